"""任务分解表, 指标表, 引用文件清单, 对照本: what a plan proposes, from the whole of it and from a collection."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from core.errors import ExportRefused
from core.exporting.forms.grouping import GroupBy
from core.exporting.forms.indicator_table import IndicatorColumn
from core.exporting.forms.task_table import TaskColumn, TaskList, TaskRow, task_table
from core.exporting.registry import registry
from core.importing.read_file import read
from core.model.document import Document
from core.model.fact_decision import FactKind
from core.model.text import View
from core.services.collections import Pick
from core.services.exports import ExportRequest
from core.services.library import Library
from core.services.picked import Selection
from tests.core.services.conftest import REVIEWER, Places

PLAN = (
    "临江市数字城市方案\n一、发展目标\n到2025年，网上可办率由2020年的83%提高到98%以上，能耗比2020年下降14%。\n"
    "表1 主要指标\n指标\t单位\t2020年\t2025年\t属性\n"
    "网上可办率\t%\t83\t98\t约束性\n光缆长度\t万公里\t2.6\t3.1\t预期性\n"
    "二、重点任务\n（一）升级网络。2023年底前新建5G基站2600个。推进共建共享。牵头单位：市工业和信息化局；配合单位：市公安局。\n"
    "（二）数据共享\n按照《数据管理办法》（临政发〔2021〕3号）建立共享目录。市大数据局编制数据标准。加快数据开放（市财政局负责）。\n"
    "三、存在问题\n数据底数不清，部分系统没有接入。\n"
)


@pytest.fixture
def document(library: Library, tmp_path: Path) -> Document:
    path = tmp_path / "方案.txt"
    path.write_text(PLAN, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, REVIEWER)
    return prepared.document


@pytest.fixture
def whole(document: Document) -> Selection:
    return Selection(documents=(document.id,))


def told(row: TaskRow) -> tuple[str, ...]:
    return tuple(row.cell(column) for column in TaskColumn)


def test_tasks_with_bodies_and_limits(library: Library, whole: Selection) -> None:
    rows = {row.cell(TaskColumn.CONTENT): row for row in library.forms.tasks(whole)}
    lead, help_ = "市工业和信息化局", "市公安局"
    assert told(rows["2023年底前新建5G基站2600个。"]) == (
        *("升级网络", "2023年底前新建5G基站2600个。", lead, help_, "2023年底前"),
    )
    assert told(rows["推进共建共享。"])[2:] == (lead, help_, "")
    assert not [words for words in rows if words.startswith("牵头单位")]
    assert not [words for words in rows if "底数不清" in words]
    assert told(rows["加快数据开放（市财政局负责）。"])[:1] == ("数据共享",)
    assert rows["加快数据开放（市财政局负责）。"].cell(TaskColumn.LEAD) == "市财政局"
    for row in rows.values():
        (source,) = row.sources
        text = library.documents.open(source.document.id).text
        assert text[source.range.start : source.range.end] == source.exact


def test_guesses_are_doubtful_until_confirmed(library: Library, document: Document, whole: Selection) -> None:
    def row(start: str) -> TaskRow:
        return next(row for row in library.forms.tasks(whole) if row.cell(TaskColumn.CONTENT).startswith(start))

    assert row("2023年底前").is_doubtful(TaskColumn.DEADLINE)
    assert not row("2023年底前").is_doubtful(TaskColumn.LEAD)
    assert row("市大数据局编制").cell(TaskColumn.LEAD) == "市大数据局"
    assert row("市大数据局编制").is_doubtful(TaskColumn.LEAD)

    limits = library.facts.table(FactKind.DEADLINE, [document.id])
    library.facts.confirm([limit for limit in limits if limit.exact == "2023年底前"], REVIEWER)
    assert not row("2023年底前").is_doubtful(TaskColumn.DEADLINE)


def test_a_role_that_somebody_gave_wins(library: Library, document: Document, whole: Selection, tags) -> None:
    places = Places(library, document)
    problem = places.words("推进共建共享。")
    library.annotations.toggle_tag(document.id, problem, tags["问题"].id, REVIEWER)
    task = places.words("数据底数不清，部分系统没有接入。")
    library.annotations.toggle_tag(document.id, task, tags["任务"].id, REVIEWER)

    contents = [row.cell(TaskColumn.CONTENT) for row in library.forms.tasks(whole)]

    assert "推进共建共享。" not in contents
    assert "数据底数不清，部分系统没有接入。" in contents


def test_what_readers_wrote_stands_instead_of_a_proposal(library: Library, whole: Selection) -> None:
    row = next(iter(library.forms.tasks(whole)))
    written = TaskRow(row.sources, row.proposed, row.doubtful, {TaskColumn.LEAD: "市数据局", TaskColumn.DEADLINE: ""})
    assert written.cell(TaskColumn.LEAD) == "市数据局"
    assert written.cell(TaskColumn.DEADLINE) == ""
    assert not written.is_doubtful(TaskColumn.DEADLINE)
    table = task_table(TaskList((written,), 0, "林"))
    assert table.rows[0].cells[3] == "市数据局"
    assert not table.rows[0].doubtful


def test_indicators_of_tables_and_sentences(library: Library, whole: Selection) -> None:
    rows = [tuple(row.cell(column) for column in list(IndicatorColumn)[:5]) for row in library.forms.indicators(whole)]
    assert rows[0] == ("网上可办率", "%", "83（2020年）", "98（2025年）", "约束性")
    assert rows[1] == ("光缆长度", "万公里", "2.6（2020年）", "3.1（2025年）", "预期性")
    assert ("能耗", "%", "", "下降14（2025年）", "") in rows
    assert len([row for row in rows if row[0] == "网上可办率"]) == 1  # the sentence says what the table says


def test_indicators_in_common_units_have_their_words_beside(library: Library, whole: Selection) -> None:
    row = next(
        row
        for row in library.forms.indicators(whole, common_units=True)
        if row.cell(IndicatorColumn.NAME) == "光缆长度"
    )
    assert [row.cell(column) for column in (IndicatorColumn.UNIT, IndicatorColumn.BASE, IndicatorColumn.TARGET)] == [
        *("公里", "26000（2020年）", "31000（2025年）"),
    ]
    assert row.cell(IndicatorColumn.ORIGINAL) == "3.1万公里"


def test_citations_each_once(library: Library, document: Document, tmp_path: Path) -> None:
    request = ExportRequest("json", tmp_path / "引用.json", REVIEWER)
    assert library.forms.export_citations(Selection(documents=(document.id,)), request) == 1
    (row,) = json.loads(request.path.read_bytes())["rows"]
    assert row["cells"][1:3] == ["《数据管理办法》", "临政发〔2021〕3号"]
    assert row["record"]["facts"][0]["status"] is None


def test_a_collection_says_which_clauses(library: Library, document: Document) -> None:
    place = Places(library, document).words("推进共建共享。")
    library.collections.collect("重点", [Pick(document.id, place)], REVIEWER)
    chosen = Selection(library.collections.resolve("重点"))
    (row,) = library.forms.tasks(chosen)
    assert row.source.range == place
    assert row.cell(TaskColumn.LEAD) == "市工业和信息化局"  # what closes its section is heard all the same
    assert library.forms.indicators(chosen) == ()
    assert library.forms.citations(chosen) == ()


def test_nothing_selected_is_the_whole_library(library: Library, document: Document, whole: Selection) -> None:
    assert library.forms.tasks(Selection()) == library.forms.tasks(whole)


@pytest.mark.parametrize("kind", registry())
def test_every_form_in_every_format_and_script(
    library: Library, document: Document, whole: Selection, tmp_path: Path, kind: str
) -> None:
    request = ExportRequest(kind, tmp_path / f"表.{kind}", REVIEWER, view=View.HANT_TW, group_by=GroupBy.DOMAIN)
    assert library.forms.export_tasks(whole, request) == len(library.forms.tasks(whole))
    assert library.forms.export_indicators(whole, request) == len(library.forms.indicators(whole))
    assert library.forms.export_citations(whole, request) == 1
    passages = len(library.documents.open(document.id).structure.passages)
    assert library.forms.export_side_by_side(document.id, request) == passages
    assert request.path.stat().st_size


def test_both_sides_of_a_document(library: Library, document: Document, tmp_path: Path) -> None:
    request = ExportRequest("xlsx", tmp_path / "对照.xlsx", REVIEWER)
    library.forms.export_side_by_side(document.id, request)
    rows = list(load_workbook(request.path).worksheets[0].iter_rows(min_row=3, values_only=True))
    assert rows[0][1:] == ("原文（简体）", "繁体（台湾）")
    assert rows[1] == (1, "临江市数字城市方案", "臨江市數字城市方案")


def test_an_empty_form_is_refused_and_nothing_is_written(library: Library, document: Document, tmp_path: Path) -> None:
    place = Places(library, document).words("数据底数不清，部分系统没有接入。")
    library.collections.collect("问题", [Pick(document.id, place)], REVIEWER)
    request = ExportRequest("csv", tmp_path / "任务.csv", REVIEWER)
    with pytest.raises(ExportRefused) as refused:
        library.forms.export_tasks(Selection(library.collections.resolve("问题")), request)
    assert refused.value.code == "export.no_rows"
    assert not request.path.exists()


def test_progress_counts_documents(library: Library, document: Document) -> None:
    seen: list[tuple[int, int]] = []
    library.forms.tasks(Selection(), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 1)]
