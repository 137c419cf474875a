"""The two looks of the window, 纸 (light) and 墨 (dark): their colours, the palette made of them, and who is in force.

A widget that paints itself asks `theme_of(self.palette())`: the palette reaches every widget and tells it of a change,
so nothing else has to be handed round.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from ui import metrics
from ui.colours import ensure_contrast, mix


class ThemeChoice(StrEnum):
    """What the user asks for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of a look, as '#rrggbb'."""

    dark: bool
    page: str
    """Behind the reading text and inside lists and fields."""
    panel: str
    """The window itself: side panels, tool bars, dialogs."""
    card: str
    raised: str
    """Buttons."""
    hover: str
    pressed: str
    ink: str
    dim: str
    """Second-rank text and placeholders; at least 4.5 : 1 on page, panel and card."""
    faint: str
    """Disabled text."""
    rule: str
    """Hairlines that separate."""
    border: str
    """Outlines of controls."""
    accent: str
    """Focus, primary buttons, links, switched-on states; at least 4.5 : 1 on page, panel and card."""
    accent_ink: str
    """Text on the accent."""
    seal: str
    """Vermilion of the application's mark. A mark, never a text."""
    selection: str
    linked: str
    """Behind the counterpart of the clause under the caret."""
    find: str
    find_current: str
    caret: str
    danger: str
    warn: str
    ok: str
    chip_share: float
    """Share of a tag's colour in the fill of its chip."""


LIGHT: Final = Theme(
    dark=False,
    page="#fbfaf6",
    panel="#f4f2ec",
    card="#ffffff",
    raised="#fdfcfa",
    hover="#ebe8df",
    pressed="#e0dcd0",
    ink="#24221e",
    dim="#6b675f",
    faint="#908b80",
    rule="#e3e0d7",
    border="#cbc6ba",
    accent="#2f5d8a",
    accent_ink="#ffffff",
    seal="#b5382a",
    selection="#b8d2f4",
    linked="#f1eee4",
    find="#ffe7a0",
    find_current="#ffc65c",
    caret="#24221e",
    danger="#a93226",
    warn="#815500",
    ok="#2b6e45",
    chip_share=0.18,
)

DARK: Final = Theme(
    dark=True,
    page="#1f2023",
    panel="#27282c",
    card="#2d2f34",
    raised="#34363c",
    hover="#3a3c42",
    pressed="#43464d",
    ink="#d7d3ca",
    dim="#a6a8ae",
    faint="#797c83",
    rule="#36383d",
    border="#4b4e55",
    accent="#8db4e3",
    accent_ink="#15202d",
    seal="#c9503f",
    selection="#31517f",
    linked="#2b2d33",
    find="#6b5a17",
    find_current="#7f4a12",
    caret="#e6e2d8",
    danger="#eb8f83",
    warn="#dcae5a",
    ok="#7fc499",
    chip_share=0.27,
)

FONT_FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
)
"""Han fonts first: a Latin font in front would shrink the quotation marks; 'sans-serif' may end in Japanese glyphs."""

TEXT_CONTRAST: Final = 4.5
"""WCAG 2.2, 1.4.3: text of normal size."""


class ChipColours(NamedTuple):
    """Colours of a tag's pill."""

    fill: str
    text: str
    edge: str


@lru_cache(maxsize=512)
def chip_colours(tag_colour: str, theme: Theme, *, strong: bool = False) -> ChipColours:
    """Fill, text and edge of a chip; `strong` for one that is switched on. The text keeps 4.5 : 1 on the fill."""
    fill = mix(tag_colour, theme.card, theme.chip_share * (2 if strong else 1))
    return ChipColours(
        fill=fill,
        text=ensure_contrast(tag_colour, fill, TEXT_CONTRAST),
        edge=mix(tag_colour, theme.card, 0.85 if strong else 0.45),
    )


def theme_for(choice: ThemeChoice, scheme: Qt.ColorScheme) -> Theme:
    """The theme of a choice on a system with that scheme; a system that says nothing gets the light one."""
    if choice is ThemeChoice.SYSTEM:
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
    return DARK if choice is ThemeChoice.DARK else LIGHT


def theme_of(palette: QPalette) -> Theme:
    """The theme a palette was made from."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """The palette for Fusion and what we draw over it."""
    role = QPalette.ColorRole
    palette = QPalette()
    for target, colour in (
        (role.Window, theme.panel),
        (role.WindowText, theme.ink),
        (role.Base, theme.page),
        (role.AlternateBase, theme.panel),
        (role.Text, theme.ink),
        (role.Button, theme.raised),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.danger),
        (role.Highlight, theme.selection),
        (role.HighlightedText, theme.ink),
        (role.Accent, theme.accent),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.PlaceholderText, theme.dim),
        (role.ToolTipBase, theme.card),
        (role.ToolTipText, theme.ink),
        (role.Light, theme.card),
        (role.Midlight, theme.hover),
        (role.Mid, theme.border),
        (role.Dark, theme.border),
        (role.Shadow, theme.rule),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme.faint))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.rule))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Accent, QColor(theme.faint))
    return palette


def interface_font(pixel_size: int = metrics.TEXT, *, bold: bool = False) -> QFont:
    """The font of labels, lists and menus."""
    font = QFont()
    font.setFamilies(FONT_FAMILIES)
    font.setPixelSize(pixel_size)
    font.setBold(bold)
    return font


class Appearance(QObject):
    """Dresses the application in the chosen theme and follows the system when asked to.

    Signals:
        theme_changed: another Theme is in force; the palette has been set already.
    """

    theme_changed = Signal(object)

    def __init__(self, application: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        from ui.style.quiet_style import QuietStyle  # it draws with the themes of this module

        super().__init__(application)
        self._application = application
        self._choice = choice
        self._theme = theme_for(choice, application.styleHints().colorScheme())
        application.setStyle(QuietStyle())
        application.setFont(interface_font())
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Put another choice in force at once."""
        self._choice = choice
        self._follow(self._application.styleHints().colorScheme())

    @Slot(Qt.ColorScheme)
    def _on_system_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        self._follow(scheme)

    def _follow(self, scheme: Qt.ColorScheme) -> None:
        theme = theme_for(self._choice, scheme)
        if theme is not self._theme:
            self._theme = theme
            self._dress()
            self.theme_changed.emit(theme)

    def _dress(self) -> None:
        palette = palette_of(self._theme)
        self._application.setPalette(palette)
        QToolTip.setPalette(palette)
