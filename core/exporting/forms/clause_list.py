"""条款清单: the clauses that were picked, each with the way back to its words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING

from core.exporting.cleaning import CELL_LIMIT
from core.exporting.forms.grouping import GroupBy, grouped
from core.exporting.forms.phrases import date_of, signature, way_back
from core.exporting.table import Alignment, Column, Row, Table
from core.model.text import Script

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.model.document import Region

FORM = "条款清单"


class ExtraColumn(StrEnum):
    """Columns that are there only on request."""

    ROLE = "role"
    NOTE = "note"
    FINGERPRINT = "fingerprint"


@dataclass(frozen=True, slots=True)
class ClauseListRow:
    """One clause and the way back to it. `script` and `region` are those of the document."""

    number: int
    domains: tuple[str, ...]
    """Main domain first."""
    roles: tuple[str, ...]
    text: str
    source: str
    """Title of the document."""
    source_number: str
    """文号, or ''."""
    path: tuple[str, ...]
    """Headings above the clause, outermost first, without the document's title."""
    place: str
    """For example 第 12 段."""
    remark: str
    note: str
    fingerprint: str
    script: Script = Script.HANS
    region: Region = ""
    origin: Source | None = None


@dataclass(frozen=True, slots=True)
class ClauseSource:
    """A document that the list quotes. All but the title may be ''."""

    title: str
    number: str = ""
    issuer: str = ""
    issued_on: str = ""
    fingerprint: str = ""
    """SHA-256 of the stored text."""
    script: Script = Script.HANS
    region: Region = ""


@dataclass(frozen=True, slots=True)
class ClauseList:
    """Everything that a clause list shows."""

    title: str
    rows: tuple[ClauseListRow, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    sources: tuple[ClauseSource, ...]
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""
    group_by: GroupBy = GroupBy.NONE
    order: tuple[str, ...] = ()
    """Names of groups in the order wanted; others follow as they come."""


def clause_table(clauses: ClauseList, extras: Collection[ExtraColumn] = ()) -> Table:
    """序号, 领域, 条款原文, 来源文件, 章节, 备注, and the columns asked for, each at its place.

    Grouped rows are numbered in the order in which they then stand.
    """
    rows, groups = grouped(clauses.rows, lambda row: _group_of(row, clauses.group_by), clauses.order, "条")
    if groups:
        clauses = replace(clauses, rows=tuple(replace(row, number=n) for n, row in enumerate(rows, start=1)))
    columns = tuple(column for column, extra in _COLUMNS if extra is None or extra in extras)
    made_on = date_of(clauses.made_at, clauses.zone)
    return Table(
        form=FORM,
        title=clauses.title,
        columns=columns,
        rows=tuple(
            Row(
                tuple(_cells(row, extras)),
                row.script,
                row.region,
                sources=() if row.origin is None else (row.origin,),
            )
            for row in clauses.rows
        ),
        subtitle=(f"共 {len(clauses.rows)} 条，摘自 {len(clauses.sources)} 份文件",),
        footer=(signature(clauses.reviewer, made_on),),
        about_title="说明",
        about=_about(clauses, made_on),
        reviewer=clauses.reviewer,
        made_at=clauses.made_at,
        groups=groups,
    )


def _group_of(row: ClauseListRow, group_by: GroupBy) -> str:
    match group_by:
        case GroupBy.NONE:
            return ""
        case GroupBy.DOMAIN:
            return row.domains[0] if row.domains else "未标领域"
        case GroupBy.ROLE:
            return row.roles[0] if row.roles else "未标性质"
        case GroupBy.SOURCE:
            return row.source


# Millimetres of 225. A cell keeps 2.4 mm for its margins and a Han character of 12 pt takes 4.2 mm, so that two
# characters of a domain, four digits of a number and 21 characters of a clause stand on a line.
_COLUMNS = (
    (Column("序号", 13, Alignment.CENTRE, number=True), None),
    (Column("领域", 22, Alignment.CENTRE, facet=True), None),
    (Column("性质", 16, Alignment.CENTRE), ExtraColumn.ROLE),
    (Column("条款原文", 92, Alignment.JUSTIFIED, quoted=True), None),
    (Column("来源文件", 37, quoted=True), None),
    (Column("章节", 39, quoted=True), None),
    (Column("批注", 30), ExtraColumn.NOTE),
    (Column("备注", 22), None),
    (Column("校验码", 30, Alignment.CENTRE), ExtraColumn.FINGERPRINT),
)


def _cells(row: ClauseListRow, extras: Collection[ExtraColumn]) -> Iterator[str]:
    yield str(row.number)
    yield "、".join(row.domains)
    if ExtraColumn.ROLE in extras:
        yield "、".join(row.roles)
    yield row.text
    yield f"{row.source}（{row.source_number}）" if row.source_number else row.source
    yield way_back(row.path, row.place)
    if ExtraColumn.NOTE in extras:
        yield row.note
    yield row.remark
    if ExtraColumn.FINGERPRINT in extras:
        yield row.fingerprint if row.origin is None else row.origin.code


def _about(clauses: ClauseList, made_on: str) -> tuple[Row, ...]:
    rows = [
        Row(("名称", clauses.title)),
        Row(("条数", str(len(clauses.rows)))),
        Row(("制表人", clauses.reviewer)),
        Row(("制表日期", made_on)),
    ]
    if any(len(row.text) > CELL_LIMIT for row in clauses.rows):
        rows.append(Row(("续行", "一个单元格放不下的条款，接着写在下一行，序号不变。")))
    rows += [Row(()), Row(("来源文件", "名称", "文号", "发文机关", "成文日期", "文本校验码（SHA-256）"))]
    rows += [
        Row(
            (str(number), source.title, source.number, source.issuer, source.issued_on, source.fingerprint),
            source.script,
            source.region,
        )
        for number, source in enumerate(clauses.sources, start=1)
    ]
    return tuple(rows)
