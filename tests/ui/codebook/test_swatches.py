from __future__ import annotations

import pytest

from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from ui.codebook.swatches import SWATCHES, next_colour
from ui.colours import contrast
from ui.theme import DARK, LIGHT, chip_colours


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("colour", SWATCHES)
def test_every_swatch_can_be_read_on_its_chip(colour: str, theme) -> None:
    for strong in (False, True):
        chip = chip_colours(colour, theme, strong=strong)
        assert contrast(chip.text, chip.fill) >= 4.5


def test_there_are_twenty_four_different_ones() -> None:
    assert len(SWATCHES) == len(set(SWATCHES)) == 24


def test_a_new_tag_gets_a_colour_nobody_has() -> None:
    used = [Tag(TagId(str(n)), Facet.OWN, str(n), "", colour.upper(), 0, n) for n, colour in enumerate(SWATCHES[:3])]
    assert next_colour(Codebook(tuple(used))) == SWATCHES[3]
    everywhere = [Tag(TagId(str(n)), Facet.OWN, str(n), "", colour, 0, n) for n, colour in enumerate(SWATCHES)]
    assert next_colour(Codebook((*everywhere, *used))) == SWATCHES[3]
