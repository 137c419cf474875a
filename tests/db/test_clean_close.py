"""What is remembered of a library when it is closed, and when that is not believed."""

from __future__ import annotations

import pytest

from db.clean_close import Memory, file_sha256
from tests.library_rows import REVIEWER


@pytest.fixture
def memory(bench) -> Memory:
    return Memory(bench.data_dir)


def test_a_clean_close_is_remembered_by_its_digest(bench, memory, store) -> None:
    assert [known.sha256 for known in memory.at(bench.path)] == [""]
    store.close()
    (known,) = memory.at(bench.path)
    assert (known.uid, known.sha256) == (store.uid, file_sha256(bench.path))
    assert memory.knows(bench.path)


def test_a_changed_file_is_not_known(bench, memory) -> None:
    content = bytearray(bench.filled().read_bytes())
    content[2000] ^= 1
    bench.path.write_bytes(content)
    assert not memory.knows(bench.path)


def test_an_open_or_crashed_library_is_not_known(bench, memory) -> None:
    store = bench.stores.open(bench.filled())
    assert {known.sha256 for known in memory.at(bench.path)} == {""}
    store.undo(REVIEWER)
    store.close()
    assert memory.knows(bench.path)


def test_a_close_while_someone_reads_is_not_clean(bench, memory, store) -> None:
    with store.reading():
        store.close()
    assert {known.sha256 for known in memory.at(bench.path)} == {""}


def test_a_file_written_over_under_us_is_not_remembered_as_ours(bench, memory) -> None:
    other = bench.filled().read_bytes()
    store = bench.stores.open(bench.path)
    bench.add_tag(store, "新")
    bench.path.write_bytes(other)
    store.close()
    assert {known.sha256 for known in memory.at(bench.path)} == {""}


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"uid":1}', "\0"])
def test_what_cannot_be_read_is_forgotten(bench, memory, content: str) -> None:
    bench.filled()
    for file in bench.data_dir.glob("libraries/*.json"):
        file.write_text(content)
    assert memory.at(bench.path) == ()
    bench.stores.open(bench.path).close()


def test_a_memory_that_cannot_be_written_stops_nothing(bench) -> None:
    bench.data_dir.mkdir()
    (bench.data_dir / "libraries").write_text("in the way")
    bench.filled()
    store = bench.stores.open(bench.path)
    assert store.check().sound
    store.close()
