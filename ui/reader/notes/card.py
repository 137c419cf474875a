"""How a mark is told in words: its tags, its review status, who made it, its note. In a card and in a popover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from ui import metrics
from ui.tags import status_colour, status_name
from ui.theme import Theme, interface_font
from ui.widgets.chip import ChipFace, chip_size, paint_chip
from ui.widgets.lines import lines_of

if TYPE_CHECKING:
    from ui.reader.content import Mark

STEP = 19
"""From one line of a note to the next."""
_LINE_SEPARATOR = "\u2028"
_MOST_PER_LINE = 80
"""Characters of a note that are looked at for each line it may have."""
_LONGEST_BESIDE = 9
"""Ems of the review status and the name of who made a mark."""


@dataclass(frozen=True, slots=True)
class Told:
    """A mark broken into lines for a width."""

    mark: Mark
    width: int
    chips: tuple[tuple[tuple[int, ChipFace], ...], ...]
    """Rows of (left, chip)."""
    rest: int
    """Tags that have no room in the only row."""
    lines: tuple[str, ...]
    whole: bool
    """Whether everything is told."""

    @property
    def head_width(self) -> int:
        """What the chips and the words beside them need."""
        ends = [row[-1][0] + chip_size(row[-1][1]).width() for row in self.chips]
        beside = _side_width(self.mark)
        return max([ends[0] + beside if ends else beside, *ends])

    @property
    def height(self) -> int:
        rows = max(len(self.chips), int(bool(_side_words(self.mark))))
        head = rows * (metrics.CHIP + metrics.TIGHT)
        return head - (0 if self.lines else metrics.TIGHT) + len(self.lines) * STEP


def tell(mark: Mark, width: int, most_lines: int, *, all_tags: bool = True) -> Told:
    """The lines of a mark; of its tags one row of chips unless all are wanted."""
    faces = [ChipFace(label, colour) for label, colour in zip(mark.labels, mark.colours, strict=True)]
    rows = _chip_rows(faces, width, _side_width(mark))
    if len(rows) > 1 and not all_tags:
        rows = _chip_rows(faces, width, _side_width(mark) + metrics.WIDE)
    shown = rows if all_tags else rows[:1]
    rest = len(faces) - sum(map(len, shown))
    lines = note_lines(mark.note, width, most_lines)
    whole = not rest and (not mark.note or lines == note_lines(mark.note, width, most_lines + 1))
    return Told(mark, width, tuple(map(tuple, shown)), rest, tuple(lines), whole)


def note_lines(note: str, width: int, most: int) -> list[str]:
    """A note as lines of this width; its own line ends are kept, what does not fit ends in ‘…’."""
    if not note or most < 1:
        return []
    looked_at = note[: most * _MOST_PER_LINE].strip().replace("\n", _LINE_SEPARATOR)
    lines = lines_of(looked_at, _font(), width, most)
    return [line.strip(_LINE_SEPARATOR).replace(_LINE_SEPARATOR, " ") for line in lines]


def spoken(mark: Mark) -> str:
    """A mark in words for a screen reader and for whoever cannot tell colours."""
    return "\n".join(part for part in ("、".join(mark.labels), _side_words(mark), mark.note) if part)


def paint_told(painter: QPainter, place: QPointF, told: Told, theme: Theme) -> None:
    """Draws it with its upper left corner at a place."""
    left, top = round(place.x()), round(place.y())
    for number, row in enumerate(told.chips):
        for x, face in row:
            room = told.width - x - (_side_width(told.mark) if number == 0 else 0)
            rect = QRect(left + x, top + number * (metrics.CHIP + metrics.TIGHT), room, metrics.CHIP)
            paint_chip(painter, rect, face, theme)
    _paint_rest(painter, left, top, told, theme)
    _paint_side_words(painter, QRect(left, top, told.width, metrics.CHIP), told.mark, theme)
    painter.setFont(_font())
    painter.setPen(QColor(theme.ink))
    measures = QFontMetrics(_font())
    baseline = top + told.height - len(told.lines) * STEP + (STEP - measures.height()) // 2 + measures.ascent()
    for number, line in enumerate(told.lines):
        painter.drawText(QPointF(left, baseline + number * STEP), line)


def paint_folded(painter: QPainter, rect: QRect, mark: Mark, more: int, theme: Theme) -> None:
    """One line: the note, and how many other cards stand for."""
    painter.setFont(_small_font())
    measures, room = _small_measures(), QRect(rect)
    if more:
        painter.setPen(QColor(theme.dim))
        count = f"+{more}"
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        room.setRight(room.right() - measures.horizontalAdvance(count) - metrics.GAP)
    painter.setPen(QColor(theme.ink))
    words = " ".join(mark.note[: 2 * _MOST_PER_LINE].split())
    words = measures.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _chip_rows(faces: Sequence[ChipFace], width: int, taken: int) -> list[list[tuple[int, ChipFace]]]:
    """The chips from left to right, then from row to row; of the first row the right end is taken."""
    rows: list[list[tuple[int, ChipFace]]] = []
    left, room = 0, width - taken
    for face in faces:
        wide = chip_size(face).width()
        if not rows or left + wide > room:
            left, room = 0, width if rows else room
            rows.append([])
        rows[-1].append((left, face))
        left += wide + metrics.TIGHT
    return rows


def _side_words(mark: Mark) -> str:
    return " · ".join(part for part in (status_name(mark.status) if mark.status else "", mark.by) if part)


def _side_width(mark: Mark) -> int:
    words = _side_words(mark)
    if not words:
        return 0
    measures = _small_measures()
    return min(measures.horizontalAdvance(words) + 2, _LONGEST_BESIDE * metrics.SMALL) + metrics.GAP


def _paint_side_words(painter: QPainter, rect: QRect, mark: Mark, theme: Theme) -> None:
    words = _side_words(mark)
    if not words:
        return
    painter.setFont(_small_font())
    painter.setPen(QColor(status_colour(mark.status, theme) if mark.status else theme.dim))
    room = rect.adjusted(rect.width() - _side_width(mark) + metrics.GAP, 0, 0, 0) if mark.labels else rect
    where = Qt.AlignmentFlag.AlignRight if mark.labels else Qt.AlignmentFlag.AlignLeft
    words = _small_measures().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | where, words)


def _paint_rest(painter: QPainter, left: int, top: int, told: Told, theme: Theme) -> None:
    if not told.rest or not told.chips:
        return
    x, face = told.chips[0][-1]
    painter.setFont(_small_font())
    painter.setPen(QColor(theme.dim))
    after = QRect(left + x + chip_size(face).width() + metrics.TIGHT, top, metrics.WIDE, metrics.CHIP)
    painter.drawText(after, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"+{told.rest}")


@lru_cache(maxsize=1)
def _font() -> QFont:
    return interface_font()


@lru_cache(maxsize=1)
def _small_font() -> QFont:
    return interface_font(metrics.SMALL)


@lru_cache(maxsize=1)
def _small_measures() -> QFontMetrics:
    return QFontMetrics(_small_font())
