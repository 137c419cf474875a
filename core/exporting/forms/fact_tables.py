"""指标, 时限, 责任单位, 引用文件 as tables: which columns each has, and what stands in a cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from core.exporting.forms.about import about_documents
from core.exporting.forms.phrases import PATH_SEPARATOR, date_of, signature, way_back
from core.exporting.source import Source
from core.exporting.table import Alignment, Column, Row, Table
from core.model.fact import Agency, Citation, Deadline, Indicator
from core.model.fact_decision import Fact, FactKind, FactStatus
from core.wording import FACT_WORDS

if TYPE_CHECKING:
    from core.model.fact_row import FactRow

T = TypeVar("T")


class FactColumn(StrEnum):
    """What a column tells."""

    NAME = "name"
    COMPARATOR = "comparator"
    VALUE = "value"
    UNIT = "unit"
    CHANGE = "change"
    YEAR = "year"
    REGION = "region"
    STANCE = "stance"
    LIMIT = "limit"
    TYPE = "type"
    AGENCY = "agency"
    TITLE = "title"
    NUMBER = "number"
    DOCTYPE = "doctype"
    MEANS = "means"
    WORDS = "words"
    CONTEXT = "context"
    DOCUMENT = "document"
    PATH = "path"
    STATUS = "status"


Readers = Mapping[FactColumn, Callable[[T], str]]
COLUMNS: Mapping[FactKind, tuple[FactColumn, ...]] = {
    FactKind.INDICATOR: (
        *(FactColumn.NAME, FactColumn.COMPARATOR, FactColumn.VALUE, FactColumn.UNIT, FactColumn.CHANGE),
        *(FactColumn.YEAR, FactColumn.REGION, FactColumn.STANCE),
        *(FactColumn.DOCUMENT, FactColumn.PATH, FactColumn.STATUS),
    ),
    FactKind.DEADLINE: (
        *(FactColumn.LIMIT, FactColumn.YEAR, FactColumn.TYPE, FactColumn.CONTEXT),
        *(FactColumn.DOCUMENT, FactColumn.PATH, FactColumn.STATUS),
    ),
    FactKind.AGENCY: (
        *(FactColumn.AGENCY, FactColumn.WORDS, FactColumn.CONTEXT),
        *(FactColumn.DOCUMENT, FactColumn.PATH, FactColumn.STATUS),
    ),
    FactKind.CITATION: (
        *(FactColumn.TITLE, FactColumn.NUMBER, FactColumn.DOCTYPE, FactColumn.MEANS, FactColumn.WORDS),
        *(FactColumn.DOCUMENT, FactColumn.PATH, FactColumn.STATUS),
    ),
}
COLUMN_NAMES: Mapping[FactColumn, str] = {
    FactColumn.NAME: "指标名称",
    FactColumn.COMPARATOR: "比较",
    FactColumn.VALUE: "数值",
    FactColumn.UNIT: "单位",
    FactColumn.CHANGE: "变化",
    FactColumn.YEAR: "年份",
    FactColumn.REGION: "地区",
    FactColumn.STANCE: "目标/现状",
    FactColumn.LIMIT: "时限",
    FactColumn.TYPE: "类型",
    FactColumn.AGENCY: "责任单位",
    FactColumn.TITLE: "引用文件",
    FactColumn.NUMBER: "文号",
    FactColumn.DOCTYPE: "类别",
    FactColumn.MEANS: "所指",
    FactColumn.WORDS: "原文",
    FactColumn.CONTEXT: "上下文",
    FactColumn.DOCUMENT: "文件",
    FactColumn.PATH: "章节",
    FactColumn.STATUS: "状态",
}
OWN_WORDS = frozenset(
    (
        *(FactColumn.COMPARATOR, FactColumn.CHANGE, FactColumn.STANCE),
        *(FactColumn.TYPE, FactColumn.DOCTYPE, FactColumn.STATUS),
    )
)
"""Columns that hold words of `core.wording.FACT_WORDS`, or nothing; others hold words of documents, or numbers."""


def cell(row: FactRow, column: FactColumn) -> str:
    """What the column tells of a fact; '' if the column is not one of its kind."""
    match column:
        case FactColumn.WORDS | FactColumn.LIMIT:
            return row.exact
        case FactColumn.CONTEXT:
            return f"{row.before}【{row.exact}】{row.after}"
        case FactColumn.DOCUMENT:
            return row.document.title
        case FactColumn.PATH:
            return PATH_SEPARATOR.join(row.path)
        case FactColumn.STATUS:
            return FACT_WORDS[row.status or ""]
        case _:
            return _stated(row.fact, column)


def value_words(fact: Indicator) -> str:
    """The number as written, without an exponent; both ends of a range."""
    least = _plain(fact.value)
    return least if fact.value_max is None else f"{least}—{_plain(fact.value_max)}"


def _plain(value: Decimal) -> str:
    return f"{value:f}"


def _stated(fact: Fact, column: FactColumn) -> str:
    match fact:
        case Indicator():
            return _read(_OF_INDICATOR, fact, column)
        case Deadline():
            return _read(_OF_DEADLINE, fact, column)
        case Agency():
            return _read(_OF_AGENCY, fact, column)
        case Citation():
            return _read(_OF_CITATION, fact, column)


def _read(readers: Readers[T], fact: T, column: FactColumn) -> str:
    reader = readers.get(column)
    return "" if reader is None else reader(fact)


def _stance(fact: Indicator) -> str:
    return FACT_WORDS["forecast" if fact.forecast else "target" if fact.is_target else "actual"]


_OF_INDICATOR: Readers[Indicator] = {
    FactColumn.NAME: lambda fact: fact.name,
    FactColumn.COMPARATOR: lambda fact: FACT_WORDS[fact.comparator],
    FactColumn.VALUE: value_words,
    FactColumn.UNIT: lambda fact: fact.unit,
    FactColumn.CHANGE: lambda fact: "" if fact.change is None else FACT_WORDS[fact.change],
    FactColumn.YEAR: lambda fact: "" if fact.year is None else str(fact.year),
    FactColumn.REGION: lambda fact: fact.place or "",
    FactColumn.STANCE: _stance,
}
_OF_DEADLINE: Readers[Deadline] = {
    FactColumn.YEAR: lambda fact: "" if fact.year is None else str(fact.year),
    FactColumn.TYPE: lambda fact: FACT_WORDS[fact.type],
}
_OF_AGENCY: Readers[Agency] = {FactColumn.AGENCY: lambda fact: fact.name}
_OF_CITATION: Readers[Citation] = {
    FactColumn.TITLE: lambda fact: fact.title,
    FactColumn.NUMBER: lambda fact: fact.number or "",
    FactColumn.DOCTYPE: lambda fact: FACT_WORDS.get(fact.doctype or "-", ""),
    FactColumn.MEANS: lambda fact: fact.resolves_to or "",
}


@dataclass(frozen=True, slots=True)
class FactList:
    """Facts of one kind, as they are handed up."""

    kind: FactKind
    rows: tuple[FactRow, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""


def fact_table(facts: FactList, title: str = "") -> Table:
    """序号, then the columns of the kind; 状态 only while something in the list is not confirmed."""
    form = f"{FACT_WORDS[facts.kind]}一览表"
    settled = sum(row.status in (FactStatus.CONFIRMED, FactStatus.EDITED) for row in facts.rows)
    chosen = [each for each in COLUMNS[facts.kind] if each is not FactColumn.STATUS or settled < len(facts.rows)]
    documents = list(dict.fromkeys(row.document for row in facts.rows))
    made_on = date_of(facts.made_at, facts.zone)
    count = f"共 {len(facts.rows)} 处，摘自 {len(documents)} 份文件"
    return Table(
        form=form,
        title=title or form,
        columns=(Column("序号", 13, Alignment.CENTRE, number=True), *(_column(facts.kind, each) for each in chosen)),
        rows=tuple(
            Row(
                (str(number), *(_written(row, each) for each in chosen)),
                row.document.script,
                row.document.region,
                sources=(source_of(row),),
            )
            for number, row in enumerate(facts.rows, start=1)
        ),
        subtitle=(count if settled == len(facts.rows) else f"{count}，其中已确认 {settled} 处",),
        footer=(signature(facts.reviewer, made_on),),
        about_title="说明",
        about=about_documents(
            documents,
            (
                ("名称", title or form),
                ("处数", str(len(facts.rows))),
                ("已确认", str(settled)),
                ("制表人", facts.reviewer),
                ("制表日期", made_on),
            ),
        ),
        reviewer=facts.reviewer,
        made_at=facts.made_at,
    )


def source_of(row: FactRow) -> Source:
    """Where the fact stands."""
    return Source(row.document, row.range, row.path, row.passage, row.exact)


def _written(row: FactRow, column: FactColumn) -> str:
    """On paper a heading alone is no way back: the passage is told too."""
    if column is FactColumn.PATH:
        return way_back(row.path, f"第 {row.passage} 段" if row.passage else "")
    return cell(row, column)


# Millimetres of 225 together with 13 for 序号. Short columns hold their words on one line of 12 pt.
_SHARES: Mapping[FactKind, tuple[int, ...]] = {
    FactKind.INDICATOR: (32, 17, 20, 18, 15, 15, 17, 17, 22, 22, 17),
    FactKind.DEADLINE: (34, 16, 16, 62, 32, 34, 18),
    FactKind.AGENCY: (44, 34, 50, 32, 34, 18),
    FactKind.CITATION: (42, 30, 22, 32, 34, 17, 17, 18),
}
_SHORT = OWN_WORDS | {FactColumn.VALUE, FactColumn.UNIT, FactColumn.YEAR, FactColumn.REGION}


def _column(kind: FactKind, column: FactColumn) -> Column:
    share = dict(zip(COLUMNS[kind], _SHARES[kind], strict=True))[column]
    own = column in OWN_WORDS or column in (FactColumn.VALUE, FactColumn.YEAR)
    align = Alignment.CENTRE if column in _SHORT else Alignment.LEFT
    return Column(COLUMN_NAMES[column], share, align, quoted=not own)
