from __future__ import annotations

import os
import zlib
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest

from core.exporting.forms.comparison_table import (
    ComparedEdition,
    ComparedWords,
    ComparisonList,
    ComparisonRow,
    comparison_table,
)
from core.exporting.write_file import write
from core.model.comparison import ChangeKind
from core.model.text import View
from tests.core.exporting.conftest import MADE_AT
from tests.core.exporting.test_golden_files import GOLDENS, PACKED_WITH, members


def words(text: str, passage: int) -> ComparedWords:
    return ComparedWords(text, ("第二章　任务", "一、水务"), f"第 {passage} 段")


@pytest.fixture
def listed() -> ComparisonList:
    rows = (
        ComparisonRow(ChangeKind.ADDED, None, words("（四）监测水质。每小时上传数据。", 9)),
        ComparisonRow(ChangeKind.REMOVED, words("（三）补种行道树。", 7), None),
        ComparisonRow(
            ChangeKind.CHANGED,
            words("两年内更换管道八十公里，优先安排学校。", 4),
            words("三年内更换管道九十公里。", 4),
            (("两", "三"), ("八十", "九十"), ("，优先安排学校", "")),
        ),
        ComparisonRow(ChangeKind.MOVED, words("县财政安排专项资金。", 12), words("县财政安排专项资金。", 3)),
        ComparisonRow(
            ChangeKind.MOVED,
            words("甲、先行试点。", 14),
            words("甲、先行试点。", 16),
            exchanged=words("丙、总结。", 16),
        ),
        ComparisonRow(ChangeKind.MERGED, words("建站。\n设点。", 20), words("建站。设点。", 20)),
        ComparisonRow(ChangeKind.SPLIT, words("巡查。通报。", 22), words("巡查。\n通报。", 21)),
        ComparisonRow(None, words("附则", 30), words("附则", 30)),
    )
    return ComparisonList(
        old=ComparedEdition("青桐县水务规划（征求意见稿）", "", "3f2a9c1e"),
        new=ComparedEdition("青桐县水务规划", "青政发〔2024〕3号", "9f86d081"),
        rows=rows,
        made_at=MADE_AT,
        reviewer="王敏",
        zone=timezone(timedelta(hours=8)),
    )


def test_the_columns_and_what_they_say(listed: ComparisonList) -> None:
    table = comparison_table(listed)
    assert [column.name for column in table.columns] == ["序号", "位置", "原条文", "新条文", "变化"]
    assert sum(column.share for column in table.columns) == 225
    assert table.title == "《青桐县水务规划》新旧对照表"
    assert table.subtitle == ("共 7 处变化：新增 1 处，删除 1 处，改动 1 处，移动 2 处，合并 1 处，拆分 1 处",)
    assert [row.cells[4] for row in table.rows] == [
        "新增",
        "删除",
        "改动：“两”改为“三”；“八十”改为“九十”；删去“，优先安排学校”",
        "移动：原在第二章　任务 / 一、水务（第 12 段）",
        "移动：与“丙、总结。”对调",
        "合并",
        "拆分",
        "无变化",
    ]
    assert table.rows[0].cells[1:4] == (
        "第二章　任务 / 一、水务（第 9 段）",
        "（无）",
        "（四）监测水质。每小时上传数据。",
    )
    assert table.rows[1].cells[1] == "第二章　任务 / 一、水务（第 7 段）"


def test_many_differences_are_counted_and_long_ones_cut(listed: ComparisonList) -> None:
    many = ComparisonRow(ChangeKind.CHANGED, words("甲", 1), words("乙", 1), (("甲", "乙"),) * 7)
    long = ComparisonRow(ChangeKind.CHANGED, words("甲", 1), words("乙", 1), (("", "长" * 99),))
    table = comparison_table(replace(listed, rows=(many, long)))
    assert [row.cells[4] for row in table.rows] == ["改动：7 处文字不同", f"改动：增加“{'长' * 23}…”"]


def test_nothing_changed(listed: ComparisonList) -> None:
    assert comparison_table(replace(listed, rows=())).subtitle == ("共 0 处变化",)


def test_our_own_words_in_another_script(listed: ComparisonList) -> None:
    table = comparison_table(replace(listed, view=View.HANT_TW), say=lambda words: words.replace("变", "變"))
    assert table.view is View.HANT_TW
    assert table.columns[-1].name == "變化"
    assert table.rows[-1].cells[4] == "无變化"


@pytest.mark.parametrize("kind", ["docx", "xlsx", "csv"])
def test_the_export_is_the_file_that_was_looked_at(listed: ComparisonList, tmp_path: Path, kind: str) -> None:
    """A change that is meant: DUIDU_NEW_GOLDENS=1, then open the files."""
    golden, path = GOLDENS / f"comparison-table.{kind}", tmp_path / f"comparison-table.{kind}"
    write(comparison_table(listed), kind, path)
    if os.environ.get("DUIDU_NEW_GOLDENS"):
        golden.write_bytes(path.read_bytes())
        pytest.fail(f"new: {golden.name}; look at it before it is committed")
    if kind != "csv":
        assert members(path) == members(golden)
    if kind == "csv" or zlib.ZLIB_RUNTIME_VERSION == PACKED_WITH:
        assert path.read_bytes() == golden.read_bytes()
