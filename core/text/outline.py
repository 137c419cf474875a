"""From lines to passages, headings and clauses: the order in which the rules are applied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.model.text import Clause, Heading, Passage, PassageKind, TextRange
from core.text.front import read_attached_titles, read_front
from core.text.kinds import mark_kinds
from core.text.layout import Block, read_blocks
from core.text.levels import Found, with_levels
from core.text.numbering import System
from core.text.own_line import find_own_line_headings
from core.text.points import find_points
from core.text.run_in import Body, find_numbered, find_topics
from core.text.sentences import split_sentences
from core.text.stops import stops_were_lost, with_lost_stops

if TYPE_CHECKING:
    from core.model.document import LayoutHint

_WORD = re.compile(r"\w")
_ITEMS = frozenset(
    (
        System.HAN_PAREN,
        System.ARABIC,
        System.ARABIC_PAREN,
        System.CIRCLED,
        System.LATIN,
        System.SMALL_LATIN,
        System.DASH,
        System.BULLET,
    )
)


def outline(
    text: str, hints: Sequence[LayoutHint] = ()
) -> tuple[tuple[Passage, ...], tuple[Heading, ...], tuple[Clause, ...]]:
    """Passages, headings and clauses of `text`, each in text order."""
    blocks = read_blocks(text, hints)
    mark_kinds(text, blocks)
    read_front(text, blocks)
    read_attached_titles(text, blocks)
    own_line = find_own_line_headings(text, blocks)
    starts = [heading.start for _, heading in sorted(own_line.items())]
    bodies = {
        index: Body(block, split_sentences(text, block.start, block.end))
        for index, block in enumerate(blocks)
        if block.kind is None and index not in own_line
    }
    in_order = list(bodies.values())
    if stops_were_lost(text, [(_words(body.block), body.block.end) for body in in_order]):
        for body in in_order:
            body.sentences = with_lost_stops(text, body.sentences)
    find_numbered(text, in_order, starts)
    find_points(text, in_order, starts)
    find_topics(text, in_order, starts)
    heads = {index: body.heads for index, body in bodies.items() if body.heads} | {
        index: [heading] for index, heading in own_line.items()
    }
    found = [head for _, ones in sorted(heads.items()) for head in sorted(ones, key=_start)]
    for head in found:
        head.end = head.start + len(text[head.start : head.end].rstrip())
    headings = with_levels(found)
    levels = {heading.range.start: heading.level for heading in headings}
    passages = tuple(_passage(block, bodies.get(index), levels) for index, block in enumerate(blocks))
    clauses = tuple(clause for index, body in bodies.items() for clause in _clauses(text, index, body))
    return passages, headings, clauses


def _words(block: Block) -> int:
    return block.start if block.marker is None else block.marker.end


def _start(found: Found) -> int:
    return found.start


def _passage(block: Block, body: Body | None, levels: dict[int, int]) -> Passage:
    place = TextRange(block.start, block.end)
    if body is None:
        kind = block.kind or PassageKind.HEADING
        return Passage(place, kind, levels[block.start] if kind in (PassageKind.HEADING, PassageKind.TITLE) else 0)
    if not body.sentences and body.heads:
        return Passage(place, PassageKind.HEADING, levels[body.heads[0].start])
    listed = block.marker is not None and block.marker.system in _ITEMS and not body.heads
    return Passage(place, PassageKind.LIST_ITEM if listed else PassageKind.PARAGRAPH, 0)


def _clauses(text: str, passage: int, body: Body) -> list[Clause]:
    clauses: list[Clause] = []
    for sentence in body.sentences:
        start = sentence.start
        for cut in (*sentence.cuts, sentence.end):
            words = text[start:cut]
            if _WORD.search(words) is None:
                continue
            begin = start + len(words) - len(words.lstrip())
            clauses.append(Clause(TextRange(begin, start + len(words.rstrip())), passage))
            start = cut
    return clauses
