"""What the colours under some words mean, said on the spot: tags, review status and note of every mark there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui import metrics
from ui.reader.colours import tag_colours
from ui.reader.notes.card import Told, paint_told, spoken, tell
from ui.style.brush import panel
from ui.theme import interface_font, theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.reader.content import Mark
    from ui.reader.palette import ReaderPalette

WIDTH = 320
LEAST_WIDTH = 120
LINES = 8
"""Lines of each note."""
MOST = 4
"""Marks that are told; more are counted."""
PAD = 12
BAR = 3
SPACE = 10
"""Between two marks."""
AWAY = 4
"""From the words."""
SHADOW = 1
COUNT_STEP = 20


class Popover(QWidget):
    """A quiet card over the page. It never takes the keyboard or the pointer."""

    def __init__(self, parent: QWidget, palette: ReaderPalette) -> None:
        super().__init__(parent)
        self.palette_of_page = palette
        self._told: list[Told] = []
        self._rest = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, for a screen reader."""
        return self.accessibleName()

    def tell(self, marks: Sequence[Mark], words: QRect, within: QRect, *, aloud: bool) -> None:
        """Shows marks below the line of their words, or above it; both rectangles in the parent's coordinates.

        `aloud` also tells a screen reader: for who asked by key.
        """
        inner = min(WIDTH, within.width() - 2 * metrics.GAP) - 2 * PAD - BAR - metrics.GAP
        told = [tell(mark, inner, LINES) for mark in marks[:MOST]]
        used = max((_used_width(each) for each in told), default=inner)
        self._told = [tell(mark, max(LEAST_WIDTH, min(inner, used)), LINES) for mark in marks[:MOST]]
        more = len(marks) - len(told)
        self._rest = self.tr("另有 {n} 处标注").replace("{n}", f"{more:,}") if more > 0 else ""
        self.setAccessibleName("\n\n".join([*(spoken(mark) for mark in marks[:MOST]), self._rest]).strip())
        self.setGeometry(_placed(self.sizeHint(), words, within))
        self.show()
        self.raise_()
        self.update()
        if aloud:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def sizeHint(self) -> QSize:
        width = max((each.width for each in self._told), default=0) + 2 * PAD + BAR + metrics.GAP
        height = sum(each.height for each in self._told) + SPACE * max(0, len(self._told) - 1) + 2 * PAD
        return QSize(width + SHADOW, height + (COUNT_STEP if self._rest else 0) + SHADOW)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        card = self.rect().adjusted(0, 0, -SHADOW, -SHADOW)
        panel(painter, card.translated(SHADOW, SHADOW), theme.rule)
        panel(painter, card, theme.card, theme.border)
        top = PAD
        for number, told in enumerate(self._told):
            if number:
                line = top - SPACE // 2
                painter.fillRect(QRect(PAD, line, card.width() - 2 * PAD, metrics.HAIR), QColor(theme.rule))
            colour = told.mark.colours[0] if told.mark.colours else ""
            lane = tag_colours(colour, self.palette_of_page).lane if colour else theme.dim
            panel(painter, QRect(PAD, top, BAR, told.height), lane, radius=BAR / 2)
            paint_told(painter, QPointF(PAD + BAR + metrics.GAP, top), told, theme)
            top += told.height + SPACE
        if self._rest:
            painter.setFont(interface_font(metrics.SMALL))
            painter.setPen(QColor(theme.dim))
            place = QRect(PAD, top - SPACE, card.width() - 2 * PAD, COUNT_STEP)
            painter.drawText(place, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self._rest)
        painter.end()


def _used_width(told: Told) -> int:
    """How much of its width a mark really needs."""
    measures = QFontMetrics(interface_font())
    lines = max((measures.horizontalAdvance(line) for line in told.lines), default=0)
    return max(lines + 1, told.head_width)


def _placed(size: QSize, words: QRect, within: QRect) -> QRect:
    """Below the words and as far left as they begin; above them where there is no room below."""
    left = max(within.left() + metrics.GAP, min(words.left(), within.right() - size.width() - metrics.GAP))
    below = words.bottom() + AWAY
    if below + size.height() <= within.bottom():
        return QRect(QPoint(left, below), size)
    above = words.top() - AWAY - size.height()
    return QRect(QPoint(left, max(within.top(), above)), size)
