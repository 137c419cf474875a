"""Where the reader is: what a mark, a note or a collection row would be made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model.changes import ChangeSet
    from core.model.ids import AnnotationId, DocumentId, TagId
    from core.model.text import TextRange
    from core.services.library import Library

PLACE_RESTS_MS: Final = 60
"""So long the place has to stay before panels show it: keys come faster than panels are read, and showing the place
costs more than moving the caret. What a key does is about the newest place at once."""
DRAGGED_PLACE: Final = "application/x-duidu-place"
"""Format of a drag of the selected words. It carries nothing: the selection is the place that everybody knows."""


@dataclass(frozen=True, slots=True)
class Place:
    """The words that the next action is about. Offsets in the document's stored text, whichever side shows them."""

    document_id: DocumentId
    range: TextRange
    """The selection; without one the mark under the caret, else the clause, else the passage."""
    words: str
    """The stored words of the range."""
    selected: bool
    """Whether the user selected them."""
    caret: int
    annotation_id: AnnotationId | None = None
    """The reviewer's own mark on exactly this range, if there is one."""


@dataclass(frozen=True, slots=True)
class PaletteRequest:
    """What tags are to be chosen for: the words of a place, or several marks."""

    words: str
    """The words of the one place; '' for several."""
    count: int
    tags: frozenset[TagId]
    """Tags that all of them bear."""
    put: Callable[[str], object] | None = None
    """Puts a tag, by its id, on what is meant; None: whoever hears of the choice does."""


@dataclass(frozen=True, slots=True)
class Collecting:
    """What is to go into a collection that is still to be named."""

    name: str
    """Suggested for it."""
    count: int
    words_only: str
    """What is taken when not whole clauses are, as a choice."""
    collect: Callable[[Library, str, str, bool], ChangeSet]
    """Of the library, the name, the reviewer, and whether whole clauses are taken."""
