from __future__ import annotations

import csv
from pathlib import Path

from core.exporting.csv_exporter import CsvExporter
from core.exporting.forms.clause_list import ClauseList, ExtraColumn, clause_table
from core.progress import silent


def test_an_independent_reader_finds_the_list(clauses: ClauseList, tmp_path: Path) -> None:
    table = clause_table(clauses, tuple(ExtraColumn))
    path = tmp_path / "list.csv"
    CsvExporter().write(table, path, silent)

    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))

    assert rows == [[column.name for column in table.columns], *[list(row.cells) for row in table.rows]]


def test_bytes_are_what_spreadsheets_expect(table_of, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    CsvExporter().write(table_of("甲\n乙", '说"是"', "=1"), path, silent)

    assert path.read_bytes() == (
        b"\xef\xbb\xbf" + '"序号","条款原文"\r\n"1","甲\n乙"\r\n"2","说""是"""\r\n"3","\'=1"\r\n'.encode()
    )


def test_reading_back_leaves_the_limit_of_others_alone(table_of, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    before = csv.field_size_limit()
    CsvExporter().write(table_of("长" * 200_000), path, silent)

    assert len(list(CsvExporter().read_back(table_of(), path))[1][1]) == 200_000
    assert csv.field_size_limit() == before
