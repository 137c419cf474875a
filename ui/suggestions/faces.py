"""How a suggestion is named and drawn wherever it appears."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from ui.widgets.chip import ChipFace

if TYPE_CHECKING:
    from core.model.ids import TagId
    from core.services.suggestions import ClauseSuggestions, SuggestedTag

ROLE_SLOT: Final = 4
"""The key of the role, however many domains there are before it."""


def slots(found: ClauseSuggestions | None) -> dict[int, SuggestedTag]:
    """The digit that accepts each suggestion: 1 to 3 for domains, 4 for the role."""
    if found is None:
        return {}
    numbered = dict(enumerate(found.domains, start=1))
    return {**numbered, ROLE_SLOT: found.role} if found.role else numbered


def slot_of(found: ClauseSuggestions, tag_id: TagId) -> int:
    """The digit of a suggestion; 0 for a tag that is not suggested."""
    return next((digit for digit, suggested in slots(found).items() if suggested.tag.id == tag_id), 0)


def suggestion_face(suggested: SuggestedTag, digit: int, *, ghost: bool = True, closable: bool = False) -> ChipFace:
    """A question mark behind the name of what is only possible."""
    name = suggested.tag.name if suggested.believed else f"{suggested.tag.name}？"
    return ChipFace(name, suggested.tag.colour, digit, closable, ghost)


def because(suggested: SuggestedTag) -> str:
    """The words that caused a suggestion."""
    if suggested.because:
        return "、".join(suggested.because)
    return QCoreApplication.translate("suggestions", "全文多讲这一领域")
