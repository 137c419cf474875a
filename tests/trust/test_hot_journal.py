"""After a crash a library is rolled back, on a private copy first; a planted journal is not believed."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from tests.library_rows import everything


def stopped_while_writing(path: Path, target: Path, *statements: str) -> None:
    """The file and its journal as they lie on the disk in the middle of a transaction."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")  # pages are written before the commit
    connection.execute("BEGIN IMMEDIATE")
    for statement in statements:
        connection.execute(statement)
    shutil.copyfile(path, target)
    shutil.copyfile(journal_of(path), journal_of(target))
    connection.execute("ROLLBACK")
    connection.close()


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


MUCH = ("UPDATE annotation SET note = hex(randomblob(3000))", "UPDATE step SET arguments = hex(randomblob(3000))")


@pytest.fixture
def crashed(bench):
    """A library with 40 marks whose program died in the middle of writing, and its rows before that."""
    work = bench.folder / "工作.duidu"
    bench.path, target = work, bench.path
    store = bench.stores.open(bench.filled(40))
    rows = everything(store)
    store.close()
    stopped_while_writing(work, target, *MUCH)
    bench.path = target
    assert target.read_bytes() != work.read_bytes()
    return rows


def test_the_crash_is_rolled_back_and_nothing_is_lost(bench, crashed) -> None:
    store = bench.stores.open(bench.path)
    assert everything(store) == crashed
    assert store.check().sound
    assert not journal_of(bench.path).exists() or journal_of(bench.path).stat().st_size == 0
    store.close()
    assert list((bench.data_dir / "recovery").iterdir()) == []


def test_a_crashed_library_is_not_opened_where_nothing_can_be_written(bench, crashed, monkeypatch) -> None:
    monkeypatch.setattr("db.gate.SETTLING_SECONDS", 0.1)
    before = bench.path.read_bytes(), journal_of(bench.path).read_bytes()
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(bench.path, read_only=True)
    assert caught.value.code == "library.unfinished"
    assert (bench.path.read_bytes(), journal_of(bench.path).read_bytes()) == before


def refused_untouched(bench, code: str) -> None:
    before = bench.path.read_bytes(), journal_of(bench.path).read_bytes()
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.open(bench.path)
    assert (caught.value.code, caught.value.arguments["name"]) == (code, bench.path.name)
    assert (bench.path.read_bytes(), journal_of(bench.path).read_bytes()) == before


def test_a_planted_journal_is_caught_after_the_roll_back_on_the_copy(bench) -> None:
    """It would put forged notes into a good library."""
    good = bench.filled(40).read_bytes()
    forged = bench.folder / "伪造.duidu"
    forged.write_bytes(good)
    connection = sqlite3.connect(forged)
    connection.execute("UPDATE annotation SET note = '伪造'")
    connection.commit()
    connection.close()
    stopped_while_writing(forged, bench.path, *MUCH)
    bench.path.write_bytes(good)
    refused_untouched(bench, "library.damaged")


def test_a_journal_that_would_delete_a_file_is_refused(bench, crashed) -> None:
    """A super-journal's name at the end of a journal: SQLite deletes the file of that name after the roll-back."""
    victim = bench.folder / "重要.txt"
    victim.write_text("重要")
    name = str(victim).encode()
    checksum = sum(byte - 256 if byte > 127 else byte for byte in name) & 0xFFFFFFFF
    page = (0x40000000 // 4096) + 1
    tail = page.to_bytes(4, "big") + name + len(name).to_bytes(4, "big") + checksum.to_bytes(4, "big")
    with journal_of(bench.path).open("ab") as journal:
        journal.write(tail + bytes.fromhex("d9d505f920a163d7"))
    refused_untouched(bench, "library.altered")
    assert victim.read_text() == "重要"


def test_garbage_in_the_place_of_a_journal_harms_nothing(bench) -> None:
    bench.filled()
    journal_of(bench.path).write_bytes(b"garbage" * 100)
    store = bench.stores.open(bench.path)
    assert len(everything(store)[1]) == 3
    bench.add_tag(store, "新")
    store.close()
