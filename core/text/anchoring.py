"""Where marked words stand, said twice over: by position and by the words themselves."""

from __future__ import annotations

from core.model.annotation import Anchor
from core.model.text import Structure, TextQuote, TextRange
from core.text.parse import outline_path, passage_at

CONTEXT = 32
"""Code points of the text kept on either side of the words."""


def make_anchor(text: str, structure: Structure, place: TextRange) -> Anchor:
    """The anchor of `place`: its words, what stands around them, the headings above and the passage that holds them.

    `passage` is -1 where the words begin between passages. Raises ValueError if `place` is empty or leaves the text.
    """
    if not 0 <= place.start < place.end <= len(text):
        raise ValueError(place)
    quote = TextQuote(
        exact=text[place.start : place.end],
        prefix=text[max(0, place.start - CONTEXT) : place.start],
        suffix=text[place.end : place.end + CONTEXT],
    )
    path = tuple(text[heading.range.start : heading.range.end] for heading in outline_path(structure, place.start))
    return Anchor(place, quote, path, passage_at(structure, place.start))


def holds(text: str, anchor: Anchor) -> bool:
    """Whether the quoted words still stand at their place. Nothing is looked for elsewhere."""
    place = anchor.range
    return place.start >= 0 and text[place.start : place.end] == anchor.quote.exact
