"""Draws a change: its words, and below what happened to them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.compare.model import Group, ListRow, Role
from ui.compare.phrases import kind_name
from ui.theme import interface_font, theme_of
from ui.widgets.list_ground import GROUP_HEIGHT, SIDE, paint_ground, paint_group

PAD: Final = 8
STEP: Final = metrics.scaled(21)
SMALL_STEP: Final = metrics.scaled(19)
HEIGHT: Final = 2 * PAD + STEP + SMALL_STEP


class ChangeDelegate(QStyledItemDelegate):
    """Rows of two heights."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: ListRow = index.data(Role.ROW)
        return QSize(metrics.WIDE, GROUP_HEIGHT if isinstance(row, Group) else HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        row: ListRow = index.data(Role.ROW)
        painter.save()
        if isinstance(row, Group):
            paint_group(painter, option.rect, kind_name(row.kind), row.count, theme)
        else:
            paint_ground(painter, option, theme)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            area = option.rect.adjusted(SIDE, PAD, -SIDE, -PAD)
            first = QRect(area.left(), area.top(), area.width(), STEP)
            second = QRect(area.left(), area.top() + STEP, area.width(), SMALL_STEP)
            painter.setFont(interface_font(metrics.TEXT))
            painter.setPen(QColor(theme.ink))
            _line(painter, first, str(index.data()))
            painter.setFont(interface_font(metrics.SMALL))
            painter.setPen(QColor(theme.ink if chosen else theme.dim))
            _line(painter, second, str(index.data(Role.DETAIL)))
        painter.restore()


def _line(painter: QPainter, area: QRect, words: str) -> None:
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
