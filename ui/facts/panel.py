"""The 要素 panel: which facts, the list of them, and what can be decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.fact_decision import FactKind
from ui import metrics
from ui.facts.actions import ON_ROWS
from ui.facts.decision_bar import DecisionBar
from ui.facts.list_view import FactListView
from ui.facts.rows import NOTHING, Choice, Listing
from ui.style.buttons import ButtonKind
from ui.widgets.buttons import action_button, push_button
from ui.widgets.empty_state import EmptyState
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_row import FactRow
    from ui.context import Context


class FactsPanel(QWidget):
    """Signals: shown(): it came into sight; choice_chosen(): other facts are to be listed; row_pointed(FactRow);
    row_activated(FactRow); confirm_requested, reject_requested, reopen_requested(list of FactRow);
    edit_requested(FactRow).
    """

    shown = Signal()
    choice_chosen = Signal()
    row_pointed = Signal(object)
    row_activated = Signal(object)
    confirm_requested = Signal(object)
    reject_requested = Signal(object)
    reopen_requested = Signal(object)
    edit_requested = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.viewing = NOTHING
        self._choice = QComboBox(self)
        self._choice.setAccessibleName(self.tr("列出哪些"))
        self._choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setAccessibleName(self.tr("要素"))  # it takes the keyboard itself while nothing is in it
        self.view = FactListView(self)
        self.view.setAccessibleName(self.tr("文件中的要素"))
        self._empty = EmptyState("facts", "", "", self)
        self._bar = DecisionBar(self.chosen, self)
        self._everything = push_button("", ButtonKind.QUIET, self)
        self._arrange()
        self._join()
        self.show_nothing()

    def _arrange(self) -> None:
        self._top = QWidget(self)
        top = QHBoxLayout(self._top)
        top.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.GAP)
        top.addWidget(self._choice, 1)
        top.addWidget(action_button(self._context.actions["facts.agencies"], self))
        top.addWidget(action_button(self._context.actions["facts.tables"], self))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        self._below = QWidget(self)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(metrics.GAP, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        below.addWidget(self._bar)
        below.addStretch(1)
        below.addWidget(self._everything)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._below)

    def _join(self) -> None:
        self.view.addActions([self._context.actions[action_id] for action_id in ON_ROWS])
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_requested)
        self.view.row_pointed.connect(self.row_pointed)
        self.view.row_activated.connect(self.row_activated)
        self.view.chosen_changed.connect(self._enable)
        self._choice.activated.connect(self.choice_chosen)
        self._bar.confirm_requested.connect(self.confirm_requested)
        self._bar.reject_requested.connect(self.reject_requested)
        self._bar.reopen_requested.connect(self.reopen_requested)
        self._bar.edit_requested.connect(self.edit_requested)
        self._everything.clicked.connect(self._on_everything_clicked)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def choice(self) -> Choice:
        return Choice(str(self._choice.currentData() or Choice.ALL.value))

    @property
    def listing(self) -> Listing:
        """What is shown now."""
        return self.viewing

    def chosen(self) -> list[FactRow]:
        return self.view.chosen()

    def go_on(self) -> None:
        """To the next fact that nobody has decided on."""
        self.view.go_on()

    def show_nothing(self) -> None:
        """No document is open."""
        self._say(self.tr("要素"), self.tr("打开一份文件，这里就列出其中的指标、时限、责任单位和引用文件。"))

    def show_waiting(self) -> None:
        self._say(self.tr("正在提取…"), "")

    def show_listing(self, listing: Listing, glyphs: str) -> None:
        """The open document's, made over the one shown; `glyphs`: whose national glyphs its words are drawn with."""
        if not listing.facts:
            self._say(self.tr("没有找到要素"), self.tr("这份文件里没有指标、时限、责任单位或引用文件。"))
            return
        self.viewing = listing
        self.view.use_glyphs(glyphs)
        self._offer()
        self.view.show_listing(listing)
        self._empty.set_words(self.tr("没有了"), self.tr("换一类看看，或到要素总表里看全文库的。"))
        self._stack.setCurrentWidget(self.view if listing.rows else self._empty)
        self._top.show()
        self._below.show()
        if self.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._enable()

    def _say(self, title: str, sentence: str) -> None:
        self.viewing = NOTHING
        self.view.show_listing(NOTHING)
        self._empty.set_words(title, sentence)
        self._stack.setCurrentWidget(self._empty)
        # Nothing in it can be typed at, so it keeps the keyboard itself until there is a list.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if self.isAncestorOf(QApplication.focusWidget() or self.window()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._top.hide()
        self._below.hide()
        self._enable()

    def _offer(self) -> None:
        """All choices with their counts; what was chosen stays, even if nothing is left of it."""
        chosen, counts = self.viewing.choice, self.viewing.counts
        self._choice.clear()
        for choice, name in self._names():
            if counts[choice] or choice in {Choice.ALL, Choice.OPEN, chosen}:
                words = self.tr("{name}（{n}）").replace("{name}", name).replace("{n}", f"{counts[choice]:,}")
                self._choice.addItem(words, choice.value)
        self._choice.setCurrentIndex(self._choice.findData(chosen.value))

    def _names(self) -> Sequence[tuple[Choice, str]]:
        return [
            (Choice.ALL, self.tr("全部")),
            (Choice.OPEN, self.tr("待定")),
            (Choice.SETTLED, self.tr("已确认")),
            *((Choice(kind.value), fact_word(kind)) for kind in FactKind),
            (Choice.REJECTED, self.tr("已排除")),
        ]

    # -- facts ------------------------------------------------------------------------------------------------------
    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @Slot(QPoint)
    def _on_menu_requested(self, point: QPoint) -> None:
        if self.chosen():
            menu = QMenu(self)
            menu.addActions([self._context.actions[action_id] for action_id in ON_ROWS])
            menu.exec(self.view.viewport().mapToGlobal(point))
            menu.deleteLater()

    @Slot()
    def _on_everything_clicked(self) -> None:
        self.confirm_requested.emit(self.viewing.open)

    @Slot()
    def _enable(self) -> None:
        self._bar.enable()
        count = len(self.viewing.open)
        self._everything.setEnabled(count > 0)
        words = self.tr("确认全部可见（{n}）").replace("{n}", f"{count:,}")
        self._everything.setText(words if count else self.tr("确认全部可见"))
