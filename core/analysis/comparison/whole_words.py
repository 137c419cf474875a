"""Differences widened to whole words: 通信 became 通訊 is read at once, 信 became 訊 is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from core.model.comparison import Difference
from core.model.text import TextRange

WordAt = Callable[[str, int], tuple[int, int]]
"""[start, end) of the word round a character."""
Words = tuple[str, str]
"""A stretch of a text, as stored and folded."""


def whole_words(found: Sequence[Difference], old: Words, new: Words, word_at: WordAt) -> list[Difference]:
    """Differences of two stretches, in order, with offsets in these. What only came or only went stays as it is."""
    widened: list[Difference] = []
    ends = Difference(TextRange(0, 0), TextRange(0, 0)), _end(old, new)
    for before, difference, after in _with_neighbours([ends[0], *found, ends[1]]):
        room = _room(before, difference), _room(difference, after)
        wide = _widened(difference, room, old, new, word_at)
        if widened and (wide.old.start < widened[-1].old.end or wide.new.start < widened[-1].new.end):
            last = widened.pop()
            wide = Difference(TextRange(last.old.start, wide.old.end), TextRange(last.new.start, wide.new.end))
        widened.append(wide)
    return _touching_joined(widened)


def _end(old: Words, new: Words) -> Difference:
    return Difference(TextRange(len(old[0]), len(old[0])), TextRange(len(new[0]), len(new[0])))


def _with_neighbours(listed: Sequence[Difference]) -> list[tuple[Difference, Difference, Difference]]:
    return [
        (before, difference, after)
        for (before, difference), (_, after) in zip(pairwise(listed), pairwise(listed[1:]), strict=False)
    ]


def _room(before: Difference, after: Difference) -> int:
    """Characters that both sides share between two differences."""
    return min(after.old.start - before.old.end, after.new.start - before.new.end)


def _widened(difference: Difference, room: tuple[int, int], old: Words, new: Words, word_at: WordAt) -> Difference:
    one, other = difference.old, difference.new
    if not len(one) or not len(other):
        return difference
    left = max(one.start - word_at(old[0], one.start)[0], other.start - word_at(new[0], other.start)[0])
    right = max(word_at(old[0], one.end - 1)[1] - one.end, word_at(new[0], other.end - 1)[1] - other.end)
    left, right = min(left, room[0]), min(right, room[1])
    if old[1][one.start - left : one.start] != new[1][other.start - left : other.start]:
        left = 0
    if old[1][one.end : one.end + right] != new[1][other.end : other.end + right]:
        right = 0
    return Difference(TextRange(one.start - left, one.end + right), TextRange(other.start - left, other.end + right))


def _touching_joined(listed: Sequence[Difference]) -> list[Difference]:
    joined: list[Difference] = []
    for difference in listed:
        last = joined[-1] if joined else None
        if last is not None and last.old.end == difference.old.start and last.new.end == difference.new.start:
            joined[-1] = Difference(
                TextRange(last.old.start, difference.old.end), TextRange(last.new.start, difference.new.end)
            )
        else:
            joined.append(difference)
    return joined
