"""The style of the application: which of our drawings stands in for which of Fusion's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionHeader,
    QWidget,
)
from typing_extensions import override

from ui.metrics import CONTROL, GAP, ROW, scaled
from ui.style import bars, buttons, fields, frames
from ui.theme import Theme, theme_of

Draw = Callable[[QPainter, QStyleOption, Theme, QWidget | None], None]
Primitive = QStyle.PrimitiveElement
Control = QStyle.ControlElement
Complex = QStyle.ComplexControl
Contents = QStyle.ContentsType

PRIMITIVES: Final[Mapping[Primitive, Draw]] = {
    Primitive.PE_PanelLineEdit: fields.draw_line_edit,
    Primitive.PE_FrameLineEdit: fields.draw_field,
    Primitive.PE_PanelButtonTool: buttons.draw_tool_button,
    Primitive.PE_IndicatorCheckBox: buttons.draw_check_box,
    Primitive.PE_IndicatorRadioButton: buttons.draw_radio_button,
    Primitive.PE_FrameFocusRect: frames.draw_focus,
    Primitive.PE_Frame: frames.draw_frame,
    Primitive.PE_FrameGroupBox: frames.draw_frame,
    Primitive.PE_FrameTabWidget: frames.draw_frame,
    Primitive.PE_PanelMenu: frames.draw_menu,
    Primitive.PE_FrameMenu: frames.draw_menu,
    Primitive.PE_FrameTabBarBase: frames.draw_base_line,
}
CONTROLS: Final[Mapping[Control, Draw]] = {
    Control.CE_PushButtonBevel: buttons.draw_push_button,
    Control.CE_HeaderSection: frames.draw_header_section,
    Control.CE_HeaderEmptyArea: frames.draw_bar,
    Control.CE_ToolBar: frames.draw_bar,
    Control.CE_TabBarTabShape: frames.draw_tab,
    Control.CE_ProgressBarGroove: bars.draw_progress_groove,
    Control.CE_ProgressBarContents: bars.draw_progress,
    Control.CE_ProgressBarLabel: bars.draw_no_label,
    Control.CE_Splitter: frames.draw_splitter,
}
COMPLEX: Final[Mapping[Complex, Draw]] = {
    Complex.CC_ScrollBar: bars.draw_scroll_bar,
    Complex.CC_Slider: bars.draw_slider,
    Complex.CC_ComboBox: fields.draw_combo_box,
    Complex.CC_SpinBox: fields.draw_spin_box,
}
HEIGHTS: Final[Mapping[Contents, int]] = {
    Contents.CT_PushButton: CONTROL,
    Contents.CT_LineEdit: CONTROL,
    Contents.CT_ComboBox: CONTROL,
    Contents.CT_SpinBox: CONTROL,
    Contents.CT_ItemViewItem: ROW,
    Contents.CT_TabBarTab: CONTROL + 4,
}
SHORTEST_BUTTON: Final = scaled(72)


class QuietStyle(QProxyStyle):
    """Fusion without gradients and bevels: flat grounds, hairlines, and one accent where the keyboard is.

    What is not in the tables above, Fusion draws. Metrics and hints stay Fusion's: they are asked for thousands
    of times while a window is built, and each answer from here would cost a call into Python.
    """

    def __init__(self) -> None:
        super().__init__("Fusion")

    @override
    def drawPrimitive(
        self, element: Primitive, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            draw(painter, option, theme_of(option.palette), widget)

    @override
    def drawControl(
        self, element: Control, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = CONTROLS.get(element)
        if draw is not None:
            draw(painter, option, theme_of(option.palette), widget)
            return
        if element is Control.CE_PushButtonLabel and isinstance(option, QStyleOptionButton):
            option = buttons.label_option(option, theme_of(option.palette), widget)
        elif element is Control.CE_HeaderLabel and isinstance(option, QStyleOptionHeader):
            option = frames.header_label_option(option)
        super().drawControl(element, option, painter, widget)

    @override
    def drawComplexControl(
        self, control: Complex, option: QStyleOptionComplex, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        draw = COMPLEX.get(control)
        if draw is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            draw(painter, option, theme_of(option.palette), widget)

    @override
    def subControlRect(self, cc: Complex, opt: QStyleOptionComplex, sc: QStyle.SubControl, widget: QWidget) -> QRect:
        if cc is Complex.CC_ScrollBar:
            return bars.scroll_bar_part(opt, sc)
        return super().subControlRect(cc, opt, sc, widget)

    @override
    def sizeFromContents(self, type: Contents, option: QStyleOption, size: QSize, widget: QWidget) -> QSize:
        wanted = super().sizeFromContents(type, option, size, widget)
        height = HEIGHTS.get(type)
        # Separators and empty entries are lower than half a row, and stay so.
        if height is not None and wanted.height() > height // 2:
            wanted.setHeight(max(wanted.height(), height))
        if type is Contents.CT_HeaderSection:
            wanted.setWidth(wanted.width() + 2 * frames.HEADER_PAD)
        elif type is Contents.CT_PushButton:
            wanted.setWidth(max(wanted.width() + GAP, SHORTEST_BUTTON))
        return wanted
