"""Libraries as earlier versions of the program left them: `tests/data/libraries`, one for each version, as SQL text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.schema import APPLICATION_ID
from tests.library_rows import Bench

FOLDER = Path(__file__).resolve().parent.parent / "data" / "libraries"
VERSIONS = tuple(sorted(int(path.stem.removeprefix("library_")) for path in FOLDER.glob("library_*.sql")))


def old_library(bench: Bench, version: int) -> Path:
    """A library of that version in the place of the bench's."""
    with closing(sqlite3.connect(bench.path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript((FOLDER / f"library_{version:04}.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA user_version = {version}")
    bench.ids.count = 1_000_000  # those of the library are used up
    return bench.path


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as it lies in the file."""
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for (name,) in tables}
