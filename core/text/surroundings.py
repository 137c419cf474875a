"""What stands round places of a text: the line on either side, and the headings above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.text.lines import one_line
from core.text.parse import passage_at

if TYPE_CHECKING:
    from core.model.text import Heading, Structure, TextRange

CONTEXT = 16
"""Code points told of the line on either side of a place."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Of one place."""

    before: str
    """Up to `CONTEXT` code points of the line in front of it."""
    after: str
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    passage: int
    """Ordinal of the passage, from 1; 0 between passages."""


def surroundings(text: str, structure: Structure, places: Iterable[TextRange]) -> Iterator[Surroundings]:
    """Of places in the order of their starts. Linear in the headings and the places together."""
    outline = _Outline(text, structure.headings)
    for place in places:
        line_start = text.rfind("\n", max(0, place.start - CONTEXT), place.start) + 1
        line_end = text.find("\n", place.end, place.end + CONTEXT)
        yield Surroundings(
            before=text[max(line_start, place.start - CONTEXT, 0) : place.start],
            after=text[place.end : line_end if line_end >= 0 else place.end + CONTEXT],
            path=outline.path(place.start),
            passage=passage_at(structure, place.start) + 1,
        )


class _Outline:
    """The headings above places that are asked for in text order.

    `core.text.parse.outline_path` walks back from every place: over thousands of places of a flat outline that is
    the square of its length.
    """

    def __init__(self, text: str, headings: Sequence[Heading]) -> None:
        self._text = text
        self._headings = headings
        self._passed = 0
        self._above: list[tuple[Heading, str]] = []

    def path(self, offset: int) -> tuple[str, ...]:
        """Outermost first, without the title; a heading does not stand below itself."""
        headings, above = self._headings, self._above
        while self._passed < len(headings) and headings[self._passed].range.start <= offset:
            heading = headings[self._passed]
            while above and above[-1][0].level >= heading.level:
                above.pop()
            above.append((heading, one_line(self._text[heading.range.start : heading.range.end])))
            self._passed += 1
        inside = bool(above) and offset < above[-1][0].range.end
        return tuple(words for heading, words in (above[:-1] if inside else above) if not heading.title)
