"""All suggestions for a text at once: for each clause its domains and its role, with the words that caused them.

Proposals, never decisions: only what the user accepts becomes a tag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.domains import RankedDomain, suggest_domains
from core.analysis.roles import suggest_roles

if TYPE_CHECKING:
    from core.analysis.bayes import Counts
    from core.analysis.lexicon import Lexicon
    from core.analysis.role_rules.mark import Role
    from core.model.text import Structure


@dataclass(frozen=True, slots=True)
class ClauseSuggestion:
    """What a clause may be tagged with."""

    clause: int
    """Index into `Structure.clauses`."""
    domains: tuple[RankedDomain, ...]
    """Best first, each with its score and the words that speak for it; three at least."""
    believed: tuple[str, ...]
    """The domains worth showing unasked: none to three of the best."""
    role: Role
    role_because: tuple[str, ...]
    """Words of the clause, or of a heading above it; none if nothing but the sentence before speaks for the role."""


def suggestions(
    text: str, structure: Structure, lexicon: Lexicon, counts: Counts | None = None
) -> tuple[ClauseSuggestion, ...]:
    """One suggestion for each clause, in text order. `counts` are what the user's own tags have taught.

    The same for a text and for its conversion to the other script. Linear in the length of the text.
    """
    domains = suggest_domains(text, structure, lexicon, counts)
    roles = suggest_roles(text, structure)
    return tuple(
        ClauseSuggestion(index, domain.ranked, domain.believed, role.role, role.because)
        for index, (domain, role) in enumerate(zip(domains, roles, strict=True))
    )
