from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.colours import BLACK, WHITE, contrast, ensure_contrast, mix

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_of_the_extremes_is_21_and_of_a_colour_with_itself_1() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#8a3b12", "#8a3b12") == 1


@pytest.mark.parametrize(
    ("a", "b", "ratio"),
    [("#777777", WHITE, 4.48), ("#767676", WHITE, 4.54), ("#24221e", "#fbfaf6", 15.2), ("#d7d3ca", "#1f2023", 10.9)],
)
def test_contrast_of_known_pairs(a: str, b: str, ratio: float) -> None:
    assert contrast(a, b) == contrast(b, a) == pytest.approx(ratio, abs=0.05)


def test_mix_runs_from_the_second_colour_to_the_first() -> None:
    assert mix("#102030", "#f0e0d0", 0) == "#f0e0d0"
    assert mix("#102030", "#f0e0d0", 1) == "#102030"
    assert mix("#000000", "#ffffff", 0.5) == "#808080"


def test_sufficient_contrast_leaves_a_colour_as_it_is() -> None:
    assert ensure_contrast("#123456", WHITE, 4.5) == "#123456"


@settings(derandomize=True, max_examples=200)
@given(colours, colours, st.sampled_from([3.0, 4.5]))
def test_the_ratio_is_reached_on_any_background(colour: str, background: str, ratio: float) -> None:
    assert contrast(ensure_contrast(colour, background, ratio), background) >= ratio


def test_a_lighter_colour_crosses_over_a_light_background() -> None:
    assert contrast(ensure_contrast(WHITE, "#fbfaf6", 4.5), "#fbfaf6") >= 4.5


def test_the_shade_is_the_nearest_that_suffices() -> None:
    shade = ensure_contrast("#d99a00", "#fbfaf6", 3.0)
    assert 3.0 <= contrast(shade, "#fbfaf6") < 3.05


def test_an_unreachable_ratio_ends_at_the_extreme() -> None:
    assert ensure_contrast("#808080", "#777777", 21) == BLACK
