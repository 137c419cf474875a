"""Draws a clause of a collection: its number, two lines of its words, its tags, where it stands, its remark."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.services.collections import ClauseRecord
from core.text.lines import one_line
from ui import metrics
from ui.collections.clause_model import Role
from ui.theme import Theme, interface_font, theme_of
from ui.widgets.chip import ChipFace, chip_size, paint_chip

NUMBER_WIDTH = 28
LINE = 20
LINES = 2
HEIGHT = metrics.GAP + LINES * LINE + metrics.TIGHT + metrics.CHIP + metrics.TIGHT + LINE + metrics.GAP


class ClauseDelegate(QStyledItemDelegate):
    """Rows of one height, so that thousands scroll smoothly."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        record: ClauseRecord = index.data(Role.RECORD)
        return QSize(200, HEIGHT + (LINE if record.row.remark else 0))

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        record: ClauseRecord = index.data(Role.RECORD)
        theme = theme_of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option, theme)
        ink = option.palette.color(QPalette.ColorRole.Text)
        quiet = ink if chosen else QColor(theme.dim)
        frame = option.rect.adjusted(metrics.GAP, metrics.GAP, -metrics.GAP, 0)
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(quiet)
        painter.drawText(
            QRect(frame.left(), frame.top(), NUMBER_WIDTH, LINE), Qt.AlignmentFlag.AlignVCenter, index.data(Role.NUMBER)
        )
        left, width = frame.left() + NUMBER_WIDTH, frame.width() - NUMBER_WIDTH
        painter.setFont(interface_font(metrics.TEXT))
        painter.setPen(ink)
        y = frame.top()
        for line in _two_lines(str(index.data(Qt.ItemDataRole.DisplayRole)), painter.fontMetrics(), width):
            painter.drawText(QRect(left, y, width, LINE), Qt.AlignmentFlag.AlignVCenter, line)
            y += LINE
        y = frame.top() + LINES * LINE + metrics.TIGHT
        _paint_chips(painter, QPoint(left, y), width, record, theme)
        y += metrics.CHIP + metrics.TIGHT
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(quiet)
        _draw(painter, QRect(left, y, width, LINE), str(index.data(Role.ORIGIN)))
        if record.row.remark:
            painter.setPen(ink)
            remark = self.tr("备注：{remark}").replace("{remark}", one_line(record.row.remark))
            _draw(painter, QRect(left, y + LINE, width, LINE), remark)
        painter.restore()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    state = option.state
    frame = option.rect.adjusted(2, 1, -2, -1)
    if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.selection if state & QStyle.StateFlag.State_Selected else theme.hover))
        painter.drawRoundedRect(frame, metrics.RADIUS, metrics.RADIUS)
    else:
        painter.setPen(QPen(QColor(theme.rule), 1))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())


def _paint_chips(painter: QPainter, corner: QPoint, width: int, record: ClauseRecord, theme: Theme) -> None:
    """As many whole chips as have room; the rest are counted."""
    x = corner.x()
    for position, tag in enumerate(record.tags):
        face = ChipFace(tag.name, tag.colour)
        size = chip_size(face)
        if x + size.width() > corner.x() + width:
            painter.drawText(QPoint(x, corner.y() + metrics.CHIP - 5), f"+{len(record.tags) - position}")
            return
        paint_chip(painter, QRect(QPoint(x, corner.y()), size), face, theme)
        x += size.width() + metrics.TIGHT


def _two_lines(words: str, font: QFontMetrics, width: int) -> list[str]:
    first = words
    while first and font.horizontalAdvance(first) > width:
        # Han characters are of one width, so the first guess is nearly right.
        first = first[: max(1, min(len(first) - 1, len(first) * width // font.horizontalAdvance(first)))]
    rest = words[len(first) :]
    return [first, font.elidedText(rest, Qt.TextElideMode.ElideRight, width)] if rest else [first]


def _draw(painter: QPainter, box: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
