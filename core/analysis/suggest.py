"""All suggestions for a text at once: for each clause its domains and its role, with the words that caused them.

Proposals, never decisions: only what the user accepts becomes a tag.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.domains import RankedDomain, suggest_domains
from core.analysis.roles import suggest_roles
from core.progress import Progress, silent

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
    text: str,
    structure: Structure,
    lexicon: Lexicon,
    counts: Counts | None = None,
    progress: Progress = silent,
) -> tuple[ClauseSuggestion, ...]:
    """One suggestion for each clause, in text order. `counts` are what the user's own tags have taught.

    The same for a text and for its conversion to the other script. Linear in the length of the text. Progress counts
    clauses, each of them three times; raises Cancelled.
    """
    clauses = len(structure.clauses)
    domains = suggest_domains(text, structure, lexicon, counts, progress=lambda done, _: progress(done, 3 * clauses))
    roles = suggest_roles(text, structure, lambda done, _: progress(2 * clauses + done, 3 * clauses))
    return tuple(
        ClauseSuggestion(index, domain.ranked, domain.believed, role.role, role.because)
        for index, (domain, role) in enumerate(zip(domains, roles, strict=True))
    )
