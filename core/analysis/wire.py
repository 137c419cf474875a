"""Facts as lines of JSON for the command line: kind, offsets, words, and the fields of that kind."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.fact import Agency, Citation, Deadline, Facts, Indicator
    from core.model.text import TextRange

Line = dict[str, object]


def fact_lines(text: str, facts: Facts) -> Iterator[Line]:
    """One object for each fact of `text`, in text order; offsets are code points. Flags only where they are true."""
    lines = [
        *(_indicator(text, one) for one in facts.indicators),
        *(_deadline(text, one) for one in facts.deadlines),
        *(_agency(text, one) for one in facts.agencies),
        *(_citation(text, one) for one in facts.citations),
    ]
    return iter(sorted(lines, key=lambda line: (line["start"], line["end"])))


def _opening(text: str, kind: str, place: TextRange) -> Line:
    return {"kind": kind, "start": place.start, "end": place.end, "text": text[place.start : place.end]}


def _indicator(text: str, one: Indicator) -> Line:
    line = _opening(text, "indicator", one.range) | {
        "name": one.name,
        "value": _number(one.value),
        "value_max": None if one.value_max is None else _number(one.value_max),
        "unit": one.unit,
        "comparator": one.comparator.value,
        "change": one.change.value if one.change else None,
        "year": one.year,
        "place": one.place,
        "is_target": one.is_target,
    }
    if one.baseline is not None:
        line["baseline"] = one.baseline
    if one.forecast:
        line["forecast"] = "true"
    return line


def _number(value: Decimal) -> int | float:
    """JSON knows no decimals: a whole number stays whole, the rest is the nearest double, which prints as written."""
    return int(value) if value == value.to_integral_value() else float(value)


def _deadline(text: str, one: Deadline) -> Line:
    return _opening(text, "deadline", one.range) | {"year": one.year, "type": one.type.value}


def _agency(text: str, one: Agency) -> Line:
    return _opening(text, "agency", one.range) | {"name": one.name}


def _citation(text: str, one: Citation) -> Line:
    line = _opening(text, "citation", one.range) | {"title": one.title, "number": one.number}
    if one.doctype is not None:
        line["doctype"] = one.doctype
    if not one.bracketed:
        line["bracketed"] = "no"
    if one.anaphor:
        line |= {"anaphor": True, "resolves_to": one.resolves_to}
    return line
