"""Draws a clause of a collection: its number, two lines of its words, its tags, where it stands, its remark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.text.lines import one_line
from ui import metrics
from ui.collections.clause_model import Role
from ui.tags import chip_face
from ui.theme import Theme, interface_font, theme_of
from ui.widgets.chip import chip_size, paint_chip
from ui.widgets.lines import draw_lines
from ui.widgets.list_ground import SIDE, paint_ground

if TYPE_CHECKING:
    from core.services.collections import ClauseRecord

NUMBER_WIDTH = metrics.scaled(28)
LINE = metrics.scaled(20)
LINES = 2
PAD = 8


class ClauseDelegate(QStyledItemDelegate):
    """The height follows from what a row has, never from the width: rows stay where they are when a column is drawn."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        record: ClauseRecord = index.data(Role.RECORD)
        return QSize(metrics.WIDE, row_height(record))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        record: ClauseRecord = index.data(Role.RECORD)
        theme = theme_of(option.palette)
        quiet = QColor(theme.ink if option.state & QStyle.StateFlag.State_Selected else theme.dim)
        painter.save()
        paint_ground(painter, option, theme)
        area = option.rect.adjusted(SIDE, PAD, -SIDE, -PAD)
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(quiet)
        painter.drawText(QRect(area.left(), area.top(), NUMBER_WIDTH, LINE), UPRIGHT, str(index.data(Role.NUMBER)))
        area.setLeft(area.left() + NUMBER_WIDTH)
        painter.setFont(interface_font(metrics.TEXT))
        painter.setPen(QColor(theme.ink))
        draw_lines(painter, area, str(index.data(Qt.ItemDataRole.DisplayRole)), LINE, LINES)
        top = area.top() + LINES * LINE + metrics.TIGHT
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(quiet)
        if record.tags:
            _paint_chips(painter, QRect(area.left(), top, area.width(), metrics.CHIP), record, theme)
            top += metrics.CHIP + metrics.TIGHT
        _draw(painter, QRect(area.left(), top, area.width(), LINE), str(index.data(Role.ORIGIN)))
        if record.row.remark:
            painter.setPen(QColor(theme.ink))
            remark = self.tr("备注：{remark}").replace("{remark}", one_line(record.row.remark))
            _draw(painter, QRect(area.left(), top + LINE, area.width(), LINE), remark)
        painter.restore()


UPRIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def row_height(record: ClauseRecord) -> int:
    """In pixels."""
    tags = metrics.CHIP + metrics.TIGHT if record.tags else 0
    remark = LINE if record.row.remark else 0
    return 2 * PAD + LINES * LINE + metrics.TIGHT + tags + LINE + remark


def _paint_chips(painter: QPainter, area: QRect, record: ClauseRecord, theme: Theme) -> None:
    """As many whole chips as have room; the rest are counted."""
    left = area.left()
    for place, tag in enumerate(record.tags):
        rest = len(record.tags) - place
        face = chip_face(tag)
        width = chip_size(face).width()
        if place and left + width > area.right() - (metrics.WIDE if rest > 1 else 0):
            painter.drawText(QRect(left, area.top(), metrics.WIDE, area.height()), UPRIGHT, f"+{rest}")
            return
        paint_chip(painter, QRect(left, area.top(), min(width, area.width()), area.height()), face, theme)
        left += width + metrics.TIGHT


def _draw(painter: QPainter, box: QRect, words: str) -> None:
    painter.drawText(box, UPRIGHT, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
