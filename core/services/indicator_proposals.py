"""指标表, as a plan proposes it: the lines of its own tables of indicators, then what its sentences aim at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from core.analysis.common_units import in_common_unit
from core.analysis.indicator_tables import TableIndicator, indicator_tables
from core.exporting.forms.fact_tables import source_of, value_words
from core.exporting.forms.indicator_table import IndicatorColumn, IndicatorRow
from core.exporting.source import Source
from core.model.fact import Change, Comparator, Indicator
from core.text.fold import fold, fold_script
from core.text.lines import one_line
from core.text.surroundings import surroundings

if TYPE_CHECKING:
    from core.model.fact_row import FactRow
    from core.services.picked import PickedDocument

_BOUNDS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS: "<",
    Comparator.ABOUT: "约",
}
_CHANGES = {Change.INCREASE: "增长", Change.DECREASE: "下降"}
# 下降14% tells how far, 提高到98% where to.
_BY_HOW_MUCH = re.compile(
    fold_script(
        r"(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少|缩短|压缩|压减|削减|节约)(?:了|幅度为)?(?:约|近|超过|不低于|不少于|至少|达到?)?\d"
    )
)
_BASE = re.compile(r"(?:(?P<year>(?:19|20)\d\d)年?\D*)?(?P<value>\d+(?:\.\d+)?)(?P<unit>\D{0,8})$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_ATTRIBUTE = re.compile(fold_script("约束性|预期性"))
_FROM_FACTS = frozenset[IndicatorColumn]((IndicatorColumn.NAME, IndicatorColumn.BASE, IndicatorColumn.TARGET))


def indicator_rows(
    picked: PickedDocument, *, common_units: bool = False, without_target: bool = False
) -> Iterator[IndicatorRow]:
    """The indicators of what was picked, those of tables first.

    `without_target` also those that only tell how things are. With `common_units` figures stand without 万 and 亿.
    """
    told = list(_of_sentences(picked, without_target=without_target))
    domains = {_alike(row): row.domain for row in told if row.domain}
    seen: set[tuple[str, str]] = set()
    for row in (*(_with_domain(row, domains) for row in _of_tables(picked)), *told):
        if _alike(row) not in seen:
            seen.add(_alike(row))
            yield _in_common_units(row) if common_units else row


def _alike(row: IndicatorRow) -> tuple[str, str]:
    """What a line of a table and a sentence on the same indicator have in common: the name, and the number aimed at."""
    aim = _NUMBER.search(row.cell(IndicatorColumn.TARGET))
    return fold(row.cell(IndicatorColumn.NAME)).replace("的", ""), aim[0] if aim is not None else ""


def _with_domain(row: IndicatorRow, domains: Mapping[tuple[str, str], str]) -> IndicatorRow:
    """A line of a table has the domain of the sentence that says the same."""
    domain = domains.get(_alike(row), "")
    if not domain:
        return row
    proposed = {**row.proposed, IndicatorColumn.DOMAIN: domain}
    return IndicatorRow(row.sources, proposed, row.doubtful | {IndicatorColumn.DOMAIN}, row.stored, domain)


def _of_tables(picked: PickedDocument) -> Iterator[IndicatorRow]:
    opened = picked.opened
    lines = [line for line in indicator_tables(opened.text, opened.structure) if picked.holds(line.range)]
    around = surroundings(opened.text, opened.structure, (line.range for line in lines))
    for line, near in zip(lines, around, strict=True):
        exact = opened.text[line.range.start : line.range.end]
        yield _of_table(line, Source(opened.document, line.range, near.path, near.passage, exact))


def _of_table(line: TableIndicator, source: Source) -> IndicatorRow:
    cells = {
        IndicatorColumn.NAME: line.name,
        IndicatorColumn.UNIT: line.unit,
        IndicatorColumn.BASE: _with_year(line.base, line.base_year),
        IndicatorColumn.TARGET: _with_year(line.target, line.target_year),
        IndicatorColumn.ATTRIBUTE: line.attribute,
    }
    return IndicatorRow((source,), {column: words for column, words in cells.items() if words})


def _with_year(value: str, year: int | None) -> str:
    return f"{value}（{year}年）" if value and year is not None else value


def _of_sentences(picked: PickedDocument, *, without_target: bool) -> Iterator[IndicatorRow]:
    found = [(row, row.fact) for row in picked.facts if isinstance(row.fact, Indicator)]
    actual: dict[tuple[str, str], tuple[FactRow, Indicator]] = {}
    aims: set[tuple[str, str]] = set()
    for row, fact in found:
        if fact.is_target:
            aims.add(_key(fact))
        elif not fact.forecast and (fact.year or 0) >= (actual[_key(fact)][1].year or 0 if _key(fact) in actual else 0):
            actual[_key(fact)] = row, fact
    for row, fact in found:
        if not picked.holds(row.range):
            continue
        if fact.is_target:
            yield _aim(picked, row, fact, actual.get(_key(fact)))
        elif without_target and not fact.forecast and _key(fact) not in aims:
            yield _row(picked, [row], fact, base=_with_year(_shown(row, fact), fact.year), target="")


def _key(fact: Indicator) -> tuple[str, str]:
    return fold(fact.name), fold(fact.unit)


def _aim(
    picked: PickedDocument, row: FactRow, fact: Indicator, actual: tuple[FactRow, Indicator] | None
) -> IndicatorRow:
    """A target with the value it starts from: as its own sentence tells it, else as another one does."""
    base, rows = _own_base(fact), [row]
    if not base and actual is not None:
        base = _with_year(_shown(*actual), actual[1].year)
        rows.append(actual[0])
    return _row(picked, rows, fact, base=base, target=_with_year(_shown(row, fact), fact.year))


def _row(picked: PickedDocument, rows: Sequence[FactRow], fact: Indicator, *, base: str, target: str) -> IndicatorRow:
    clause = picked.clause_on(rows[0].range)
    domain = clause.domain if clause is not None else ""
    cells = {
        IndicatorColumn.NAME: fact.name,
        IndicatorColumn.UNIT: fact.unit,
        IndicatorColumn.BASE: base,
        IndicatorColumn.TARGET: target,
        IndicatorColumn.ATTRIBUTE: _attribute(clause.source.exact if clause is not None else ""),
        IndicatorColumn.DOMAIN: domain,
    }
    doubtful: set[IndicatorColumn] = set()
    if any(row.status is None for row in rows):
        doubtful |= _FROM_FACTS
    if clause is None or not clause.domain_tagged:
        doubtful.add(IndicatorColumn.DOMAIN)
    return IndicatorRow(
        tuple(map(source_of, rows)),
        {column: words for column, words in cells.items() if words},
        frozenset(doubtful),
        {},
        domain,
    )


def _shown(row: FactRow, fact: Indicator) -> str:
    """The number with what binds it: ≥98, 下降14, 约10; both ends of a range."""
    by_how_much = fact.change is not None and _BY_HOW_MUCH.search(fold(one_line(row.exact)))
    change = _CHANGES[fact.change] if fact.change is not None and by_how_much else ""
    return f"{change}{_BOUNDS.get(fact.comparator, '')}{value_words(fact)}"


def _own_base(fact: Indicator) -> str:
    """41（2015年） of 2015年的41%, if the unit is that of the target."""
    found = _BASE.search(fact.baseline or "")
    if found is None or fold(found["unit"]) not in ("", fold(fact.unit)):
        return ""
    return _with_year(found["value"], int(found["year"]) if found["year"] else None)


def _attribute(words: str) -> str:
    found = _ATTRIBUTE.search(fold(words))
    return words[found.start() : found.end()] if found else ""


def _in_common_units(row: IndicatorRow) -> IndicatorRow:
    """The row with its figures in a common unit, and the words they had beside it."""
    unit = row.cell(IndicatorColumn.UNIT)
    common = in_common_unit(Decimal(1), unit)[1]
    if common == unit:
        return row
    cells = dict(row.proposed)
    cells[IndicatorColumn.UNIT] = common
    for column in (IndicatorColumn.BASE, IndicatorColumn.TARGET):
        cells[column] = _converted(row.cell(column), unit)
    original = row.cell(IndicatorColumn.TARGET) or row.cell(IndicatorColumn.BASE)
    cells[IndicatorColumn.ORIGINAL] = f"{original.partition('（')[0]}{unit}"
    return IndicatorRow(row.sources, cells, row.doubtful, row.stored, row.domain)


def _converted(cell: str, unit: str) -> str:
    """The numbers before the year of a cell, in the common unit."""
    words, mark, year = cell.partition("（")
    return _NUMBER.sub(lambda found: f"{in_common_unit(Decimal(found[0]), unit)[0]:f}", words) + mark + year
