"""How much two pieces of text have in common: pairs of neighbouring characters, and stretches between marks."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence

_STRETCH = re.compile(r"[^，。；：、！？!?;:,|]{4,}")
_COMMON = 16
"""A pair of characters that more units have tells little of which is meant, and much work comes of it."""
_CHANCES = 6
"""Units that are looked at more closely for one."""

Grams = frozenset[str]


def grams(key: str) -> Grams:
    """Its pairs of neighbouring characters; of one character, that."""
    return frozenset(map("".join, itertools.pairwise(key))) if len(key) > 1 else frozenset(key)


def likeness(one: Grams, other: Grams) -> float:
    """0 … 1: twice what they share over what both have (Dice)."""
    total = len(one) + len(other)
    return 2 * len(one & other) / total if total else 0.0


def share(part: Grams, whole: Grams) -> float:
    """0 … 1: how much of a part is in a whole."""
    return len(part & whole) / len(part) if part else 0.0


def by_stretches(old: Sequence[str], new: Sequence[str], least: float) -> list[tuple[int, int]]:
    """Pairs that are each other's best, by the stretches that stand once on either side; at least so like (0 … 1)."""
    places_old, places_new = _lone_stretches(old), _lone_stretches(new)
    shared: Counter[tuple[int, int]] = Counter()
    for stretch, place in places_old.items():
        partner = places_new.get(stretch)
        if partner is not None:
            shared[place, partner] += len(stretch)
    best_old, best_new = _best(shared, 0), _best(shared, 1)
    return sorted(
        (one, other)
        for (one, other), length in shared.items()
        if best_old[one] == best_new[other] == (one, other) and 2 * length >= least * (len(old[one]) + len(new[other]))
    )


def _lone_stretches(keys: Sequence[str]) -> dict[str, int]:
    """Stretches that stand once, with the unit they stand in."""
    found: dict[str, int] = {}
    for place, key in enumerate(keys):
        for stretch in _STRETCH.findall(key):
            found[stretch] = place if stretch not in found else -1
    return {stretch: place for stretch, place in found.items() if place >= 0}


def _best(shared: Counter[tuple[int, int]], side: int) -> dict[int, tuple[int, int]]:
    """For each unit of a side, the pair that shares most."""
    best: dict[int, tuple[int, int]] = {}
    for pair in sorted(shared):
        known = best.get(pair[side])
        if known is None or shared[pair] > shared[known]:
            best[pair[side]] = pair
    return best


def likely(old: Sequence[Grams], new: Sequence[Grams]) -> Iterable[tuple[int, int]]:
    """Pairs that share uncommon pairs of characters: a few for each new unit, without looking at all by all."""
    index: dict[str, list[int]] = {}
    for place, own in enumerate(old):
        for gram in own:
            index.setdefault(gram, []).append(place)
    for place, own in enumerate(new):
        votes: Counter[int] = Counter()
        for gram in own:
            having = index.get(gram)
            if having is not None and len(having) <= _COMMON:
                votes.update(having)
        for one, _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))[:_CHANCES]:
            yield one, place
