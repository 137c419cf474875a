"""What became of words between two editions, on the page: quiet grounds, a line below or through words, a sign in the
gutter, and in the room beside what has no partner a word on why.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from core.model.comparison import ChangeKind
from ui.colours import ensure_contrast, mix
from ui.reader.content import Side
from ui.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from core.model.text import TextRange
    from ui.reader.geometry import RowMetrics
    from ui.reader.palette import ReaderPalette
    from ui.reader.partners import Partners, RowFate, Told
    from ui.reader.side_layout import SideLayout
    from ui.reader.spread import Spread

_HUES: Final = {
    ChangeKind.ADDED: "#2f8a4d",
    ChangeKind.REMOVED: "#b0485a",
    ChangeKind.CHANGED: "#b07a1e",
    ChangeKind.MOVED: "#5a68b8",
    ChangeKind.MERGED: "#7a6a8f",
    ChangeKind.SPLIT: "#7a6a8f",
}
_GROUND_SHARE, _WORD_SHARE = (0.07, 0.10), (0.20, 0.26)
"""Of the hue in the ground of a row and of words, on light and on dark paper."""
_SIGN_CONTRAST, _LINE_CONTRAST = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11
SIGNS: Final = {
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("pairs", "增"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("pairs", "删"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("pairs", "改"),
    ChangeKind.MOVED: QT_TRANSLATE_NOOP("pairs", "移"),
    ChangeKind.MERGED: QT_TRANSLATE_NOOP("pairs", "并"),
    ChangeKind.SPLIT: QT_TRANSLATE_NOOP("pairs", "拆"),
}
_SPOKEN: Final = {
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("pairs", "新增"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("pairs", "删除"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("pairs", "有改动"),
    ChangeKind.MOVED: QT_TRANSLATE_NOOP("pairs", "移动"),
    ChangeKind.MERGED: QT_TRANSLATE_NOOP("pairs", "合并"),
    ChangeKind.SPLIT: QT_TRANSLATE_NOOP("pairs", "拆分"),
}
_BY_HAND: Final = QT_TRANSLATE_NOOP("pairs", "手")
_INSERTION: Final = 2
"""Pixels of the bar where words of the other side are not."""


@dataclass(frozen=True, slots=True)
class KindColours:
    """Of one kind of change, as '#rrggbb'."""

    ground: str
    """Behind a whole row."""
    word: str
    """Behind words."""
    line: str
    sign: str


@lru_cache(maxsize=32)
def kind_colours(kind: ChangeKind, palette: ReaderPalette) -> KindColours:
    """Ink stays as readable on the grounds as the contract of the palette says."""
    hue, dark = _HUES[kind], int(palette.dark)
    return KindColours(
        ground=mix(hue, palette.page, _GROUND_SHARE[dark]),
        word=mix(hue, palette.page, _WORD_SHARE[dark]),
        line=ensure_contrast(hue, palette.page, _LINE_CONTRAST),
        sign=ensure_contrast(hue, palette.page, _SIGN_CONTRAST),
    )


class PairPainter:
    """Paints for one row at a time; coordinates as `ui.reader.painting` has them."""

    def __init__(self, spread: Spread, partners: Partners, palette: ReaderPalette) -> None:
        self._spread = spread
        self._partners = partners
        self._palette = palette

    def paint_ground(self, painter: QPainter, row: int, top: int) -> None:
        """Of a row that stands alone: over its whole height, so that neighbours join."""
        fate, page = self._partners.fates[row], self._spread.page
        ranges = self._spread.rows[row].ranges
        if fate.kind is None or None not in ranges:
            return
        side = Side.LEFT if ranges[Side.LEFT] is not None else Side.RIGHT
        if side in page.shown and fate.kind in (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED):
            margin = page.gutter // 4
            height = self._spread.exact_height(row)
            box = QRect(page.left[side] - margin, top, page.widths[side] + 2 * margin, height)
            painter.fillRect(box, QColor(kind_colours(fate.kind, self._palette).ground))

    def paint_words(self, painter: QPainter, row: int, side: Side, layout: SideLayout) -> None:
        """Below the text of a side, relative to its first line band."""
        place = self._spread.rows[row].ranges[side]
        if place is None:
            return
        metrics = self._spread.metrics(row)
        for told in self._partners.told(row, side, place):
            colours = kind_colours(told.kind, self._palette)
            shown = self._spread.shown_range(row, side, told.range)
            if len(shown):
                self._paint_told(painter, layout, shown, told, side, metrics, colours)
            else:
                _paint_insertion(painter, layout, shown.start, metrics, colours.line)

    def _paint_told(
        self,
        painter: QPainter,
        layout: SideLayout,
        shown: TextRange,
        told: Told,
        side: Side,
        metrics: RowMetrics,
        colours: KindColours,
    ) -> None:
        top, bottom = metrics.baseline - round(0.98 * metrics.size), metrics.baseline + round(0.22 * metrics.size)
        lines: list[QLineF] = []
        for span in layout.spans(shown):
            y = span.level * metrics.step
            painter.fillRect(QRectF(span.left, y + top, span.right - span.left, bottom - top), QColor(colours.word))
            lines.append(QLineF(span.left, y + bottom - 0.5, span.right, y + bottom - 0.5))
        painter.setPen(_pen(colours.line, told.kind, side))
        painter.drawLines(lines)

    def paint_sign(self, painter: QPainter, row: int, y: int, font: QFont) -> None:
        """In the gutter, on the line of the row's first words."""
        fate = self._partners.fates[row]
        if fate.kind is None and not fate.by_hand:
            return
        metrics, page = self._spread.metrics(row), self._spread.page
        words = QCoreApplication.translate("pairs", SIGNS[fate.kind]) if fate.kind else ""
        if fate.by_hand:
            words += QCoreApplication.translate("pairs", _BY_HAND)
        colours = kind_colours(fate.kind or ChangeKind.MERGED, self._palette)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(words)
        left, size = page.centre - width // 2, font.pixelSize()
        box = QRectF(left, y + metrics.baseline - 0.94 * size, width, 1.16 * size).adjusted(-3, -2, 3, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.word if fate.kind else self._palette.page))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(box, 3, 3)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QColor(ensure_contrast(colours.sign, colours.word, _SIGN_CONTRAST)))
        painter.drawText(QPointF(left, y + metrics.baseline), words)

    def paint_reason(self, painter: QPainter, row: int, side: Side, y: int, font: QFont) -> None:
        """Beside what has no partner: why the room is empty."""
        words = reason(self._partners.fates[row], side)
        if not words:
            return
        painter.setFont(font)
        painter.setPen(QColor(self._palette.dim))
        metrics, page = self._spread.metrics(row), self._spread.page
        left = page.left[side] + round(2 * page.em)
        painter.drawText(QPointF(left, y + metrics.baseline), words)


def spoken(fate: RowFate) -> str:
    """What became of a row, for screen readers; '' if nothing did."""
    return QCoreApplication.translate("pairs", _SPOKEN[fate.kind]) if fate.kind else ""


def reason(fate: RowFate, side: Side) -> str:
    """Why a side of a row is empty; '' where it is not told."""
    if fate.kind is ChangeKind.ADDED and side is Side.LEFT:
        return QCoreApplication.translate("pairs", "旧版没有这一段")
    if fate.kind is ChangeKind.REMOVED and side is Side.RIGHT:
        return QCoreApplication.translate("pairs", "新版没有这一段")
    if fate.kind is ChangeKind.MOVED:
        words = (
            QCoreApplication.translate("pairs", "从旧版第 {number} 段移来")
            if side is Side.LEFT
            else QCoreApplication.translate("pairs", "移到新版第 {number} 段")
        )
        return words.replace("{number}", str(fate.elsewhere))
    return ""


def _paint_insertion(painter: QPainter, layout: SideLayout, offset: int, metrics: RowMetrics, colour: str) -> None:
    line = layout.line_at(offset)
    top = layout.level_of(line) * metrics.step + metrics.baseline - round(0.9 * metrics.size)
    x = round(layout.x_at(offset, line)) - _INSERTION // 2
    painter.fillRect(QRect(x, top, _INSERTION, round(1.1 * metrics.size)), QColor(colour))


def _pen(colour: str, kind: ChangeKind, side: Side) -> QPen:
    """Solid below what is new, dashed below what is no longer so, dotted below what was moved."""
    pen = QPen(QColor(colour), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is ChangeKind.MOVED:
        pen.setDashPattern([1.0, 1.6])
    elif side is Side.LEFT:
        pen.setDashPattern([3.0, 2.0])
    return pen
