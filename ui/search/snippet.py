"""What is shown of a passage: its found words with a little on either side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.model.text import TextRange

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.search import Hit

ROOM: Final = 96
"""Code points: more than two lines of a wide column."""
BEFORE: Final = 9
"""Code points before found words, so that they stand in the first line of a narrow column."""
AFTER: Final = 9
"""Code points behind them, where other words follow further on."""
CUT: Final = "…"
_BLANK: Final = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Snippet:
    """Words on one line."""

    words: str
    found: tuple[TextRange, ...]
    """Code points of `words`, in order."""


def snippet_of(hit: Hit) -> Snippet:
    """One piece round every word that was found, the first place of each; what lies between is left out."""
    words = _BLANK.sub(" ", hit.context)
    begin = len(words) - len(words.lstrip())
    end = len(words.rstrip())
    places = [
        TextRange(place.start - hit.context_start, min(place.end - hit.context_start, end))
        for place in hit.ranges
        if place.start - hit.context_start < end
    ]
    pieces = _pieces(places, words, begin, end)
    before = CUT if hit.context_start > hit.place.start or (pieces and pieces[0].start > begin) else ""
    shown, found = before, list[TextRange]()
    for number, piece in enumerate(pieces):
        if number:
            shown += CUT
        shift = len(shown) - piece.start
        found += [
            TextRange(place.start + shift, min(place.end, piece.end) + shift)
            for place in places
            if piece.start <= place.start < piece.end
        ]
        shown += words[piece.start : piece.end]
    more = hit.context_start + len(hit.context) < hit.place.end or (pieces and pieces[-1].end < end)
    return Snippet(shown + CUT if more else shown, tuple(found))


def _pieces(places: Sequence[TextRange], words: str, begin: int, end: int) -> list[TextRange]:
    """Parts of the words that are shown, apart from each other."""
    firsts = list({words[place.start : place.end]: place for place in reversed(places)}.values())
    pieces: list[TextRange] = []
    for place in sorted(firsts):
        start = max(begin, place.start - BEFORE)
        if not pieces:
            start = begin if start - begin <= len(CUT) else start
        if pieces and start <= pieces[-1].end + len(CUT):
            start = pieces.pop().start
        pieces.append(TextRange(start, min(end, place.end + AFTER)))
    if not pieces:
        return [TextRange(begin, min(end, begin + ROOM))]
    last = pieces[-1]
    spare = ROOM - sum(map(len, pieces))
    pieces[-1] = TextRange(last.start, max(last.end, min(end, last.end + spare)))
    return pieces
