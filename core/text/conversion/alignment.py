"""Which stretch of a converted text came from which stretch of its source.

Everything between blocks corresponds one to one, so a conversion that keeps every length needs no blocks at all.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from core.model.text import TextRange


class Block(NamedTuple):
    """Source [s0, s1) became target [d0, d1) as a whole; neither side is empty. Code points."""

    s0: int
    s1: int
    d0: int
    d1: int


_SOURCE_START = attrgetter("s0")
_TARGET_START = attrgetter("d0")


@dataclass(frozen=True, slots=True)
class Aligned:
    """A converted text and its blocks, sorted and apart from each other."""

    text: str
    blocks: tuple[Block, ...] = ()

    def to_target(self, span: TextRange) -> TextRange:
        """Where a range of the source is shown; it grows to whole blocks."""
        if not self.blocks:
            return span
        start = self._target(span.start)[0]
        return TextRange(start, self._target(span.end - 1)[1] if span else start)

    def to_source(self, span: TextRange) -> TextRange:
        """Where a range of the converted text came from; it grows to whole blocks."""
        if not self.blocks:
            return span
        start = self._source(span.start)[0]
        return TextRange(start, self._source(span.end - 1)[1] if span else start)

    def then(self, following: Aligned) -> Aligned:
        """The alignment from our source to the text of `following`, whose source is our text."""
        return Aligned(following.text, compose(self.blocks, following.blocks))

    def _target(self, position: int) -> tuple[int, int]:
        index = bisect_right(self.blocks, position, key=_SOURCE_START) - 1
        if index < 0:
            return position, position + 1
        block = self.blocks[index]
        if position < block.s1:
            return block.d0, block.d1
        shifted = position + block.d1 - block.s1
        return shifted, shifted + 1

    def _source(self, position: int) -> tuple[int, int]:
        index = bisect_right(self.blocks, position, key=_TARGET_START) - 1
        if index < 0:
            return position, position + 1
        block = self.blocks[index]
        if position < block.d1:
            return block.s0, block.s1
        shifted = position + block.s1 - block.d1
        return shifted, shifted + 1


def compose(first: Sequence[Block], second: Sequence[Block]) -> tuple[Block, ...]:
    """Blocks from the source of `first` to the target of `second`; blocks that touch the same characters fuse."""
    if not first or not second:
        return tuple(first or second)
    result: list[Block] = []
    a = b = 0
    # How far source and target lie from the text between the two, at the place we have reached.
    to_source = to_target = 0
    while a < len(first) or b < len(second):
        begin = min(_next(first, a, 2), _next(second, b, 0))
        end = begin
        source, target = begin + to_source, begin + to_target
        grown = True
        while grown:
            grown = False
            while a < len(first) and _reached(first[a].d0, begin, end):
                end = max(end, first[a].d1)
                to_source = first[a].s1 - first[a].d1
                a, grown = a + 1, True
            while b < len(second) and _reached(second[b].s0, begin, end):
                end = max(end, second[b].s1)
                to_target = second[b].d1 - second[b].s1
                b, grown = b + 1, True
        result.append(Block(source, end + to_source, target, end + to_target))
    return tuple(result)


def _next(blocks: Sequence[Block], index: int, side: int) -> int:
    return blocks[index][side] if index < len(blocks) else sys.maxsize


def _reached(start: int, begin: int, end: int) -> bool:
    return start < end or start == begin == end
