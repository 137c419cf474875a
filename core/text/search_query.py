"""The language of the search field: words, "words kept together", -words, and filters such as 领域:交通.

Signs of the language count in full width too and in any kind of quotation mark, keys in either script. Where they make
no sense as signs they are words: “互联网+”行动, ——推进, 2016-2020年, 第3章:总则.
"""

from __future__ import annotations

import re
from dataclasses import replace

from core.errors import QueryRefused
from core.model.search import FilterKind, Query, QueryFilter
from core.text.find import bare
from core.text.fold import fold

LONGEST = 400
"""Code points of a query: nobody types more, and somebody may paste a page."""
MOST_TERMS = 20

_KEYS = {
    fold(key): kind
    for key, kind in (
        ("领域", FilterKind.DOMAIN),
        ("性质", FilterKind.ROLE),
        ("标签", FilterKind.TAG),
        ("文件", FilterKind.DOCUMENT),
        ("标注", FilterKind.MARKED),
    )
}
_KEY = re.compile(f"({'|'.join(_KEYS)}):")
_MINUS = "-－−"
"""Not dashes, which begin headings."""
_QUOTE = fold('"')
_BETWEEN_VALUES = re.compile("[,，、|｜]")
_BLANK = re.compile(r"\s+")
_WORD = re.compile(r"\S+")
_YES, _NO = ("是", "有"), ("否", "无", "無")


def parse_query(text: str) -> Query:
    """What was typed, understood.

    An unclosed quotation mark reaches to the end: it is being typed. Raises QueryRefused for a filter without a value,
    a 标注 that is neither 是 nor 否, and what is too long.
    """
    if len(text) > LONGEST:
        raise QueryRefused("search.too_long", limit=LONGEST)
    query = _Reader(text).read()
    if len(query.words) + len(query.without) + len(query.filters) > MOST_TERMS:
        raise QueryRefused("search.too_many_words", limit=MOST_TERMS)
    return query


class _Reader:
    """Goes through a query once. Signs are looked for in the folded text, words are taken as typed."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded = fold(text)
        self._at = 0

    def read(self) -> Query:
        query = Query()
        while self._skip_blanks():
            excluded = self._minus()
            key = _KEY.match(self._folded, self._at)
            if key is not None:
                self._at = key.end()
                one = self._filter(_KEYS[key[1]], self._text[key.start(1) : key.end(1)])
                query = replace(query, filters=(*query.filters, replace(one, excluded=one.excluded != excluded)))
                continue
            words = bare(self._quoted() or self._plain())
            if words and excluded:
                query = replace(query, without=(*query.without, words))
            elif words:
                query = replace(query, words=(*query.words, words))
        return query

    def _skip_blanks(self) -> bool:
        """Whether anything is left."""
        if blank := _BLANK.match(self._text, self._at):
            self._at = blank.end()
        return self._at < len(self._text)

    def _minus(self) -> bool:
        behind = self._text[self._at + 1 : self._at + 2]
        if self._text[self._at] not in _MINUS or not behind.strip() or fold(behind) == "-":
            return False
        self._at += 1
        return True

    def _quoted(self) -> str:
        """What stands in quotation marks that open here and close before a blank or the end; '' if none do."""
        if not self._folded.startswith(_QUOTE, self._at):
            return ""
        start = self._at + 1
        end = self._folded.find(_QUOTE, start)
        if end < 0:
            self._at = len(self._text)
            return self._text[start:]
        while end >= 0:
            if not self._text[end + 1 : end + 2].strip():
                self._at = end + 1
                return self._text[start:end]
            end = self._folded.find(_QUOTE, end + 1)
        return ""

    def _plain(self) -> str:
        word = _WORD.match(self._text, self._at)
        if word is None:
            return ""
        self._at = word.end()
        return word.group()

    def _filter(self, kind: FilterKind, key: str) -> QueryFilter:
        quoted = self._quoted()
        values = (quoted,) if quoted else tuple(_BETWEEN_VALUES.split(self._plain()))
        values = tuple(value.strip() for value in values if value.strip())
        if not values:
            raise QueryRefused("search.filter_empty", key=key)
        if kind is not FilterKind.MARKED:
            return QueryFilter(kind, values)
        if values not in {(value,) for value in (*_YES, *_NO)}:
            raise QueryRefused("search.filter_not_yes_or_no", key=key, value="，".join(values))
        return QueryFilter(kind, (), excluded=values[0] in _NO)
