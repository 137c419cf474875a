"""建议整篇: all clauses with suggestions, accepted and rejected by keys, written as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QStackedWidget, QWidget
from typing_extensions import override

from core.model.codebook import Codebook, Facet
from core.model.ids import TagId
from ui import metrics
from ui.suggestions.review_model import ReviewModel
from ui.suggestions.review_rows import Wanted
from ui.suggestions.review_view import ReviewView
from ui.widgets.buttons import push_button
from ui.widgets.dialog import Dialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from core.services.suggestions import Choice, ClauseSuggestions

FIRST_SIZE: Final = QSize(920, 690)


class ReviewDialog(Dialog):
    """Nothing is written before it is accepted; then `chosen` and `rejected_choices` say what was decided.

    Signals: stop_requested(): what is computed for it is not waited for any more.
    """

    stop_requested = Signal()

    def __init__(self, title: str, codebook: Codebook, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("建议整篇：《{title}》").replace("{title}", title),
            self.tr(
                "↑↓ 移动，空格或 A 采纳，1–3 选领域、4 选性质，R 排除，Ctrl+A 全部采纳。确定后作为一步写入，可以撤销。"
            ),
            parent,
        )
        domains = codebook.of(Facet.DOMAIN)
        self.model = ReviewModel(frozenset(tag.id for tag in domains), self)
        self.view = ReviewView(self.model, self)
        self.view.setAccessibleName(self.tr("有建议的条款"))
        self.domain = QComboBox(self)
        self.domain.setAccessibleName(self.tr("领域"))
        self.domain.addItem(self.tr("全部领域"), None)
        for tag in domains:
            self.domain.addItem(tag.name, tag.id)
        self.untagged = QCheckBox(self.tr("只看还没有标领域的"), self)
        self._all = push_button(self.tr("全部采纳"))
        self._count = plain_label(rank=Rank.SMALL)
        self._empty = EmptyState("suggestion", "", "", self)
        self._empty.set_words(self.tr("正在计算…"), "")
        self._stop = self._empty.add_button(self.tr("停止"))
        self._stack = QStackedWidget(self)
        self._arrange()
        self._ok = self.add_accept()
        self.add_reject()
        self.model.decided.connect(self._on_decided)
        self.domain.currentIndexChanged.connect(self._on_wanted)
        self.untagged.toggled.connect(self._on_wanted)
        self._all.clicked.connect(self.view.accept_all)
        self._stop.clicked.connect(self.stop_requested)
        self._tell()

    def show_progress(self, done: int, total: int) -> None:
        """How much of the document was read."""
        if not self._stop.isHidden() and total > 0:
            share = self.tr("已完成 {share}%").replace("{share}", str(100 * done // total))
            self._empty.set_words(self.tr("正在计算…"), share)

    def show_stopped(self) -> None:
        """What was listed before stays."""
        self._stop.hide()
        self._empty.set_words(self.tr("已停止"), self.tr("没有改动。再次打开“建议整篇”时从头计算。"))

    def show_suggestions(self, found: tuple[ClauseSuggestions, ...]) -> None:
        """What was decided about clauses whose suggestions are the same stays decided."""
        self.model.use(found)
        self._stop.hide()
        self._empty.set_words(self.tr("没有建议"), self.tr("这样的条款都已标注，或词表里没有与之相关的词。"))
        self._show_list()
        self.view.setFocus()

    def chosen(self) -> list[Choice]:
        """In text order; listed or not."""
        return [choice for row in self.model.rows for choice in row.choices()]

    def rejected_choices(self) -> list[Choice]:
        return [choice for row in self.model.rows for choice in row.refusals()]

    @override
    def sizeHint(self) -> QSize:
        return FIRST_SIZE

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(metrics.ROOM)
        top.addWidget(self.domain)
        top.addWidget(self.untagged)
        top.addStretch(1)
        top.addWidget(self._all)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self.body.addLayout(top)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._count)

    def _show_list(self) -> None:
        listed = self.model.rowCount() > 0
        self._stack.setCurrentWidget(self.view if listed else self._empty)
        if listed:
            self.view.setCurrentIndex(self.model.index(0))
        self._tell()

    def _tell(self) -> None:
        rows = self.model.rows
        chosen = [row for row in rows if row.chosen]
        words = self.tr("{all} 条有建议，列出 {listed} 条；已采纳 {chosen} 条 {tags} 个标签，已排除 {rejected} 条")
        for name, count in (
            ("all", len(rows)),
            ("listed", self.model.rowCount()),
            ("chosen", len(chosen)),
            ("tags", sum(len(row.chosen) for row in chosen)),
            ("rejected", sum(row.rejected for row in rows)),
        ):
            words = words.replace("{" + name + "}", f"{count:,}")
        self._count.setText(words)
        self._ok.setEnabled(any(row.chosen or row.rejected for row in rows))
        self._all.setEnabled(self.model.rowCount() > 0)

    @Slot()
    def _on_decided(self) -> None:
        self._tell()

    @Slot()
    def _on_wanted(self) -> None:
        domain: str | None = self.domain.currentData()
        self.model.want(Wanted(TagId(domain) if domain else None, self.untagged.isChecked()))
        self._show_list()
