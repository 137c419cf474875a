"""Two editions in one space of offsets: the old text, a line feed, the new text. What the reader is given then is one
text, and every offset says which edition it is in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.model.text import Structure, TextRange
from core.services.documents import OpenDocument
from ui.reader.content import Side

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from core.text.conversion.alignment import Aligned
    from ui.reader.content import SideContent


@dataclass(frozen=True, slots=True)
class Joint:
    """`whole` is no document of the library: it has the joint text and the structures of both."""

    old: OpenDocument
    new: OpenDocument
    whole: OpenDocument

    @classmethod
    def of(cls, old: OpenDocument, new: OpenDocument) -> Joint:
        """Takes some 50 ms for texts of a million characters: made beside the window."""
        by = len(old.text) + 1
        structure = _joined(old.structure, new.structure, by)
        text = f"{old.text}\n{new.text}"
        whole = OpenDocument(replace(new.document, characters=len(text)), text, structure, structure)
        return cls(old, new, whole)

    @property
    def border(self) -> int:
        """Where the new text begins."""
        return len(self.old.text) + 1

    def edition(self, side: Side) -> OpenDocument:
        return self.new if side is Side.RIGHT else self.old

    def side_at(self, offset: int) -> Side:
        return Side.RIGHT if offset >= self.border else Side.LEFT

    def side_of(self, document_id: DocumentId) -> Side | None:
        """None for a document that is neither."""
        if document_id == self.old.document.id:
            return Side.LEFT
        return Side.RIGHT if document_id == self.new.document.id else None

    def shown(self, place: TextRange, side: Side) -> TextRange:
        """A place of an edition in the joint text."""
        by = self.border if side is Side.RIGHT else 0
        return TextRange(place.start + by, place.end + by)

    def stored(self, place: TextRange) -> TextRange:
        """A place of the joint text in its edition; what reaches over the border is cut there."""
        side = self.side_at(place.start)
        if side is Side.RIGHT:
            return TextRange(place.start - self.border, place.end - self.border)
        return TextRange(place.start, min(place.end, len(self.old.text)))


def _joined(old: Structure, new: Structure, by: int) -> Structure:
    passages = len(old.passages)
    return Structure(
        old.version,
        (*old.passages, *(replace(each, range=_moved(each.range, by)) for each in new.passages)),
        (*old.headings, *(replace(each, range=_moved(each.range, by)) for each in new.headings)),
        (
            *old.clauses,
            *(replace(each, range=_moved(each.range, by), passage=each.passage + passages) for each in new.clauses),
        ),
    )


def _moved(place: TextRange, by: int) -> TextRange:
    return TextRange(place.start + by, place.end + by)


def shifted_side(side_content: SideContent, joint: Joint, side: Side) -> SideContent:
    """A side that is asked for places of the joint text."""
    by, align = joint.border if side is Side.RIGHT else 0, side_content.align

    def aligned(place: TextRange) -> Aligned:
        return align(TextRange(place.start - by, place.end - by))

    return replace(side_content, align=aligned)
