"""The heaviest chain: of pairs of places, those that keep their order on both sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Candidate(NamedTuple):
    """Unit `old` may be unit `new`."""

    old: int
    new: int
    weight: float


def heaviest_chain(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates that rise strictly on both sides and weigh most together. n log n; the same whatever their order."""
    ranks = {place: rank for rank, place in enumerate(sorted({each.new for each in candidates}), start=1)}
    best = _BestSoFar(len(ranks))
    # Of one old unit the later places come first, so that none is built on another of the same unit.
    ordered = sorted(candidates, key=lambda each: (each.old, -each.new, each.weight))
    before: list[int] = []
    for index, each in enumerate(ordered):
        weight, last = best.below(ranks[each.new])
        before.append(last)
        best.put(ranks[each.new], weight + each.weight, index)
    _, index = best.below(len(ranks) + 1)
    chain: list[Candidate] = []
    while index >= 0:
        chain.append(ordered[index])
        index = before[index]
    chain.reverse()
    return chain


class _BestSoFar:
    """The heaviest chain that ends below a rank (Fenwick's tree of maxima)."""

    def __init__(self, ranks: int) -> None:
        self._tree = [(0.0, -1)] * (ranks + 1)

    def below(self, rank: int) -> tuple[float, int]:
        found = (0.0, -1)
        rank -= 1
        while rank > 0:
            found = max(found, self._tree[rank], key=_weight)
            rank -= rank & -rank
        return found

    def put(self, rank: int, weight: float, index: int) -> None:
        while rank < len(self._tree):
            if weight > self._tree[rank][0]:
                self._tree[rank] = (weight, index)
            rank += rank & -rank


def _weight(entry: tuple[float, int]) -> float:
    return entry[0]
