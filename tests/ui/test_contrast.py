"""Everything that has to be read or found can be, in both themes and with every shipped tag.

4.5 : 1 for text and 3 : 1 for what is no text are WCAG 2.2, 1.4.3 and 1.4.11; ink on a tint keeps 7 : 1 in the light
theme. What cannot be used just now is exempt there; it keeps 3 : 1 here all the same.
"""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QPalette

from core.resources import RESOURCES
from ui.colours import contrast, mix
from ui.reader import palette as reader_palette
from ui.reader.colours import current_find, least_ink_contrast, linked_selection, tag_colours
from ui.reader.palette import ReaderPalette
from ui.theme import DARK, LIGHT, Theme, chip_colours, palette_of

TEXT, SHAPE = 4.5, 3.0
TAGS = {
    tag["name"]: tag["colour"] for tag in json.loads((RESOURCES / "codebook.json").read_text(encoding="utf-8"))["tags"]
}
BOTH = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
READERS = pytest.mark.parametrize("palette", [reader_palette.LIGHT, reader_palette.DARK], ids=["light", "dark"])
Role = QPalette.ColorRole


def too_faint(pairs: dict[str, tuple[str, str]], least: float) -> dict[str, float]:
    """What is below a ratio, with its ratio."""
    found = {name: round(contrast(*colours), 2) for name, colours in pairs.items()}
    return {name: ratio for name, ratio in found.items() if ratio < least}


@BOTH
def test_words_of_the_window(theme: Theme) -> None:
    grounds = {name: getattr(theme, name) for name in ("page", "panel", "card", "raised", "hover")}
    inks = {name: getattr(theme, name) for name in ("ink", "dim", "accent", "ok", "warn", "danger")}
    pairs = {f"{ink} on {ground}": (inks[ink], grounds[ground]) for ink in inks for ground in grounds}
    pairs |= {f"ink on {name}": (theme.ink, getattr(theme, name)) for name in ("selection", "pressed", "linked")}
    pairs["word of a primary button"] = (theme.accent_ink, theme.accent)
    assert too_faint(pairs, TEXT) == {}


@BOTH
def test_words_of_what_cannot_be_used_now(theme: Theme) -> None:
    pairs = {name: (theme.faint, getattr(theme, name)) for name in ("page", "panel", "card")}
    assert too_faint(pairs, SHAPE) == {}


@BOTH
def test_shapes_that_say_something(theme: Theme) -> None:
    pairs = {
        f"{what} on {ground}": (getattr(theme, what), getattr(theme, ground))
        for what in ("accent", "caret", "ok", "warn", "danger")
        for ground in ("page", "panel", "card", "raised", "hover")
    }
    assert too_faint(pairs, SHAPE) == {}


@BOTH
def test_the_palette_hands_on_the_same_colours(theme: Theme) -> None:
    palette = palette_of(theme)

    def pair(ink: Role, ground: Role) -> tuple[str, str]:
        return palette.color(ink).name(), palette.color(ground).name()

    pairs = {
        "placeholder": pair(Role.PlaceholderText, Role.Base),
        "placeholder on the window": pair(Role.PlaceholderText, Role.Window),
        "field": pair(Role.Text, Role.Base),
        "label": pair(Role.WindowText, Role.Window),
        "button": pair(Role.ButtonText, Role.Button),
        "chosen row": pair(Role.HighlightedText, Role.Highlight),
        "tip": pair(Role.ToolTipText, Role.ToolTipBase),
        "error": pair(Role.BrightText, Role.Window),
        "link": pair(Role.Link, Role.Window),
    }
    assert too_faint(pairs, TEXT) == {}


@BOTH
@pytest.mark.parametrize("strong", [False, True], ids=["plain", "strong"])
def test_chips_and_the_digits_on_them(theme: Theme, strong: bool) -> None:
    pairs: dict[str, tuple[str, str]] = {}
    for name, colour in TAGS.items():
        chip = chip_colours(colour, theme, strong=strong)
        pairs[name] = (chip.text, chip.fill)
        pairs[f"digit of {name}"] = (chip.text, theme.card)
    assert too_faint(pairs, TEXT) == {}


@READERS
def test_words_of_the_page(palette: ReaderPalette) -> None:
    grounds = {
        "page": palette.page,
        "linked": palette.linked,
        "selection": palette.selection,
        "linked selection": linked_selection(palette),
        "find": palette.find,
        "current find": current_find(palette),
    }
    for name, colour in TAGS.items():
        grounds[f"tint of {name}"] = tag_colours(colour, palette).tint
        grounds[f"strong tint of {name}"] = tag_colours(colour, palette).strong_tint
    pairs = {ground: (palette.ink, colour) for ground, colour in grounds.items()}
    assert too_faint(pairs, least_ink_contrast(palette)) == {}


@READERS
def test_small_print_of_the_page(palette: ReaderPalette) -> None:
    """Numbers in the gutter and captions are small: they keep more than the least."""
    assert too_faint({"numbers": (palette.dim, palette.page)}, 5.5) == {}
    assert too_faint({"captions": (palette.dim, palette.linked)}, TEXT) == {}


@READERS
def test_lanes_and_lines_of_the_page(palette: ReaderPalette) -> None:
    pairs = {name: (tag_colours(colour, palette).lane, palette.page) for name, colour in TAGS.items()}
    pairs |= {"corrections": (palette.corrected, palette.page), "caret": (palette.caret, palette.page)}
    pairs["caret in a selection"] = (palette.caret, palette.selection)
    assert too_faint(pairs, SHAPE) == {}


@READERS
def test_tints_are_seen_on_the_page_and_are_not_the_selection(palette: ReaderPalette) -> None:
    pairs = {name: (tag_colours(colour, palette).tint, palette.page) for name, colour in TAGS.items()}
    assert too_faint(pairs, 1.15) == {}
    assert palette.selection not in {tint for tint, _ in pairs.values()}


def test_the_test_would_notice() -> None:
    """The first grey that was tried on the dark page, and the page's own colour."""
    assert too_faint({"dim": ("#8b8d93", "#2d2f34"), "rule": ("#36383d", "#1f2023")}, TEXT) == {
        "dim": round(contrast("#8b8d93", "#2d2f34"), 2),
        "rule": round(contrast("#36383d", "#1f2023"), 2),
    }
    assert contrast(mix("#000000", "#ffffff", 0.5), "#ffffff") < TEXT
