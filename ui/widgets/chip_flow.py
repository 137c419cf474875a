"""A layout that sets widgets side by side and goes on in the next row, as words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from ui.metrics import TIGHT


class ChipFlow(QLayout):
    """Rows as tall as their tallest widget, filled from the left; the height follows from the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = TIGHT) -> None:
        super().__init__(parent)
        self._places: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def clear(self) -> None:
        """Take all widgets out and delete them."""
        while (place := self.takeAt(0)) is not None:
            if (widget := place.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._places.append(arg__1)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._places)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._places[index] if 0 <= index < len(self._places) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._places.pop(index) if 0 <= index < len(self._places) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._arrange(QRect(0, 0, arg__1, 0), place=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._arrange(arg__1, place=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        """The widest single widget, so that a panel can be made narrow."""
        size = QSize()
        for each in self._places:
            size = size.expandedTo(each.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Height that the widgets take in the width of `rect`; moves them there if `place`."""
        area = rect.marginsRemoved(self.contentsMargins())
        corner, tallest = area.topLeft(), 0
        for each in self._places:
            if each.isEmpty():
                continue
            size = each.sizeHint()
            size.setWidth(min(size.width(), max(area.width(), each.minimumSize().width())))
            if corner.x() > area.left() and corner.x() + size.width() > area.left() + area.width():
                corner, tallest = QPoint(area.left(), corner.y() + tallest + self.spacing()), 0
            if place:
                each.setGeometry(QRect(corner, size))
            corner.setX(corner.x() + size.width() + self.spacing())
            tallest = max(tallest, size.height())
        return corner.y() + tallest - rect.top() + self.contentsMargins().bottom()
