"""Where the cards of the margin stand: beside their words, never over one another. Plain arithmetic in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

GAP = 6
CROWDED = 140
"""A run of cards of which one would stand so far below its words is folded."""
FAR = 240
"""A folded card that would stand so far from its words is counted instead."""
FOLDED = 28
"""Height of a card of one line."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A card that would like to stand at `top`, so high when it is not folded."""

    top: int
    height: int


@dataclass(slots=True)
class Placed:
    """Where a card came to stand."""

    index: int
    """Of its wish."""
    top: int
    height: int
    folded: bool
    more: int = 0
    """Cards behind it that found no room near their words."""


def stack(wishes: Sequence[Wish], first: int | None = None, end: int | None = None) -> list[Placed]:
    """Cards from the top down. `first` is the wish that is met exactly and never folded; the others give way.

    Nothing reaches beyond `end`, where the document ends. Wishes are sorted by their tops.
    """
    placed = _unfolded(wishes)
    crowded = {place for run in _runs(placed, wishes) if _is_crowded(run, wishes) for place in run} - {first}
    if crowded:
        placed = _folded(wishes, crowded, first)
    if first is not None:
        _meet(placed, wishes, first)
    if end is not None:
        _keep_above(placed, end)
    _unfold(placed, wishes, end)
    return placed


def _unfolded(wishes: Sequence[Wish]) -> list[Placed]:
    placed: list[Placed] = []
    free = None
    for index, wish in enumerate(wishes):
        top = wish.top if free is None else max(wish.top, free)
        placed.append(Placed(index, top, wish.height, folded=False))
        free = top + wish.height + GAP
    return placed


def _runs(placed: Sequence[Placed], wishes: Sequence[Wish]) -> list[list[int]]:
    """Cards that push one another."""
    runs: list[list[int]] = []
    for card in placed:
        if runs and card.top > wishes[card.index].top:
            runs[-1].append(card.index)
        else:
            runs.append([card.index])
    return runs


def _is_crowded(run: Sequence[int], wishes: Sequence[Wish]) -> bool:
    free = wishes[run[0]].top
    for index in run:
        if free - wishes[index].top > CROWDED:
            return True
        free = max(free, wishes[index].top) + wishes[index].height + GAP
    return False


def _folded(wishes: Sequence[Wish], crowded: set[int], first: int | None) -> list[Placed]:
    placed: list[Placed] = []
    free = None
    for index, wish in enumerate(wishes):
        top = wish.top if free is None else max(wish.top, free)
        if placed and index != first and top - wish.top > FAR:
            placed[-1].more += 1
            continue
        height = FOLDED if index in crowded else wish.height
        placed.append(Placed(index, top, height, folded=index in crowded))
        free = top + height + GAP
    return placed


def _unfold(placed: Sequence[Placed], wishes: Sequence[Wish], end: int | None) -> None:
    """Where folding left room, the card that it was taken from has it back."""
    for place, card in enumerate(placed):
        limit = placed[place + 1].top - GAP if place + 1 < len(placed) else end
        height = wishes[card.index].height
        if card.folded and not card.more and (limit is None or card.top + height <= limit):
            card.height, card.folded = height, False


def _meet(placed: list[Placed], wishes: Sequence[Wish], first: int) -> None:
    """Moves one card to its words, those above it up, those below it down."""
    at = next(place for place, card in enumerate(placed) if card.index == first)
    placed[at].top = wishes[first].top
    _keep_above(placed[:at], placed[at].top - GAP)
    free = placed[at].top + placed[at].height + GAP
    for card in placed[at + 1 :]:
        card.top = max(wishes[card.index].top, free)
        free = card.top + card.height + GAP


def _keep_above(placed: Sequence[Placed], end: int) -> None:
    for card in reversed(placed):
        card.top = min(card.top, end - card.height)
        end = card.top - GAP
