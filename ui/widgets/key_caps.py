"""Keys drawn as the caps of a keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from ui import metrics
from ui.style.brush import panel, ring, smooth
from ui.style.buttons import has_visible_focus
from ui.theme import interface_font, theme_of
from ui.widgets.plain_text import tip

SIDE = 6
"""Room left and right of the words on a cap."""
RISE = 4
"""By how much a cap is higher than its words."""
BETWEEN = 4
CROSS = 7


class KeyCaps(QWidget):
    """A few keys side by side; words such as – between them are written without a cap."""

    def __init__(self, keys: Sequence[str], parent: QWidget | None = None, *, loose: str = "–") -> None:
        """`keys` as they are shown, each character of `loose` without a cap."""
        super().__init__(parent)
        self._keys = tuple(keys)
        self._loose = loose
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" ".join(keys))

    @override
    def sizeHint(self) -> QSize:
        measure = QFontMetrics(_font())
        width = sum(self._width(key, measure) for key in self._keys) + BETWEEN * max(0, len(self._keys) - 1)
        return QSize(width, measure.height() + RISE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.setFont(_font())
        measure, left = painter.fontMetrics(), 0
        for key in self._keys:
            place = QRect(left, 0, self._width(key, measure), self.height())
            if key not in self._loose:
                panel(painter, place, theme.raised, theme.border, radius=metrics.TIGHT)
            painter.setPen(QColor(theme.dim if key in self._loose else theme.ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)
            left += place.width() + BETWEEN
        painter.end()

    def _width(self, key: str, measure: QFontMetrics) -> int:
        words = measure.horizontalAdvance(key)
        return words if key in self._loose else max(words + 2 * SIDE, measure.height() + RISE)


class KeyButton(QAbstractButton):
    """A cap with a cross: pressing it takes the key away. Space, Delete and Backspace press it too."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        """`key` as it is shown; `name` says what a press does."""
        super().__init__(parent)
        self._key = key
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip(self, name)
        self.setAccessibleName(name)
        self.setAccessibleDescription("")

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(interface_font()).horizontalAdvance(self._key)
        return QSize(words + 3 * metrics.GAP + CROSS, metrics.CONTROL)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        panel(painter, self.rect(), theme.hover if over else theme.raised, theme.border)
        painter.setFont(interface_font())
        painter.setPen(QColor(theme.ink))
        words = self.rect().adjusted(metrics.GAP, 0, -2 * metrics.GAP - CROSS, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self._key)
        cross = QRectF(self.width() - metrics.GAP - CROSS, (self.height() - CROSS) / 2, CROSS, CROSS)
        with smooth(painter):
            painter.setPen(QPen(QColor(theme.dim), 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())
        if has_visible_focus(option):
            ring(painter, self.rect(), theme.accent)
        painter.end()

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        if e.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
        else:
            super().keyPressEvent(e)


def _font() -> QFont:
    return interface_font(metrics.SMALL)
