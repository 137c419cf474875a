"""The list of the changes between two editions."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget
from typing_extensions import override

from core.model.comparison import Change
from ui.compare.delegate import ChangeDelegate
from ui.compare.model import ChangeModel, ListRow, Role


class ChangeListView(QListView):
    """Signals: change_pointed(Change): it became the current one by mouse or key; change_activated(Change): Enter, or
    a double click.
    """

    change_pointed = Signal(object)
    change_activated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.changes = ChangeModel(self)
        self.setModel(self.changes)
        self.setItemDelegate(ChangeDelegate(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._point_at)
        self.doubleClicked.connect(self._activate)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def current(self) -> Change | None:
        row: ListRow | None = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, Change) else None

    def choose(self, change: Change | None) -> None:
        """Makes a change the current one, without pointing at it."""
        place = self.changes.row_of(change) if change is not None else -1
        if place < 0:
            self.selectionModel().clear()
        elif self.current() is not change:
            self.setCurrentIndex(self.changes.index(place))

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if self.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._point_at(current)

    @Slot(QModelIndex)
    def _point_at(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, Change):
            self.change_pointed.emit(row)

    @Slot(QModelIndex)
    def _activate(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, Change):
            self.change_activated.emit(row)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._activate(self.currentIndex())
        else:
            super().keyPressEvent(event)
