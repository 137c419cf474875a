"""What SQLite's errors mean to the user: one table from its names to refusals."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from core.errors import LibraryRefused

BUSY = ("SQLITE_BUSY", "SQLITE_LOCKED")
FULL_BELOW = 1_000_000
"""Free bytes under which a failed write is put down to a full disk: systems report quotas as plain I/O errors."""

_CODES = (
    ("SQLITE_READONLY_DBMOVED", "library.moved"),
    ("SQLITE_READONLY", "library.read_only"),
    ("SQLITE_FULL", "library.disk_full"),
    *((name, "library.busy") for name in BUSY),
    ("SQLITE_CORRUPT", "library.damaged"),
    ("SQLITE_NOTADB", "library.damaged"),
    ("SQLITE_IOERR", "library.io_error"),
    ("SQLITE_CANTOPEN", "library.io_error"),
)
"""First match of the beginning of SQLite's own name."""


def error_name(error: DBAPIError | sqlite3.Error) -> str:
    """SQLite's name of an error, such as SQLITE_BUSY; '' if it has none."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    return getattr(origin, "sqlite_errorname", "")


def is_busy(error: DBAPIError | sqlite3.Error) -> bool:
    return error_name(error).startswith(BUSY)


def refusal(error: DBAPIError | sqlite3.Error, path: Path) -> LibraryRefused | None:
    """The refusal for an error of the world; None for an error of ours, such as a broken constraint."""
    name = error_name(error)
    code = next((code for beginning, code in _CODES if name.startswith(beginning)), None)
    if code is None:
        return None
    if code == "library.io_error" and _disk_is_full(path):
        code = "library.disk_full"
    if code == "library.damaged":
        return LibraryRefused(code, name=path.name, problem="library.problem.structure")
    return LibraryRefused(code, name=path.name)


def disk_refusal(error: OSError, path: Path) -> LibraryRefused:
    """The refusal for a file operation of our own beside the library."""
    code = "library.disk_full" if _disk_is_full(path) else "library.cannot_write"
    return LibraryRefused(code, name=path.name, reason=error.strerror or type(error).__name__)


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turns errors of the world inside the block into refusals."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        if (refused := refusal(error, path)) is None:
            raise
        raise refused from error


@contextmanager
def speaking_of(path: Path) -> Generator[None]:
    """Lets refusals of a temporary copy name the library that the user knows."""
    try:
        yield
    except LibraryRefused as refused:
        raise LibraryRefused(refused.code, **{**refused.arguments, "name": path.name}) from refused


def _disk_is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < FULL_BELOW
    except OSError:
        return False
