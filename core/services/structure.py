"""The structure as readers want it: clauses split and joined, headings set and cleared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.ids import DocumentId, StructureEditId
from core.model.structure_edit import StructureEdit, StructureEditKind
from core.model.text import Clause, Heading, PassageKind, Structure, TextRange
from core.services.annotations import excerpt
from core.text.parse import passage_at
from core.text.structure_edits import TITLE_LEVEL, apply, heading_words, quote_of

if TYPE_CHECKING:
    from core.ports import Clock, IdSource, StepInProgress, Store
    from core.services.documents import DocumentsService, OpenDocument

_CLOSING = "。．｡！？!?，,、；;：:…”’」』）)】》〉］]"
"""Marks that stay with the words before them when a clause is split."""

Piece = TypeVar("Piece", bound=Heading | Clause)


@dataclass(frozen=True, slots=True)
class _Wish:
    """An edit before it is a row, and what the user reads if it cannot be."""

    kind: StructureEditKind
    range: TextRange
    senseless: str
    """Code of `core.wording`."""
    level: int = 0


class StructureService:
    """One method, one step. Marks, collection rows and anchors keep their characters whatever the structure.

    A place is a range of the stored text. An empty one is a caret: it stands for the clause or heading that begins
    there, else for the one it is in or right behind. All raise NotFound, and change nothing, where a wish makes no
    sense.
    """

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents

    def split(self, document_id: DocumentId, offset: int, reviewer: str) -> ChangeSet:
        """Has a clause begin at an offset. Closing marks there stay with the clause before."""
        opened = self._documents.open(document_id)
        clause = _clause_across(opened.structure, offset)
        start = _behind_marks(opened.text, offset)
        wish = _Wish(StructureEditKind.SPLIT, TextRange(start, start), "structure.nothing_to_split")
        return self._add(StepKind.SPLIT_CLAUSE, opened, wish, clause.range, reviewer)

    def join(self, document_id: DocumentId, place: TextRange, reviewer: str) -> ChangeSet:
        """Makes one clause of those that a place touches; if that is one, of it and the next."""
        opened = self._documents.open(document_id)
        first, last = _clauses_to_join(opened.structure, place)
        joint = TextRange(first.range.end - 1, last.range.start + 1)
        wish = _Wish(StructureEditKind.JOIN, joint, "structure.nothing_to_join")
        return self._add(StepKind.JOIN_CLAUSES, opened, wish, first.range, reviewer)

    def set_heading(self, document_id: DocumentId, place: TextRange, level: int, reviewer: str) -> ChangeSet:
        """Makes one heading of the clauses that a place touches: run in, or of the whole passage if these are all.

        A heading that a place touches gets the level: 1 for a title, 2 for the first level below it.
        """
        opened = self._documents.open(document_id)
        words = _words_for_heading(opened, place)
        senseless = "structure.title_among_text" if level == TITLE_LEVEL else "structure.no_heading_words"
        wish = _Wish(StructureEditKind.HEADING, words, senseless, level)
        return self._add(StepKind.SET_HEADING, opened, wish, words, reviewer)

    def clear_heading(self, document_id: DocumentId, place: TextRange, reviewer: str) -> ChangeSet:
        """Makes text of the headings that a place touches.

        What a reader made a heading is again what it was before; a heading of the parser's becomes clauses.
        """
        opened = self._documents.open(document_id)
        cleared = [heading.range for heading in _touched(opened.structure.headings, place)]
        if not cleared:
            raise NotFound("structure.no_heading")
        words = excerpt(opened.text[cleared[0].start : cleared[0].end])
        with self._store.step(StepKind.CLEAR_HEADING, reviewer, words=words) as step:
            kept: list[StructureEdit] = []
            for edit in step.structure_edits.of_document(document_id):
                if edit.kind is StructureEditKind.HEADING and any(edit.range.overlaps(place) for place in cleared):
                    step.structure_edits.remove(edit.id)
                else:
                    kept.append(edit)
            for heading in apply(opened.text, opened.parsed, kept).structure.headings:
                if any(heading.range.overlaps(place) for place in cleared):
                    wish = _Wish(StructureEditKind.PLAIN, heading.range, "structure.no_heading")
                    step.structure_edits.add(self._edit(step, opened, wish, reviewer))
        self._documents.refresh(step.changes)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _add(self, kind: StepKind, opened: OpenDocument, wish: _Wish, named: TextRange, reviewer: str) -> ChangeSet:
        words = excerpt(opened.text[named.start : named.end])
        with self._store.step(kind, reviewer, words=words) as step:
            edit = self._edit(step, opened, wish, reviewer)
            edited = apply(opened.text, opened.structure, [edit])
            if edited.unmet:
                raise NotFound(wish.senseless)
            if edited.structure == opened.structure:
                raise NotFound("structure.so_already" if wish.level else wish.senseless)
            step.structure_edits.add(edit)
        self._documents.refresh(step.changes)
        return step.changes

    def _edit(self, step: StepInProgress, opened: OpenDocument, wish: _Wish, reviewer: str) -> StructureEdit:
        """Later than all there are, whatever the clock says: edits count in their order."""
        document_id = opened.document.id
        earlier = step.structure_edits.of_document(document_id)
        return StructureEdit(
            id=StructureEditId(self._ids.new()),
            document_id=document_id,
            kind=wish.kind,
            range=wish.range,
            level=wish.level,
            quote=quote_of(opened.text, wish.range),
            reviewer=reviewer,
            created_at=max([self._clock.now(), *(edit.created_at + 1 for edit in earlier)]),
        )


def _touched(pieces: Sequence[Piece], place: TextRange) -> list[Piece]:
    """Of pieces in text order, those that share a character with a place; the one that a caret stands for."""
    if len(place):
        return [piece for piece in pieces if piece.range.overlaps(place)]
    return [piece for piece in pieces if piece.range.start <= place.start <= piece.range.end][-1:]


def _clause_across(structure: Structure, offset: int) -> Clause:
    """The clause that goes on over an offset. Raises NotFound, saying what is there instead."""
    caret = TextRange(offset, offset)
    clauses = _touched(structure.clauses, caret)
    if not clauses:
        raise NotFound("structure.split_heading" if _touched(structure.headings, caret) else "structure.no_clause")
    if not clauses[0].range.start < offset < clauses[0].range.end:
        raise NotFound("structure.nothing_to_split")
    return clauses[0]


def _behind_marks(text: str, offset: int) -> int:
    while offset < len(text) and (text[offset] in _CLOSING or text[offset].isspace()):
        offset += 1
    return offset


def _clauses_to_join(structure: Structure, place: TextRange) -> tuple[Clause, Clause]:
    """The first and the last of neighbours in one passage."""
    touched = _touched(structure.clauses, place)
    if not touched:
        raise NotFound("structure.no_clause")
    first, last = touched[0], touched[-1]
    if first.passage != last.passage:
        raise NotFound("structure.join_across")
    if first is last:
        last = next((clause for clause in structure.clauses if clause.range.start >= first.range.end), first)
        if first is last or first.passage != last.passage:
            raise NotFound("structure.nothing_to_join")
    if any(first.range.start < heading.range.start < last.range.start for heading in structure.headings):
        raise NotFound("structure.heading_between")
    return first, last


def _words_for_heading(opened: OpenDocument, place: TextRange) -> TextRange:
    """The words of a heading that a place stands for."""
    text, structure = opened.text, opened.structure
    selected = text[place.start : place.end]
    start = place.start + len(selected) - len(selected.lstrip())
    place = TextRange(start, max(start, place.start + len(selected.rstrip())))
    index = passage_at(structure, start)
    if index < 0:
        index = passage_at(structure, start - 1)
    if index < 0:
        raise NotFound("structure.no_heading_words")
    passage = structure.passages[index]
    if place.end > passage.range.end:
        raise NotFound("structure.heading_across")
    if passage.kind is PassageKind.TABLE_ROW:
        raise NotFound("structure.table_row")
    pieces: list[Heading | Clause] = [one for one in structure.headings if passage.range.contains(one.range)]
    pieces += [one for one in structure.clauses if one.passage == index]
    pieces.sort(key=lambda piece: piece.range.start)
    touched = _touched(pieces, place)
    if pieces and not touched:
        raise NotFound("structure.no_heading_words")
    if len(touched) == 1 and isinstance(touched[0], Heading):
        return touched[0].range
    if len(touched) == len(pieces):
        return heading_words(text, passage.range)
    return heading_words(text, TextRange(touched[0].range.start, touched[-1].range.end))
