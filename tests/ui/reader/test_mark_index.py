from __future__ import annotations

from tests.ui.reader.sample_plan import mark, structure
from ui.reader.mark_index import MarkIndex
from ui.reader.rows import build_rows

TEXT = "标题\n第一段的文字。\n第二段的文字。\n第三段的文字。\n"
ROWS = build_rows(TEXT, structure(TEXT))


def test_a_mark_stands_on_every_row_it_touches() -> None:
    index = MarkIndex(ROWS, [mark("a", 5, 14)])

    assert [[m.id for m in index.on_row(row)] for row in range(4)] == [[], ["a"], ["a"], []]


def test_an_update_tells_which_rows_look_different() -> None:
    index = MarkIndex(ROWS, [mark("a", 4, 6, "#d99a00"), mark("b", 20, 22)])

    assert index.update([mark("a", 12, 14, "#d99a00")], []) == {1, 2}
    assert index.update([mark("a", 12, 14, "#d99a00")], []) == set()
    assert index.update([], ["b", "unknown"]) == {3}
    assert (len(index), "a" in index, "b" in index) == (1, True, False)


def test_the_order_follows_changes() -> None:
    index = MarkIndex(ROWS, [mark("c", 20, 21), mark("a", 4, 6)])
    assert [m.id for m in index.in_order()] == ["a", "c"]
    index.update([mark("b", 12, 14), mark("a", 22, 23)], [])
    assert [m.id for m in index.in_order()] == ["b", "c", "a"]
    index.update([], ["c"])
    assert [m.id for m in index.in_order()] == ["b", "a"]


def test_the_shortest_mark_is_the_one_meant() -> None:
    index = MarkIndex(ROWS, [mark("long", 3, 10), mark("short", 5, 7)])

    found = [index.at(offset) for offset in (4, 5, 6, 7, 10)]

    assert [m.id if m else None for m in found] == ["long", "short", "short", "long", None]


def test_marks_follow_each_other_in_the_order_of_the_text() -> None:
    index = MarkIndex(ROWS, [mark("c", 20, 21), mark("a", 4, 6), mark("b", 12, 14)])

    assert [m.id for m in index.in_order()] == ["a", "b", "c"]
    assert [m.id if (m := index.after(offset)) else None for offset in (0, 4, 12, 20)] == ["a", "b", "c", None]
    assert [m.id if (m := index.before(offset)) else None for offset in (25, 20, 5, 4)] == ["c", "b", "a", None]
