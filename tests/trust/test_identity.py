"""Promise 6: a library moved, deleted, replaced or written over under us is not written to, and the work is kept."""

from __future__ import annotations

import sys

import pytest

from core.errors import LibraryRefused
from tests.library_rows import REVIEWER, everything

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file be moved")


def moved(bench, other: bytes) -> None:
    bench.path.rename(bench.folder / "搬走.duidu")


def deleted(bench, other: bytes) -> None:
    bench.path.unlink()


def replaced(bench, other: bytes) -> None:
    (bench.folder / "新的").write_bytes(other)
    (bench.folder / "新的").rename(bench.path)


def folder_renamed(bench, other: bytes) -> None:
    bench.path.parent.rename(bench.folder / "改名")


@pytest.fixture
def working(bench):
    """A library at work in a folder of its own, with 30 marks, and the bytes of another good library."""
    bench.path = bench.folder / "工作" / "文库.duidu"
    bench.path.parent.mkdir()
    other = bench.filled().read_bytes()
    bench.path.unlink()
    store = bench.stores.create(bench.path)
    document = bench.add_document(store)
    for start in range(30):
        bench.add_mark(store, bench.mark(document, start))
    yield store, other
    store.close()


@pytest.mark.parametrize("act", [moved, deleted, replaced, folder_renamed])
def test_a_file_gone_from_its_place_is_not_written_and_can_be_kept(bench, working, act) -> None:
    store, other = working
    before, steps = everything(store), store.history(99)
    act(bench, other)
    for attempt in (lambda: bench.add_tag(store), lambda: store.undo(REVIEWER), lambda: store.redo(REVIEWER)):
        with pytest.raises(LibraryRefused) as caught:
            attempt()
        assert caught.value.code == "library.moved"
    if act is replaced:
        assert bench.path.read_bytes() == other
    assert everything(store) == before
    assert store.undo_state().undo == steps[0]
    rescued = bench.folder / "另存.duidu"
    store.save_as(rescued)
    copy = bench.stores.open(rescued)
    assert everything(copy) == before
    assert len(copy.history(99)) == 31
    assert copy.check().sound
    copy.close()


def test_a_file_that_comes_back_is_written_again(bench, working) -> None:
    store, _ = working
    away = bench.path.with_name("搬走.duidu")
    bench.path.rename(away)
    with pytest.raises(LibraryRefused):
        bench.add_tag(store)
    away.rename(bench.path)
    bench.add_tag(store)
    assert store.check().sound


def test_a_file_written_over_in_place_is_not_written_to(bench, working) -> None:
    """As a synchronising program does it: the same file, other content. Only a backup has our rows then."""
    store, other = working
    before = everything(store)
    backup = store.back_up()
    bench.path.write_bytes(other)
    with pytest.raises(LibraryRefused) as caught:
        bench.add_tag(store)
    assert caught.value.code == "library.overwritten"
    with pytest.raises(LibraryRefused) as caught:
        store.save_as(bench.folder / "另存.duidu")
    assert (caught.value.code, caught.value.arguments["name"]) == ("library.overwritten", bench.path.name)
    assert bench.path.read_bytes() == other
    store.close()
    assert bench.path.read_bytes() == other
    bench.stores.restore(backup, bench.path)
    restored = bench.stores.open(bench.path)
    assert everything(restored) == before
    restored.close()


def test_closing_a_library_that_is_gone_takes_no_one_elses_lock(bench, working) -> None:
    store, _ = working
    lock = bench.path.with_name(bench.path.name + ".lock")
    lock.rename(lock.with_name("搬走.lock"))
    lock.write_text("someone else's")
    store.close()
    assert lock.read_text() == "someone else's"
