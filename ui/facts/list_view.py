"""The list of the facts of a document."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget
from typing_extensions import override

from core.model.fact_row import FactRow
from ui.facts.delegate import HEIGHT, FactDelegate
from ui.facts.model import FactListModel, Role
from ui.facts.rows import Group, Listing, ListRow
from ui.widgets.list_ground import GROUP_HEIGHT


class FactListView(QTableView):
    """One column; a table, because its header keeps thousands of heights that a list view would ask for again.

    Signals: row_pointed(FactRow): it became the current one by mouse or key; row_activated(FactRow): Enter, or a double
    click; chosen_changed().
    """

    row_pointed = Signal(object)
    row_activated = Signal(object)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts = FactListModel(self)
        self._delegate = FactDelegate(self)
        self.setModel(self.facts)
        self.setItemDelegate(self._delegate)
        # The delegate draws the ground of a chosen row itself; below it the table would fill the whole row.
        bare = self.palette()
        bare.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(bare)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(HEIGHT)
        self.doubleClicked.connect(self._activate)
        self.clicked.connect(self._point_at)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def use_glyphs(self, glyphs: str) -> None:
        """Whose national glyphs the document's words are drawn with: 'SC', 'TC' or 'HK'."""
        self._delegate.use_glyphs(glyphs)
        self.viewport().update()

    def show_listing(self, listing: Listing) -> None:
        """The current fact stays; if it is gone, the one that took its place becomes the current one."""
        current, place, top = self.current(), self.currentIndex().row(), self.verticalScrollBar().value()
        if self.facts.show(listing):
            for at, row in enumerate(listing.rows):
                if isinstance(row, Group):
                    self.setRowHeight(at, GROUP_HEIGHT)
            if current is not None:
                kept = self.facts.row_of(current)
                self.verticalScrollBar().setValue(top)
                self._stand_near(kept if kept >= 0 else place)
        self.chosen_changed.emit()

    def current(self) -> FactRow | None:
        row: ListRow | None = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, FactRow) else None

    def chosen(self) -> list[FactRow]:
        """In the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self.facts.rows[place] for place in places)
        return [row for row in rows if isinstance(row, FactRow)]

    def go_on(self) -> None:
        """From the last chosen fact to the next one that nobody has decided on; stays where there is none."""
        places = [index.row() for index in self.selectionModel().selectedRows()]
        rows = self.facts.rows
        for place in range(max(places, default=-1) + 1, len(rows)):
            row = rows[place]
            if isinstance(row, FactRow) and row.status is None:
                self.setCurrentIndex(self.facts.index(place))
                return

    def _stand_near(self, place: int) -> None:
        """On the fact at a place of the list, else on the next one, else on the one before."""
        rows = self.facts.rows
        order = (*range(place, len(rows)), *range(min(place, len(rows)) - 1, -1, -1))
        near = next((at for at in order if isinstance(rows[at], FactRow)), None)
        if near is not None:
            self.setCurrentIndex(self.facts.index(near))

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if self.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._point_at(current)

    @Slot(QModelIndex)
    def _point_at(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, FactRow):
            self.row_pointed.emit(row)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, FactRow):
            self.row_activated.emit(row)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._activate(self.currentIndex())
            case Qt.Key.Key_Home:
                self._stand_near(0)
            case Qt.Key.Key_End:
                self._stand_near(self.facts.rowCount())
            case _:
                super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here; looking through thousands of rows for them would hold up the window."""
