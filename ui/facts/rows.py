"""What the panel lists: the facts of a document by kind, each kind below a line with its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.model.fact_decision import FactKind, FactStatus
from core.model.fact_row import FactPlace, FactRow


class Choice(StrEnum):
    """Which facts are listed; those that were rejected only when they are asked for."""

    ALL = "all"
    OPEN = "open"
    SETTLED = "settled"
    INDICATOR = "indicator"
    DEADLINE = "deadline"
    AGENCY = "agency"
    CITATION = "citation"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Group:
    """The line above the facts of a kind."""

    kind: FactKind
    count: int
    """Of the facts below it."""


ListRow = FactRow | Group


@dataclass(frozen=True, slots=True)
class Listing:
    """The facts of a document as they are listed under a choice."""

    facts: tuple[FactRow, ...]
    """All of them, in text order, the rejected ones included."""
    choice: Choice
    rows: tuple[ListRow, ...]
    counts: Mapping[Choice, int]
    changed: tuple[int, ...] | None
    """Rows that differ from those of the listing before; None if they are of other places."""

    @property
    def open(self) -> list[FactRow]:
        """The facts in sight that nobody has decided on."""
        return [row for row in self.rows if isinstance(row, FactRow) and row.status is None]


NOTHING: Final = Listing((), Choice.ALL, (), Counter(), None)


def list_facts(facts: tuple[FactRow, ...], choice: Choice, before: Listing = NOTHING) -> Listing:
    """The listing of a document's facts, and how it differs from the one before."""
    counts = Counter(each for row in facts for each in choices_of(row))
    rows = tuple(grouped(row for row in facts if choice in choices_of(row)))
    return Listing(facts, choice, rows, counts, _changed(before.rows, rows))


def choices_of(row: FactRow) -> tuple[Choice, ...]:
    """All choices that list a fact."""
    if row.status is FactStatus.REJECTED:
        return (Choice.REJECTED,)
    return Choice.ALL, Choice.OPEN if row.status is None else Choice.SETTLED, Choice(row.kind.value)


def grouped(facts: Iterable[FactRow]) -> list[ListRow]:
    """The facts kind by kind, each kind in the order given."""
    by_kind: dict[FactKind, list[FactRow]] = {kind: [] for kind in FactKind}
    for row in facts:
        by_kind[row.kind].append(row)
    rows: list[ListRow] = []
    for kind, own in by_kind.items():
        if own:
            rows.append(Group(kind, len(own)))
            rows += own
    return rows


def key_of(row: ListRow) -> FactKind | FactPlace:
    """What makes a row the same row, whatever has become of it."""
    return row.kind if isinstance(row, Group) else row.place


def _changed(before: Sequence[ListRow], rows: Sequence[ListRow]) -> tuple[int, ...] | None:
    if list(map(key_of, before)) != list(map(key_of, rows)):
        return None
    return tuple(place for place, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new)
