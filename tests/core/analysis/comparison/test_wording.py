from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.comparison.wording import differences
from core.text.fold import fold
from core.text.words import WordFinder


def shown(old: str, new: str, word_at=None) -> list[tuple[str, str]]:
    return [
        (old[each.old.start : each.old.end], new[each.new.start : each.new.end])
        for each in differences(old, new, word_at=word_at)
    ]


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("发展智慧农业", "發展智慧農業", []),
        ("（一）网络，ＰＰＰ", "(一)網絡,ppp", []),
        ("到2025年达到98%以上", "到2025年达到95.5%以上", [("98%", "95.5%")]),
        ("投资1.2亿元", "投资12亿元", [("1.2", "12")]),
        ("“十四五”期间", "“十五五”期间", [("十四五", "十五五")]),
        ("统一建设", "统筹建设", [("一", "筹")]),
        ("每季度调度1次", "每半年調度1次", [("季度", "半年")]),
        ("建设服务站，配备设备。", "建設服務站。", [("，配备设备", "")]),
        ("补种树。", "在路旁补种树。", [("", "在路旁")]),
        ("加快推进", "着力推动", [("加快推进", "着力推动")]),
        ("支持WiFi覆盖", "支持WLAN覆盖", [("WiFi", "WLAN")]),
        ("智 慧\t城市", "智慧 城市", []),
        ("", "新增", [("", "新增")]),
        ("吉𠮷野家一间", "吉𠮷野家两间", [("一", "两")]),
    ],
)
def test_what_is_marked(old: str, new: str, meant: list[tuple[str, str]]) -> None:
    assert shown(old, new) == meant


def test_offsets_are_those_of_the_texts() -> None:
    (found,) = differences("甲乙", "甲丙", old_start=10, new_start=20)
    assert (found.old.start, found.old.end, found.new.start, found.new.end) == (11, 12, 21, 22)


def test_whole_words_once_there_is_a_dictionary() -> None:
    words = WordFinder()
    words.load()
    assert shown("升级通信网络。", "升級通訊網路。", words.word_at) == [("通信网络", "通訊網路")]
    assert shown("由市交通局负责", "由市水利局负责", words.word_at) == [("交通局", "水利局")]
    assert shown("提供服务。", "提供便民服务。", words.word_at) == [("", "便民")]


WORDS = st.text(st.sampled_from("建设服务网络，。12 9%ab一二三𠮷"), max_size=30)


@settings(max_examples=300)
@given(WORDS, WORDS)
def test_both_are_equal_but_for_the_differences(old: str, new: str) -> None:
    words = WordFinder()
    for word_at in (None, words.word_at, lambda text, index: (max(0, index - 2), min(len(text), index + 2))):
        found = differences(old, new, word_at=word_at)
        one = other = 0
        rest_old, rest_new = "", ""
        for each in found:
            assert one <= each.old.start <= each.old.end <= len(old)
            assert other <= each.new.start <= each.new.end <= len(new)
            assert len(each.old) or len(each.new)
            rest_old += old[one : each.old.start]
            rest_new += new[other : each.new.start]
            one, other = each.old.end, each.new.end
        rest_old, rest_new = rest_old + old[one:], rest_new + new[other:]
        assert "".join(fold(rest_old).split()) == "".join(fold(rest_new).split())


@settings(max_examples=100)
@given(WORDS)
def test_nothing_differs_from_itself(words: str) -> None:
    assert differences(words, words.upper()) == ()
