"""SQLite's errors as refusals."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import DatabaseError

from core.errors import LibraryRefused
from core.wording import ERRORS
from db import faults
from db.faults import disk_refusal, error_name, is_busy, refusal, told

SOURCE = Path(faults.__file__).parent


def sqlite_error(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("words of the driver")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "library.disk_full"),
        ("SQLITE_READONLY", "library.read_only"),
        ("SQLITE_READONLY_DIRECTORY", "library.read_only"),
        ("SQLITE_READONLY_DBMOVED", "library.moved"),
        ("SQLITE_BUSY", "library.busy"),
        ("SQLITE_BUSY_SNAPSHOT", "library.busy"),
        ("SQLITE_LOCKED", "library.busy"),
        ("SQLITE_IOERR_FSYNC", "library.io_error"),
        ("SQLITE_CANTOPEN", "library.io_error"),
        ("SQLITE_CORRUPT_VTAB", "library.damaged"),
        ("SQLITE_NOTADB", "library.damaged"),
    ],
)
def test_errors_of_the_world_become_refusals(tmp_path, name: str, code: str) -> None:
    path = tmp_path / "文库.duidu"
    for error in (sqlite_error(name), DatabaseError("SELECT", None, sqlite_error(name))):
        assert error_name(error) == name
        refused = refusal(error, path)
        assert (refused.code, refused.arguments["name"]) == (code, "文库.duidu")
        assert is_busy(error) == (code == "library.busy")
        with pytest.raises(LibraryRefused), told(path):
            raise error


def test_errors_of_ours_stay_what_they_are(tmp_path) -> None:
    for error in (sqlite_error("SQLITE_CONSTRAINT_UNIQUE"), sqlite3.ProgrammingError("closed")):
        assert refusal(error, tmp_path) is None
        with pytest.raises(type(error)), told(tmp_path):
            raise error


def test_a_failed_write_on_a_full_disk_is_a_full_disk(tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faults, "FULL_BELOW", 1 << 62)
    assert refusal(sqlite_error("SQLITE_IOERR_WRITE"), tmp_path / "a").code == "library.disk_full"
    assert disk_refusal(OSError(28, "full"), tmp_path / "a").code == "library.disk_full"
    monkeypatch.undo()
    assert disk_refusal(OSError(13, "denied"), tmp_path / "a").arguments["reason"] == "denied"


def test_every_code_has_a_sentence_with_its_arguments() -> None:
    used: set[str] = set()
    for source in SOURCE.rglob("*.py"):
        used |= set(re.findall(r'"((?:library|history)\.[a-z_.]+)"', source.read_text(encoding="utf-8")))
    assert used - {"library.duidu"} <= set(ERRORS)
    written = {code for code in ERRORS if code.startswith(("library.", "history."))}
    assert written - used == {"history.nothing_to_redo", "history.nothing_to_undo"}  # made of the act's name
