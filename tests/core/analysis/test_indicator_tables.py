from __future__ import annotations

import pytest

from core.analysis.indicator_tables import indicator_tables
from core.text.parse import parse


def found_in(text: str) -> list[tuple[object, ...]]:
    return [
        (one.name, one.unit, one.base, one.base_year, one.target, one.target_year, one.attribute)
        for one in indicator_tables(text, parse(text))
        if text[one.range.start : one.range.end].count("\t")
    ]


def test_a_table_of_indicators() -> None:
    text = (
        "某市规划\n一、目标\n主要指标如下。\n表1 主要指标\n序号\t指标\t单位\t2020年\t2025年\t属性\n"
        "1\t网上可办率\t%\t83\t98\t约束性\n2\t（小计）\t\t\t\t\n3\t老年人床位\t张\t—\t45\t预期性\n"
    )
    assert found_in(text) == [
        ("网上可办率", "%", "83", 2020, "98", 2025, "约束性"),
        ("老年人床位", "张", "—", 2020, "45", 2025, "预期性"),
    ]


def test_other_heads_of_tables() -> None:
    text = (
        "某市规划\n一、目标\n主要指标如下。\n指标名称\t规划基期值\t2023年\t规划目标值\n居民人均寿命（岁）\t78.2\t79\t80.1\n"
        "污水集中處理率（%）\t64\t70\t78\n"
    )
    assert found_in(text) == [
        ("居民人均寿命", "岁", "78.2", None, "80.1", None, ""),
        ("污水集中處理率", "%", "64", None, "78", None, ""),
    ]


@pytest.mark.parametrize(
    ("head", "base"),
    [("2015年\t2020年\t2025年", 2020), ("2020年\t2023年\t2025年", 2020), ("2019年\t2022年\t2025年", 2022)],
)
def test_which_year_a_plan_starts_from(head: str, base: int) -> None:
    (found,) = found_in(f"某市规划\n一、目标\n如下。\n指标\t{head}\n床位数\t1\t2\t3\n")
    assert (found[3], found[5]) == (base, 2025)


@pytest.mark.parametrize(
    "head",
    ["任务\t单位\t时间", "指标\t单位\t备注", "序号\t2020年\t2025年"],
    ids=["no indicators", "no values", "no names"],
)
def test_other_tables_are_left_alone(head: str) -> None:
    assert not found_in(f"某市规划\n一、目标\n如下。\n{head}\n1\t甲\t5\n2\t乙\t6\n")
