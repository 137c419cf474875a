"""How tags and their surroundings are named and drawn wherever they appear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from core.model.annotation import ReviewStatus
from core.model.codebook import Facet, Tag
from ui.widgets.chip import ChipFace

if TYPE_CHECKING:
    from ui.theme import Theme

STATUS_ICONS: Final = {
    ReviewStatus.PENDING: "pending",
    ReviewStatus.REVIEWED: "reviewed",
    ReviewStatus.DOUBTFUL: "doubtful",
}
"""Logical names of ui.icons."""


def chip_face(tag: Tag, *, digit: bool = False, closable: bool = False) -> ChipFace:
    """What the chip of a tag shows; with `digit` the key that sets the tag."""
    return ChipFace(tag.name, tag.colour, tag.shortcut if digit else 0, closable)


def facet_name(facet: Facet) -> str:
    """The question that the tags of a facet answer, in one word."""
    match facet:
        case Facet.DOMAIN:
            return QCoreApplication.translate("tags", "领域")
        case Facet.ROLE:
            return QCoreApplication.translate("tags", "性质")
        case Facet.OWN:
            return QCoreApplication.translate("tags", "标签")


def status_colour(status: ReviewStatus, theme: Theme) -> str:
    """What the word of a review status is written in."""
    match status:
        case ReviewStatus.NONE:
            return theme.dim
        case ReviewStatus.PENDING:
            return theme.accent
        case ReviewStatus.REVIEWED:
            return theme.ok
        case ReviewStatus.DOUBTFUL:
            return theme.warn


def status_name(status: ReviewStatus) -> str:
    """The review status in one word."""
    match status:
        case ReviewStatus.NONE:
            return QCoreApplication.translate("tags", "未定")
        case ReviewStatus.PENDING:
            return QCoreApplication.translate("tags", "待审")
        case ReviewStatus.REVIEWED:
            return QCoreApplication.translate("tags", "已审")
        case ReviewStatus.DOUBTFUL:
            return QCoreApplication.translate("tags", "存疑")
