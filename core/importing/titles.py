"""A title for a text that brings none."""

from __future__ import annotations

import re

TITLE_LENGTH = 60
_LETTER = re.compile(r"[^\W\d_]")
_FINAL = "。；;，,：:"


def title_of(text: str) -> str:
    """The first line that can be a title: it has letters, at most 60 characters and does not end like a sentence.

    Only the first 20 lines that are not blank are looked at. '' if there is none: then the file's name serves.
    """
    lines = (line.strip().lstrip("#").strip() for line in text[:10_000].split("\n"))
    first = [line for line in lines if line][:20]
    return next((line for line in first if _can_be_title(line)), "")


def _can_be_title(line: str) -> bool:
    return len(line) <= TITLE_LENGTH and line[-1] not in _FINAL and _LETTER.search(line) is not None
