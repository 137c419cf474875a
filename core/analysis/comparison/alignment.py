"""Which units of one sequence are which of another: in order as far as can be, then what was joined or split, then
what was moved. Units are passages, or the clauses of partners; all that is known of one is its key (`keys.py`).

First who belongs together whatever the order, by keys and stretches that stand once on either side; the heaviest
chain of these stays in place, the rest was moved. The gaps between are treated in the same way, and what is left of
them by likeness.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from core.analysis.comparison.chain import Candidate, heaviest_chain
from core.analysis.comparison.joining import reach
from core.analysis.comparison.likeness import Grams, by_stretches, grams, likely, likeness
from core.analysis.comparison.moves import may_have_moved, moved_pairs

if TYPE_CHECKING:
    from core.progress import Progress

ALL_BY_ALL = 2_500
"""Pairs in a gap that are all looked at; in a larger one only the likely ones are."""
SHARED_STRETCHES = 0.5
"""Who shares as much of the text in stretches that stand once is the same, wherever it stands."""
ALIKE = 0.35
"""Likeness of pairs of characters from which two units in the same gap are versions of one. Unrelated passages of
plans share 0.05 to 0.15."""
HARDLY_ALIKE = 0.2
"""From which they are when nobody else comes into question."""
FIRST_OWN_KEY = "\U000f0000"
"""Keys from this character on were made for one pair alone: what a reader has put together stays in place."""
NEAR = 3
"""Neighbours on either side that tell by how much everything hereabouts has shifted."""


class Link(NamedTuple):
    """Units [old_start, old_end) are units [new_start, new_end); one of the two is a single unit."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Links in place rise on both sides; the others are of single units, by their place on the old side."""

    links: tuple[Link, ...]
    moved: tuple[tuple[int, int], ...]


class _Gap(NamedTuple):
    """Stretches of both sides that stand between the same partners, half-open."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @property
    def open(self) -> bool:
        return self.old_start < self.old_end and self.new_start < self.new_end


def align(old: Sequence[str], new: Sequence[str], progress: Progress, *, hardly: float = HARDLY_ALIKE) -> Alignment:
    """`hardly`: likeness from which two that are alone between the same neighbours are versions of one."""
    return _Aligner(old, new, progress).align(hardly)


class _Aligner:
    def __init__(self, old: Sequence[str], new: Sequence[str], progress: Progress) -> None:
        self._old = old
        self._new = new
        self._progress = progress
        self._of_old: dict[int, int] = {}
        """Partners in place."""
        self._of_new: dict[int, int] = {}
        self._moved_old: dict[int, int] = {}
        self._moved_new: dict[int, int] = {}
        self._grams_old: dict[int, Grams] = {}
        self._grams_new: dict[int, Grams] = {}

    def align(self, hardly: float) -> Alignment:
        self._by_words()
        self._by_likeness()
        links = self._joined(self._single_links())
        self._find_moved()
        links = self._pair_lonely(self._exchanged(links), hardly)
        links = self._joined(links)
        return Alignment(tuple(links), tuple(sorted(self._moved_old.items())))

    # -- who belongs together ---------------------------------------------------------------------------------------
    def _by_words(self) -> None:
        """Links what is plain, then in the gaps between: what stands twice in a plan may stand once in a gap."""
        waiting = [_Gap(0, len(self._old), 0, len(self._new))]
        while waiting:
            self._progress(len(self._of_old), len(self._old))
            gap = self._without_equal_ends(waiting.pop())
            chain = self._plain_pairs(gap) if gap.open else []
            for each in chain:
                self._link(each.old, each.new)
            if chain:
                waiting += _between(gap, [(each.old, each.new) for each in chain])

    def _without_equal_ends(self, gap: _Gap) -> _Gap:
        old_start, old_end, new_start, new_end = gap
        while old_start < old_end and new_start < new_end and self._old[old_start] == self._new[new_start]:
            self._link(old_start, new_start)
            old_start, new_start = old_start + 1, new_start + 1
        while old_start < old_end and new_start < new_end and self._old[old_end - 1] == self._new[new_end - 1]:
            old_end, new_end = old_end - 1, new_end - 1
            self._link(old_end, new_end)
        return _Gap(old_start, old_end, new_start, new_end)

    def _plain_pairs(self, gap: _Gap) -> list[Candidate]:
        """Pairs that cannot be others, in order; those that are out of order are noted as moved."""
        olds = [place for place in range(gap.old_start, gap.old_end) if place not in self._moved_old]
        news = [place for place in range(gap.new_start, gap.new_end) if place not in self._moved_new]
        lone_old, lone_new = _lone(self._old, olds), _lone(self._new, news)
        equal = [(place, lone_new[key]) for key, place in lone_old.items() if key in lone_new]
        taken_old, taken_new = {one for one, _ in equal}, {other for _, other in equal}
        olds = [place for place in olds if place not in taken_old]
        news = [place for place in news if place not in taken_new]
        alike = by_stretches(
            [self._old[place] for place in olds], [self._new[place] for place in news], SHARED_STRETCHES
        )
        pairs = sorted([*equal, *((olds[one], news[other]) for one, other in alike)])
        chain = heaviest_chain(self._weighed(pairs))
        kept = {each.old for each in chain}
        for one, other in pairs:
            if one not in kept and may_have_moved(self._old[one], self._new[other]):
                self._moved_old[one], self._moved_new[other] = other, one
        return chain

    def _weighed(self, pairs: Sequence[tuple[int, int]]) -> list[Candidate]:
        """Each counts one; among rivals those that shifted as all around them stay, then the longer ones.

        What a reader has put together counts more than all others.
        """
        ranks = {new: rank for rank, new in enumerate(sorted(new for _, new in pairs))}
        shifts = [ranks[new] - rank for rank, (_, new) in enumerate(pairs)]
        longest = max((len(self._old[old]) for old, _ in pairs), default=1)
        weighed: list[Candidate] = []
        for rank, (old, new) in enumerate(pairs):
            around = sorted(shifts[max(0, rank - NEAR) : rank + NEAR + 1])
            usual = shifts[rank] == around[len(around) // 2]
            by_hand = 2 * len(pairs) * (self._old[old] >= FIRST_OWN_KEY)
            weighed.append(Candidate(old, new, 1 + by_hand + 0.6 * usual + 0.3 * len(self._old[old]) / longest))
        return weighed

    # -- what is alike in the same gap ------------------------------------------------------------------------------
    def _by_likeness(self) -> None:
        """What is most alike in order; once more in the gaps that are left of a large one."""
        waiting = self._gaps()
        while waiting:
            gap = waiting.pop()
            olds, news = self._free(gap)
            large = len(olds) * len(news) > ALL_BY_ALL
            chain = heaviest_chain(self._alike(self._promising(olds, news) if large else product(olds, news)))
            for each in chain:
                self._link(each.old, each.new)
            if large and chain:
                waiting += _between(gap, [(each.old, each.new) for each in chain])

    def _alike(self, pairs: Iterable[tuple[int, int]]) -> list[Candidate]:
        candidates: list[Candidate] = []
        for one, other in pairs:
            alike = self._likeness(one, other)
            if alike >= ALIKE:
                shared = alike * (len(self._old[one]) + len(self._new[other]))
                candidates.append(Candidate(one, other, shared * alike))
        return candidates

    def _promising(self, olds: Sequence[int], news: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of a large gap: what shares uncommon words, and what stands about as far from either end."""
        found = likely([self._grams(one) for one in olds], [self._new_grams(other) for other in news])
        near = range(-NEAR, NEAR + 1)
        shifts = {*near, *(len(news) - len(olds) + shift for shift in near)}
        beside = ((at, at + shift) for at in range(len(olds)) for shift in shifts if 0 <= at + shift < len(news))
        yield from ((olds[one], news[other]) for one, other in {*found, *beside})

    def _free(self, gap: _Gap) -> tuple[list[int], list[int]]:
        return (
            [place for place in range(gap.old_start, gap.old_end) if self._is_free_old(place)],
            [place for place in range(gap.new_start, gap.new_end) if self._is_free_new(place)],
        )

    def _is_free_old(self, place: int) -> bool:
        return place not in self._of_old and place not in self._moved_old

    def _is_free_new(self, place: int) -> bool:
        return place not in self._of_new and place not in self._moved_new

    # -- joined and split -------------------------------------------------------------------------------------------
    def _joined(self, links: Sequence[Link]) -> list[Link]:
        """Links that take in the free units beside them which went into their partner."""
        grown: list[Link] = []
        for index, link in enumerate(links):
            before = grown[-1] if grown else Link(0, 0, 0, 0)
            after = links[index + 1] if index + 1 < len(links) else Link(len(self._old), 0, len(self._new), 0)
            alone = (before.old_end, before.new_end) == (link.old_start, link.new_start)
            alone = alone and (after.old_start, after.new_start) == (link.old_end, link.new_end)
            grown.append(link if alone else self._grown(link, before, after))
        return grown

    def _grown(self, link: Link, before: Link, after: Link) -> Link:
        """What lies between the links before and after may be part of it: on the old side or on the new one."""
        if link.new_end - link.new_start == 1:
            room = range(before.old_end, after.old_start)
            start, end = reach(self._old, self._is_free_old, link[:2], room, self._new[link.new_start])
            link = link._replace(old_start=start, old_end=end)
        if link.old_end - link.old_start == 1:
            room = range(before.new_end, after.new_start)
            start, end = reach(self._new, self._is_free_new, link[2:], room, self._old[link.old_start])
            link = link._replace(new_start=start, new_end=end)
        self._of_old.update(dict.fromkeys(range(link.old_start, link.old_end), link.new_start))
        self._of_new.update(dict.fromkeys(range(link.new_start, link.new_end), link.old_start))
        return link

    # -- what is left -----------------------------------------------------------------------------------------------
    def _find_moved(self) -> None:
        """Of what has no partner in place: equal or much alike, wherever it stands."""
        olds = [place for place in range(len(self._old)) if self._is_free_old(place)]
        news = [place for place in range(len(self._new)) if self._is_free_new(place)]
        for one, other in moved_pairs([self._old[place] for place in olds], [self._new[place] for place in news]):
            self._moved_old[olds[one]], self._moved_new[news[other]] = news[other], olds[one]

    def _exchanged(self, links: Sequence[Link]) -> list[Link]:
        """Of two that changed places one may have been kept, and what stands between them left out. As an exchange
        of both, the rest staying where it is, that is one move.
        """
        result = list(links)
        for one, other in sorted(self._moved_old.items()):
            if self._moved_old.get(one) != other:  # it stays, after all
                continue
            after = bisect_left(result, other, key=lambda link: link.new_start)
            for rival in range(max(0, after - 1), min(after + 1, len(result))):
                between = self._between_exchanged(one, other, result[rival])
                if between:
                    self._move_instead(result[rival], between)
                    new_links = [Link(old, old + 1, new, new + 1) for old, new in between]
                    result[rival : rival + 1] = new_links
                    break
        return result

    def _between_exchanged(self, one: int, other: int, rival: Link) -> list[tuple[int, int]]:
        """Pairs of what stands between a moved unit and one that crosses it; none if these were not exchanged."""
        if one > rival.old_start and other < rival.new_start:
            olds, news = range(rival.old_end, one), range(other + 1, rival.new_start)
        elif one < rival.old_start and other > rival.new_start:
            olds, news = range(one + 1, rival.old_start), range(rival.new_end, other)
        else:
            return []
        single = rival.old_end - rival.old_start == rival.new_end - rival.new_start == 1
        pairs = list(zip(olds, news, strict=False))
        apart = single and len(olds) == len(news) and all(self._could_stay(old, new) for old, new in pairs)
        return pairs if apart else []

    def _could_stay(self, one: int, other: int) -> bool:
        free = (self._is_free_old(one) and self._is_free_new(other)) or self._moved_old.get(one) == other
        return free and (self._old[one] == self._new[other] or self._likeness(one, other) >= ALIKE)

    def _move_instead(self, kept: Link, between: Sequence[tuple[int, int]]) -> None:
        del self._of_old[kept.old_start], self._of_new[kept.new_start]
        self._moved_old[kept.old_start], self._moved_new[kept.new_start] = kept.new_start, kept.old_start
        for old, new in between:
            self._moved_old.pop(old, None)
            self._moved_new.pop(new, None)
            self._link(old, new)

    def _pair_lonely(self, links: Sequence[Link], hardly: float) -> list[Link]:
        """Two that are alone between the same neighbours are versions of one, if they have anything in common."""
        result: list[Link] = []
        old_start = new_start = 0
        for link in (*links, Link(len(self._old), len(self._old), len(self._new), len(self._new))):
            olds, news = self._free(_Gap(old_start, link.old_start, new_start, link.new_start))
            if len(olds) == len(news) == 1 and self._likeness(olds[0], news[0]) >= hardly:
                self._link(olds[0], news[0])
                result.append(Link(olds[0], olds[0] + 1, news[0], news[0] + 1))
            result.append(link)
            old_start, new_start = link.old_end, link.new_end
        return result[:-1]

    # -- inside -----------------------------------------------------------------------------------------------------
    def _link(self, one: int, other: int) -> None:
        self._of_old[one], self._of_new[other] = other, one

    def _single_links(self) -> list[Link]:
        return [Link(one, one + 1, other, other + 1) for one, other in sorted(self._of_old.items())]

    def _gaps(self) -> list[_Gap]:
        return _between(_Gap(0, len(self._old), 0, len(self._new)), sorted(self._of_old.items()))

    def _likeness(self, one: int, other: int) -> float:
        return likeness(self._grams(one), self._new_grams(other))

    def _grams(self, place: int) -> Grams:
        if place not in self._grams_old:
            self._grams_old[place] = grams(self._old[place])
        return self._grams_old[place]

    def _new_grams(self, place: int) -> Grams:
        if place not in self._grams_new:
            self._grams_new[place] = grams(self._new[place])
        return self._grams_new[place]


def _lone(keys: Sequence[str], places: Sequence[int]) -> dict[str, int]:
    """Keys that only one of the places has."""
    found: dict[str, int] = {}
    for place in places:
        found[keys[place]] = place if keys[place] not in found else -1
    return {key: place for key, place in found.items() if place >= 0}


def _between(gap: _Gap, pairs: Sequence[tuple[int, int]]) -> list[_Gap]:
    """The gaps that partners, in order, leave of a gap; only those that are open on both sides."""
    gaps: list[_Gap] = []
    old_start, new_start = gap.old_start, gap.new_start
    for one, other in (*pairs, (gap.old_end, gap.new_end)):
        inner = _Gap(old_start, one, new_start, other)
        if inner.open:
            gaps.append(inner)
        old_start, new_start = one + 1, other + 1
    return gaps
