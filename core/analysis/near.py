"""Searching where it can pay: a costly pattern is tried round the cheap signs that each of its matches contains."""

from __future__ import annotations

import re
from collections.abc import Iterator


def near(costly: re.Pattern[str], sign: re.Pattern[str], text: str, before: int, after: int) -> Iterator[re.Match[str]]:
    """What `costly` finds in `text`, from left to right.

    Each match contains a place of `sign`; it is looked for from `before` characters in front of that place to `after`
    behind it. The same as `costly.finditer(text)` if no match, nor what it looks ahead at, reaches further than that.
    """
    last = 0
    for hit in sign.finditer(text):
        start = max(last, hit.start() - before)
        while start <= hit.start():
            found = costly.search(text, start, hit.end() + after)
            if found is None or found.start() > hit.start():
                break
            if found.end() > hit.start():
                yield found
                last = found.end()
            start = max(found.end(), found.start() + 1)
