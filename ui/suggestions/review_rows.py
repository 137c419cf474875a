"""What 建议整篇 knows: every clause with suggestions, and what the user made of them so far."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ui.suggestions.faces import slots

if TYPE_CHECKING:
    from core.model.ids import TagId
    from core.services.suggestions import Choice, ClauseSuggestions, SuggestedTag


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A clause: which of its suggestions are accepted, or that none is wanted."""

    found: ClauseSuggestions
    chosen: frozenset[TagId] = frozenset()
    rejected: bool = False

    @property
    def best(self) -> tuple[SuggestedTag, ...]:
        """What Space accepts: what is believed, else the best domain there is, else the role."""
        return self.found.believed or self.found.tags[:1]

    def accepted(self) -> ReviewRow:
        """With the best; kept as it is when something was chosen by hand."""
        return self if self.chosen else replace(self, chosen=_ids(self.best), rejected=False)

    def switched(self) -> ReviewRow:
        """Space: the best, or nothing again."""
        return replace(self, chosen=frozenset()) if self.chosen else self.accepted()

    def toggled(self, digit: int) -> ReviewRow:
        """One label alone; as it is if there is none under the digit."""
        suggested = slots(self.found).get(digit)
        if suggested is None:
            return self
        return replace(self, chosen=self.chosen ^ {suggested.tag.id}, rejected=False)

    def refused(self) -> ReviewRow:
        """R: none of these, or undecided again."""
        return replace(self, chosen=frozenset(), rejected=not self.rejected)

    def choices(self) -> list[Choice]:
        return [(self.found.range, each.tag.id) for each in self.found.tags if each.tag.id in self.chosen]

    def refusals(self) -> list[Choice]:
        return [(self.found.range, each.tag.id) for each in self.found.tags] if self.rejected else []


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which clauses to list."""

    domain: TagId | None = None
    """Only those for which it is suggested."""
    untagged: bool = False
    """Only those that share no words with any mark that bears a domain."""

    def lists(self, found: ClauseSuggestions, domains: frozenset[TagId]) -> bool:
        if self.untagged and found.borne & domains:
            return False
        return self.domain is None or any(each.tag.id == self.domain for each in found.domains)


def review_rows(found: Iterable[ClauseSuggestions], before: Sequence[ReviewRow] = ()) -> list[ReviewRow]:
    """Rows for the clauses that have suggestions; what was made of them before is kept for those that are the same."""
    known = {row.found: row for row in before if row.chosen or row.rejected}
    return [known.get(one) or ReviewRow(one) for one in found if one.tags]


def _ids(tags: Iterable[SuggestedTag]) -> frozenset[TagId]:
    return frozenset(each.tag.id for each in tags)
