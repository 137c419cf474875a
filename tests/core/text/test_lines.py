from __future__ import annotations

import pytest

from core.text.lines import one_line


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("关于印发“某某”建设\n试点方案的通知", "关于印发“某某”建设试点方案的通知"),
        (" 第一章　总 则 ", "第一章 总 则"),
        ("接入 WiFi\n热点", "接入 WiFi 热点"),
        ("Smart\t City", "Smart City"),
        ("", ""),
    ],
)
def test_one_line(words: str, line: str) -> None:
    assert one_line(words) == line
