"""A pattern that was folded matches in folded text what was meant in the text."""

from __future__ import annotations

import re

import pytest

from core.text.fold import fold_forms
from core.text.patterns import fold_pattern


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("计划|规划", "計畫"),
        ("計畫|規劃", "规划"),
        ("[計规]划", "计划"),
        ("[^規]划", "计划"),
        (r"\d+(\.\d+)?[％%]", "９５．５％"),
        ("（[^）]+）", "(试行)"),
        (r"\（试行\）", "（试行）"),
        ("(试行|暂行)？", "试行？"),
        ("[（(]", "（"),
        ("[，。]", "，"),
        ("[０-９]+年", "2025年"),
        ("[一-龥]+", "發展規劃"),
        (r"[\u4e00-\u9fa5]+", "發展規劃"),
        ("[]计]", "計"),
        (r"[\]計]", "计"),
        ("＊＋？", "*+?"),
        ("．", "."),
        (r"(?P<年>\d{4})年.*(?P=年)年", "２０２５年至2025年"),
    ],
)
def test_what_is_meant_is_matched(pattern: str, words: str) -> None:
    assert re.fullmatch(fold_pattern(pattern), fold_forms(words))


@pytest.mark.parametrize(("pattern", "words"), [("．", "规"), ("（规）", "规"), ("规＊", "规规"), ("[一－龥]", "丁")])
def test_full_width_signs_stand_for_themselves(pattern: str, words: str) -> None:
    assert not re.fullmatch(fold_pattern(pattern), fold_forms(words))


@pytest.mark.parametrize("pattern", [r"a.b*[c-e]\d(?:x|y)+$", r"\\", "[^]]", "[", "a\\", ""])
def test_what_has_no_other_form_stays(pattern: str) -> None:
    assert fold_pattern(pattern) == pattern
