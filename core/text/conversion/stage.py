"""One stage of a conversion: the longest match of the first dictionary goes first, then shorter ones, then the next.

Only few phrases say more than their characters do. Each of those has a trigger, a pair of neighbouring characters
that is looked for with one regular expression; everything that no such phrase can touch goes through one
character table. Where a trigger is found, all matches that hang together there are collected and decided by the
rule above, which is exact because matches apart from each other cannot block one another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from operator import ne
from typing import NamedTuple

from core.text.conversion.alignment import Block
from core.text.conversion.tables import SEPARATORS, Link, Table
from core.text.portions import first, translated


class _Match(NamedTuple):
    """Sorts in the order of precedence."""

    rank: int
    negative_length: int
    start: int
    value: str

    @property
    def end(self) -> int:
        return self.start - self.negative_length


class _Characters(dict[int, str | int]):
    """A table for str.translate that learns the characters it leaves alone: a miss costs far more than a hit."""

    def __missing__(self, code: int) -> int:
        if len(self) < 40_000:
            self[code] = code
        return code


class Stage:
    """One link of a conversion chain, ready to run. May be used by several threads at once."""

    def __init__(self, link: Link) -> None:
        """Raises ValueError for a table whose values contain a separator: no rule says what follows from that."""
        tables = [_clean(table) for table in link]
        single: dict[str, str] = {}
        for table in tables:
            for key in _of_length_one(table):
                single.setdefault(key, table[key])
        self._characters = _Characters(str.maketrans(single))
        self._expanding = _any_of(key for key, value in single.items() if len(value) > 1)
        self._phrases = [(rank, table) for rank, table in enumerate(tables) if any(len(key) > 1 for key in table)]
        last_rank = max((rank for rank, _ in self._phrases), default=0)
        # Characters that a phrase of a later dictionary must not cover.
        self._early = {key: rank for rank, table in enumerate(tables[:last_rank]) for key in _of_length_one(table)}
        self._right: set[str] = set()
        self._left: set[str] = set()
        self._trigger: re.Pattern[str] | None = None
        self._lengths: dict[str, tuple[int, ...]] | None = None
        self._longest = 0
        self.changes_length = self._expanding is not None
        self._set_triggers()
        self._changing: re.Pattern[str] | None = None
        if self._trigger is None:
            self._changing = _any_of(key for key, value in single.items() if key != value)

    def convert(self, text: str) -> str:
        """The converted text."""
        if self._trigger is None:
            changing = self._changing is not None and first(self._changing, text) is not None
            return translated(text, self._characters) if changing else text
        parts: list[str] = []
        done = 0
        for match in self._chosen(text, self._trigger):
            if match.start > done:
                parts.append(translated(text[done : match.start], self._characters))
            parts.append(match.value)
            done = match.end
        parts.append(translated(text[done:], self._characters))
        return "".join(parts)

    def align(self, text: str) -> tuple[str, tuple[Block, ...]]:
        """The converted text and its blocks; none if this stage cannot change a length."""
        if not self.changes_length:
            return self.convert(text), ()
        writer = _Writer(text, self._characters, self._expanding)
        if self._trigger is not None:
            for match in self._chosen(text, self._trigger):
                writer.copy_to(match.start)
                writer.replace(match.end, match.value)
        writer.copy_to(len(text))
        return "".join(writer.parts), tuple(writer.blocks)

    def _set_triggers(self) -> None:
        triggers: set[str] = set()
        for _, table in self._phrases:
            keys = [key for key in table if len(key) > 1]
            values = [table[key] for key in keys]
            if any(map(ne, map(len, keys), map(len, values))):
                self.changes_length = True
            translated = "\n".join(keys).translate(self._characters).split("\n")
            for key, value, plain in zip(keys, values, translated, strict=True):
                if value == plain:
                    continue
                at = 0 if not len(key) == len(value) == len(plain) else _first_difference(value, plain)
                triggers.add(key[at])
                if at + 1 < len(key):
                    self._right.add(key[at : at + 2])
                else:
                    self._left.add(key[at - 1 :])
        self._trigger = _any_of(triggers)

    def _phrase_lengths(self) -> dict[str, tuple[int, ...]]:
        """Lengths of all phrases that begin with a pair of characters; made when a trigger is first found."""
        if self._lengths is None:
            lengths: dict[str, set[int]] = {}
            for _, table in self._phrases:
                for key in table:
                    if len(key) > 1:
                        lengths.setdefault(key[:2], set()).add(len(key))
            self._longest = max(max(found) for found in lengths.values())
            self._lengths = {pair: tuple(found) for pair, found in lengths.items()}
        return self._lengths

    def _chosen(self, text: str, trigger: re.Pattern[str]) -> Iterator[_Match]:
        """The phrases that apply, in text order, at least wherever they differ from their characters."""
        done = 0
        right, left = self._right, self._left
        for found in trigger.finditer(text):
            at = found.start()
            if at < done or (text[at : at + 2] not in right and text[at - 1 : at + 1] not in left):
                continue
            matches = self._component(text, at, done)
            if matches:
                yield from self._decide(text, matches)
                done = max(match.end for match in matches)

    def _component(self, text: str, at: int, done: int) -> list[_Match]:
        """All matches that hang together with one that covers `at`, in order of their start; none if none covers it."""
        lengths = self._phrase_lengths()
        low = at + 1
        start = at
        # The outermost start from which an unbroken chain of overlapping matches leads to `at`.
        while start >= done and start >= low - self._longest:
            if text[start : start + 2] in lengths:
                reached = min(low, at)
                if any(match.end > reached for match in self._starting(text, start, lengths)):
                    low = start
            start -= 1
        matches: list[_Match] = []
        high = at + 1
        start = low
        while start < high:
            if text[start : start + 2] in lengths:
                for match in self._starting(text, start, lengths):
                    matches.append(match)
                    high = max(high, match.end)
            start += 1
        return matches

    def _starting(self, text: str, start: int, lengths: Mapping[str, Iterable[int]]) -> Iterator[_Match]:
        """Phrases at `start`, where two characters of a phrase stand; of each length that of the first table."""
        for length in lengths[text[start : start + 2]]:
            key = text[start : start + length]
            if len(key) < length:
                continue
            for rank, table in self._phrases:
                value = table.get(key)
                if value is not None:
                    yield _Match(rank, -length, start, value)
                    break

    def _decide(self, text: str, matches: list[_Match]) -> list[_Match]:
        if len(matches) == 1 and not self._early:
            return matches
        low, high = matches[0].start, max(match.end for match in matches)
        candidates = list(matches)
        if self._early:
            for at in range(low, high):
                rank = self._early.get(text[at])
                if rank is not None:
                    candidates.append(_Match(rank, -1, at, ""))
        taken = bytearray(high - low)
        chosen: list[_Match] = []
        for match in sorted(candidates):
            start, end = match.start - low, match.end - low
            # No shorter match lies around a longer one, so a free first and last place mean a free stretch,
            # except for a dictionary of lower precedence.
            if any(taken[start:end]):
                continue
            taken[start:end] = b"\1" * (end - start)
            if match.negative_length < -1:
                chosen.append(match)
        chosen.sort(key=_start)
        return chosen


class _Writer:
    """Builds a converted text and notes where it stops corresponding one to one."""

    def __init__(self, text: str, characters: _Characters, expanding: re.Pattern[str] | None) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self._text = text
        self._characters = characters
        self._expanding = expanding
        self._read = 0
        self._written = 0

    def copy_to(self, end: int) -> None:
        """Character by character up to `end`."""
        if self._expanding is not None:
            for found in self._expanding.finditer(self._text, self._read, end):
                self._copy(found.start())
                self._block(found.end(), found.group().translate(self._characters))
        self._copy(end)

    def replace(self, end: int, value: str) -> None:
        """The text up to `end` becomes `value`."""
        plain = self._text[self._read : end].translate(self._characters)
        if value == plain and len(value) == end - self._read:
            self._copy(end)
        else:
            self._block(end, value)

    def _copy(self, end: int) -> None:
        if end > self._read:
            self.parts.append(self._text[self._read : end].translate(self._characters))
            self._written += end - self._read
            self._read = end

    def _block(self, end: int, value: str) -> None:
        self.parts.append(value)
        self.blocks.append(Block(self._read, end, self._written, self._written + len(value)))
        self._read = end
        self._written += len(value)


def _start(match: _Match) -> int:
    return match.start


def _of_length_one(table: Table) -> list[str]:
    return [key for key in table if len(key) == 1]


def _clean(table: Table) -> Table:
    """The table without keys that can never match because conversion stops at separators."""
    unreachable = {key for separator in SEPARATORS.intersection("".join(table)) for key in table if separator in key}
    if unreachable:
        table = {key: value for key, value in table.items() if key not in unreachable}
    if not SEPARATORS.isdisjoint("".join(table.values())):
        raise ValueError(next(value for value in table.values() if not SEPARATORS.isdisjoint(value)))
    return table


def _first_difference(one: str, other: str) -> int:
    return next(at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1])


def _any_of(characters: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for one character of a set, written in ranges, which are faster to search; None for an empty set."""
    codes = sorted(set(map(ord, characters)))
    if not codes:
        return None
    borders = [after for before, after in pairwise(codes) if after > before + 1]
    ends = [before for before, after in pairwise(codes) if after > before + 1]
    ranges = zip([codes[0], *borders], [*ends, codes[-1]], strict=True)
    return re.compile("[" + "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in ranges) + "]")
