"""A document as it goes to paper: rows of two sides, already in the scripts that are shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import PassageKind


@dataclass(frozen=True, slots=True)
class PrintableRow:
    """A passage on both sides."""

    kind: PassageKind
    level: int
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Printable:
    """What the reader shows now. `rows` is read once."""

    title: str
    captions: tuple[str, str]
    glyphs: tuple[str, str]
    """Whose national glyphs each side is printed with: 'SC', 'TC' or 'HK'."""
    rows: Iterator[PrintableRow]
