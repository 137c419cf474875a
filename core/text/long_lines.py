"""Long lines that were several ones: a page or a form lost its line breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from core.text.both_scripts import either
from core.text.numbering import HAN_NUMERAL, System, read_marker

LONG_LINE = 200
"""Characters from which a line is looked at; plans have longer paragraphs, but none with wide blanks inside."""
_WIDE_BLANK = re.compile(r"[ \u00a0]{3,}|[\u3000\u2002\u2003]{2,}")
_MARK = either(rf"(?<!\S)(?=第\s?(?:{HAN_NUMERAL}|\d{{1,2}})\s?[编篇章节]|{HAN_NUMERAL}、|[（(]{HAN_NUMERAL}[）)])")
_WORDS = re.compile(r"[^\s。！？；;]{2,40}(?=\s)")
_COARSE = frozenset((System.PART, System.CHAPTER, System.SECTION, System.HAN))


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The lines that text[start:end] once was, as ranges; the whole range if nothing tells that it was more than one.

    Wide blanks stood where lines ended, or single blanks did and number marks show which of them.
    """
    cuts = [(found.start(), found.end()) for found in _WIDE_BLANK.finditer(text, start, end)]
    if not cuts:
        cuts = sorted(set(_cuts_at_marks(text, start, end)))
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), end]
    return [(first, last) for first, last in zip(starts, ends, strict=True) if first < last]


def _cuts_at_marks(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    marks = [found.start() for found in _MARK.finditer(text, start, end)]
    systems = [marker.system for place in marks if (marker := read_marker(text, place, end)) is not None]
    if len(systems) < 3 or not _COARSE.intersection(systems):
        return
    yield from _cut_after(text, start, end)
    for place in marks:
        if place > start:
            yield place, place
        marker = read_marker(text, place, end)
        if marker is not None:
            yield from _cut_after(text, marker.end, end)


def _cut_after(text: str, words: int, end: int) -> Sequence[tuple[int, int]]:
    """A cut at the blank after the few words that begin at `words`: a heading's."""
    found = _WORDS.match(text, words, end)
    return () if found is None else ((found.end(), found.end()),)
