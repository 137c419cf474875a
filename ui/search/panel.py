"""The 检索 panel: the field, what was found, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.search.actions import ON_HITS, ON_SAVED
from ui.search.query_field import QueryField
from ui.search.results_view import ResultsView
from ui.search.start_page import StartPage
from ui.widgets.buttons import action_button
from ui.widgets.elided_line import ElidedLine
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label, tip

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from core.model.search import Hit, SavedSearch, SearchCount
    from ui.context import Context
    from ui.search.asking import Page

TYPING_DELAY: Final = 150
"""Milliseconds after the last key before the library is asked."""
AFTER_TYPING: Final = 600
"""Milliseconds before a mistake is told: 领域: alone is being typed."""
OTHER_WORDING_KEY: Final = "search/other_wording"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What an action is about: several chosen hits, else all that was found."""

    hits: tuple[Hit, ...]
    """Empty for all."""
    count: int
    words: str
    """Of a hit that is alone."""


class SearchPanel(QWidget):
    """Signals: query_changed(): other words, or the other switch; more_wanted(); hit_pointed(HitRow);
    hit_activated(HitRow); saved_chosen(SavedSearch or None): for renaming or deleting; shown(): it came into sight.
    """

    query_changed = Signal()
    more_wanted = Signal()
    hit_pointed = Signal(object)
    hit_activated = Signal(object)
    saved_chosen = Signal(object)
    shown = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._total: SearchCount | None = None
        self._enter_wanted = False
        self.field = QueryField(self.tr("检索整个文库，简繁不限"), self)
        self.other_wording = self._toggle()
        self._status = ElidedLine(self)
        self._status.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._others = plain_label("", self, wrap=True, rank=Rank.SMALL)
        self._index_note = plain_label("", self, wrap=True, rank=Rank.SMALL)
        self.start = StartPage(self)
        self.results = ResultsView(self)
        self.results.setAccessibleName(self.tr("检索结果"))
        self._empty = EmptyState("search", "", "", self)
        self._try_others = self._empty.add_button(self.tr("连同两地用语再找"))
        self._no_library = EmptyState("library", self.tr("没有打开文库"), "", self)
        self._stack = QStackedWidget(self)
        for page in (self.start, self.results, self._empty, self._no_library):
            self._stack.addWidget(page)
        self._about = ElidedLine(self)
        self._below = QWidget(self)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_DELAY)
        self._mistake = QTimer(self, singleShot=True, interval=AFTER_TYPING)
        self._refusal: tuple[str, str] = ("", "")
        self._lay_out()
        self._join()
        self.setAccessibleName(self.tr("检索"))
        self.show_no_library()

    def _toggle(self) -> QToolButton:
        button = QToolButton(self)
        button.setText(self.tr("两地用语"))
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setMinimumHeight(metrics.CONTROL - metrics.TIGHT)
        tip(button, self.tr("连同另一地的用语一起找：网络与網路，软件与軟體"))
        button.setAccessibleName(self.tr("两地用语"))
        button.setChecked(self._context.settings.flag(OTHER_WORDING_KEY))
        return button

    def _lay_out(self) -> None:
        top = QWidget(self)
        upper = QVBoxLayout(top)
        upper.setContentsMargins(metrics.GAP, 0, metrics.GAP, metrics.TIGHT)
        upper.setSpacing(metrics.TIGHT)
        upper.addWidget(self.field)
        row = QHBoxLayout()
        row.setContentsMargins(metrics.TIGHT, 0, 0, 0)
        row.setSpacing(metrics.TIGHT)
        row.addWidget(self._status, 1)
        row.addWidget(self.other_wording)
        upper.addLayout(row)
        for note in (self._others, self._index_note):
            note.setContentsMargins(metrics.TIGHT, 0, 0, 0)
            note.hide()
            upper.addWidget(note)
        below = QHBoxLayout(self._below)
        below.setContentsMargins(metrics.GAP + metrics.TIGHT, metrics.TIGHT, metrics.GAP, metrics.TIGHT)
        below.setSpacing(metrics.TIGHT)
        below.addWidget(self._about, 1)
        for action_id in ON_HITS:
            button = action_button(self._context.actions[action_id], self)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(top)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._below)

    def _join(self) -> None:
        self.field.words_changed.connect(self._on_words_changed)
        self.field.step_requested.connect(self._on_enter)
        self.field.down_pressed.connect(self._on_enter)
        self.other_wording.toggled.connect(self._on_other_wording_toggled)
        self._try_others.clicked.connect(lambda: self.other_wording.setChecked(True))
        self._typing.timeout.connect(self.query_changed)
        self._mistake.timeout.connect(self._on_typing_over)
        self.results.results.more_wanted.connect(self.more_wanted)
        self.results.hit_pointed.connect(self.hit_pointed)
        self.results.hit_activated.connect(self.hit_activated)
        self.results.chosen_changed.connect(self._show_about)
        self.results.left_upwards.connect(self.enter)
        self.results.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.results.customContextMenuRequested.connect(self._on_hit_menu_requested)
        self.start.query_chosen.connect(self.ask)
        self.start.saved_chosen.connect(self.saved_chosen)
        self.start.customContextMenuRequested.connect(self._on_saved_menu_requested)
        actions = self._context.actions
        self.results.addActions([actions[action_id] for action_id in ON_HITS])
        self.start.addActions([actions[action_id] for action_id in ON_SAVED])
        self.addAction(actions["search.save"])

    # -- what is looked for -----------------------------------------------------------------------------------------
    @property
    def text(self) -> str:
        return self.field.text().strip()

    def enter(self, words: str = "") -> None:
        """Gives the keyboard to the field, with other words in it if there are any."""
        if words and words != self.text:
            self.ask(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str, object)
    def ask(self, text: str, other_wording: bool | None = None) -> None:
        """Puts a query into the field, and asks at once."""
        if other_wording is not None:
            self.other_wording.setChecked(other_wording)
        self.field.setText(text)
        self._ask_now()

    def _ask_now(self) -> None:
        self._typing.stop()
        self.query_changed.emit()

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_no_library(self) -> None:
        self._forget()
        self.field.setEnabled(False)
        self._turn_to(self._no_library)

    def show_start(self) -> None:
        """Nothing is looked for."""
        self._forget()
        self.field.setEnabled(True)
        self._turn_to(self.start)

    def show_busy(self) -> None:
        """What was found before stays until there is something else."""
        self._mistake.stop()
        self._say(self.tr("正在检索…"))

    def show_first(self, page: Page, others: Sequence[str], *, quietly: bool) -> None:
        """The first hits of a query; `others`: the other wordings that are looked for too."""
        self._mistake.stop()
        self._total = None
        self.results.show_rows(page.rows, more=page.more, quietly=quietly)
        self._others.setText(self.tr("也找 {words}").replace("{words}", self.tr("、").join(others)))
        self._others.setVisible(bool(others))
        if page.rows:
            self._turn_to(self.results)
            self._show_count()
        else:
            self._say_nothing_found()
        if self._enter_wanted:
            self._enter_wanted = False
            self.results.enter_first()

    def show_more(self, page: Page) -> None:
        self.results.add_rows(page.rows, more=page.more)
        self._show_count()

    def show_total(self, total: SearchCount) -> None:
        self._total = total
        self._show_count()
        self._show_about()

    def show_refusal(self, title: str, sentence: str) -> None:
        """The query was not understood; told when the user has stopped typing."""
        self._enter_wanted = False
        self._refusal = title, sentence
        self._say("")
        self._mistake.start()

    def show_index_left(self, left: int) -> None:
        """Code points that the index does not hold yet."""
        words = self.tr("检索索引还差 {n} 字，正在补齐。结果不受影响，只是慢些。")
        self._index_note.setText(words.replace("{n}", f"{left:,}"))
        self._index_note.setVisible(left > 0)

    def show_saved(self, saved: Sequence[SavedSearch]) -> None:
        self.start.show_saved(saved)

    def _forget(self) -> None:
        self._mistake.stop()
        self._total = None
        self._enter_wanted = False
        self.results.show_rows((), more=False, quietly=False)
        self._others.hide()
        self._say("")

    def _turn_to(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._below.setVisible(page is self.results)
        self._show_about()

    def _say_nothing_found(self) -> None:
        title = self.tr("没有找到")
        sentence = self.tr("简体、繁体、全角、半角都已算在内。换一个说法，或少写几个词试试。")
        if not self.other_wording.isChecked():
            sentence = self.tr("简体、繁体、全角、半角都已算在内。另一地的说法可能不同：网络在臺灣叫網路。")
        self._empty.set_words(title, sentence)
        self._try_others.setVisible(not self.other_wording.isChecked())
        self._say("")
        self._turn_to(self._empty)
        QAccessible.updateAccessibility(QAccessibleEvent(self._empty, QAccessible.Event.Alert))

    def _show_count(self) -> None:
        """How many there are, as soon as that is known; until then how many are listed."""
        listed, documents = self.results.results.hit_count, self.results.results.document_count
        if not listed:
            return
        count = self._count()
        if self._total is not None and self.results.results.has_more:
            documents = max(documents, self._total.documents)
        unknown = self.results.results.has_more and self._total is None
        words = self.tr("{n} 处，{documents} 份文件").replace("{documents}", f"{documents:,}")
        words = words.replace("{n}", f"{count:,}+" if unknown else f"{count:,}")
        if self.results.results.has_more and not unknown:
            # The index counts paragraphs; one whose line breaks were lost holds several hits.
            words = self.tr("约 {count}，已列 {listed} 处").replace("{count}", words).replace("{listed}", f"{listed:,}")
        self._say(words)

    def _count(self) -> int:
        listed = self.results.results.hit_count
        if self.results.results.has_more and self._total is not None:
            return max(listed, self._total.lines)
        return listed

    def _say(self, words: str) -> None:
        if words != self._status.text:
            self._status.set_text(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self._status, QAccessible.Event.Alert))

    # -- what actions are about ---------------------------------------------------------------------------------------
    def chosen(self) -> Chosen:
        """The chosen hits if these are several, but not all that are listed; else everything that was found."""
        count = self.results.chosen_count
        if 1 < count < self.results.results.hit_count:
            return Chosen(self.results.chosen(), count, "")
        current = self.results.current()
        alone = self._count() == 1 and current is not None
        return Chosen((), self._count(), current.snippet.words if alone and current else "")

    @Slot()
    def _show_about(self) -> None:
        listed = self.results.results.hit_count
        for action_id in ON_HITS:
            self._context.actions[action_id].setEnabled(listed > 0)
        if listed:
            count = self.results.chosen_count
            some = 1 < count < listed
            words = self.tr("所选 {n} 处") if some else self.tr("全部 {n} 处")
            self._about.set_text(words.replace("{n}", f"{count if some else self._count():,}"))

    # -- facts --------------------------------------------------------------------------------------------------------
    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    @Slot()
    def _on_words_changed(self) -> None:
        self._enter_wanted = False
        if self.text:
            self._typing.start()
        else:
            self._ask_now()

    @Slot()
    def _on_enter(self) -> None:
        """Into the list below: the hits, as soon as they are those of what was typed."""
        if self._typing.isActive():
            self._enter_wanted = True
            self._ask_now()
        elif self._stack.currentWidget() is self.start:
            self.start.enter_first()
        else:
            self._enter_wanted = not self.results.enter_first()

    @Slot(bool)
    def _on_other_wording_toggled(self, on: bool) -> None:
        self._context.settings.keep(OTHER_WORDING_KEY, on)
        if self.text:
            self._ask_now()

    @Slot()
    def _on_typing_over(self) -> None:
        self._empty.set_words(*self._refusal)
        self._try_others.hide()
        self.results.show_rows((), more=False, quietly=False)
        self._turn_to(self._empty)
        QAccessible.updateAccessibility(QAccessibleEvent(self._empty, QAccessible.Event.Alert))

    @Slot(QPoint)
    def _on_hit_menu_requested(self, point: QPoint) -> None:
        row = self.results.current()
        if row is not None:
            self._popup(self.results, point, lambda: self.hit_activated.emit(row), ON_HITS)

    @Slot(QPoint)
    def _on_saved_menu_requested(self, point: QPoint) -> None:
        saved = self.start.saved()
        if saved is not None:
            self._popup(self.start, point, lambda: self.ask(saved.text, saved.other_wording), ON_SAVED)

    def _popup(
        self, view: ResultsView | StartPage, point: QPoint, opening: Callable[[], None], action_ids: Sequence[str]
    ) -> None:
        """By the mouse at its place; by the keyboard below the chosen row."""
        row = view.visualRect(view.currentIndex())
        if not row.contains(point):
            point = row.center()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first: QAction = menu.addAction(self.tr("打开"))
        first.triggered.connect(opening)
        menu.setDefaultAction(first)
        menu.addSeparator()
        menu.addActions([self._context.actions[action_id] for action_id in action_ids])
        menu.popup(view.viewport().mapToGlobal(point))
