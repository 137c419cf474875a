"""指标表: what a plan measures, from where to where; figures stand one below the other by their points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum

from core.exporting.forms.about import about_documents
from core.exporting.forms.grouping import GroupBy, grouped
from core.exporting.forms.phrases import DOUBTS, date_of, place_words, signature, taken_from
from core.exporting.forms.proposal import ProposedRow
from core.exporting.table import Alignment, Column, Row, Table

FORM = "指标表"
NO_ATTRIBUTE = "—"


class IndicatorColumn(StrEnum):
    """Cells of a row that a reader may write. A value tells its year behind it: 98（2025年）."""

    NAME = "name"
    UNIT = "unit"
    BASE = "base"
    TARGET = "target"
    ATTRIBUTE = "attribute"
    DOMAIN = "domain"
    ORIGINAL = "original"
    """Number and unit as written, where the table has them in a common unit."""


class IndicatorRow(ProposedRow[IndicatorColumn]):
    """One indicator. Its main place is where its target stands."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class IndicatorList:
    """Everything that the table shows."""

    rows: tuple[IndicatorRow, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    title: str = ""
    """'' = the name of the form."""
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""
    group_by: GroupBy = GroupBy.NONE
    order: tuple[str, ...] = ()
    """Names of groups in the order wanted; others follow as they come."""


def indicator_table(indicators: IndicatorList) -> Table:
    """序号, 指标, 单位, 基期值（年）, 目标值（年）, 属性, 领域, 来源; 原文 beside where units were made common.

    A year that all values of a column share stands in its name alone.
    """
    rows, groups = grouped(indicators.rows, lambda row: _group_of(row, indicators.group_by), indicators.order, "项")
    shown, columns = _columns(rows)
    doubted = sum(any(map(row.is_doubtful, shown)) for row in rows)
    documents = list(dict.fromkeys(row.source.document for row in rows))
    made_on = date_of(indicators.made_at, indicators.zone)
    title = indicators.title or FORM
    titled = len(documents) > 1
    return Table(
        form=FORM,
        title=title,
        columns=columns,
        rows=tuple(_row(number, row, shown, columns, titled=titled) for number, row in enumerate(rows, start=1)),
        subtitle=(taken_from(f"共 {len(rows)} 项", documents),),
        footer=(*((DOUBTS,) if doubted else ()), signature(indicators.reviewer, made_on)),
        about_title="说明",
        about=about_documents(
            documents,
            (
                ("名称", title),
                ("项数", str(len(rows))),
                ("待核", f"{doubted} 项有尚未确认的格"),
                ("制表人", indicators.reviewer),
                ("制表日期", made_on),
            ),
        ),
        reviewer=indicators.reviewer,
        made_at=indicators.made_at,
        groups=groups,
    )


_YEAR = re.compile(r"（(\d{4})年）$")
# Millimetres of 225 together with 13 for 序号.
_SHARES = {
    IndicatorColumn.NAME: Column("指标", 50, quoted=True),
    IndicatorColumn.UNIT: Column("单位", 17, Alignment.CENTRE, quoted=True),
    IndicatorColumn.BASE: Column("基期值", 28, Alignment.DECIMAL, quoted=True),
    IndicatorColumn.TARGET: Column("目标值", 28, Alignment.DECIMAL, quoted=True),
    IndicatorColumn.ATTRIBUTE: Column("属性", 18, Alignment.CENTRE, quoted=True),
    IndicatorColumn.DOMAIN: Column("领域", 22, Alignment.CENTRE, facet=True),
    IndicatorColumn.ORIGINAL: Column("原文", 30, quoted=True),
}

_WITH_YEAR = 46
"""Of a value with its year: 900（2025年） on one line."""


def _columns(rows: Sequence[IndicatorRow]) -> tuple[tuple[IndicatorColumn, ...], tuple[Column, ...]]:
    """Which cells are shown, and the columns of the whole table."""
    original = any(row.cell(IndicatorColumn.ORIGINAL) for row in rows)
    shown = tuple(column for column in IndicatorColumn if column is not IndicatorColumn.ORIGINAL or original)
    columns = [_SHARES[column] for column in shown]
    for index, column in enumerate(shown):
        if column in (IndicatorColumn.BASE, IndicatorColumn.TARGET):
            known = columns[index]
            year = _common_year(rows, column)
            share = known.share if year else _WITH_YEAR
            columns[index] = Column(f"{known.name}（{year}年）", share, known.align, quoted=known.quoted)
    number = Column("序号", 13, Alignment.CENTRE, number=True)
    return shown, (number, *columns, Column("来源", 46, quoted=True))


def _common_year(rows: Sequence[IndicatorRow], column: IndicatorColumn) -> str:
    """The one year of all values; '' if there are several, or a value without one."""
    years = {found[1] if (found := _YEAR.search(cell)) else "" for row in rows if (cell := row.cell(column))}
    return years.pop() if len(years) == 1 else ""


def _row(
    number: int, row: IndicatorRow, shown: Sequence[IndicatorColumn], columns: Sequence[Column], *, titled: bool
) -> Row:
    cells: list[str] = []
    for column, head in zip(shown, columns[1:], strict=False):
        cell = row.cell(column)
        year = _YEAR.search(cell)
        if year is not None and head.name.endswith(year.group()):
            cell = cell[: year.start()]
        cells.append(cell or (NO_ATTRIBUTE if column is IndicatorColumn.ATTRIBUTE else ""))
    document = row.source.document
    return Row(
        (str(number), *cells, place_words(row.source, titled=titled)),
        document.script,
        document.region,
        sources=row.sources,
        doubtful=frozenset(index for index, column in enumerate(shown, start=1) if row.is_doubtful(column)),
    )


def _group_of(row: IndicatorRow, group_by: GroupBy) -> str:
    match group_by:
        case GroupBy.DOMAIN:
            return row.domain or "未标领域"
        case GroupBy.SOURCE:
            return row.source.document.title
        case _:
            return ""
