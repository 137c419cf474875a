"""Which names of public bodies are known: the shipped table, with what the users of a library say laid over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from core.analysis.agency_names import Home, agency_lines, known_bodies
from core.analysis.agency_patterns import names_pattern
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.model.agency_alias import AgencyAlias


@dataclass(frozen=True, slots=True)
class AgencyTable:
    """Names and short names, folded, to the full name in each place that has one; and what finds them in a reading."""

    names: Mapping[str, Mapping[Home, str]]
    pattern: re.Pattern[str]
    """Group `known` is the name."""


@cache
def shipped_table() -> AgencyTable:
    return AgencyTable(known_bodies(), names_pattern(known_bodies()))


def laid_over(aliases: Iterable[AgencyAlias]) -> AgencyTable:
    """The shipped table as the users of a library have it."""
    names = {name: dict(homes) for name, homes in known_bodies().items()}
    for alias in aliases:
        homes = names.setdefault(fold_script(alias.alias), {})
        if alias.name:
            homes[home_of(alias)] = alias.name
        else:
            homes.pop(home_of(alias), None)
    left = {name: homes for name, homes in names.items() if homes}
    return AgencyTable(left, names_pattern(left))


def home_of(alias: AgencyAlias) -> Home:
    """A library that another program wrote may tell of a place that we do not know."""
    return Home(alias.home) if alias.home in set(Home) else Home.MAINLAND


@cache
def shipped_aliases() -> tuple[tuple[Home, str, str], ...]:
    """(place, name or short name, full name) as the shipped table has them, in its order."""
    return tuple((home, name, full) for home, full, names in agency_lines() for name in (full, *names))
