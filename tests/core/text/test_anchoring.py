"""Anchors say where words stand, and whether they still do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.text import TextRange
from core.text.anchoring import CONTEXT, holds, make_anchor
from core.text.parse import parse

PLAN = (
    "某市道路规划\n一、现状\n（一）路网。近年来里程持续增加，𫫇😀出行更加方便。\n\n二、目标\n到年底新增道路一百公里。"
)
STRUCTURE = parse(PLAN)


def test_says_words_surroundings_path_and_passage() -> None:
    start = PLAN.index("出行更加")
    anchor = make_anchor(PLAN, STRUCTURE, TextRange(start, start + 4))
    assert anchor.quote.exact == "出行更加"
    assert anchor.quote.prefix == PLAN[max(0, start - CONTEXT) : start]
    assert anchor.quote.suffix == PLAN[start + 4 : start + 4 + CONTEXT]
    assert anchor.path == ("某市道路规划", "一、现状", "（一）路网")
    assert anchor.passage == 2


def test_words_at_the_edges_have_less_around_them() -> None:
    anchor = make_anchor(PLAN, STRUCTURE, TextRange(0, len(PLAN)))
    assert (anchor.quote.prefix, anchor.quote.suffix, anchor.path, anchor.passage) == ("", "", (), 0)


def test_words_that_begin_between_passages_have_none() -> None:
    gap = PLAN.index("\n\n")
    assert make_anchor(PLAN, STRUCTURE, TextRange(gap, gap + 5)).passage == -1


@pytest.mark.parametrize("place", [(3, 3), (-1, 2), (0, len(PLAN) + 1), (5, 2)])
def test_refuses_a_range_without_words(place: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="TextRange"):
        make_anchor(PLAN, STRUCTURE, TextRange(*place))


@given(st.integers(0, len(PLAN) - 1), st.integers(1, len(PLAN)))
def test_holds_as_long_as_the_words_stand(start: int, length: int) -> None:
    place = TextRange(start, min(start + length, len(PLAN)))
    anchor = make_anchor(PLAN, STRUCTURE, place)
    assert holds(PLAN, anchor)
    assert not holds("新增" + PLAN, replace(anchor, quote=replace(anchor.quote, exact=anchor.quote.exact + "甲乙")))
    assert not holds(PLAN[: place.end - 1], anchor)
