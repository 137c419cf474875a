"""The rows of the reader: a passage is a row, a giant passage several, each with what is needed to guess its height."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from core.model.text import Heading, Passage, PassageKind, Structure, TextRange

PIECE_LIMIT = 2000
"""Longest row in code points: laying out 5,000 at once costs 13 ms, more than a scroll step may."""

_SENTENCE_END = re.compile(r"[。！？!?…]+[”’」』）)》】]*")
_PAUSE = re.compile("[，、；：,;]")
_WORD = re.compile("[!-~]+")
_ASCII_EMS = 0.445
"""How much narrower than one em an ASCII character is on average (measured: Noto Sans CJK, plans)."""


class RowKind(StrEnum):
    """How a row is set."""

    TITLE = "title"
    HEADING_1 = "heading_1"
    HEADING_2 = "heading_2"
    HEADING_3 = "heading_3"
    BODY = "body"
    CONTINUATION = "continuation"
    TABLE = "table"
    CAPTION = "caption"
    NOTE = "note"


class Cell(NamedTuple):
    """Widths of the text of a cell, in ems."""

    line: float
    """Set in one line."""
    word: float
    """Of its longest number or Latin word, which should not be broken."""


class TableRow(NamedTuple):
    """What a row of a table knows of its table."""

    cells: tuple[Cell, ...]
    columns: tuple[Cell, ...]
    """The widest of every column of the table."""
    first: bool = True
    last: bool = True


class Row(NamedTuple):
    """What stands side by side. A side without a range is empty there."""

    ranges: tuple[TextRange | None, TextRange | None]
    """Stored ranges shown left and right."""
    kind: RowKind
    number: int
    """Ordinal of the passage, from 1; 0 for continuation rows."""
    ems: float
    """Width of the text in ems when set in one line, of the wider side."""
    continued: bool = False
    """The passage goes on in the next row."""
    headings: tuple[TextRange, ...] = ()
    """Stored ranges of headings that are run in."""
    table: TableRow | None = None
    opens: bool = False
    """The first row of the document."""
    closes: bool = False
    """The last row of the document."""

    @property
    def range(self) -> TextRange:
        """The stored range that stands for the row: that of its first side."""
        left, right = self.ranges
        return left if left is not None else right if right is not None else TextRange(0, 0)


class Rows:
    """All rows of a document; never empty."""

    def __init__(self, rows: Sequence[Row]) -> None:
        given = list(rows) or [Row((TextRange(0, 0), TextRange(0, 0)), RowKind.BODY, 0, 0.0)]
        given[0] = given[0]._replace(opens=True)
        given[-1] = given[-1]._replace(closes=True)
        self._rows = tuple(given)
        spans = [row.range for row in self._rows]
        self.starts = [span.start for span in spans]
        """Stored offsets at which the rows begin."""
        self.ends = [span.end for span in spans]
        self.ordinary, self.special = _sorted_out(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, index: int) -> Row:
        return self._rows[index]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._rows)

    def at(self, offset: int) -> int:
        """Index of the row that holds a stored offset; between two rows the one before."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def within(self, span: TextRange) -> range:
        """Indices of the rows that a stored range touches."""
        first = self.at(span.start)
        if span.end <= self.ends[first]:
            return range(first, first + 1)
        last = self.at(max(span.start, span.end - 1))
        if span.start >= self.ends[first] and first < last:
            first += 1
        return range(first, last + 1)


def _sorted_out(rows: Sequence[Row]) -> tuple[dict[RowKind, list[tuple[int, float]]], list[int]]:
    """(index, ems) of the rows whose height follows from kind and width alone, by kind; indices of all others."""
    ordinary: dict[RowKind, list[tuple[int, float]]] = {kind: [] for kind in RowKind}
    special: list[int] = []
    for index, row in enumerate(rows):
        if row.table or row.continued or row.opens or row.closes:
            special.append(index)
        else:
            ordinary[row.kind].append((index, row.ems))
    return ordinary, special


def build_rows(text: str, structure: Structure) -> Rows:
    """Rows of a stored text whose both sides show the same ranges."""
    run_in = [heading for heading in structure.headings if heading.run_in or heading.inline]
    rows: list[Row] = []
    upcoming = 0
    for number, passage in enumerate(structure.passages, start=1):
        span, kind, first = passage.range, row_kind(passage), upcoming
        while upcoming < len(run_in) and run_in[upcoming].range.start < span.end:
            upcoming += 1
        if first == upcoming and kind is not RowKind.TABLE and span.end - span.start <= PIECE_LIMIT:
            rows.append(Row((span, span), kind, number, em_width(text[span.start : span.end])))
        else:
            _add_passage(rows, text, passage, number, run_in[first:upcoming])
    return Rows(with_columns(rows))


def em_width(text: str) -> float:
    """Width of a text set in one line, in ems."""
    return len(text) - _ASCII_EMS * len(text.encode("ascii", "ignore"))


def pieces(text: str, span: TextRange, limit: int = PIECE_LIMIT) -> list[TextRange]:
    """Cuts a stored range into ranges of at most `limit`: after sentences, else after pauses, else anywhere."""
    result: list[TextRange] = []
    start = span.start
    while span.end - start > limit:
        cut = _cut(text, start, start + limit)
        result.append(TextRange(start, cut))
        start = cut
    result.append(TextRange(start, span.end))
    return result


def _cut(text: str, start: int, end: int) -> int:
    for mark in (_SENTENCE_END, _PAUSE):
        cut = max((match.end() for match in mark.finditer(text, start, end)), default=start)
        if cut > start:
            return cut
    cut = end
    while cut > start + 1 and _joined_to_previous(text[cut]):
        cut -= 1
    return cut


def _joined_to_previous(character: str) -> bool:
    return bool(unicodedata.combining(character)) or unicodedata.category(character) in {"Mn", "Me", "Cf"}


def _add_passage(rows: list[Row], text: str, passage: Passage, number: int, headings: Sequence[Heading]) -> None:
    span, kind = passage.range, row_kind(passage)
    shown = text[span.start : span.end]
    if kind is RowKind.TABLE:
        cells = tuple(table_cell(text) for text in shown.split("\t"))
        widest = max(cell.line for cell in cells)
        rows.append(Row((span, span), kind, number, widest, table=TableRow(cells, cells)))
    elif len(shown) <= PIECE_LIMIT:
        run_in = tuple(heading.range for heading in headings)
        rows.append(Row((span, span), kind, number, em_width(shown), headings=run_in))
    else:
        _add_pieces(rows, text, passage, number, headings)


def _add_pieces(rows: list[Row], text: str, passage: Passage, number: int, headings: Sequence[Heading]) -> None:
    spans = pieces(text, passage.range)
    for index, span in enumerate(spans):
        rows.append(
            Row(
                (span, span),
                RowKind.CONTINUATION if index else row_kind(passage),
                0 if index else number,
                em_width(text[span.start : span.end]),
                continued=index < len(spans) - 1,
                headings=tuple(heading.range for heading in headings if heading.range.overlaps(span)),
            )
        )


_KINDS = {
    PassageKind.TITLE: RowKind.TITLE,
    PassageKind.CAPTION: RowKind.CAPTION,
    PassageKind.NOTE: RowKind.NOTE,
}


def row_kind(passage: Passage) -> RowKind:
    """How a passage is set."""
    kind = passage.kind
    if kind is PassageKind.PARAGRAPH:
        return RowKind.BODY
    if kind is PassageKind.HEADING:
        return {2: RowKind.HEADING_1, 3: RowKind.HEADING_2}.get(max(2, passage.level), RowKind.HEADING_3)
    if kind is PassageKind.TABLE_ROW and len(passage.range) <= PIECE_LIMIT:
        return RowKind.TABLE
    return _KINDS.get(kind, RowKind.BODY)


def with_columns(rows: Sequence[Row]) -> list[Row]:
    """Gives neighbouring table rows with the same number of cells common columns."""
    result: list[Row] = []
    for columns, neighbours in groupby(rows, key=lambda row: len(row.table.cells) if row.table else 0):
        group = list(neighbours)
        result.extend(_table(group) if columns else group)
    return result


def table_cell(text: str) -> Cell:
    """The widths of a cell with this text."""
    return Cell(em_width(text), max((em_width(word) for word in _WORD.findall(text)), default=0.0))


def _table(rows: Sequence[Row]) -> Iterator[Row]:
    own = [row.table.cells for row in rows if row.table]
    columns = tuple(
        Cell(max(cell.line for cell in column), max(cell.word for cell in column)) for column in zip(*own, strict=True)
    )
    last = len(rows) - 1
    for index, (row, cells) in enumerate(zip(rows, own, strict=True)):
        yield row._replace(table=TableRow(cells, columns, first=index == 0, last=index == last))
