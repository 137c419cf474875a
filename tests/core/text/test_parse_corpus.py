"""The parser on whole documents: the annotated ones, and what must hold for all of them, or for the bundled sample."""

from __future__ import annotations

import json
import os
from bisect import bisect_left
from pathlib import Path

import pytest

from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.parse import parse
from tests.core.text.test_parse import check

CORPUS = Path(os.environ["DUIDU_CORPUS"])
GOLD = CORPUS.parent / "gold"
REAL = sorted([*CORPUS.glob("*/*.txt"), *CORPUS.glob("*/*.md")])
TEXTS = [*sorted((RESOURCES / "sample").glob("*.txt")), *REAL]
ANNOTATED = [(path, gold) for gold in sorted(GOLD.glob("*.jsonl")) for path in REAL if path.name.startswith(gold.stem)]
TOLERANCE = 2
"""Code points, as in the scorer of the annotations."""


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def f1(found: list[int], wanted: list[int]) -> float:
    """Of two sorted lists of places that count as equal within the tolerance."""
    free = list(wanted)
    hits = 0
    for place in found:
        index = bisect_left(free, place - TOLERANCE)
        if index < len(free) and free[index] <= place + TOLERANCE:
            del free[index]
            hits += 1
    return 2 * hits / (len(found) + len(wanted))


@pytest.mark.corpus
@pytest.mark.parametrize(("path", "gold"), ANNOTATED, ids=[gold.stem for _, gold in ANNOTATED])
def test_agrees_with_the_annotations(path: Path, gold: Path) -> None:
    """The least figures asked for: heading with level 0.95, clause boundaries 0.97."""
    labels = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines() if line]
    structure = parse(read(path))
    optional = {label["start"] for label in labels if label.get("optional")}
    for level in range(1, 7):
        wanted = [label for label in labels if label["kind"] == "heading" and label["level"] == level]
        starts = [label["start"] for label in wanted if not label.get("optional")]
        found = [
            one.range.start for one in structure.headings if one.level == level and one.range.start not in optional
        ]
        assert not starts or f1(found, starts) >= 0.95
    clauses = [label for label in labels if label["kind"] == "clause"]
    assert f1([one.range.start for one in structure.clauses], [label["start"] for label in clauses]) >= 0.97
    assert f1([one.range.end for one in structure.clauses], [label["end"] for label in clauses]) >= 0.97


@pytest.mark.parametrize("path", TEXTS, ids=[path.name for path in TEXTS])
def test_partitions_a_real_text(path: Path) -> None:
    text = read(path)
    structure = parse(text)
    check(text, structure)
    assert structure.headings
    assert structure.clauses


@pytest.mark.parametrize("configuration", ["s2tw", "s2hk", "tw2s"])
@pytest.mark.parametrize("path", TEXTS, ids=[path.name for path in TEXTS])
def test_reads_both_scripts_of_a_real_text_alike(path: Path, configuration: str) -> None:
    text = read(path)
    other = convert(text, configuration)
    assert len(other) == len(text)
    assert parse(other) == parse(text)
