"""Words that stand on several lines, shown on one."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+")
_BETWEEN_HAN = re.compile(r"(?<=[^\x00-\xff])\s+(?=[^\x00-\xff])")


def one_line(words: str) -> str:
    """Blanks and line ends become one blank; between two Chinese characters they were only there for the layout."""
    return _BLANK.sub(" ", _BETWEEN_HAN.sub("", words.strip()))
