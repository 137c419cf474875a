"""What the tables show: facts of documents, filtered and sorted. No Qt: made off the window's thread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from heapq import merge
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from core.exporting.forms.fact_tables import COLUMNS, FactColumn, cell
from core.model.fact import Deadline, Indicator
from core.model.fact_decision import FactKind, FactStatus
from core.text.fold import fold

if TYPE_CHECKING:
    from core.model.fact_row import FactRow
    from core.model.ids import DocumentId

SortKey = tuple[bool, Decimal, str]
"""Whether there is nothing; the number; the words."""
MAGNITUDES: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
SORTED_AT_ONCE: Final = 4_000
NUMBERS: Final = frozenset({FactColumn.VALUE, FactColumn.YEAR})


class Stance(StrEnum):
    """What of the indicators is wanted."""

    ANY = ""
    TARGET = "target"
    ACTUAL = "actual"
    FORECAST = "forecast"


class Decided(StrEnum):
    """What was decided on what is wanted."""

    ANY = "any"
    OPEN = "open"
    SETTLED = "settled"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class TableRow:
    """A fact and what a search looks in."""

    fact: FactRow
    folded: str


@dataclass(frozen=True, slots=True)
class Criteria:
    """Which rows are shown; the parts restrict together."""

    text: str = ""
    """As typed; either script, any width."""
    document: DocumentId | None = None
    stance: Stance = Stance.ANY
    decided: Decided = Decided.ANY
    """ANY: all but the rejected ones."""


class Order(NamedTuple):
    """What a table is sorted by; without a column, document by document."""

    column: FactColumn | None = None
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What a table is to show, made over what it showed before."""

    rows: Sequence[TableRow]
    same: bool
    """Nothing differs."""
    same_places: bool
    """The rows are of the same words, though not the same."""


def arrange(rows: Sequence[TableRow], criteria: Criteria, order: Order, before: Sequence[TableRow] = ()) -> Arrangement:
    """The rows that meet the criteria, in order. Slow for tens of thousands: not on the window's thread."""
    wanted = in_order(chosen(rows, criteria), order.column, descending=order.descending)
    same = len(wanted) == len(before) and all(new.fact == old.fact for new, old in zip(wanted, before, strict=True))
    same_places = len(wanted) == len(before) and all(
        (new.fact.document.id, new.fact.place) == (old.fact.document.id, old.fact.place)
        for new, old in zip(wanted, before, strict=True)
    )
    return Arrangement(wanted, same, same_places)


def table_rows(facts: Iterable[FactRow]) -> tuple[TableRow, ...]:
    """In the order given."""
    return tuple(TableRow(row, _folded(row)) for row in facts)


def _folded(row: FactRow) -> str:
    words = (cell(row, column) for column in COLUMNS[row.kind])
    return fold("\n".join((row.exact, *words)))


def chosen(rows: Iterable[TableRow], criteria: Criteria) -> list[TableRow]:
    """The rows that meet the criteria, in their order."""
    needle = fold(criteria.text.strip())

    def accepts(row: TableRow) -> bool:
        return (
            needle in row.folded
            and criteria.document in (None, row.fact.document.id)
            and _is_wanted(row.fact, criteria.decided)
            and (criteria.stance is Stance.ANY or stance_of(row.fact) is criteria.stance)
        )

    return [row for row in rows if accepts(row)]


def _is_wanted(row: FactRow, decided: Decided) -> bool:
    match decided:
        case Decided.ANY:
            return row.status is not FactStatus.REJECTED
        case Decided.OPEN:
            return row.status is None
        case Decided.SETTLED:
            return row.status in (FactStatus.CONFIRMED, FactStatus.EDITED)
        case Decided.REJECTED:
            return row.status is FactStatus.REJECTED


def stance_of(row: FactRow) -> Stance:
    """ANY for what is no indicator."""
    if not isinstance(row.fact, Indicator):
        return Stance.ANY
    if row.fact.forecast:
        return Stance.FORECAST
    return Stance.TARGET if row.fact.is_target else Stance.ACTUAL


def in_order(rows: Sequence[TableRow], column: FactColumn | None, *, descending: bool) -> list[TableRow]:
    """Sorted by a column, equal ones in the order given; without a column, in the order given.

    Numbers by their size, 4.7亿 above 9000万; empty cells come last either way.
    """
    if column is None:
        return list(rows)
    keyed = [(sort_key(row.fact, column), row) for row in rows]
    told = [pair for pair in keyed if not pair[0][0]]
    # In portions: one call of C that sorts fifty thousand would keep the window waiting.
    sorted_ = [
        sorted(told[start : start + SORTED_AT_ONCE], key=itemgetter(0), reverse=descending)
        for start in range(0, len(told), SORTED_AT_ONCE)
    ]
    merged = merge(*sorted_, key=itemgetter(0), reverse=descending)
    return [row for _, row in merged] + [row for (empty, _, _), row in keyed if empty]


def sort_key(row: FactRow, column: FactColumn) -> SortKey:
    """By what a column is sorted."""
    if column in NUMBERS:
        number = _number(row, column)
        return number is None, Decimal(0) if number is None else number, ""
    words = cell(row, column)
    return not words, Decimal(0), words


def _number(row: FactRow, column: FactColumn) -> Decimal | None:
    match row.fact:
        case Indicator() if column is FactColumn.VALUE:
            return row.fact.value * magnitude(row.fact.unit)
        case Indicator() | Deadline() if column is FactColumn.YEAR and row.fact.year is not None:
            return Decimal(row.fact.year)
        case _:
            return None


def magnitude(unit: str) -> int:
    """10,000 for 万户, 1 for 户."""
    product = 1
    for character in unit:
        if character not in MAGNITUDES:
            break
        product *= MAGNITUDES[character]
    return product


def by_document(rows: Iterable[TableRow]) -> Mapping[DocumentId, tuple[TableRow, ...]]:
    """Of rows that come document by document."""
    shelves: dict[DocumentId, list[TableRow]] = {}
    for row in rows:
        shelves.setdefault(row.fact.document.id, []).append(row)
    return {document_id: tuple(own) for document_id, own in shelves.items()}


def by_kind(rows: Iterable[TableRow]) -> Mapping[FactKind, Sequence[TableRow]]:
    """All kinds, each in the order given."""
    shelves: dict[FactKind, list[TableRow]] = {kind: [] for kind in FactKind}
    for row in rows:
        shelves[row.fact.kind].append(row)
    return shelves
