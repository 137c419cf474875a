"""The tags of a library."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.ids import TagId


class Facet(StrEnum):
    """Which question a tag answers."""

    DOMAIN = "domain"
    ROLE = "role"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; nested one level at most."""

    id: TagId
    facet: Facet
    name: str
    definition: str
    colour: str
    """#rrggbb; the theme derives tint, lane and chip colours with enough contrast from it."""
    shortcut: int
    """1-9, or 0 for none."""
    ordinal: int
    parent_id: TagId | None = None


@dataclass(frozen=True, slots=True)
class Codebook:
    """All tags in their order: facet by facet, children after their parent."""

    tags: tuple[Tag, ...]

    def by_id(self, tag_id: TagId) -> Tag | None:
        return next((tag for tag in self.tags if tag.id == tag_id), None)

    def by_name(self, name: str) -> Tag | None:
        return next((tag for tag in self.tags if tag.name == name), None)

    def by_shortcut(self, digit: int) -> Tag | None:
        return next((tag for tag in self.tags if tag.shortcut == digit), None)

    def of(self, facet: Facet) -> tuple[Tag, ...]:
        return tuple(tag for tag in self.tags if tag.facet == facet)
