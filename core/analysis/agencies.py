"""Public bodies (F1): those of the table, local ones by their pattern, and departments named by their field alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.analysis.agency_names import Home, departments, places
from core.analysis.agency_patterns import OFFICE_REACH, OFFICE_SIGN, REACH, SIGN, STATE_COUNCIL, built, offices
from core.analysis.local_bodies import body_name, full_name, party_name
from core.analysis.near import near
from core.analysis.reading import Reading, pattern
from core.model.fact import Agency
from core.text.fold import fold_script
from core.text.portions import found

if TYPE_CHECKING:
    from core.analysis.agency_table import AgencyTable
    from core.analysis.context import Context
    from core.analysis.place_mentions import PlaceMentions

_SEPARATOR = pattern(r"[、及]")
_AND = pattern(r"[和与]")
_SHORT = frozenset(fold_script("国办 中办 央行").split())
# 全国办理, 我国办学: the short name is an accident there.
_OPEN_WORDS = frozenset(fold_script("全我各本外两多爱回出归跨政申"))
# Verbs too: 组织相关部门, 园林建设主管部门.
_ALSO_VERBS = frozenset(fold_script("组织 建设 规划 计划 宣传 审计 统计 测绘").split())


def agencies(context: Context, cities: PlaceMentions, table: AgencyTable) -> Iterator[Agency]:
    """The public bodies of a text in order; `table` says which names are known."""
    reading = context.reading
    text = reading.text
    matches = [
        *found(table.pattern, text),
        *near(offices(), OFFICE_SIGN, text, *OFFICE_REACH),
        *near(built(), SIGN, text, *REACH),
    ]
    last = 0
    for match in sorted(matches, key=lambda one: (one.start(), -one.end())):
        if match.start() < last or reading.pieces[reading.piece_at(match.start())].note:
            continue
        last = match.end()
        if match.re is table.pattern:
            yield from _known(reading, match, context.home, table)
        elif match.re is offices():
            yield from _listed(reading, match)
        else:
            yield Agency(reading.place(*match.span()), _built_name(reading, match, cities))


def _known(reading: Reading, match: re.Match[str], home: Home, table: AgencyTable) -> Iterator[Agency]:
    name = match["known"]
    if name == _STATE_COUNCIL and not STATE_COUNCIL.match(reading.text, match.start()):
        return
    if name in _SHORT and reading.text[match.start() - 1] in _OPEN_WORDS:
        return
    homes = table.names[name]
    written = reading.words(*match.span())
    full = homes.get(home)
    if full is None:
        full = written if home is Home.TAIWAN else next(iter(homes.values()))
    yield Agency(reading.place(*match.span()), written if fold_script(full) == name else full)


_STATE_COUNCIL = fold_script("国务院")


def _listed(reading: Reading, match: re.Match[str]) -> Iterator[Agency]:
    """民政、水利等部门: each field is a body; the last one takes 部门 along if nothing stands between."""
    fields = _fields(match["list"])
    office = match["office"]
    alone = len(fields) == 1 and not match["etc"]
    if alone and len(office) > 2 and (fields[0] in _ALSO_VERBS or not office.startswith(_KINDS)):
        return
    if office.endswith("单位") and len(fields) < 2:
        return
    start = match.start()
    for index, field in enumerate(fields):
        at = reading.text.index(field, start)
        start = at + len(field)
        closes = index == len(fields) - 1 and not match["etc"]
        yield Agency(reading.place(at, match.end() if closes else start), departments()[field].office + "部门")


_KINDS = tuple(fold_script("行政 主管 监管 业务 职能").split())


def _fields(listed: str) -> list[str]:
    """The fields of a list, parted at 和 and 与 too unless the whole is a field: 经济和信息化."""
    fields: list[str] = []
    for part in _SEPARATOR.split(listed):
        if part in departments():
            fields.append(part)
        else:
            fields += [word for word in _AND.split(part) if word in departments()]
    return fields


def _built_name(reading: Reading, match: re.Match[str], cities: PlaceMentions) -> str:
    written = reading.words(*match.span())
    if match["bare"]:
        return body_name(written, match["bare"])
    if match["party"]:
        where = match["where"]
        seat = places().get(where) or cities.before(match.start(), province=where == "省")
        return party_name(seat, written)
    if match["body"]:
        return full_name(reading, match.span(), match["where"], match["body"], cities)
    return written
