"""Quotation marks and brackets: which belong together, and which are alone. One line at a time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

QUOTES: Mapping[str, str] = {"“": "”", "‘": "’", "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄"}
BRACKETS: Mapping[str, str] = {
    "（": "）",
    "(": ")",
    "〔": "〕",
    "【": "】",
    "［": "］",
    "[": "]",
    "《": "》",
    "〈": "〉",
    "〖": "〗",
    "｛": "｝",
    "{": "}",
}
# Halves of either width belong together; that the widths differ is another matter.
_SHAPE = {"(": "（", ")": "）", "[": "［", "]": "］", "{": "｛", "}": "｝"}
_PARTNER = {
    _SHAPE.get(opening, opening): _SHAPE.get(closing, closing) for opening, closing in {**QUOTES, **BRACKETS}.items()
}
_MARK = re.compile(f'[{re.escape("".join([*QUOTES, *QUOTES.values(), *BRACKETS, *BRACKETS.values()]))}"]')

# 1） and 一) open a point without an opening bracket; ’ between letters is an apostrophe.
_ENUMERATOR = re.compile(
    r"(?:^|(?<=[。；;，,、：:\s]))(?:\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)]"
)
_APOSTROPHE = re.compile(r"(?<=[A-Za-z])’(?=[A-Za-z])|(?<=s)’(?=\s)")


@dataclass(frozen=True, slots=True)
class Pairs:
    """Offsets in the line. Straight double quotes count as opening and closing in turn."""

    matched: tuple[tuple[int, int], ...]
    alone: tuple[int, ...]


def match_pairs(line: str) -> Pairs:
    """What belongs together in a line. A closing mark also ends pairs that were opened inside and never closed."""
    ignored = {found.end() - 1 for found in _ENUMERATOR.finditer(line)}
    ignored |= {found.start() for found in _APOSTROPHE.finditer(line)}
    matched: list[tuple[int, int]] = []
    alone: list[int] = []
    opened: list[tuple[int, str]] = []
    wanted: Counter[str] = Counter()
    for found in _MARK.finditer(line):
        at, mark = found.start(), _SHAPE.get(found.group(), found.group())
        if wanted[mark]:
            while (last := opened.pop())[1] != mark:
                alone.append(last[0])
                wanted[last[1]] -= 1
            matched.append((last[0], at))
            wanted[mark] -= 1
        elif mark in _PARTNER or mark == '"':
            opened.append((at, _PARTNER.get(mark, mark)))
            wanted[_PARTNER.get(mark, mark)] += 1
        elif at not in ignored:
            alone.append(at)
    alone += (place for place, _ in opened)
    return Pairs(tuple(sorted(matched)), tuple(sorted(alone)))
