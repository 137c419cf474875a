"""Promise 10: a library of an older version comes over whole, or stays as it was; newer ones are in `test_gate`."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from core.errors import LibraryRefused
from core.wording import sentence
from db.migrations import __path__ as migrations
from db.schema import SCHEMA_VERSION
from db.upgrade import upgrade
from db.versions import MIGRATIONS, migration, shape
from tests.library_rows import Bench, everything
from tests.old_libraries import VERSIONS, rows_of, write_old_library

PROCESSES = multiprocessing.get_context("fork") if "fork" in multiprocessing.get_all_start_methods() else None


WRITTEN_ONCE = ("step", "image", "text", "original", "original_piece")


@pytest.fixture(params=VERSIONS)
def version(request: pytest.FixtureRequest) -> int:
    return request.param


def old_library(bench: Bench, version: int) -> Path:
    """A library of that version in the place of the bench's."""
    write_old_library(bench.path, version)
    bench.ids.count = 1_000_000  # those of the library are used up
    return bench.path


def lasting(rows: dict[str, list[tuple[object, ...]]], *tables: str) -> dict[str, list[tuple[object, ...]]]:
    """Those of these tables: derived ones are computed anew."""
    return {name: rows[name] for name in tables}


def test_every_version_has_a_schema_and_a_migration_to_the_next() -> None:
    assert [str(path) for path in migrations] == [str(MIGRATIONS)]
    assert [path.name for path in sorted(MIGRATIONS.glob("schema_*.sql"))] == [
        f"schema_{number:04}.sql" for number in range(1, SCHEMA_VERSION + 1)
    ]
    assert [path.stem for path in sorted(MIGRATIONS.glob("[0-9]*.py"))] == [
        f"{number:04}" for number in range(2, SCHEMA_VERSION + 1)
    ]
    assert 1 in VERSIONS


def test_every_row_of_an_old_library_comes_over(bench: Bench, version: int) -> None:
    path = old_library(bench, version)
    before = rows_of(path)
    reader = bench.stores.open(path, read_only=True)
    as_read = everything(reader)
    reader.close()
    assert rows_of(path) == before

    store = bench.stores.open(path)

    assert store.upgrade is not None
    assert (store.upgrade.version, store.upgrade.known) == (version, SCHEMA_VERSION)
    assert store.check().problems == ()
    assert everything(store) == as_read
    store.close()
    after = rows_of(path)
    assert lasting(after, *WRITTEN_ONCE) == lasting(before, *WRITTEN_ONCE)
    assert {name: len(after[name]) for name in shape(version).user_tables} == {
        name: len(before[name]) for name in shape(version).user_tables
    }
    again = bench.stores.open(path)
    assert again.upgrade is None
    again.close()


def test_undo_goes_back_over_the_upgrade_and_redo_forth(bench: Bench, version: int) -> None:
    store = bench.stores.open(old_library(bench, version))
    before = everything(store)
    undone = 0
    while store.undo_state().undo:
        store.undo("审阅人甲")
        undone += 1
    assert undone > 20
    assert everything(store) != before
    assert store.check().problems == ()
    for _ in range(undone):
        store.redo("审阅人甲")
    assert everything(store) == before
    assert store.check().problems == ()
    store.close()


def test_the_backup_before_it_is_kept_for_good_and_can_be_restored(bench: Bench) -> None:
    path = old_library(bench, 1)
    before = rows_of(path)
    store = bench.stores.open(path)
    assert store.upgrade is not None
    assert store.upgrade.backup is not None
    for _ in range(3):
        bench.clock.time += 400 * 86_400_000
        bench.add_tag(store, f"标签{bench.clock.time}")
        store.back_up()
    store.close()

    kept = [backup for backup in bench.stores.backups(path) if backup.path == store.upgrade.backup]
    assert len(kept) == 1
    bench.stores.restore(kept[0], path)

    assert rows_of(path) == before
    again = bench.stores.open(path)
    assert again.upgrade is not None
    assert again.upgrade.backup == store.upgrade.backup
    again.close()


def test_read_only_it_is_a_private_copy_that_goes_away(bench: Bench) -> None:
    path = old_library(bench, 1)
    content = path.read_bytes()
    store = bench.stores.open(path, read_only=True)
    assert store.upgrade is not None
    assert store.upgrade.backup is None
    assert (store.path, store.read_only) == (path, True)
    assert any((bench.data_dir / "recovery").iterdir())
    assert store.check().problems == ()
    copy = path.with_name("副本.duidu")
    store.save_as(copy)
    store.close()
    assert path.read_bytes() == content
    assert not any((bench.data_dir / "recovery").iterdir())
    saved = bench.stores.open(copy)
    assert saved.upgrade is None
    saved.close()


def test_a_damaged_old_library_is_refused_as_it_is(bench: Bench) -> None:
    path = old_library(bench, 1)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE annotation SET note = note || '改'")
    content = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(LibraryRefused) as caught:
            bench.stores.open(path, read_only=read_only)
        assert caught.value.code == "library.damaged"
    assert path.read_bytes() == content


def test_an_upgrade_that_would_not_be_whole_is_taken_back(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old_library(bench, 1)
    before = rows_of(path)
    monkeypatch.setattr(migration(2), "upgrade", lambda op: op.execute("DELETE FROM tagging"))
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(path)
    assert caught.value.code == "library.not_upgraded"
    assert bench.path.name in sentence(caught.value)
    assert rows_of(path) == before


@pytest.mark.skipif(PROCESSES is None, reason="需要 fork")
def test_a_kill_at_any_statement_leaves_the_old_library_or_the_new_one(bench: Bench) -> None:
    """Before each statement of it, COMMIT included; then the library is opened as ever."""
    original = old_library(bench, 1).read_bytes()
    before = lasting(rows_of(bench.path), "step", "image", *shape(1).user_tables)
    statement, outcome = 0, -signal.SIGKILL
    while outcome == -signal.SIGKILL:
        statement += 1
        bench.path.write_bytes(original)
        child = PROCESSES.Process(target=upgrade_until, args=(bench.path, statement))
        child.start()
        child.join()
        outcome = child.exitcode
        store = bench.stores.open(bench.path)
        assert (store.upgrade is None) == (outcome == 0)
        assert store.check().problems == ()
        store.close()
        assert lasting(rows_of(bench.path), *before) == before
    assert outcome == 0
    assert statement > 20


def upgrade_until(path: Path, statement: int) -> None:
    """The child: it kills itself before one of the statements."""
    seen = 0

    def count(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    upgrade(path)
