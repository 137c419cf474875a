"""Promise 7: damage is noticed at open, before more work is done; what is let in is whole."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from core.errors import LibraryRefused
from core.model.changes import StepKind
from db.clean_close import Memory
from tests.library_rows import REVIEWER, Bench, everything

PAGE = 4096
TRIALS = 30


def flipped_bit(content: bytearray, random: Random) -> None:
    content[random.randrange(100, len(content))] ^= 1 << random.randrange(8)


def garbled_sector(content: bytearray, random: Random) -> None:
    start = 512 * random.randrange(1, len(content) // 512)
    content[start : start + 512] = random.randbytes(512)


def zeroed_page(content: bytearray, random: Random) -> None:
    start = PAGE * random.randrange(1, len(content) // PAGE)
    content[start : start + PAGE] = bytes(PAGE)


def swapped_pages(content: bytearray, random: Random) -> None:
    one, other = (PAGE * number for number in random.sample(range(1, len(content) // PAGE), 2))
    content[one : one + PAGE], content[other : other + PAGE] = content[other : other + PAGE], content[one : one + PAGE]


def header_bit(content: bytearray, random: Random) -> None:
    content[random.randrange(100)] ^= 1 << random.randrange(8)


def cut(content: bytearray, random: Random) -> None:
    del content[random.randrange(1, len(content)) :]


KINDS = [flipped_bit, garbled_sector, zeroed_page, swapped_pages, header_bit, cut]
NOTICED_WITHOUT_DIGEST = {
    flipped_bit: 18,
    garbled_sector: 20,
    zeroed_page: 28,
    swapped_pages: 28,
    header_bit: 12,
    cut: 30,
}
"""Of 30, at the least, after a crash. The others lie in derived rows, free space, pages of
tables without rows and header fields without meaning."""
CODES = {f"library.{name}" for name in ("altered", "damaged", "empty", "foreign", "newer", "not_a_library", "wal")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Bench, bytes, tuple[object, ...]]:
    """A library of 400 marks: its bench, bytes and rows."""
    bench = Bench(tmp_path_factory.mktemp("damage"))
    store = bench.stores.create(bench.path)
    document, tag = bench.add_document(store), bench.add_tag(store)
    for start in range(0, 400, 10):
        with store.step(StepKind.TAG_CLAUSES, REVIEWER) as step:
            for place in range(start, start + 10):
                step.annotations.add(bench.mark(document, place, tag, note=f"批注{place}"))
    rows = everything(store)
    store.close()
    return bench, bench.path.read_bytes(), rows


@pytest.fixture
def sample(made):
    """The closed library as it was made, remembered as such."""
    bench, content, rows = made
    bench.path.write_bytes(content)
    bench.stores.open(bench.path).close()
    return bench, bench.path.read_bytes(), rows


def damaged(content: bytes, kind: Callable[[bytearray, Random], None], seed: int) -> bytes:
    changed = bytearray(content)
    random = Random(seed)
    while bytes(changed) == content:
        kind(changed, random)
    return bytes(changed)


@pytest.mark.parametrize("kind", KINDS)
def test_after_a_clean_close_every_damage_is_noticed(sample, kind) -> None:
    bench, content, _ = sample
    path = bench.path
    memory = Memory(bench.data_dir)
    assert memory.knows(path)
    for seed in range(TRIALS):
        path.write_bytes(damaged(content, kind, seed))
        assert not memory.knows(path)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_let_in_is_whole_and_what_is_refused_stays_as_it_is(sample, kind) -> None:
    """Without a digest, as after a crash."""
    bench, content, rows = sample
    path = bench.path
    codes: list[str] = []
    for seed in range(TRIALS):
        path.write_bytes(bad := damaged(content, kind, seed))
        for remembered in bench.data_dir.glob("libraries/*.json"):
            remembered.unlink()
        try:
            store = bench.stores.open(path, read_only=True)
        except LibraryRefused as error:
            codes.append(error.code)
        else:
            assert everything(store) == rows
            store.close()
        assert path.read_bytes() == bad
    assert len(codes) >= NOTICED_WITHOUT_DIGEST[kind]
    assert set(codes) <= CODES


def test_healthy_files_are_never_accused(sample) -> None:
    bench, _, rows = sample
    path = bench.path
    for number in range(20):
        store = bench.stores.open(path)
        assert everything(store) == rows
        store.close()
        if number % 2:
            for remembered in bench.data_dir.glob("libraries/*.json"):
                remembered.unlink()


def test_a_damaged_library_is_told_to_come_back_from_its_backup(sample) -> None:
    bench, content, rows = sample
    path = bench.path
    store = bench.stores.open(path)
    store.back_up()
    store.close()
    path.write_bytes(damaged(content, garbled_sector, 3))
    with pytest.raises(LibraryRefused):
        bench.stores.open(path)
    kept = bench.stores.restore(bench.stores.backups(path)[0], path)
    store = bench.stores.open(path)
    assert everything(store) == rows
    assert kept.exists()
    store.close()
