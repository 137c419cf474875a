"""Lines with found words, as hits: passage by passage, below the headings they stand under."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from core.model.search import DocumentHits, Hit, OutlineHits
from core.model.text import Heading, Structure, TextRange
from core.text.indexed_lines import line_at
from core.text.lines import one_line
from core.text.parse import outline_path, passage_at

if TYPE_CHECKING:
    from core.model.document import Document

LONGEST_CONTEXT = 240
"""Code points of a passage that go with a hit: some lines of a list."""
BEFORE = 60
"""Of these, before the first found words, where a passage is longer."""


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line of a text with what was found in it."""

    start: int
    """Code points of the stored text."""
    ranges: tuple[TextRange, ...]


def document_hits(document: Document, text: str, structure: Structure, lines: Iterable[FoundLine]) -> DocumentHits:
    """Hits of one document, from its lines in text order."""
    placed = [
        (outline_path(structure, hit.ranges[0].start), hit)
        for line in lines
        for hit in _hits(document, text, structure, line)
    ]
    return DocumentHits(
        document,
        tuple(
            OutlineHits(_words(text, headings), tuple(hit for _, hit in group))
            for headings, group in groupby(placed, key=_headings)
        ),
    )


def merged(found: Sequence[DocumentHits]) -> tuple[DocumentHits, ...]:
    """Pages put together for who shows them: a document that two of them hold becomes one, and so does a heading."""
    result: list[DocumentHits] = []
    for one in found:
        if result and result[-1].document.id == one.document.id:
            known = result[-1].outline
            begun, more = list(known), list(one.outline)
            if begun and more and begun[-1].path == more[0].path:
                begun[-1] = OutlineHits(more[0].path, begun[-1].hits + more.pop(0).hits)
            result[-1] = DocumentHits(one.document, (*begun, *more))
        else:
            result.append(one)
    return tuple(result)


def _hits(document: Document, text: str, structure: Structure, line: FoundLine) -> Iterable[Hit]:
    """One for each passage: a line whose breaks were lost holds many."""
    for index, ranges in groupby(line.ranges, key=lambda place: passage_at(structure, place.start)):
        place = (
            structure.passages[index].range
            if index >= 0
            else TextRange(line.start, line.start + len(line_at(text, line.start)))
        )
        yield _hit(document, text, place, tuple(ranges))


def _hit(document: Document, text: str, place: TextRange, ranges: tuple[TextRange, ...]) -> Hit:
    start = place.start
    if len(place) > LONGEST_CONTEXT:
        start = max(place.start, min(ranges[0].start - BEFORE, place.end - LONGEST_CONTEXT))
    context = text[start : min(place.end, start + LONGEST_CONTEXT)]
    return Hit(document.id, place, ranges, context, start)


def _words(text: str, headings: Iterable[Heading]) -> tuple[str, ...]:
    return tuple(one_line(text[one.range.start : one.range.end]) for one in headings if not one.title)


def _headings(placed: tuple[tuple[Heading, ...], Hit]) -> tuple[Heading, ...]:
    return placed[0]
