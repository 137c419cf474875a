from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.reader.anchor import Anchor, arrived, clamped, moved


@dataclass
class PlainRows:
    heights: list[int]

    def __len__(self) -> int:
        return len(self.heights)

    def exact_height(self, row: int) -> int:
        return self.heights[row]

    def y(self, anchor: Anchor) -> int:
        return sum(self.heights[: anchor.row]) + anchor.offset


rows = st.builds(PlainRows, st.lists(st.integers(1, 90), min_size=1, max_size=40))


@settings(max_examples=150)
@given(rows, st.integers(0, 2000), st.integers(-2500, 2500), st.integers(10, 300))
def test_moves_by_exactly_the_pixels_within_the_text(rows: PlainRows, y: int, pixels: int, window: int) -> None:
    end = max(0, sum(rows.heights) - window)
    before = clamped(moved(Anchor(), min(y, end), rows), window, rows)

    after = clamped(moved(before, pixels, rows), window, rows)

    assert rows.y(before) == min(y, end)
    assert rows.y(after) == max(0, min(rows.y(before) + pixels, end))
    assert 0 <= after.offset < rows.heights[after.row]
    assert arrived(before, pixels, after, rows) == (0 <= rows.y(before) + pixels <= end)


def test_no_blank_space_below_the_last_row() -> None:
    rows = PlainRows([30, 30, 30])

    assert clamped(Anchor(2, 20), 50, rows) == Anchor(1, 10)


def test_a_short_text_stands_at_its_start() -> None:
    assert clamped(Anchor(1, 5), 500, PlainRows([30, 30])) == Anchor(0, 0)
