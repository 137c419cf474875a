"""Ranges find their way to the converted text and back."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.text import TextRange
from core.text.conversion import Aligned, Block, align, configurations, convert

CHANGES_LENGTH = ("s2twp", "tw2sp", "s2hkp", "hk2sp")


def covers(outer: TextRange, inner: TextRange) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def check_blocks(aligned: Aligned, source_length: int) -> None:
    """Blocks are in order, apart, not empty, and what lies between them is as long on both sides."""
    source = target = 0
    for block in aligned.blocks:
        assert block.s1 > block.s0 >= source
        assert block.d1 > block.d0 >= target
        assert block.s0 - source == block.d0 - target
        source, target = block.s1, block.d1
    assert source_length - source == len(aligned.text) - target


def check_span(aligned: Aligned, span: TextRange) -> None:
    shown = aligned.to_target(span)
    back = aligned.to_source(shown)
    assert covers(back, span)
    assert aligned.to_target(back) == shown
    assert aligned.to_source(aligned.to_target(back)) == back


@st.composite
def alignments(draw: st.DrawFn, source_length: int | None = None) -> tuple[int, Aligned]:
    """A source length and an alignment of it; the text does not matter."""
    blocks: list[Block] = []
    source = target = 0
    while source_length is None or source < source_length:
        gap, taken, given_ = draw(st.tuples(st.integers(0, 3), st.integers(1, 4), st.integers(1, 4)))
        if source_length is not None and source + gap + taken > source_length:
            break
        source, target = source + gap, target + gap
        blocks.append(Block(source, source + taken, target, target + given_))
        source, target = source + taken, target + given_
        if source_length is None and len(blocks) > 5:
            break
    rest = 3 if source_length is None else source_length - source
    return source + rest, Aligned("x" * (target + rest), tuple(blocks))


@given(st.data())
@settings(max_examples=200)
def test_two_alignments_in_a_row_make_one(data: st.DataObject) -> None:
    length, first = data.draw(alignments())
    _, second = data.draw(alignments(len(first.text)))

    composed = first.then(second)

    check_blocks(composed, length)
    for start in range(length):
        for end in (start + 1, min(length, start + 3)):
            span = TextRange(start, end)
            check_span(composed, span)
            assert covers(composed.to_target(span), second.to_target(first.to_target(span)))


def test_an_alignment_without_blocks_changes_no_range() -> None:
    span = TextRange(3, 5)

    assert Aligned("任何文字都行").to_target(span) is span
    assert Aligned("任何文字都行").to_source(span) is span


def test_identity_is_neutral_in_a_row() -> None:
    changed = Aligned("資訊", (Block(0, 3, 0, 2),))

    assert Aligned("一二三").then(changed) == changed
    assert changed.then(Aligned("资讯")) == Aligned("资讯", changed.blocks)


@pytest.mark.parametrize(
    ("span", "shown"),
    [
        (TextRange(0, 1), TextRange(0, 1)),
        (TextRange(1, 2), TextRange(1, 5)),  # 互 | 联网 shows all of 網際網路
        (TextRange(1, 4), TextRange(1, 5)),
        (TextRange(4, 5), TextRange(5, 6)),
        (TextRange(0, 5), TextRange(0, 6)),
        (TextRange(2, 2), TextRange(1, 1)),  # a caret goes to the front of the word it stands in
        (TextRange(5, 5), TextRange(6, 6)),
    ],
)
def test_a_range_grows_to_whole_words(span: TextRange, shown: TextRange) -> None:
    aligned = align("在互联网上", "s2twp")

    assert aligned.text == "在網際網路上"
    assert aligned.to_target(span) == shown


def test_a_word_of_equal_length_is_a_word_nevertheless() -> None:
    """信 alone is not 資."""
    aligned = align("信息", "s2twp")

    assert aligned == Aligned("資訊", (Block(0, 2, 0, 2),))


@pytest.mark.parametrize("config", configurations())
def test_spans_of_converted_text(config: str, hostile_strings) -> None:
    choose = random.Random(config)
    for text in hostile_strings(config, 200):
        aligned = align(text, config)
        check_blocks(aligned, len(text))
        for _ in range(5):
            start = choose.randrange(len(text))
            check_span(aligned, TextRange(start, choose.randint(start + 1, len(text))))


@pytest.mark.parametrize("config", CHANGES_LENGTH)
def test_official_inputs_have_blocks_that_convert_by_themselves(config: str, official_cases) -> None:
    blocks = 0
    for text, named, _ in official_cases:
        if named == config:
            aligned = align(text, config)
            blocks += len(aligned.blocks)
            assert all(convert(text[b.s0 : b.s1], config) == aligned.text[b.d0 : b.d1] for b in aligned.blocks)
    assert blocks
