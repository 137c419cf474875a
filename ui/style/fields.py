"""Fields one writes or chooses in: line edits, spin boxes, combo boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QWidget,
)

from ui.metrics import scaled
from ui.style.brush import chevron, panel, ring

if TYPE_CHECKING:
    from ui.theme import Theme

Step = QAbstractSpinBox.StepEnabledFlag

ARROW_ROOM = scaled(22)
"""Width of the strip with the arrow of a combo box."""


def draw_line_edit(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A field; nothing when the line edit is part of a combo or spin box, which draws the field itself."""
    if isinstance(option, QStyleOptionFrame) and option.lineWidth > 0:
        draw_field(painter, option, theme, widget)


def draw_field(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The ground of a field; the accent round it while one writes in it."""
    del widget
    _draw_ground(painter, option, theme.page, theme)


def draw_combo_box(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A field if it can be written in, else a button; with an arrow at its end."""
    del widget
    if not isinstance(option, QStyleOptionComboBox):
        return
    if option.frame:
        over = option.state & QStyle.StateFlag.State_MouseOver and not option.editable
        plain = theme.page if option.editable else theme.raised
        _draw_ground(painter, option, theme.hover if over else plain, theme)
    middle = QPointF(option.rect.right() - ARROW_ROOM / 2 + 1, option.rect.center().y() + 0.5)
    chevron(painter, middle, 8, _arrow_colour(option, theme))


def draw_spin_box(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A field with two small arrows; the arrow that leads beyond a limit is faint."""
    if not isinstance(option, QStyleOptionSpinBox) or widget is None:
        return
    if option.frame:
        _draw_ground(painter, option, theme.page, theme)
    for part, flag, up in (
        (QStyle.SubControl.SC_SpinBoxUp, Step.StepUpEnabled, True),
        (QStyle.SubControl.SC_SpinBoxDown, Step.StepDownEnabled, False),
    ):
        rect = widget.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, widget)
        colour = _arrow_colour(option, theme) if option.stepEnabled & flag else theme.faint
        chevron(painter, QRectF(rect).center() - QPointF(2, 0), 7, colour, up=up)


def _draw_ground(painter: QPainter, option: QStyleOption, fill: str, theme: Theme) -> None:
    if not option.state & QStyle.StateFlag.State_Enabled:
        panel(painter, option.rect, theme.panel, theme.rule)
        return
    panel(painter, option.rect, fill, theme.border)
    if option.state & QStyle.StateFlag.State_HasFocus:
        ring(painter, option.rect, theme.accent)


def _arrow_colour(option: QStyleOption, theme: Theme) -> str:
    return theme.dim if option.state & QStyle.StateFlag.State_Enabled else theme.faint
