from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table
from core.exporting.table import FULL_WIDTH, Alignment, Column, Table, script_of_table
from core.model.document import Region
from core.model.text import Script, View

columns = st.builds(Column, name=st.just("列"), share=st.integers(1, 100), align=st.sampled_from(Alignment))


@given(columns=st.lists(columns, min_size=1, max_size=9), total=st.integers(500, 20_000))
def test_widths_fill_the_table_exactly(columns: list[Column], total: int) -> None:
    widths = Table("", "", tuple(columns), ()).widths(total)

    assert sum(widths) == total
    assert len(widths) == len(columns)
    assert min(widths) >= 0


def test_short_columns_keep_their_room_when_others_are_added(clauses: ClauseList) -> None:
    def millimetres(*extras: ExtraColumn) -> dict[str, int]:
        table = clause_table(clauses, extras)
        names = [column.name for column in table.columns]
        return dict(zip(names, table.widths(FULL_WIDTH), strict=True))

    usual, full = millimetres(), millimetres(*ExtraColumn)

    assert abs(usual["序号"] - full["序号"]) <= 1
    assert abs(usual["领域"] - full["领域"]) <= 1
    assert full["条款原文"] < usual["条款原文"]


def marked(text: str, script: Script, region: Region) -> str:
    return f"{script}{region}<{text}>" if text else text


def test_as_stored_nothing_is_converted(clauses: ClauseList) -> None:
    table = clause_table(clauses)

    assert script_of_table(table, View.SOURCE, marked) is table


def test_everything_shown_is_converted(clauses: ClauseList) -> None:
    table = script_of_table(clause_table(clauses), View.HANT_TW, marked)

    assert table.view == View.HANT_TW
    assert table.form == "Hans<条款清单>"
    assert table.title == "Hans<临江市数字城市重点条款清单>"
    assert table.columns[2].name == "Hans<条款原文>"
    assert table.subtitle[0].startswith("Hans<")
    assert table.about[0].cells == ("Hans<名称>", "Hans<临江市数字城市重点条款清单>")


def test_quotes_are_converted_from_their_document_s_script(clauses: ClauseList) -> None:
    """A word of a Taiwan text must not be read as simplified: 干預 would become 幹預."""
    table = script_of_table(clause_table(clauses), View.HANT_TW, marked)

    number, domain, text, source, place, remark = table.rows[3].cells
    assert (number, domain, remark) == ("Hans<4>", "Hans<城管市政>", "")
    assert text == "HantTW<推動智慧路燈共桿，發揮既有設施效益。>"
    assert source.startswith("HantTW<")
    assert place == "HantTW<參、推動策略（第 9 段）>"
    assert table.about[-1].cells[1] == "HantTW<臨海市智慧城市推動方案>"


def test_a_changed_quote_is_admitted_below_the_table(clauses: ClauseList) -> None:
    table = script_of_table(clause_table(clauses), View.HANT_TW, marked)

    assert table.footer[-1] == "Hans<条款文字已转换为繁体（台湾），引用时请核对原文。>"


def test_unchanged_quotes_need_no_remark(clauses: ClauseList) -> None:
    table = script_of_table(clause_table(clauses), View.HANS, lambda text, *_: text)

    assert len(table.footer) == 1


@pytest.mark.parametrize("view", [view for view in View if view != View.SOURCE])
def test_every_view_has_a_name_for_that_remark(clauses: ClauseList, view: View) -> None:
    table = script_of_table(clause_table(clauses), view, lambda text, *_: text + "。")

    assert len(table.footer) == 2


def test_the_same_words_are_converted_once(clauses: ClauseList) -> None:
    seen: list[str] = []
    rows = tuple(replace(clauses.rows[0], number=number) for number in range(1, 30))

    def convert(text: str, script: Script, region: Region) -> str:
        seen.append(text)
        return text

    script_of_table(clause_table(replace(clauses, rows=rows)), View.HANT_TW, convert)

    assert seen.count(rows[0].text) == 1
