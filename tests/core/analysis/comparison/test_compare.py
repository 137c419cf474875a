"""What is found between two editions, case by case. The texts are written for these tests."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.analysis.comparison.compare import Edition, compare
from core.errors import Cancelled
from core.model.comparison import Change, ChangeKind, Comparison
from core.model.ids import PairEditId, PairId
from core.model.pair import PairEdit, PairEditKind
from core.model.text import TextQuote, TextRange
from core.text.parse import parse

PLAN = """青桐县智慧水务规划
一、现状
全县已有水厂六座，日供水能力三万吨。老城区管网漏损率仍在两成以上。
二、任务
（一）改造管网。两年内更换老旧管道八十公里，优先安排学校周边。
（二）安装水表。新装远传水表一万只，抄表不再上门。
（三）监测水质。在河道断面布设监测点十五处，数据每小时上传。
三、保障
县财政每年安排专项资金，审计部门跟踪检查。各乡镇明确一名联络员。
"""
Seen = list[tuple[ChangeKind, str, str]]


def compared(old: str, new: str, *edits: PairEdit) -> Comparison:
    return compare(Edition(old, parse(old)), Edition(new, parse(new)), edits)


def seen(old: str, new: str, *edits: PairEdit) -> Seen:
    return [
        (change.kind, words(old, change.old), words(new, change.new)) for change in compared(old, new, *edits).changes
    ]


def words(text: str, place: TextRange | None) -> str:
    return text[place.start : place.end] if place else ""


def edit(kind: PairEditKind, old: TextRange, new: TextRange, at: int = 1) -> PairEdit:
    quote = TextQuote("", "", "")
    return PairEdit(PairEditId(str(at)), PairId("p"), kind, old, quote, new, quote, "王敏", at)


def place(text: str, what: str) -> TextRange:
    start = text.index(what)
    return TextRange(start, start + len(what))


def test_the_same_text_has_no_changes() -> None:
    comparison = compared(PLAN, PLAN)
    assert comparison.changes == ()
    assert all(row.equal and row.old == row.new for row in comparison.rows)


def test_script_width_quotes_and_blanks_are_no_change() -> None:
    old = "“数字”乡村（试行）方案\n发展智慧农业，覆盖８０％的村。\n"
    new = "「數字」鄉村(試行)方案\n發展智慧農業,覆蓋80%的村。　\n"
    assert seen(old, new) == []


def test_words_that_became_others() -> None:
    new = PLAN.replace("八十公里", "九十公里").replace("各乡镇明确一名联络员", "各乡镇明确两名联络员")
    assert seen(PLAN, new) == [
        (
            ChangeKind.CHANGED,
            "两年内更换老旧管道八十公里，优先安排学校周边。",
            "两年内更换老旧管道九十公里，优先安排学校周边。",
        ),
        (ChangeKind.CHANGED, "各乡镇明确一名联络员。", "各乡镇明确两名联络员。"),
    ]


def test_a_passage_that_came_and_one_that_went() -> None:
    added = "四、附则\n"
    new = PLAN.replace("（二）安装水表。新装远传水表一万只，抄表不再上门。\n", "") + added
    assert seen(PLAN, new) == [
        (ChangeKind.REMOVED, "（二）安装水表。新装远传水表一万只，抄表不再上门。", ""),
        (ChangeKind.ADDED, "", "四、附则"),
    ]


def test_a_clause_that_came_and_one_that_went() -> None:
    new = PLAN.replace("老城区管网漏损率仍在两成以上。", "").replace(
        "数据每小时上传。", "数据每小时上传。异常情况短信通知。"
    )
    assert seen(PLAN, new) == [
        (ChangeKind.REMOVED, "老城区管网漏损率仍在两成以上。", ""),
        (ChangeKind.ADDED, "", "异常情况短信通知。"),
    ]


def test_two_passages_that_became_one_and_one_that_became_two() -> None:
    new = PLAN.replace("优先安排学校周边。\n", "优先安排学校周边。").replace("跟踪检查。", "跟踪检查。\n")
    (merged, joined_old, _), (split, _, split_new) = seen(PLAN, new)
    assert (merged, split) == (ChangeKind.MERGED, ChangeKind.SPLIT)
    assert joined_old.startswith("（一）改造管网。")
    assert joined_old.endswith("抄表不再上门。")
    assert split_new == "县财政每年安排专项资金，审计部门跟踪检查。\n各乡镇明确一名联络员。"


def test_sentences_that_became_one_with_another_mark() -> None:
    new = PLAN.replace("日供水能力三万吨。老城区", "日供水能力三万吨，老城区")
    assert [kind for kind, _, _ in seen(PLAN, new)] == [ChangeKind.MERGED]


@pytest.mark.parametrize("between", ["", "（二）安装水表。新装远传水表一万只，抄表不再上门。\n"])
def test_two_passages_that_changed_places_are_one_move(between: str) -> None:
    one = "（一）改造管网。两年内更换老旧管道八十公里，优先安排学校周边。\n"
    other = "（三）监测水质。在河道断面布设监测点十五处，数据每小时上传。\n"
    old, new = f"任务\n{one}{between}{other}三、保障\n", f"任务\n{other}{between}{one}三、保障\n"
    (change,) = compared(old, new).changes
    assert change.kind is ChangeKind.MOVED
    assert (change.exchanged is not None) == bool(between)


def test_a_section_that_was_moved_is_one_move() -> None:
    section = PLAN[PLAN.index("一、现状") : PLAN.index("二、任务")]
    (change,) = compared(PLAN, PLAN.replace(section, "") + section).changes
    assert change.kind is ChangeKind.MOVED
    assert words(PLAN, change.old).splitlines() == section.splitlines()


def test_a_move_tells_the_rows_where_the_partner_is() -> None:
    section = "（二）安装水表。新装远传水表一万只，抄表不再上门。\n"
    new = PLAN.replace(section, "") + section
    comparison = compared(PLAN, new)
    left, right = (row for row in comparison.rows if not (row.old and row.new))
    assert words(new, left.elsewhere) == words(PLAN, right.elsewhere) == section.strip()


def test_what_was_moved_and_reworded_is_both() -> None:
    section = "（三）监测水质。在河道断面布设监测点十五处，数据每小时上传。\n"
    new = section.replace("十五处", "二十处") + PLAN.replace(section, "")
    assert [kind for kind, _, _ in seen(PLAN, new)] == [ChangeKind.MOVED, ChangeKind.CHANGED]


def test_a_clause_that_went_to_another_passage_was_moved() -> None:
    clause = "老城区管网漏损率仍在两成以上。"
    new = PLAN.replace(clause, "").replace("各乡镇明确一名联络员。", "各乡镇明确一名联络员。" + clause)
    assert seen(PLAN, new) == [(ChangeKind.MOVED, clause, clause)]


def test_another_text_in_the_same_place_is_no_rewording() -> None:
    other = "四季观鸟步道沿湿地外缘铺设，周末开放讲解。\n"
    new = PLAN.replace("全县已有水厂六座，日供水能力三万吨。老城区管网漏损率仍在两成以上。\n", other)
    assert [kind for kind, _, _ in seen(PLAN, new)] == [ChangeKind.REMOVED, ChangeKind.ADDED]


def test_a_line_that_stands_many_times() -> None:
    old = "附表\n" + "（略）\n" * 40 + "完\n"
    assert [kind for kind, _, _ in seen(old, "附表\n" + "（略）\n" * 39 + "完\n")] == [ChangeKind.REMOVED]


def test_nothing_against_something() -> None:
    assert seen("", "甲乙丙丁。") == [(ChangeKind.ADDED, "", "甲乙丙丁。")]
    assert seen("甲乙丙丁。", "") == [(ChangeKind.REMOVED, "甲乙丙丁。", "")]
    assert compared("", "").rows == ()


# -- what readers say ------------------------------------------------------------------------------------------
OLD = "甲款说的是水。\n乙款说的是电。\n丙款说的是路。\n"
NEW = "甲款说的是水。\n天气预报提前三天发布。\n丙款说的是路。\n"


def test_a_reader_pairs_what_has_nothing_in_common() -> None:
    together = edit(PairEditKind.TOGETHER, place(OLD, "乙款"), place(NEW, "天气"))
    assert [kind for kind, _, _ in seen(OLD, NEW)] == [ChangeKind.REMOVED, ChangeKind.ADDED]
    assert seen(OLD, NEW, together) == [(ChangeKind.CHANGED, "乙款说的是电。", "天气预报提前三天发布。")]
    assert compared(OLD, NEW, together).rows[1].by_hand


def test_a_reader_pairs_several_with_one() -> None:
    together = edit(PairEditKind.TOGETHER, place(OLD, "乙款说的是电。\n丙款"), place(NEW, "丙款"))
    comparison = compared(OLD, NEW, together)
    assert [len(row.old) for row in comparison.rows] == [1, 0, 2]
    assert comparison.counts()[ChangeKind.MERGED] == 1


def test_a_reader_takes_partners_apart() -> None:
    apart = edit(PairEditKind.APART, place(OLD, "甲款"), place(NEW, "甲款"))
    assert seen(OLD, OLD, replace(apart, new=place(OLD, "甲款")))[:2] == [
        (ChangeKind.REMOVED, "甲款说的是水。", ""),
        (ChangeKind.ADDED, "", "甲款说的是水。"),
    ]


def test_the_last_word_holds() -> None:
    together = edit(PairEditKind.TOGETHER, place(OLD, "乙款"), place(NEW, "天气"), at=1)
    apart = edit(PairEditKind.APART, place(OLD, "乙款"), TextRange(0, 0), at=2)
    assert [kind for kind, _, _ in seen(OLD, NEW, together, apart)] == [ChangeKind.REMOVED, ChangeKind.ADDED]
    assert [kind for kind, _, _ in seen(OLD, NEW, apart, replace(together, created_at=3))] == [ChangeKind.CHANGED]


def test_crossing_pairs_of_a_reader_are_moves() -> None:
    one = edit(PairEditKind.TOGETHER, place(OLD, "甲款"), place(NEW, "丙款"), at=1)
    other = edit(PairEditKind.TOGETHER, place(OLD, "丙款"), place(NEW, "甲款"), at=2)
    comparison = compared(OLD, NEW, one, other)
    assert comparison.counts()[ChangeKind.MOVED] == 1
    assert partition(comparison, OLD, NEW)


# -- whatever the texts ------------------------------------------------------------------------------------------
LINES = st.lists(
    st.sampled_from(
        [*PLAN.splitlines(), "（略）", "1. 甲", "注：略。", "序号\t名称", "完全不同的一行文字，谁也不像。", "水"]
    ),
    max_size=14,
).map("\n".join)


def partition(comparison: Comparison, old: str, new: str) -> bool:
    """Every passage of either edition is in one row, in its order."""
    olds = [one for row in comparison.rows for one in row.old]
    news = [one for row in comparison.rows for one in row.new]
    return olds == [one.range for one in parse(old).passages] and news == [one.range for one in parse(new).passages]


@settings(max_examples=150)
@given(LINES, LINES, st.lists(st.tuples(st.booleans(), st.integers(0, 60), st.integers(0, 60)), max_size=3))
def test_rows_partition_both_editions(old: str, new: str, said: list[tuple[bool, int, int]]) -> None:
    edits = [
        edit(
            PairEditKind.TOGETHER if together else PairEditKind.APART,
            TextRange(one, one + 9),
            TextRange(other, other + 9),
            at,
        )
        for at, (together, one, other) in enumerate(said)
    ]
    comparison = compared(old, new, *edits)
    assert partition(comparison, old, new)
    assert all(_sound(change, comparison) for change in comparison.changes)


def _sound(change: Change, comparison: Comparison) -> bool:
    """It lies in its row, and has the sides that its kind has."""
    row = comparison.rows[change.row]
    if change.kind is ChangeKind.ADDED:
        sides = change.old is None and change.new is not None
    elif change.kind is ChangeKind.REMOVED:
        sides = change.old is not None and change.new is None
    else:
        sides = change.old is not None and change.new is not None
    place, passages = (change.new, row.new) if change.new is not None else (change.old, row.old)
    return sides and place is not None and bool(passages) and place.start >= passages[0].start


@settings(max_examples=60)
@given(LINES, LINES)
def test_turned_round_there_is_as_much_to_see(old: str, new: str) -> None:
    there, back = compared(old, new), compared(new, old)
    assert not compared(old, old).changes
    assert bool(there.changes) == bool(back.changes)


def test_it_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        compare(Edition(PLAN, parse(PLAN)), Edition(PLAN, parse(PLAN)), (), stop)


def test_where_something_is_not_in_the_other_edition() -> None:
    clause = "老城区管网漏损率仍在两成以上。"
    new = PLAN.replace(clause, "").replace("数据每小时上传。", "数据每小时上传。异常情况短信通知。")
    removed, added = compared(PLAN, new).changes
    assert new[: removed.gap].endswith("日供水能力三万吨。")
    assert PLAN[: added.gap].endswith("数据每小时上传。")
