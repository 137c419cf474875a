"""How connections are set up."""

from __future__ import annotations

import sqlite3
import sys

import pytest
from sqlalchemy.exc import OperationalError

from core.errors import LibraryRefused
from db import engine
from db.engine import connect, file_uri, patiently, reader_engine, writer_engine


@pytest.fixture
def path(bench, store):
    store.close()
    return bench.path


def asked(connection: sqlite3.Connection, *pragmas: str) -> list[object]:
    return [connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]


COMMON = ("trusted_schema", "cell_size_check", "foreign_keys", "recursive_triggers", "locking_mode", "page_size")


def test_the_connection_that_writes(path) -> None:
    connection = connect(path, "rw")
    assert asked(connection, *COMMON) == [0, 1, 1, 0, "normal", 4096]
    assert asked(connection, "journal_mode", "synchronous", "busy_timeout", "query_only") == ["truncate", 2, 250, 0]
    assert asked(connection, "secure_delete", "fullfsync") == [1, 1]
    assert connection.isolation_level is None
    limits = (sqlite3.SQLITE_LIMIT_LENGTH, sqlite3.SQLITE_LIMIT_ATTACHED, sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH)
    assert [connection.getlimit(limit) for limit in limits] == [100_000_000, 0, 1]
    if sys.version_info >= (3, 12):
        assert connection.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)
    connection.close()


def test_a_connection_that_reads(path) -> None:
    connection = connect(path, "ro")
    assert asked(connection, *COMMON) == [0, 1, 1, 0, "normal", 4096]
    assert asked(connection, "query_only", "busy_timeout") == [1, 250]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM tag")
    connection.close()


def test_a_setting_that_is_not_taken_is_refused(path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_COMMON", (("page_size", 1024),))
    with pytest.raises(LibraryRefused) as caught:
        connect(path, "rw")
    assert (caught.value.code, caught.value.arguments["setting"]) == ("library.engine", "page_size")


def test_a_file_that_is_not_there_is_not_made(tmp_path) -> None:
    for mode in ("ro", "rw"):
        with pytest.raises(sqlite3.OperationalError):
            connect(tmp_path / "没有.duidu", mode)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a b.duidu", "100%.duidu", "问?.duidu", "#1.duidu", "a&mode=memory.duidu"])
def test_any_name_is_the_name_of_a_file(bench, name: str) -> None:
    path = bench.folder / name
    bench.stores.create(path).close()
    assert path.exists()
    assert file_uri(path, "ro").endswith("?mode=ro")


def test_a_writer_takes_its_lock_at_once(path) -> None:
    one = writer_engine(path)
    with one.begin():
        other = sqlite3.connect(path, timeout=0, isolation_level=None)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()
    one.dispose()


def test_there_is_one_connection_that_writes_and_several_that_read(path) -> None:
    writing, reading = writer_engine(path), reader_engine(path)
    with writing.connect() as one, writing.connect() as other:
        assert one.connection.driver_connection is other.connection.driver_connection
    with reading.connect() as one, reading.connect() as other:
        assert one.connection.driver_connection is not other.connection.driver_connection
        with pytest.raises(OperationalError, match="readonly"):
            one.exec_driver_sql("DELETE FROM tag")
    writing.dispose()
    reading.dispose()


def test_patience_is_for_locks_only() -> None:
    tries: list[int] = []

    def fail(name: str, times: int) -> str:
        tries.append(1)
        if len(tries) <= times:
            error = sqlite3.OperationalError()
            error.sqlite_errorname = name
            raise error
        return "done"

    assert patiently(lambda: fail("SQLITE_BUSY", 7)) == "done"
    tries.clear()
    with pytest.raises(sqlite3.OperationalError):
        patiently(lambda: fail("SQLITE_BUSY", 8))
    tries.clear()
    with pytest.raises(sqlite3.OperationalError):
        patiently(lambda: fail("SQLITE_FULL", 1))
    assert len(tries) == 1
