"""What lies behind a row of a list that draws itself: the same everywhere, so that lists are read alike."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui import metrics
from ui.style.brush import line, panel
from ui.theme import Theme

SIDE: Final = metrics.GAP + metrics.TIGHT
"""Room left and right of what a row shows."""


def paint_row_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, *, hairline: bool = True) -> None:
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
