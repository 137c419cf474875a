"""The lexicon: which words speak for which domain. One pass over a text, the longest word at a place wins.

Words are compared folded, so that scripts, width and case make no difference; white space inside a word, as
hard-wrapped lines leave it, is passed over. The file explains its own form: resources/lexicon/domains.txt.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING

from core.analysis.folded import Folded, folded
from core.errors import DuiduError
from core.resources import RESOURCES
from core.text.fold import fold

if TYPE_CHECKING:
    from core.model.lexicon_entry import LexiconEntry
    from core.model.text import TextRange

NOT_COUNTED = "不计"
"""Section of words that belong to no domain and only cover shorter ones."""
HEAVIEST = 4

_SECTION = re.compile(r"\[(\S+)\]")
_WORDS = re.compile(r"(\d)\s+(.+)")
_EXCEPTION = re.compile(r"除\s+(\S+)\s+([前后])\s+(.+)")


@dataclass(frozen=True, slots=True)
class LexiconHit:
    """A word of the lexicon in a text: its place, as it stands there, and what it speaks for how loudly (1 to 4)."""

    range: TextRange
    word: str
    domain: str
    weight: int


@dataclass(frozen=True, slots=True)
class _Entry:
    domain: str
    weight: int
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]

    def counts(self, words: str, start: int, end: int) -> bool:
        return not words.startswith(self.not_before, end) and not words.endswith(self.not_after, 0, start)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words by domain, ready for searching; made by `parse_lexicon`."""

    domains: tuple[str, ...]
    _entries: Mapping[str, tuple[_Entry, ...]]
    """Folded word to what it speaks for; no entries: it only covers shorter words."""
    _lengths: Mapping[str, tuple[int, ...]]
    """First two characters to the lengths of the words that begin so, longest first."""

    def words(self, domain: str) -> frozenset[str]:
        """The words that speak for a domain, folded."""
        return frozenset(word for word, entries in self._entries.items() if any(e.domain == domain for e in entries))

    def laid_over(self, entries: Iterable[LexiconEntry]) -> Lexicon:
        """This lexicon as users have it: their weights count; a word of weight 0 only covers shorter ones."""
        words = dict(self._entries)
        domains = dict.fromkeys(self.domains)
        for entry in entries:
            word = fold(entry.word)
            here = words.get(word, ())
            shipped = next((known for known in here if known.domain == entry.domain), _Entry(entry.domain, 0, (), ()))
            others = tuple(known for known in here if known is not shipped)
            words[word] = others if entry.excluded else (*others, replace(shipped, weight=entry.weight))
            domains[entry.domain] = None
        return Lexicon(tuple(domains), words, _lengths(words))

    def hits(self, text: str, place: TextRange | None = None) -> tuple[LexiconHit, ...]:
        """Words inside `place` (default: the whole text) from left to right; ranges are code points of `text`.

        As a reader cuts words: of two that overlap the earlier counts, of two that begin together the longer. Linear in
        the length of the place.
        """
        return self.hits_in(folded(text, place))

    def hits_in(self, reading: Folded) -> tuple[LexiconHit, ...]:
        """The same for words that were folded already."""
        words = reading.words
        found: list[LexiconHit] = []
        start = 0
        while start < len(words) - 1:
            end, counting = self._longest(words, start)
            if counting:
                where, written = reading.where(start, end), reading.written(start, end)
                found.extend(LexiconHit(where, written, entry.domain, entry.weight) for entry in counting)
            start = end
        return tuple(found)

    def _longest(self, words: str, start: int) -> tuple[int, list[_Entry]]:
        """Where the longest word at `start` ends, and what it speaks for; the next character if there is none."""
        for length in self._lengths.get(words[start : start + 2], ()):
            end = start + length
            entries = self._entries.get(words[start:end]) if end <= len(words) else None
            if entries is None or _inside_latin_word(words, start, end):
                continue
            counting = [entry for entry in entries if entry.counts(words, start, end)]
            if counting or not entries:
                return end, counting
        return start + 1, []


def parse_lexicon(lines: Iterable[str], known: Collection[str] | None = None) -> Lexicon:
    """Reads a lexicon; `known` are the domains there may be.

    Raises DuiduError lexicon.line_unreadable, .domain_unknown, .domain_twice, .word_short, .word_twice,
    .exception_without_word, each with the number of the line.
    """
    reader = _Reader(known)
    for number, line in enumerate(lines, 1):
        content = line.split("#", 1)[0].strip()
        if content:
            reader.read(number, content)
    return reader.lexicon()


@cache
def shipped_lexicon() -> Lexicon:
    """The lexicon that comes with the program."""
    return parse_lexicon(_shipped_lines())


def shipped_words() -> Iterator[tuple[str, str, int]]:
    """Domain, word as written, weight: in the order of the file that comes with the program."""
    section = ""
    for line in _shipped_lines():
        content = line.split("#", 1)[0].strip()
        if found := _SECTION.fullmatch(content):
            section = found[1]
        elif (found := _WORDS.fullmatch(content)) and section != NOT_COUNTED:
            yield from ((section, word, int(found[1])) for word in found[2].split())


def _shipped_lines() -> list[str]:
    return (RESOURCES / "lexicon" / "domains.txt").read_text("utf-8").splitlines()


@dataclass(slots=True)
class _Reader:
    known: Collection[str] | None
    section: str = ""
    weights: dict[str, dict[str, int]] = field(default_factory=dict[str, dict[str, int]])
    not_after: dict[tuple[str, str], list[str]] = field(default_factory=dict[tuple[str, str], list[str]])
    not_before: dict[tuple[str, str], list[str]] = field(default_factory=dict[tuple[str, str], list[str]])

    def read(self, number: int, content: str) -> None:
        if found := _SECTION.fullmatch(content):
            self._open(number, found[1])
        elif not self.section:
            raise DuiduError("lexicon.line_unreadable", line=number)
        elif found := _EXCEPTION.fullmatch(content):
            self._except(number, fold(found[1]), found[2], fold(found[3]).split())
        elif (found := _WORDS.fullmatch(content)) and int(found[1]) in self._allowed():
            for word in found[2].split():
                self._add(number, word, int(found[1]))
        else:
            raise DuiduError("lexicon.line_unreadable", line=number)

    def lexicon(self) -> Lexicon:
        entries: dict[str, list[_Entry]] = {}
        for domain, words in self.weights.items():
            for word, weight in words.items():
                here = entries.setdefault(word, [])
                if domain != NOT_COUNTED:
                    after = tuple(self.not_after.get((domain, word), ()))
                    before = tuple(self.not_before.get((domain, word), ()))
                    here.append(_Entry(domain, weight, after, before))
        words = {word: tuple(here) for word, here in entries.items()}
        return Lexicon(tuple(domain for domain in self.weights if domain != NOT_COUNTED), words, _lengths(words))

    def _allowed(self) -> range:
        return range(1) if self.section == NOT_COUNTED else range(1, HEAVIEST + 1)

    def _open(self, number: int, section: str) -> None:
        if section in self.weights:
            raise DuiduError("lexicon.domain_twice", line=number, domain=section)
        if self.known is not None and section not in (NOT_COUNTED, *self.known):
            raise DuiduError("lexicon.domain_unknown", line=number, domain=section)
        self.section = section
        self.weights[section] = {}

    def _add(self, number: int, word: str, weight: int) -> None:
        folded = fold(word)
        if len(folded) < 2:
            raise DuiduError("lexicon.word_short", line=number, word=word)
        elsewhere = self.weights if self.section == NOT_COUNTED else (NOT_COUNTED, self.section)
        if any(folded in self.weights.get(section, ()) for section in elsewhere):
            raise DuiduError("lexicon.word_twice", line=number, word=word)
        self.weights[self.section][folded] = weight

    def _except(self, number: int, word: str, side: str, neighbours: list[str]) -> None:
        if word not in self.weights[self.section]:
            raise DuiduError("lexicon.exception_without_word", line=number, word=word)
        sides = self.not_after if side == "前" else self.not_before
        sides.setdefault((self.section, word), []).extend(neighbours)


def _lengths(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[:2], set()).add(len(word))
    return {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}


def _inside_latin_word(words: str, start: int, end: int) -> bool:
    """BT in BTC, 5G in 15GB: letters and digits before or after make it another word."""
    return (_latin(words[start]) and start > 0 and _latin(words[start - 1])) or (
        _latin(words[end - 1]) and end < len(words) and _latin(words[end])
    )


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
