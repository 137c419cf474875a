"""What became of a batch of files: one sentence for the strip, and a list when there is more to say."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.library.imports import ImportResult, Outcome
from ui.notice import Notice
from ui.widgets.banner import Mood
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.plain_text import Rank, plain_label
from ui.wording import notice_sentence, sentence

WIDTH = 560


def summary_notice(results: list[ImportResult], open_last: Callable[[], object] | None) -> Notice:
    """已导入 n 份, with what else happened."""
    counts = {outcome: sum(result.outcome is outcome for result in results) for outcome in Outcome}
    parts = [
        (counts[Outcome.IMPORTED], QCoreApplication.translate("imports", "已导入 {n} 份文件")),
        (counts[Outcome.ALREADY], QCoreApplication.translate("imports", "{n} 份已在文库中")),
        (counts[Outcome.REFUSED], QCoreApplication.translate("imports", "{n} 份没有导入")),
    ]
    words = "，".join(text.replace("{n}", str(count)) for count, text in parts if count) + "。"
    mood = Mood.WARNING if counts[Outcome.REFUSED] else Mood.DONE
    return Notice(words, mood, QCoreApplication.translate("imports", "打开") if open_last else "", open_last)


class ImportReportDialog(Dialog):
    """One entry per file: refused and why, already there, or imported with what was noticed."""

    def __init__(self, results: list[ImportResult], open_document: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(parent.tr("导入结果"), parent=parent)
        self._open = open_document
        for result in sorted(results, key=lambda result: list(Outcome).index(result.outcome), reverse=True):
            self._add(result)
        self.add_accept(self.tr("知道了"))
        self.setMinimumWidth(WIDTH)

    def _add(self, result: ImportResult) -> None:
        self.body.addWidget(plain_label(result.path.name, wrap=True, rank=Rank.STRONG))
        for line in self._lines(result):
            self.body.addWidget(plain_label(line, wrap=True, rank=Rank.DIM))
        if result.outcome is Outcome.ALREADY and result.document is not None:
            document_id = result.document.id
            button = push_button(self.tr("打开"))
            button.clicked.connect(lambda: self._open_and_close(document_id))
            self.body.addWidget(button)
        self.body.addSpacing(8)

    def _lines(self, result: ImportResult) -> list[str]:
        if result.error is not None:
            return [sentence(result.error)]
        title = result.document.title if result.document else ""
        if result.outcome is Outcome.ALREADY:
            return [self.tr("内容与文库中的《{title}》完全相同，没有再次导入。").replace("{title}", title)]
        return [self.tr("已导入《{title}》。").replace("{title}", title), *map(notice_sentence, result.notices)]

    def _open_and_close(self, document_id: str) -> None:
        self._open(document_id)
        self.accept()
