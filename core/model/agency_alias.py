"""What a user says of a name of a public body: which body it stands for, or that it stands for none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import AgencyAliasId


@dataclass(frozen=True, slots=True)
class AgencyAlias:
    """Laid over the shipped table; one for each place and name."""

    id: AgencyAliasId
    home: str
    """The place whose bodies are meant: a `Home` of `core.analysis.agency_names`."""
    alias: str
    """The name as texts have it, in either script."""
    name: str
    """The full name; '' = the words are no name of a body, whatever the shipped table says."""
    reviewer: str
    created_at: int
    """Milliseconds UTC."""
