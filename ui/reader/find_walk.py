"""Going from hit to hit, round the end of the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import TextRange


class FindWalk:
    """The hits of a search in text order, and the current one of them."""

    def __init__(self, ranges: Sequence[TextRange] = ()) -> None:
        self.ranges = ranges
        self.index = -1
        """Of the current hit; -1 for none."""

    @property
    def current(self) -> TextRange | None:
        return self.ranges[self.index] if self.index >= 0 else None

    def begin(self, offset: int) -> None:
        """The first hit that does not begin before an offset becomes the current one; behind the last one the first."""
        place = bisect_left(self.ranges, offset, key=_start)
        self.index = place if place < len(self.ranges) else min(0, len(self.ranges) - 1)

    def step(self, direction: int, offset: int) -> bool:
        """To the next (+1) or previous (-1) hit; says whether that led round the end of the text.

        From the current one if the caret stands at it, else from the caret, which stands at `offset`.
        """
        if not self.ranges:
            return False
        current = self.current
        if current is not None and current.start == offset:
            place = self.index + direction
        elif direction > 0:
            place = bisect_right(self.ranges, offset, key=_start)
        else:
            place = bisect_left(self.ranges, offset, key=_start) - 1
        self.index = place % len(self.ranges)
        return self.index != place


def _start(span: TextRange) -> int:
    return span.start
