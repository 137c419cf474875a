"""Words that stand on several lines, shown on one."""

from __future__ import annotations

import re

_BLANK = re.compile(r"\s+")
_LINE_END_IN_HAN = re.compile(r"(?<=[^\x00-\xff])[^\S\n]*\n\s*(?=[^\x00-\xff])")


def one_line(words: str) -> str:
    """Blanks and line ends become one blank; one between two Chinese characters, at a line end, goes."""
    return _BLANK.sub(" ", _LINE_END_IN_HAN.sub("", words.strip()))
