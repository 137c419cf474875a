"""Between our offsets, code points, and those of Qt, UTF-16 units. Used where a text meets a widget, nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from core.model.text import TextRange

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Offsets of one text, which must not change afterwards. Costs nothing unless it has characters beyond U+FFFF."""

    __slots__ = ("_pairs", "_units")

    def __init__(self, text: str) -> None:
        self._pairs: Sequence[int] = ()
        """Code point offsets of the characters that take two units."""
        if not text.isascii() and max(text) > "\uffff":
            self._pairs = tuple(found.start() for found in _BEYOND_BMP.finditer(text))
        self._units: Sequence[int] = tuple(at + before for before, at in enumerate(self._pairs))
        """UTF-16 offsets of the same."""

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 unit at which the code point at `offset` begins."""
        return offset + bisect_left(self._pairs, offset) if self._pairs else offset

    def to_codepoint(self, offset: int) -> int:
        """The code point at a UTF-16 offset. Between the halves of a pair it is the character they make."""
        if not self._units:
            return offset
        return offset - bisect_left(self._units, offset)

    def range_to_utf16(self, span: TextRange) -> TextRange:
        """A range in UTF-16 units."""
        return TextRange(self.to_utf16(span.start), self.to_utf16(span.end)) if self._pairs else span

    def range_to_codepoint(self, span: TextRange) -> TextRange:
        """A range in code points; a range that ends inside a pair takes the character in."""
        if not self._units:
            return span
        end = self.to_codepoint(span.end)
        return TextRange(self.to_codepoint(span.start), end if self.to_utf16(end) == span.end else end + 1)
