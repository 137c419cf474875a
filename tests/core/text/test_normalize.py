from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.text.normalize import clean, longest_stack_of_marks

ANY_TEXT = st.text(
    st.characters() | st.sampled_from("\0\x01\t\n\r\x0b\x0c\x85\u2028\ufeff\ufffe\ud800\x7f𠮷章条"), max_size=60
)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n"])
def test_every_line_end_becomes_lf(end: str) -> None:
    assert clean(f"第一条{end}第二条").text == "第一条\n第二条"


def test_cr_lf_is_one_line_end_and_lf_cr_are_two() -> None:
    assert clean("甲\r\n乙\n\r丙").text == "甲\n乙\n\n丙"


def test_what_programs_choke_on_is_dropped_and_counted() -> None:
    found = clean("\ufeff计\0划\x01\x1f\x80\x9f纲\ud800\udc00要\ufffe\uffff\x7f")
    assert found.text == "计划纲要"
    assert found.dropped == {"bom": 1, "nul": 1, "control": 5, "surrogate": 2, "noncharacter": 2}


def test_what_one_does_not_see_is_kept_and_counted() -> None:
    text = "不得\u202e以可\u202c，零\u200b宽\u00ad和\ufeff标\U000e0041签"
    found = clean(text)
    assert found.text == text
    assert found.noticed == {"bidi": 2, "zero_width": 4}


@pytest.mark.parametrize(
    "text", ["⼤⺠⽴", "豈更車", "㍿①（）", "　缩进\t表格\u00a0\u3000", "𠮷𫫇😀", "e\u0301", "\ufffd", "\ue000"]
)
def test_everything_else_is_untouched(text: str) -> None:
    found = clean(text)
    assert (found.text, found.dropped, found.noticed) == (text, {}, {})


@given(ANY_TEXT)
@settings(max_examples=300)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text)
    twice = clean(once.text)
    assert (twice.text, twice.dropped) == (once.text, {})


@given(ANY_TEXT)
@settings(max_examples=300)
def test_every_character_is_kept_counted_or_a_line_end(text: str) -> None:
    found = clean(text)
    line_ends = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
    assert len(found.text) + sum(found.dropped.values()) == len(line_ends.sub("\n", re.sub(_DROPPED, "", text))) + sum(
        found.dropped.values()
    ) - found.dropped.get("bom", 0)
    assert not re.search(_DROPPED + "|[\r\x0b\x0c\x85\u2028\u2029]", found.text)
    found.text.encode()


_DROPPED = "[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"


def test_marks_piled_on_one_character_are_measured() -> None:
    assert longest_stack_of_marks("普通文字，2025年。") == 0
    assert longest_stack_of_marks("a" + "\u0301" * 7 + "b" + "\u0302" * 3) == 7
    assert longest_stack_of_marks("—" * 50 + "★☆" * 40) == 0
