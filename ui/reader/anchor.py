"""Where the page stands: the truth of the scroll position, independent of heights that are only estimated.

Everything is whole logical pixels. Rows above the anchor never matter: correcting their heights moves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


class LaidOutRows(Protocol):
    """Rows whose exact heights can be had, by laying them out if need be."""

    def __len__(self) -> int: ...
    def exact_height(self, row: int) -> int: ...


@dataclass(frozen=True, slots=True)
class Anchor:
    """The row at the top of the window and how many pixels of it are scrolled off, 0 <= offset < its height."""

    row: int = 0
    offset: int = 0


def moved(anchor: Anchor, pixels: int, rows: LaidOutRows) -> Anchor:
    """The anchor after scrolling down by `pixels` (up if negative). Stops at the start; may run past the end.

    Rows that come in above are laid out first and counted with their exact height, so the page never jumps.
    """
    row, offset = anchor.row, anchor.offset + pixels
    while offset < 0 and row > 0:
        row -= 1
        offset += rows.exact_height(row)
    last = len(rows) - 1
    while row < last and offset >= rows.exact_height(row):
        offset -= rows.exact_height(row)
        row += 1
    return Anchor(row, max(0, offset))


def clamped(anchor: Anchor, window: int, rows: LaidOutRows) -> Anchor:
    """The anchor moved up by what is missing at the end, so that no blank space shows below the last row."""
    below = rows.exact_height(anchor.row) - anchor.offset
    row = anchor.row + 1
    while below < window and row < len(rows):
        below += rows.exact_height(row)
        row += 1
    missing = window - below
    if missing <= 0:
        return anchor
    return moved(anchor, -missing, rows)


def arrived(before: Anchor, pixels: int, after: Anchor, rows: LaidOutRows) -> bool:
    """Whether everything on the page moved by exactly `pixels`, neither stopped at the start nor held at the end."""
    if after == before:
        return pixels == 0
    upper, lower = sorted((before, after), key=lambda anchor: (anchor.row, anchor.offset))
    between = sum(rows.exact_height(row) for row in range(upper.row, lower.row))
    distance = between + lower.offset - upper.offset
    return distance == abs(pixels)
