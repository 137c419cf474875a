"""Units that went into what their neighbour became: several became one, or one became several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.analysis.comparison.likeness import Grams, grams, share

PART_OF = 0.6
"""Share of a unit that has to be in what its neighbour became, for the two to have been joined."""
OWN = 0.2
"""And share of it that must not be in the neighbour itself, or there is nothing to tell by."""


def reach(
    keys: Sequence[str], is_free: Callable[[int], bool], own: tuple[int, int], room: range, whole: str
) -> tuple[int, int]:
    """How far units beside [start, end), which are in a whole, are in it too: word for word behind one another, or by
    what they have beyond the units they stand beside. Only free ones, and only within `room`.
    """
    start, end = own
    if not any(place in room and is_free(place) for place in (start - 1, end)):
        return own
    words, held = "".join(keys[start:end]), grams(whole)
    known: Grams = frozenset[str]().union(*(grams(key) for key in keys[start:end]))
    while start - 1 in room and is_free(start - 1):
        before = keys[start - 1]
        if before + words not in whole and not _is_part(grams(before), known, held):
            break
        start, words, known = start - 1, before + words, known | grams(before)
    while end in room and is_free(end):
        after = keys[end]
        if words + after not in whole and not _is_part(grams(after), known, held):
            break
        end, words, known = end + 1, words + after, known | grams(after)
    return start, end


def _is_part(part: Grams, known: Grams, whole: Grams) -> bool:
    own = part - known
    return len(own) >= OWN * len(part) and share(own, whole) >= PART_OF
