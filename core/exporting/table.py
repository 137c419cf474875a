"""The neutral table between a form, which says what is handed up, and an exporter, which says how a file holds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from core.model.document import Region
from core.model.text import Script, View
from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.model.changes import Json

Convert = Callable[[str, Script, Region], str]
"""`convert(text, script, region)`: the text, stored in that script, in the characters of the view asked for."""

VIEW_NAMES = {
    View.HANS: "简体",
    View.HANT_TW: "繁体（台湾）",
    View.HANT_HK: "繁体（香港）",
    View.HANT: "繁体",
    View.HANT_TWP: "繁体（台湾用语）",
}


FULL_WIDTH = 225
"""Millimetres between the margins of a landscape A4 page (GB/T 9704-2012, 版心 of 156 x 225 mm turned)."""


class Alignment(StrEnum):
    """How the words of a column stand in their cells."""

    LEFT = "left"
    CENTRE = "center"
    JUSTIFIED = "both"
    DECIMAL = "decimal"
    """Numbers, one below the other by their decimal points."""


_SHORT = frozenset((Alignment.CENTRE, Alignment.DECIMAL))


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `share` is its part of the width, in millimetres of a table that is `FULL_WIDTH` wide."""

    name: str
    share: int
    align: Alignment = Alignment.LEFT
    number: bool = False
    """Whole numbers of our own making, which a spreadsheet sorts as numbers."""
    quoted: bool = False
    """The words are the document's, in the row's script; otherwise they are the library's own, in simplified."""
    facet: bool = False
    """Names parted by 、, of which a reader may want to see the rows of one."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, one for each column, and the script and region of the document it quotes."""

    cells: tuple[str, ...]
    script: Script = Script.HANS
    region: Region = ""
    sources: tuple[Source, ...] = ()
    """Where the words stand that the row is made of, the main place first."""
    doubtful: frozenset[int] = frozenset()
    """Indices of cells that nobody has confirmed yet."""
    strong: bool = False
    """A heading among the rows of a text."""
    record: Mapping[str, Json] = field(default_factory=dict[str, "Json"])
    """What JSON keeps of the row beside its cells, so that a library can take it back."""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that stand together below a heading of their own."""

    title: str
    rows: int


@dataclass(frozen=True, slots=True)
class Names:
    """What formats call what they show beside the columns."""

    code: str = "出处码"
    """The column of `Source.code`, in formats that hold nothing but rows."""
    doubt: str = "待核"
    """The column of doubtful cells, in formats that cannot mark them."""
    sources: str = "出处"
    """The sheet that tells of each row where its words stand."""


@dataclass(frozen=True, slots=True)
class Table:
    """What a file shows. An exporter adds nothing of its own: neither words nor the time."""

    form: str
    """What kind of list it is, such as 条款清单: the name of a sheet."""
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    subtitle: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    about_title: str = ""
    about: tuple[Row, ...] = ()
    """Where the list comes from, for a sheet of its own; a row's first cell names what follows."""
    reviewer: str = ""
    made_at: int = 0
    """Milliseconds UTC; all that a file tells of the time of its making."""
    view: View = View.SOURCE
    groups: tuple[Group, ...] = ()
    """Which rows stand together, in their order; all rows, or no groups at all."""
    names: Names = field(default_factory=Names)
    twin: Table | None = None
    """The same table in the other script, for a format that shows both."""
    record: Mapping[str, Json] = field(default_factory=dict[str, "Json"])
    """What JSON keeps of the whole, so that a library can take the rows back."""

    @property
    def sourced(self) -> bool:
        """Whether rows tell where their words stand."""
        return any(row.sources for row in self.rows)

    @property
    def doubted(self) -> bool:
        """Whether a cell waits for somebody to confirm it."""
        return any(row.doubtful for row in self.rows)

    def parts(self) -> Iterator[tuple[Group | None, tuple[Row, ...]]]:
        """The rows, group by group; all of them under None where there are no groups."""
        if not self.groups:
            yield None, self.rows
        start = 0
        for group in self.groups:
            yield group, self.rows[start : start + group.rows]
            start += group.rows

    def widths(self, total: int) -> tuple[int, ...]:
        """`total`, in any unit, dealt out by the columns' shares; adds up to `total` exactly.

        Centred columns, and numbers, hold short words and have just room for them: when columns come or go, only the
        others give way.
        """
        short = sum(column.share for column in self.columns if column.align in _SHORT)
        others = sum(column.share for column in self.columns) - short
        room = FULL_WIDTH - short if others and short < FULL_WIDTH else others
        shares = [
            column.share * (others or 1) if column.align in _SHORT else column.share * room for column in self.columns
        ]
        edges = [total * sum(shares[:index]) // sum(shares) for index in range(len(shares) + 1)]
        return tuple(right - left for left, right in pairwise(edges))


def script_of_table(table: Table, view: View, convert: Convert, progress: Progress = silent) -> Table:
    """The table in the characters of `view`: names, title and cells. `View.SOURCE` leaves every word as it is.

    Where that changed the words of a document, a line below the table says so. Progress counts rows.
    """
    if view == View.SOURCE:
        return table
    known: dict[tuple[str, Script, Region], str] = {}

    def shown(text: str, script: Script = Script.HANS, region: Region = "") -> str:
        key = (text, script, region)
        if key not in known:  # titles, headings and tags come back row after row
            known[key] = convert(text, script, region)
        return known[key]

    rows: list[Row] = []
    for done, row in enumerate(table.rows):
        progress(done, len(table.rows))
        rows.append(replace(row, cells=_shown_cells(table.columns, row, shown)))
    footer = table.footer
    if _quotes_changed(table, rows):
        footer += (f"条款文字已转换为{VIEW_NAMES[view]}，引用时请核对原文。",)
    return replace(
        table,
        form=shown(table.form),
        title=shown(table.title),
        columns=tuple(replace(column, name=shown(column.name)) for column in table.columns),
        rows=tuple(rows),
        subtitle=tuple(shown(line) for line in table.subtitle),
        footer=tuple(shown(line) for line in footer),
        about_title=shown(table.about_title),
        about=tuple(
            replace(row, cells=tuple(shown(cell, row.script, row.region) for cell in row.cells)) for row in table.about
        ),
        view=view,
        groups=tuple(replace(group, title=shown(group.title)) for group in table.groups),
        names=_shown_names(table.names, shown),
    )


def _shown_names(names: Names, shown: Callable[[str], str]) -> Names:
    return Names(shown(names.code), shown(names.doubt), shown(names.sources))


def _shown_cells(columns: tuple[Column, ...], row: Row, shown: Convert) -> tuple[str, ...]:
    return tuple(
        shown(cell, row.script, row.region) if column.quoted else shown(cell, Script.HANS, "")
        for column, cell in zip(columns, row.cells, strict=True)
    )


def _quotes_changed(table: Table, rows: list[Row]) -> bool:
    quoted = [index for index, column in enumerate(table.columns) if column.quoted]
    return any(
        before.cells[index] != after.cells[index]
        for before, after in zip(table.rows, rows, strict=True)
        for index in quoted
    )
