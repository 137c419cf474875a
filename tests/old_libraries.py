"""Libraries as earlier versions of the program left them: `tests/data/libraries`, one for each version, as SQL text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from db.schema import APPLICATION_ID

FOLDER = Path(__file__).resolve().parent / "data" / "libraries"
VERSIONS = tuple(sorted(int(path.stem.removeprefix("library_")) for path in FOLDER.glob("library_*.sql")))


def write_old_library(path: Path, version: int) -> None:
    """A library of that version, at a path where nothing is."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript((FOLDER / f"library_{version:04}.sql").read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA user_version = {version}")


def rows_of(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but virtual ones, as it lies in the file."""
    with closing(sqlite3.connect(path)) as connection:
        tables = [row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "table"]
        return {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in tables}
