from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from docx import Document as WordDocument
from openpyxl import load_workbook

from core.exporting.forms.errata import Errata, Erratum, errata_table
from core.exporting.write_file import write
from core.model.text import Script
from tests.core.exporting.conftest import MADE_AT


def erratum(number: int, found: str, replacement: str | None, **changes: object) -> Erratum:
    fields: dict[str, object] = {
        "path": ("參、推動策略", "一、基礎建設"),
        "place": "第 9 段",
        "kind": "可能是简繁转换漏改的字",
        "before": "推動物聯網、",
        "after": "計算",
        "accepted": True,
    }
    return Erratum(number, found=found, replacement=replacement, **{**fields, **changes})


@pytest.fixture
def errata() -> Errata:
    return Errata(
        title="臨海市智慧城市推動方案",
        rows=(erratum(1, "云", "雲"), erratum(2, "臨海市智慧城市推動方案", "", path=(), kind="标题重复")),
        made_at=MADE_AT,
        reviewer="王敏",
        number="臨府資字第1號",
        fingerprint="9f86d081884c7d65",
        script=Script.HANT,
        region="TW",
        zone=timezone(timedelta(hours=8)),
    )


def test_the_columns_of_accepted_corrections(errata: Errata) -> None:
    table = errata_table(errata)
    assert [column.name for column in table.columns] == ["序号", "位置", "原文", "校订", "类别", "上下文"]
    assert table.rows[0].cells == (
        *("1", "參、推動策略 / 一、基礎建設（第 9 段）", "云", "雲", "可能是简繁转换漏改的字"),
        "推動物聯網、【云】計算",
    )
    assert table.rows[1].cells[1:4] == ("第 9 段", "臨海市智慧城市推動方案", "（删去）")
    assert {(row.script, row.region) for row in table.rows} == {(Script.HANT, "TW")}
    assert (table.form, table.title, table.subtitle) == ("勘误表", "《臨海市智慧城市推動方案》勘误表", ("共 2 处",))
    assert table.footer == ("制表人：王敏　　制表日期：2026年7月3日",)
    assert sum(column.share for column in table.columns) == 225


def test_open_suggestions_are_told_apart(errata: Errata) -> None:
    rows = (*errata.rows, erratum(3, "（", None, accepted=False), erratum(4, "于", "於", accepted=False))
    table = errata_table(replace(errata, rows=rows), "勘误")
    assert table.columns[-1].name == "状态"
    assert [row.cells[-1] for row in table.rows] == ["已校订", "已校订", "待定", "待定"]
    assert [row.cells[3] for row in table.rows] == ["雲", "（删去）", "（须核对）", "於"]
    assert (table.title, table.subtitle) == ("勘误", ("共 4 处，其中已校订 2 处",))


def test_about_says_which_text_it_is_about(errata: Errata) -> None:
    about = dict(row.cells for row in errata_table(errata).about)
    assert about["文件"] == "臨海市智慧城市推動方案"
    assert about["文号"] == "臨府資字第1號"
    assert about["文本校验码（SHA-256）"] == "9f86d081884c7d65"


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv"])
def test_other_programs_read_what_was_written(errata: Errata, tmp_path: Path, suffix: str) -> None:
    table, out = errata_table(errata), tmp_path / f"勘误.{suffix}"
    write(table, suffix, out)
    if suffix == "docx":
        cells = [cell.text for cell in WordDocument(str(out)).tables[0].rows[1].cells]
    elif suffix == "xlsx":
        book = load_workbook(out)
        assert book.sheetnames[0] == "勘误表"
        cells = [str(cell) for cell in next(book.worksheets[0].iter_rows(min_row=4, values_only=True))]
    else:
        cells = out.read_text("utf-8-sig").splitlines()[1].strip('"').split('","')
    assert tuple(cells) == table.rows[0].cells
