"""The lists behind the facts: well formed, and each name for one thing."""

from __future__ import annotations

from collections import Counter

import pytest

from core.analysis.agency_names import Home, departments, known_bodies, places
from core.analysis.quantities import UnitKind
from core.analysis.word_lists import any_of, lines, one_of, sections
from core.text.fold import fold_script


def names(line: str) -> list[str]:
    full, _, others = line.partition("=")
    return [full.strip(), *others.split()]


def test_sections_are_known() -> None:
    assert {line.strip("[]") for line in lines("agencies") if line.startswith("[")} == set(Home)
    assert set(sections("units")) == set(UnitKind) - {UnitKind.BARE}
    assert set(sections("places")) == {"province", "city", "要带级别", "大陆以外"}


def test_a_name_stands_for_one_body_of_a_place() -> None:
    home, seen = "", Counter[tuple[str, str]]()
    for line in lines("agencies"):
        if line.startswith("["):
            home = line
        else:
            seen.update({(home, fold_script(name)): 1 for name in names(line)})
    assert [name for name, times in seen.items() if times > 1] == []


def test_a_name_stands_for_one_department() -> None:
    seen = Counter(fold_script(name) for line in lines("departments") for name in names(line.replace("/", " = ", 1)))
    assert [name for name, times in seen.items() if times > 1] == []


def test_a_unit_is_of_one_kind() -> None:
    seen = Counter(unit for units in sections("units").values() for unit in set(units))
    assert [unit for unit, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("table", [known_bodies, departments, places])
def test_no_name_is_a_single_character(table) -> None:
    assert [name for name in table() if len(name) < 2] == []


def test_the_guarded_places_are_places() -> None:
    assert set(sections("places")["要带级别"]) <= set(sections("places")["city"])


@pytest.mark.parametrize("made", [any_of, one_of])
def test_the_longest_word_is_found(made) -> None:
    import re

    found = re.compile(made(["教育", "教育部", "教育部门", "财政"]))
    assert found.match("教育部门") is not None
    assert found.match("教育部门")[0] == "教育部门"
    assert found.match("教育厅")[0] == "教育"
    assert found.match("财经") is None
