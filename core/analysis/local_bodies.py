"""Full names of local bodies: 市经信委 is 北京市经济和信息化委员会 in a text about Beijing."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from core.analysis.agency_names import Place, departments, places
from core.analysis.reading import Reading, pattern
from core.analysis.word_lists import any_of
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.analysis.place_mentions import PlaceMentions

_ENDINGS = {fold_script(short): full for short, full in (("委", "委员会"), ("办", "办公室"))}
_GOVERNMENT = pattern(r"(?:人民)?(?:政)?府(?P<office>办公?[厅室]?)?$")
_OFFICES = {fold_script("办"): "办公室"}
_CONGRESS = {fold_script("人大"): "人民代表大会", fold_script("人大常委会"): "人民代表大会常务委员会"}


def full_name(reading: Reading, span: tuple[int, int], where: str, body: str, cities: PlaceMentions) -> str:
    """The full name of the body at `span`, which is written as `where` (a place, or 省, 市, 区, 县) and `body`."""
    written = reading.words(*span)
    place = _place_of(where) or _governing(where, span[0], cities)
    if place is None:
        return written[: len(where)] + body_name(written[len(where) :], body)
    if place.abroad:
        return written
    rest = _beyond(where, place)
    return (
        place.full
        + (written[len(where) - len(rest) : len(where)] if rest else "")
        + body_name(written[len(where) :], body)
    )


def party_name(place: Place | None, written: str) -> str:
    """The full name of a committee of the Party: 省委, 中共云南省委."""
    rest = "办公厅" if written.endswith(("办公厅", "辦公廳")) else ""
    return f"中共{place.full if place else written[:1]}委员会{rest}"


def body_name(written: str, body: str) -> str:
    """The full name of a bureau, a commission or a government, without its place."""
    if body in _CONGRESS:
        return _CONGRESS[body]
    government = _GOVERNMENT.fullmatch(body)
    if government:
        office = government["office"] or ""
        return "人民政府" + _OFFICES.get(office, written[len(written) - len(office) :] if office else "")
    found = _field().match(body)
    if found is None:
        return written
    ending = body[found.end() :]
    field = departments()[found.group()].body
    if ending not in _ENDINGS and found.end() > len(field) - 2:
        # 规划和自然资源局: another order of the same words is a name of its own.
        return written
    return field + _ENDINGS.get(ending, written[found.end() :])


@cache
def _field() -> re.Pattern[str]:
    return pattern(any_of(departments()))


@cache
def _place() -> re.Pattern[str]:
    return pattern(any_of(places()))


def _place_of(where: str) -> Place | None:
    found = _place().match(where)
    return places()[found.group()] if found else None


def _governing(where: str, offset: int, cities: PlaceMentions) -> Place | None:
    if where == "省":
        return cities.before(offset, province=True)
    return cities.before(offset, province=False) if where == "市" else None


def _beyond(where: str, place: Place) -> str:
    """The district in 常州市武进区; '' if the place is all."""
    for name in (place.full, place.short):
        folded = fold_script(name)
        if where.startswith(folded):
            rest = where[len(folded) :]
            return "" if rest in ("省", "市", "州") else rest
    return ""
