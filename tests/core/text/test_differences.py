"""Where the sides differ: in form, by choice, in wording."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Cancelled
from core.model.text import Script, TextRange, View
from core.text.conversion.alignment import Aligned, Block
from core.text.differences import Contrast, Pair, differences, gather
from core.text.views import view

EVERYTHING = frozenset(Contrast)


def shown(text: str, shown_view: View) -> Aligned:
    return view(text, Script.HANS, "", shown_view)


def told(left: Aligned, right: Aligned) -> list[tuple[str, str, Contrast]]:
    return [
        (left.text[each.left.start : each.left.end], right.text[each.right.start : each.right.end], each.contrast)
        for each in differences(left, right)
    ]


def gathered(text: str, right: View) -> dict[tuple[str, str], Pair]:
    spans = [TextRange(at, min(at + 20, len(text))) for at in range(0, len(text), 20)]
    pairs = gather(
        spans,
        lambda span: Aligned(text[span.start : span.end]),
        lambda span: shown(text[span.start : span.end], right),
        EVERYTHING,
        lambda *_: None,
    )
    return {(pair.left, pair.right): pair for pair in pairs}


def test_a_form_is_told_from_a_choice() -> None:
    text = "皇后走后，头发发白，规矩不变。"

    assert told(Aligned(text), shown(text, View.HANT_TW)) == [
        ("后", "後", Contrast.CHOICE),
        ("头", "頭", Contrast.FORM),
        ("发", "髮", Contrast.CHOICE),
        ("发", "發", Contrast.CHOICE),
        ("规", "規", Contrast.FORM),
        ("变", "變", Contrast.FORM),
    ]


def test_other_words_are_one_difference_each() -> None:
    text = "软件和信息走互联网"

    assert told(Aligned(text), shown(text, View.HANT_TWP)) == [
        ("软件", "軟體", Contrast.WORDING),
        ("信息", "資訊", Contrast.WORDING),
        ("互联网", "網際網路", Contrast.WORDING),
    ]


def test_without_blocks_neighbours_that_are_other_words_are_one() -> None:
    assert told(Aligned("用软盘吧"), Aligned("用磁片吧")) == [("软盘", "磁片", Contrast.WORDING)]
    assert told(Aligned("甲乙"), Aligned("甲丙")) == [("乙", "丙", Contrast.WORDING)]


def test_a_block_whose_words_are_the_same_is_none() -> None:
    same = Aligned("网络规划", (Block(0, 2, 0, 2),))
    other_form = Aligned("網絡规划", (Block(0, 2, 0, 2),))

    assert told(Aligned("网络规划"), same) == []
    assert told(Aligned("网络规划"), other_form) == [("网", "網", Contrast.FORM), ("络", "絡", Contrast.FORM)]


def test_either_side_may_be_the_converted_one() -> None:
    text = "软件之后"
    left, right = shown(text, View.HANT_TWP), Aligned(text)

    assert told(left, right) == [("軟體", "软件", Contrast.WORDING), ("後", "后", Contrast.CHOICE)]


def test_the_list_counts_and_finds_every_place() -> None:
    text = "软件平台与软件服务，之后升级软件。" * 9
    pairs = gathered(text, View.HANT_TWP)

    software = pairs["软件", "軟體"]
    cut = sum(text.startswith("软件", at) and at % 20 == 19 for at in range(len(text)))
    assert len(software.starts) == text.count("软件") - cut
    assert all(text[place.start : place.end] == "软件" for place in map(software.place, range(len(software.starts))))
    assert list(software.starts) == sorted(software.starts)
    assert pairs["后", "後"].contrast is Contrast.CHOICE


def test_the_most_frequent_comes_first() -> None:
    counts = [len(pair.starts) for pair in gathered("发展规划，规划发布，规矩。", View.HANT_TW).values()]

    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]


def test_the_list_can_be_called_off() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        gather([TextRange(0, 1)], lambda _: Aligned("后"), lambda _: Aligned("後"), EVERYTHING, stop)


@given(st.text(alphabet="软件信息后发规划城市，。a互联网络里面台𠮷", max_size=40))
@settings(max_examples=60)
def test_what_lies_between_the_differences_is_the_same(text: str) -> None:
    left, right = Aligned(text), shown(text, View.HANT_TWP)
    at = there = 0
    for each in differences(left, right):
        assert left.text[at : each.left.start] == right.text[there : each.right.start]
        assert left.text[each.left.start : each.left.end] != right.text[each.right.start : each.right.end]
        at, there = each.left.end, each.right.end
    assert left.text[at:] == right.text[there:]
