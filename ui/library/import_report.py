"""What became of a batch of files: a sentence for the strip, and a list when there is more to say."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from ui.library.imports import ImportResult, Outcome
from ui.library.report_delegate import SENTENCE, ReportDelegate
from ui.metrics import scaled
from ui.widgets.banner import Mood
from ui.widgets.dialog import Dialog, Role
from ui.widgets.views import dress_list
from ui.wording import notice_sentence, sentence

WIDTH = scaled(620)
HEIGHT = scaled(360)
DOCUMENT = Qt.ItemDataRole.UserRole


def summary(results: list[ImportResult]) -> tuple[str, Mood]:
    """What to say of all files together; of a single one in full."""
    counts = {outcome: sum(result.outcome is outcome for result in results) for outcome in Outcome}
    noticed = any(result.notices for result in results)
    mood = Mood.DONE if counts[Outcome.IMPORTED] else Mood.NOTICE
    mood = Mood.WARNING if counts[Outcome.REFUSED] or noticed else mood
    if len(results) == 1 and not counts[Outcome.LEFT]:
        return alone(results[0]), mood
    parts = (
        (counts[Outcome.IMPORTED], QCoreApplication.translate("imports", "已导入 {n} 份文件")),
        (counts[Outcome.ALREADY], QCoreApplication.translate("imports", "{n} 份已在文库中")),
        (counts[Outcome.REFUSED], QCoreApplication.translate("imports", "{n} 份没有导入")),
        (counts[Outcome.LEFT], QCoreApplication.translate("imports", "{n} 份已取消")),
    )
    return "，".join(text.replace("{n}", str(count)) for count, text in parts if count) + "。", mood


def alone(result: ImportResult) -> str:
    """What became of the only file."""
    if result.outcome is Outcome.IMPORTED:
        return told(result)
    words = QCoreApplication.translate("imports", "“{file}”：{reason}")
    return words.replace("{reason}", told(result)).replace("{file}", result.path.name)


def told(result: ImportResult) -> str:
    """What became of one file, whose name stands above it or is known."""
    title = result.document.title if result.document else ""
    match result.outcome:
        case Outcome.REFUSED if result.error is not None:
            return sentence(result.error)
        case Outcome.ALREADY:
            words = QCoreApplication.translate("imports", "与文库中的《{title}》完全相同，没有再次导入。")
            return words.replace("{title}", title)
        case Outcome.IMPORTED:
            words = QCoreApplication.translate("imports", "已导入《{title}》。")
            return words.replace("{title}", title) + "".join(map(notice_sentence, result.notices))
        case _:
            return QCoreApplication.translate("imports", "已取消，没有导入。")


class ImportReportDialog(Dialog):
    """One entry per file: refused and why, already there, or imported with what was noticed.

    Signals: document_requested(str id): to be opened.
    """

    document_requested = Signal(str)

    def __init__(self, results: list[ImportResult], parent: QWidget) -> None:
        super().__init__(parent.tr("导入结果"), summary(results)[0], parent)
        self._model = QStandardItemModel(self)
        order = list(Outcome)
        for result in sorted(results, key=lambda result: order.index(result.outcome)):
            entry = QStandardItem(result.path.name)
            entry.setData(told(result), SENTENCE)
            entry.setAccessibleText(alone(result))
            entry.setData(result.document.id if result.document else "", DOCUMENT)
            self._model.appendRow(entry)
        self._list = QListView()
        dress_list(self._list)
        self._list.setItemDelegate(ReportDelegate(self._list))
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(False)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setMinimumSize(WIDTH, HEIGHT)
        self._list.setAccessibleName(self.tr("导入结果"))
        self.body.addWidget(self._list, 1)
        self._open = self.add_button(self.tr("打开所选"), Role.ActionRole)
        self.add_accept(self.tr("知道了"))
        self._open.clicked.connect(self._open_chosen)
        self._list.activated.connect(self._open_chosen)
        self._list.selectionModel().currentChanged.connect(self._on_current_changed)
        self._list.setCurrentIndex(self._model.index(0, 0))

    @Slot(QModelIndex)
    def _on_current_changed(self, current: QModelIndex) -> None:
        self._open.setEnabled(bool(current.data(DOCUMENT)))

    @Slot()
    def _open_chosen(self) -> None:
        document_id = self._list.currentIndex().data(DOCUMENT)
        if document_id:
            self.accept()
            self.document_requested.emit(document_id)
