"""Buttons, check boxes and radio buttons."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionButton, QWidget

from ui.colours import mix
from ui.style.brush import panel, ring, tick

if TYPE_CHECKING:
    from ui.theme import Theme

KIND = "kind"
"""Dynamic property of a push button that holds its ButtonKind."""


class ButtonKind(StrEnum):
    """How loudly a push button speaks."""

    PLAIN = "plain"
    PRIMARY = "primary"
    DANGER = "danger"
    QUIET = "quiet"


def kind_of(option: QStyleOptionButton, widget: QWidget | None) -> ButtonKind:
    """The kind it was given; else the default button of a dialog is the primary one, a flat button a quiet one."""
    given = widget.property(KIND) if widget is not None else None
    if isinstance(given, str) and given:
        return ButtonKind(given)
    if option.features & QStyleOptionButton.ButtonFeature.DefaultButton:
        return ButtonKind.PRIMARY
    return ButtonKind.QUIET if option.features & QStyleOptionButton.ButtonFeature.Flat else ButtonKind.PLAIN


def draw_push_button(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The ground of a push button and the ring of its focus."""
    if not isinstance(option, QStyleOptionButton):
        return
    kind = kind_of(option, widget)
    enabled = bool(option.state & QStyle.StateFlag.State_Enabled)
    fill, edge = _ground(option.state, kind if enabled else _when_disabled(kind), theme)
    panel(painter, option.rect, fill, edge)
    if has_visible_focus(option):
        if kind in {ButtonKind.PRIMARY, ButtonKind.DANGER}:
            ring(painter, option.rect.adjusted(2, 2, -2, -2), theme.accent_ink, 3)
        else:
            ring(painter, option.rect, theme.accent)


def label_option(option: QStyleOptionButton, theme: Theme, widget: QWidget | None) -> QStyleOptionButton:
    """The option with the colour that a label has on the ground of its kind."""
    colours = {ButtonKind.PRIMARY: theme.accent_ink, ButtonKind.DANGER: theme.page, ButtonKind.QUIET: theme.accent}
    colour = colours.get(kind_of(option, widget))
    if colour is None:
        return option
    coloured, palette = QStyleOptionButton(option), QPalette(option.palette)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.ButtonText, QColor(colour))
    coloured.palette = palette
    return coloured


def draw_tool_button(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """The ground of a tool button: nothing until the pointer is over it or it is switched on."""
    del widget
    state = option.state
    framed = not state & QStyle.StateFlag.State_AutoRaise
    if state & QStyle.StateFlag.State_On:
        panel(painter, option.rect, mix(theme.accent, theme.panel, 0.16), mix(theme.accent, theme.panel, 0.35))
    elif state & QStyle.StateFlag.State_Sunken:
        panel(painter, option.rect, theme.pressed)
    elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
        panel(painter, option.rect, theme.hover, theme.border if framed else "")
    elif framed:
        panel(painter, option.rect, theme.raised, theme.border)


def draw_check_box(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """An empty box, a ticked one, or one with a bar for 'some of them'."""
    del widget
    marked = option.state & (QStyle.StateFlag.State_On | QStyle.StateFlag.State_NoChange)
    ground, mark = _indicator_colours(option, theme, marked=bool(marked))
    box = _square(option.rect)
    panel(painter, box, ground, _indicator_edge(option, theme, marked=bool(marked)), 3)
    if option.state & QStyle.StateFlag.State_On:
        tick(painter, QRectF(box), mark)
    elif option.state & QStyle.StateFlag.State_NoChange:
        painter.fillRect(
            box.adjusted(4, box.height() // 2 - 1, -4, -(box.height() - box.height() // 2 - 1)), QColor(mark)
        )


def draw_radio_button(painter: QPainter, option: QStyleOption, theme: Theme, widget: QWidget | None) -> None:
    """A circle, with a dot when it is the chosen one."""
    del widget
    marked = bool(option.state & QStyle.StateFlag.State_On)
    ground, mark = _indicator_colours(option, theme, marked=marked)
    box = _square(option.rect)
    panel(painter, box, ground, _indicator_edge(option, theme, marked=marked), box.width() / 2)
    if marked:
        panel(painter, box.adjusted(4, 4, -4, -4), mark, radius=box.width() / 2)


def has_visible_focus(option: QStyleOption) -> bool:
    """Whether it has the keyboard and the user moves about with it."""
    return bool(
        option.state & QStyle.StateFlag.State_HasFocus and option.state & QStyle.StateFlag.State_KeyboardFocusChange
    )


def _when_disabled(kind: ButtonKind) -> ButtonKind:
    return ButtonKind.QUIET if kind is ButtonKind.QUIET else ButtonKind.PLAIN


def _ground(state: QStyle.StateFlag, kind: ButtonKind, theme: Theme) -> tuple[str, str]:
    enabled = bool(state & QStyle.StateFlag.State_Enabled)
    pressed = bool(state & (QStyle.StateFlag.State_Sunken | QStyle.StateFlag.State_On))
    over = bool(state & QStyle.StateFlag.State_MouseOver) and enabled
    if kind in {ButtonKind.PRIMARY, ButtonKind.DANGER}:
        base = theme.accent if kind is ButtonKind.PRIMARY else theme.danger
        return mix(theme.ink, base, 0.2 if pressed else 0.1 if over else 0.0), ""
    ground = theme.pressed if pressed else theme.hover if over else theme.raised
    if kind is ButtonKind.QUIET:
        return (ground if pressed or over else ""), ""
    return (ground if enabled else theme.panel), (theme.border if enabled else theme.rule)


def _indicator_colours(option: QStyleOption, theme: Theme, *, marked: bool) -> tuple[str, str]:
    if not option.state & QStyle.StateFlag.State_Enabled:
        return theme.panel, theme.faint
    over = option.state & QStyle.StateFlag.State_MouseOver
    if marked:
        return (mix(theme.ink, theme.accent, 0.1) if over else theme.accent), theme.accent_ink
    return (theme.hover if over else theme.page), theme.accent_ink


def _indicator_edge(option: QStyleOption, theme: Theme, *, marked: bool) -> str:
    if not option.state & QStyle.StateFlag.State_Enabled:
        return theme.rule
    return theme.accent if marked else theme.faint


def _square(rect: QRect) -> QRect:
    side = min(rect.width(), rect.height())
    square = QRect(0, 0, side, side)
    square.moveCenter(rect.center())
    return square
