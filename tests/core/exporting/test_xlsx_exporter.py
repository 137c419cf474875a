from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import openpyxl

from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table
from core.exporting.table import script_of_table
from core.exporting.xlsx_exporter import XlsxExporter
from core.model.text import View
from core.progress import silent


def written(table, tmp_path: Path):
    path = tmp_path / "list.xlsx"
    XlsxExporter().write(table, path, silent)
    return openpyxl.load_workbook(path)


def test_an_independent_reader_finds_the_list(clauses: ClauseList, tmp_path: Path) -> None:
    table = clause_table(clauses, tuple(ExtraColumn))
    sheet = written(table, tmp_path).worksheets[0]

    title, line, head, *rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert title[0] == table.title
    assert line[0] == "共 4 条，摘自 2 份文件　　制表人：王敏　　制表日期：2026年7月3日"
    assert head == [column.name for column in table.columns]
    assert [[str(cell) for cell in row] for row in rows] == [list(row.cells) for row in table.rows]


def test_numbers_sort_as_numbers_and_nothing_else_is_one(clauses: ClauseList, tmp_path: Path) -> None:
    sheet = written(clause_table(clauses), tmp_path).worksheets[0]

    assert [cell.value for cell in sheet["A"][3:]] == [1, 2, 3, 4]
    others = {cell.data_type for row in sheet.iter_rows(min_row=4, min_col=2) for cell in row if cell.value}
    assert others <= {"s", "inlineStr"}


def test_a_clerk_can_filter_and_print(clauses: ClauseList, tmp_path: Path) -> None:
    sheet = written(clause_table(clauses), tmp_path).worksheets[0]

    assert sheet.auto_filter.ref == "A3:F7"
    assert sheet.freeze_panes == "B4"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 9
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)  # 1 is not written
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.center.text == "— &P —"
    assert {str(merged) for merged in sheet.merged_cells.ranges} == {"A1:F1", "A2:F2"}
    assert sheet["C4"].alignment.wrap_text


def test_rows_are_tall_enough_for_their_words(table_of, tmp_path: Path) -> None:
    sheet = written(table_of("短", "长" * 200, "一\n二\n三", "长" * 5_000), tmp_path).worksheets[0]

    short, long, lines, endless = (sheet.row_dimensions[row].height for row in range(4, 8))
    assert short < lines < long < endless
    assert endless <= 409  # Excel's tallest row


def test_the_second_sheet_says_where_the_list_comes_from(clauses: ClauseList, tmp_path: Path) -> None:
    table = clause_table(clauses)
    book = written(table, tmp_path)

    assert book.sheetnames == ["条款清单", "说明"]
    rows = [[cell or "" for cell in row] for row in book["说明"].iter_rows(values_only=True)]
    width = max(len(row) for row in rows)
    assert rows == [[*row.cells, *[""] * (width - len(row.cells))] for row in table.about]


def test_words_like_a_formula_stay_words_when_edited(table_of, tmp_path: Path) -> None:
    sheet = written(table_of("=1+1", "加快建设"), tmp_path).worksheets[0]

    assert sheet["B4"].quotePrefix
    assert not sheet["B5"].quotePrefix


def test_a_clause_too_long_for_a_cell_goes_on_below(clauses: ClauseList, tmp_path: Path) -> None:
    text = "加快建设信息网络。" * 9_000
    table = clause_table(replace(clauses, rows=(replace(clauses.rows[0], text=text), *clauses.rows[1:])))
    long = table.rows[0].cells

    sheet = written(table, tmp_path).worksheets[0]

    rows = [row for row in sheet.iter_rows(min_row=4, values_only=True) if row[0] == 1]
    assert len(rows) > 2
    assert "".join(row[2] for row in rows) == text
    assert {(row[1], row[3], row[4]) for row in rows} == {(long[1], long[3], long[4])}


def test_the_traditional_sheet_has_a_traditional_font(clauses: ClauseList, tmp_path: Path) -> None:
    table = script_of_table(clause_table(clauses), View.HANT_TW, lambda text, *_: text)

    assert written(table, tmp_path).worksheets[0]["C4"].font.name == "新細明體"


def test_an_empty_list_is_a_head(table_of, tmp_path: Path) -> None:
    assert written(table_of(), tmp_path).worksheets[0].auto_filter.ref == "A3:B3"


def test_no_words_pass_through_other_folders(table_of, tmp_path: Path, monkeypatch) -> None:
    """Files for passing use stay behind when a program is killed."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "not there"))

    assert len(written(table_of("甲", "乙"), tmp_path).worksheets[0]["A"]) == 5
