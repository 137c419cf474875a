"""What the reader is given: plain, frozen, with offsets in code points of the stored text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from core.model.annotation import ReviewStatus
    from core.model.text import Structure, TextRange
    from core.text.conversion.alignment import Aligned
    from core.text.corrections import Replacement
    from ui.reader.partners import Partners
    from ui.reader.rows import Rows


class Side(IntEnum):
    """One of the two columns; also the index into pairs such as `Row.ranges`."""

    LEFT = 0
    RIGHT = 1

    @property
    def other(self) -> Side:
        return Side(1 - self)


SIDES = (Side.LEFT, Side.RIGHT)
SidesShown = Literal["both", "left", "right"]


@dataclass(frozen=True, slots=True)
class SideContent:
    """What one column shows of the text."""

    script_glyphs: str
    """Whose national glyphs the column is drawn with: 'SC', 'TC' or 'HK'."""
    caption: str
    """Words above the column, for example 简体 · 原文."""
    align: Callable[[TextRange], Aligned]
    """The text shown for exactly this stored range, with its alignment; offsets of both are relative to the range."""
    corrected: tuple[Replacement, ...] = ()
    """Where other words are shown than those stored, in text order."""


@dataclass(frozen=True, slots=True)
class ReaderContent:
    """A document as the reader shows it."""

    document_id: str
    text: str
    """The stored text."""
    structure: Structure
    left: SideContent
    right: SideContent
    rows: Rows | None = None
    """Of two editions, or made beforehand; without them they are made of the structure."""
    partners: Partners | None = None
    """What is told of two editions on the page."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that somebody marked."""

    id: str
    range: TextRange
    """In the stored text."""
    colours: tuple[str, ...]
    """#rrggbb, one per tag, the main one first; empty for a mark that is only a note or a review status."""
    labels: tuple[str, ...]
    """Names of the tags, in the same order."""
    note: str
    status: ReviewStatus | None = None
    """None for a mark that has not been reviewed."""
    by: str = ""
    """Who made it, if that is somebody else."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Selected words: where they were selected, and the stored range that corresponds."""

    side: Side
    range: TextRange
