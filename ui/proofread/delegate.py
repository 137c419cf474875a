"""Draws an entry: the words found and what is suggested, in the middle of their line; below, where that stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.text.lines import one_line
from ui import metrics
from ui.colours import ensure_contrast, mix
from ui.proofread.model import Role
from ui.proofread.rows import Group, ListRow
from ui.style.brush import line, panel, tick
from ui.theme import TEXT_CONTRAST, Theme, interface_font, theme_of
from ui.typefaces import SANS
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground, paint_group
from ui.wording import finding_name

if TYPE_CHECKING:
    from core.services.proofreading import Entry

PAD: Final = 8
STEP: Final = metrics.scaled(24)
SMALL_STEP: Final = metrics.scaled(18)
HEIGHT: Final = 2 * PAD + STEP + SMALL_STEP
MIDDLE: Final = 0.4
"""Where the words found begin, as a share of the width: below one another, so that the eye can run down them."""
ARROW: Final = "→"
LARGEST: Final = 0.84
"""Share of the width that the words found and suggested may take together."""
TINT: Final = 0.14
"""Share of the ink's colour in the ground of those words: a full stop alone would hardly be seen."""
ROUND: Final = 3


class _Ink(NamedTuple):
    """The colours of the words of a row; readable on its ground, also while it is chosen."""

    ground: str
    quiet: str
    wrong: str
    right: str
    doubtful: str

    @classmethod
    def on(cls, theme: Theme, *, chosen: bool) -> _Ink:
        ground = theme.selection if chosen else theme.page
        wrong, right, doubtful = (_readable(colour, ground) for colour in (theme.danger, theme.ok, theme.warn))
        return cls(ground, theme.ink if chosen else theme.dim, wrong, right, doubtful)


class _Piece(NamedTuple):
    """Words in one look."""

    words: str
    colour: str
    tinted: bool = True
    struck: bool = False

    def width(self, font: QFontMetrics) -> int:
        return font.horizontalAdvance(self.words) + (2 * ROUND if self.tinted else 0)


class EntryDelegate(QStyledItemDelegate):
    """Rows of two heights. The document's words stand in the glyphs of its script."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._font = _reading_font("SC")

    def use_glyphs(self, glyphs: str) -> None:
        """'SC', 'TC' or 'HK'."""
        self._font = _reading_font(glyphs)

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
            paint_group(painter, option.rect, finding_name(row.kind), row.count, theme)
        else:
            paint_ground(painter, option, theme)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            area = option.rect.adjusted(SIDE, PAD, -SIDE, -PAD)
            painter.setFont(self._font)
            ink = _Ink.on(theme, chosen=chosen)
            _paint_words(painter, QRect(area.left(), area.top(), area.width(), STEP), row, ink)
            below = QRect(area.left(), area.top() + STEP, area.width(), SMALL_STEP)
            _paint_place(painter, below, index, ink)
        painter.restore()


def row_height(row: ListRow) -> int:
    """In pixels; does not ask for the panel's width, so that a resize moves nothing."""
    return GROUP_HEIGHT if isinstance(row, Group) else HEIGHT


def _reading_font(glyphs: str) -> QFont:
    font = interface_font(metrics.LARGE)
    font.setFamilies(list(SANS[glyphs]))
    return font


def _readable(colour: str, ground: str) -> str:
    """On the ground and on the tint that is laid over it."""
    return ensure_contrast(colour, mix(colour, ground, TINT), TEXT_CONTRAST)


def _pieces(entry: Entry, ink: _Ink, font: QFontMetrics, room: int) -> list[_Piece]:
    """What was found and what is to be read, neither longer than half the room when both are long."""
    found = one_line(entry.found)
    if not entry.replacement:
        taken_out = entry.accepted or entry.acceptable
        words = font.elidedText(found, Qt.TextElideMode.ElideMiddle, room)
        return [_Piece(words, ink.wrong if taken_out else ink.doubtful, struck=taken_out)]
    arrow = _Piece(f" {ARROW} ", ink.quiet, tinted=False)
    room -= 4 * ROUND
    half = (room - arrow.width(font)) // 2
    spare = max(0, half - font.horizontalAdvance(entry.replacement))
    found = font.elidedText(found, Qt.TextElideMode.ElideMiddle, half + spare)
    rest = room - arrow.width(font) - font.horizontalAdvance(found)
    read = font.elidedText(entry.replacement, Qt.TextElideMode.ElideMiddle, max(half, rest))
    return [_Piece(found, ink.wrong), arrow, _Piece(read, ink.right)]


def _paint_words(painter: QPainter, area: QRect, entry: Entry, ink: _Ink) -> None:
    font = painter.fontMetrics()
    pieces = _pieces(entry, ink, font, round(area.width() * LARGEST))
    widths = [piece.width(font) for piece in pieces]
    left = min(round(area.width() * MIDDLE), max(0, (area.width() - sum(widths)) // 2))
    x = area.left() + left
    painter.setPen(QColor(ink.quiet))
    before = font.elidedText(one_line(entry.before), Qt.TextElideMode.ElideLeft, left)
    painter.drawText(QRect(area.left(), area.top(), left, area.height()), _UPRIGHT | _RIGHT, before)
    behind = QRect(area).adjusted(left + sum(widths), 0, 0, 0)
    after = font.elidedText(one_line(entry.after), Qt.TextElideMode.ElideRight, behind.width())
    painter.drawText(behind, _UPRIGHT, after)
    for piece, width in zip(pieces, widths, strict=True):
        _paint_piece(painter, QRect(x, area.top(), width, area.height()), piece, ink)
        x += width


def _paint_piece(painter: QPainter, box: QRect, piece: _Piece, ink: _Ink) -> None:
    inner = box.adjusted(ROUND, 0, -ROUND, 0) if piece.tinted else box
    if piece.tinted:
        panel(painter, box.adjusted(0, 1, 0, -1), mix(piece.colour, ink.ground, TINT), radius=ROUND)
    painter.setPen(QColor(piece.colour))
    painter.drawText(inner.adjusted(0, 0, 1, 0), _UPRIGHT, piece.words)
    if piece.struck:
        line(painter, inner.left(), box.center().y(), inner.right(), box.center().y(), piece.colour)


def _paint_place(painter: QPainter, area: QRect, index: QModelIndex | QPersistentModelIndex, ink: _Ink) -> None:
    """Where it stands at the left; what came of it at the right."""
    painter.setFont(interface_font(metrics.SMALL))
    font = painter.fontMetrics()
    entry: Entry = index.data(Role.ROW)
    state = str(index.data(Role.STATE))
    if state:
        colour = ink.right if entry.accepted else ink.doubtful
        painter.setPen(QColor(colour))
        painter.drawText(area, _UPRIGHT | _RIGHT, state)
        area = area.adjusted(0, 0, -font.horizontalAdvance(state) - metrics.TIGHT, 0)
        if entry.accepted:
            tick(painter, QRectF(area.right() - SMALL_STEP, area.top(), SMALL_STEP, SMALL_STEP), colour)
        area = area.adjusted(0, 0, -SMALL_STEP - metrics.TIGHT, 0)
    painter.setPen(QColor(ink.quiet))
    place = font.elidedText(str(index.data(Role.PLACE)), Qt.TextElideMode.ElideMiddle, area.width())
    painter.drawText(area, _UPRIGHT, place)


_UPRIGHT = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight
