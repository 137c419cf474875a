"""Makes a new library file: complete under a temporary name first."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import insert

from db import learning
from db.checksums import row_checksum
from db.engine import writer_engine
from db.faults import disk_refusal, speaking_of, told
from db.files import put_in_place, require_free, temporary_beside
from db.schema import APPLICATION_ID, SCHEMA_VERSION, library, metadata


def create_library(path: Path, uid: str, created_at: int) -> None:
    """An empty library at the path. Raises LibraryRefused; nothing is then left behind."""
    require_free(path)
    temporary = temporary_beside(path, uid)
    try:
        temporary.open("xb").close()
    except OSError as error:
        raise disk_refusal(error, path) from error
    try:
        with speaking_of(path), told(path):
            _fill(temporary, uid, created_at)
        put_in_place(temporary, path)
    finally:
        for leftover in (temporary, temporary.with_name(temporary.name + "-journal")):
            leftover.unlink(missing_ok=True)


def _fill(path: Path, uid: str, created_at: int) -> None:
    engine = writer_engine(path)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
            metadata.create_all(connection)
            connection.execute(insert(library), library_row(uid, created_at))
            learning.rebuild(connection)
    finally:
        engine.dispose()


def library_row(uid: str, created_at: int) -> dict[str, str | int]:
    return {"uid": uid, "created_at": created_at, "checksum": row_checksum([uid, created_at])}
