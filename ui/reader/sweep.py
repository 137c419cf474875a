"""Overlapping marks of one row, cut into segments that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

Colours = tuple[str, ...]


class Stretch(NamedTuple):
    """A marked stretch of a row's text, in code points of the text shown, with the colours of its mark."""

    start: int
    end: int
    colours: Colours


class Segment(NamedTuple):
    """A stretch between two borders of marks, with the colours of every mark on it in the order they began."""

    start: int
    end: int
    marks: tuple[Colours, ...]

    @property
    def tint(self) -> str | None:
        """The main colour of the mark that began last, None if there are only notes."""
        return next((colours[0] for colours in reversed(self.marks) if colours), None)

    @property
    def lanes(self) -> tuple[str, ...]:
        """All colours, each once, in the order they began."""
        return tuple(dict.fromkeys(colour for colours in self.marks for colour in colours))

    @property
    def has_note_only(self) -> bool:
        """Whether a mark without any tag is among them."""
        return () in self.marks


def sweep(stretches: Iterable[Stretch]) -> list[Segment]:
    """Segments in text order, without gaps of unmarked text.

    Marks with the same colours are counted, not listed: 10,000 marks in one paragraph stay linear. Of marks that begin
    together the longer one counts as begun first.
    """
    marked = [stretch for stretch in stretches if stretch.start < stretch.end]
    opening = sorted(marked, key=lambda stretch: (stretch.start, -stretch.end))
    closing = sorted(marked, key=lambda stretch: stretch.end)
    borders = sorted({place for stretch in marked for place in (stretch.start, stretch.end)})
    active: dict[Colours, int] = {}
    segments: list[Segment] = []
    opened = closed = 0
    for place, following in pairwise(borders):
        while closed < len(closing) and closing[closed].end <= place:
            _leave(active, closing[closed].colours)
            closed += 1
        while opened < len(opening) and opening[opened].start <= place:
            colours = opening[opened].colours
            active[colours] = active.get(colours, 0) + 1
            opened += 1
        if active:
            segments.append(Segment(place, following, tuple(active)))
    return segments


def _leave(active: dict[Colours, int], colours: Colours) -> None:
    if active[colours] == 1:
        del active[colours]
    else:
        active[colours] -= 1
