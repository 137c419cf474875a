"""What the search index keeps of a text: its lines, each as the folded characters it is made of."""

from __future__ import annotations

from collections.abc import Iterator

from core.text.find import bare
from core.text.fold import FOLD_VERSION, fold

_REVISION = 1
"""To be raised when something else becomes of the same text here, or when `core.text.find` passes over others."""

INDEX_VERSION = 1_000 * FOLD_VERSION + _REVISION
"""An index made with another version is to be built anew."""

START_BITS = 25
"""Of a position, for the start of a line: a text has at most 20,000,000 characters."""


def line_position(number: int, start: int) -> int:
    """Tells a line among all lines of the index: by the number of its text, and where it starts."""
    return (number << START_BITS) + start


def number_of(position: int) -> int:
    """Of the text of a line."""
    return position >> START_BITS


def start_of(position: int) -> int:
    """Of a line, in code points of its text."""
    return position & ((1 << START_BITS) - 1)


def indexed_lines(text: str) -> Iterator[tuple[int, str]]:
    """(start, tokens) of every line with something in it: its folded characters with a blank between them.

    White space and invisible characters are left out, as they are of what is looked for. `start` counts code points.
    """
    start = 0
    for line in text.split("\n"):
        if characters := bare(fold(line)):
            yield start, " ".join(characters)
        start += len(line) + 1


def line_at(text: str, start: int) -> str:
    """The line that begins there, '' outside the text."""
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]
