"""New libraries and whole copies: complete or not there at all."""

from __future__ import annotations

import pytest

from core.errors import LibraryRefused
from core.model.changes import StepKind
from db import copying, create
from tests.library_rows import REVIEWER, everything


def names(bench) -> set[str]:
    return {path.name for path in bench.folder.iterdir()} - {"data"}


def test_a_new_library_is_empty_and_sound(bench, store) -> None:
    assert everything(store) == ((), (), everything(store)[2], (), (), (), (), ())
    assert store.history(9) == ()
    assert (store.path, store.read_only) == (bench.path, False)
    assert store.check().sound
    store.close()
    assert names(bench) == {bench.path.name}


@pytest.mark.parametrize("content", [b"", b"anything"])
def test_a_file_that_stands_there_is_left_alone(bench, content: bytes) -> None:
    bench.path.write_bytes(content)
    with pytest.raises(LibraryRefused) as caught:
        bench.stores.create(bench.path)
    assert caught.value.code == "library.exists"
    assert bench.path.read_bytes() == content
    assert names(bench) == {bench.path.name}


def test_no_library_is_put_beside_a_journal_of_another(bench, store) -> None:
    journal = bench.folder / "乙.duidu-journal"
    journal.write_bytes(b"journal")
    for attempt in (bench.stores.create, store.save_as):
        with pytest.raises(LibraryRefused) as caught:
            attempt(bench.folder / "乙.duidu")
        assert caught.value.code == "library.journal_in_the_way"
    assert journal.read_bytes() == b"journal"


def test_a_folder_that_is_not_there_is_refused(bench, store) -> None:
    for attempt in (bench.stores.create, store.save_as):
        with pytest.raises(LibraryRefused) as caught:
            attempt(bench.folder / "没有" / "乙.duidu")
        assert caught.value.code == "library.cannot_write"


def test_a_failed_creation_leaves_nothing(bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(create, "_fill", lambda *_: (_ for _ in ()).throw(LibraryRefused("library.io_error")))
    with pytest.raises(LibraryRefused):
        bench.stores.create(bench.path)
    assert names(bench) == set()
    monkeypatch.undo()
    bench.stores.create(bench.path).close()


def test_a_copy_has_a_uid_of_its_own_and_everything_else(bench) -> None:
    store = bench.stores.open(bench.filled())
    target = bench.folder / "另存.duidu"
    store.save_as(target)
    copy = bench.stores.open(target)
    assert copy.uid != store.uid
    assert everything(copy) == everything(store)
    assert copy.history(99) == store.history(99)
    assert copy.check().sound
    copy.undo(REVIEWER)
    store.undo(REVIEWER)
    assert everything(copy) == everything(store)
    copy.close()
    store.close()
    assert names(bench) == {bench.path.name, target.name}


def test_a_copy_takes_no_one_elses_name(bench, store) -> None:
    for target in (bench.path, bench.folder / "别的.txt"):
        if target != bench.path:
            target.write_text("别的")
        with pytest.raises(LibraryRefused) as caught:
            store.save_as(target)
        assert caught.value.code == "library.exists"
    assert (bench.folder / "别的.txt").read_text() == "别的"
    bench.add_tag(store)


def test_a_copy_that_turns_out_bad_is_not_kept(bench, store, monkeypatch: pytest.MonkeyPatch) -> None:
    def bad(*_: object, **__: object) -> None:
        raise LibraryRefused("library.damaged", name="x", problem="library.problem.rows")

    monkeypatch.setattr(copying, "examine", bad)
    with pytest.raises(LibraryRefused) as caught:
        store.save_as(bench.folder / "乙.duidu")
    assert caught.value.arguments["name"] == "乙.duidu"
    assert "乙" not in "".join(names(bench))


def test_a_library_opened_for_reading_can_be_copied(bench) -> None:
    store = bench.stores.open(bench.filled(), read_only=True)
    store.save_as(bench.folder / "乙.duidu")
    copy = bench.stores.open(bench.folder / "乙.duidu")
    assert everything(copy) == everything(store)
    bench.add_tag(copy, "新")
    copy.close()
    store.close()


def test_closing_twice_is_closing_once(bench, store) -> None:
    with store.step(StepKind.ADD_TAG, REVIEWER) as step:
        step.tags.add(bench.tag())
    store.close()
    other = bench.stores.open(bench.path)
    store.close()
    assert (bench.folder / f"{bench.path.name}.lock").exists()
    other.close()
