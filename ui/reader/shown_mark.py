"""A mark as the page shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.model.text import TextRange
from ui.reader.content import Mark

if TYPE_CHECKING:
    from core.model.annotation import Annotation
    from core.model.codebook import Tag


def shown_mark(annotation: Annotation, tags: Mapping[str, Tag], reviewer: str, by: int = 0) -> Mark:
    """`reviewer`: whoever reads; marks of others look different. `by`: code points in front of the document's text."""
    known = [tags[tag_id] for tag_id in annotation.tags if tag_id in tags]
    place = annotation.anchor.range
    return Mark(
        id=annotation.id,
        range=TextRange(place.start + by, place.end + by),
        colours=tuple(tag.colour for tag in known),
        labels=tuple(tag.name for tag in known),
        note=annotation.note,
        status=annotation.status or None,
        by="" if annotation.reviewer == reviewer else annotation.reviewer,
    )
