"""The middle of the window: the reader with a choice of view above each side, or what to do when nothing is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QStackedWidget, QToolButton, QWidget

from core.model.text import View
from ui.icons import Tone, icon
from ui.reader.content import SIDES, ReaderContent, Side, SideContent
from ui.reader.find_page import FindPage
from ui.reader.palette import DARK, LIGHT
from ui.reader.view import ReaderView
from ui.reader.views import CHOICES, view_name
from ui.typefaces import DEFAULT, TYPEFACE_KEY, families_of
from ui.widgets.buttons import icon_button
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ui.context import Context
    from ui.theme import Appearance, Theme

DEFAULT_PIXELS = 18
SIZE_KEY = "reader/pixels"
DIFFERENCES = ("reader.differing", "reader.difference_list")


class ReaderPane(QStackedWidget):
    """Keeps the typeface, the size and which sides are shown.

    Signals: views_chosen((View, View)): the user wants to see other views, left and right.
    """

    views_chosen = Signal(object)

    def __init__(self, context: Context, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._views = (View.SOURCE, View.HANT_TW)
        self.view = ReaderView(self)
        self.empty = EmptyState(
            "reader",
            self.tr("从左侧文库选一份文件"),
            self.tr("也可以把规划文件拖到窗口里。能读 txt 和 docx。"),
            self,
        )
        self.empty.add_action(context.actions["library.import"], primary=True)
        self.addWidget(self.empty)
        self.page = FindPage(self.view, self)
        self.addWidget(self.page)
        self._choosers = tuple(self._chooser(side) for side in SIDES)
        self._connect_actions()
        self.dress(appearance.theme)
        self.choose_typeface(context.settings.text(TYPEFACE_KEY, DEFAULT))
        appearance.theme_changed.connect(self.dress)
        self.view.zoomed.connect(self._on_zoomed)

    # -- what is shown ----------------------------------------------------------------------------------------------
    @property
    def views(self) -> tuple[View, View]:
        return self._views

    def show_content(
        self, content: ReaderContent, views: tuple[View, View], choices: tuple[View, ...] = CHOICES
    ) -> None:
        """`choices`: what can be chosen for either side."""
        self._views = views
        for group in self._choosers:
            for action in group.actions():
                action.setVisible(action.data() in choices)
        self._tick()
        self.view.set_content(content)
        self.setCurrentWidget(self.page)

    def show_nothing(self) -> None:
        self.setCurrentWidget(self.empty)

    def change_sides(self, left: SideContent, right: SideContent) -> None:
        """The text of both sides anew; the place stays."""
        self.view.set_side(left, right)

    @Slot(object)
    def dress(self, theme: Theme) -> None:
        self.view.set_palette(DARK if theme.dark else LIGHT)

    @Slot(str)
    def choose_typeface(self, name: str) -> None:
        pixels = self._context.settings.number(SIZE_KEY, DEFAULT_PIXELS)
        self.view.set_font(families_of(name), pixels)
        self._context.settings.keep(TYPEFACE_KEY, name)

    # -- choosing views ---------------------------------------------------------------------------------------------
    def _chooser(self, side: Side) -> QActionGroup:
        """A small menu button above a column."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        for shown in CHOICES:
            action = QAction(view_name(shown), group)
            action.setCheckable(True)
            action.setData(shown.value)
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions([self._context.actions[action_id] for action_id in DIFFERENCES])
        group.triggered.connect(partial(self._on_view_triggered, side))
        button = icon_button(icon("script", Tone.DIM), self.tr("这一侧显示什么：原文、简体或繁体"), self)
        button.setAccessibleName(self.tr("左侧视图") if side is Side.LEFT else self.tr("右侧视图"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        layout = self.view.header_slot(side).layout()
        if layout is not None:
            layout.addWidget(button)
        return group

    def _tick(self) -> None:
        for group, shown in zip(self._choosers, self._views, strict=True):
            for action in group.actions():
                action.setChecked(action.data() == shown.value)

    def _on_view_triggered(self, side: Side, action: QAction) -> None:
        self.choose_view(side, View(str(action.data())))

    def choose_view(self, side: Side, shown: View) -> None:
        """As the menu above a column does."""
        left, right = self._views
        if shown == self._views[side.other]:  # never twice the same: the sides change places
            self._views = (right, left)
        else:
            self._views = (shown, right) if side is Side.LEFT else (left, shown)
        self._tick()
        self.views_chosen.emit(self._views)

    def _swap(self) -> None:
        left, right = self._views
        self._views = (right, left)
        self._tick()
        self.views_chosen.emit(self._views)

    # -- actions ----------------------------------------------------------------------------------------------------
    def _connect_actions(self) -> None:
        actions, view = self._context.actions, self.view
        for action_id, slot in (
            ("reader.copy", view.copy),
            ("reader.select_clause", view.select_clause),
            ("reader.extend_clause", view.select_clause),
            ("reader.next_clause", lambda: view.move_clause(1)),
            ("reader.previous_clause", lambda: view.move_clause(-1)),
            ("reader.next_heading", lambda: view.move_heading(1)),
            ("reader.previous_heading", lambda: view.move_heading(-1)),
            ("reader.next_mark", lambda: view.move_mark(1)),
            ("reader.previous_mark", lambda: view.move_mark(-1)),
        ):
            view.addAction(actions.connect_to(action_id, slot))
        actions.connect_to("reader.zoom_in", lambda: view.zoom(1))
        actions.connect_to("reader.zoom_out", lambda: view.zoom(-1))
        actions.connect_to("reader.zoom_reset", lambda: view.zoom_to(DEFAULT_PIXELS))
        actions.connect_to("reader.swap_sides", self._swap)

    @Slot(int)
    def _on_zoomed(self, pixels: int) -> None:
        self._context.settings.keep(SIZE_KEY, pixels)
