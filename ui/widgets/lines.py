"""Draws words in at most so many lines; the last one is elided."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def lines_of(words: str, font: QFont, width: int, most: int) -> list[str]:
    """The words as lines of this width; what does not fit into `most` of them ends in ‘…’."""
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    encoded = words.encode("utf-16-le")
    found: list[str] = []
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start = line.textStart()
        if len(found) == most - 1:
            rest = encoded[2 * start :].decode("utf-16-le")
            found.append(QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        found.append(encoded[2 * start : 2 * (start + line.textLength())].decode("utf-16-le"))
        line = layout.createLine()
    layout.endLayout()
    return found


def draw_lines(painter: QPainter, rect: QRect, words: str, step: int, most: int) -> None:
    """Draws the words from the top of `rect` with the painter's font and pen, one line every `step` pixels."""
    metrics = painter.fontMetrics()
    baseline = (step - metrics.height()) // 2 + metrics.ascent()
    for number, line in enumerate(lines_of(words, painter.font(), rect.width(), most)):
        painter.drawText(QPointF(rect.left(), rect.top() + number * step + baseline), line)
