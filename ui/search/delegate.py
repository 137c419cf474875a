"""Draws what was found: documents, headings, and passages with their found words set off."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.search.model import SEPARATOR, Role
from ui.search.rows import DocumentRow, HitRow, ListRow, OutlineRow
from ui.search.snippet import CUT, Snippet
from ui.style.brush import line, panel
from ui.theme import Theme, interface_font, theme_of
from ui.typefaces import SANS
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

PAD: Final = 6
STEP: Final = metrics.scaled(21)
LINES: Final = 2
HIT_HEIGHT: Final = 2 * PAD + LINES * STEP
OUTLINE_HEIGHT: Final = metrics.scaled(24)
BADGE: Final = metrics.scaled(18)
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_CENTRE: Final = Qt.AlignmentFlag.AlignCenter


class ResultDelegate(QStyledItemDelegate):
    """Rows of three heights, which do not ask for the panel's width."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.WIDE, row_height(index.data(Role.ROW)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        row: ListRow = index.data(Role.ROW)
        rect = option.rect
        painter.save()
        if isinstance(row, HitRow):
            paint_ground(painter, option, theme)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            _paint_hit(painter, rect.adjusted(SIDE, PAD, -SIDE, -PAD), row, theme, chosen=chosen)
        elif isinstance(row, OutlineRow):
            _paint_outline(painter, rect, row, theme)
        else:
            _paint_document(painter, rect, index, theme)
        painter.restore()


def row_height(row: ListRow) -> int:
    """In pixels."""
    if isinstance(row, HitRow):
        return HIT_HEIGHT
    return GROUP_HEIGHT if isinstance(row, DocumentRow) else OUTLINE_HEIGHT


def _paint_document(painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex, theme: Theme) -> None:
    """Its script in a small box, its title, how many hits."""
    painter.fillRect(rect, QColor(theme.panel))
    line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.rule)
    inner = rect.adjusted(SIDE, 0, -SIDE, 0)
    painter.setFont(interface_font(metrics.SMALL))
    painter.setPen(QColor(theme.dim))
    count = str(index.data(Role.COUNT))
    painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, count)
    inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(count) - metrics.GAP)
    badge = QRect(inner.left(), rect.center().y() - BADGE // 2, BADGE, BADGE)
    panel(painter, badge, theme.card, theme.border, radius=4)
    painter.drawText(badge, _CENTRE, str(index.data(Role.SCRIPT)))
    inner.setLeft(badge.right() + metrics.GAP)
    painter.setFont(interface_font(metrics.TEXT, bold=True))
    painter.setPen(QColor(theme.ink))
    # The end of a title tells plans of one kind apart: 实施方案, 行动计划, 任务分工.
    title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, inner.width())
    painter.drawText(inner, _MIDDLE, title)


def _paint_outline(painter: QPainter, rect: QRect, row: OutlineRow, theme: Theme) -> None:
    painter.fillRect(rect, QColor(theme.page))
    inner = rect.adjusted(SIDE, metrics.TIGHT, -SIDE, 0)
    painter.setFont(reading_font(row.glyphs, metrics.SMALL))
    painter.setPen(QColor(theme.dim))
    painter.drawText(inner, _MIDDLE, fitting_path(row.path, painter.fontMetrics(), inner.width()))


def fitting_path(path: tuple[str, ...], font: QFontMetrics, width: int) -> str:
    """The headings that have room, the innermost first: it says most. Its own end goes last."""
    for first in range(len(path)):
        words = SEPARATOR.join(path if first == 0 else (CUT, *path[first:]))
        if font.horizontalAdvance(words) <= width:
            return words
    innermost = path[-1] if len(path) == 1 else SEPARATOR.join((CUT, path[-1]))
    return font.elidedText(innermost, Qt.TextElideMode.ElideRight, width)


def _paint_hit(painter: QPainter, area: QRect, row: HitRow, theme: Theme, *, chosen: bool) -> None:
    ground = theme.find_current if chosen else theme.find
    painter.setPen(QColor(theme.ink))
    _laid_out(row.snippet, row.glyphs, area.width(), ground).draw(painter, QPointF(area.topLeft()))


@lru_cache(maxsize=256)
def _laid_out(snippet: Snippet, glyphs: str, width: int, ground: str) -> QTextLayout:
    """Two lines; what has no room is cut with an ellipsis. Kept, for a list is drawn again with every step in it."""
    words, font = snippet.words, reading_font(glyphs, metrics.TEXT)
    layout, length = _lines(words, snippet, font, width, ground)
    if length < _units(words):
        kept = words.encode("utf-16-le")[: 2 * length].decode("utf-16-le", "ignore").rstrip(f" {CUT}")
        layout, _ = _lines(kept[:-1] + CUT, snippet, font, width, ground)
    return layout


def _lines(words: str, snippet: Snippet, font: QFont, width: int, ground: str) -> tuple[QTextLayout, int]:
    """The words in lines, and how many UTF-16 units have room."""
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(words, snippet, ground))
    layout.beginLayout()
    end = 0
    for number in range(LINES):
        text_line = layout.createLine()
        if not text_line.isValid():
            break
        text_line.setLineWidth(width)
        text_line.setPosition(QPointF(0, number * STEP + (STEP - text_line.height()) / 2))
        end = text_line.textStart() + text_line.textLength()
    layout.endLayout()
    return layout, end


def _formats(words: str, snippet: Snippet, ground: str) -> list[QTextLayout.FormatRange]:
    """Found words are bold, on the ground that the reader gives them."""
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.Bold)
    look.setBackground(QColor(ground))
    formats: list[QTextLayout.FormatRange] = []
    for place in snippet.found:
        if place.start >= len(words):
            break
        each = QTextLayout.FormatRange()
        each.start = _units(words[: place.start])
        each.length = _units(words[place.start : place.end])
        each.format = look
        formats.append(each)
    return formats


def _units(words: str) -> int:
    """Qt counts UTF-16 units."""
    return len(words.encode("utf-16-le")) // 2


@lru_cache(maxsize=8)
def reading_font(glyphs: str, size: int) -> QFont:
    """'SC', 'TC' or 'HK'."""
    font = interface_font(size)
    font.setFamilies(list(SANS[glyphs]))
    return font
