"""Draws a mark in the list: its words, its tags, its note, where it stands; and the line above a document's marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.annotations.entry import Entry, ListRow, Section
from ui.annotations.list_model import Role
from ui.tags import chip_face, status_colour, status_name
from ui.theme import Theme, interface_font, theme_of
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.lines import draw_lines
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground, paint_group

if TYPE_CHECKING:
    from core.model.codebook import Tag

STEP: Final = metrics.scaled(20)
"""From one line of words to the next."""
SMALL_STEP: Final = metrics.scaled(18)
PAD: Final = 9
USUAL_HEIGHT: Final = 2 * PAD + SMALL_STEP + 2 * STEP + metrics.CHIP + metrics.TIGHT
"""Of a mark with two lines of words and a tag, and without a note."""


def row_height(row: ListRow) -> int:
    """Height in pixels. It does not ask for the panel's width, so that a resize moves nothing."""
    if isinstance(row, Section):
        return GROUP_HEIGHT
    height = 2 * PAD + SMALL_STEP + STEP * row.words_lines
    if row.record.tags:
        height += metrics.CHIP + metrics.TIGHT
    if row.note:
        height += SMALL_STEP * row.note_lines + 2
    return height


class EntryDelegate(QStyledItemDelegate):
    """Words in ink, the note behind a bar, the headings last."""

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
        if isinstance(row, Section):
            paint_group(painter, option.rect, row.title, row.count, theme)
        else:
            paint_ground(painter, option, theme)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            paint_entry(painter, option.rect.adjusted(SIDE, PAD, -SIDE, -PAD), row, theme, chosen=chosen)
        painter.restore()


def paint_entry(painter: QPainter, area: QRect, entry: Entry, theme: Theme, *, chosen: bool) -> None:
    quiet = theme.ink if chosen else theme.dim
    painter.setFont(interface_font(metrics.TEXT))
    painter.setPen(QColor(theme.ink))
    draw_lines(painter, area, entry.words, STEP, entry.words_lines)
    top = area.top() + STEP * entry.words_lines
    if entry.record.tags:
        paint_chips(painter, QRect(area.left(), top + 2, area.width(), metrics.CHIP), entry.record.tags, theme)
        top += metrics.CHIP + metrics.TIGHT
    painter.setFont(interface_font(metrics.SMALL))
    if entry.note:
        tall = SMALL_STEP * entry.note_lines
        painter.fillRect(QRect(area.left(), top + 3, 2, tall - 4), QColor(theme.accent))
        painter.setPen(QColor(quiet))
        inner = QRect(area.left() + metrics.GAP, top, area.width() - metrics.GAP, tall)
        draw_lines(painter, inner, entry.note, SMALL_STEP, entry.note_lines)
        top += tall + 2
    paint_footer(painter, QRect(area.left(), top, area.width(), SMALL_STEP), entry, theme, quiet)


def paint_footer(painter: QPainter, area: QRect, entry: Entry, theme: Theme, quiet: str) -> None:
    """The nearest headings at the left; at the right the review status, and who else made the mark."""
    status = entry.record.annotation.status
    area = QRect(area)
    for word, colour in ((status_name(status) if status else "", status_colour(status, theme)), (entry.by, quiet)):
        if word:
            painter.setPen(QColor(colour))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, word)
            area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(word) - metrics.GAP)
    painter.setPen(QColor(quiet))
    where = entry.path or entry.record.document.title
    words = painter.fontMetrics().elidedText(where, Qt.TextElideMode.ElideLeft, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def paint_chips(painter: QPainter, area: QRect, tags: tuple[Tag, ...], theme: Theme) -> None:
    """The chips side by side; those that have no room are counted."""
    left = area.left()
    for place, tag in enumerate(tags):
        face = chip_face(tag)
        width = chip_size(face).width()
        rest = len(tags) - place
        room = area.right() - left - (metrics.WIDE if rest > 1 else 0)
        if place and width > room:
            painter.setPen(QColor(theme.dim))
            painter.setFont(interface_font(metrics.SMALL))
            where = QRect(left, area.top(), area.right() - left, area.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, f"+{rest}")
            return
        paint_chip(painter, QRect(left, area.top(), min(width, area.right() - left), area.height()), face, theme)
        left += width + metrics.TIGHT
