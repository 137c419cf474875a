"""What chosen words would state as a fact of each kind: as the analysis reads them, else what can be told plainly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from core.analysis.facts import facts
from core.analysis.quantities import Quantity, quantities
from core.analysis.reading import Reading, read
from core.analysis.times import TimeExpression, time_expressions
from core.model.fact import Agency, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.fact_decision import KINDS, Fact, FactKind
from core.text.parse import parse

if TYPE_CHECKING:
    from core.analysis.agency_table import AgencyTable
    from core.model.text import TextRange

_EDGE = " \n\t\u3000，,、。；;：:的"
_MARKS = "《》〈〉「」『』“”\"'"


def stated_in(
    text: str, place: TextRange, proposed: Iterable[Fact], table: AgencyTable | None = None
) -> tuple[Fact, ...]:
    """One fact of each kind on exactly `place`, which is not empty: kinds that are read in the words come first.

    `proposed` are the facts of the whole text that share characters with the place: they know what stands around it.
    `table` are the names of public bodies; the shipped ones if None.
    """
    words = text[place.start : place.end]
    structure = parse(words)
    found: dict[FactKind, Fact] = {}
    near = sorted(proposed, key=lambda fact: -_shared(fact.range, place))
    alone = facts(words, structure, table)
    inside = chain(alone.indicators, alone.deadlines, alone.agencies, alone.citations)
    for fact in (*near, *sorted(inside, key=lambda fact: fact.range.start - fact.range.end)):
        found.setdefault(KINDS[type(fact)], replace(fact, range=place))
    reading = read(words, structure)
    counted = next(quantities(reading.text), None)
    time = next(time_expressions(reading.text, roc_years=False), None)
    plain = _plain(words.strip(_EDGE), place, _Signs(reading, counted, time))
    likely = {FactKind.INDICATOR: counted is not None, FactKind.DEADLINE: time is not None}
    kinds = sorted(FactKind, key=lambda kind: (kind not in found, not likely.get(kind, False)))
    return tuple(found.get(kind) or plain[kind] for kind in kinds)


def _shared(one: TextRange, other: TextRange) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


class _Signs(NamedTuple):
    """The first number and the first time in some words."""

    reading: Reading
    counted: Quantity | None
    time: TimeExpression | None


def _plain(bare: str, place: TextRange, signs: _Signs) -> Mapping[FactKind, Fact]:
    """What needs no judgement."""
    time, title = signs.time, bare.strip(_MARKS)
    year = None if time is None else time.year
    return {
        FactKind.INDICATOR: _indicator(bare, place, year, signs),
        FactKind.DEADLINE: Deadline(place, year, DeadlineType.POINT if time is None else time.type),
        FactKind.AGENCY: Agency(place, bare),
        FactKind.CITATION: Citation(
            place,
            title,
            number=None,
            doctype=None,
            bracketed=title != bare,
            anaphor=False,
            resolves_to=None,
        ),
    }


def _indicator(bare: str, place: TextRange, year: int | None, signs: _Signs) -> Indicator:
    name, value, most, unit, sign = bare, Decimal(0), None, "", Comparator.EQUAL
    counted = signs.counted
    if counted is not None:
        name = signs.reading.words(0, counted.start).strip(_EDGE) if counted.start else ""
        value, most, sign = counted.value, counted.upper, counted.comparator
        unit = "".join(signs.reading.words(*span) for span in counted.unit)
    return Indicator(
        place,
        name,
        value,
        most,
        unit,
        sign,
        change=None,
        baseline=None,
        year=year,
        place=None,
        is_target=True,
        forecast=False,
    )
