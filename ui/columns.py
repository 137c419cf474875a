"""The reader between two columns that fold away when a screen is small."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from ui import metrics

if TYPE_CHECKING:
    from ui.settings_store import SettingsStore


class Column(StrEnum):
    """Which column."""

    LEFT = "left"
    RIGHT = "right"


FIRST_WIDTHS: Final = {Column.LEFT: metrics.scaled(264), Column.RIGHT: metrics.scaled(320)}
LEAST_WIDTHS: Final = {Column.LEFT: 180, Column.RIGHT: metrics.scaled(288, 420)}
"""Pixels. On the right the names of all panels have room."""
LEAST_READER: Final = 400
ROOM_FOR_BOTH: Final = metrics.scaled(584) + 616
"""Pixels of the window. When it becomes narrower the right column folds by itself: two scripts need some room."""


class Columns(QSplitter):
    """Three columns; the outer ones keep their widths, the reader takes the rest.

    Signals: shown_changed(str side, bool): a column was folded or put back; left(): Escape was pressed in a column that
    had no use for it, the keyboard may go back to the reader.
    """

    shown_changed = Signal(str, bool)
    left = Signal()

    def __init__(self, left: QWidget, reader: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = {Column.LEFT: left, Column.RIGHT: right}
        self._widths = dict(FIRST_WIDTHS)
        self._folded_for_room = False
        for each in (left, reader, right):
            self.addWidget(each)
        for side, column in self._columns.items():
            column.setMinimumWidth(LEAST_WIDTHS[side])
        reader.setMinimumWidth(LEAST_READER)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(metrics.HAIR)
        self.setStretchFactor(1, 1)
        self.splitterMoved.connect(self._on_moved)

    def is_shown(self, side: Column) -> bool:
        return not self._columns[side].isHidden()

    def set_shown(self, side: Column, on: bool) -> None:
        """Folds a column, or puts it back as wide as it was. The keyboard does not stay in what is folded."""
        if on == self.is_shown(side):
            return
        if side is Column.RIGHT:
            self._folded_for_room = False
        column = self._columns[side]
        if not on and column.isAncestorOf(self.focusWidget() or self):
            self.left.emit()
        column.setVisible(on)
        self._lay_out()
        self.shown_changed.emit(side, on)

    def keep(self, settings: SettingsStore) -> None:
        """Remembers widths and what is folded."""
        for side in Column:
            settings.keep(f"columns/{side}_width", self._widths[side])
            settings.keep(f"columns/{side}_shown", self.is_shown(side))
        settings.keep("columns/folded_for_room", self._folded_for_room)
        settings.keep("columns/window_width", self.width())

    def restore(self, settings: SettingsStore, window_width: int) -> None:
        """As it was left, also in a narrow window; folded only if the window was wider then, or never there before."""
        for side in Column:
            self._widths[side] = max(LEAST_WIDTHS[side], settings.number(f"columns/{side}_width", self._widths[side]))
        self._lay_out()
        for side in Column:
            self.set_shown(side, settings.flag(f"columns/{side}_shown", default=True))
        self._folded_for_room = settings.flag("columns/folded_for_room")
        self._fit(settings.number("columns/window_width", ROOM_FOR_BOTH), window_width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._fit(event.oldSize().width(), event.size().width())

    def _fit(self, before: int, now: int) -> None:
        """Folds the right column when the window has just become too narrow, and puts it back when there is room."""
        if now < ROOM_FOR_BOTH <= before and self.is_shown(Column.RIGHT):
            self.set_shown(Column.RIGHT, on=False)
            self._folded_for_room = True
        elif now >= ROOM_FOR_BOTH and self._folded_for_room:
            self.set_shown(Column.RIGHT, on=True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        outer = {side: self._widths[side] if self.is_shown(side) else 0 for side in Column}
        self.setSizes([outer[Column.LEFT], max(LEAST_READER, self.width() - sum(outer.values())), outer[Column.RIGHT]])

    @Slot()
    def _on_moved(self) -> None:
        left, _reader, right = self.sizes()
        for side, width in ((Column.LEFT, left), (Column.RIGHT, right)):
            if width:
                self._widths[side] = width
