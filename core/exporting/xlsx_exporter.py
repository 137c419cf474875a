"""Excel: a list to print on landscape A4 and to filter, and a sheet that says where it comes from."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import cell_pieces, clean, escape_points, looks_like_formula, one_line
from core.exporting.looks import Look, look_of
from core.exporting.table import Alignment, Table

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from core.progress import Progress

_SHEET_WIDTH = 138
"""Widths of a digit over all columns: A4 across with margins of 18 mm holds so many at 100 %."""
_HEAD = 2
"""Index of the row with the names of the columns, below the title and the line of subtitle and footer."""
_HAN_PIXELS = 14.7  # of 11 pt at 96 to the inch; a digit, the unit of widths, takes 7
_LINE_POINTS = 15
_TALLEST_ROW = 409  # what Excel allows
_WIDE = re.compile("[\u1100-\uffff\U00010000-\U0003ffff]")
_ABOUT_WIDTHS = (12, 48, 20, 20, 12, 35)


class XlsxExporter:
    """Title over the head of the columns; filter, frozen panes and repeated row all know where the head is."""

    name = "xlsx"
    title = "Excel 工作簿"
    suffix = ".xlsx"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        # In memory: XlsxWriter would otherwise put the library's words into named files until it is done. It costs
        # 20 MB for 5,000 clauses and no time, and a full disk is met by us alone.
        package = BytesIO()
        _write_workbook(table, package, progress)
        path.write_bytes(package.getbuffer())

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        yield tuple(clean(column.name) for column in table.columns)
        for row in table.rows:
            yield from _lines(row.cells)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return _sheet_rows(path)


def _lines(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The row, and rows below it where a cell goes on: the short cells are repeated there, for filters and sorting."""
    pieces = [cell_pieces(clean(cell)) for cell in cells]
    for line in range(max(map(len, pieces))):
        yield tuple(cell[line] if line < len(cell) else cell[0] if len(cell) == 1 else "" for cell in pieces)


def _write_workbook(table: Table, package: BytesIO, progress: Progress) -> None:
    from xlsxwriter.workbook import Workbook

    workbook = Workbook(package, {"in_memory": True})
    made = datetime.fromtimestamp(table.made_at // 1000, tz=UTC).replace(tzinfo=None)
    workbook.set_properties({"title": one_line(table.title), "author": one_line(table.reviewer), "created": made})
    _write_list(workbook, table, progress)
    _write_about(workbook, table)
    workbook.close()


class _Formats:
    """The looks of cells in a workbook, each made once."""

    def __init__(self, workbook: Workbook, look: Look) -> None:
        plain = {"font_name": look.sheet_text, "font_size": 11, "font_charset": look.charset, "valign": "vcenter"}
        framed = {**plain, "text_wrap": True, "border": 1}
        self.title = workbook.add_format({**plain, "font_name": look.title.name, "font_size": 18, "align": "center"})
        self.subtitle = workbook.add_format({**plain, "align": "center"})
        self.head = workbook.add_format({**framed, "font_name": look.head.name, "align": "center"})
        self.plain = workbook.add_format({**plain, "text_wrap": True, "valign": "top"})
        self.label = workbook.add_format({**plain, "font_name": look.head.name, "valign": "top"})
        # The prefix keeps words that look like a formula what they are when the cell is edited. (The text format @
        # would do so too, but old programs show #### for it above 255 characters.)
        self._cells = {
            (align, guarded): workbook.add_format(
                {**framed, "align": "center" if align == Alignment.CENTRE else "left", "quote_prefix": guarded}
            )
            for align in Alignment
            for guarded in (False, True)
        }

    def cell(self, align: Alignment, text: str) -> Format:
        return self._cells[align, looks_like_formula(text)]


def _write_list(workbook: Workbook, table: Table, progress: Progress) -> None:
    look = look_of(table.view)
    formats = _Formats(workbook, look)
    sheet = workbook.add_worksheet(table.form)
    _set_page(sheet, table)
    last_column = len(table.columns) - 1
    # No footer below the rows: it would be sorted and filtered with them.
    _write_across(sheet, 0, last_column, table.title, formats.title)
    _write_across(sheet, 1, last_column, "　　".join((*table.subtitle, *table.footer)), formats.subtitle)
    for row, height in enumerate((36, 20, 24)):
        sheet.set_row(row, height)
    for index, column in enumerate(table.columns):
        _write_words(sheet, _HEAD, index, clean(column.name), formats.head)
    room = _room(table.widths(_SHEET_WIDTH))
    row = _HEAD
    for done, source in enumerate(table.rows):
        progress(done, len(table.rows))
        for cells in _lines(source.cells):
            row += 1
            sheet.set_row(row, _height(cells, room))
            _write_cells(sheet, row, table, cells, formats)
    sheet.autofilter(_HEAD, 0, row, last_column)


def _room(widths: Iterable[int]) -> list[float]:
    """Han characters on a line, for columns of these widths."""
    return [(width * 7 - 1) / _HAN_PIXELS for width in widths]


def _height(cells: tuple[str, ...], room: list[float]) -> float:
    """Points for a row. Programs differ in whether they find it themselves on opening, and print what they find."""
    lines = max(_line_count(text, hold) for text, hold in zip(cells, room, strict=False))
    return min(lines * _LINE_POINTS + 4, _TALLEST_ROW)


def _line_count(text: str, hold: float) -> int:
    """Lines that the text takes in a cell of so many Han characters a line; rather one too many."""
    return sum(1 + int((0.55 * len(line) + 0.45 * len(_WIDE.findall(line)) + 0.5) / hold) for line in text.split("\n"))


def _set_page(sheet: Worksheet, table: Table) -> None:
    for index, width in enumerate(table.widths(_SHEET_WIDTH)):
        sheet.set_column(index, index, width)
    sheet.freeze_panes(_HEAD + 1, 1)
    sheet.repeat_rows(_HEAD)
    sheet.set_paper(9)  # A4
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.71, right=0.71, top=0.79, bottom=0.79)  # inches: 18 and 20 mm
    sheet.center_horizontally()
    sheet.set_footer("&C— &P —")
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _write_across(sheet: Worksheet, row: int, last_column: int, text: str, look: Format) -> None:
    """A line over the whole width, no longer than a cell; the cells are merged, the words stand in the first."""
    if last_column:
        sheet.merge_range(row, 0, row, last_column, "", look)
    _write_words(sheet, row, 0, cell_pieces(one_line(text))[0], look)


def _write_cells(sheet: Worksheet, row: int, table: Table, cells: tuple[str, ...], formats: _Formats) -> None:
    for index, (column, text) in enumerate(zip(table.columns, cells, strict=True)):
        look = formats.cell(column.align, text)
        if column.number and re.fullmatch("0|[1-9][0-9]{0,8}", text):
            sheet.write_number(row, index, int(text), look)
        else:
            _write_words(sheet, row, index, text, look)


def _write_words(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Words and nothing else.

    XlsxWriter would take `<r>…</r>` for markup of its own and escapes only the first of two overlapping `_xHHHH_`.
    Written as rich text in pieces, neither is ever seen whole.
    """
    pieces = escape_points(text)
    if len(pieces) == 1 and text.startswith("<r>") and text.endswith("</r>"):
        pieces = [text[:1], text[1:]]
    if len(pieces) > 1:
        sheet.write_rich_string(row, column, *(part for piece in pieces for part in (look, piece)), look)
    elif text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def _write_about(workbook: Workbook, table: Table) -> None:
    if not table.about_title:
        return
    formats = _Formats(workbook, look_of(table.view))
    sheet = workbook.add_worksheet(table.about_title)
    for index, width in enumerate(_ABOUT_WIDTHS):
        sheet.set_column(index, index, width)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    lines = [line for row in table.about for line in _lines(row.cells or ("",))]
    room = _room(_ABOUT_WIDTHS)
    for row, cells in enumerate(lines):
        sheet.set_row(row, _height(cells, room))
        for column, text in enumerate(cells):
            _write_words(sheet, row, column, one_line(text), formats.plain if column else formats.label)


_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def _sheet_rows(path: Path) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet, from the head on. Raises ValueError if a formula stands there."""
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        words: list[str] = []
        with package.open("xl/sharedStrings.xml") as strings:
            for _, string in etree.iterparse(strings, tag=f"{_MAIN}si", resolve_entities=False, huge_tree=True):
                words.append("".join(_ESCAPED.sub(_character, text.text or "") for text in string.iter(f"{_MAIN}t")))
                string.clear()
        with package.open("xl/worksheets/sheet1.xml") as sheet:
            for _, row in etree.iterparse(sheet, tag=f"{_MAIN}row", resolve_entities=False, huge_tree=True):
                if row.find(f"{_MAIN}c/{_MAIN}f") is not None:
                    raise ValueError("formula")
                if int(row.get("r", "0")) > _HEAD:
                    yield tuple(_shown(cell.get("t"), cell.findtext(f"{_MAIN}v"), words) for cell in row)
                row.clear()


def _shown(kind: str | None, value: str | None, words: list[str]) -> str:
    return words[int(value or "")] if kind == "s" else value or ""


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
