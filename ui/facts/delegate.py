"""Draws a fact: what it says; below, the words it was read from, their value on a tinted ground; below, the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.exporting.forms.fact_tables import FactColumn
from core.model.fact_decision import FactStatus
from core.text.lines import one_line
from ui import metrics
from ui.colours import ensure_contrast, mix
from ui.facts.model import Role
from ui.facts.phrases import details, figure, headline, shown, value_span
from ui.facts.rows import Group, ListRow
from ui.style.brush import line, panel, tick
from ui.theme import TEXT_CONTRAST, Theme, interface_font, theme_of
from ui.typefaces import SANS
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground, paint_group
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_row import FactRow

PAD: Final = 8
STEP: Final = metrics.scaled(21)
SMALL_STEP: Final = metrics.scaled(19)
HEIGHT: Final = 2 * PAD + STEP + 2 * SMALL_STEP
LEAD: Final = 0.45
"""Largest part of the line that the words before a value take: the value has to be in sight."""
LARGEST: Final = 0.9
TINT: Final = 0.16
"""Share of the ink's colour in the ground of a value."""
ROUND: Final = 3


class _Ink(NamedTuple):
    """The colours of the words of a row; readable on its ground, also while it is chosen."""

    ground: str
    words: str
    quiet: str
    value: str
    ok: str
    rejected: str

    @classmethod
    def on(cls, theme: Theme, row: FactRow, *, chosen: bool) -> _Ink:
        ground = theme.selection if chosen else theme.page
        value, ok, danger = (
            ensure_contrast(colour, mix(colour, ground, TINT), TEXT_CONTRAST)
            for colour in (theme.accent, theme.ok, theme.danger)
        )
        quiet = theme.ink if chosen else theme.dim
        rejected = row.status is FactStatus.REJECTED
        return cls(ground, quiet if rejected else theme.ink, quiet, quiet if rejected else value, ok, danger)


class FactDelegate(QStyledItemDelegate):
    """Rows of two heights. The document's words stand in the glyphs of its script."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._glyphs = "SC"

    def use_glyphs(self, glyphs: str) -> None:
        """'SC', 'TC' or 'HK'."""
        self._glyphs = glyphs

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.WIDE, row_height(index.data(Role.ROW)))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        row: ListRow = index.data(Role.ROW)
        painter.save()
        if isinstance(row, Group):
            paint_group(painter, option.rect, fact_word(row.kind), row.count, theme)
        else:
            paint_ground(painter, option, theme)
            ink = _Ink.on(theme, row, chosen=bool(option.state & QStyle.StateFlag.State_Selected))
            area = option.rect.adjusted(SIDE, PAD, -SIDE, -PAD)
            below = area.top() + STEP
            self._paint_headline(painter, QRect(area.left(), area.top(), area.width(), STEP), row, ink)
            painter.setFont(_reading_font(self._glyphs, metrics.SMALL))
            _paint_words(painter, QRect(area.left(), below, area.width(), SMALL_STEP), row, ink)
            _paint_details(painter, QRect(area.left(), below + SMALL_STEP, area.width(), SMALL_STEP), row, ink)
        painter.restore()

    def _paint_headline(self, painter: QPainter, area: QRect, row: FactRow, ink: _Ink) -> None:
        value = figure(row)
        if value:
            painter.setFont(interface_font(metrics.TEXT, bold=True))
            font = painter.fontMetrics()
            value = font.elidedText(value, Qt.TextElideMode.ElideRight, area.width() // 2)
            painter.setPen(QColor(ink.value))
            painter.drawText(area, _UPRIGHT | _RIGHT, value)
            area = area.adjusted(0, 0, -font.horizontalAdvance(value) - metrics.GAP, 0)
        painter.setFont(_reading_font(self._glyphs, metrics.TEXT))
        font = painter.fontMetrics()
        words = font.elidedText(one_line(headline(row)), Qt.TextElideMode.ElideRight, area.width())
        painter.setPen(QColor(ink.words))
        painter.drawText(area, _UPRIGHT, words)
        if row.status is FactStatus.REJECTED:
            middle = area.center().y()
            line(painter, area.left(), middle, area.left() + font.horizontalAdvance(words), middle, ink.words)


def row_height(row: ListRow) -> int:
    """In pixels; does not ask for the panel's width, so that a resize moves nothing."""
    return GROUP_HEIGHT if isinstance(row, Group) else HEIGHT


def _reading_font(glyphs: str, size: int) -> QFont:
    font = interface_font(size)
    font.setFamilies(list(SANS[glyphs]))
    return font


def _paint_words(painter: QPainter, area: QRect, row: FactRow, ink: _Ink) -> None:
    """The line that the fact was read from, so cut that the value is seen."""
    font = painter.fontMetrics()
    start, end = value_span(row)
    before = one_line(row.before + row.exact[:start])
    after = one_line(row.exact[end:] + row.after)
    value = font.elidedText(
        one_line(row.exact[start:end]), Qt.TextElideMode.ElideMiddle, round(area.width() * LARGEST) - 2 * ROUND
    )
    wide = font.horizontalAdvance(value) + 2 * ROUND
    room = max(0, min(round(area.width() * LEAD), area.width() - wide))
    before = font.elidedText(before, Qt.TextElideMode.ElideLeft, room)
    x = area.left() + font.horizontalAdvance(before)
    painter.setPen(QColor(ink.quiet))
    painter.drawText(area, _UPRIGHT, before)
    box = QRect(x, area.top(), wide, area.height())
    rest = area.adjusted(box.right() + 1 - area.left(), 0, 0, 0)
    painter.drawText(rest, _UPRIGHT, font.elidedText(after, Qt.TextElideMode.ElideRight, rest.width()))
    panel(painter, box.adjusted(0, 1, 0, -1), mix(ink.value, ink.ground, TINT), radius=ROUND)
    painter.setPen(QColor(ink.value))
    painter.drawText(box.adjusted(ROUND, 0, 0, 0), _UPRIGHT, value)


def _paint_details(painter: QPainter, area: QRect, row: FactRow, ink: _Ink) -> None:
    """What else was read at the left; what came of it at the right."""
    painter.setFont(interface_font(metrics.SMALL))
    font = painter.fontMetrics()
    if row.status is not None:
        rejected = row.status is FactStatus.REJECTED
        colour = ink.rejected if rejected else ink.ok
        state = shown(row, FactColumn.STATUS)
        painter.setPen(QColor(colour))
        painter.drawText(area, _UPRIGHT | _RIGHT, state)
        area = area.adjusted(0, 0, -font.horizontalAdvance(state) - metrics.TIGHT, 0)
        if not rejected:
            tick(painter, QRectF(area.right() - SMALL_STEP, area.top(), SMALL_STEP, SMALL_STEP), colour)
            area = area.adjusted(0, 0, -SMALL_STEP - metrics.TIGHT, 0)
    painter.setPen(QColor(ink.quiet))
    words = details(row) or one_line(row.path[-1] if row.path else "")
    painter.drawText(area, _UPRIGHT, font.elidedText(words, Qt.TextElideMode.ElideRight, area.width()))


_UPRIGHT = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
