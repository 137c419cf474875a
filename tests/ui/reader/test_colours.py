from __future__ import annotations

from itertools import product

import pytest

from ui.colours import contrast
from ui.reader.colours import (
    LANE_ON_PAGE,
    current_find,
    least_ink_contrast,
    linked_selection,
    tag_colours,
)
from ui.reader.palette import DARK, LIGHT, ReaderPalette

EVERY_KIND = [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in product((0, 96, 160, 217, 255), repeat=3)]

both_themes = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@both_themes
def test_ink_is_readable_on_every_tint_of_every_colour(palette: ReaderPalette) -> None:
    least = least_ink_contrast(palette)
    for colour in EVERY_KIND:
        tag = tag_colours(colour, palette)
        assert contrast(palette.ink, tag.tint) >= least, colour
        assert contrast(palette.ink, tag.strong_tint) >= least, colour


@both_themes
def test_every_lane_is_seen_on_the_page(palette: ReaderPalette) -> None:
    for colour in EVERY_KIND:
        assert contrast(tag_colours(colour, palette).lane, palette.page) >= LANE_ON_PAGE, colour


@both_themes
def test_a_lane_that_is_seen_already_keeps_its_colour(palette: ReaderPalette) -> None:
    assert tag_colours("#2f6fd0", palette).lane == "#2f6fd0"


@both_themes
def test_ink_is_readable_on_everything_else(palette: ReaderPalette) -> None:
    least = least_ink_contrast(palette)
    for background in (palette.page, palette.selection, palette.linked, palette.find):
        assert contrast(palette.ink, background) >= least
    for derived in (linked_selection(palette), current_find(palette)):
        assert contrast(palette.ink, derived) >= least
    assert contrast(palette.dim, palette.page) >= 4.5


@both_themes
def test_tints_of_different_tags_differ(palette: ReaderPalette) -> None:
    tags = ("#d99a00", "#2f6fd0", "#1f9d57", "#d3453d", "#7d4fc4", "#0f98a3")

    assert len({tag_colours(colour, palette).tint for colour in tags}) == len(tags)
