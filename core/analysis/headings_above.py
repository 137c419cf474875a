"""The headings above every clause of a structure, in one walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import Heading, Structure


def headings_above(structure: Structure) -> list[tuple[Heading, ...]]:
    """For each clause the headings it stands under, outermost first, the title included. Linear."""
    result: list[tuple[Heading, ...]] = []
    path: list[Heading] = []
    waiting = iter(structure.headings)
    following = next(waiting, None)
    for clause in structure.clauses:
        while following is not None and following.range.start <= clause.range.start:
            while path and path[-1].level >= following.level:
                path.pop()
            path.append(following)
            following = next(waiting, None)
        result.append(tuple(path))
    return result
