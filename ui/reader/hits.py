"""Hits of a search in the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import TextRange


@dataclass(frozen=True, slots=True)
class Hits:
    """Found ranges of the stored text, in text order and apart from each other."""

    ranges: Sequence[TextRange] = ()
    current: TextRange | None = None
    """The one that was jumped to."""

    def within(self, span: TextRange | None) -> Sequence[TextRange]:
        """Hits that touch a stored range."""
        if span is None or not self.ranges:
            return ()
        first = bisect_left(self.ranges, span.start + 1, key=lambda hit: hit.end)
        last = bisect_left(self.ranges, span.end, key=_start)
        return self.ranges[first:last]

    def any_begins(self, first: int, end: int) -> bool:
        """Whether a hit begins in [first, end)."""
        place = bisect_left(self.ranges, first, key=_start)
        return place < len(self.ranges) and self.ranges[place].start < end


def _start(hit: TextRange) -> int:
    return hit.start
