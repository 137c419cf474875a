"""The clauses of a collection under the hands: selection, current row and scroll place outlive every change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from ui.collections.clause_delegate import ClauseDelegate
from ui.collections.clause_model import ClauseModel, Role

if TYPE_CHECKING:
    from core.model.ids import CollectionRowId
    from core.services.collections import ClauseRecord

NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class ClauseList(QListView):
    """Signals: row_pointed(ClauseRecord): clicked, the keyboard stays here; row_activated(ClauseRecord): Enter or a
    double click; current_changed(): another row has the remark; chosen_changed(); rows_dropped(list of row ids,
    row id or None): they are to stand before that one.
    """

    row_pointed = Signal(object)
    row_activated = Signal(object)
    current_changed = Signal()
    chosen_changed = Signal()
    rows_dropped = Signal(list, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = ClauseModel(self)
        self.setModel(self._model)
        self.setItemDelegate(ClauseDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleName(self.tr("条款集中的条款"))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_activated)
        self._model.rows_dropped.connect(self._on_rows_dropped)
        self.selectionModel().currentChanged.connect(self.current_changed)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def show_records(self, records: tuple[ClauseRecord, ...]) -> None:
        """The rows as the library has them now. If the current one is gone the next one takes its place."""
        current, row = self.current(), self.currentIndex().row()
        chosen, top = self.chosen(), self.verticalScrollBar().value()
        before = len(self._model.records)
        self._model.show(records)
        if self.currentIndex().isValid() or current is None:
            self._lay_out(top)
            return
        kept = self._model.row_of(current.row.id)
        if kept < 0 and len(records) < before:
            kept = min(row, len(records) - 1)
        selection = QItemSelection()
        for row_id in chosen:
            if (place := self._model.row_of(row_id)) >= 0:
                selection.select(self._model.index(place), self._model.index(place))
        index = self._model.index(kept)
        if selection.isEmpty():
            self._choose(index)
        else:
            self.selectionModel().select(selection, SELECT)
            self.selectionModel().setCurrentIndex(index, NO_UPDATE)
        self._lay_out(top)
        if index.isValid():
            self.scrollTo(index)

    def set_movable(self, *, on: bool) -> None:
        self._model.movable = on

    def go_to_last(self) -> None:
        """The newest row becomes the current one."""
        if self._model.records:
            self._choose(self._model.index(len(self._model.records) - 1))

    def current(self) -> ClauseRecord | None:
        return self.currentIndex().data(Role.RECORD)

    def chosen(self) -> list[CollectionRowId]:
        """In the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.records[row].row.id for row in rows]

    @property
    def records(self) -> tuple[ClauseRecord, ...]:
        return self._model.records

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        """It alone, whatever keys are held down: the view itself would add to the selection while Ctrl of Ctrl+L is."""
        self.selectionModel().setCurrentIndex(index, SELECT)

    def _lay_out(self, top: int) -> None:
        """At once, so that the place to scroll to exists."""
        self.doItemsLayout()
        self.verticalScrollBar().setValue(top)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.row_pointed.emit(index.data(Role.RECORD))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.row_activated.emit(index.data(Role.RECORD))

    @Slot(list, int)
    def _on_rows_dropped(self, ids: list[CollectionRowId], row: int) -> None:
        records = self._model.records
        self.rows_dropped.emit(ids, records[row].row.id if row < len(records) else None)
