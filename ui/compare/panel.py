"""The 对照 panel: the pairs of the library, what changed in the open one, and partners by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import metrics
from ui.compare.list_view import ChangeListView
from ui.compare.partner_bar import PartnerBar
from ui.icons import Tone, icon
from ui.widgets.buttons import action_button, icon_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from core.services.pairs import OpenPair, PairRecord
    from ui.context import Context


class ComparePanel(QWidget):
    """Signals: pair_chosen(str id); remove_requested(str id)."""

    pair_chosen = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs = QComboBox(self)
        self._pairs.setAccessibleName(self.tr("文库中的对照"))
        self._pairs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._remove = icon_button(icon("remove", Tone.DIM), self.tr("取消这组对照"), self)
        self._summary = plain_label("", self, rank=Rank.SMALL, wrap=True)
        self.view = ChangeListView(self)
        self.view.setAccessibleName(self.tr("两个版本之间的变化"))
        self._empty = EmptyState("compare", "", "", self)
        self._empty.add_action(context.actions["compare.pair"])
        self.partners = PartnerBar(context, self)
        self._arrange(action_button(context.actions["compare.pair"], self))
        self._pairs.activated.connect(self._on_pair_activated)
        self._remove.clicked.connect(self._on_remove_clicked)
        self.show_pairs((), None)
        self.show_pair(None)

    def _arrange(self, make: QWidget) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(metrics.GAP, 0, metrics.GAP, 0)
        top.setSpacing(metrics.TIGHT)
        for widget, stretch in ((self._pairs, 1), (make, 0), (self._remove, 0)):
            top.addWidget(widget, stretch)
        said = QHBoxLayout()
        said.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        said.addWidget(self._summary)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(said)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.partners)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_pairs(self, records: Sequence[PairRecord], opened: str | None) -> None:
        """The pairs of the library; the open one is chosen."""
        self._pairs.clear()
        for record in records:
            words = self.tr("{old} → {new}").replace("{old}", record.old.title).replace("{new}", record.new.title)
            self._pairs.addItem(words, record.pair.id)
        self._pairs.setPlaceholderText(self.tr("选一组对照") if records else self.tr("还没有对照"))
        self._pairs.setCurrentIndex(self._pairs.findData(opened) if opened else -1)
        self._pairs.setEnabled(bool(records))
        self._remove.setEnabled(self._pairs.currentIndex() >= 0)

    def show_pair(self, pair: OpenPair | None) -> None:
        """The changes of a pair; None: none is open."""
        self.view.changes.show(pair)
        self.partners.setVisible(pair is not None)
        self._summary.setVisible(pair is not None)
        if pair is None:
            title = self.tr("没有打开对照")
            words = self.tr("选两份文件，如征求意见稿和正式稿，并排对照，列出新增、删除、改动、移动、合并和拆分。")
            self._empty.set_words(title, words)
            self._stack.setCurrentWidget(self._empty)
            return
        self._pairs.setCurrentIndex(self._pairs.findData(pair.pair.id))
        self._remove.setEnabled(True)
        count = len(pair.comparison.changes)
        words = self.tr("共 {count} 处变化；简繁、全半角的不同不算。")
        self._summary.setText(words.replace("{count}", f"{count:,}"))
        if count:
            self._stack.setCurrentWidget(self.view)
        else:
            self._empty.set_words(self.tr("没有变化"), self.tr("除简繁、全半角和引号外，两个版本的文字相同。"))
            self._stack.setCurrentWidget(self._empty)

    # -- wishes -----------------------------------------------------------------------------------------------------
    @Slot(int)
    def _on_pair_activated(self, index: int) -> None:
        self._remove.setEnabled(index >= 0)
        self.pair_chosen.emit(str(self._pairs.itemData(index)))

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self._pairs.currentIndex() >= 0:
            self.remove_requested.emit(str(self._pairs.currentData()))
