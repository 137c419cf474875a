"""Where the words of a row stand, told so that they can be found and checked again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.text import TextRange

TEXT_DIGITS, QUOTE_DIGITS = 12, 8
"""Hexadecimal digits of the two checksums in a code: enough to tell texts, and changed words, apart."""


@dataclass(frozen=True, slots=True)
class Source:
    """One place of one document."""

    document: Document
    range: TextRange
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    passage: int
    """Ordinal of the passage, from 1; 0 between passages."""
    exact: str
    """The stored words."""

    @property
    def checksum(self) -> str:
        """SHA-256 of the words as UTF-8, hexadecimal."""
        return quote_checksum(self.exact)

    @property
    def code(self) -> str:
        """Text, place and words in one line: `3f2a9c1e77d0:1204-1262:9ab34c1d`. Offsets are code points, half-open."""
        place = self.range
        digits = self.document.text_sha256[:TEXT_DIGITS], self.checksum[:QUOTE_DIGITS]
        return f"{digits[0]}:{place.start}-{place.end}:{digits[1]}"


def quote_checksum(words: str) -> str:
    """SHA-256 of words as UTF-8, hexadecimal."""
    from hashlib import sha256

    return sha256(words.encode(errors="surrogatepass")).hexdigest()
