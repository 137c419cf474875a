"""What is found in a line is what is found in the folded line, by the plain way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.search import Query
from core.model.text import TextRange
from core.text.find import find_ranges
from core.text.fold import fold, unfolded
from core.text.line_finder import LineFinder, terms_of
from core.text.search_query import parse_query

CHARACTERS = '网網络絡发發髮后後台臺aA Ａ　\u200b\ufe00＋+.。．"“」-－—é\u0301e𠮷𫇭'


def finder(text: str, *, other_wording: bool = False) -> LineFinder:
    return LineFinder(terms_of(parse_query(text), other_wording=other_wording))


@given(st.text(CHARACTERS, max_size=30), st.text(CHARACTERS, min_size=1, max_size=3))
def test_equals_finding_in_the_folded_line(line: str, words: str) -> None:
    expected = find_ranges(fold(line), words)
    found = LineFinder(terms_of(Query((words,)), other_wording=False)).find(line)
    if "".join(words.split()).strip("\u200b\ufe00"):
        assert list(found) == expected
    else:
        assert found == ()


@given(st.characters())
def test_what_folds_to_a_character_is_known(character: str) -> None:
    folded = fold(character)
    assert folded == character or character in unfolded(folded)
    assert all(fold(other) == character for other in unfolded(character))


@pytest.mark.parametrize(
    ("line", "query", "found"),
    [
        ("推進電子政務建設", "电子政务", ["電子政務"]),
        ("  　推進電 子\u200b政務", "电子政务", ["電 子\u200b政務"]),
        ("ＰＰＰ模式，ppp", "ppp", ["ＰＰＰ", "ppp"]),
        ("增长４．７億元", "4.7亿", ["４．７億"]),
        ("实施「互聯網+」行动", "“互联网+”行动", ["「互聯網+」行动"]),
        ("政务数据共享", "数据 政务", ["政务", "数据"]),
        ("政务数据共享", "政务数据 数据共享", ["政务数据共享"]),
        ("政务数据共享", "政务 开放", []),
        ("政务数据共享", "政务 -共享", []),
        ("政务数据共享", "政务 -开放", ["政务"]),
        ("政务数据共享", "-开放", []),
        ("建设城市網路", "网络", []),
    ],
)
def test_lines(line: str, query: str, found: list[str]) -> None:
    assert [line[place.start : place.end] for place in finder(query).find(line)] == found


def test_other_wordings_count_when_asked_for() -> None:
    assert finder("网络", other_wording=True).find("建设城市網路") == (TextRange(4, 6),)
