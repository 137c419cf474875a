"""The pill that stands for a tag: as a widget, and as a drawing for lists and cards."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from ui.metrics import CHIP, SMALL, scaled
from ui.style.brush import panel, ring, smooth
from ui.style.buttons import has_visible_focus
from ui.theme import Theme, chip_colours, interface_font, theme_of

SIDE = scaled(8)
"""Room left and right of the name."""
BADGE = scaled(14)
"""Diameter of the disc with the digit."""
CROSS = 6
MARGIN = 2
"""Room round the pill of a TagChip, for the ring of the focus."""
DASHES = (3.0, 2.0)
"""Drawn and left out along the outline of a suggestion, in pixels."""
SHORTEST_NAME = 2
"""Characters of a name that stay visible however narrow it gets."""


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip shows."""

    name: str
    colour: str
    """The tag's own '#rrggbb'; what is drawn is derived from it so that the name can be read."""
    digit: int = 0
    """The key that sets the tag, 1 to 9; 0 for none."""
    closable: bool = False
    ghost: bool = False
    """A tag that is only suggested: a dashed outline on a bare ground."""


def chip_size(face: ChipFace) -> QSize:
    """Size of the pill with its whole name."""
    return QSize(_before(face) + _metrics().horizontalAdvance(face.name) + _after(face), CHIP)


def paint_chip(painter: QPainter, rect: QRect, face: ChipFace, theme: Theme, *, strong: bool = False) -> None:
    """Draw the pill into `rect`, at most as wide as its name asks for; a name that has no room is elided."""
    colours = chip_colours(face.colour, theme, strong=strong)
    pill = QRect(
        rect.left(), rect.top() + (rect.height() - CHIP) // 2, min(rect.width(), chip_size(face).width()), CHIP
    )
    if face.ghost:
        _paint_ghost(painter, pill, colours.text, colours.fill if strong else theme.card)
    else:
        panel(painter, pill, colours.fill, colours.edge, CHIP / 2)
    painter.save()
    painter.setPen(QColor(colours.text))
    if face.digit:
        disc = QRect(pill.left() + 3, pill.top() + (CHIP - BADGE) // 2, BADGE, BADGE)
        if not face.ghost:
            panel(painter, disc, theme.card, radius=BADGE / 2)
        painter.setFont(_digit_font())
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(face.digit))
    room = pill.adjusted(_before(face), 0, -_after(face), 0)
    painter.setFont(_font())
    words = _metrics().elidedText(face.name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
    painter.restore()
    if face.closable:
        _paint_cross(painter, cross_rect(pill), colours.text)


def cross_rect(pill: QRect) -> QRect:
    """Where a click on a closable chip closes it."""
    return QRect(pill.right() - CHIP + 1, pill.top(), CHIP, CHIP)


class TagChip(QAbstractButton):
    """A tag one can press, switch or take away.

    Signals: clicked, toggled (as of every button); close_requested: the cross, Delete or Backspace.
    """

    close_requested = Signal()

    def __init__(self, face: ChipFace, parent: QWidget | None = None, *, checkable: bool = False) -> None:
        super().__init__(parent)
        self._face = face
        self._closing = False
        self.setCheckable(checkable)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(face.name)

    @property
    def face(self) -> ChipFace:
        return self._face

    def set_face(self, face: ChipFace) -> None:
        """Show another tag, or the same one changed."""
        self._face = face
        self.setAccessibleName(face.name)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return chip_size(self._face) + QSize(2 * MARGIN, 2 * MARGIN)

    @override
    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint()
        least = _before(self._face) + (SHORTEST_NAME + 1) * SMALL + _after(self._face) + 2 * MARGIN
        return QSize(min(whole.width(), least), whole.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver) and self.isEnabled()
        paint_chip(painter, self._pill(), self._face, theme, strong=self.isChecked() or self.isDown() or over)
        if self.isChecked() or has_visible_focus(option):
            edge = theme.accent if has_visible_focus(option) else chip_colours(self._face.colour, theme).text
            ring(painter, self._pill().adjusted(-1, -1, 1, 1), edge, CHIP / 2 + 1)
        painter.end()

    @override
    def mousePressEvent(self, e: QMouseEvent) -> None:
        self._closing = self._on_cross(e.position().toPoint())
        if not self._closing:
            super().mousePressEvent(e)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        if not self._closing:
            super().mouseReleaseEvent(e)
        elif self._on_cross(e.position().toPoint()):
            self.close_requested.emit()
        self._closing = False

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if self._face.closable and e.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.close_requested.emit()
        else:
            super().keyPressEvent(e)

    def _pill(self) -> QRect:
        return self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)

    def _on_cross(self, position: QPoint) -> bool:
        return self._face.closable and cross_rect(self._pill()).contains(position)


def _before(face: ChipFace) -> int:
    return BADGE + 7 if face.digit else SIDE


def _after(face: ChipFace) -> int:
    return CHIP - 2 if face.closable else SIDE


def _paint_ghost(painter: QPainter, pill: QRect, edge: str, fill: str) -> None:
    panel(painter, pill, fill, radius=CHIP / 2)
    with smooth(painter):
        pen = QPen(QColor(edge), 1)
        pen.setDashPattern(DASHES)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), CHIP / 2, CHIP / 2)


def _paint_cross(painter: QPainter, rect: QRect, colour: str) -> None:
    arm = QRectF(0, 0, CROSS, CROSS)
    arm.moveCenter(QRectF(rect).center())
    with smooth(painter):
        painter.setPen(QPen(QColor(colour), 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(arm.topLeft(), arm.bottomRight())
        painter.drawLine(arm.topRight(), arm.bottomLeft())


@lru_cache(maxsize=1)
def _font() -> QFont:
    return interface_font(SMALL)


@lru_cache(maxsize=1)
def _digit_font() -> QFont:
    return interface_font(scaled(10), bold=True)


@lru_cache(maxsize=1)
def _metrics() -> QFontMetrics:
    return QFontMetrics(_font())
