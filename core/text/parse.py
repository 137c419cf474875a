"""Text to structure: passages, headings and clauses, and the look-ups into them.

One pure function, `parse`; the structure is derived data and is built again whenever `PARSER_VERSION` grows.
How a structure answers the annotation conventions, field by field:

=================  =====================================================================================
kind and field     from
=================  =====================================================================================
heading            every `Heading`: start, end = `range`; level = `level`; run_in, inline as named
clause             every `Clause`: start, end = `range`
skip               passages of kind NOTE, CAPTION and TABLE_ROW: they hold neither clause nor heading
=================  =====================================================================================
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.model.text import Clause, Heading, Passage, Structure, TextRange

if TYPE_CHECKING:
    from core.model.document import LayoutHint

PARSER_VERSION = 1


def parse(text: str, hints: Sequence[LayoutHint] = ()) -> Structure:
    """Derives passages, headings and clauses of `text`; offsets are code points of it.

    `hints` are what the file's own formatting said, keyed by the start of a line; they help where the words are silent.
    Linear in the length of the text. The same text in the other script (one code point for one) has the same structure.
    """
    from core.text.outline import outline  # hundreds of patterns, which looking things up does not need

    passages, headings, clauses = outline(text, hints)
    return Structure(PARSER_VERSION, passages, headings, clauses)


def passage_at(structure: Structure, offset: int) -> int:
    """Index of the passage that holds the character at `offset`; -1 between passages."""
    index = bisect_right(structure.passages, offset, key=_passage_start) - 1
    return index if index >= 0 and offset < structure.passages[index].range.end else -1


def clause_at(structure: Structure, offset: int) -> int | None:
    """Index of the clause that holds the character at `offset`; None outside all clauses."""
    index = bisect_right(structure.clauses, offset, key=_clause_start) - 1
    return index if index >= 0 and offset < structure.clauses[index].range.end else None


def clauses_in(structure: Structure, place: TextRange) -> range:
    """Indices of the clauses that share at least one character with `place`."""
    if place.start >= place.end:
        return range(0)
    first = bisect_right(structure.clauses, place.start, key=_clause_end)
    last = bisect_left(structure.clauses, place.end, key=_clause_start)
    return range(first, max(first, last))


def outline_path(structure: Structure, offset: int) -> tuple[Heading, ...]:
    """Headings above the character at `offset`, outermost first, the title included.

    A character of a heading stands below the headings above that one, not below itself.
    """
    headings = structure.headings
    index = bisect_right(headings, offset, key=_heading_start) - 1
    if index < 0:
        return ()
    path: list[Heading] = []
    level = headings[index].level if offset < headings[index].range.end else headings[index].level + 1
    while index >= 0 and level > 1:
        if headings[index].level < level:
            path.append(headings[index])
            level = headings[index].level
        index -= 1
    return tuple(reversed(path))


def _passage_start(passage: Passage) -> int:
    return passage.range.start


def _clause_start(clause: Clause) -> int:
    return clause.range.start


def _clause_end(clause: Clause) -> int:
    return clause.range.end


def _heading_start(heading: Heading) -> int:
    return heading.range.start
