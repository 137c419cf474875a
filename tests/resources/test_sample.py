"""The sample plan holds what its page says, and nothing beside it."""

from __future__ import annotations

import re

import pytest

from core.model.text import PassageKind, Script
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.parse import parse
from core.text.residue import residues

SAMPLE = RESOURCES / "sample"
HANS, HANT = ((SAMPLE / f"plan.{script}.txt").read_text(encoding="utf-8") for script in ("hans", "hant"))


def rows(heading: str) -> list[list[str]]:
    """Cells of the table under a heading of the page."""
    page = (SAMPLE / "README.md").read_text(encoding="utf-8")
    section = page.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in section.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


DIFFERENCES = rows("Wording that differs")
LEFTOVERS = rows("Characters left over in the traditional edition")


def test_the_traditional_edition_is_a_conversion_but_for_what_was_planted() -> None:
    edition = convert(HANS, "s2tw")
    for _, simplified, traditional, _ in DIFFERENCES:
        before = convert(simplified, "s2tw")
        assert edition.count(before) == 1, simplified
        edition = edition.replace(before, traditional)
    for words, wrong, right, _ in LEFTOVERS:
        before = words.replace(wrong, right)
        assert edition.count(before) == 1, words
        edition = edition.replace(before, words)
    assert edition == HANT


def test_the_leftovers_are_found_and_nothing_else() -> None:
    found = residues(HANT, Script.HANT, "TW")
    planted = sorted(
        (HANT.index(words) + words.index(wrong) + at, wrong[at], right[at])
        for words, wrong, right, _ in LEFTOVERS
        for at in range(len(wrong))
    )
    assert [(each.range.start, each.found, each.suggested) for each in found] == planted
    assert residues(HANS, Script.HANS, "") == ()


@pytest.mark.parametrize("text", [HANS, HANT], ids=["hans", "hant"])
def test_the_files_are_as_the_importer_stores_texts(text: str) -> None:
    assert "\r" not in text
    assert "\ufeff" not in text
    assert text.endswith("\n")
    assert 2_800 <= len(text) <= 3_300


@pytest.mark.parametrize("text", [HANS, HANT], ids=["hans", "hant"])
def test_the_outline_has_five_levels_and_the_table_seven_rows(text: str) -> None:
    structure = parse(text)
    assert {heading.level for heading in structure.headings} == {1, 2, 3, 4, 5}
    table = [passage for passage in structure.passages if passage.kind is PassageKind.TABLE_ROW]
    assert len(table) == 7
    assert {text[row.range.start : row.range.end].count("\t") for row in table} == {5}


def test_the_cited_numbers_stand_in_both_editions() -> None:
    numbers = re.findall(r"[\u4e00-\u9fff]{1,4}发〔\d{4}〕\d+号", (SAMPLE / "README.md").read_text(encoding="utf-8"))
    assert len(numbers) == 4
    for number in numbers:
        assert number in HANS
        assert convert(number, "s2tw") in HANT
