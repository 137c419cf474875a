from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.reader.height_index import HeightIndex

heights = st.lists(st.integers(1, 400), min_size=1, max_size=700)
corrections = st.lists(st.tuples(st.integers(0, 10_000), st.integers(1, 400)), max_size=30)


@settings(max_examples=60)
@given(heights, corrections, st.integers(-50, 300_000))
def test_is_equal_to_plain_sums(plain: list[int], changes: list[tuple[int, int]], y: int) -> None:
    index = HeightIndex(plain)
    for place, height in changes:
        row = place % len(plain)
        assert index.correct(row, height) is (plain[row] != height)
        plain[row] = height

    assert index.total == sum(plain)
    row = changes[0][0] % len(plain) if changes else len(plain) - 1
    assert index.top(row) == sum(plain[:row])
    assert index.at(y) == _plain_at(plain, y)


def test_positions_outside_give_the_first_and_the_last_row() -> None:
    index = HeightIndex([10] * 600)

    assert index.at(-1) == index.at(0) == (0, 0)
    assert index.at(6000) == index.at(99_999) == (599, 5990)


def test_an_empty_index_has_no_height() -> None:
    index = HeightIndex([])

    assert (index.total, index.at(5), len(index)) == (0, (0, 0), 0)


def _plain_at(plain: list[int], y: int) -> tuple[int, int]:
    top = 0
    for row, height in enumerate(plain):
        if y < top + height or row == len(plain) - 1:
            return row, top
        top += height
    raise AssertionError
