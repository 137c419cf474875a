"""Regular expressions of people who do not want to write every word in two scripts and two widths."""

from __future__ import annotations

import re

from core.text.fold import fold_forms, fold_script

_PART = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""An escaped character, a whole set, or one character."""
_IN_SET = re.compile(r"(?P<first>\\.|[^\\])-(?P<last>\\.|[^\]\\])|\\.|.", re.DOTALL)
"""A span of characters, an escaped character, or one character."""


def fold_pattern(pattern: str) -> str:
    """The pattern that matches in `core.text.fold.fold_forms(text)` what the user means in `text`.

    Han characters become the form that stands for all of them, full-width letters, digits and signs narrow ones that
    stand for themselves. The ends of spans such as [一-龥] keep their form: folded they would span something else.
    """
    return _PART.sub(_fold_part, pattern)


def _fold_part(part: re.Match[str]) -> str:
    words = part[0]
    return _IN_SET.sub(_fold_in_set, words) if len(words) > 1 and words[0] == "[" else _folded(words)


def _fold_in_set(part: re.Match[str]) -> str:
    if part["first"] is None:
        return _folded(part[0])
    return f"{_narrow(part['first'])}-{_narrow(part['last'])}"


def _folded(part: str) -> str:
    narrow = _narrow(part)
    return fold_script(narrow)


def _narrow(part: str) -> str:
    """A full-width sign never means anything to a regular expression, so its narrow form must not either."""
    character = part[-1]
    return re.escape(fold_forms(character)) if "\uff01" <= character <= "\uff5e" else part
