"""Whole copies of a library, made by SQLite while it is open: the file itself is never read by us."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, func, select, update

from db.create import library_row
from db.engine import connect, driver_of, single_engine, writer_engine
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


class PrivateCopy:
    """A copy of a library that lies elsewhere and stays as it is, under the same name in a folder of its own."""

    def __init__(self, path: Path, workshop: Path) -> None:
        """Raises LibraryRefused; nothing is then left behind."""
        try:
            workshop.mkdir(parents=True, exist_ok=True)
            self._folder = TemporaryDirectory(dir=workshop, ignore_cleanup_errors=True)
        except OSError as error:
            raise disk_refusal(error, workshop) from error
        self.path = Path(self._folder.name) / path.name
        try:
            copy_to(reading(path), self.path)
        except BaseException:
            self.remove()
            raise

    def remove(self) -> None:
        self._folder.cleanup()


def reading(path: Path) -> Look:
    """A look at a library that is not open."""

    @contextmanager
    def look() -> Generator[Connection]:
        engine = single_engine(lambda: connect(path, "ro"))
        try:
            with told(path), engine.connect() as connection:
                yield connection
        finally:
            engine.dispose()

    return look


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
            driver_of(connection).backup(copy)
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
