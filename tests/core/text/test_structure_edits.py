"""What the reader says of the structure: tables of cases, and what holds for any text and any edits."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.model.ids import DocumentId, StructureEditId
from core.model.structure_edit import StructureEdit, StructureEditKind
from core.model.text import Clause, Heading, Passage, PassageKind, Structure, TextQuote, TextRange
from core.text.parse import parse, passage_at
from core.text.structure_edits import apply, heading_words, quote_of
from tests.core.text.test_parse import FRAGMENTS, HOLDS_CLAUSES, PLAN, check_passages, check_rest

SPLIT, JOIN, HEADING, PLAIN = StructureEditKind
TEXT = (
    "某市道路规划\n"
    "第一章　总体要求\n"
    "近年来里程持续增加，出行更加方便。事故明显减少；投诉逐年下降。\n"
    "（一）现状：里程持续增加，道路更加通畅。年内完成三条。\n"
    "表1 指标\n"
    "里程\t公里\n"
    "坚持规划先行。[3]先规划后建设。\n"
)


def edit(
    kind: StructureEditKind, place: TextRange, level: int = 0, *, at: int = 1, text: str = TEXT, name: str = "甲"
) -> StructureEdit:
    return StructureEdit(
        StructureEditId(f"{name}{at}"), DocumentId("文"), kind, place, level, quote_of(text, place), "林", at
    )


def of(words: str) -> TextRange:
    start = TEXT.index(words)
    return TextRange(start, start + len(words))


def before(words: str) -> TextRange:
    return TextRange(TEXT.index(words), TEXT.index(words))


def joint(first: str, second: str) -> TextRange:
    """From the last character of one clause to the first of the next."""
    return TextRange(of(first).end - 1, of(second).start + 1)


def lines(structure: Structure) -> list[str]:
    """`2 words` a heading, `2r` run in, `- words` a clause."""
    found = [
        (one.range.start, f"{one.level}{'r' if one.run_in else ''} {TEXT[one.range.start : one.range.end]}")
        for one in structure.headings
    ]
    found += [(one.range.start, f"- {TEXT[one.range.start : one.range.end]}") for one in structure.clauses]
    return [line for _, line in sorted(found)]


def kinds(structure: Structure) -> list[PassageKind]:
    return [passage.kind for passage in structure.passages]


def test_the_text_of_these_tables_is_read_so() -> None:
    assert lines(parse(TEXT)) == [
        "1 某市道路规划",
        "2 第一章　总体要求",
        "- 近年来里程持续增加，出行更加方便。",
        "- 事故明显减少；",
        "- 投诉逐年下降。",
        "3r （一）现状",
        "- 里程持续增加，道路更加通畅。",
        "- 年内完成三条。",
        "- 坚持规划先行。[3]",
        "- 先规划后建设。",
    ]


def changed(*edits: StructureEdit) -> tuple[list[str], list[str]]:
    """Lines that went and lines that came."""
    edited = apply(TEXT, parse(TEXT), edits)
    assert edited.unmet == ()
    old, new = lines(parse(TEXT)), lines(edited.structure)
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_a_clause_is_split_where_one_says() -> None:
    assert changed(edit(SPLIT, before("出行更加"))) == (
        ["- 近年来里程持续增加，出行更加方便。"],
        ["- 近年来里程持续增加，", "- 出行更加方便。"],
    )


def test_neighbours_are_joined() -> None:
    assert changed(edit(JOIN, joint("事故明显减少；", "投诉"))) == (
        ["- 事故明显减少；", "- 投诉逐年下降。"],
        ["- 事故明显减少；投诉逐年下降。"],
    )
    place = TextRange(of("更加方便。").end - 1, of("投诉").start + 1)
    assert changed(edit(JOIN, place))[1] == ["- 近年来里程持续增加，出行更加方便。事故明显减少；投诉逐年下降。"]


def test_what_was_split_can_be_joined_again_and_the_last_word_counts() -> None:
    split = edit(SPLIT, before("出行更加"), at=1)
    join = edit(JOIN, joint("持续增加，", "出行"), at=2)
    assert changed(split, join) == changed(join, split) == ([], [])
    assert changed(replace(join, created_at=0), split) == changed(split)


def test_a_sentence_becomes_a_heading_that_is_run_in() -> None:
    place = heading_words(TEXT, of("坚持规划先行。[3]"))
    assert changed(edit(HEADING, place, 3)) == (["- 坚持规划先行。[3]"], ["3r 坚持规划先行"])
    structure = apply(TEXT, parse(TEXT), [edit(HEADING, place, 3)]).structure
    assert kinds(structure)[-1] is PassageKind.PARAGRAPH


def test_words_of_a_clause_become_a_heading_and_the_rest_stays_a_clause() -> None:
    assert changed(edit(HEADING, of("近年来里程持续增加"), 3))[1] == ["3r 近年来里程持续增加", "- 出行更加方便。"]


def test_a_paragraph_becomes_a_heading() -> None:
    place = heading_words(TEXT, of("坚持规划先行。[3]先规划后建设。"))
    edited = apply(TEXT, parse(TEXT), [edit(HEADING, place, 4)]).structure
    assert lines(edited)[-1] == "4 坚持规划先行。[3]先规划后建设"
    assert edited.passages[-1] == Passage(of("坚持规划先行。[3]先规划后建设。"), PassageKind.HEADING, 4)


def test_a_caption_becomes_a_heading_and_a_line_the_title() -> None:
    assert changed(edit(HEADING, of("表1 指标"), 3)) == ([], ["3 表1 指标"])
    edited = apply(TEXT, parse(TEXT), [edit(HEADING, of("第一章　总体要求"), 1)]).structure
    assert edited.headings[1] == Heading(of("第一章　总体要求"), 1, title=True)
    assert edited.passages[1] == Passage(of("第一章　总体要求"), PassageKind.TITLE, 1)


def test_a_heading_gets_another_level() -> None:
    assert changed(edit(HEADING, of("（一）现状"), 4)) == (["3r （一）现状"], ["4r （一）现状"])
    edited = apply(TEXT, parse(TEXT), [edit(HEADING, of("第一章　总体要求"), 3)]).structure
    assert edited.passages[1].level == 3


def test_a_heading_on_a_line_of_its_own_becomes_a_paragraph() -> None:
    edited = apply(TEXT, parse(TEXT), [edit(PLAIN, of("第一章　总体要求"))]).structure
    assert lines(edited)[1] == "- 第一章　总体要求"
    assert edited.passages[1] == Passage(of("第一章　总体要求"), PassageKind.PARAGRAPH, 0)


def test_a_heading_before_a_colon_goes_back_into_its_sentence() -> None:
    assert changed(edit(PLAIN, of("（一）现状"))) == (
        ["3r （一）现状", "- 里程持续增加，道路更加通畅。"],
        ["- （一）现状：里程持续增加，道路更加通畅。"],
    )


def test_a_heading_that_is_a_sentence_becomes_a_clause_before_the_others() -> None:
    first = edit(HEADING, heading_words(TEXT, of("坚持规划先行。[3]")), 3, at=1)
    assert changed(first, edit(PLAIN, of("坚持规划先行"), at=2)) == ([], [])


def test_a_long_heading_becomes_as_many_clauses_as_it_has_sentences() -> None:
    whole = heading_words(TEXT, of("坚持规划先行。[3]先规划后建设。"))
    assert changed(edit(HEADING, whole, 2, at=1), edit(PLAIN, whole, at=2)) == ([], [])


@pytest.mark.parametrize(
    ("kind", "place", "level"),
    [
        (SPLIT, before("总体要求"), 0),
        (SPLIT, before("指标"), 0),
        (SPLIT, TextRange(of("下降。").end - 1, of("下降。").end - 1), 0),
        (JOIN, joint("（一）现状", "："), 0),
        (JOIN, joint("投诉逐年下降。", "（一）"), 0),
        (JOIN, of("里程\t"), 0),
        (HEADING, of("里程\t公里"), 3),
        (HEADING, of("指标"), 3),
        (HEADING, of("坚持规划先行"), 1),
        (HEADING, of("第一章　总体要求\n近年来"), 2),
        (HEADING, of("。["), 2),
        (HEADING, of("年内完成三条"), 0),
    ],
)
def test_what_makes_no_sense_is_told_and_changes_nothing(kind, place: TextRange, level: int) -> None:
    structure = parse(TEXT)
    senseless = edit(kind, place, level)
    edited = apply(TEXT, structure, [senseless])
    assert edited.unmet == (senseless,)
    assert edited.structure is structure


def test_what_is_so_already_is_met_and_changes_nothing() -> None:
    structure = parse(TEXT)
    said = [edit(SPLIT, before("事故")), edit(PLAIN, of("事故明显")), edit(JOIN, of("事故明显减少"))]
    assert apply(TEXT, structure, said).unmet == ()
    assert apply(TEXT, structure, said).structure is structure


@pytest.mark.parametrize(
    "quote", [TextQuote("别的", "", ""), TextQuote("第一章　总体要求", "", "\n"), TextQuote("", "", "")]
)
def test_an_edit_whose_words_are_others_now_is_told_and_changes_nothing(quote: TextQuote) -> None:
    structure = parse(TEXT)
    lost = replace(edit(PLAIN, of("第一章　总体要求")), quote=quote)
    assert apply(TEXT, structure, [lost]).unmet == (lost,)
    assert apply(TEXT, structure, [lost]).structure is structure
    outside = replace(lost, range=TextRange(len(TEXT) - 2, len(TEXT) + 9))
    assert apply(TEXT, structure, [outside]).unmet == (outside,)


def test_an_item_is_none_as_long_as_it_has_a_heading() -> None:
    place = TextRange(0, 10)
    listed = Structure(1, (Passage(place, PassageKind.LIST_ITEM, 0),), (), (Clause(place, 0),))
    text = "1. 建设。年内完成"
    split, heading = edit(SPLIT, TextRange(6, 6), text=text), edit(HEADING, TextRange(0, 5), 2, at=2, text=text)
    assert apply(text, listed, [split]).structure.passages[0].kind is PassageKind.LIST_ITEM
    assert apply(text, listed, [split, heading]).structure.passages[0].kind is PassageKind.PARAGRAPH


def test_edits_hold_for_what_another_parser_finds() -> None:
    """It joins what ours parts, finds no heading, and begins the passage one character later."""
    split, heading = edit(SPLIT, before("事故")), edit(HEADING, of("（一）现状"), 3, at=2)
    paragraph, numbered = (
        of("近年来里程持续增加，出行更加方便。事故明显减少；投诉逐年下降。"),
        of("（一）现状：里程持续增加，道路更加通畅。"),
    )
    other = Structure(
        99,
        (Passage(paragraph, PassageKind.PARAGRAPH, 0), Passage(numbered, PassageKind.LIST_ITEM, 0)),
        (),
        (Clause(paragraph, 0), Clause(numbered, 1)),
    )
    edited = apply(TEXT, other, [split, heading])
    assert edited.unmet == ()
    assert lines(edited.structure) == [
        "- 近年来里程持续增加，出行更加方便。",
        "- 事故明显减少；投诉逐年下降。",
        "3r （一）现状",
        "- 里程持续增加，道路更加通畅。",
    ]
    assert edited.structure.version == 99
    assert kinds(edited.structure) == [PassageKind.PARAGRAPH, PassageKind.PARAGRAPH]


def test_a_heading_shares_its_line_where_the_source_lost_its_line_breaks() -> None:
    text = "重要意义 加快建设。"
    one, other = Passage(TextRange(0, 4), PassageKind.PARAGRAPH, 0), Passage(TextRange(5, 10), PassageKind.PARAGRAPH, 0)
    structure = Structure(1, (one, other), (), (Clause(one.range, 0), Clause(other.range, 1)))
    edited = apply(text, structure, [edit(HEADING, one.range, 2, text=text)]).structure
    assert edited.headings == (Heading(one.range, 2, inline=True),)
    assert edited.clauses == (Clause(other.range, 1),)


# -- any text, any edits ----------------------------------------------------------------------------------------------
texts = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join)


@st.composite
def edits_of(draw: st.DrawFn, text: str) -> list[StructureEdit]:
    """Most at the borders of what the parser found, some anywhere."""
    structure = parse(text)
    places = [one.range for one in (*structure.clauses, *structure.headings, *structure.passages)]
    offsets = [0, len(text), *(place.start for place in places), *(place.end for place in places)]
    anywhere = st.sampled_from(offsets) | st.integers(0, len(text))
    drawn: list[StructureEdit] = []
    for at in range(draw(st.integers(0, 8))):
        kind = draw(st.sampled_from(StructureEditKind))
        start, end = sorted((draw(anywhere), draw(anywhere)))
        if places and draw(st.booleans()):
            start, end = draw(st.sampled_from([(place.start, place.end) for place in places]))
        place = TextRange(start, start if kind is SPLIT else end)
        if kind is HEADING:
            place = heading_words(text, place)
        drawn.append(edit(kind, place, draw(st.integers(1, 5)), at=at, text=text))
    return drawn


def check(text: str, structure: Structure) -> None:
    """The partition of D3: all but the rule on the order of levels."""
    check_passages(text, structure)
    pieces = sorted((*structure.headings, *structure.clauses), key=lambda piece: piece.range.start)
    assert all(one.range.end <= other.range.start for one, other in pairwise(pieces))
    for piece in pieces:
        index = passage_at(structure, piece.range.start)
        words = text[piece.range.start : piece.range.end]
        assert words
        assert words.strip() == words
        assert structure.passages[index].range.contains(piece.range)
        if isinstance(piece, Clause):
            assert piece.passage == index
            assert structure.passages[index].kind in HOLDS_CLAUSES
    assert structure.headings == tuple(sorted(structure.headings, key=lambda one: one.range.start))
    assert structure.clauses == tuple(sorted(structure.clauses, key=lambda one: one.range.start))
    assert all((heading.level == 1) == heading.title for heading in structure.headings)
    for passage in structure.passages:
        inside = [heading for heading in structure.headings if passage.range.contains(heading.range)]
        if passage.kind in {PassageKind.HEADING, PassageKind.TITLE}:
            assert inside[0].level == passage.level
        if any(heading.title for heading in inside):
            assert passage.kind is PassageKind.TITLE
    check_rest(text, structure)


@settings(max_examples=300)
@given(texts.flatmap(lambda text: st.tuples(st.just(text), edits_of(text))))
@example((PLAN, []))
def test_whatever_is_said_the_structure_partitions_the_text(case: tuple[str, list[StructureEdit]]) -> None:
    text, edits = case
    structure = parse(text)
    edited = apply(text, structure, edits)
    check(text, edited.structure)
    assert [passage.range for passage in edited.structure.passages] == [one.range for one in structure.passages]
    assert edited.structure.version == structure.version
    assert set(edited.unmet) <= set(edits)
    assert apply(text, structure, reversed(edits)) == edited


@settings(max_examples=100)
@given(texts)
def test_nothing_said_is_nothing_changed(text: str) -> None:
    structure = parse(text)
    edited = apply(text, structure, ())
    assert edited.structure is structure
    assert edited.unmet == ()


@settings(max_examples=200)
@given(texts.flatmap(lambda text: st.tuples(st.just(text), edits_of(text), st.randoms(use_true_random=False))))
def test_the_order_counts_only_inside_a_passage(case) -> None:
    text, edits, random = case
    structure = parse(text)
    where = {one.id: passage_at(structure, one.range.start) for one in edits}
    shuffled = sorted(set(where.values()))
    random.shuffle(shuffled)
    regrouped = [one for index in shuffled for one in edits if where[one.id] == index]
    renumbered = [replace(one, created_at=at) for at, one in enumerate(regrouped)]
    edited, again = apply(text, structure, edits), apply(text, structure, renumbered)
    assert again.structure == edited.structure
    assert {one.id for one in again.unmet} == {one.id for one in edited.unmet}


@settings(max_examples=200)
@given(texts.flatmap(lambda text: st.tuples(st.just(text), edits_of(text))))
def test_step_by_step_is_the_same_as_all_at_once(case: tuple[str, list[StructureEdit]]) -> None:
    """So a service may judge one more edit by what is there now."""
    text, edits = case
    structure, unmet = parse(text), []
    for one in edits:
        edited = apply(text, structure, [one])
        structure = edited.structure
        unmet += edited.unmet
    assert apply(text, parse(text), edits).structure == structure
    assert apply(text, parse(text), edits).unmet == tuple(unmet)
