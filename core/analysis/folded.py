"""A stretch of text as the rules of analysis read it: both scripts one, no white space, and a way back.

Full-width signs are ASCII here (`,` `;` `:` `?` `(`), a full stop or decimal sign is `。`, quotation marks are `“`;
hard-wrapped lines and spaced-out characters are whole words again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.model.text import TextRange
from core.text.fold import fold, fold_script


def pattern(rule: str) -> re.Pattern[str]:
    """A rule written in simplified characters, for folded words."""
    return re.compile(fold_script(rule))


@dataclass(frozen=True, slots=True)
class Folded:
    """`words` is what the rules see; character i of it stands at `offsets[i]` in the text it was taken from."""

    text: str
    words: str
    offsets: Sequence[int]

    def where(self, start: int, end: int) -> TextRange:
        """The place of `words[start:end]`, which is not empty, in code points of the text."""
        return TextRange(self.offsets[start], self.offsets[end - 1] + 1)

    def written(self, start: int, end: int) -> str:
        """`words[start:end]` as it stands in the text, without the white space inside."""
        place = self.where(start, end)
        return "".join(self.text[place.start : place.end].split())


def folded(text: str, place: TextRange | None = None) -> Folded:
    """The characters of `place` (default: the whole text)."""
    place = place or TextRange(0, len(text))
    characters = fold(text[place.start : place.end])
    whole = characters.split(None, 1)
    if len(whole) < 2 and not characters[:1].isspace():
        return Folded(text, characters.rstrip(), range(place.start, place.end))
    shown = [offset for offset, character in enumerate(characters) if not character.isspace()]
    return Folded(text, "".join(map(characters.__getitem__, shown)), [place.start + offset for offset in shown])
