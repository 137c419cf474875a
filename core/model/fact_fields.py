"""A fact as the text that is kept of it: JSON of its fields without the range, decimals as text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, TypeVar, cast

from core.model.fact import Agency, Change, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.fact_decision import Fact, FactKind

if TYPE_CHECKING:
    from core.model.text import TextRange

T = TypeVar("T")
LONGEST_NUMBER = 30
"""Digits before or behind the point; written out, 1E+999999999 would fill the memory."""


def fact_text(fact: Fact) -> str:
    """One spelling of the fields of a fact."""
    match fact:
        case Indicator():
            fields: dict[str, object] = {
                "name": fact.name,
                "value": _decimal_text(fact.value),
                "value_max": None if fact.value_max is None else _decimal_text(fact.value_max),
                "unit": fact.unit,
                "comparator": fact.comparator.value,
                "change": None if fact.change is None else fact.change.value,
                "baseline": fact.baseline,
                "year": fact.year,
                "place": fact.place,
                "is_target": fact.is_target,
                "forecast": fact.forecast,
            }
        case Deadline():
            fields = {"year": fact.year, "type": fact.type.value}
        case Agency():
            fields = {"name": fact.name}
        case Citation():
            fields = {
                "title": fact.title,
                "number": fact.number,
                "doctype": fact.doctype,
                "bracketed": fact.bracketed,
                "anaphor": fact.anaphor,
                "resolves_to": fact.resolves_to,
            }
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def fact_of(kind: FactKind, place: TextRange, text: str) -> Fact:
    """The fact of a text made by `fact_text`. Raises ValueError for any other text."""
    try:
        parsed: object = json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    fields = _Fields(cast("Mapping[str, object]", parsed) if isinstance(parsed, dict) else {})
    match kind:
        case FactKind.INDICATOR:
            return _indicator(place, fields)
        case FactKind.DEADLINE:
            return Deadline(place, fields.optional("year", int), DeadlineType(fields.required("type", str)))
        case FactKind.AGENCY:
            return Agency(place, fields.required("name", str))
        case FactKind.CITATION:
            return Citation(
                place,
                title=fields.required("title", str),
                number=fields.optional("number", str),
                doctype=fields.optional("doctype", str),
                bracketed=fields.required("bracketed", bool),
                anaphor=fields.required("anaphor", bool),
                resolves_to=fields.optional("resolves_to", str),
            )


class _Fields:
    """Fields of the types that they should have."""

    def __init__(self, fields: Mapping[str, object]) -> None:
        self._fields = fields

    def required(self, name: str, kind: type[T]) -> T:
        value = self._fields.get(name)
        if type(value) is not kind:
            raise ValueError(name)
        return value

    def optional(self, name: str, kind: type[T]) -> T | None:
        return None if self._fields.get(name) is None else self.required(name, kind)


def _indicator(place: TextRange, fields: _Fields) -> Indicator:
    most, change = fields.optional("value_max", str), fields.optional("change", str)
    return Indicator(
        place,
        name=fields.required("name", str),
        value=_decimal(fields.required("value", str)),
        value_max=None if most is None else _decimal(most),
        unit=fields.required("unit", str),
        comparator=Comparator(fields.required("comparator", str)),
        change=None if change is None else Change(change),
        baseline=fields.optional("baseline", str),
        year=fields.optional("year", int),
        place=fields.optional("place", str),
        is_target=fields.required("is_target", bool),
        forecast=fields.required("forecast", bool),
    )


def _decimal(text: str) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not value.is_finite() or abs(value.adjusted()) > LONGEST_NUMBER:
        raise ValueError(text)
    return value


def _decimal_text(value: Decimal) -> str:
    """Without an exponent: a reader of the file should know 100 when he sees it."""
    return f"{value:f}"
