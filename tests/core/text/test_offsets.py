"""Offsets in code points and in UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.text import TextRange
from core.text.offsets import Utf16Map

TEXTS = st.text(st.sampled_from("规划a，𠮷𫫇😀\n"), max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_offsets_are_those_of_the_encoding(text: str) -> None:
    offsets = Utf16Map(text)
    for at in range(len(text) + 1):
        assert offsets.to_utf16(at) == units(text[:at])
        assert offsets.to_codepoint(units(text[:at])) == at


@pytest.mark.parametrize("rare", ["𠮷", "𫫇", "😀"])
@pytest.mark.parametrize("before", ["", "智慧", "𫫇"])
def test_between_the_halves_of_a_pair_stands_its_character(rare: str, before: str) -> None:
    offsets = Utf16Map(f"{before}{rare}城市")

    assert offsets.to_codepoint(units(before) + 1) == len(before)


@given(TEXTS, st.data())
def test_ranges_there_and_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = TextRange(start, data.draw(st.integers(start, len(text))))

    assert Utf16Map(text).range_to_codepoint(Utf16Map(text).range_to_utf16(span)) == span


def test_a_range_that_ends_inside_a_pair_takes_the_character_in() -> None:
    assert Utf16Map("甲𠮷乙").range_to_codepoint(TextRange(0, 2)) == TextRange(0, 2)
    assert Utf16Map("甲𠮷乙").range_to_codepoint(TextRange(2, 4)) == TextRange(1, 3)


def test_ranges_of_everyday_text_are_not_even_copied() -> None:
    span = TextRange(1, 3)

    assert Utf16Map("智慧城市").range_to_utf16(span) is span
    assert Utf16Map("智慧城市").range_to_codepoint(span) is span
