"""What an action is about that is wanted without a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.ids import AnnotationId
from core.text.parse import clause_at, passage_at
from ui.place import Place

if TYPE_CHECKING:
    from core.model.text import TextRange
    from core.services.documents import OpenDocument
    from ui.reader.view import ReaderView


def range_at(opened: OpenDocument, offset: int) -> TextRange | None:
    """The clause or, for what is no clause, the passage at an offset or ending there; None on a blank."""
    for place in (offset, offset - 1):
        clause = clause_at(opened.structure, place)
        if clause is not None:
            return opened.structure.clauses[clause].range
        passage = passage_at(opened.structure, place)
        if passage >= 0:
            return opened.structure.passages[passage].range
    return None


def place_of(view: ReaderView, opened: OpenDocument) -> Place | None:
    """The words of the text shown that the next action is about; None on a blank."""
    _side, caret = view.caret()
    selection, marks = view.selection(), view.overlay.marks
    if selection is not None:
        found: TextRange | None = selection.range
    else:
        marked = next((mark.range for mark in marks.over(caret) if not mark.by), None)
        found = marked or view.clause_at_caret() or range_at(opened, caret)
    if found is None or not len(found):
        return None
    own = next((AnnotationId(mark.id) for mark in marks.exactly(found) if not mark.by), None)
    words = opened.text[found.start : found.end]
    return Place(opened.document.id, found, words, selection is not None, caret, own)
