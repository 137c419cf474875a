"""Draws a document in the list: its script in a small box, its title, and a quiet line below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.library.document_model import Role
from ui.theme import interface_font, theme_of

HEIGHT = 52
BADGE = 22


class DocumentDelegate(QStyledItemDelegate):
    """Two lines a row."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        frame = option.rect.adjusted(metrics.GAP, 2, -metrics.GAP, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection if chosen else theme.hover))
            painter.drawRoundedRect(frame, metrics.RADIUS, metrics.RADIUS)
        if chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame, metrics.RADIUS, metrics.RADIUS)
        badge = QRect(frame.left() + metrics.GAP, frame.top() + 5, BADGE, BADGE)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(badge, 4, 4)
        ink = option.palette.color(QPalette.ColorRole.Text)
        painter.setPen(ink if chosen else QColor(theme.dim))
        painter.setFont(interface_font(metrics.SMALL))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, str(index.data(Role.SCRIPT)))
        left = badge.right() + metrics.GAP + 2
        line = QRect(left, frame.top() + 4, frame.right() - metrics.GAP - left, 22)
        painter.setFont(interface_font(metrics.TEXT))
        painter.setPen(ink)
        _draw(painter, line, str(index.data(Qt.ItemDataRole.DisplayRole)))
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(ink if chosen else QColor(theme.dim))
        _draw(painter, line.translated(0, 21), str(index.data(Role.DETAIL)))
        painter.restore()


def _draw(painter: QPainter, line: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
