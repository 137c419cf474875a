from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.exporting.forms.fact_tables import COLUMNS, FactColumn, FactList, cell, fact_table, value_words
from core.exporting.write_file import write
from core.model.document import Document
from core.model.fact import Agency, Change, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.fact_decision import KINDS, Fact, FactDecision, FactKind, FactStatus
from core.model.fact_row import FactRow
from core.model.ids import DocumentId, FactId
from core.model.text import Script, TextRange
from tests.core.exporting.conftest import MADE_AT

PLACE = TextRange(3, 9)
DOCUMENT = Document(
    id=DocumentId("d"),
    title="臨海市智慧城市推動方案",
    script=Script.HANT,
    region="TW",
    characters=99,
    text_sha256="9f86d081884c7d65",
    original_sha256="",
    original_size=0,
    file_name="方案.txt",
    format="txt",
    encoding="utf-8",
    importer_version=1,
    layout_sha256="",
    imported_at=0,
)
RATE = Indicator(
    PLACE,
    name="普及率",
    value=Decimal("85.0"),
    value_max=None,
    unit="%",
    comparator=Comparator.AT_LEAST,
    change=Change.INCREASE,
    baseline=None,
    year=2020,
    place="臺灣",
    is_target=True,
    forecast=False,
)


def row(fact: Fact, status: FactStatus | None = None) -> FactRow:
    decision = None
    if status is not None:
        decision = FactDecision(FactId("f"), DOCUMENT.id, fact, "原文", status, "林", 0)
    return FactRow(DOCUMENT, fact, "原文", "前", "後", ("參、推動策略", "一、基礎建設"), 9, decision)


def told(fact: Fact, status: FactStatus | None = None) -> list[str]:
    return [cell(row(fact, status), column) for column in COLUMNS[KINDS[type(fact)]]]


def listed(*rows: FactRow) -> FactList:
    return FactList(rows[0].kind, rows, MADE_AT, "王敏", zone=timezone(timedelta(hours=8)))


def test_what_the_cells_of_each_kind_tell() -> None:
    where = ["臨海市智慧城市推動方案", "參、推動策略 / 一、基礎建設"]
    assert told(RATE) == ["普及率", "不低于", "85.0", "%", "增长", "2020", "臺灣", "目标", *where, "待定"]
    assert told(Deadline(PLACE, None, DeadlineType.RELATIVE), FactStatus.CONFIRMED) == [
        *("原文", "", "相对", "前【原文】後", *where, "已确认"),
    ]
    assert told(Agency(PLACE, "數位發展部"), FactStatus.REJECTED) == [
        *("數位發展部", "原文", "前【原文】後", *where, "已排除"),
    ]
    law = Citation(PLACE, "《規劃》", "府資字第1號", "law", bracketed=True, anaphor=True, resolves_to="全名")
    assert told(law, FactStatus.EDITED) == ["《規劃》", "府資字第1號", "法律法规", "全名", "原文", *where, "已修改"]
    plain = replace(law, doctype=None, number=None, resolves_to=None)
    assert told(plain)[1:4] == ["", "", ""]


def test_a_column_of_another_kind_is_empty() -> None:
    for fact in (RATE, Deadline(PLACE, 2020, DeadlineType.POINT), Agency(PLACE, "院")):
        own = set(COLUMNS[KINDS[type(fact)]]) | {FactColumn.WORDS, FactColumn.LIMIT, FactColumn.CONTEXT}
        assert {cell(row(fact), column) for column in FactColumn if column not in own} == {""}


@pytest.mark.parametrize(
    ("value", "most", "words"),
    [("1E+3", None, "1000"), ("3", "5", "3—5"), ("0.50", None, "0.50")],
)
def test_numbers_stand_as_they_were_written(value: str, most: str | None, words: str) -> None:
    fact = replace(RATE, value=Decimal(value), value_max=Decimal(most) if most else None)
    assert value_words(fact) == words


@pytest.mark.parametrize(
    ("is_target", "forecast", "word"), [(True, False, "目标"), (False, False, "现状"), (False, True, "预测")]
)
def test_targets_facts_and_forecasts_are_told_apart(is_target: bool, forecast: bool, word: str) -> None:
    assert cell(row(replace(RATE, is_target=is_target, forecast=forecast)), FactColumn.STANCE) == word


@pytest.mark.parametrize("kind", list(FactKind))
def test_the_table_of_a_kind_fills_the_page(kind: FactKind) -> None:
    facts = {
        FactKind.INDICATOR: RATE,
        FactKind.DEADLINE: Deadline(PLACE, 2020, DeadlineType.POINT),
        FactKind.AGENCY: Agency(PLACE, "院"),
        FactKind.CITATION: Citation(PLACE, "規劃", None, None, bracketed=True, anaphor=False, resolves_to=None),
    }
    table = fact_table(listed(row(facts[kind])))
    assert sum(column.share for column in table.columns) == 225
    assert len(table.columns) == len(table.rows[0].cells) == len(COLUMNS[kind]) + 1
    assert {(one.script, one.region) for one in table.rows} == {(Script.HANT, "TW")}
    assert table.title == table.form


def test_the_table_leads_back_and_says_what_is_not_confirmed() -> None:
    table = fact_table(listed(row(RATE), row(RATE, FactStatus.EDITED)))
    assert (table.form, table.subtitle) == ("指标一览表", ("共 2 处，摘自 1 份文件，其中已确认 1 处",))
    assert table.rows[1].cells[0] == "2"
    assert table.rows[0].cells[-2:] == ("參、推動策略 / 一、基礎建設（第 9 段）", "待定")
    assert table.about[-1].cells[1:] == ("臨海市智慧城市推動方案", "", "", "", "9f86d081884c7d65")
    settled = fact_table(listed(row(RATE, FactStatus.CONFIRMED)), "指标")
    assert (settled.title, settled.subtitle) == ("指标", ("共 1 处，摘自 1 份文件",))
    assert "状态" not in [column.name for column in settled.columns]
    assert settled.footer == ("制表人：王敏　　制表日期：2026年7月3日",)


def test_the_table_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "指标.xlsx"
    write(fact_table(listed(row(RATE))), "xlsx", path)
    values = [[each.value for each in line] for line in load_workbook(path).worksheets[0].iter_rows()]
    assert any("普及率" in line and "85.0" in line for line in values)
