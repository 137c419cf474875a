"""What an action is about that is wanted without a selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.text.parse import clause_at, passage_at

if TYPE_CHECKING:
    from core.model.text import TextRange
    from core.services.documents import OpenDocument


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
