"""新旧对照表: what became of an old edition in a new one, change by change."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import TYPE_CHECKING

from core.exporting.forms.phrases import date_of, signature, way_back
from core.exporting.table import Alignment, Column, Row, Table
from core.model.comparison import ChangeKind
from core.model.text import View
from core.text.lines import one_line

if TYPE_CHECKING:
    from core.exporting.source import Source

FORM = "新旧对照表"
NOTHING = "（无）"
KINDS = {
    ChangeKind.ADDED: "新增",
    ChangeKind.REMOVED: "删除",
    ChangeKind.CHANGED: "改动",
    ChangeKind.MOVED: "移动",
    ChangeKind.MERGED: "合并",
    ChangeKind.SPLIT: "拆分",
}
UNCHANGED = "无变化"
MOST_DIFFERENCES = 6
"""Told one by one; of more, their number."""
LONGEST_QUOTE = 24
"""Characters of a difference; a longer one is cut short, the whole stands in the columns beside it."""


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """One side of a row."""

    text: str
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    place: str
    """For example 第 12 段."""


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One change, or partners without any."""

    kind: ChangeKind | None
    """None: nothing changed."""
    old: ComparedWords | None
    new: ComparedWords | None
    differences: tuple[tuple[str, str], ...] = ()
    """Words of the old edition and those that stand for them; one of the two may be ''."""
    exchanged: ComparedWords | None = None
    """Of what was moved: the words of the old edition that it changed places with."""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedEdition:
    """One of the two documents. All but the title may be ''."""

    title: str
    number: str = ""
    """文号."""
    fingerprint: str = ""
    """SHA-256 of the stored text."""


@dataclass(frozen=True, slots=True)
class ComparisonList:
    """Everything that the list shows, in the characters of `view`."""

    old: ComparedEdition
    new: ComparedEdition
    rows: tuple[ComparisonRow, ...]
    made_at: int
    """Milliseconds UTC."""
    reviewer: str
    view: View = View.SOURCE
    zone: tzinfo | None = None
    """Where 制表日期 is read off the clock; None = this machine's zone."""


Say = Callable[[str], str]
"""Our own words, simplified, in the characters of the list's view."""


def comparison_table(listed: ComparisonList, title: str = "", say: Say = str) -> Table:
    """序号, 位置, 原条文, 新条文, 变化."""
    made_on = date_of(listed.made_at, listed.zone)
    counts = "，".join(f"{name} {count} 处" for name, count in _counts(listed.rows))
    changed = sum(row.kind is not None for row in listed.rows)
    # The editions' own words come in the view already.
    named = title or f"《{listed.new.title}》" + say(FORM)
    about = (
        ("原文件", listed.old.title),
        ("原文件文号", listed.old.number),
        ("新文件", listed.new.title),
        ("新文件文号", listed.new.number),
        ("变化", say(counts)),
        ("制表人", listed.reviewer),
        ("制表日期", say(made_on)),
        ("比对方式", say("简繁、全半角和引号的不同不算变化。")),
        ("原文件校验码（SHA-256）", listed.old.fingerprint),
        ("新文件校验码（SHA-256）", listed.new.fingerprint),
    )
    return Table(
        form=say(FORM),
        title=named,
        columns=tuple(replace(column, name=say(column.name)) for column in _COLUMNS),
        rows=tuple(
            Row((str(number), *_cells(row, say)), sources=row.sources)
            for number, row in enumerate(listed.rows, start=1)
        ),
        subtitle=(say(f"共 {changed} 处变化") + (say(f"：{counts}") if counts else ""),),
        footer=(say(signature(listed.reviewer, made_on)),),
        about_title=say("说明"),
        about=tuple(Row((say(name), value)) for name, value in about),
        reviewer=listed.reviewer,
        made_at=listed.made_at,
        view=listed.view,
    )


# Millimetres of 225.
_COLUMNS = (
    Column("序号", 13, Alignment.CENTRE, number=True),
    Column("位置", 32, quoted=True),
    Column("原条文", 66, Alignment.JUSTIFIED, quoted=True),
    Column("新条文", 66, Alignment.JUSTIFIED, quoted=True),
    Column("变化", 48),
)


def _counts(rows: Sequence[ComparisonRow]) -> Iterator[tuple[str, int]]:
    for kind, name in KINDS.items():
        count = sum(row.kind is kind for row in rows)
        if count:
            yield name, count


def _cells(row: ComparisonRow, say: Say) -> tuple[str, ...]:
    here = row.new or row.old
    return (
        way_back(here.path, say(here.place)) if here else "",
        row.old.text if row.old else say(NOTHING),
        row.new.text if row.new else say(NOTHING),
        _change_words(row, say),
    )


def _change_words(row: ComparisonRow, say: Say) -> str:
    if row.kind is None:
        return say(UNCHANGED)
    told = list(_told(row, say))
    name = say(KINDS[row.kind])
    return f"{name}{say('：')}{say('；').join(told)}" if told else name


def _told(row: ComparisonRow, say: Say) -> Iterator[str]:
    """What there is to say beyond the kind."""
    if row.kind is ChangeKind.MOVED and row.old is not None:
        if row.exchanged is not None:
            yield say("与“{words}”对调").replace("{words}", _short(row.exchanged.text))
        else:
            yield say("原在") + way_back(row.old.path, say(row.old.place))
    if len(row.differences) > MOST_DIFFERENCES:
        yield say(f"{len(row.differences)} 处文字不同")
        return
    for old, new in row.differences:
        if old and new:
            yield f"“{_short(old)}”{say('改为')}“{_short(new)}”"
        else:
            yield f"{say('增加') if new else say('删去')}“{_short(old or new)}”"


def _short(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 1]}…"
