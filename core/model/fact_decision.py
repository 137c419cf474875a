"""What readers decided about the facts of a document: the computed ones are only proposals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model.fact import Agency, Citation, Deadline, Indicator

if TYPE_CHECKING:
    from core.model.ids import DocumentId, FactId
    from core.model.text import TextRange

Fact = Indicator | Deadline | Agency | Citation


class FactKind(StrEnum):
    """Which table a fact belongs to."""

    INDICATOR = "indicator"
    DEADLINE = "deadline"
    AGENCY = "agency"
    CITATION = "citation"


class FactStatus(StrEnum):
    """What was decided."""

    CONFIRMED = "confirmed"
    EDITED = "edited"
    """Confirmed in other words than those that were proposed."""
    REJECTED = "rejected"


KINDS: dict[type[Fact], FactKind] = {
    Indicator: FactKind.INDICATOR,
    Deadline: FactKind.DEADLINE,
    Agency: FactKind.AGENCY,
    Citation: FactKind.CITATION,
}


@dataclass(frozen=True, slots=True)
class FactDecision:
    """A fact as a reader confirmed, corrected or rejected it. A place of a document has one of each kind at most."""

    id: FactId
    document_id: DocumentId
    fact: Fact
    """All that was decided on, so that it stands whatever a newer analysis proposes."""
    exact: str
    """The stored words of its range."""
    status: FactStatus
    reviewer: str
    """Who decided last."""
    created_at: int
    """Milliseconds UTC of that."""

    @property
    def kind(self) -> FactKind:
        return KINDS[type(self.fact)]

    @property
    def range(self) -> TextRange:
        return self.fact.range
