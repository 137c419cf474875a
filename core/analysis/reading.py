"""The copy of a text in which facts are looked for: headings and clauses, one a line, in one script and one width.

Blanks and line breaks inside a statement are gone (a page may break in the middle of 2020), quotation marks stay apart,
and a decimal sign is a full stop whatever the source wrote. Every character remembers where it came from.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from core.model.text import PassageKind, Structure, TextRange
from core.text.fold import fold_script
from core.text.portions import replaced, translated

# The first member of each group stands for all. Quotation marks of either kind, 、 and ， stay apart.
_MARKS = [
    "%％﹪",
    "(（",
    ")）",
    "[［〔【﹝〖",
    "]］〕】﹞〗",
    "，﹐",
    "；;﹔",
    "：:﹕∶",
    "？?﹖",
    "！!",
    "/／",
    ".．｡",
    "-~～〜—–―─‐‑−－",
    "〇○零",
    "+＋",
    "=＝",
    "<＜",
    ">＞",
    '"＂',
    "·•‧・∙･",
]
_COMMA = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))")
_DECIMAL_STOP = re.compile(r"(?<=\d)[。](?=\d)")
# Blanks between digits part figures, unless the page was set letter by letter or the blank marks thousands.
_DIGIT_BLANK = re.compile(r"(?<=\d\d)[ \u00a0\u3000\t]+(?=\d\d(?!\d(?!\d)))")
_DATE_RANGE = re.compile(r"\s*\d{4}\s*[/年.]\s*\d{1,2}\s*月?\s*[-~～—–─至]+\s*\d{4}\s*[/年.]\s*\d{1,2}\s*月?\s*")


class Piece(NamedTuple):
    """A heading or a clause in the reading: [start, end) without its line end."""

    start: int
    end: int
    passage: int
    """Index of the passage it lies in."""
    heading: int
    """Index of the heading it is, or -1."""
    note: bool
    """A line of dates alone, which the parser takes for a note."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the rules read it."""

    source: str
    text: str
    """Pieces, each closed by LF."""
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    origins: tuple[int | tuple[int, ...], ...]
    """For each piece the source offset of its start; of each of its characters where blanks were left out."""

    def piece_at(self, offset: int) -> int:
        """Index of the piece that holds the character at `offset` of the reading."""
        return bisect_right(self.starts, offset) - 1

    def place(self, start: int, end: int) -> TextRange:
        """Where [start, end) of the reading stands in the source. Both ends lie in the same piece; not empty."""
        index = self.piece_at(start)
        first, origin = self.starts[index], self.origins[index]
        if isinstance(origin, int):
            return TextRange(origin + start - first, origin + end - first)
        return TextRange(origin[start - first], origin[end - first - 1] + 1)

    def words(self, start: int, end: int) -> str:
        """The source's own characters of [start, end), without blanks inside Han text."""
        if start >= end:
            return ""
        place = self.place(start, end)
        words = self.source[place.start : place.end]
        return words if len(words) == end - start else _joined(words)


def pattern(source: str) -> re.Pattern[str]:
    """A regular expression for readings, written in simplified characters."""
    return re.compile(fold_script(source))


def read(text: str, structure: Structure) -> Reading:
    """The reading of `text`: its headings and clauses in text order."""
    clean = translated(text, _table())
    pieces: list[Piece] = []
    origins: list[int | tuple[int, ...]] = []
    lines: list[str] = []
    at = 0
    for start, end, passage, heading, note in _spans(text, structure):
        words = clean[start:end]
        origin: int | tuple[int, ...] = start
        if words.split(None, 1)[0:1] != [words]:
            words, kept = _without_blanks(words)
            origin = tuple(start + offset for offset in kept)
        pieces.append(Piece(at, at + len(words), passage, heading, note))
        origins.append(origin)
        lines.append(words)
        at += len(words) + 1
    lines.append("")
    reading = replaced(_COMMA, "，", replaced(_DECIMAL_STOP, ".", "\n".join(lines)))
    return Reading(text, reading, tuple(pieces), tuple(piece.start for piece in pieces), tuple(origins))


def _spans(text: str, structure: Structure) -> Iterable[tuple[int, int, int, int, bool]]:
    """Start, end, passage, heading and whether it is a note, of all that is read."""
    passages = structure.passages
    spans = [(clause.range.start, clause.range.end, clause.passage, -1, False) for clause in structure.clauses]
    begins = [passage.range.start for passage in passages]
    for index, heading in enumerate(structure.headings):
        place = heading.range
        spans.append((place.start, place.end, bisect_right(begins, place.start) - 1, index, False))
    for index, passage in enumerate(passages):
        place = passage.range
        if passage.kind is PassageKind.NOTE and len(place) < 40 and _DATE_RANGE.fullmatch(text, place.start, place.end):
            spans.append((place.start, place.end, index, -1, True))
    return sorted(spans)


def _without_blanks(words: str) -> tuple[str, list[int]]:
    stay = {found.start() for found in _DIGIT_BLANK.finditer(words)}
    kept = [offset for offset, character in enumerate(words) if offset in stay or not character.isspace()]
    return "".join(" " if words[offset].isspace() else words[offset] for offset in kept), kept


def _joined(words: str) -> str:
    """Blanks stay only between Latin words."""
    return re.sub(r"(?<![A-Za-z])\s+|\s+(?![A-Za-z])", "", words)


@cache
def _table() -> dict[int, str]:
    """One character to one: script, width and marks."""
    characters = "".join(map(chr, (*range(0x2E80, 0xA000), *range(0xF900, 0xFB00), *range(0x20000, 0x2FA20))))
    folded = fold_script(characters)
    table = {ord(one): other for one, other in zip(characters, folded, strict=True) if one != other}
    table |= {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
    return table | {ord(other): group[0] for group in _MARKS for other in group[1:]}
