from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.exporting.cleaning import (
    CELL_LIMIT,
    cell_pieces,
    clean,
    escape_points,
    guard,
    looks_like_formula,
    one_line,
    unguard,
)

anything = st.text(alphabet=st.characters(codec=None), max_size=40)
ESCAPE = re.compile("_x[0-9A-Fa-f]{4}_")


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("甲\x00乙\x0b丙\x1f", "甲乙丙"),
        ("甲\t乙\n丙", "甲\t乙\n丙"),
        ("甲\r\n乙\r丙", "甲\n乙\n丙"),
        ("甲\ufffe乙\uffff丙\ud800丁\udfff", "甲乙丙丁"),
        ("𠮷野家\u3000\u00a0\u2028\x85", "𠮷野家\u3000\u00a0\u2028\x85"),
    ],
)
def test_what_is_dropped_and_what_stays(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(anything)
def test_what_is_clean_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_title_is_one_line() -> None:
    assert one_line("第一行\r\n第二行\t尾") == "第一行 第二行 尾"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "%", "|", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\u3000", "'", '"', "“", "\ufeff", "\u200b "])
def test_formulas_are_seen_behind_blanks_and_quotes(before: str, start: str) -> None:
    assert looks_like_formula(f"{before}{start}1+1")


@pytest.mark.parametrize("text", ["", "加快建设", "2025年", "（=1）", "'引语'", "a=b", "——总体要求", "．"])
def test_plain_words_are_left_alone(text: str) -> None:
    assert guard(text) == text


@given(st.text(alphabet="'=“ \n甲", max_size=6))
@example("'=1")
@example("''=1")
@example("'甲")
def test_guarding_is_undone_exactly(text: str) -> None:
    assert unguard(guard(text)) == text


@given(st.text(alphabet="_x0041甲Ff", max_size=24))
@example("_x0041_x0042_")
@example("_x005F_x0041_")
def test_no_piece_holds_an_escape_and_all_together_are_the_text(text: str) -> None:
    pieces = escape_points(text)

    assert "".join(pieces) == text
    assert not any(ESCAPE.search(piece) for piece in pieces)


@pytest.mark.parametrize(
    "text",
    ["甲" * 32_000, "甲" * 32_001, "𠮷" * 40_000, "加快建设网络。" * 20_000, "甲。" + "乙" * 90_000, "\n" * 70_000],
)
def test_pieces_fit_a_cell_and_lose_nothing(text: str) -> None:
    pieces = cell_pieces(text)

    assert "".join(pieces) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= CELL_LIMIT for piece in pieces)
    assert all(pieces)


def test_a_cut_is_behind_a_sentence() -> None:
    assert all(piece.endswith("。") for piece in cell_pieces("加快建设网络。" * 20_000))


def test_what_fits_is_one_piece() -> None:
    assert cell_pieces("甲" * CELL_LIMIT) == ["甲" * CELL_LIMIT]
