"""Whole copies of a library, made by SQLite while it is open: the file itself is never read by us."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from sqlalchemy import Connection, func, select, update

from db.create import library_row
from db.engine import writer_engine
from db.faults import disk_refusal, speaking_of, told
from db.files import put_in_place, require_free, side_file, temporary_beside
from db.gate import examine
from db.history import Head, head
from db.schema import annotation, document, library


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy holds."""

    head: Head
    documents: int
    annotations: int


Look = Callable[[], AbstractContextManager[Connection]]
"""Gives a connection to an open library."""


def copy_to(look: Look, target: Path) -> Copied:
    """Copies in one go to a file that must not exist.

    Copying in small portions starts over whenever somebody writes.
    """
    try:
        target.open("xb").close()
    except OSError as error:
        raise disk_refusal(error, target) from error
    with told(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
        copy.execute("PRAGMA journal_mode = MEMORY")
        copy.execute("PRAGMA synchronous = OFF")  # a temporary file: whoever keeps it syncs it
        with look() as connection:
            copied = Copied(head(connection), *counts(connection))
            source = cast("sqlite3.Connection", connection.connection.driver_connection)
            source.backup(copy)
    return copied


def counts(connection: Connection) -> tuple[int, int]:
    """Documents and annotations."""
    documents = connection.execute(select(func.count()).select_from(document)).scalar_one()
    return documents, connection.execute(select(func.count()).select_from(annotation)).scalar_one()


def save_as(look: Look, target: Path, uid: str, created_at: int, accept: Callable[[Head], None]) -> None:
    """A verified copy with a uid of its own. Raises LibraryRefused; nothing is then left behind.

    `accept` is asked about the newest step of the copy and may refuse it.
    """
    require_free(target)
    temporary = temporary_beside(target, uid)
    try:
        with speaking_of(target), told(target):
            copied = copy_to(look, temporary)
            _give_uid(temporary, uid, created_at)
            examine(temporary, content=True)
        accept(copied.head)
        put_in_place(temporary, target)
    finally:
        for leftover in (temporary, side_file(temporary, "-journal")):
            leftover.unlink(missing_ok=True)


def _give_uid(path: Path, uid: str, created_at: int) -> None:
    engine = writer_engine(path)
    try:
        with engine.begin() as connection:
            connection.execute(update(library).values(library_row(uid, created_at)))
    finally:
        engine.dispose()
