"""CSV as spreadsheets read it: UTF-8 with a mark, CRLF, every cell quoted, formulas disarmed."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import guard, unguard
from core.exporting.plain_lines import plain_lines

if TYPE_CHECKING:
    from core.exporting.table import Table
    from core.progress import Progress

_LONGEST_CELL = 100_000_000
"""Characters; the csv module refuses cells above 131,072 unless told."""


class CsvExporter:
    """Names of columns, then rows; no title and no groups, so that a program reads it as it is."""

    name = "csv"
    title = "CSV 表格"
    suffix = ".csv"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
            for done, line in enumerate(self.lines(table)):
                progress(done, len(table.rows))
                writer.writerow([guard(cell) for cell in line])

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        return plain_lines(table)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        usual = csv.field_size_limit(_LONGEST_CELL)
        try:
            with path.open(encoding="utf-8-sig", newline="") as file:
                for line in csv.reader(file):
                    yield tuple(unguard(cell) for cell in line)
        finally:
            csv.field_size_limit(usual)
