"""The rows of a table for formats that hold nothing but rows: what others mark stands in columns of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.exporting.cleaning import clean_all

if TYPE_CHECKING:
    from core.exporting.table import Row, Table


class PlainLines:
    """Cleaned lines; behind the cells, where rows have them, the doubtful ones by name and the codes of sources."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._doubted, self._sourced = table.doubted, table.sourced
        names = [column.name for column in table.columns]
        names += [table.names.doubt] if self._doubted else []
        names += [table.names.code] if self._sourced else []
        self.head = clean_all(names)

    def row(self, row: Row) -> tuple[str, ...]:
        cells = list(row.cells)
        if self._doubted:
            columns = self._table.columns
            cells.append("、".join(columns[index].name for index in sorted(row.doubtful)))
        if self._sourced:
            cells.append(" ".join(source.code for source in row.sources))
        return clean_all(cells)


def plain_lines(table: Table) -> Iterator[tuple[str, ...]]:
    """The names of the columns, then the rows."""
    plain = PlainLines(table)
    yield plain.head
    yield from map(plain.row, table.rows)
