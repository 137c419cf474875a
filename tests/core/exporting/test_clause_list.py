from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone

from core.exporting.cleaning import CELL_LIMIT
from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table

HAWAII = timezone(timedelta(hours=-10))


def names(table) -> list[str]:
    return [column.name for column in table.columns]


def cell(table, row: int, name: str) -> str:
    return table.rows[row].cells[names(table).index(name)]


def test_the_usual_columns(clauses: ClauseList) -> None:
    assert names(clause_table(clauses)) == ["序号", "领域", "条款原文", "来源文件", "章节", "备注"]


def test_extra_columns_stand_where_they_belong(clauses: ClauseList) -> None:
    table = clause_table(clauses, tuple(ExtraColumn))

    assert names(table) == ["序号", "领域", "性质", "条款原文", "来源文件", "章节", "批注", "备注", "校验码"]
    assert all(len(row.cells) == len(table.columns) for row in table.rows)
    assert cell(table, 0, "性质") == "任务"
    assert cell(table, 1, "批注") == "请市数据局核实口径\n时限是否含节假日？"
    assert cell(table, 0, "校验码") == "3f2a9c1e77d0"


def test_each_row_leads_back_to_its_words(clauses: ClauseList) -> None:
    table = clause_table(clauses)

    assert cell(table, 0, "章节") == "第三章 数字基础设施 / 第一节 信息网络 / （一）光纤网络（第 12 段）"
    assert cell(table, 0, "来源文件") == "临江市“十四五”数字城市建设规划（临政发〔2021〕8号）"
    assert cell(table, 2, "章节") == "第 77 段"
    assert cell(table, 3, "来源文件") == "臨海市智慧城市推動方案"


def test_the_words_are_those_of_the_document(clauses: ClauseList) -> None:
    table = clause_table(clauses)

    assert [cell(table, index, "条款原文") for index in range(4)] == [row.text for row in clauses.rows]


def test_the_main_domain_comes_first(clauses: ClauseList) -> None:
    assert cell(clause_table(clauses), 1, "领域") == "政务、数据资源"


def test_the_date_is_that_of_the_place(clauses: ClauseList) -> None:
    assert clause_table(clauses).footer == ("制表人：王敏　　制表日期：2026年7月3日",)
    assert "2026年7月2日" in clause_table(replace(clauses, zone=HAWAII)).footer[0]


def test_without_a_reviewer_there_is_room_to_sign(clauses: ClauseList) -> None:
    assert clause_table(replace(clauses, reviewer="")).footer[0].startswith("制表人：　　　　　")


def test_about_lists_every_source(clauses: ClauseList) -> None:
    about = [row.cells for row in clause_table(clauses).about]

    assert ("条数", "4") in about
    assert about[-2] == (
        *("1", "临江市“十四五”数字城市建设规划", "临政发〔2021〕8号", "临江市人民政府", "2021-03-15"),
        "9f86d081884c7d65",
    )
    assert not any("续行" in cells for cells in about)


def test_about_says_so_when_a_clause_goes_on_in_the_next_row(clauses: ClauseList) -> None:
    long = replace(clauses.rows[0], text="长" * (CELL_LIMIT + 1))

    about = clause_table(replace(clauses, rows=(long,))).about

    assert any("续行" in row.cells for row in about)
