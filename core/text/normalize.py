"""The one place where text from outside becomes stored text: one kind of line end, nothing invisible to programs.

Done once, at import; afterwards a text never changes and offsets count its code points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""CR LF, CR, VT, FF, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR: what Unicode 5.8 lists as a new line, but for LF."""

_BAD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
"""C0 and C1 controls but TAB and line ends, lone surrogates, the two noncharacters. XML and Word take none of them."""

_NOTABLE: Mapping[str, re.Pattern[str]] = {
    "bidi": re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"),
    "zero_width": re.compile("[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff\U000e0000-\U000e007f]"),
}
"""Characters one does not see that change what one reads (bidi) or finds (zero width, soft hyphen, tag characters)."""

_SYMBOLS = re.compile("[^\\w\\s!-~\u2000-\u206f\u2e80-\u303f\ufe30-\ufe4f\uff00-\uffef]{2,}")
"""A wide net for combining marks, which are no word characters to `re`."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` as it is stored; `dropped` and `noticed` count code points, kinds without any are missing.

    dropped: 'bom', 'nul', 'control', 'surrogate', 'noncharacter'. noticed, still in the text: 'bidi', 'zero_width'.
    """

    text: str
    dropped: Mapping[str, int]
    noticed: Mapping[str, int]


def clean(text: str) -> Cleaned:
    """Line ends become LF; BOM, NUL, controls, lone surrogates, U+FFFE and U+FFFF go. Nothing else is touched.

    Idempotent; a text without any of these comes back as the same object.
    """
    dropped: dict[str, int] = {}

    def drop(found: re.Match[str]) -> str:
        kind = _kind(found.group())
        dropped[kind] = dropped.get(kind, 0) + 1
        return ""

    kept = _LINE_ENDS.sub("\n", _BAD.sub(drop, text))
    body = kept.lstrip("\ufeff")
    if marks := len(kept) - len(body):
        dropped["bom"] = marks
    noticed = {kind: len(found) for kind, pattern in _NOTABLE.items() if (found := pattern.findall(body))}
    return Cleaned(body, dropped, noticed)


def longest_stack_of_marks(text: str) -> int:
    """The largest number of combining marks on one base character."""
    from unicodedata import category

    longest = 0
    for run in _SYMBOLS.finditer(text):
        stack = 0
        for character in run.group():
            stack = stack + 1 if category(character)[0] == "M" else 0
            longest = max(longest, stack)
    return longest


def _kind(character: str) -> str:
    if character == "\0":
        return "nul"
    if "\ud800" <= character <= "\udfff":
        return "surrogate"
    return "noncharacter" if character >= "\ufffe" else "control"
