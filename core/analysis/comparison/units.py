"""What is compared: passages of an edition and the pieces of a passage, each with the key that stands for its words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.text import TextRange
from core.text.fold import fold

if TYPE_CHECKING:
    from core.model.text import Structure

_WORD = re.compile(r"\w")
_MARKS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Edition:
    """One of the two documents."""

    text: str
    structure: Structure


class Side:
    """An edition with its text folded: what differs in script, width or kind of quotation mark alone is equal."""

    def __init__(self, edition: Edition) -> None:
        self.folded = fold(edition.text)
        self.passages = tuple(passage.range for passage in edition.structure.passages)
        self._clauses = tuple(clause.range for clause in edition.structure.clauses)
        self._headings = tuple(heading.range for heading in edition.structure.headings)

    def key(self, place: TextRange) -> str:
        """The words of a place without white space."""
        return "".join(self.folded[place.start : place.end].split())

    def pieces(self, passage: TextRange) -> list[TextRange]:
        """Headings and clauses, and words between them: all words of a passage, once and in order."""
        marked = sorted((*_inside(self._headings, passage), *_inside(self._clauses, passage)))
        pieces: list[TextRange] = []
        end = passage.start
        for place in (*marked, TextRange(passage.end, passage.end)):
            start = end
            if start < place.start and _WORD.search(self.folded, start, place.start):
                pieces.append(TextRange(start, place.start))
                start = place.start
            elif pieces and start < place.start:  # blanks and marks stay with what they follow
                pieces[-1] = TextRange(pieces[-1].start, place.start)
                start = place.start
            if start < place.end:
                pieces.append(TextRange(start, place.end))
            end = max(end, place.end)
        return pieces or [passage]


def _inside(places: tuple[TextRange, ...], passage: TextRange) -> tuple[TextRange, ...]:
    """Of places in text order, those in a passage."""
    first = bisect_right(places, passage.start, key=lambda place: place.end)
    return places[first : bisect_left(places, passage.end, key=lambda place: place.start)]


def words(key: str) -> str:
    """A key without its punctuation."""
    return _MARKS.sub("", key)
