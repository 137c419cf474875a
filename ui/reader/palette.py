"""All colours of the reader, as '#rrggbb'."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReaderPalette:
    """One theme of the reader. Ink keeps >= 7 : 1 (light) or >= 4.5 : 1 (dark) on everything it is printed on."""

    page: str
    ink: str
    dim: str
    """Small print: row numbers, captions."""
    rule: str
    """Hairlines."""
    selection: str
    linked: str
    """The clause under the caret, on both sides."""
    find: str
    corrected: str
    """The dotted line below words of the reading copy; at least 3 : 1 on the page."""
    caret: str
    dark: bool


LIGHT = ReaderPalette(
    page="#fbfaf6",
    ink="#24221e",
    dim="#68645c",
    rule="#e3e0d7",
    selection="#b8d2f4",
    linked="#f1eee4",
    find="#ffe7a0",
    corrected="#b5382a",
    caret="#24221e",
    dark=False,
)
DARK = ReaderPalette(
    page="#1f2023",
    ink="#d7d3ca",
    dim="#a9abb1",
    rule="#36383d",
    selection="#31517f",
    linked="#2b2d33",
    find="#6b5a17",
    corrected="#e0786a",
    caret="#e8e4da",
    dark=True,
)
