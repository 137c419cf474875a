"""From the colour of a tag to what is printed with it: tints that ink can be read on, lanes that can be told apart.

Opaque mixtures with the page, never transparency: ten tints over each other would turn to mud.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from ui.colours import BLACK, WHITE, contrast, ensure_contrast, mix

if TYPE_CHECKING:
    from ui.reader.palette import ReaderPalette

INK_ON_TINT_LIGHT = 7.0  # WCAG 2.2, 1.4.6 (AAA)
INK_ON_TINT_DARK = 4.5  # WCAG 2.2, 1.4.3 (AA); a dark page has no room for more
LANE_ON_PAGE = 3.0  # WCAG 2.2, 1.4.11
_SHARES_LIGHT = (0.34, 0.50)
_SHARES_DARK = (0.32, 0.42)
_LEAST_SHARE, _MOST_SHARE = 0.08, 0.62
_TINT_ON_PAGE = 1.16
"""Contrast from which on a tint is seen at a glance; pale tag colours are laid on thicker until they reach it."""


@dataclass(frozen=True, slots=True)
class TagColours:
    """What a tag's colour becomes on one page."""

    tint: str
    strong_tint: str
    """Behind words with two or more marks."""
    lane: str
    """The line below the words."""


@lru_cache(maxsize=512)
def tag_colours(colour: str, palette: ReaderPalette) -> TagColours:
    """The colours to print a tag with; `colour` is any '#rrggbb', also one without enough contrast of its own."""
    single, several = _SHARES_DARK if palette.dark else _SHARES_LIGHT
    return TagColours(
        tint=_tint(colour, palette, single),
        strong_tint=_tint(colour, palette, several),
        lane=ensure_contrast(colour, palette.page, LANE_ON_PAGE),
    )


@lru_cache(maxsize=16)
def linked_selection(palette: ReaderPalette) -> str:
    """Behind the words on the other side that correspond to the selected ones: the selection, laid on thinner."""
    return mix(palette.selection, palette.page, 0.5)


@lru_cache(maxsize=16)
def current_find(palette: ReaderPalette) -> str:
    """Behind the hit that was jumped to: deeper than the others, ink on it as readable as on a tint."""
    deeper = mix("#ff9a1f", palette.find, 0.45 if palette.dark else 0.6)
    return _readable(deeper, palette)


def least_ink_contrast(palette: ReaderPalette) -> float:
    """The contrast that ink must keep on every tint of this palette."""
    return INK_ON_TINT_DARK if palette.dark else INK_ON_TINT_LIGHT


def _tint(colour: str, palette: ReaderPalette, share: float) -> str:
    """`colour` over the page: at least `share` of it and visible, as long as ink stays readable."""
    while share < _MOST_SHARE and contrast(mix(colour, palette.page, share), palette.page) < _TINT_ON_PAGE:
        share += 0.02
    least = least_ink_contrast(palette)
    while share > _LEAST_SHARE and contrast(palette.ink, mix(colour, palette.page, share)) < least:
        share -= 0.01
    return _readable(mix(colour, palette.page, share), palette)


def _readable(background: str, palette: ReaderPalette) -> str:
    """The background itself, or the nearest shade away from the ink on which ink is readable."""
    away = BLACK if palette.dark else WHITE
    shades = (mix(away, background, step / 32) for step in range(33))
    least = least_ink_contrast(palette)
    return next((shade for shade in shades if contrast(palette.ink, shade) >= least), away)
