"""Scroll bars, progress bars and sliders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QScrollBar,
    QStyle,
    QStyleOption,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QWidget,
)

from ui.colours import mix
from ui.style.brush import panel, ring
from ui.style.buttons import has_visible_focus

if TYPE_CHECKING:
    from ui.theme import Theme

THUMB = 8
"""Thickness of a scroll bar's thumb; the bar is wider, so that it is easy to hit."""
SHORTEST_THUMB = 28
GROOVE = 4
KNOB = 14


def thumb_rect(option: QStyleOptionSlider) -> QRect:
    """The whole stretch of the bar that the thumb takes; there are no arrow buttons."""
    rect, steps = option.rect, option.maximum - option.minimum
    horizontal = option.orientation is Qt.Orientation.Horizontal
    room = rect.width() if horizontal else rect.height()
    length = room if steps <= 0 else max(min(SHORTEST_THUMB, room), room * option.pageStep // (steps + option.pageStep))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown
    )
    if horizontal:
        return QRect(rect.left() + start, rect.top(), length, rect.height())
    return QRect(rect.left(), rect.top() + start, rect.width(), length)


def scroll_bar_part(option: QStyleOption, part: QStyle.SubControl) -> QRect:
    """The thumb and what lies before and after it fill the bar; an arrow button is nowhere."""
    if not isinstance(option, QStyleOptionSlider):
        return QRect()
    rect, thumb = option.rect, thumb_rect(option)
    horizontal = option.orientation is Qt.Orientation.Horizontal
    match part:
        case QStyle.SubControl.SC_ScrollBarSlider:
            return thumb
        case QStyle.SubControl.SC_ScrollBarGroove:
            return rect
        case QStyle.SubControl.SC_ScrollBarSubPage if horizontal:
            return rect.adjusted(0, 0, thumb.left() - 1 - rect.right(), 0)
        case QStyle.SubControl.SC_ScrollBarSubPage:
            return rect.adjusted(0, 0, 0, thumb.top() - 1 - rect.bottom())
        case QStyle.SubControl.SC_ScrollBarAddPage if horizontal:
            return rect.adjusted(thumb.right() + 1 - rect.left(), 0, 0, 0)
        case QStyle.SubControl.SC_ScrollBarAddPage:
            return rect.adjusted(0, thumb.bottom() + 1 - rect.top(), 0, 0)
        case _:
            return QRect()


def draw_scroll_bar(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A thumb on the ground of what it scrolls; no thumb when everything is in view."""
    if not isinstance(option, QStyleOptionSlider):
        return
    ground = _ground_of(widget, option)
    painter.fillRect(option.rect, ground)
    if option.maximum <= option.minimum:
        return
    held = bool(option.state & QStyle.StateFlag.State_Sunken)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    colour = mix(theme.ink, ground.name(), 0.5 if held else 0.36 if over else 0.22)
    thumb = thumb_rect(option)
    if option.orientation is Qt.Orientation.Horizontal:
        margin = max((thumb.height() - THUMB) // 2, 1)
        panel(painter, thumb.adjusted(2, margin, -2, -margin), colour, radius=THUMB / 2)
    else:
        margin = max((thumb.width() - THUMB) // 2, 1)
        panel(painter, thumb.adjusted(margin, 2, -margin, -2), colour, radius=THUMB / 2)


def draw_progress_groove(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The line that fills."""
    del widget
    panel(painter, _progress_line(option), theme.rule, radius=GROOVE / 2)


def draw_progress(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The part that is done; of an unknown total, a piece in the middle."""
    del widget
    if not isinstance(option, QStyleOptionProgressBar):
        return
    done, total = _progress_line(option), option.maximum - option.minimum
    if total <= 0:
        done.adjust(done.width() // 3, 0, -(done.width() // 3), 0)
    else:
        done.setWidth(done.width() * max(option.progress - option.minimum, 0) // total)
    if done.width() > 0:
        panel(painter, done, theme.accent, radius=GROOVE / 2)


def draw_no_label(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """Nothing: figures would lie across the line. Whoever has figures sets them beside the bar."""
    del painter, option, theme, widget


def draw_slider(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A line and a round knob; the line is filled up to the knob."""
    if not isinstance(option, QStyleOptionSlider) or widget is None:
        return
    style = widget.style()
    groove = style.subControlRect(QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderGroove, widget)
    middle = style.subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, widget
    ).center()
    if option.orientation is Qt.Orientation.Horizontal:
        track = QRect(groove.left(), middle.y() - GROOVE // 2 + 1, groove.width(), GROOVE)
        done = QRect(track.left(), track.top(), middle.x() - track.left(), GROOVE)
    else:
        track = QRect(middle.x() - GROOVE // 2 + 1, groove.top(), GROOVE, groove.height())
        done = QRect(track.left(), middle.y(), GROOVE, track.bottom() - middle.y())
    colour = theme.accent if option.state & QStyle.StateFlag.State_Enabled else theme.faint
    panel(painter, track, theme.border, radius=GROOVE / 2)
    panel(painter, done, colour, radius=GROOVE / 2)
    knob = QRect(0, 0, KNOB, KNOB)
    knob.moveCenter(middle)
    panel(painter, knob, theme.card, colour, KNOB / 2, 1.5)
    if has_visible_focus(option):
        ring(painter, knob.adjusted(-2, -2, 2, 2), theme.accent, KNOB / 2 + 2)


def _progress_line(option: QStyleOption) -> QRect:
    rect = option.rect
    return QRect(rect.left(), rect.center().y() - GROOVE // 2 + 1, rect.width(), GROOVE)


def _ground_of(widget: QWidget | None, option: QStyleOption) -> QColor:
    """The colour of what a scroll bar belongs to; the bar's grandparent is the area, between them its container."""
    container = widget.parentWidget() if isinstance(widget, QScrollBar) else None
    area = container.parentWidget() if container is not None else None
    if isinstance(area, QAbstractScrollArea):
        return area.viewport().palette().color(area.viewport().backgroundRole())
    return option.palette.color(QPalette.ColorRole.Window)
