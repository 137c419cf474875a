"""Overlapping marks of one row, told apart: one tint for every stretch of text, and lines below it in lanes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import heappop, heappush
from typing import NamedTuple

NOTE = ""
"""In place of a colour: a mark without a tag, but with a note."""
STATUS = "?"
"""In place of a colour: a mark that has a review status and nothing else."""
QUIET = frozenset({NOTE, STATUS})


class Stretch(NamedTuple):
    """A marked stretch of a row's text, in code points of the text shown, with the colours of its mark."""

    start: int
    end: int
    colours: tuple[str, ...]
    """Names of strokes, see `highlights`; two that are equal are one. Empty: NOTE."""


class Tint(NamedTuple):
    """A stretch with one background: the main colour of the mark that began last, the shortest if several did."""

    start: int
    end: int
    colour: str
    several: bool
    """More than one colour stands on these words."""


class Lane(NamedTuple):
    """A line below a stretch. A colour keeps its lane as long as it lasts."""

    start: int
    end: int
    colour: str
    """NOTE or STATUS for marks without a tag."""
    number: int
    """0 is next to the text."""


class Waiting(NamedTuple):
    """A stretch with more colours than lanes."""

    start: int
    end: int
    colours: tuple[str, ...]
    """Those without a lane, sorted."""


class Swept(NamedTuple):
    """What is to be painted for all marks of a row's text."""

    tints: list[Tint]
    lanes: list[Lane]
    waiting: list[Waiting]


def sweep(stretches: Iterable[Stretch], most_lanes: int) -> Swept:
    """Tints, lanes and what found no lane, each in text order.

    Colours are counted, not listed, so thousands of marks in one paragraph cost n log n. A colour that finds all lanes
    taken waits until one is free.
    """
    begun: defaultdict[int, list[Stretch]] = defaultdict(list)
    ended: defaultdict[int, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        if stretch.start < stretch.end:
            begun[stretch.start].append(stretch)
            ended[stretch.end].append(stretch)
    tints, lanes = _Tints(), _Lanes(most_lanes)
    for place in sorted(begun.keys() | ended.keys()):
        here = begun.get(place, ())
        lanes.change(place, here, ended.get(place, ()))
        tints.change(place, here, several=lanes.colours > 1)
    return Swept(tints.done, lanes.done, lanes.waited)


class _Tints:
    def __init__(self) -> None:
        self.done: list[Tint] = []
        self._begun: list[tuple[int, int, str]] = []
        """Heap of (-start, end, main colour): on top the mark that began last."""
        self._since = 0
        self._current: tuple[str, bool] | None = None

    def change(self, place: int, begun: Iterable[Stretch], *, several: bool) -> None:
        for stretch in begun:
            if stretch.colours and stretch.colours[0] not in QUIET:
                heappush(self._begun, (-stretch.start, stretch.end, stretch.colours[0]))
        while self._begun and self._begun[0][1] <= place:
            heappop(self._begun)
        current = (self._begun[0][2], several) if self._begun else None
        if current == self._current:
            return
        if self._current:
            self.done.append(Tint(self._since, place, *self._current))
        self._since, self._current = place, current


class _Lanes:
    def __init__(self, most: int) -> None:
        self.done: list[Lane] = []
        self.waited: list[Waiting] = []
        self._counts: dict[str, int] = {}
        """How many marks of every colour are going on, in the order the colours began."""
        self._taken: dict[str, tuple[int, int]] = {}
        """(lane, since) of the colours that have a lane."""
        self._free = list(range(most))
        self._waiting: tuple[str, ...] = ()
        self._waiting_since = 0

    @property
    def colours(self) -> int:
        """How many colours stand on the words from here on."""
        return len(self._counts) - (NOTE in self._counts) - (STATUS in self._counts)

    def change(self, place: int, begun: Iterable[Stretch], ended: Iterable[Stretch]) -> None:
        counts, others = self._counts, False
        for stretch in begun:
            for colour in stretch.colours or (NOTE,):
                if colour in counts:
                    counts[colour] += 1
                else:
                    counts[colour], others = 1, True
        for stretch in ended:
            for colour in stretch.colours or (NOTE,):
                counts[colour] -= 1
                if not counts[colour]:
                    self._end(colour, place)
                    others = True
        if others:
            self._give_lanes(place)
            self._note_waiting(place)

    def _give_lanes(self, place: int) -> None:
        for colour in self._counts:
            if not self._free:
                break
            if colour not in self._taken:
                lane = min(self._free)
                self._free.remove(lane)
                self._taken[colour] = (lane, place)

    def _note_waiting(self, place: int) -> None:
        if self._free and not self._waiting:
            return
        waiting = () if self._free else tuple(sorted(self._counts.keys() - self._taken.keys()))
        if waiting != self._waiting:
            if self._waiting:
                self.waited.append(Waiting(self._waiting_since, place, self._waiting))
            self._waiting, self._waiting_since = waiting, place

    def _end(self, colour: str, place: int) -> None:
        del self._counts[colour]
        if colour in self._taken:
            lane, since = self._taken.pop(colour)
            self._free.append(lane)
            self.done.append(Lane(since, place, colour, lane))
