"""What rows of lists have in common that are drawn by hand: the line above a group, the ground of a row."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import metrics
from ui.style.brush import line, panel
from ui.theme import Theme, interface_font

SIDE: Final = metrics.GAP + metrics.TIGHT
GROUP_HEIGHT: Final = metrics.scaled(32)


def paint_group(painter: QPainter, rect: QRect, title: str, count: int | None, theme: Theme) -> None:
    """The name of a group at the left, how many belong to it, if that matters, at the right."""
    painter.fillRect(rect, QColor(theme.panel))
    line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.rule)
    inner = rect.adjusted(SIDE, 0, -SIDE, 0)
    number = "" if count is None else f"{count:,}"
    painter.setFont(interface_font(metrics.SMALL))
    painter.setPen(QColor(theme.dim))
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
    inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(number) - metrics.GAP)
    painter.setFont(interface_font(metrics.SMALL, bold=True))
    painter.setPen(QColor(theme.ink))
    name = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, hairline: bool = True) -> None:
    """Chosen, under the pointer, or bare; a hairline below; the ring where the keyboard is."""
    rect = option.rect
    frame = rect.adjusted(metrics.TIGHT, 2, -metrics.TIGHT, -3)
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    painter.fillRect(rect, QColor(theme.page))
    if hairline:
        line(painter, rect.left() + SIDE, rect.bottom(), rect.right() - SIDE, rect.bottom(), theme.rule)
    if chosen or over:
        panel(painter, frame, theme.selection if chosen else theme.hover)
    if option.state & QStyle.StateFlag.State_HasFocus:
        panel(painter, frame, "", theme.accent)
