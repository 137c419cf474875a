from __future__ import annotations

from dataclasses import replace

import pytest

from core.model.text import TextRange
from core.services.proofreading import KINDS, Entry
from ui.proofread.rows import NOTHING, Choice, Group, counts, grouped, list_entries

KIND_OF = ["narrow_sign", "likely", "certain", "bracket_alone", "likely"]
CORRECTION = object()


def entry(start: int, kind: str, *, accepted: bool = False) -> Entry:
    suggested = "" if kind == "bracket_alone" else "改"
    made = Entry(TextRange(start, start + 1), "字", suggested, kind, before="", after="", path=(), passage=1)
    return replace(made, correction=CORRECTION) if accepted else made


ENTRIES = tuple(entry(start, kind) for start, kind in enumerate(KIND_OF))


def told(rows) -> list[str | int]:
    return [row.kind if isinstance(row, Group) else row.range.start for row in rows]


def test_the_surest_kinds_come_first_each_in_text_order() -> None:
    rows = grouped(ENTRIES, Choice.ALL)
    assert told(rows) == ["certain", 2, "likely", 1, 4, "bracket_alone", 3, "narrow_sign", 0]
    assert [row.count for row in rows if isinstance(row, Group)] == [1, 2, 1, 1]
    assert [KINDS.index(row.kind) for row in rows if isinstance(row, Group)] == sorted(
        KINDS.index(kind) for kind in set(KIND_OF)
    )


@pytest.mark.parametrize(
    ("choice", "places"),
    [
        (Choice.ALL, [2, 1, 4, 3, 0]),
        (Choice.OPEN, [1, 4, 3, 0]),
        (Choice.ACCEPTED, [2]),
        (Choice.CERTAIN, [2]),
        (Choice.LIKELY, [1, 4]),
        (Choice.VARIANT, []),
        (Choice.OTHER, [3, 0]),
    ],
)
def test_a_choice_lists_what_its_count_says(choice: Choice, places: list[int]) -> None:
    entries = (*ENTRIES[:2], entry(2, "certain", accepted=True), *ENTRIES[3:])
    assert [place for place in told(grouped(entries, choice)) if isinstance(place, int)] == places
    assert counts(entries)[choice] == len(places)


def test_a_kind_of_a_later_version_is_listed_last() -> None:
    assert told(grouped((entry(0, "something_new"), *ENTRIES[1:3]), Choice.ALL))[-2:] == ["something_new", 0]


def test_a_listing_knows_what_differs_from_the_one_before() -> None:
    first = list_entries(ENTRIES, Choice.ALL)
    assert (first.changed, first.sure) == (None, 1)
    same = list_entries(ENTRIES, Choice.ALL, first)
    assert same.changed == ()
    accepted = list_entries((*ENTRIES[:2], entry(2, "certain", accepted=True), *ENTRIES[3:]), Choice.ALL, first)
    assert (accepted.changed, accepted.sure) == ((1,), 0)
    assert list_entries(ENTRIES, Choice.LIKELY, first).changed is None
    assert list_entries(ENTRIES[1:], Choice.ALL, first).changed is None
    assert list_entries((), Choice.ALL, NOTHING).changed == ()
    counted = list_entries((*ENTRIES[:4], entry(9, "likely")), Choice.ALL, first)
    assert counted.changed is None
