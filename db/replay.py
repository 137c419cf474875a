"""Makes rows equal to images, many at a time: undo, redo, and the second try of a step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from core.errors import LibraryRefused
from db.recorder import COLUMNS, Image, Recorder, checksum
from db.schema import USER_TABLES

if TYPE_CHECKING:
    from db.checksums import RowValues

CHUNK = 500
"""Rows looked up in one query."""

_Key = tuple[str, str]


def turned(images: Sequence[Image]) -> list[Image]:
    """The images that take back what these did."""
    return [Image(image.table, image.row_id, image.after, image.before) for image in reversed(images)]


def replay(recorder: Recorder, images: Sequence[Image]) -> None:
    """Changes rows as the images say, in their order, and records it.

    Links between rows are checked at the end of the transaction only. Raises LibraryRefused('history.rows_changed') if
    a row is not as its image says; nothing is then changed.
    """
    connection = recorder.connection
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    rows = _rows_of(connection, images)
    for image in images:
        if rows.get((image.table, image.row_id)) != image.before:
            raise LibraryRefused("history.rows_changed")
        rows[image.table, image.row_id] = image.after
    for (table, existed, exists), run in groupby(images, key=_kind):
        _write(connection, USER_TABLES[table], list(run), existed=existed, exists=exists)
    recorder.images.extend(images)


def _kind(image: Image) -> tuple[str, bool, bool]:
    return image.table, image.before is not None, image.after is not None


def _write(connection: Connection, table: Table, images: list[Image], *, existed: bool, exists: bool) -> None:
    if not exists:
        gone = delete(table).where(table.c.id == bindparam("row_id"))
        connection.execute(gone, [{"row_id": image.row_id} for image in images])
        return
    rows = [{**image.after, "checksum": checksum(table, image.after)} for image in images if image.after is not None]
    if existed:
        changed = update(table).where(table.c.id == bindparam("row_id"))
        connection.execute(changed, [{**row, "row_id": row["id"]} for row in rows])
    else:
        connection.execute(insert(table), rows)


def _rows_of(connection: Connection, images: Sequence[Image]) -> dict[_Key, RowValues | None]:
    """The rows that images speak of, as they are now; those that do not exist are missing."""
    ids: dict[str, set[str]] = defaultdict(set)
    for image in images:
        ids[image.table].add(image.row_id)
    found: dict[_Key, RowValues | None] = {}
    for name, wanted in ids.items():
        table, columns = USER_TABLES[name], COLUMNS[name]
        for chunk in _chunks(sorted(wanted)):
            for row in connection.execute(select(table).where(table.c.id.in_(chunk))):
                values = dict(zip(columns, row, strict=False))
                found[name, str(values["id"])] = values
    return found


def _chunks(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
