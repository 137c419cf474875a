"""Brings a library of an older version to the present one: in one transaction, or the file stays as it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection, Table, bindparam, select, update

from core.errors import LibraryRefused
from db.check import problems
from db.checksums import row_checksum
from db.columns import metadata
from db.engine import driver_of, rebuilding_engine
from db.faults import told
from db.gate import version_at
from db.schema import SCHEMA_VERSION, USER_TABLES
from db.versions import has_shape, migration, shape


def upgrade(path: Path) -> None:
    """Of a file that passed the gate and that nobody else has open. Raises LibraryRefused.

    Killed at any point it leaves the old library, or a journal that rolls it back to that, or the new one.
    """
    old = version_at(path)
    engine = rebuilding_engine(path)
    try:
        with told(path), engine.begin() as connection:
            _require(path, _sound_rows(connection, shape(old).user_tables), "library.problem.rows")
            migrate(connection, old, SCHEMA_VERSION)
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            _require(path, has_shape(driver_of(connection), shape(SCHEMA_VERSION)), "library.problem.schema")
            _write_checksums(connection)
            found = problems(connection, shape(SCHEMA_VERSION))
            _require(path, not found, *found[:1])
    finally:
        engine.dispose()


def _require(path: Path, sound: bool, problem: str = "") -> None:  # noqa: FBT001  what is required reads first
    if not sound:
        raise LibraryRefused("library.not_upgraded", name=path.name, problem=problem)


def migrate(connection: Connection, old: int, new: int) -> None:
    """Schema and rows from one version to another; whoever calls it sees to checksums and `user_version`."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    # Alembic takes the names of constraints from it; tables of its own it makes none.
    context = MigrationContext.configure(connection, opts={"target_metadata": metadata})
    operations = Operations(context)
    for version in range(old + 1, new + 1):
        migration(version).upgrade(operations)


def _sound_rows(connection: Connection, tables: Mapping[str, Table]) -> bool:
    """Before checksums are written anew, the old ones are looked at a last time."""
    return all(
        row_checksum(row[:-1]) == row[-1] for table in tables.values() for row in connection.execute(select(table))
    )


def _write_checksums(connection: Connection) -> None:
    """Of the rows that a migration changed."""
    for table in USER_TABLES.values():
        rows = connection.execute(select(table)).all()
        made = [(row.id, row_checksum(row[:-1]), row[-1]) for row in rows]
        changed = [{"row_id": row_id, "sound": sound} for row_id, sound, written in made if sound != written]
        if changed:
            chosen = update(table).where(table.c.id == bindparam("row_id"))
            connection.execute(chosen.values(checksum=bindparam("sound")), changed)
