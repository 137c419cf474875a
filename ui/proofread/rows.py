"""What the list shows: entries by kind, each kind below a line with its name.

Made off the window's thread: a long document has tens of thousands of entries.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from core.services.proofreading import KINDS, Entry
from core.text.residue import ResidueKind


class Choice(StrEnum):
    """Which entries are listed."""

    ALL = "all"
    OPEN = "open"
    ACCEPTED = "accepted"
    CERTAIN = "certain"
    LIKELY = "likely"
    VARIANT = "variant"
    OTHER = "other"
    """Signs, numbers, repeated lines."""


@dataclass(frozen=True, slots=True)
class Group:
    """The line above the entries of a kind."""

    kind: str
    count: int
    """Of the entries below it."""


ListRow = Entry | Group


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of a document as they are listed under a choice."""

    entries: tuple[Entry, ...]
    """All of them, in text order."""
    choice: Choice
    rows: tuple[ListRow, ...]
    counts: Mapping[Choice, int]
    sure: int
    """Entries that are certain and can be accepted."""
    changed: tuple[int, ...] | None
    """Rows that differ from those of the listing before; None if they are of other places."""


NOTHING: Final = Listing((), Choice.ALL, (), Counter(), 0, None)

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_CHOICES = {kind.value: Choice(kind.value) for kind in ResidueKind}


def list_entries(entries: tuple[Entry, ...], choice: Choice, before: Listing = NOTHING) -> Listing:
    """The listing of a document's entries, and how it differs from the one before."""
    rows = tuple(grouped(entries, choice))
    sure = sum(entry.certain and entry.acceptable for entry in entries)
    return Listing(entries, choice, rows, counts(entries), sure, _changed(before.rows, rows))


def choices_of(entry: Entry) -> tuple[Choice, ...]:
    """All choices that list an entry."""
    state = Choice.ACCEPTED if entry.accepted else Choice.OPEN
    return Choice.ALL, state, _CHOICES.get(entry.kind, Choice.OTHER)


def counts(entries: Iterable[Entry]) -> Mapping[Choice, int]:
    """How many entries each choice lists; 0 for choices that list none."""
    return Counter(choice for entry in entries for choice in choices_of(entry))


def grouped(entries: Iterable[Entry], choice: Choice) -> list[ListRow]:
    """The entries of a choice, the surest kinds first, each kind in the order given."""
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries:
        if choice in choices_of(entry):
            by_kind.setdefault(entry.kind, []).append(entry)
    rows: list[ListRow] = []
    for kind in sorted(by_kind, key=lambda kind: _RANKS.get(kind, len(_RANKS))):
        rows.append(Group(kind, len(by_kind[kind])))
        rows += by_kind[kind]
    return rows


def same_place(one: ListRow, other: ListRow) -> bool:
    """Whether two rows are about the same thing, whatever has become of it."""
    if isinstance(one, Entry) and isinstance(other, Entry):
        return one.kind == other.kind and one.range == other.range
    return isinstance(one, Group) and isinstance(other, Group) and one.kind == other.kind


def _changed(before: Sequence[ListRow], rows: Sequence[ListRow]) -> tuple[int, ...] | None:
    # What was not touched is the very same object. No keys are made to compare by: a hundred thousand new tuples set
    # off the collector, and that holds up the window.
    if len(before) != len(rows):
        return None
    places: list[int] = []
    for place, (old, new) in enumerate(zip(before, rows, strict=True)):
        if old is not new and old != new:
            if not same_place(old, new):
                return None
            places.append(place)
    return tuple(places)
