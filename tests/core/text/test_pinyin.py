from __future__ import annotations

import pytest

from core.text.pinyin import initials, matches


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("政务", "zw"),
        ("政務", "zw"),
        ("数据资源", "sjzy"),
        ("城管市政", "cgsz"),
        ("区域协同", "qyxt"),
        ("能源水务", "nysw"),
        ("互联网+2.0", "hlw20"),
        ("A股", "ag"),
        ("安全", "aq"),
        ("座", "z"),
        ("龘", ""),
        ("", ""),
    ],
)
def test_initials(words: str, letters: str) -> None:
    assert initials(words) == letters


def test_matches_characters_of_either_script_and_initials() -> None:
    assert matches("数据资源", "數據")
    assert matches("数据资源", "SJ")
    assert matches("数据资源", "zy")
    assert not matches("数据资源", "js")
    assert matches("数据资源", "")
