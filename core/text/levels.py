"""Levels of headings: depth in the tree of the document (rule H1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.model.text import Heading, TextRange
from core.text.numbering import System


@dataclass(slots=True)
class Found:
    """A heading as found in the text, its level still unknown."""

    start: int
    end: int
    system: System
    ordinal: int = 0
    style: int = 0
    """Level of the file's own heading style; 0 if none."""
    run_in: bool = False
    inline: bool = False
    title: bool = False
    part: bool = False
    """A preface, a closing word: stands beside the coarsest headings of the text."""


TITLE_RANK = 0.0
_CANONICAL = frozenset(system for system in System if System.PART.value <= system.value <= System.CIRCLED.value)


def with_levels(found: Sequence[Found]) -> tuple[Heading, ...]:
    """Headings with their depth: titles 1, the first system below 2, and so on.

    A heading stands below the nearest one before it whose system is coarser. Which system is coarser is the usual
    order (see `System`), unless the text shows another one.
    """
    ranks = _ranks(found)
    others = [_rank(heading, ranks) for heading in found if not (heading.title or heading.part)]
    coarsest = min(others, default=ranks[System.PLAIN])
    above: list[float] = []
    headings: list[Heading] = []
    for heading in found:
        place = TextRange(heading.start, heading.end)
        if heading.title:
            above.clear()
            headings.append(Heading(place, 1, inline=heading.inline, title=True))
            continue
        rank = coarsest if heading.part else _rank(heading, ranks)
        while above and above[-1] >= rank:
            above.pop()
        above.append(rank)
        headings.append(Heading(place, len(above) + 1, run_in=heading.run_in, inline=heading.inline))
    return tuple(headings)


def _rank(heading: Found, ranks: dict[System | int, float]) -> float:
    if heading.style and heading.system is System.PLAIN:
        return ranks[heading.style]
    return ranks[heading.system]


def _ranks(found: Sequence[Found]) -> dict[System | int, float]:
    ranks: dict[System | int, float] = {system: float(system.value) for system in System}
    _heed_restarts(found, ranks)
    if _plain_holds_numbers(found):
        ranks[System.PLAIN] = System.MARKDOWN_6.value + 0.5
    _rank_styles(found, ranks)
    return ranks


def _heed_restarts(found: Sequence[Found], ranks: dict[System | int, float]) -> None:
    """A system that starts anew at 1 below each member of another one is finer, whatever the usual order says."""
    counted = [heading for heading in found if heading.system in _CANONICAL and heading.ordinal]
    firsts: dict[System, int] = {}
    members: dict[System, int] = {}
    for heading in counted:
        members[heading.system] = members.get(heading.system, 0) + 1
        firsts[heading.system] = firsts.get(heading.system, 0) + (heading.ordinal == 1)
    running = [system for system in members if firsts[system] == 1 and members[system] >= 2]
    for coarse in running:
        for fine in members:
            if ranks[fine] < ranks[coarse] and firsts[fine] >= 2 and _restarts_below(counted, coarse, fine):
                ranks[coarse] = ranks[fine] - 0.5


def _restarts_below(counted: Sequence[Found], coarse: System, fine: System) -> bool:
    """Whether every first member of `fine` comes below another member of `coarse`."""
    below: list[int] = []
    current = 0
    for heading in counted:
        if heading.system is coarse:
            current = heading.ordinal
        elif heading.system is fine and heading.ordinal == 1:
            below.append(current)
    return 0 not in below and len(set(below)) == len(below)


def _plain_holds_numbers(found: Sequence[Found]) -> bool:
    """Whether lines without a mark are the coarser headings: numbers start anew below them, or there are none."""
    plain = [index for index, heading in enumerate(found) if heading.system is System.PLAIN and not heading.part]
    if not any(heading.system in _CANONICAL for heading in found):
        return True
    restarts: dict[System, int] = {}
    for index in plain:
        below = found[index + 1] if index + 1 < len(found) else None
        if below is not None and below.system in _CANONICAL and below.ordinal == 1:
            restarts[below.system] = restarts.get(below.system, 0) + 1
    return max(restarts.values(), default=0) >= 2


def _rank_styles(found: Sequence[Found], ranks: dict[System | int, float]) -> None:
    """A styled heading without a number ranks like numbered ones of the same style, else between its neighbours."""
    of_style: dict[int, float] = {}
    for heading in found:
        if heading.style and heading.system is not System.PLAIN and not heading.title:
            rank = ranks[heading.system]
            of_style[heading.style] = min(rank, of_style.get(heading.style, rank))
    last = TITLE_RANK
    for style in range(1, 10):
        last = of_style.get(style, last + 0.01)
        ranks[style] = last
