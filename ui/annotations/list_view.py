"""The list of marks itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.annotations.entry import Entry, ListRow
from ui.annotations.entry_delegate import USUAL_HEIGHT, EntryDelegate, row_height
from ui.annotations.list_model import MarkListModel, Role

if TYPE_CHECKING:
    from core.model.ids import AnnotationId

FITTED_AT_ONCE = 2000
PLAIN = Qt.KeyboardModifier.NoModifier


class MarkListView(QTableView):
    """One column whose rows differ in height: a table's header keeps 10,000 heights, a list view would ask for all
    of them again after every change.

    Signals: entry_activated(Entry): clicked, or Enter; delete_requested(): Delete was pressed; chosen_changed().
    """

    entry_activated = Signal(object)
    delete_requested = Signal()
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = MarkListModel(self)
        self._unfitted = 0
        """The first row whose height may still be the usual one."""
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit_on)
        self._modifiers = PLAIN
        """Keys that were down when the mouse was pressed."""
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(USUAL_HEIGHT)
        self.clicked.connect(self._on_clicked)
        self._model.modelReset.connect(self._on_model_reset)
        self._model.rowsInserted.connect(self._on_rows_changed)
        self._model.rowsRemoved.connect(self._on_rows_removed)
        self._model.dataChanged.connect(self._on_data_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def marks(self) -> MarkListModel:
        return self._model

    def show_rows(self, rows: Sequence[ListRow]) -> None:
        self._model.show(rows)

    def chosen(self) -> list[Entry]:
        """The selected marks in the order of the list."""
        selection = self.selectionModel().selection()
        stretches = sorted(
            (selection.at(place).top(), selection.at(place).bottom()) for place in range(selection.size())
        )
        rows = (row for top, bottom in stretches for row in self._model.rows[top : bottom + 1])
        return [row for row in rows if isinstance(row, Entry)]

    def choose(self, annotation_id: AnnotationId) -> None:
        """Makes a mark the current one and brings it into sight, if it is listed."""
        row = self._model.row_of(annotation_id)
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))

    # -- heights ----------------------------------------------------------------------------------------------------
    @Slot()
    def _on_model_reset(self) -> None:
        self._unfitted = 0
        self._fit_on()
        self.chosen_changed.emit()

    @Slot(QModelIndex, int, int)
    def _on_rows_changed(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent
        self._fit(first, last + 1)
        self._unfitted = min(self._unfitted, first)

    @Slot(QModelIndex, int, int)
    def _on_rows_removed(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent, last
        self._unfitted = min(self._unfitted, first)

    @Slot(QModelIndex, QModelIndex)
    def _on_data_changed(self, top_left: QModelIndex, bottom_right: QModelIndex) -> None:
        self._fit(top_left.row(), bottom_right.row() + 1)

    @Slot()
    def _fit_on(self) -> None:
        """The rows in sight first, the others in slices: thousands of heights are too many for one go."""
        end = min(self._unfitted + FITTED_AT_ONCE, self._model.rowCount())
        self._fit(self._unfitted, end)
        self._unfitted = end
        if end < self._model.rowCount():
            self._fitting.start()

    def _fit(self, first: int, end: int) -> None:
        header, rows = self.verticalHeader(), self._model.rows
        for place in range(first, end):
            height = row_height(rows[place])
            if header.sectionSize(place) != height:
                header.resizeSection(place, height)

    # -- hands ------------------------------------------------------------------------------------------------------
    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self._modifiers == PLAIN:
            self._activate(index)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit()

    def _activate(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, Entry):
            self.entry_activated.emit(row)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._modifiers = event.modifiers()
        return super().viewportEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._activate(self.currentIndex())
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.delete_requested.emit()
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._go_to_end(upwards=event.key() == Qt.Key.Key_Home)
            case _:
                super().keyPressEvent(event)

    def _go_to_end(self, *, upwards: bool) -> None:
        order = range(self._model.rowCount())
        places = order if upwards else reversed(order)
        place = next((each for each in places if isinstance(self._model.rows[each], Entry)), None)
        if place is not None:
            self.setCurrentIndex(self._model.index(place))
