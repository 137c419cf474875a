"""Finds the words of a query in single lines, tens of thousands of them in a second.

A line is not folded, which would take most of the time: only the few characters that fold to one of a query are put in
its place. What is found is what `core.text.find` finds in the folded line.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from core.model.search import Term, Terms
from core.model.text import TextRange
from core.text.find import bare, find_ranges
from core.text.fold import fold, unfolded
from core.text.other_wording import other_wordings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.model.search import Query


_SELECTOR = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""Variation selectors: of what is passed over, the only characters that count as printable, but for the blank."""


def terms_of(query: Query, *, other_wording: bool) -> Terms:
    """The words of a query with everything that counts as them."""
    return Terms(
        tuple(_term(words, other_wording=other_wording) for words in query.words),
        tuple(_term(words, other_wording=other_wording) for words in query.without),
    )


def _term(words: str, *, other_wording: bool) -> Term:
    others = other_wordings(words) if other_wording else ()
    return Term(words, tuple(dict.fromkeys(form for one in (words, *others) for form in _forms(one))), others)


def _forms(words: str) -> list[str]:
    """An é may be stored as one character or as two."""
    return [fold(bare(form)) for form in (words, *(unicodedata.normalize(form, words) for form in ("NFC", "NFD")))]


class LineFinder:
    """Of the words of one query."""

    def __init__(self, terms: Terms) -> None:
        self._wanted = [term.forms for term in terms.wanted]
        self._unwanted = [form for term in terms.unwanted for form in term.forms]
        characters = {character for forms in (*self._wanted, self._unwanted) for form in forms for character in form}
        self._put = [(other, character) for character in characters for other in unfolded(character)]

    def find(self, line: str) -> tuple[TextRange, ...]:
        """Places of the wanted words in a line, those that overlap joined; () if the line is not one that is sought."""
        body = line.lstrip()
        before = len(line) - len(body)
        for other, character in self._put:
            if other in body:
                body = body.replace(other, character)
        find = _plain_places if _is_plain(body) else find_ranges
        if any(find(body, form) for form in self._unwanted):
            return ()
        ranges: list[TextRange] = []
        for forms in self._wanted:
            found = [place for form in forms for place in find(body, form)]
            if not found:
                return ()
            ranges += found
        return joined(TextRange(place.start + before, place.end + before) for place in ranges)


def joined(ranges: Iterable[TextRange]) -> tuple[TextRange, ...]:
    """In text order; those that overlap become one."""
    result: list[TextRange] = []
    for place in sorted(ranges):
        if result and place.start < result[-1].end:
            result[-1] = TextRange(result[-1].start, max(result[-1].end, place.end))
        else:
            result.append(place)
    return tuple(result)


def _is_plain(line: str) -> bool:
    """Whether nothing in it is passed over when words are looked for; False may be said too often, never True."""
    return " " not in line and line.isprintable() and _SELECTOR.search(line) is None


def _plain_places(line: str, form: str) -> list[TextRange]:
    result: list[TextRange] = []
    at = line.find(form)
    while at >= 0:
        result.append(TextRange(at, at + len(form)))
        at = line.find(form, at + len(form))
    return result
