"""The corrected text, and the ways between it and the stored one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.text import Script, TextRange, View
from core.text.conversion import Aligned, Block
from core.text.corrections import Replacement, correct, within
from core.text.views import view


def replaced(*changes: tuple[int, int, str]) -> list[Replacement]:
    return [Replacement(TextRange(start, end), words) for start, end, words in changes]


@pytest.mark.parametrize(
    ("changes", "text", "blocks"),
    [
        ([], "关于云计算", []),
        ([(1, 2, "於")], "关於云计算", [(1, 2, 1, 2)]),
        ([(0, 1, "關"), (1, 2, "於")], "關於云计算", [(0, 1, 0, 1), (1, 2, 1, 2)]),
        ([(2, 5, "cloud")], "关于cloud", [(2, 5, 2, 7)]),
        ([(1, 2, "")], "关云计算", [(0, 2, 0, 1)]),
        ([(0, 1, "")], "于云计算", [(0, 2, 0, 1)]),
        ([(4, 5, "")], "关于云计", [(3, 5, 3, 4)]),
        ([(0, 1, ""), (1, 2, "")], "云计算", [(0, 3, 0, 1)]),
        ([(0, 1, ""), (1, 2, "於")], "於云计算", [(0, 2, 0, 1)]),
        ([(1, 2, "於"), (2, 3, "")], "关於计算", [(1, 3, 1, 2)]),
        ([(0, 1, ""), (2, 3, "")], "于计算", [(0, 3, 0, 1)]),
        ([(0, 1, ""), (2, 3, "雲")], "于雲计算", [(0, 2, 0, 1), (2, 3, 1, 2)]),
        ([(0, 5, "")], "", [(0, 5, 0, 0)]),
    ],
)
def test_what_is_read(changes, text: str, blocks) -> None:
    assert correct("关于云计算", replaced(*changes)) == Aligned(text, tuple(Block(*block) for block in blocks))


def test_what_was_taken_out_is_found_at_the_character_before() -> None:
    aligned = correct("规划规划全文", replaced((2, 4, "")))
    assert aligned.text == "规划全文"
    assert aligned.to_target(TextRange(2, 4)) == TextRange(1, 2)
    assert aligned.to_source(TextRange(1, 2)) == TextRange(1, 4)
    assert aligned.to_source(TextRange(2, 4)) == TextRange(4, 6)


def test_corrections_come_before_the_conversion() -> None:
    """The converter sees the words that were meant: 4。7 splits a clause, 4.7 does not."""
    corrected = correct("物聯網、云計算4。7億", replaced((4, 5, "雲"), (8, 9, ".")))
    shown = corrected.then(view(corrected.text, Script.HANT, "TW", View.HANS))
    assert shown.text == "物联网、云计算4.7亿"
    assert shown.to_target(TextRange(4, 7)) == TextRange(4, 7)
    longer = correct("发2014年60号", replaced((1, 6, "〔2014〕")))
    assert longer.then(view(longer.text, Script.HANS, "", View.HANT_TW)).text == "發〔2014〕60號"


def test_only_what_touches_a_range_in_its_own_offsets() -> None:
    changes = replaced((0, 2, "甲"), (3, 6, "乙乙"), (7, 8, ""), (9, 12, "丁"))
    assert within(TextRange(2, 3), changes) == ()
    assert within(TextRange(3, 8), changes) == (
        Replacement(TextRange(0, 3), "乙乙"),
        Replacement(TextRange(4, 5), ""),
    )
    assert within(TextRange(0, 12), changes) == tuple(changes)


def test_a_replacement_over_the_end_of_a_range_is_read_once() -> None:
    text, changes = "零一二三四五六七", replaced((2, 6, "改"))
    rows = [TextRange(0, 4), TextRange(4, 8)]
    parts = [correct(text[row.start : row.end], within(row, changes)).text for row in rows]
    assert parts == ["零一改", "六七"]


@st.composite
def corrected_texts(draw: st.DrawFn) -> tuple[str, list[Replacement]]:
    text = draw(st.text("规划𠮷a\n。", min_size=1, max_size=24))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return text, [Replacement(TextRange(*pair), draw(st.text("改𠮷", max_size=3))) for pair in pairs]


@given(corrected_texts(), st.data())
@settings(max_examples=300)
def test_ranges_find_their_way_there_and_back(case: tuple[str, list[Replacement]], data: st.DataObject) -> None:
    text, changes = case
    aligned = correct(text, changes)
    source = target = 0
    for block in aligned.blocks:
        assert block.s1 > block.s0 >= source
        assert block.d1 > block.d0 >= target or not aligned.text
        assert text[source : block.s0] == aligned.text[target : block.d0]
        source, target = block.s1, block.d1
    assert text[source:] == aligned.text[target:]
    start = data.draw(st.integers(0, len(text) - 1))
    span = TextRange(start, data.draw(st.integers(start + 1, len(text))))
    shown = aligned.to_target(span)
    assert bool(len(shown)) == bool(aligned.text)
    if shown:
        assert aligned.to_source(shown).contains(span)
        assert aligned.to_target(aligned.to_source(shown)) == shown


@given(corrected_texts(), st.integers(1, 9))
@settings(max_examples=200)
def test_rows_are_read_as_the_whole_text_is(case: tuple[str, list[Replacement]], step: int) -> None:
    text, changes = case
    rows = [TextRange(at, min(at + step, len(text))) for at in range(0, len(text), step)]
    parts = [correct(text[row.start : row.end], within(row, changes)).text for row in rows]
    assert "".join(parts) == correct(text, changes).text
