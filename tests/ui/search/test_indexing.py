"""The index is completed beside reading, a little at a time."""

from __future__ import annotations

from collections.abc import Callable

from core.model.search import SearchRequest
from tests.ui.search.conftest import Bench
from ui.search import indexing


def empty_index(bench: Bench) -> None:
    """As another program, or a version before this one, leaves it."""
    store = bench.library.store
    with store._writer_or_refusal.transaction() as connection:
        from db import text_index

        text_index.empty(connection)
    assert not bench.library.search.index_complete


def test_what_is_missing_is_taken_in(bench: Bench, settle: Callable[[], None]) -> None:
    empty_index(bench)
    bench.feature._indexing.complete()
    bench.qtbot.waitUntil(lambda: bench.library.search.index_complete, timeout=5_000)
    settle()
    assert not bench.feature.panel._index_note.isVisible()


def test_searching_finds_everything_meanwhile_and_sets_it_going(bench: Bench) -> None:
    empty_index(bench)
    bench.ask("公共数据")
    assert bench.list.results.hit_count == 5
    bench.qtbot.waitUntil(lambda: bench.library.search.index_complete, timeout=5_000)


def test_it_stops_for_others_and_goes_on(bench: Bench, monkeypatch) -> None:
    monkeypatch.setattr(indexing, "AT_A_TIME", -1.0)
    monkeypatch.setattr("db.text_index.PORTION", 1)
    empty_index(bench)
    left: list[int] = []
    bench.feature._indexing.left_changed.connect(left.append)
    bench.feature._indexing.complete()
    bench.qtbot.waitUntil(lambda: bool(left) and left[-1] == 0, timeout=5_000)
    assert left[0] > 0
    assert bench.library.search.index_complete
    search = bench.library.search.start(SearchRequest("公共数据"))
    assert bench.library.search.count(search).lines == 5


def test_the_note_says_how_much_is_left(bench: Bench) -> None:
    bench.feature.panel.show_index_left(1_234_567)
    assert "1,234,567" in bench.feature.panel._index_note.text()
    assert bench.feature.panel._index_note.isVisible()
