"""The rows of a list as WordprocessingML, and back. Looks come from the template's styles, named here."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import clean, clean_all
from core.exporting.numbers import figure_of
from core.exporting.table import Alignment, Group, Row

if TYPE_CHECKING:
    from core.exporting.table import Column, Table
    from core.progress import Progress

TABLE_STYLE = "ListTable"
HEAD_STYLE = "TableHead"
TEXT_STYLE = "TableText"
SEAM_STYLE = "TableSeam"

TABLE_WIDTH = 12_756
"""Twips: A4 across, 297 mm, less margins of 35 and 37 mm."""
ROWS_A_TABLE = 500
"""LibreOffice lays out a table in time that grows with its square; a new table begins on a new page."""

_CELL_MARGINS = 136  # twips left and right, as in the template's table style
_HAN_WIDTH = 240  # twips of a character of 12 pt
_LATIN = 0x2FF
_GROUP_FILL, _DOUBT_FILL = "EDEDED", "FFF2CC"
_WHOLE_LINES = 20  # of 16 pt: a row of more lines may go on over the page, lest half a page stay empty


def table_xml(table: Table, progress: Progress) -> Iterator[str]:
    """The tables, one behind the other, in pieces of XML. Progress counts rows."""
    widths = table.widths(TABLE_WIDTH)
    opening = _opening(widths)
    head = _head(table.columns, widths)
    cells = _Cells(table, widths)
    done = written = 0
    yield opening
    yield head
    for line in _rows_and_groups(table):
        if written >= ROWS_A_TABLE:
            yield f'</w:tbl><w:p><w:pPr><w:pStyle w:val="{SEAM_STYLE}"/></w:pPr></w:p>'
            yield opening
            yield head
            written = 0
        if isinstance(line, Group):
            yield _group(line, widths)
        else:
            progress(done, len(table.rows))
            yield cells.row(line)
            done += 1
        written += 1
    yield "</w:tbl>"


def table_lines(table: Table) -> Iterator[tuple[str, ...]]:
    """What `body_rows` finds in the tables of `table_xml`: a group is one cell."""
    yield clean_all(column.name for column in table.columns)
    for line in _rows_and_groups(table):
        yield (clean(line.title),) if isinstance(line, Group) else clean_all(line.cells)


def _rows_and_groups(table: Table) -> Iterator[Group | Row]:
    for group, rows in table.parts():
        if group is not None:
            yield group
        yield from rows


def _opening(widths: tuple[int, ...]) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{TABLE_STYLE}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


def _head(columns: tuple[Column, ...], widths: tuple[int, ...]) -> str:
    cells = "".join(
        f"{_cell_start(HEAD_STYLE, width)}{_run(clean(column.name))}{_CELL_END}"
        for column, width in zip(columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"


def _group(group: Group, widths: tuple[int, ...]) -> str:
    """A row of one cell, which stays with the row below it."""
    return (
        f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:gridSpan w:val="{len(widths)}"/><w:shd w:val="clear" w:color="auto" w:fill="{_GROUP_FILL}"/>'
        f'<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="{HEAD_STYLE}"/><w:jc w:val="left"/></w:pPr>'
        f"{_run(clean(group.title))}{_CELL_END}</w:tr>"
    )


class _Cells:
    """The rows of a table; what stands before the words of a cell is made once for each column."""

    def __init__(self, table: Table, widths: tuple[int, ...]) -> None:
        looks = [(width, _alignment(table, index, width)) for index, width in enumerate(widths)]
        self._plain = [_cell_start(TEXT_STYLE, width, align) for width, align in looks]
        self._strong = [_cell_start(HEAD_STYLE, width, align) for width, align in looks]
        self._doubtful = [_cell_start(TEXT_STYLE, width, align, _DOUBT_FILL) for width, align in looks]
        self._room = [(width - _CELL_MARGINS) // _HAN_WIDTH for width in widths]

    def row(self, row: Row) -> str:
        texts = clean_all(row.cells)
        whole = all(_lines(text, hold) <= _WHOLE_LINES for text, hold in zip(texts, self._room, strict=True))
        starts = self._strong if row.strong else self._plain
        if row.doubtful:
            starts = [self._doubtful[n] if n in row.doubtful else start for n, start in enumerate(starts)]
        cells = "".join(f"{start}{_run(text)}{_CELL_END}" for start, text in zip(starts, texts, strict=True))
        return f"<w:tr>{'<w:trPr><w:cantSplit/></w:trPr>' if whole else ''}{cells}</w:tr>"


def _lines(text: str, hold: int) -> int:
    """Lines that the text takes in a cell holding so many Han characters a line; a little too many for Latin."""
    return sum(1 + len(line) // max(hold, 1) for line in text.split("\n"))


def _cell_start(style: str, width: int, align: str = "", fill: str = "") -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{align}</w:pPr>'
    )


def _alignment(table: Table, index: int, width: int) -> str:
    """How a column stands in its cells.

    A number goes to the tab stop of its cell by itself, in Word, WPS and LibreOffice alike. The stop has room on
    either side for the widest words there, and what is left over is shared.
    """
    column = table.columns[index]
    if column.align is not Alignment.DECIMAL:
        return f'<w:jc w:val="{column.align}"/>'
    before = behind = 0
    for row in table.rows:
        figure = figure_of(row.cells[index])
        if figure is not None:
            whole, _, decimals = figure.number.partition(".")
            before = max(before, _twips(figure.before + whole))
            behind = max(behind, _twips(f".{decimals}" if decimals else "") + _twips(figure.behind))
    point = before + max(width - _CELL_MARGINS - before - behind, 0) // 2
    return f'<w:tabs><w:tab w:val="decimal" w:pos="{point}"/></w:tabs><w:jc w:val="left"/>'


def _twips(words: str) -> int:
    """About how wide words of 12 pt are: Latin ones take half of a Han character."""
    return sum(_HAN_WIDTH if ord(one) > _LATIN else _HAN_WIDTH // 2 for one in words)


_CELL_END = "</w:p></w:tc>"


def _run(text: str) -> str:
    """A run that draws quotation marks and dashes in the Han font; none for an empty cell."""
    if not text:
        return ""
    marked = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = marked.replace("\n", f"</w:t><w:br/>{_TEXT}").replace("\t", f"</w:t><w:tab/>{_TEXT}")
    return f'<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>{_TEXT}{marked}</w:t></w:r>'


_TEXT = '<w:t xml:space="preserve">'

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BREAKS = {f"{_W}br": "\n", f"{_W}tab": "\t"}
_RUN = f"{_W}r"


def body_rows(path: Path, member: str) -> Iterator[tuple[str, ...]]:
    """The cells of all rows of a document of ours, heads of later tables left out."""
    from lxml import etree

    with zipfile.ZipFile(path) as package, package.open(member) as document:
        headed = False
        for _, row in etree.iterparse(document, tag=f"{_W}tr", resolve_entities=False, huge_tree=True):
            head = row.find(f"{_W}trPr/{_W}tblHeader") is not None
            if not (head and headed):
                yield tuple(
                    "".join(_BREAKS.get(node.tag) or node.text or "" for run in cell.iter(_RUN) for node in run)
                    for cell in row.iterchildren(f"{_W}tc")
                )
            headed = headed or head
            row.clear()
