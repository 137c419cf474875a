"""任务分解表: what is to be done, by whom and by when; proposed from a plan, and as readers wrote it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from enum import StrEnum

from core.exporting.forms.about import about_documents
from core.exporting.forms.grouping import GroupBy, grouped
from core.exporting.forms.phrases import DOUBTS, date_of, place_words, signature, taken_from
from core.exporting.forms.proposal import ProposedRow
from core.exporting.table import Alignment, Column, Row, Table

FORM = "任务分解表"


class TaskColumn(StrEnum):
    """Cells of a row that a reader may write."""

    TASK = "task"
    CONTENT = "content"
    LEAD = "lead"
    SUPPORT = "support"
    DEADLINE = "deadline"


class TaskRow(ProposedRow[TaskColumn]):
    """One task. Its main place is where its content stands."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class TaskList:
    """Everything that the table shows."""

    rows: tuple[TaskRow, ...]
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


def task_table(tasks: TaskList) -> Table:
    """序号, 重点任务, 具体内容, 牵头单位, 配合单位, 完成时限, 来源."""
    rows, groups = grouped(tasks.rows, lambda row: _group_of(row, tasks.group_by), tasks.order, "项")
    doubted = sum(any(map(row.is_doubtful, TaskColumn)) for row in rows)
    documents = list(dict.fromkeys(row.source.document for row in rows))
    made_on = date_of(tasks.made_at, tasks.zone)
    title = tasks.title or FORM
    return Table(
        form=FORM,
        title=title,
        columns=_COLUMNS,
        rows=tuple(_row(number, row, titled=len(documents) > 1) for number, row in enumerate(rows, start=1)),
        subtitle=(taken_from(f"共 {len(rows)} 项", documents),),
        footer=(*((DOUBTS,) if doubted else ()), signature(tasks.reviewer, made_on)),
        about_title="说明",
        about=about_documents(
            documents,
            (
                ("名称", title),
                ("项数", str(len(rows))),
                ("待核", f"{doubted} 项有尚未确认的格"),
                ("制表人", tasks.reviewer),
                ("制表日期", made_on),
            ),
        ),
        reviewer=tasks.reviewer,
        made_at=tasks.made_at,
        groups=groups,
    )


# Millimetres of 225: 具体内容 has 20 characters of 12 pt on a line, a body's name eight.
_COLUMNS = (
    Column("序号", 13, Alignment.CENTRE, number=True),
    Column("重点任务", 32, quoted=True),
    Column("具体内容", 82, Alignment.JUSTIFIED, quoted=True),
    Column("牵头单位", 30, quoted=True),
    Column("配合单位", 30, quoted=True),
    Column("完成时限", 24, quoted=True),
    Column("来源", 40, quoted=True),
)
_CELLS = (TaskColumn.TASK, TaskColumn.CONTENT, TaskColumn.LEAD, TaskColumn.SUPPORT, TaskColumn.DEADLINE)


def _row(number: int, row: TaskRow, *, titled: bool) -> Row:
    document = row.source.document
    return Row(
        (str(number), *map(row.cell, _CELLS), place_words(row.source, titled=titled)),
        document.script,
        document.region,
        sources=row.sources,
        doubtful=frozenset(index for index, column in enumerate(_CELLS, start=1) if row.is_doubtful(column)),
    )


def _group_of(row: TaskRow, group_by: GroupBy) -> str:
    match group_by:
        case GroupBy.DOMAIN:
            return row.domain or "未标领域"
        case GroupBy.SOURCE:
            return row.source.document.title
        case _:
            return ""
