"""The list of 建议整篇: keys and clicks that accept and reject."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from ui.suggestions.review_delegate import ReviewDelegate, chip_places
from ui.suggestions.review_rows import ReviewRow

if TYPE_CHECKING:
    from ui.suggestions.review_model import ReviewModel

DIGITS: Final = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3, Qt.Key.Key_4: 4}


class ReviewView(QListView):
    """Space or A: accept and go on. 1 to 4: one label. R: reject and go on. Ctrl+A: accept all. A click on a chip."""

    def __init__(self, model: ReviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(ReviewDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def accept_all(self) -> None:
        """The best of every listed clause for which nothing was chosen by hand; rejected ones stay rejected."""
        self._rows.change(range(self._rows.rowCount()), lambda row: row if row.rejected else row.accepted())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.accept_all()
        elif plain and key in {Qt.Key.Key_Space, Qt.Key.Key_A}:
            self._decide(ReviewRow.switched)
        elif plain and key == Qt.Key.Key_R:
            self._decide(ReviewRow.refused)
        elif plain and key in DIGITS:
            self._toggle(self._chosen(), DIGITS[key])
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            for place, face in chip_places(self._rows.row(index.row()), self.visualRect(index)):
                if place.contains(point):
                    self.setCurrentIndex(index)
                    self._toggle([index.row()], face.digit)
                    return
        super().mousePressEvent(event)

    def _chosen(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedIndexes())

    def _toggle(self, places: list[int], digit: int) -> None:
        self._rows.change(places, lambda row: row.toggled(digit))

    def _decide(self, change: Callable[[ReviewRow], ReviewRow]) -> None:
        """About the chosen rows; after one alone the next becomes the current one."""
        places = self._chosen()
        self._rows.change(places, change)
        if len(places) == 1 and places[0] + 1 < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(places[0] + 1))
