from __future__ import annotations

import pytest

from core.importing.titles import title_of


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("甲市“十四五”规划\n第一章 总则\n", "甲市“十四五”规划"),
        ("\n\n　　甲市规划　\n正文。", "甲市规划"),
        ("# 甲市规划\n\n正文。", "甲市规划"),
        ("正文是一句话。\n甲市规划\n", "甲市规划"),
        ("2021\n——\n甲市规划", "甲市规划"),
        ("长" * 61 + "\n短标题", "短标题"),
        ("长" * 60, "长" * 60),
        ("甲是乙。\n丙是丁。", ""),
        ("", ""),
        ("123\n456", ""),
        ("句。\n" * 30 + "太后面的标题", ""),
    ],
)
def test_the_first_line_that_can_be_a_title(text: str, title: str) -> None:
    assert title_of(text) == title
