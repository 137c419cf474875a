"""Promise 5: what was not saved is never called saved, what was saved stays, and the same store works on afterwards."""

from __future__ import annotations

import multiprocessing
import sqlite3
import sys
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from core.model.changes import StepKind
from core.wording import ERRORS
from db import engine
from db.engine import PatientConnection
from tests.library_rows import REVIEWER, Bench, everything, raw_rows

START = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")


def sqlite_error(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorname = name
    return error


class Commits:
    """Stands in for COMMIT: does it, or not, and reports an error, as often as told."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *plan: tuple[bool, str]) -> None:
        self.plan = list(plan)
        real = PatientConnection.commit

        def commit(connection: PatientConnection) -> None:
            done, error = self.plan.pop(0) if self.plan else (True, "")
            if done:
                real(connection)
            if error:
                raise sqlite_error(error)

        monkeypatch.setattr(PatientConnection, "commit", commit)


def acts(bench, store) -> list:
    """One of each kind of write."""
    document = everything(store)[0][0]
    text = "另一份" * 3000

    def import_document():
        with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
            step.documents.add(bench.document(text=text), text, text.encode(), ())

    return [
        lambda: bench.add_tag(store, "新"),
        lambda: bench.add_mark(store, bench.mark(document, 50)),
        import_document,
        lambda: store.undo(REVIEWER),
        lambda: store.redo(REVIEWER),
    ]


@pytest.fixture
def working(bench):
    store = bench.stores.open(bench.filled())
    yield store
    store.close()


@pytest.mark.parametrize("error", ["SQLITE_IOERR_FSYNC", "SQLITE_FULL", "SQLITE_CANTOPEN", "SQLITE_IOERR_TRUNCATE"])
@pytest.mark.parametrize("act", range(5))
def test_an_error_at_commit_is_tried_once_more(bench, working, monkeypatch, act: int, error: str) -> None:
    Commits(monkeypatch, (False, error))
    store = working
    if act == 4:
        monkeypatch.undo()
        store.undo(REVIEWER)
        Commits(monkeypatch, (False, error))
    steps = len(store.history(99))
    acts(bench, store)[act]()
    assert len(store.history(99)) == steps + 1
    assert store.check().problems == ()


@pytest.mark.parametrize("error", ["SQLITE_IOERR_FSYNC", "SQLITE_IOERR_UNLOCK"])
@pytest.mark.parametrize("act", range(4))
def test_an_error_after_a_commit_that_went_through_is_no_second_step(bench, working, monkeypatch, act, error) -> None:
    steps = len(working.history(99))
    Commits(monkeypatch, (True, error))
    acts(bench, working)[act]()
    assert len(working.history(99)) == steps + 1
    working.undo(REVIEWER)
    assert working.check().problems == ()


def test_a_retry_that_went_through_is_found(bench, working, monkeypatch) -> None:
    Commits(monkeypatch, (False, "SQLITE_IOERR_FSYNC"), (True, "SQLITE_IOERR_FSYNC"))
    bench.add_tag(working, "新")
    assert len(working.history(99)) == 6
    assert working.check().problems == ()


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ("SQLITE_IOERR_WRITE", "library.io_error"),
        ("SQLITE_FULL", "library.disk_full"),
        ("SQLITE_READONLY", "library.read_only"),
    ],
)
@pytest.mark.parametrize("act", range(4))
def test_two_errors_are_told_and_nothing_was_done(bench, working, monkeypatch, act: int, error: str, code: str) -> None:
    before, steps, state = raw_rows(working), working.history(99), working.undo_state()
    Commits(monkeypatch, (False, error), (False, error))
    with pytest.raises(LibraryRefused) as caught:
        acts(bench, working)[act]()
    assert caught.value.code == code
    assert caught.value.code in ERRORS
    assert (raw_rows(working), working.history(99), working.undo_state()) == (before, steps, state)
    acts(bench, working)[act]()
    assert len(working.history(99)) == len(steps) + 1
    assert working.check().problems == ()


@pytest.mark.parametrize("act", range(4))
def test_a_full_disk_is_told_and_the_same_store_goes_on_when_there_is_room(bench, working, act: int) -> None:
    """SQLite's own limit of pages: it fails as a full disk does, in the middle of a step."""
    with working._writer.looking() as connection:
        driver = connection.connection.driver_connection
    pages = driver.execute("PRAGMA page_count").fetchone()[0]
    driver.execute(f"PRAGMA max_page_count = {pages}")
    document = everything(working)[0][0]
    told = 0
    saved = len(working.history(999))
    for number in range(40):
        mark = bench.mark(document, 100 + number, note="批注" * 200)
        try:
            bench.add_mark(working, mark)
        except LibraryRefused as refused:
            told += refused.code == "library.disk_full"
        else:
            saved += 1
    assert told
    assert len(working.history(999)) == saved
    assert working.check().problems == ()
    with pytest.raises(LibraryRefused):
        acts(bench, working)[2]()
    driver.execute("PRAGMA max_page_count = 1073741823")
    acts(bench, working)[act]()
    assert len(working.history(999)) == saved + 1
    assert working.check().problems == ()


def test_another_writer_is_waited_for_then_told(bench, working, monkeypatch) -> None:
    other = sqlite3.connect(bench.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(engine, "BUSY_TRIES", 1)
    steps = working.history(99)
    with pytest.raises(LibraryRefused) as caught:
        bench.add_tag(working, "新")
    assert caught.value.code == "library.busy"
    other.execute("ROLLBACK")
    other.close()
    assert working.history(99) == steps
    bench.add_tag(working, "新")
    assert working.check().sound


def test_a_reader_elsewhere_delays_a_commit_and_loses_nothing(bench, working, monkeypatch) -> None:
    """COMMIT meets the lock of a reader: the outcome is known, nothing was written."""
    other = sqlite3.connect(bench.path, isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM tag").fetchall()
    monkeypatch.setattr(engine, "BUSY_TRIES", 1)
    steps = working.history(99)
    with pytest.raises(LibraryRefused) as caught:
        bench.add_tag(working, "新")
    assert caught.value.code == "library.busy"
    other.execute("COMMIT")
    other.close()
    assert working.history(99) == steps
    bench.add_tag(working, "新")
    assert working.check().sound


def limited(path: Path, told: Connection) -> None:
    """Works under a limit on the size of files: writes fail with an error that is not 'disk full'."""
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    bench = Bench(path.parent)
    bench.ids.count = 1000
    store = bench.stores.open(path)
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
    codes: set[str] = set()
    document = everything(store)[0][0]
    for number in range(60):
        try:
            bench.add_mark(store, bench.mark(document, 100 + number, note="批注" * 200))
        except LibraryRefused as refused:
            codes.add(refused.code)
        else:
            told.send(store.history(1)[0].number)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    bench.add_tag(store, "之后")
    told.send(store.history(1)[0].number)
    told.send(sorted(codes))
    store.close()
    told.close()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files")
def test_writes_that_fail_in_the_middle_lose_no_finished_step(bench) -> None:
    bench.filled()
    hear, tell = START.Pipe(duplex=False)
    child = START.Process(target=limited, args=(bench.path, tell))
    child.start()
    tell.close()
    numbers: set[int] = set()
    while isinstance(message := hear.recv(), int):
        numbers.add(message)
    child.join()
    assert (child.exitcode, message) == (0, ["library.io_error"])
    store = bench.stores.open(bench.path)
    assert numbers <= {step.number for step in store.history(999)}
    assert len(store.history(999)) == 5 + len(numbers)
    assert store.check().problems == ()
    store.close()
