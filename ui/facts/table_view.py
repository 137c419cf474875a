"""One table of facts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView, QWidget
from typing_extensions import override

from core.exporting.forms.fact_tables import FactColumn
from ui import metrics
from ui.facts.table_model import FactTableModel, Role
from ui.widgets.views import dress_table

if TYPE_CHECKING:
    from core.model.fact_decision import FactKind
    from core.model.fact_row import FactRow

WIDTHS: Final = {
    FactColumn.NAME: 208,
    FactColumn.COMPARATOR: 72,
    FactColumn.VALUE: 88,
    FactColumn.UNIT: 72,
    FactColumn.CHANGE: 64,
    FactColumn.YEAR: 64,
    FactColumn.REGION: 80,
    FactColumn.STANCE: 88,
    FactColumn.LIMIT: 144,
    FactColumn.TYPE: 72,
    FactColumn.AGENCY: 232,
    FactColumn.TITLE: 264,
    FactColumn.NUMBER: 152,
    FactColumn.DOCTYPE: 88,
    FactColumn.MEANS: 184,
    FactColumn.WORDS: 208,
    FactColumn.CONTEXT: 376,
    FactColumn.DOCUMENT: 200,
    FactColumn.PATH: 232,
    FactColumn.STATUS: 80,
}
"""Pixels at first; the user may change them."""


class FactTableView(QTableView):
    """Signals: row_pointed(FactRow): clicked, or gone to by key; row_activated(FactRow): Enter, or a double click;
    chosen_changed().
    """

    row_pointed = Signal(object)
    row_activated = Signal(object)
    chosen_changed = Signal()

    def __init__(self, kind: FactKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactTableModel(kind, self)
        self.setModel(self.facts)
        dress_table(self)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsMovable(True)
        self.setSortingEnabled(True)
        for place, column in enumerate(self.facts.columns):
            self.setColumnWidth(place, metrics.scaled(WIDTHS[column]))
        self.clicked.connect(self._point_at)
        self.doubleClicked.connect(self._activate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.facts.modelAboutToBeReset.connect(self._on_about_to_be_reset)
        self.facts.modelReset.connect(self._on_reset)
        self._kept: tuple[FactRow | None, int] = None, 0

    def current(self) -> FactRow | None:
        row: FactRow | None = self.currentIndex().data(Role.ROW)
        return row

    def chosen(self) -> list[FactRow]:
        """In the order of the table."""
        rows = self.facts.rows
        return [rows[place] for place in sorted(index.row() for index in self.selectionModel().selectedRows())]

    def go_on(self) -> None:
        """From the last chosen fact to the next one that nobody has decided on; stays where there is none."""
        places = [index.row() for index in self.selectionModel().selectedRows()]
        rows = self.facts.rows
        start = max(places, default=-1) + 1
        following = next((place for place in range(start, len(rows)) if rows[place].status is None), None)
        if following is not None:
            self._go_to(following)

    def _go_to(self, place: int) -> None:
        self.setCurrentIndex(self.facts.index(place, max(0, self.currentIndex().column())))

    @Slot()
    def _on_about_to_be_reset(self) -> None:
        self._kept = self.current(), self.currentIndex().row()

    @Slot()
    def _on_reset(self) -> None:
        """The current fact stays where it is in sight; else the one that took its place becomes the current one."""
        current, place = self._kept
        if current is not None and self.facts.rowCount():
            kept = self.facts.row_of(current)
            self._go_to(kept if kept >= 0 else min(place, self.facts.rowCount() - 1))
        self.chosen_changed.emit()

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        by_key = self.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton
        if by_key and current.row() != previous.row():
            self._point_at(current)

    @Slot(QModelIndex)
    def _point_at(self, index: QModelIndex) -> None:
        row: FactRow | None = index.data(Role.ROW)
        if row is not None:
            self.row_pointed.emit(row)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        row: FactRow | None = index.data(Role.ROW)
        if row is not None:
            self.row_activated.emit(row)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here; looking through thousands of rows for them would hold up the window."""
