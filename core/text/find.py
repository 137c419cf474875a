"""Finding words in a text: either script, any width, any case, whatever blanks or invisible characters stand between.

Everything here counts in code points of the text that was given, also where characters are passed over.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

from typing_extensions import override

from core.model.text import TextRange
from core.progress import Progress, silent
from core.text.fold import fold, fold_forms

MOST_HITS = 100_000
"""More places than anybody goes through; 1.6 MB."""
_SLICE = 16_384
"""Code points between two reports of progress: 3 ms of folding, during which no other thread runs."""
_HITS = 512
"""Hits between two reports of progress."""

_PASSED_OVER = re.compile(
    r"[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]+"
)
"""White space as in the search index, and what one does not see: zero width, direction, variation selectors, tags."""


class Places(Sequence[TextRange]):
    """Ranges of a text, kept as numbers: for tens of thousands of objects Python would walk all others it has."""

    __slots__ = ("ends", "starts")

    def __init__(self, starts: Iterable[int] = (), ends: Iterable[int] = ()) -> None:
        """Code points; as many ends as starts, in text order, none overlapping another."""
        self.starts = array("q", starts)
        self.ends = array("q", ends)

    @override
    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> TextRange: ...
    @overload
    def __getitem__(self, index: slice) -> Places: ...
    @override
    def __getitem__(self, index: int | slice) -> TextRange | Places:
        if isinstance(index, slice):
            return Places(self.starts[index], self.ends[index])
        return TextRange(self.starts[index], self.ends[index])


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for in a text."""

    words: str
    exact: bool = False
    """Script, width, case and punctuation have to be those of the stored text."""
    pattern: bool = False
    """`words` are a regular expression."""


@dataclass(frozen=True, slots=True)
class Found:
    """Places in text order, none overlapping another."""

    ranges: Places = field(default_factory=Places)
    more: bool = False
    """There are more than these, which were not looked for."""
    only_empty: bool = False
    """A regular expression matched, but nowhere a character."""


class _Haystack:
    """A text without what is passed over, and where each of its characters came from."""

    __slots__ = ("_gaps", "text")

    def __init__(self, text: str, prepare: Callable[[str], str], progress: Progress = silent) -> None:
        """`prepare` is applied piece by piece and keeps lengths."""
        parts: list[str] = []
        gaps: list[int] = []
        for start in range(0, len(text), _SLICE):
            progress(start, len(text))
            piece = prepare(text[start : start + _SLICE])
            done = 0
            for blank in _PASSED_OVER.finditer(piece):
                parts.append(piece[done : blank.start()])
                done = blank.end()
                # The nth character that is left out, n - 1 before it: what stands behind it moves by one more.
                gaps.extend(start + at - before for before, at in enumerate(range(*blank.span()), len(gaps)))
            parts.append(piece[done:])
        self.text = "".join(parts)
        self._gaps = [*gaps, sys.maxsize]
        """For every character that is left out the index here of the one behind it; then one that never comes."""

    def find(self, wanted: str, most: int, progress: Progress = silent) -> Places:
        """Places of the words as they stand here, from left to right, none overlapping another."""
        starts: list[int] = []
        ends: list[int] = []
        text, gaps, length = self.text, self._gaps, len(wanted)
        before, gap = 0, gaps[0]
        at = text.find(wanted) if wanted else -1
        while at >= 0 and len(starts) < most:
            if gap <= at:
                before = bisect_right(gaps, at, before)
                gap = gaps[before]
            end = at + length
            starts.append(at + before)
            ends.append(end + (before if gap >= end else bisect_right(gaps, end - 1, before)))
            at = text.find(wanted, end)
            if not len(starts) % _HITS:
                progress(at, len(text))
        return Places(starts, ends)


class Searchable:
    """A text made ready to be searched again and again: 0.2 s for a million code points, once.

    Raises Cancelled when `progress` does. What is only needed for exact queries or patterns is made when it is needed.
    """

    def __init__(self, text: str, progress: Progress = silent) -> None:
        self._text = text
        self._folded = _Haystack(text, fold, progress)

    def find(self, query: Query, progress: Progress = silent, most: int = MOST_HITS) -> Found:
        """Places of the words of a query that is no pattern, at most so many."""
        haystack, prepare = (self._stored, str) if query.exact else (self._folded, fold)
        ranges = _find_forms(haystack, query.words, prepare, most + 1, progress)
        return Found(ranges[:most], more=len(ranges) > most)

    @cached_property
    def forms(self) -> str:
        """The text with one script and one width, of the same length: what a pattern is matched with."""
        return "".join(fold_forms(self._text[at : at + _SLICE]) for at in range(0, len(self._text), _SLICE))

    @property
    def text(self) -> str:
        return self._text

    @cached_property
    def _stored(self) -> _Haystack:
        return _Haystack(self._text, str)


def find_ranges(folded: str, query: str) -> list[TextRange]:
    """Places of `query`, folded or not, in a folded text, from left to right, none overlapping another.

    White space and invisible characters on either side do not count. Code points of `folded`, which are those of the
    text it was folded from.
    """
    return list(_find_forms(_Haystack(folded, str), query, fold, len(folded), silent))


def bare(words: str) -> str:
    """The words without white space and invisible characters."""
    return _PASSED_OVER.sub("", words)


def _find_forms(
    haystack: _Haystack, words: str, prepare: Callable[[str], str], most: int, progress: Progress
) -> Places:
    """An é may be stored as one character or as two; whichever was typed finds both."""
    forms = dict.fromkeys(
        prepare(bare(form))
        for form in (words, unicodedata.normalize("NFC", words), unicodedata.normalize("NFD", words))
    )
    found = [haystack.find(form, most, progress) for form in forms]
    return found[0] if len(found) == 1 else _apart(sorted(place for places in found for place in places))[:most]


def _apart(places: Iterable[TextRange]) -> Places:
    """Without those that overlap one before them."""
    kept: list[TextRange] = []
    for place in places:
        if not kept or place.start >= kept[-1].end:
            kept.append(place)
    return Places((place.start for place in kept), (place.end for place in kept))
