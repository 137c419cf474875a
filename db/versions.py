"""What a library file of each version holds, and how rows in the images of older steps read today.

The present version is told by `db.schema`, older ones by `db/migrations/schema_NNNN.sql`, which is never changed once
a version was released.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from sqlalchemy import Connection, MetaData, Table, create_engine
from sqlalchemy.pool import StaticPool

from db.columns import NAMES
from db.engine import driver_of
from db.schema import SCHEMA_VERSION, USER_TABLES, metadata

if TYPE_CHECKING:
    from alembic.operations import Operations

    from db.checksums import RowValues

FIRST_VERSION = 1
MIGRATIONS = Path(__file__).parent / "migrations"

Entries = frozenset[tuple[str, str, str]]
"""(type, name, sql) of everything in a file, with one spelling of blanks and quotes."""
ImageConverter = Callable[["RowValues"], "RowValues"]
ImageConverters = Mapping[str, ImageConverter]
"""By table: the row that an image holds, without checksum, as the migration leaves such a row."""

_ENTRIES = "SELECT type, name, sql FROM sqlite_schema"


class Migration(Protocol):
    """A module `db/migrations/NNNN.py`: from the version before to version NNNN."""

    IMAGES: ImageConverters
    """Of the tables with user-made rows whose columns or values it changes; images in the file stay as they are."""

    def upgrade(self, op: Operations) -> None:
        """Changes tables and rows. Checksums and `user_version` are written by whoever calls it."""
        ...


def migration(version: int) -> Migration:
    return cast("Migration", import_module(f"db.migrations.{version:04}"))


@dataclass(frozen=True, slots=True)
class Shape:
    """What the file of a library of one version holds."""

    version: int
    entries: Entries
    tables: tuple[Table, ...]
    """Those whose rows are ours: neither virtual tables nor what these keep behind themselves."""
    user_tables: Mapping[str, Table]


@cache
def shape(version: int) -> Shape:
    """Of a version from 1 to the present one."""
    if version == SCHEMA_VERSION:
        with _memory() as connection:
            metadata.create_all(connection)
            return Shape(version, _entries(connection), tuple(metadata.sorted_tables), USER_TABLES)
    with _memory() as connection:
        driver_of(connection).executescript((MIGRATIONS / f"schema_{version:04}.sql").read_text(encoding="utf-8"))
        reflected = MetaData(naming_convention=NAMES)
        reflected.reflect(connection, only=_ordinary_tables(connection))
        tables = tuple(reflected.sorted_tables)
        # Every user-made row has an id and ends with its checksum.
        users = {table.name: table for table in tables if {"id", "checksum"} <= set(table.columns.keys())}
        return Shape(version, _entries(connection), tables, users)


def version_in(connection: sqlite3.Connection) -> int:
    """`user_version`; read from the header, nothing in the file is queried."""
    return cast("tuple[int]", connection.execute("PRAGMA user_version").fetchone())[0]


def has_shape(connection: sqlite3.Connection, expected: Shape) -> bool:
    """Whether the file holds exactly what one of that version holds."""
    rows = cast("list[tuple[str, str, str | None]]", connection.execute(_ENTRIES).fetchall())
    return version_in(connection) == expected.version and _spelled(rows) == expected.entries


def script() -> str:
    """The statements that make the present schema, one a line: what `schema_NNNN.sql` keeps of it."""
    with _memory() as connection:
        metadata.create_all(connection)
        behind = {row.name for row in connection.exec_driver_sql("PRAGMA table_list") if row.type == "shadow"}
        rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        made = [(kind == "index", name, _one_line(sql)) for kind, name, sql in rows if name not in behind]
    return "".join(f"{sql};\n" for _, _, sql in sorted(made))


def _one_line(sql: str) -> str:
    return re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")").strip()


def as_now(table: str, values: RowValues, made_in: int, version: int = SCHEMA_VERSION) -> RowValues:
    """The row of an image that was written in version `made_in`, as rows of its table are in `version`."""
    for converter in converters(table, made_in, version):
        values = converter(values)
    return values


@cache
def converters(table: str, made_in: int, version: int) -> tuple[ImageConverter, ...]:
    """What images of a table have to go through, in order; mostly nothing."""
    passed = (migration(step).IMAGES.get(table) for step in range(made_in + 1, version + 1))
    return tuple(converter for converter in passed if converter is not None)


@contextmanager
def _memory() -> Generator[Connection]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _ordinary_tables(connection: Connection) -> list[str]:
    rows = connection.exec_driver_sql("PRAGMA table_list")
    return [row.name for row in rows if row.type == "table" and not row.name.startswith("sqlite_")]


def _entries(connection: Connection) -> Entries:
    return _spelled((kind, name, sql) for kind, name, sql in connection.exec_driver_sql(_ENTRIES))


def _spelled(rows: Iterable[tuple[str, str, str | None]]) -> Entries:
    return frozenset((kind, name, _one_spelling(sql or "")) for kind, name, sql in rows)


def _one_spelling(sql: str) -> str:
    bare = re.sub(r"[\"`\[\]]", "", sql)
    return re.sub(r"\s*([(),=<>])\s*", r"\1", re.sub(r"\s+", " ", bare)).strip()
