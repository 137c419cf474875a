"""What holds and parts other things: frames, bars, tabs, headers, splitters; and the ring of the keyboard focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyleOption, QStyleOptionHeader, QWidget

from ui.metrics import RADIUS
from ui.style.brush import line, panel, ring

if TYPE_CHECKING:
    from ui.theme import Theme

UNDERLINE = 2
HEADER_PAD = 6


def draw_frame(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A hairline; with square corners where something that fills its corners lies inside."""
    panel(painter, option.rect, "", theme.rule, 0 if isinstance(widget, QAbstractScrollArea) else RADIUS)


def draw_base_line(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The line that tabs stand on."""
    del widget
    rect = option.rect
    line(painter, rect.left(), rect.bottom(), rect.right(), rect.bottom(), theme.rule)


def draw_bar(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A flat band with a hairline below."""
    painter.fillRect(option.rect, QColor(theme.panel))
    draw_base_line(painter, option, theme, widget)


def draw_header_section(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The ground of a column's or a row's heading."""
    draw_bar(painter, option, theme, widget)
    rect = option.rect
    if option.state & QStyle.StateFlag.State_MouseOver and option.state & QStyle.StateFlag.State_Enabled:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), QColor(theme.hover))
    line(painter, rect.right(), rect.top() + 6, rect.right(), rect.bottom() - 6, theme.rule)


def header_label_option(option: QStyleOptionHeader) -> QStyleOptionHeader:
    """The option with its text as far from the border as the text of the cells below."""
    narrower = QStyleOptionHeader(option)
    narrower.rect = option.rect.adjusted(HEADER_PAD, 0, -HEADER_PAD, 0)
    return narrower


def draw_tab(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A word, with a line under it when it is the open one."""
    del widget
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect.left(), rect.bottom() - UNDERLINE + 1, rect.width(), UNDERLINE, QColor(theme.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        panel(painter, rect.adjusted(2, 4, -2, -4), theme.hover)


def draw_menu(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The sheet a menu is written on."""
    del widget
    painter.fillRect(option.rect, QColor(theme.card))
    panel(painter, option.rect, "", theme.border, 0)


def draw_splitter(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A hairline; in the accent while the pointer is over it."""
    del widget
    over = option.state & QStyle.StateFlag.State_MouseOver
    colour = theme.accent if over else theme.rule
    rect, middle = option.rect, option.rect.center()
    if option.state & QStyle.StateFlag.State_Horizontal:
        line(painter, middle.x(), rect.top(), middle.x(), rect.bottom(), colour)
    else:
        line(painter, rect.left(), middle.y(), rect.right(), middle.y(), colour)


def draw_focus(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The ring round the part that has the keyboard."""
    del widget
    ring(painter, option.rect, theme.accent, 3)
