"""The keys in groups, as many columns side by side as there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.widgets.key_caps import KeyCaps
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from ui.preferences.sheet_groups import SheetGroup

COLUMN: Final = 22 * metrics.TEXT
"""Least width of a column."""
TITLE_ROWS: Final = 2
"""What the title of a group is worth in rows, when columns are made equally long."""


class ShortcutSheet(QWidget):
    """Shows groups; the columns are about equally long, no group is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups: list[SheetGroup] = []
        self._columns = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, metrics.GAP, 0)
        self._row.setSpacing(metrics.WIDE + metrics.GAP)

    def show_groups(self, groups: Sequence[SheetGroup]) -> None:
        self._groups = list(groups)
        self._lay_out(self._fitting())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitting() != self._columns:
            self._lay_out(self._fitting())

    def _fitting(self) -> int:
        return 2 if self.width() >= 2 * COLUMN + self._row.spacing() else 1

    def _lay_out(self, columns: int) -> None:
        self._columns = columns
        while (place := self._row.takeAt(0)) is not None:
            if (column := place.widget()) is not None:
                column.hide()
                column.deleteLater()
        for groups in in_columns(self._groups, columns):
            self._row.addWidget(_column(groups), 1)


def in_columns(groups: Sequence[SheetGroup], columns: int) -> list[list[SheetGroup]]:
    """The groups in order, cut where the longer of two columns is shortest; a single column is one list."""
    if columns == 1:
        return [list(groups)]
    sizes = [len(group.rows) + TITLE_ROWS for group in groups]
    cut = min(range(len(groups) + 1), key=lambda place: max(sum(sizes[:place]), sum(sizes[place:])))
    return [list(groups[:cut]), list(groups[cut:])]


def _column(groups: Sequence[SheetGroup]) -> QWidget:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(metrics.ROOM)
    for group in groups:
        layout.addWidget(_block(group))
    layout.addStretch()
    return column


def _block(group: SheetGroup) -> QWidget:
    block = QWidget()
    block.setAccessibleName(group.title)
    grid = QGridLayout(block)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(metrics.ROOM)
    grid.setVerticalSpacing(metrics.TIGHT)
    grid.setColumnStretch(0, 1)
    grid.addWidget(plain_label(group.title, rank=Rank.STRONG), 0, 0, 1, 3)
    for line, row in enumerate(group.rows, start=1):
        name = plain_label(row.name)
        caps = KeyCaps(row.keys)
        name.setAccessibleName(f"{row.name} {caps.accessibleName()}")
        grid.addWidget(name, line, 0)
        if row.where:
            grid.addWidget(plain_label(row.where, rank=Rank.SMALL), line, 1)
        grid.addWidget(caps, line, 2, Qt.AlignmentFlag.AlignRight)
    return block
