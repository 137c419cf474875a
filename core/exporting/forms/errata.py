"""勘误表: what of a document is to be read otherwise, place by place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from core.exporting.forms.phrases import date_of, signature, way_back
from core.exporting.table import Alignment, Column, Row, Table
from core.model.text import Script

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.model.document import Region

FORM = "勘误表"
TAKEN_OUT = "（删去）"
UNKNOWN = "（须核对）"
ACCEPTED, OPEN = "已校订", "待定"


@dataclass(frozen=True, slots=True)
class Erratum:
    """One place."""

    number: int
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    place: str
    """For example 第 12 段."""
    found: str
    replacement: str | None
    """'' where nothing is to be read, None where only a reader can tell."""
    kind: str
    """In words."""
    before: str
    after: str
    """The line on either side."""
    accepted: bool
    origin: Source | None = None


@dataclass(frozen=True, slots=True)
class Errata:
    """Everything that the list shows. `script` and `region` are those of the document."""

    title: str
    """Of the document."""
    rows: tuple[Erratum, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    number: str = ""
    """文号, or ''."""
    fingerprint: str = ""
    """SHA-256 of the stored text."""
    script: Script = Script.HANS
    region: Region = ""
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""


def errata_table(errata: Errata, title: str = "") -> Table:
    """序号, 位置, 原文, 校订, 类别, 上下文; with rows that are not accepted yet also 状态."""
    accepted = sum(row.accepted for row in errata.rows)
    with_state = accepted < len(errata.rows)
    made_on = date_of(errata.made_at, errata.zone)
    count = f"共 {len(errata.rows)} 处" + (f"，其中已校订 {accepted} 处" if with_state else "")
    return Table(
        form=FORM,
        title=title or f"《{errata.title}》勘误表",
        columns=_COLUMNS if with_state else tuple(column for column in _COLUMNS if column is not _STATE),
        rows=tuple(
            Row(
                _cells(row, with_state=with_state),
                errata.script,
                errata.region,
                sources=() if row.origin is None else (row.origin,),
            )
            for row in errata.rows
        ),
        subtitle=(count,),
        footer=(signature(errata.reviewer, made_on),),
        about_title="说明",
        about=(
            Row(("文件", errata.title), errata.script, errata.region),
            Row(("文号", errata.number), errata.script, errata.region),
            Row(("处数", str(len(errata.rows)))),
            Row(("制表人", errata.reviewer)),
            Row(("制表日期", made_on)),
            Row(("上下文", "【】中是原文，前后是同一行的文字。")),
            Row(("文本校验码（SHA-256）", errata.fingerprint)),
        ),
        reviewer=errata.reviewer,
        made_at=errata.made_at,
    )


_STATE = Column("状态", 20, Alignment.CENTRE)
# Millimetres of 225; the same room on a line as in a clause list.
_COLUMNS = (
    Column("序号", 13, Alignment.CENTRE, number=True),
    Column("位置", 44, quoted=True),
    Column("原文", 32, quoted=True),
    Column("校订", 32, quoted=True),
    Column("类别", 34),
    Column("上下文", 70, Alignment.JUSTIFIED, quoted=True),
    _STATE,
)


def _cells(row: Erratum, *, with_state: bool) -> tuple[str, ...]:
    read = UNKNOWN if row.replacement is None else row.replacement or TAKEN_OUT
    cells = (
        str(row.number),
        way_back(row.path, row.place),
        row.found,
        read,
        row.kind,
        f"{row.before}【{row.found}】{row.after}",
    )
    return (*cells, ACCEPTED if row.accepted else OPEN) if with_state else cells
