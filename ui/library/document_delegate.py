"""Draws a document in the list: its script in a small box, its title, and a quiet line below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.library.document_model import Role
from ui.style.brush import panel
from ui.theme import interface_font, theme_of
from ui.widgets.list_ground import SIDE, paint_ground

HEIGHT = metrics.scaled(52)
BADGE = metrics.scaled(22)
TITLE_HEIGHT = metrics.scaled(22)


class DocumentDelegate(QStyledItemDelegate):
    """Two lines a row."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.WIDE, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        quiet = QColor(theme.ink if option.state & QStyle.StateFlag.State_Selected else theme.dim)
        painter.save()
        paint_ground(painter, option, theme, hairline=False)
        area = option.rect.adjusted(SIDE, 4, -SIDE, -4)
        badge = QRect(area.left(), area.top() + 2, BADGE, BADGE)
        panel(painter, badge, theme.card, theme.border, radius=4)
        painter.setPen(quiet)
        painter.setFont(interface_font(metrics.SMALL))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(index.data(Role.SCRIPT)))
        left = badge.right() + metrics.GAP
        line = QRect(left, area.top() + 1, area.right() - left, TITLE_HEIGHT)
        painter.setFont(interface_font(metrics.TEXT))
        painter.setPen(QColor(theme.ink))
        _draw(painter, line, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(quiet)
        _draw(painter, line.translated(0, TITLE_HEIGHT - 2), str(index.data(Role.DETAIL)))
        painter.restore()


def _draw(painter: QPainter, line: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
