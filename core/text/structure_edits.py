"""Lays over a parsed structure what the reader said of it: clauses split and joined, headings set and cleared.

Passages keep their ranges; what changes is their kind and what they hold. The structure that comes out partitions the
text like the parser's own, but for one rule: levels are those the reader chose, and may pass one over.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from core.model.structure_edit import StructureEdit, StructureEditKind
from core.model.text import Clause, Heading, Passage, PassageKind, Structure, TextQuote, TextRange
from core.text.parse import passage_at
from core.text.sentences import split_sentences

QUOTE_CONTEXT = 16
"""Code points of the text kept on either side of an edit."""
TITLE_LEVEL = 1
_WORD = re.compile(r"\w")
_LETTER = re.compile(r"[^\W\d_]")
_STOPS = "。．｡.：:；;，,、 \t\n\u3000"
_FOOTNOTE = r"(?:\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[¹²³⁴-⁹]+)"
_FOOTNOTE_AT_END = re.compile(rf"{_FOOTNOTE}\Z")
_BETWEEN = re.compile(rf"[{_STOPS}]*{_FOOTNOTE}?[{_STOPS}]*")
"""What stands between a heading and the text behind it, and belongs to neither: closing marks, that of a footnote."""

Piece = Heading | Clause


@dataclass(frozen=True, slots=True)
class Edited:
    """What comes out when edits are applied."""

    structure: Structure
    unmet: tuple[StructureEdit, ...]
    """Edits without effect: their words are others now, or the parser reads the place so that they make no sense."""


def apply(text: str, structure: Structure, edits: Iterable[StructureEdit]) -> Edited:
    """The structure of `text` with `edits` in the order in which they were made.

    An edit that says what is so already is met. Edits of different passages do not depend on one another. Without
    edits the structure is the one that was given.
    """
    draft = _Draft(text, structure)
    in_order = sorted(edits, key=lambda edit: (edit.created_at, edit.id))
    unmet = tuple(edit for edit in in_order if not (holds(text, edit) and draft.apply(edit)))
    return Edited(draft.structure(), unmet)


def quote_of(text: str, place: TextRange) -> TextQuote:
    """What is kept with an edit to tell later that its words still stand there."""
    return TextQuote(
        exact=text[place.start : place.end],
        prefix=text[max(0, place.start - QUOTE_CONTEXT) : place.start],
        suffix=text[place.end : place.end + QUOTE_CONTEXT],
    )


def holds(text: str, edit: StructureEdit) -> bool:
    """Whether the quoted words still stand at their place. Nothing is looked for elsewhere."""
    return 0 <= edit.range.start <= edit.range.end <= len(text) and quote_of(text, edit.range) == edit.quote


def heading_words(text: str, place: TextRange) -> TextRange:
    """The part of a place that is a heading's: without outer blanks, closing marks and the mark of a footnote."""
    words = text[place.start : place.end]
    start = place.start + len(words) - len(words.lstrip())
    words = _FOOTNOTE_AT_END.sub("", words.rstrip(_STOPS)).rstrip(_STOPS)
    return TextRange(start, max(start, place.start + len(words)))


class _Held:
    """A passage and the headings and clauses in it, in text order."""

    def __init__(self, structure: Structure, index: int) -> None:
        self.index = index
        self.passage = structure.passages[index]
        self.pieces: list[Piece] = [*_within(structure.headings, self.range), *_within(structure.clauses, self.range)]
        self.in_order()

    @property
    def range(self) -> TextRange:
        return self.passage.range

    def in_order(self) -> None:
        self.pieces.sort(key=_start)

    def touching(self, place: TextRange) -> list[Piece]:
        return [piece for piece in self.pieces if piece.range.overlaps(place)]

    def replace(self, old: Sequence[Piece], new: Iterable[Piece | None]) -> None:
        self.pieces = [piece for piece in self.pieces if piece not in old] + [piece for piece in new if piece]
        self.in_order()

    def finished(self) -> Passage:
        """The passage with the kind and level that go with its pieces."""
        first = self.pieces[0] if self.pieces else None
        if isinstance(first, Heading) and all(isinstance(piece, Heading) for piece in self.pieces):
            return Passage(self.range, PassageKind.TITLE if first.title else PassageKind.HEADING, first.level)
        headed = any(isinstance(piece, Heading) for piece in self.pieces)
        listed = self.passage.kind is PassageKind.LIST_ITEM and not headed
        return Passage(self.range, PassageKind.LIST_ITEM if listed else PassageKind.PARAGRAPH, 0)


class _Draft:
    """A structure that edits are being applied to. Only passages that they touch are taken apart."""

    def __init__(self, text: str, structure: Structure) -> None:
        self._text = text
        self._before = structure
        self._held: dict[int, _Held] = {}
        self._changed: set[int] = set()

    def apply(self, edit: StructureEdit) -> bool:
        """Whether the structure is now, or was already, as the edit says."""
        index = passage_at(self._before, edit.range.start)
        if index < 0 or edit.range.end > self._before.passages[index].range.end:
            return False
        held = self._held[index] = self._held.get(index) or _Held(self._before, index)
        pieces = held.pieces
        match edit.kind:
            case StructureEditKind.SPLIT:
                met = self._split(held, edit.range.start)
            case StructureEditKind.JOIN:
                met = self._join(held, edit.range)
            case StructureEditKind.HEADING:
                met = self._set_heading(held, edit)
            case StructureEditKind.PLAIN:
                met = self._clear_heading(held, edit.range)
        if held.pieces != pieces:
            held.passage = held.finished()
            self._changed.add(index)
        return met

    def structure(self) -> Structure:
        if not self._changed:
            return self._before
        before, changed = self._before, [self._held[index] for index in sorted(self._changed)]
        passages = list(before.passages)
        for held in changed:
            passages[held.index] = held.passage
        new = [piece for held in changed for piece in held.pieces]
        headings = [one for one in before.headings if passage_at(before, one.range.start) not in self._changed]
        clauses = [one for one in before.clauses if one.passage not in self._changed]
        headings += [piece for piece in new if isinstance(piece, Heading)]
        clauses += [piece for piece in new if isinstance(piece, Clause)]
        return replace(
            before,
            passages=tuple(passages),
            headings=tuple(sorted(headings, key=_start)),
            clauses=tuple(sorted(clauses, key=_start)),
        )

    # -- the four kinds ---------------------------------------------------------------------------------------------
    def _split(self, held: _Held, offset: int) -> bool:
        across = next((piece for piece in held.pieces if piece.range.start < offset < piece.range.end), None)
        if across is None:
            return bool(held.pieces)
        if isinstance(across, Heading):
            return False
        parts = [
            self._clause(held, TextRange(across.range.start, offset), _WORD),
            self._clause(held, TextRange(offset, across.range.end), _WORD),
        ]
        if None in parts:
            return False
        held.replace([across], parts)
        return True

    def _join(self, held: _Held, place: TextRange) -> bool:
        joined = held.touching(place)
        if not joined or not all(isinstance(piece, Clause) for piece in joined):
            return False
        whole = TextRange(joined[0].range.start, joined[-1].range.end)
        if not whole.contains(place):
            return False
        if len(joined) > 1:
            held.replace(joined, [Clause(whole, held.index)])
        return True

    def _set_heading(self, held: _Held, edit: StructureEdit) -> bool:
        place, level = edit.range, edit.level
        alone = not self._has_words(held.range.start, place.start) and not self._has_words(place.end, held.range.end)
        if (
            level < TITLE_LEVEL
            or held.passage.kind is PassageKind.TABLE_ROW
            or _WORD.search(self._text, place.start, place.end) is None
            or not (alone or (held.pieces and level > TITLE_LEVEL))
        ):
            return False
        old, title = held.touching(place), level == TITLE_LEVEL
        known = old[0] if old else None
        if isinstance(known, Heading) and known.range == place:
            held.replace(old, [replace(known, level=level, title=title)])
            return True
        behind = self._behind(place)
        left = (self._clause(held, TextRange(piece.range.start, place.start), _LETTER) for piece in old)
        right = (self._clause(held, TextRange(behind, piece.range.end), _LETTER) for piece in old)
        inline = alone and self._shares_its_line(held.index)
        held.replace(old, [*left, *right, Heading(place, level, run_in=not alone, inline=inline, title=title)])
        return True

    def _clear_heading(self, held: _Held, place: TextRange) -> bool:
        for heading in held.touching(place):
            if isinstance(heading, Heading):
                self._make_text(held, heading)
        return True

    def _make_text(self, held: _Held, heading: Heading) -> None:
        """The words of a heading become clauses; one that runs on into the clause behind takes it in."""
        after = next((piece for piece in held.pieces if piece.range.start > heading.range.start), None)
        clause = after if isinstance(after, Clause) else None
        end = held.range.end if after is None else clause.range.end if clause else after.range.start
        found = [
            TextRange(start, cut)
            for sentence in split_sentences(self._text, heading.range.start, end)
            for start, cut in zip((sentence.start, *sentence.cuts), (*sentence.cuts, sentence.end), strict=True)
        ]
        if clause is None:
            held.replace([heading], [self._clause(held, place, _WORD) for place in found])
            return
        own = [place for place in found if place.end <= clause.range.start]
        across = next((place for place in found if place.start < clause.range.start < place.end), None)
        joined = Clause(TextRange(across.start, clause.range.end), held.index) if across else clause
        held.replace([heading, clause], [*(self._clause(held, place, _WORD) for place in own), joined])

    # -- words ------------------------------------------------------------------------------------------------------
    def _clause(self, held: _Held, place: TextRange, needs: re.Pattern[str]) -> Clause | None:
        """A clause of what can be seen in a place; None if what it needs is not there."""
        words = self._text[place.start : place.end]
        if needs.search(words) is None:
            return None
        start = place.start + len(words) - len(words.lstrip())
        return Clause(TextRange(start, place.start + len(words.rstrip())), held.index)

    def _has_words(self, start: int, end: int) -> bool:
        return _LETTER.search(self._text, start, end) is not None

    def _behind(self, place: TextRange) -> int:
        """Where the text goes on behind a heading."""
        between = _BETWEEN.match(self._text, place.end)
        return between.end() if between else place.end

    def _shares_its_line(self, index: int) -> bool:
        """Whether the source lost the line break before or after a passage."""
        passages = self._before.passages
        return any(
            "\n" not in self._text[passages[number].range.end : passages[number + 1].range.start]
            for number in (index - 1, index)
            if 0 <= number < len(passages) - 1
        )


def _within(pieces: Sequence[Piece], place: TextRange) -> Sequence[Piece]:
    first = bisect_left(pieces, place.start, key=_start)
    return pieces[first : bisect_left(pieces, place.end, lo=first, key=_start)]


def _start(piece: Piece) -> int:
    return piece.range.start
