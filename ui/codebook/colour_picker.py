"""The colour of a tag: swatches, any other colour, and how the chip will look in both themes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QStyle, QStyleOption, QVBoxLayout, QWidget
from typing_extensions import override

from ui import metrics
from ui.codebook.swatches import SWATCHES
from ui.style.brush import panel, ring
from ui.style.buttons import ButtonKind
from ui.theme import DARK, LIGHT, theme_of
from ui.widgets.buttons import push_button
from ui.widgets.chip import ChipFace, chip_size, paint_chip

CELL = metrics.scaled(28, 36)
DOT = metrics.scaled(20, 26)
COLUMNS = 12
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -COLUMNS, Qt.Key.Key_Down: COLUMNS}


class SwatchGrid(QWidget):
    """Discs in rows of twelve; the arrow keys go round, Space or Enter takes one.

    Signals: colour_chosen(str '#rrggbb').
    """

    colour_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self._current = 0
        rows = -(-len(SWATCHES) // COLUMNS)
        self.setFixedSize(QSize(COLUMNS * CELL, rows * CELL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("颜色"))

    def show_colour(self, colour: str) -> None:
        self._colour = colour.lower()
        if self._colour in SWATCHES:
            self._current = SWATCHES.index(self._colour)
        self.setAccessibleDescription(self._colour)
        self.update()

    def cell(self, place: int) -> QRect:
        """Where a swatch stands."""
        return QRect(place % COLUMNS * CELL, place // COLUMNS * CELL, CELL, CELL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        painter = QPainter(self)
        inset = (CELL - DOT) // 2
        for place, colour in enumerate(SWATCHES):
            disc = self.cell(place).adjusted(inset, inset, -inset, -inset)
            panel(painter, disc, colour, radius=DOT / 2)
            if colour == self._colour:
                ring(painter, disc.adjusted(-3, -3, 3, 3), theme.ink, DOT / 2 + 3)
            elif place == self._current and option.state & QStyle.StateFlag.State_HasFocus:
                ring(painter, disc.adjusted(-3, -3, 3, 3), theme.accent, DOT / 2 + 3)
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        place = next((each for each in range(len(SWATCHES)) if self.cell(each).contains(position)), None)
        if place is not None:
            self._take(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._current = (self._current + step) % len(SWATCHES)
            self.update()
        elif event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self._current)
        else:
            super().keyPressEvent(event)

    def _take(self, place: int) -> None:
        self._current = place
        self.update()
        self.colour_chosen.emit(SWATCHES[place])


class ChipPreview(QWidget):
    """The chip on paper and in ink, as both themes draw it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = ChipFace("", SWATCHES[0])
        self.setMinimumSize(QSize(4 * metrics.VAST, 40))

    def show_face(self, face: ChipFace) -> None:
        self._face = face
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        half = self.width() // 2
        border = theme_of(self.palette()).border
        for number, theme in enumerate((LIGHT, DARK)):
            area = QRect(number * half, 0, half, self.height())
            panel(painter, area, theme.page, border)
            left = area.adjusted(metrics.GAP, 0, -metrics.GAP, 0)
            width = min(chip_size(self._face).width(), (left.width() - metrics.GAP) // 2)
            for place, strong in enumerate((False, True)):
                corner = left.topLeft() + QPoint(place * (width + metrics.GAP), 0)
                paint_chip(painter, QRect(corner, QSize(width, area.height())), self._face, theme, strong=strong)
        painter.end()


class ColourPicker(QWidget):
    """Signals: colour_chosen(str '#rrggbb')."""

    colour_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = SWATCHES[0]
        self.swatches = SwatchGrid(self)
        self.swatches.colour_chosen.connect(self.colour_chosen)
        self._preview = ChipPreview(self)
        self._other = push_button(self.tr("其他颜色…"), ButtonKind.PLAIN, self)
        self._other.clicked.connect(self._on_other)
        row = QHBoxLayout()
        row.setSpacing(metrics.GAP)
        row.addWidget(self._preview, 1)
        row.addWidget(self._other)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(self.swatches)
        column.addLayout(row)

    def show_face(self, face: ChipFace) -> None:
        self._colour = face.colour
        self.swatches.show_colour(face.colour)
        self._preview.show_face(face)

    @Slot()
    def _on_other(self) -> None:
        dialog = QColorDialog(QColor(self._colour), self)
        dialog.setWindowTitle(self.tr("选颜色"))
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        if dialog.exec():
            self.colour_chosen.emit(dialog.selectedColor().name())
