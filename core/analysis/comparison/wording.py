"""Where two versions of the same words differ, beyond script: as whole numbers, whole Latin words, and stretches of
characters rather than single ones scattered about. Exact ranges on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from core.analysis.comparison.whole_words import WordAt, whole_words
from core.model.comparison import Difference
from core.model.text import TextRange
from core.text.fold import fold

# Runs that are read as one: figures with their decimal sign (which folding makes 。) and per cent, Latin words,
# numerals of more than one character. A single numeral may be part of a word such as 统一.
_TOKEN = re.compile(r"[0-9]+(?:[。,][0-9]+)*[%‰]?|[a-z]+|[〇零一二三四五六七八九十百千万亿两]{2,}|\S")


LONGEST_ABSORBED = 3
"""Characters that two versions share between two differences, and that are taken for chance if these are longer."""


class _Run(NamedTuple):
    """Tokens [old_start, old_end) and [new_start, new_end) that differ."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def differences(
    old: str, new: str, old_start: int = 0, new_start: int = 0, word_at: WordAt | None = None
) -> tuple[Difference, ...]:
    """Of two stretches of words, which begin at these offsets of their texts; in order. White space does not count.

    With `word_at` (`core.text.words`) what stands for something else is widened to whole words.
    """
    folded_old, folded_new = fold(old), fold(new)
    one = [match.span() for match in _TOKEN.finditer(folded_old)]
    other = [match.span() for match in _TOKEN.finditer(folded_new)]
    runs = _runs([folded_old[start:end] for start, end in one], [folded_new[start:end] for start, end in other])
    found = [
        Difference(_range(one, run.old_start, run.old_end), _range(other, run.new_start, run.new_end))
        for run in _readable(runs, one, other)
    ]
    if word_at is not None:
        found = whole_words(found, (old, folded_old), (new, folded_new), word_at)
    return tuple(
        Difference(_shifted(difference.old, old_start), _shifted(difference.new, new_start)) for difference in found
    )


def _range(tokens: Sequence[tuple[int, int]], first: int, end: int) -> TextRange:
    if first < end:
        return TextRange(tokens[first][0], tokens[end - 1][1])
    place = tokens[first - 1][1] if first else 0
    return TextRange(place, place)


def _shifted(place: TextRange, by: int) -> TextRange:
    return TextRange(place.start + by, place.end + by)


def _runs(old: Sequence[str], new: Sequence[str]) -> list[_Run]:
    """What lies between the tokens that both share in order."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    shared = _longest_shared(old[head : len(old) - tail], new[head : len(new) - tail])
    runs: list[_Run] = []
    one, other = head, head
    for next_one, next_other in (*((a + head, b + head) for a, b in shared), (len(old) - tail, len(new) - tail)):
        if one < next_one or other < next_other:
            runs.append(_Run(one, next_one, other, next_other))
        one, other = next_one + 1, next_other + 1
    return runs


def _longest_shared(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """A longest common subsequence, as pairs of places.

    The table has a row of bits for each new token: bit i is 0 where the length grows at the i-th old one. A row is
    one integer, and the next follows from it by an addition (Hyyrö 2004), so that it costs little more than reading.
    """
    places: dict[str, int] = {}
    for index, token in enumerate(old):
        places[token] = places.get(token, 0) | 1 << index
    full = (1 << len(old)) - 1
    rows = [full]
    for token in new:
        row = rows[-1]
        met = row & places.get(token, 0)
        rows.append(((row + met) | (row - met)) & full)
    shared: list[tuple[int, int]] = []
    one, other = len(old), len(new)
    while one and other:
        if rows[other] >> one - 1 & 1:
            one -= 1
        elif not rows[other - 1] >> one - 1 & 1:
            other -= 1
        else:
            one, other = one - 1, other - 1
            shared.append((one, other))
    shared.reverse()
    return shared


def _readable(runs: Sequence[_Run], old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]]) -> list[_Run]:
    """Makes one of two differences with less between them than in them."""
    joined: list[_Run] = []
    for run in runs:
        joined.append(run)
        while len(joined) > 1 and _by_chance(joined[-2], joined[-1], old, new):
            after, before = joined.pop(), joined.pop()
            joined.append(_Run(before.old_start, after.old_end, before.new_start, after.new_end))
    return joined


def _by_chance(before: _Run, after: _Run, old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]]) -> bool:
    """Whether what two differences have between them is less than they are; a single character, than one of them."""
    between = sum(end - start for start, end in old[before.old_end : after.old_start])
    lengths = _length(before, old, new), _length(after, old, new)
    return between <= LONGEST_ABSORBED and between < (max(lengths) if between == 1 else min(lengths))


def _length(run: _Run, old: Sequence[tuple[int, int]], new: Sequence[tuple[int, int]]) -> int:
    """Characters of the longer side."""
    return max(
        sum(end - start for start, end in old[run.old_start : run.old_end]),
        sum(end - start for start, end in new[run.new_start : run.new_end]),
    )
