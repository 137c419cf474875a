"""What the list shows: entries by kind, each kind below a line with its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

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

_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_LETTERS = {kind.value: Choice(kind.value) for kind in ResidueKind}


def choices_of(entry: Entry) -> tuple[Choice, ...]:
    """All choices that list an entry."""
    state = Choice.ACCEPTED if entry.accepted else Choice.OPEN
    return Choice.ALL, state, _LETTERS.get(entry.kind, Choice.OTHER)


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
