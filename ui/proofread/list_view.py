"""The list of what was found."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget
from typing_extensions import override

from core.services.proofreading import Entry
from ui.proofread.delegate import HEIGHT, EntryDelegate
from ui.proofread.model import EntryModel, Role
from ui.proofread.rows import Group, Listing, ListRow
from ui.widgets.list_ground import GROUP_HEIGHT


class EntryListView(QTableView):
    """One column; a table, because its header keeps 10,000 heights that a list view would ask for again and again.

    Signals: entry_pointed(Entry): it became the current one by mouse or key; entry_activated(Entry): Enter, or a double
    click; chosen_changed().
    """

    entry_pointed = Signal(object)
    entry_activated = Signal(object)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = EntryModel(self)
        self._delegate = EntryDelegate(self)
        self.setModel(self._model)
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
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def use_glyphs(self, glyphs: str) -> None:
        """Whose national glyphs the document's words are drawn with: 'SC', 'TC' or 'HK'."""
        self._delegate.use_glyphs(glyphs)
        self.viewport().update()

    def show_listing(self, listing: Listing) -> None:
        """The current entry stays; if it is gone, the one that took its place becomes the current one."""
        current, place, top = self.current(), self.currentIndex().row(), self.verticalScrollBar().value()
        if self._model.show(listing):
            for at, row in enumerate(listing.rows):
                if isinstance(row, Group):
                    self.setRowHeight(at, GROUP_HEIGHT)
            if current is not None:
                kept = self._model.row_of(current)
                self.verticalScrollBar().setValue(top)
                self._stand_near(kept if kept >= 0 else place)
        self.chosen_changed.emit()

    def current(self) -> Entry | None:
        row: ListRow | None = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, Entry) else None

    def chosen(self) -> list[Entry]:
        """In the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = (self._model.rows[place] for place in places)
        return [row for row in rows if isinstance(row, Entry)]

    def go_on(self) -> None:
        """From the last chosen entry to the next one that can be accepted; stays where there is none."""
        places = [index.row() for index in self.selectionModel().selectedRows()]
        rows = self._model.rows
        for place in range(max(places, default=-1) + 1, len(rows)):
            row = rows[place]
            if isinstance(row, Entry) and row.acceptable:
                self.setCurrentIndex(self._model.index(place))
                return

    def _stand_near(self, place: int) -> None:
        """On the entry at a place of the list, else on the next one, else on the one before."""
        rows = self._model.rows
        order = (*range(place, len(rows)), *range(min(place, len(rows)) - 1, -1, -1))
        near = next((at for at in order if isinstance(rows[at], Entry)), None)
        if near is not None:
            self.setCurrentIndex(self._model.index(near))

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Also on the entry that is current already: the reader may have gone elsewhere."""
        self._point_at(index)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if self.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._point_at(current)

    def _point_at(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, Entry):
            self.entry_pointed.emit(row)

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._activate(index)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit()

    def _activate(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, Entry):
            self.entry_activated.emit(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._activate(self.currentIndex())
            case Qt.Key.Key_Home:
                self._stand_near(0)
            case Qt.Key.Key_End:
                self._stand_near(self._model.rowCount())
            case _:
                super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here; looking through thousands of rows for them would hold up the window."""
