"""Promises 8 and 9: every backup opens and equals what it was made of; whatever happens, the work comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import LibraryRefused
from db.backup import DAY
from tests.library_rows import everything


def test_after_90_days_every_backup_opens_and_equals_its_source(bench) -> None:
    store = bench.stores.create(bench.path)
    sources: dict[int, tuple[object, ...]] = {}
    for day in range(90):
        for hour in (9,) if day < 80 else (9, 17):
            bench.clock.time = (20_000 + day) * DAY + hour * DAY // 24
            bench.add_tag(store, f"{day}日{hour}时")
            sources[store.back_up().steps] = everything(store)
    store.close()
    backups = bench.stores.backups(bench.path)
    assert [backup.steps for backup in backups[:4]] == [100, 99, 98, 97]
    assert 20 <= len(backups) <= 30
    assert bench.clock.time - backups[-1].taken_at > 80 * DAY
    for backup in backups:
        bench.path.unlink()
        bench.stores.restore(backup, bench.path)
        store = bench.stores.open(bench.path)
        assert everything(store) == sources[backup.steps]
        assert store.check().sound
        store.close()


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def garble(path: Path) -> None:
    path.write_bytes(bytes(reversed(path.read_bytes())))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def delete_folder(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.mkdir()


@pytest.mark.parametrize("loss", [delete, empty, garble, cut, delete_folder])
def test_whatever_happens_to_the_file_the_work_comes_back(bench, loss: Callable[[Path], None]) -> None:
    bench.path = bench.folder / "工作" / "文库.duidu"
    bench.path.parent.mkdir()
    store = bench.stores.open(bench.filled(60))
    rows = everything(store)
    store.back_up()
    store.close()
    loss(bench.path)
    with pytest.raises(LibraryRefused):
        bench.stores.open(bench.path)
    kept = bench.stores.restore(bench.stores.backups(bench.path)[0], bench.path)
    assert (kept is not None) == (loss in (empty, garble, cut))
    store = bench.stores.open(bench.path)
    assert everything(store) == rows
    store.close()
