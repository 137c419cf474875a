"""Quotation marks and brackets that belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.pairs import Pairs, match_pairs


@pytest.mark.parametrize(
    ("line", "matched", "alone"),
    [
        ("“十三五”（试行）", ((0, 4), (5, 8)), ()),
        ("《关于〈办法〉的通知》", ((0, 10), (3, 6)), ()),
        ("“互联网+", (), (0,)),
        ("互联网+”", (), (4,)),
        ("（一“二）三", ((0, 4),), (2,)),
        ("(2016年）", ((0, 6),), ()),
        ('"甲"与"乙"', ((0, 2), (4, 6)), ()),
        ('"甲', (), (0,)),
        ("（甲（乙）", ((2, 4),), (0,)),
        ("1）甲；2）乙", (), ()),
        ("一）总则", (), ()),
        ("甲）总则", (), (1,)),
        ("it’s", (), ()),
        ("没有", (), ()),
    ],
)
def test_pairs(line: str, matched: tuple[tuple[int, int], ...], alone: tuple[int, ...]) -> None:
    assert match_pairs(line) == Pairs(matched, alone)


@given(st.text(st.sampled_from('“”（）()「」"《》甲1')))
def test_every_mark_is_counted_once(line: str) -> None:
    pairs = match_pairs(line)
    places = [*(at for pair in pairs.matched for at in pair), *pairs.alone]

    assert len(places) == len(set(places))
    assert all(opening < closing for opening, closing in pairs.matched)
