"""Backups: verified, compressed, told by their names, thinned out over time."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from core.model.store import Backup
from db import backup as backups
from db.backup import DAY, superseded
from tests.library_rows import everything


def test_a_backup_holds_the_library_as_it_is(bench) -> None:
    store = bench.stores.open(bench.filled())
    taken = store.back_up()
    assert (taken.library_uid, taken.taken_at) == (store.uid, bench.clock.now())
    assert (taken.steps, taken.documents, taken.annotations) == (5, 1, 3)
    assert bench.stores.backups(bench.path) == (taken,)
    expected = everything(store)
    store.close()
    bench.path.unlink()
    assert bench.stores.restore(taken, bench.path) is None
    store = bench.stores.open(bench.path)
    assert everything(store) == expected
    assert store.check().sound
    store.close()


def test_a_state_is_backed_up_once(bench, store) -> None:
    assert store.back_up() is not None
    bench.clock.time += 1
    assert store.back_up() is None
    bench.add_tag(store)
    assert store.back_up().steps == 1
    assert [one.steps for one in bench.stores.backups(bench.path)] == [1, 0]


def test_a_library_that_is_read_only_can_be_backed_up(bench) -> None:
    store = bench.stores.open(bench.filled(), read_only=True)
    assert store.back_up().annotations == 3
    store.close()


def test_backups_are_found_by_path_when_the_file_cannot_be_read(bench) -> None:
    store = bench.stores.open(bench.filled())
    taken = store.back_up()
    store.close()
    for content in (b"", b"garbage" * 1000):
        bench.path.write_bytes(content)
        assert bench.stores.backups(bench.path) == (taken,)
    bench.path.unlink()
    assert bench.stores.backups(bench.path) == (taken,)
    assert bench.stores.backups(bench.folder / "别的.duidu") == ()


def test_backups_are_found_by_uid_when_the_library_was_moved(bench) -> None:
    store = bench.stores.open(bench.filled())
    taken = store.back_up()
    store.close()
    moved = bench.path.rename(bench.folder / "搬走.duidu")
    assert bench.stores.backups(moved) == (taken,)


def test_restoring_keeps_what_stood_there_with_its_journal(bench) -> None:
    store = bench.stores.open(bench.filled())
    taken = store.back_up()
    store.close()
    bench.path.write_bytes(b"damaged")
    journal = bench.path.with_name(bench.path.name + "-journal")
    journal.write_bytes(b"journal")
    kept = bench.stores.restore(taken, bench.path)
    assert kept.parent == bench.folder
    assert kept.name.startswith("文库 一（恢复前 2023-11-14")
    assert kept.read_bytes() == b"damaged"
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"journal"
    assert not journal.exists()
    bench.stores.open(bench.path).close()


def test_an_open_library_is_not_replaced(bench, store) -> None:
    taken = store.back_up()
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.restore(taken, bench.path)
    assert caught.value.code == "library.locked"
    bench.add_tag(store)


@pytest.mark.parametrize("damage", ["cut", "flip", "text"])
def test_a_damaged_backup_replaces_nothing(bench, store, damage: str) -> None:
    taken = store.back_up()
    store.close()
    content = taken.path.read_bytes()
    damaged = {"cut": content[:-30], "flip": _flipped(content), "text": gzip.compress(b"not a library")}[damage]
    taken.path.write_bytes(damaged)
    before = bench.path.read_bytes()
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.restore(taken, bench.path)
    assert caught.value.code in ("library.backup_unreadable", "library.not_a_library")
    assert bench.path.read_bytes() == before
    assert sorted(path.name for path in bench.folder.iterdir()) == ["data", bench.path.name]


def _flipped(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 0xFF]) + content[middle + 1 :]


def test_a_damaged_library_is_not_backed_up(bench, store, monkeypatch: pytest.MonkeyPatch) -> None:
    good = store.back_up()
    bench.add_tag(store)

    def bad(*_: object, **__: object) -> None:
        raise LibraryRefused("library.damaged", name="x", problem="library.problem.rows")

    monkeypatch.setattr(backups, "examine", bad)
    with pytest.raises(LibraryRefused) as caught:
        store.back_up()
    assert (caught.value.code, caught.value.arguments["name"]) == ("library.damaged", bench.path.name)
    assert bench.stores.backups(bench.path) == (good,)
    assert [path for path in good.path.parent.iterdir() if path != good.path] == []


def test_a_folder_that_cannot_be_made_is_told(bench, store) -> None:
    (bench.data_dir / "backups").write_text("in the way")
    with pytest.raises(LibraryRefused) as caught:
        store.back_up()
    assert caught.value.code == "library.backup_failed"
    bench.add_tag(store)


def made(*ages: float, now: int) -> list[Backup]:
    """Backups of so many days ago, newest first."""
    return [Backup(Path(str(age)), "uid", now - int(age * DAY), 1, 0, 0) for age in sorted(ages)]


def test_two_days_are_kept_whole() -> None:
    assert superseded(made(*(hours / 24 for hours in range(48)), now=400 * DAY), 400 * DAY) == ()


def test_then_one_a_day_a_week_and_a_month_are_kept() -> None:
    now = 4000 * DAY
    everyday = made(*(hours / 24 + 0.01 for hours in range(24 * 400)), now=now)
    gone = set(superseded(everyday, now))
    ages = [(now - backup.taken_at) // DAY for backup in everyday if backup not in gone]
    assert ages.count(0) == ages.count(1) == 24
    assert all(ages.count(age) == 1 for age in range(3, 13))
    assert len([age for age in ages if 14 <= age < 84]) in (10, 11)
    assert len([age for age in ages if 84 <= age < 354]) in (9, 10)
    assert max(ages) < 354


def test_the_newest_is_kept_however_old() -> None:
    assert superseded(made(900, 901, now=1000 * DAY), 1000 * DAY) == tuple(made(900, 901, now=1000 * DAY)[1:])


def test_no_backup_is_forgotten_between_two_visits() -> None:
    """Thinning day by day keeps what thinning at once would: a backup is never without an older neighbour for long."""
    kept: list[Backup] = []
    for day in range(120):
        now = (4000 + day) * DAY
        kept = [Backup(Path(str(day)), "uid", now, 1, 0, 0), *kept]
        gone = superseded(kept, now)
        kept = [backup for backup in kept if backup not in gone]
    ages = [119 - int(str(backup.path)) for backup in kept]
    assert ages[:14] == list(range(14))
    assert max(older - newer for newer, older in pairwise(ages)) <= 37
