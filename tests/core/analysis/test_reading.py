"""The copy that facts are looked for in: one script, one width, no blanks; and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.reading import Reading, pattern, read
from core.model.text import Clause, Passage, PassageKind, Structure, TextRange
from core.text.parse import parse


def reading(text: str) -> Reading:
    return read(text, parse(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("到２０２０年，達到９５％。", "到2020年，达到95%。"),
        ("共4。7億個,佔３．５%.", "共4.7亿个，占3.5%."),
        ("国发【2014】60號和国发〔2014〕60号。", "国发[2014]60号"),
        ("里程 1 2 0 0 公里，面积 2 5 平方米。", "里程1200公里，面积25平方米。"),
        ("共10 000 元，其中100 200 元。", "共10000元"),
        ("2015年─2019年，10~15家。", "2015年-2019年，10-15家。"),
        ("二○一五年和二〇二〇年。", "二〇一五年"),
        ("a。b，1,000元,是。", "1,000元，"),
    ],
)
def test_forms_become_one(text: str, line: str) -> None:
    assert pattern(line.replace("(", r"\(").replace("[", r"\[")).search(reading(text).text)


def test_headings_and_clauses_are_lines() -> None:
    assert reading("一、目标\n建成路网。方便群众。").text == "一、目标\n建成路网。\n方便群众。\n"


@settings(max_examples=80)
@given(st.text(alphabet="建设路网12３，。；、 \n　（）《》一二", max_size=60))
def test_every_character_finds_its_place(text: str) -> None:
    copy = reading(text)
    for piece in copy.pieces:
        assert copy.text[piece.end] == "\n"
        origin = -1
        for at in range(piece.start, piece.end):
            place = copy.place(at, at + 1)
            assert len(place) == 1
            assert place.start > origin
            origin = place.start
            assert copy.piece_at(at) == copy.pieces.index(piece)
        if piece.end > piece.start:
            whole = copy.place(piece.start, piece.end)
            assert text[whole.start : whole.end].strip() == text[whole.start : whole.end]


def test_the_way_back_leaps_over_what_was_left_out() -> None:
    text = "到 2 0 2 0 年，建成路网。"
    copy = reading(text)
    at = copy.text.index("2020")
    assert copy.place(at, at + 4) == TextRange(2, 9)
    assert copy.words(at, at + 4) == "2020"


def test_a_clause_that_breaks_within_a_number_is_one() -> None:
    text = "力争到20\n20年建成网络。"
    whole = TextRange(0, len(text))
    structure = Structure(1, (Passage(whole, PassageKind.PARAGRAPH, 0),), (), (Clause(whole, 0),))
    copy = read(text, structure)
    assert copy.text == pattern_text("力争到2020年建成网络。\n")
    assert copy.place(3, 7) == TextRange(3, 8)


def pattern_text(words: str) -> str:
    return pattern(words).pattern
