"""Tables of indicators in a plan: a line of names (指标, 单位, 2020年, 2025年, 属性) and the lines below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.model.text import PassageKind
from core.text.fold import fold, fold_script
from core.text.lines import one_line

if TYPE_CHECKING:
    from core.model.text import Passage, Structure, TextRange

_YEAR = re.compile(r"(?:19|20)\d\d")
_NAME = re.compile(fold_script(r"(?:主要|具体)?指标(?:名称|内容)?|指标项目"))
_UNIT = re.compile(fold_script(r"(?:计量)?单位"))
_ATTRIBUTE = re.compile(fold_script(r"(?:指标)?(?:属性|性质|类型|类别)"))
_BASE = re.compile(fold_script("基期|基准|现状|实际|完成|基础"))
_TARGET = re.compile(fold_script("目标|规划|预期值|达到"))
_UNIT_OF_NAME = re.compile(r"\s*[（(]([^（()）]{1,12})[)）]$")


@dataclass(frozen=True, slots=True)
class TableIndicator:
    """One line of such a table, in its own words. Years are of the common era."""

    range: TextRange
    name: str
    unit: str
    base: str
    base_year: int | None
    target: str
    target_year: int | None
    attribute: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where what stands; -1: nowhere."""

    name: int
    unit: int
    attribute: int
    base: int
    base_year: int | None
    target: int
    target_year: int | None


def indicator_tables(text: str, structure: Structure) -> Iterator[TableIndicator]:
    """The lines of all such tables that tell a name and a target, in text order."""
    columns: _Columns | None = None
    before: Passage | None = None
    for passage in structure.passages:
        if passage.kind is not PassageKind.TABLE_ROW:
            columns = None
            continue
        cells = text[passage.range.start : passage.range.end].split("\t")
        if before is None or "\n\n" in text[before.range.end : passage.range.start]:
            columns = None
        before = passage
        found = _columns(cells)
        if found is not None:
            columns = found
        elif columns is not None and (line := _line(passage.range, cells, columns)) is not None:
            yield line


def _columns(cells: Sequence[str]) -> _Columns | None:
    """What the names of columns say; None if the line names none, or too few."""
    names = [fold("".join(cell.split())) for cell in cells]
    name, unit, attribute = (_first(names, rule) for rule in (_NAME, _UNIT, _ATTRIBUTE))
    years = {index: int(found[0]) for index, words in enumerate(names) if (found := _YEAR.search(words))}
    values = [
        index
        for index, words in enumerate(names)
        if index not in (name, unit, attribute) and (index in years or _BASE.search(words) or _TARGET.search(words))
    ]
    if name < 0 or not values:
        return None
    base, target = _ends(names, values, years)
    return _Columns(name, unit, attribute, base, years.get(base), target, years.get(target))


def _ends(names: Sequence[str], values: Sequence[int], years: dict[int, int]) -> tuple[int, int]:
    """The columns of the value at the start and at the end of the plan."""
    said = [index for index in values if _TARGET.search(names[index]) and not _BASE.search(names[index])]
    aims = said or [index for index in values if not _BASE.search(names[index])]
    target = max(aims, key=lambda index: (years.get(index, 0), index), default=-1)
    others = [index for index in values if index != target and index not in said]

    def nearness(index: int) -> tuple[bool, bool, int, int]:
        """A column that says so; else the end of the last plan, which years ending in 0 and 5 are; else the latest."""
        year = years.get(index, 0)
        return bool(_BASE.search(names[index])), year % 5 == 0, year, index

    return max(others, key=nearness, default=-1), target


def _first(names: Sequence[str], rule: re.Pattern[str]) -> int:
    return next((index for index, words in enumerate(names) if rule.fullmatch(words)), -1)


def _line(place: TextRange, cells: Sequence[str], columns: _Columns) -> TableIndicator | None:
    def cell(index: int) -> str:
        return one_line(cells[index]) if 0 <= index < len(cells) else ""

    name, unit, target = cell(columns.name), cell(columns.unit), cell(columns.target)
    if columns.unit < 0 and (found := _UNIT_OF_NAME.search(name)):
        name, unit = name[: found.start()], found[1]
    if not name or not target or not any(map(str.isdigit, target)):
        return None
    return TableIndicator(
        place, name, unit, cell(columns.base), columns.base_year, target, columns.target_year, cell(columns.attribute)
    )
