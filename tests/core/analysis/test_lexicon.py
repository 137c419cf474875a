"""The lexicon: its file is well-formed, and words are found as a reader would cut them."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.lexicon import parse_lexicon, shipped_lexicon
from core.errors import DuiduError
from core.model.text import TextRange
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.fold import fold
from core.wording import sentence

SMALL = parse_lexicon(
    """
    # 说明
    [交通]
    4 交通 公交 轨道交通
    2 规划
    除 交通 后 银行
    除 规划 前 根据 按照
    [通信网络]
    4 5G WiFi
    3 网络  # 行尾说明
    [网络安全]
    4 网络安全
    [不计]
    0 交通大学
    """.splitlines()
)


def found(text: str) -> list[tuple[str, str]]:
    return [(hit.word, hit.domain) for hit in SMALL.hits(text)]


def test_shipped_lexicon_covers_the_codebook() -> None:
    tags = json.loads((RESOURCES / "codebook.json").read_text("utf-8"))["tags"]
    names = [tag["name"] for tag in tags if tag["facet"] == "domain"]
    assert list(shipped_lexicon().domains) == names
    for name in names:
        assert len(shipped_lexicon().words(name)) >= 100, name


def test_shipped_lexicon_may_be_edited_with_the_names_of_the_codebook() -> None:
    lines = (RESOURCES / "lexicon" / "domains.txt").read_text("utf-8").splitlines()
    assert parse_lexicon(lines, shipped_lexicon().domains).domains == shipped_lexicon().domains
    assert max(map(len, lines)) <= 100


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("发展轨道交通和公交", [("轨道交通", "交通"), ("公交", "交通")]),
        ("加强网络安全", [("网络安全", "网络安全")]),
        ("网络与安全", [("网络", "通信网络")]),
        ("交通银行", []),
        ("上海交通大学", []),
        ("根据规划推进", []),
        ("编制规划", [("规划", "交通")]),
        ("5G 与 wifi、ＷｉＦｉ", [("5G", "通信网络"), ("wifi", "通信网络"), ("ＷｉＦｉ", "通信网络")]),
        ("15G 与 5GB", []),
        ("轨道\n  交 通", [("轨道交通", "交通")]),
        ("", []),
        ("网", []),
    ],
)
def test_words_are_cut_as_a_reader_cuts_them(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected
    traditional = convert(text, "s2tw")
    assert found(traditional) == [(convert(word, "s2tw"), domain) for word, domain in expected]


def test_hits_tell_where_they_stand() -> None:
    text = "𫫇，轨道\n交通：网络"
    hits = SMALL.hits(text)
    assert [hit.range for hit in hits] == [TextRange(2, 7), TextRange(8, 10)]
    assert [hit.weight for hit in hits] == [4, 3]
    assert [hit.range for hit in SMALL.hits(text, TextRange(5, 10))] == [TextRange(5, 7), TextRange(8, 10)]


@given(st.text(alphabet="交通网络安全规划根据银行大学 \n5GgＧ，。A轨道", max_size=40))
def test_hits_lie_in_order_inside_the_text(text: str) -> None:
    hits = SMALL.hits(text)
    for hit in hits:
        assert fold("".join(text[hit.range.start : hit.range.end].split())) in SMALL.words(hit.domain)
        assert hit.word == "".join(text[hit.range.start : hit.range.end].split())
    assert all(one.range.end <= other.range.start for one, other in pairwise(hits))


@pytest.mark.parametrize(
    ("lines", "code", "line"),
    [
        (["4 交通"], "lexicon.line_unreadable", 1),
        (["[交通]", "7 公交"], "lexicon.line_unreadable", 2),
        (["[交通]", "0 公交"], "lexicon.line_unreadable", 2),
        (["[交通]", "公交"], "lexicon.line_unreadable", 2),
        (["[不计]", "4 公交"], "lexicon.line_unreadable", 2),
        (["[交通]", "4 公交", "[交通]"], "lexicon.domain_twice", 3),
        (["[天文]"], "lexicon.domain_unknown", 1),
        (["[交通]", "4 车"], "lexicon.word_short", 2),
        (["[交通]", "4 公交 高鐵", "3 高铁"], "lexicon.word_twice", 3),
        (["[交通]", "4 公交", "[不计]", "0 公交"], "lexicon.word_twice", 4),
        (["[不计]", "0 公交", "[交通]", "4 公交"], "lexicon.word_twice", 4),
        (["[交通]", "除 公交 前 不"], "lexicon.exception_without_word", 2),
        (["[交通]", "4 公交", "除 公交 旁 不"], "lexicon.line_unreadable", 3),
    ],
)
def test_mistakes_in_the_file_are_told_with_their_line(lines: list[str], code: str, line: int) -> None:
    with pytest.raises(DuiduError) as refused:
        parse_lexicon(lines, ("交通", "政务"))
    assert (refused.value.code, refused.value.arguments["line"]) == (code, line)
    assert f"第 {line} 行" in sentence(refused.value)


def test_a_word_may_speak_for_two_domains() -> None:
    both = parse_lexicon(["[交通]", "4 充电桩", "[能源水务]", "2 充电桩"])
    assert [(hit.domain, hit.weight) for hit in both.hits("建充电桩")] == [("交通", 4), ("能源水务", 2)]
