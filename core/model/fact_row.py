"""A fact with its words and what stands round them: one row of a panel or a table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.fact_decision import KINDS, Fact, FactDecision, FactKind, FactStatus
from core.model.text import TextRange

if TYPE_CHECKING:
    from core.model.document import Document

FactPlace = tuple[FactKind, TextRange]
"""Where a document can have one decision."""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact of one document: proposed, unless `decision` says otherwise."""

    document: Document
    fact: Fact
    exact: str
    """The stored words of its range."""
    before: str
    """Some of the line in front of it."""
    after: str
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    passage: int
    """Ordinal of the passage, from 1; 0 between passages."""
    decision: FactDecision | None = None

    @property
    def kind(self) -> FactKind:
        return KINDS[type(self.fact)]

    @property
    def range(self) -> TextRange:
        return self.fact.range

    @property
    def place(self) -> FactPlace:
        return self.kind, self.range

    @property
    def status(self) -> FactStatus | None:
        """None: nobody has decided."""
        return None if self.decision is None else self.decision.status
