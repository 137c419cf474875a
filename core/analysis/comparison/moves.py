"""What was moved: found again elsewhere, gathered into stretches, and told from two places that were exchanged."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from core.analysis.comparison.likeness import grams, likely, likeness

MOVED_ALIKE = 0.6
"""Likeness from which two are the same although they stand among others."""
SHORTEST = 4
"""Characters of a unit below which its standing elsewhere is taken for chance."""
SHORTEST_REWORDED = 10
"""And below which it has to be word for word the same."""


def may_have_moved(old: str, new: str) -> bool:
    """Whether two that stand among others are the same nevertheless."""
    shorter = min(len(old), len(new))
    if shorter < SHORTEST or old == new:
        return shorter >= SHORTEST
    return shorter >= SHORTEST_REWORDED and likeness(grams(old), grams(new)) >= MOVED_ALIKE


def moved_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Of units without a partner, those that are the same: the most alike first, each once; by their old places."""
    grams_old, grams_new = [grams(key) for key in old], [grams(key) for key in new]
    ranked = sorted(
        (-likeness(grams_old[one], grams_new[other]), one, other) for one, other in likely(grams_old, grams_new)
    )
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in ranked:
        if one not in found and other not in taken and may_have_moved(old[one], new[other]):
            found[one] = other
            taken.add(other)
    return sorted(found.items())


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring units that were moved together: [old_start, old_start + length) to [new_start, …)."""

    old_start: int
    new_start: int
    length: int


@dataclass(frozen=True, slots=True)
class Move:
    """A stretch that was moved; where two places were exchanged, with the other one."""

    stretch: Stretch
    exchanged: Stretch | None = None


def moves(moved: Sequence[tuple[int, int]], in_place: Sequence[tuple[int, int]]) -> list[Move]:
    """Moves made of moved units, which are in the order of their old places. `in_place` rise on both sides."""
    olds, news = [old for old, _ in in_place], [new for _, new in in_place]
    stretches = _stretches(moved)
    # Between which of the units that stayed a stretch stood, and between which it stands now.
    ways: dict[tuple[int, int], list[Stretch]] = {}
    for stretch in stretches:
        way = bisect_left(olds, stretch.old_start), bisect_left(news, stretch.new_start)
        ways.setdefault(way, []).append(stretch)
    result: list[Move] = []
    for (start, end), gone in ways.items():
        come = sorted(ways.get((end, start), ()), key=lambda stretch: stretch.new_start) if start < end else []
        result += [Move(one, other) for one, other in zip(gone, come, strict=False)]
        if start < end:
            result += [Move(one) for one in (*gone[len(come) :], *come[len(gone) :])]
        elif (end, start) not in ways or start == end:
            result += [Move(one) for one in gone]
    return sorted(result, key=lambda move: move.stretch.new_start)


def _stretches(moved: Sequence[tuple[int, int]]) -> list[Stretch]:
    stretches: list[Stretch] = []
    for old, new in moved:
        last = stretches[-1] if stretches else None
        if last is not None and (old, new) == (last.old_start + last.length, last.new_start + last.length):
            stretches[-1] = Stretch(last.old_start, last.new_start, last.length + 1)
        else:
            stretches.append(Stretch(old, new, 1))
    return stretches
