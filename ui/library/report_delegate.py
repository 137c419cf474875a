"""Draws what became of a file: its name, and below it the whole sentence, however many lines that takes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.style.brush import line, panel
from ui.theme import interface_font, theme_of

SENTENCE: Final = Qt.ItemDataRole.UserRole + 1
"""The role of the sentence; the name is the DisplayRole."""
NAME_HEIGHT = metrics.scaled(22)
WRAPPED = int(Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value)


class ReportDelegate(QStyledItemDelegate):
    """Rows as high as their sentence needs in the width of the view."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        width = option.rect.width() - 2 * metrics.GAP
        bounds = QRect(0, 0, width, 10_000)
        words = QFontMetrics(interface_font()).boundingRect(bounds, WRAPPED, str(index.data(SENTENCE)))
        return QSize(width, metrics.GAP + NAME_HEIGHT + words.height() + metrics.GAP)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            panel(painter, option.rect.adjusted(2, 2, -2, -2), theme.selection, radius=metrics.RADIUS)
        else:
            bottom = option.rect.bottom()
            line(painter, option.rect.left(), bottom, option.rect.right(), bottom, theme.rule)
        room = option.rect.adjusted(metrics.GAP, metrics.TIGHT, -metrics.GAP, -metrics.TIGHT)
        ink = option.palette.color(QPalette.ColorRole.Text)
        painter.setPen(ink)
        painter.setFont(interface_font(bold=True))
        name = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(QRect(room.left(), room.top(), room.width(), NAME_HEIGHT), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(interface_font())
        painter.setPen(ink if option.state & QStyle.StateFlag.State_Selected else QColor(theme.dim))
        painter.drawText(room.adjusted(0, NAME_HEIGHT, 0, 0), WRAPPED, str(index.data(SENTENCE)))
        painter.restore()
