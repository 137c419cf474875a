from __future__ import annotations

from core.text.indexed_lines import indexed_lines, line_at


def test_lines_are_folded_characters_with_blanks_between() -> None:
    text = "一、總則\n\n　　電 子\u200b政務「雲」\n 　\nＡ＋"
    assert list(indexed_lines(text)) == [(0, "一 、 总 则"), (6, "电 子 政 务 “ 云 “"), (21, "a +")]
    assert [line_at(text, start).strip() for start, _ in indexed_lines(text)] == [
        "一、總則",
        "電 子\u200b政務「雲」",
        "Ａ＋",
    ]


def test_there_is_no_line_outside_the_text() -> None:
    assert line_at("甲\n乙", 9) == ""
