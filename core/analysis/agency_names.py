"""The names of public bodies: tables of `resources/facts`, folded for look-up, and what a short form stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from core.analysis.word_lists import lines, sections
from core.text.fold import fold_script


class Home(StrEnum):
    """Whose public bodies a text means by a name that several places use. Sections of the table of agencies."""

    MAINLAND = "全国"
    TAIWAN = "臺灣"
    HONG_KONG = "香港"
    MACAU = "澳門"


@dataclass(frozen=True, slots=True)
class Department:
    """A field of government: 卫生和计划生育, as offices and 部门 are named after it."""

    office: str
    body: str
    """As the name of a bureau or commission has it."""


@cache
def known_bodies() -> Mapping[str, Mapping[Home, str]]:
    """Every name and short name, folded, to the full name in each place that has one."""
    bodies: dict[str, dict[Home, str]] = {}
    for home, full, others in agency_lines():
        for name in (full, *others):
            bodies.setdefault(fold_script(name), {}).setdefault(home, full)
    return bodies


def agency_lines() -> Iterator[tuple[Home, str, list[str]]]:
    """The shipped table line by line: place, full name, short and other names."""
    home = Home.MAINLAND
    for line in lines("agencies"):
        if line.startswith("["):
            home = Home(line.strip("[]"))
            continue
        full, _, others = line.partition("=")
        yield home, full.strip(), others.split()


@cache
def departments() -> Mapping[str, Department]:
    """Every name and short name of a field of government, folded."""
    found: dict[str, Department] = {}
    for line in lines("departments"):
        full, _, others = line.partition("=")
        office, _, body = full.strip().partition("/")
        department = Department(office, body or office)
        for name in (office, body or office, *others.split()):
            found.setdefault(fold_script(name), department)
    return found


@dataclass(frozen=True, slots=True)
class Place:
    """A province or a city."""

    full: str
    """广州市."""
    short: str
    """广州."""
    province: bool
    abroad: bool
    """Outside the mainland: its government is no 人民政府."""


_LEVELS = ("特别行政区", "壮族自治区", "回族自治区", "维吾尔自治区", "自治区", "省", "市")


@cache
def places() -> Mapping[str, Place]:
    """Every full and short name of a place, folded. Short names that are common words are left out."""
    lists = sections("places")
    guarded, abroad = set(lists["要带级别"]), set(lists["大陆以外"])
    found: dict[str, Place] = {}
    for full in lists["province"]:
        short = next(full.removesuffix(level) for level in _LEVELS if full.endswith(level))
        place = Place(
            full, short, province=not full.endswith("市"), abroad=short in abroad or short in ("香港", "澳门")
        )
        found[fold_script(full)] = found[fold_script(short)] = place
    for short in lists["city"]:
        place = Place(short if short.endswith("新区") else short + "市", short, province=False, abroad=short in abroad)
        for level in ("市", "州", "县", "地区"):
            found.setdefault(fold_script(short + level), place)
        if short not in guarded:
            found.setdefault(fold_script(short), place)
    return found
