"""All tags at a glance: those that are on are strong, a press puts one on or takes it off."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QVBoxLayout, QWidget
from typing_extensions import override

from core.model.codebook import Codebook, Facet, Tag
from ui import metrics
from ui.tags import chip_face, facet_name
from ui.widgets.chip import TagChip
from ui.widgets.plain_text import Rank, plain_label, tip

if TYPE_CHECKING:
    from core.model.ids import TagId

ARROWS = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
SIDEWAYS = 4
"""How much more a step across the wanted direction counts than one along it."""


class BoardChip(TagChip):
    """A chip whose ring and strength follow the library, not the press itself."""

    def __init__(self, tag: Tag, arrow: Callable[[BoardChip, QPoint], None], parent: QWidget) -> None:
        super().__init__(chip_face(tag, digit=True), parent, checkable=True)
        self.tag_id = tag.id
        self._arrow = arrow
        tip(self, f"{tag.name}\n{tag.definition}" if tag.definition else tag.name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    @override
    def nextCheckState(self) -> None:
        """Nothing: the press is a wish."""

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        direction = ARROWS.get(Qt.Key(e.key()))
        if direction is not None:
            self._arrow(self, direction)
        elif e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(e)


class ChipGrid(QLayout):
    """Widgets in columns of one width, as many as there is room for; the height follows from the width."""

    def __init__(self, parent: QWidget | None = None, gap: int = 2) -> None:
        super().__init__(parent)
        self._places: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

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
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        rows = -(-len(self._places) // self._columns(arg__1))
        return max(0, rows * (self._cell().height() + self.spacing()) - self.spacing())

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        return QSize(self._cell().width(), self._cell().height())

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        columns, cell = self._columns(arg__1.width()), self._cell()
        width = (arg__1.width() - (columns - 1) * self.spacing()) // columns
        for number, place in enumerate(self._places):
            x = arg__1.left() + number % columns * (width + self.spacing())
            y = arg__1.top() + number // columns * (cell.height() + self.spacing())
            place.setGeometry(QRect(x, y, min(width, place.sizeHint().width()), cell.height()))

    def _cell(self) -> QSize:
        size = QSize()
        for place in self._places:
            size = size.expandedTo(place.sizeHint())
        return size

    def _columns(self, width: int) -> int:
        cell = self._cell().width()
        return max(1, (width + self.spacing()) // (cell + self.spacing())) if cell > 0 else 1


class TagBoard(QWidget):
    """One grid per facet. The keyboard finds one stop; the arrows go from chip to chip.

    Signals: tag_pressed(str tag id); chip_reached(QWidget): the keyboard went to it by an arrow.
    """

    tag_pressed = Signal(str)
    chip_reached = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[BoardChip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(metrics.TIGHT)
        self._codebook: Codebook | None = None
        self.setAccessibleName(self.tr("全部标签"))

    @property
    def chips(self) -> Sequence[BoardChip]:
        return self._chips

    def show_codebook(self, codebook: Codebook) -> None:
        """All tags in their order; those of a parent after it."""
        if codebook == self._codebook:
            return
        self._codebook = codebook
        self._clear()
        for facet in Facet:
            tags = codebook.of(facet)
            if tags:
                self._add_facet(facet, tags)
        for chip in self._chips[:1]:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_on(self, tag_ids: Iterable[TagId]) -> None:
        """Which tags are on."""
        on = frozenset(tag_ids)
        for chip in self._chips:
            chip.setChecked(chip.tag_id in on)

    def _add_facet(self, facet: Facet, tags: Sequence[Tag]) -> None:
        if self._chips:
            self._column.addSpacing(metrics.TIGHT)
        self._column.addWidget(plain_label(facet_name(facet), self, rank=Rank.SMALL))
        cells = QWidget(self)
        grid = ChipGrid(cells)
        for tag in tags:
            chip = BoardChip(tag, self._go, cells)
            chip.clicked.connect(lambda _checked=False, tag_id=tag.id: self.tag_pressed.emit(tag_id))
            grid.addWidget(chip)
            self._chips.append(chip)
        self._column.addWidget(cells)

    def _clear(self) -> None:
        self._chips.clear()
        while (place := self._column.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _go(self, chip: BoardChip, direction: QPoint) -> None:
        """To the nearest chip in a direction; it becomes the stop of the keyboard."""

        def distance(other: BoardChip) -> int | None:
            way = other.mapTo(self, QPoint()) - chip.mapTo(self, QPoint())
            along = QPoint.dotProduct(way, direction)
            across = abs(way.x() * direction.y()) + abs(way.y() * direction.x())
            sideways = direction.y() == 0
            if along <= 0 or (sideways and across):
                return None
            return along + SIDEWAYS * across

        reachable = [(far, other) for other in self._chips if (far := distance(other)) is not None]
        if reachable:
            _, target = min(reachable, key=lambda pair: pair[0])
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            target.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            target.setFocus(Qt.FocusReason.TabFocusReason)
            self.chip_reached.emit(target)
