"""The facts of real documents against what people marked in them. Floors, a margin below what is reached.

Two facts are the same if they overlap (indicators) or share half of their stretch (the others), each matched once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from core.analysis.facts import facts
from core.analysis.wire import fact_lines
from core.text.parse import parse

Line = Mapping[str, object]

FLOORS = {"indicator": 0.95, "citation": 0.97, "agency": 0.95, "deadline": 0.95}
EQUAL = {
    "indicator": "value year is_target comparator change",
    "citation": "title number",
    "agency": "name",
    "deadline": "year",
}
"""Fields that agree on at least nine of ten facts found."""


def shared(one: Line, other: Line) -> int:
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def overlapping(one: Line, other: Line) -> bool:
    return shared(one, other) > 0


def half(one: Line, other: Line) -> bool:
    both = shared(one, other)
    return 2 * both >= (one["end"] - one["start"]) + (other["end"] - other["start"]) - both


def pairs(gold: Sequence[Line], found: Sequence[Line], same: Callable[[Line, Line], bool]) -> list[tuple[Line, Line]]:
    """Greedily, equal values first, then the longest shared stretch."""
    candidates = [
        ((one.get("value") == other.get("value"), shared(one, other)), number, other_number)
        for number, one in enumerate(gold)
        for other_number, other in enumerate(found)
        if same(one, other)
    ]
    left, right, matched = set(), set(), []
    for _, number, other_number in sorted(candidates, key=lambda each: each[0], reverse=True):
        if number not in left and other_number not in right:
            left.add(number)
            right.add(other_number)
            matched.append((gold[number], found[other_number]))
    return matched


@pytest.fixture(scope="module")
def documents(corpus: Path, gold: Path) -> list[tuple[list[Line], list[Line]]]:
    """For each annotated document what people marked and what is found."""
    read = []
    for marks in sorted(gold.glob("*.jsonl")):
        (path,) = (corpus / "seeds").glob(f"{marks.stem}*.txt")
        text = path.read_text("utf-8")
        lines = [json.loads(line) for line in marks.read_text("utf-8").splitlines()]
        read.append((lines, list(fact_lines(text, facts(text, parse(text))))))
    assert read
    return read


@pytest.mark.corpus
@pytest.mark.parametrize("kind", FLOORS)
def test_found_as_people_found_them(documents: list[tuple[list[Line], list[Line]]], kind: str) -> None:
    matched: list[tuple[Line, Line]] = []
    marked = predicted = 0
    for gold, found in documents:
        ours = [line for line in found if line["kind"] == kind]
        theirs = [line for line in gold if line["kind"] == kind]
        matched += pairs(theirs, ours, overlapping if kind == "indicator" else half)
        marked, predicted = marked + len(theirs), predicted + len(ours)
    assert 2 * len(matched) / (marked + predicted) >= FLOORS[kind]
    for field in EQUAL[kind].split():
        agreed = sum(one.get(field) == other.get(field) for one, other in matched)
        assert agreed >= 0.9 * len(matched), field
