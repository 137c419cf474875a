"""Promise 12: one editor at a time, told by name, and no lock that stays behind."""

from __future__ import annotations

import json
import multiprocessing
import os
import platform
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from core.wording import sentence
from db import lock as lock_module
from db.lock import Lock, Owner
from tests.library_rows import Bench, everything

START = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn")


def hold(path: Path, data_dir: Path, told: Connection) -> None:
    bench = Bench(path.parent)
    store = bench.stores.open(path)
    told.send(store.read_only)
    told.recv()
    store.close()
    told.send(True)


@pytest.fixture
def elsewhere(bench):
    """The library is open in another process of this computer."""
    bench.filled()
    here, there = START.Pipe()
    holder = START.Process(target=hold, args=(bench.path, bench.data_dir, there))
    holder.start()
    assert here.recv() is False
    yield holder, here
    holder.kill()
    holder.join()


def lock_of(bench) -> Path:
    return bench.path.with_name(bench.path.name + ".lock")


def test_a_second_editor_is_told_who_the_first_one_is(bench, elsewhere) -> None:
    holder, _ = elsewhere
    for break_lock in (False, True):
        with pytest.raises(LibraryRefused) as caught:
            bench.stores.open(bench.path, break_lock=break_lock)
        assert caught.value.code == "library.locked"
        assert caught.value.arguments == {
            "name": bench.path.name,
            "computer": platform.node(),
            "app": "duidu",
            "pid": str(holder.pid),
        }
        assert str(holder.pid) in sentence(caught.value)


def test_reading_goes_on_beside_an_editor(bench, elsewhere) -> None:
    store = bench.stores.open(bench.path, read_only=True)
    assert len(everything(store)[1]) == 3
    store.close()
    assert lock_of(bench).exists()


def test_an_editor_who_closes_makes_room(bench, elsewhere) -> None:
    _, here = elsewhere
    here.send(None)
    assert here.recv()
    assert not lock_of(bench).exists()
    bench.stores.open(bench.path).close()


def test_an_editor_who_died_makes_room_at_once(bench, elsewhere) -> None:
    holder, _ = elsewhere
    holder.kill()
    holder.join()
    assert lock_of(bench).exists()
    store = bench.stores.open(bench.path)
    assert not store.read_only
    assert Owner.parsed(lock_of(bench).read_bytes()).pid == os.getpid()
    store.close()
    assert not lock_of(bench).exists()


def test_the_same_program_does_not_open_it_twice(bench, store) -> None:
    for read_only in (False, True):
        with pytest.raises(LibraryRefused) as caught:
            bench.stores.open(bench.path, read_only=read_only)
        assert caught.value.code == "library.locked"
    bench.add_tag(store)


def test_an_owner_on_another_computer_is_overruled_only_by_the_user(bench) -> None:
    bench.filled()
    lock_of(bench).write_text(json.dumps({"computer": "别处", "application": "duidu", "pid": 7}))
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(bench.path)
    assert (caught.value.code, caught.value.arguments["computer"]) == ("library.locked", "别处")
    assert lock_of(bench).exists()
    bench.stores.open(bench.path, read_only=True).close()
    bench.stores.open(bench.path, break_lock=True).close()
    assert not lock_of(bench).exists()


@pytest.mark.parametrize("content", [b"1234\nduidu\npc\n", b"\xff\xfe", b"[]", b'{"computer": 1}', b"{" * 5000])
def test_a_lock_of_someone_unknown_is_overruled_only_by_the_user(bench, content: bytes) -> None:
    bench.filled()
    lock_of(bench).write_bytes(content)
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(bench.path)
    assert caught.value.code == "library.locked_by_unknown"
    assert lock_of(bench).read_bytes() == content
    bench.stores.open(bench.path, break_lock=True).close()


@pytest.mark.parametrize("content", [b"", b" \n"])
def test_an_empty_lock_blocks_nobody(bench, content: bytes) -> None:
    """A power cut leaves one; who lives on this computer holds the system's lock on it as well."""
    bench.filled()
    lock_of(bench).write_bytes(content)
    bench.stores.open(bench.path).close()


def test_a_lock_that_cannot_be_made_means_reading(bench) -> None:
    bench.filled()
    lock_of(bench).mkdir()
    store = bench.stores.open(bench.path)
    assert store.read_only
    store.close()


def test_a_refused_opening_leaves_no_lock(bench) -> None:
    bench.path.write_bytes(b"SQLite format 3\0" + bytes(200))
    with pytest.raises(LibraryRefused):
        bench.stores.open(bench.path)
    assert not lock_of(bench).exists()


def test_a_lock_taken_away_meanwhile_is_not_ours(bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its owner removed the file between our opening and locking it: holding that one would guard nothing."""
    bench.filled()
    guard = lock_module._guard
    removed: list[int] = []

    def late(descriptor: int) -> bool:
        if not removed:
            lock_of(bench).unlink()
            removed.append(descriptor)
        return guard(descriptor)

    monkeypatch.setattr(lock_module, "_guard", late)
    lock = Lock.take(bench.path)
    assert removed
    assert Owner.parsed(lock_of(bench).read_bytes()) == Owner.here()
    lock.release()
    assert not lock_of(bench).exists()
