"""Work on long texts in portions: one call of C over a million characters would keep all other threads waiting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

PORTION = 40_000
"""Code points. A translation or a search of that many takes a few milliseconds."""


def translated(text: str, table: Mapping[int, int | str | None]) -> str:
    """`text.translate(table)`."""
    if len(text) <= PORTION:
        return text.translate(table)
    return "".join([text[start : start + PORTION].translate(table) for start in range(0, len(text), PORTION)])


def found(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """`pattern.finditer(text)` for a pattern whose matches do not depend on what stands beyond their lines."""
    for start, end in lines_together(text):
        yield from pattern.finditer(text, start, end)


def first(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """`pattern.search(text)` for such a pattern."""
    return next(found(pattern, text), None)


def replaced(pattern: re.Pattern[str], replacement: str, text: str) -> str:
    """`pattern.sub(replacement, text)` for such a pattern."""
    return "".join([pattern.sub(replacement, text[start:end]) for start, end in lines_together(text)])


def lines_together(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of portions that end behind a line, as one after another makes the text."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + PORTION) + 1 or len(text)
        yield start, end
        start = end
