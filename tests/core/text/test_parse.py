"""What holds for every text: the partition, the look-ups, both scripts alike."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.model.document import LayoutHint
from core.model.text import Heading, PassageKind, Structure, TextRange
from core.text.conversion import convert
from core.text.parse import PARSER_VERSION, clause_at, clauses_in, outline_path, parse, passage_at

HOLDS_CLAUSES = (PassageKind.PARAGRAPH, PassageKind.LIST_ITEM)
FRAGMENTS = (
    *'。；，、：！？…（）“”《》「」[]().;,!?#-—*|>"',
    *("\n", "\n", "\n", "\n\n", " ", "\u3000\u3000", "\u00a0\u00a0\u00a0 ", "\t", "\r\n", "\u200b", "\u2028"),
    *(
        "第一章",
        "第二节",
        "第三条",
        "一、",
        "二、",
        "（一）",
        "(二)",
        "1.",
        "2、",
        "3。",
        "（1）",
        "①",
        "——",
        "壹、",
        "Ⅱ、",
        "1.1 ",
        "十、",
    ),
    *("第一，", "第二，", "一是", "二是", "三要", "首先", "其次", "最后", "# ", "## ", "1. ", "- ", "---\n"),
    *(
        "目录",
        "注：",
        "图1 ",
        "专栏2 ",
        "附件",
        "附件：",
        "2021年3月5日",
        "国发〔2019〕4号",
        "各区人民政府：",
        "前言",
        "[12]",
        "第3页",
    ),
    *(
        "加快道路建设",
        "优化公交线路",
        "基本原则",
        "近年来",
        "道路是城市的骨架",
        "总里程达4。7万公里",
        "城市快速路工程",
        "因此",
        "十四五期间",
    ),
    *(
        "某市道路规划",
        "关于印发",
        "的通知",
        "市政府要加强监督",
        "open。example。cn",
        "在道路方面",
        "2020年",
        "𫫇😀",
        "ABC",
        "里程",
        "的",
    ),
)
PLAN = (
    "某市道路规划\n第一章　总体要求\n（一）现状。近年来里程持续增加。出行更加方便；事故明显减少。\n"
    "（二）原则。\n坚持规划先行。先规划后建设。\n坚持分步实施。成熟一段建设一段。\n"
    "第二章　任务\n一是加快建设。年内完成三条。二是优化公交。年内新增十条。[3]\n表1 指标\n里程\t公里\n"
)
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join) | st.text(max_size=80)


def check(text: str, structure: Structure) -> None:
    check_passages(text, structure)
    end = 0
    for heading in structure.headings:
        assert end <= heading.range.start < heading.range.end
        end = heading.range.end
        holder = structure.passages[passage_at(structure, heading.range.start)]
        assert holder.range.contains(heading.range)
        assert holder.kind in {*HOLDS_CLAUSES, PassageKind.HEADING, PassageKind.TITLE}
    check_levels(structure)
    end = 0
    for clause in structure.clauses:
        assert end <= clause.range.start < clause.range.end
        end = clause.range.end
        words = text[clause.range.start : clause.range.end]
        assert words.strip() == words
        assert re.search(r"\w", words)
        holder = structure.passages[clause.passage]
        assert holder.range.contains(clause.range)
        assert holder.kind in HOLDS_CLAUSES
    check_rest(text, structure)


def check_passages(text: str, structure: Structure) -> None:
    """Passages and gaps partition the text; in a gap are blanks and, in markdown, marks."""
    end = 0
    marked = re.search(r"^#{1,6}[ \t]+\S", text, re.MULTILINE) is not None
    for place in (*(passage.range for passage in structure.passages), TextRange(len(text), len(text))):
        assert end <= place.start <= place.end
        gap = text[end : place.start]
        assert re.fullmatch(r"[\s\u200b-\u200d\u2060\ufeff\x1c-\x1f]*", gap) or (
            marked and not re.search(r"[^\W\d_]", gap)
        )
        end = place.end
    for passage in structure.passages:
        words = text[passage.range.start : passage.range.end]
        assert words
        assert words.strip() == words


def check_levels(structure: Structure) -> None:
    """1 is for titles; no heading stands more than one level below the one before it."""
    last = 1
    for heading in structure.headings:
        assert (heading.level == 1) == heading.title
        assert heading.level <= last + 1
        last = heading.level


def check_rest(text: str, structure: Structure) -> None:
    """What is in a body passage besides headings and clauses has no words in it, only figures of a footnote."""
    taken = bytearray(len(text))
    for place in (*(one.range for one in structure.headings), *(one.range for one in structure.clauses)):
        assert not any(taken[place.start : place.end])
        taken[place.start : place.end] = b"\1" * len(place)
    for passage in structure.passages:
        if passage.kind in HOLDS_CLAUSES or passage.kind is PassageKind.HEADING:
            places = range(passage.range.start, passage.range.end)
            rest = "".join(text[place] for place in places if not taken[place])
            assert not re.search(r"[^\W\d_]", rest), rest
        else:
            assert not any(taken[passage.range.start : passage.range.end]) or passage.kind is PassageKind.TITLE


@settings(max_examples=400)
@given(texts)
@example(PLAN)
def test_partitions_every_text(text: str) -> None:
    structure = parse(text)
    check(text, structure)
    assert structure.version == PARSER_VERSION
    assert parse(text) == structure


@settings(max_examples=200)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=60).map("".join))
@example(PLAN)
def test_reads_the_other_script_alike(text: str) -> None:
    other = convert(text, "s2tw")
    assert len(other) == len(text)
    assert parse(other) == parse(text)


@settings(max_examples=100)
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join), st.data())
def test_partitions_whatever_the_file_says(text: str, data: st.DataObject) -> None:
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    kinds = st.sampled_from(("heading", "list", "table", "note", "text_box"))
    hints = [
        LayoutHint(
            start, data.draw(kinds), data.draw(st.integers(0, 9)), "", data.draw(st.sampled_from(("", "1.", "•\t")))
        )
        for start in starts
        if data.draw(st.booleans())
    ]
    check(text, parse(text, hints))


@settings(max_examples=100)
@given(texts, st.integers(0, 80), st.integers(0, 80))
@example(PLAN, 30, 60)
def test_look_ups_agree_with_the_lists(text: str, start: int, end: int) -> None:
    structure = parse(text)
    holds = [number for number, passage in enumerate(structure.passages) if start in span(passage.range)]
    assert passage_at(structure, start) == (holds[0] if holds else -1)
    found = [number for number, clause in enumerate(structure.clauses) if start in span(clause.range)]
    assert clause_at(structure, start) == (found[0] if found else None)
    place = TextRange(start, end)
    assert list(clauses_in(structure, place)) == [
        number
        for number, clause in enumerate(structure.clauses)
        if place.start < place.end and clause.range.overlaps(place)
    ]
    assert outline_path(structure, start) == path(structure.headings, start)


def span(place: TextRange) -> range:
    return range(place.start, place.end)


def path(headings: tuple[Heading, ...], offset: int) -> tuple[Heading, ...]:
    """Headings above, found the plain way: each one closes those of its level and deeper."""
    above: list[Heading] = []
    for heading in headings:
        if heading.range.start > offset:
            break
        above = [*(one for one in above if one.level < heading.level), heading]
        if offset < heading.range.end:
            return tuple(above[:-1])
    return tuple(above)


def test_an_empty_text_has_an_empty_structure() -> None:
    assert parse("") == Structure(PARSER_VERSION, (), (), ())
    assert parse(" \n\u3000\n") == Structure(PARSER_VERSION, (), (), ())
    assert passage_at(parse(""), 0) == -1
    assert clause_at(parse(""), 0) is None
    assert outline_path(parse(""), 0) == ()


def test_a_character_of_a_heading_stands_below_those_above_it() -> None:
    structure = parse(PLAN)
    words = [
        PLAN[heading.range.start : heading.range.end] for heading in outline_path(structure, PLAN.index("一是加快") + 2)
    ]
    assert words == ["某市道路规划", "第二章　任务"]
    words = [
        PLAN[heading.range.start : heading.range.end] for heading in outline_path(structure, PLAN.index("年内完成"))
    ]
    assert words == ["某市道路规划", "第二章　任务", "一是加快建设"]


@pytest.mark.parametrize(
    "text", ["（" * 3000, "“" * 3000, "一是。" * 2000, "；" * 3000, "第一章\n" * 2000, "1.1 " * 3000, "—" * 5000]
)
def test_strange_texts_end(text: str) -> None:
    check(text, parse(text))
