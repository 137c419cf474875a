"""The 体检 panel: which findings, the list of them, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.text.residue import ResidueKind
from ui import metrics
from ui.proofread.list_view import EntryListView
from ui.proofread.rows import NOTHING, Choice, Listing
from ui.widgets.buttons import action_button
from ui.widgets.empty_state import EmptyState
from ui.wording import finding_name

if TYPE_CHECKING:
    from core.services.proofreading import Entry
    from ui.context import Context

ROW_ACTIONS: Final = ("proofread.accept", "proofread.drop", "proofread.rewrite")


class ProofreadPanel(QWidget):
    """Signals: shown(): it came into sight; choice_chosen(): other entries are to be listed; entry_pointed(Entry);
    entry_activated(Entry).
    """

    shown = Signal()
    choice_chosen = Signal()
    entry_pointed = Signal(object)
    entry_activated = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._listing = NOTHING
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("列出哪些"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list = EntryListView(self)
        self._list.setAccessibleName(self.tr("疑似错误"))
        self._empty = EmptyState("check_text", "", "", self)
        self._arrange()
        for action_id in ROW_ACTIONS:
            self._list.addAction(context.actions[action_id])
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._on_menu_requested)
        self._list.entry_pointed.connect(self.entry_pointed)
        self._list.entry_activated.connect(self.entry_activated)
        self._list.chosen_changed.connect(self._enable)
        self._choice.activated.connect(self.choice_chosen)
        self.show_nothing()

    def _arrange(self) -> None:
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        top.addWidget(self._choice, 1)
        top.addWidget(action_button(self._context.actions["proofread.export"], self))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._list)
        self._stack.addWidget(self._empty)
        self._below = QWidget(self)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        below.setSpacing(metrics.TIGHT)
        for action_id in ROW_ACTIONS:
            below.addWidget(action_button(self._context.actions[action_id], self))
        below.addStretch(1)
        below.addWidget(action_button(self._context.actions["proofread.accept_certain"], self, words=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._below)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def choice(self) -> Choice:
        return Choice(str(self._choice.currentData() or Choice.ALL.value))

    @property
    def listing(self) -> Listing:
        """What is shown now."""
        return self._listing

    def chosen(self) -> list[Entry]:
        return self._list.chosen()

    def go_on(self) -> None:
        """To the next entry that can be accepted."""
        self._list.go_on()

    def show_nothing(self) -> None:
        """No document is open."""
        self._say(self.tr("文本体检"), self.tr("打开一份文件，这里就列出混杂字、标点、文号等疑似错误。"))

    def show_waiting(self) -> None:
        self._say(self.tr("正在检查…"), "")

    def show_listing(self, listing: Listing, glyphs: str) -> None:
        """The open document's, made over the one shown; `glyphs`: whose national glyphs its words are drawn with."""
        if not listing.entries:
            self._say(self.tr("未发现问题"), self.tr("没有混杂字，标点、括号、文号的写法也没有疑问。"))
            return
        self._listing = listing
        self._list.use_glyphs(glyphs)
        self._offer()
        self._list.show_listing(listing)
        self._empty.set_words(self.tr("没有了"), self.tr("这一类都已处理。"))
        self._stack.setCurrentWidget(self._list if listing.rows else self._empty)
        self._top.show()
        self._below.show()
        self._enable()

    def _say(self, title: str, sentence: str) -> None:
        self._listing = NOTHING
        self._choice.clear()
        self._list.show_listing(NOTHING)
        self._empty.set_words(title, sentence)
        self._stack.setCurrentWidget(self._empty)
        self._top.hide()
        self._below.hide()
        self._enable()

    def _offer(self) -> None:
        """All choices with their counts; what was chosen stays, even if nothing is left of it."""
        chosen, counts = self._listing.choice, self._listing.counts
        self._choice.clear()
        for choice, name in self._names():
            if counts[choice] or choice in {Choice.ALL, Choice.OPEN, chosen}:
                words = self.tr("{name}（{n}）").replace("{name}", name).replace("{n}", f"{counts[choice]:,}")
                self._choice.addItem(words, choice.value)
        self._choice.setCurrentIndex(self._choice.findData(chosen.value))

    def _names(self) -> Sequence[tuple[Choice, str]]:
        kinds = [(Choice(kind.value), finding_name(kind.value)) for kind in ResidueKind]
        states = [
            (Choice.ALL, self.tr("全部")),
            (Choice.OPEN, self.tr("待定")),
            (Choice.ACCEPTED, self.tr("已校订")),
        ]
        return [*states, *kinds, (Choice.OTHER, self.tr("标点、数字、文号等"))]

    # -- facts ------------------------------------------------------------------------------------------------------
    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        if self.chosen():
            menu = QMenu(self)
            menu.addActions([self._context.actions[action_id] for action_id in ROW_ACTIONS])
            menu.exec(self._list.viewport().mapToGlobal(point))

    @Slot()
    def _enable(self) -> None:
        actions, chosen = self._context.actions, self._list.chosen()
        actions["proofread.accept"].setEnabled(any(entry.acceptable for entry in chosen))
        actions["proofread.drop"].setEnabled(any(entry.accepted for entry in chosen))
        actions["proofread.rewrite"].setEnabled(len(chosen) == 1)
        sure = self._listing.sure
        everything = actions["proofread.accept_certain"]
        everything.setEnabled(sure > 0)
        words = self.tr("接受全部确定的（{n}）").replace("{n}", f"{sure:,}")
        everything.setIconText(words if sure else self.tr("接受全部确定的"))
