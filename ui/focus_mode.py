"""专注阅读: everything round the text folds away until it is wanted again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Slot

from ui.columns import Column
from ui.notice import Notice

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMainWindow, QWidget

    from ui.columns import Columns
    from ui.context import Context

TABLES: Final = "facts.tables"
"""Draws out the tables below the columns, or puts them away."""


class FocusMode(QObject):
    """The text, what stands in its margin, and what has to be read: refusals still show.

    Escape ends it, and so does opening a column. Keys work as before, though the menus are not to be seen.
    """

    def __init__(
        self,
        window: QMainWindow,
        context: Context,
        columns: Columns,
        bars: Sequence[QWidget],
        enter_reader: Callable[[], object],
    ) -> None:
        """`bars`: what is put away besides the columns and the tables."""
        super().__init__(window)
        self._window = window
        self._columns = columns
        self._bars = bars
        self._enter_reader = enter_reader
        self._context = context
        self._told = False
        self._folded: list[Column] = []
        self._hidden: list[QWidget] = []
        self._lent: list[QAction] = []
        self._tables = False
        self._on = False
        self._action = context.actions.connect_to("window.focus", self._choose)
        columns.left.connect(self.leave)
        columns.shown_changed.connect(self._on_column_shown)

    @property
    def on(self) -> bool:
        return self._on

    def enter(self) -> None:
        if self._on:
            return
        self._lend_keys()
        self._folded = [column for column in Column if self._columns.is_shown(column)]
        for column in self._folded:
            self._columns.set_shown(column, on=False)
        self._tables = self._context.actions[TABLES].isChecked()
        if self._tables:
            self._context.actions[TABLES].trigger()
        self._hidden = [bar for bar in self._bars if not bar.isHidden()]
        for bar in self._hidden:
            bar.hide()
        self._on = True
        self._action.setChecked(True)
        self._enter_reader()
        self._say_how_to_leave()

    def _say_how_to_leave(self) -> None:
        """Once: who knows it by then wants nothing but the text."""
        if not self._told:
            self._told = True
            self._context.hub.noticed.emit(Notice(self.tr("专注阅读：按 Esc 或 F11 回来。")))

    @Slot()
    def leave(self) -> None:
        """Puts everything back."""
        if not self._on:
            return
        self._on = False
        self._action.setChecked(False)
        for bar in self._hidden:
            bar.show()
        for column in self._folded:
            self._columns.set_shown(column, on=True)
        if self._tables and not self._context.actions[TABLES].isChecked():
            self._context.actions[TABLES].trigger()
        for action in self._lent:
            self._window.removeAction(action)

    def _choose(self) -> None:
        if self._action.isChecked():
            self.enter()
        else:
            self.leave()

    def _lend_keys(self) -> None:
        """Actions are heard where a widget in sight has them: with the menus out of sight that is the window."""
        known = set(self._window.actions())
        actions = self._context.actions
        wanted = (actions[spec.id] for spec in actions.specs())
        everywhere = (each for each in wanted if each.shortcutContext() is Qt.ShortcutContext.WindowShortcut)
        self._lent = [action for action in everywhere if action not in known]
        self._window.addActions(self._lent)

    @Slot(str, bool)
    def _on_column_shown(self, column: str, on: bool) -> None:
        del column
        if on:
            self.leave()
