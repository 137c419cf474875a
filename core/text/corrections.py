"""Stage 0 of what a reader sees: the corrected words in place of the stored ones, before any conversion.

Offsets stay those of the stored text: what comes out is an alignment, and a conversion of its text is composed with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.model.text import TextRange
from core.text.conversion.alignment import Aligned, Block


class Replacement(NamedTuple):
    """Words that are read in place of a range, which is not empty; '' where nothing is to be read."""

    range: TextRange
    words: str


def correct(text: str, replacements: Iterable[Replacement]) -> Aligned:
    """The corrected text and where it came from. Replacements are in text order, apart, and inside the text.

    Words that were taken out belong to the character before them (at the beginning of the text to the one behind), so
    that no range is shown as nothing as long as anything is left to read.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    done = shown = 0
    for place, words in replacements:
        kept = text[done : place.start]
        parts += kept, words
        shown += len(kept)
        blocks.append(Block(place.start, place.end, shown, shown + len(words)))
        shown += len(words)
        done = place.end
    parts.append(text[done:])
    return Aligned("".join(parts), _none_empty(blocks, shown + len(text) - done))


def within(place: TextRange, replacements: Sequence[Replacement]) -> tuple[Replacement, ...]:
    """The replacements that touch a range, in offsets of that range; `replacements` as `correct` wants them.

    One that goes beyond the range is cut: its words stand where it begins, the rest of it is read as nothing.
    """
    first = bisect_left(replacements, place.start + 1, key=_end)
    last = bisect_left(replacements, place.end, key=_start)
    return tuple(_cut(replacement, place) for replacement in replacements[first:last])


def _cut(replacement: Replacement, place: TextRange) -> Replacement:
    (start, end), words = (replacement.range.start, replacement.range.end), replacement.words
    inside = TextRange(max(start, place.start) - place.start, min(end, place.end) - place.start)
    return Replacement(inside, words if start >= place.start else "")


def _none_empty(blocks: Iterable[Block], characters: int) -> tuple[Block, ...]:
    """Blocks whose target is empty, joined to a neighbour; `characters` is the length of the whole target."""
    joined: list[Block] = []
    for block in blocks:
        before = joined[-1] if joined else None
        touches = before is not None and before.d1 == block.d0
        if before is not None and touches and (block.d0 == block.d1 or before.d0 == before.d1):
            joined[-1] = Block(before.s0, block.s1, before.d0, block.d1)
        elif block.d0 == block.d1 > 0:
            joined.append(Block(block.s0 - 1, block.s1, block.d0 - 1, block.d1))
        else:
            joined.append(block)
    if joined and joined[0].d1 == 0 < characters:
        joined[:2] = _joined_to_next(joined[0], joined[1] if len(joined) > 1 else None)
    return tuple(joined)


def _joined_to_next(first: Block, second: Block | None) -> list[Block]:
    """The beginning of the text was taken out, and the next character is kept, or taken out with its neighbour."""
    if second is not None and second.s0 == first.s1:
        return [Block(first.s0, second.s1, 0, second.d1)]
    return [Block(first.s0, first.s1 + 1, 0, 1), *([second] if second else [])]


def _start(replacement: Replacement) -> int:
    return replacement.range.start


def _end(replacement: Replacement) -> int:
    return replacement.range.end
