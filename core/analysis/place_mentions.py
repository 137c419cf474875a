"""Where a text names provinces and cities, and which one governs a piece of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from core.analysis.agency_names import Place, places
from core.analysis.reading import pattern
from core.analysis.word_lists import any_of

_REACH = 5_000
"""How far back, in characters, 市 alone may look for its city."""


@dataclass(frozen=True, slots=True)
class PlaceMentions:
    """All places of a reading in order."""

    starts: Sequence[int]
    named: Sequence[Place]

    def within(self, start: int, end: int) -> Sequence[tuple[int, Place]]:
        """The places named in [start, end), each with its own start."""
        chosen = slice(bisect_left(self.starts, start), bisect_left(self.starts, end))
        return list(zip(self.starts[chosen], self.named[chosen], strict=True))

    def in_words(self, words: str) -> Place | None:
        """The first place named in a folded string."""
        found = _pattern().search(words)
        return places()[found.group()] if found else None

    def before(self, offset: int, *, province: bool) -> Place | None:
        """The province or city named last before `offset`; the first of the text if none stands near."""
        index = bisect_left(self.starts, offset) - 1
        while index >= 0 and offset - self.starts[index] < _REACH:
            if self.named[index].province is province:
                return self.named[index]
            index -= 1
        return next((place for place in self.named if place.province is province), None)


def mentions(text: str) -> PlaceMentions:
    """The places that a reading names."""
    known = places()
    found = [(match.start(), known[match.group()]) for match in _pattern().finditer(text)]
    return PlaceMentions([start for start, _ in found], [place for _, place in found])


@cache
def _pattern() -> re.Pattern[str]:
    return pattern(any_of(places()))
