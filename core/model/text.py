"""Places in a text and what a parser finds there. Offsets are Unicode code points, half-open."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """ISO 15924."""

    HANS = "Hans"
    HANT = "Hant"


class View(StrEnum):
    """What one side of the reader shows of a text: as stored, or one of its conversions."""

    SOURCE = "source"
    HANS = "hans"
    HANT_TW = "hant-tw"
    HANT_HK = "hant-hk"
    HANT = "hant"
    HANT_TWP = "hant-twp"


@dataclass(frozen=True, slots=True, order=True)
class TextRange:
    """[start, end) in code points of a document's stored text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: TextRange) -> bool:
        return self.start < other.end and other.start < self.end

    def contains(self, other: TextRange) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class TextQuote:
    """W3C TextQuoteSelector: the words and up to 32 characters on either side."""

    exact: str
    prefix: str
    suffix: str


class PassageKind(StrEnum):
    """What a line of a plan is. HEADING and TITLE hold nothing but their heading."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE_ROW = "table_row"
    CAPTION = "caption"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of the text as read. Passages and the gaps between them (line ends, blanks) partition the text."""

    range: TextRange
    kind: PassageKind
    level: int
    """Depth of a title (1) or heading (2...); 0 for all others."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: of its own passage, or run in at the start of a sentence's passage."""

    range: TextRange
    level: int
    """Depth in the document tree, title = 1, whether or not the levels above are printed."""
    run_in: bool = False
    inline: bool = False
    """The heading has no line of its own because the source lost its line breaks."""
    title: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """One row of a clause list: the smallest self-contained statement."""

    range: TextRange
    passage: int
    """Index of its passage."""


@dataclass(frozen=True, slots=True)
class Structure:
    """Everything a parser derives from one text, in text order. Derived: rebuilt when `version` is older than ours."""

    version: int
    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    clauses: tuple[Clause, ...]
