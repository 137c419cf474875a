"""校订: what stands in the reading copy of a document instead of words of its text. The text itself never changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import CorrectionId, DocumentId
    from core.model.text import TextRange


@dataclass(frozen=True, slots=True)
class Correction:
    """Words of a document and what is read in their place. The corrections of a document never overlap."""

    id: CorrectionId
    document_id: DocumentId
    range: TextRange
    """In the stored text; not empty."""
    exact: str
    """The stored words of the range."""
    replacement: str
    """'' where nothing is to be read."""
    kind: str
    """Why: a key of `core.wording.FINDINGS`."""
    reviewer: str
    created_at: int
    """Milliseconds UTC."""
