"""Facts of a text in lines that a test can compare, and a text in the other script."""

from __future__ import annotations

from core.analysis.facts import facts
from core.model.fact import Facts, Indicator
from core.model.text import TextRange
from core.text.conversion import convert
from core.text.parse import parse


def facts_of(text: str) -> Facts:
    return facts(text, parse(text))


def traditional(text: str) -> str:
    """The text in Taiwan's characters, one code point for one."""
    other = convert(text, "s2tw")
    assert len(other) == len(text)
    return other


def words(text: str, place: TextRange) -> str:
    return text[place.start : place.end]


def figure(one: Indicator) -> str:
    """`>= 95 %` or `range 10 15 家`."""
    upper = "" if one.value_max is None else f" {one.value_max}"
    return f"{one.comparator.value} {one.value}{upper} {one.unit}".rstrip()


def figures(text: str) -> list[str]:
    return [figure(one) for one in facts_of(text).indicators]


def deadlines(text: str) -> list[str]:
    """`到2020年底 2020 point`; no year: `-`."""
    return [f"{words(text, one.range)} {one.year or '-'} {one.type.value}" for one in facts_of(text).deadlines]


def agencies(text: str) -> list[str]:
    """`发改委 = 国家发展和改革委员会`."""
    return [f"{words(text, one.range)} = {one.name}" for one in facts_of(text).agencies]
