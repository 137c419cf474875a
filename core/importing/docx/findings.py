"""What a reader of a document should know beside its text."""

from __future__ import annotations

from dataclasses import dataclass, fields

from core.model.document import ImportNotice


@dataclass(slots=True)
class Findings:
    """Counts, each named for the notice it becomes."""

    revisions_accepted: int = 0
    hidden_dropped: int = 0
    """Characters."""
    notes_moved: int = 0
    text_boxes_moved: int = 0
    pictures_left: int = 0
    embedded_left: int = 0
    comments_left: int = 0
    symbols_replaced: int = 0
    external_ignored: int = 0
    controls_dropped: int = 0

    def notices(self) -> tuple[ImportNotice, ...]:
        counts = ((found.name, int(getattr(self, found.name))) for found in fields(self))
        return tuple(ImportNotice(f"import.{name}", {"count": count}) for name, count in counts if count)
