"""Writes user-made rows and keeps what each was before and after: the one way to change them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from db.checksums import RowValues, Value, row_checksum
from db.schema import USER_TABLES


@dataclass(frozen=True, slots=True)
class Image:
    """One row before and after a change; None where it did not exist."""

    table: str
    row_id: str
    before: RowValues | None
    after: RowValues | None


@dataclass(frozen=True, slots=True)
class Content:
    """A content-addressed row that was written with the step."""

    table: Table
    values: Mapping[str, str | int | bytes]


@dataclass(slots=True)
class Recorder:
    """Of one transaction. Images are kept in the order executed."""

    connection: Connection
    images: list[Image] = field(default_factory=list[Image])
    contents: list[Content] = field(default_factory=list[Content])

    def row(self, table: Table, row_id: str) -> RowValues | None:
        """The row as it is now, without its checksum."""
        columns = COLUMNS[table.name]
        found = self.connection.execute(select(table).where(table.c.id == row_id)).first()
        return None if found is None else dict(zip(columns, found, strict=False))

    def insert(self, table: Table, values: RowValues) -> None:
        """`values` hold every column but the checksum. Raises IntegrityError if the id is taken."""
        self.connection.execute(insert(table), {**values, "checksum": checksum(table, values)})
        self.images.append(Image(table.name, str(values["id"]), None, dict(values)))

    def insert_all(self, table: Table, rows: Sequence[RowValues]) -> None:
        """The same for many rows at once."""
        if rows:
            self.connection.execute(insert(table), [{**row, "checksum": checksum(table, row)} for row in rows])
            self.images += [Image(table.name, str(row["id"]), None, dict(row)) for row in rows]

    def update(self, table: Table, values: RowValues) -> None:
        """`values` hold the id and the columns that may have changed. A row that is not there stays that way."""
        row_id = str(values["id"])
        before = self.row(table, row_id)
        if before is None:
            return
        after = {**before, **values}
        if after == before:
            return
        changed = {column: value for column, value in after.items() if value != before[column]}
        changed["checksum"] = checksum(table, after)
        self.connection.execute(update(table).where(table.c.id == row_id).values(changed))
        self.images.append(Image(table.name, row_id, before, after))

    def delete(self, table: Table, row_id: str) -> None:
        """A row that is not there stays that way."""
        before = self.row(table, row_id)
        if before is None:
            return
        self.connection.execute(delete(table).where(table.c.id == row_id))
        self.images.append(Image(table.name, row_id, before, None))

    def keep(self, table: Table, rows: Sequence[Mapping[str, str | int | bytes]]) -> None:
        """Writes content-addressed rows; those that are there already stay."""
        for values in rows:
            self.connection.execute(sqlite_insert(table).on_conflict_do_nothing(), values)
            self.contents.append(Content(table, values))


COLUMNS: Mapping[str, tuple[str, ...]] = {
    name: tuple(column.name for column in table.columns if column.name != "checksum")
    for name, table in USER_TABLES.items()
}
"""Columns of each user-made table in their order, without the checksum, which comes last."""


def checksum(table: Table, values: RowValues) -> str:
    """The checksum that belongs to a row. Raises KeyError if a column is missing."""
    ordered: list[Value] = [values[column] for column in COLUMNS[table.name]]
    return row_checksum(ordered)
