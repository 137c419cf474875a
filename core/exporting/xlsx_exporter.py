"""Excel: a list to print on landscape A4 and to filter, and a sheet that says where it comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import CELL_LIMIT, cell_pieces, clean, clean_all, one_line
from core.exporting.looks import look_of
from core.exporting.numbers import figure_of, places_of
from core.exporting.table import Alignment, Group, Table
from core.exporting.xlsx_parts import Formats, sheet_rows, write_sources, write_words

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from core.exporting.table import Column, Row
    from core.progress import Progress

_SHEET_WIDTH = 138
"""Widths of a digit over all columns: A4 across with margins of 18 mm holds so many at 100 %."""
_HEAD = 2
"""Index of the row with the names of the columns, below the title and the line of subtitle and footer."""
_HAN_PIXELS = 14.7  # of 11 pt at 96 to the inch; a digit, the unit of widths, takes 7
_LINE_POINTS = 15
_TALLEST_ROW = 409  # what Excel allows
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
        for group, rows in table.parts():
            if group is not None:
                yield (clean(group.title), *("" for _ in table.columns[1:]))
            for row in rows:
                for cells in _lines(row.cells):
                    yield _stored(table.columns, cells)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return sheet_rows(path, _HEAD)


def _lines(cells: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The row, and rows below it where a cell goes on: the short cells are repeated there, for filters and sorting."""
    words = clean_all(cells)
    if max(map(len, words)) <= CELL_LIMIT // 2:
        yield words
        return
    pieces = list(map(cell_pieces, words))
    for line in range(max(map(len, pieces))):
        yield tuple(cell[line] if line < len(cell) else cell[0] if len(cell) == 1 else "" for cell in pieces)


def _stored(columns: tuple[Column, ...], cells: tuple[str, ...]) -> tuple[str, ...]:
    """As a workbook keeps them: of a figure the number alone, as its format shows the rest."""
    if not any(column.align is Alignment.DECIMAL for column in columns):
        return cells
    figures = [
        figure_of(cell) if column.align is Alignment.DECIMAL else None
        for column, cell in zip(columns, cells, strict=True)
    ]
    return tuple(cell if figure is None else figure.canonical for cell, figure in zip(cells, figures, strict=True))


def _write_workbook(table: Table, package: BytesIO, progress: Progress) -> None:
    from xlsxwriter.workbook import Workbook

    workbook = Workbook(package, {"in_memory": True})
    made = datetime.fromtimestamp(table.made_at // 1000, tz=UTC).replace(tzinfo=None)
    workbook.set_properties({"title": one_line(table.title), "author": one_line(table.reviewer), "created": made})
    _write_list(workbook, table, progress)
    _write_about(workbook, table)
    write_sources(workbook, table)
    workbook.close()


def _write_list(workbook: Workbook, table: Table, progress: Progress) -> None:
    look = look_of(table.view)
    formats = Formats(workbook, look)
    sheet = workbook.add_worksheet(table.form)
    _set_page(sheet, table)
    last_column = len(table.columns) - 1
    # No footer below the rows: it would be sorted and filtered with them.
    _write_across(sheet, 0, last_column, table.title, formats.title)
    _write_across(sheet, 1, last_column, "　　".join((*table.subtitle, *table.footer)), formats.subtitle)
    for row, height in enumerate((36, 20, 24)):
        sheet.set_row(row, height)
    for index, column in enumerate(table.columns):
        write_words(sheet, _HEAD, index, clean(column.name), formats.head)
    room = _room(table.widths(_SHEET_WIDTH))
    writing = _Rows(sheet, table, formats)
    row, done = _HEAD, 0
    for group, rows in table.parts():
        if group is not None:
            row += 1
            sheet.set_row(row, 22)
            _write_group(sheet, row, last_column, group, formats.group)
        level = {"level": 1} if group is not None else None
        for source in rows:
            progress(done, len(table.rows))
            done += 1
            for cells in _lines(source.cells):
                row += 1
                sheet.set_row(row, _height(cells, room), None, level)
                writing.write(row, source, cells)
    sheet.autofilter(_HEAD, 0, row, last_column)


def _write_group(sheet: Worksheet, row: int, last_column: int, group: Group, look: Format) -> None:
    """Not merged: a list with merged cells cannot be sorted. The words run on over the empty cells."""
    write_words(sheet, row, 0, clean(group.title), look)
    for column in range(1, last_column + 1):
        sheet.write_blank(row, column, None, look)


def _room(widths: Iterable[int]) -> list[float]:
    """Han characters on a line, for columns of these widths."""
    return [(width * 7 - 1) / _HAN_PIXELS for width in widths]


def _height(cells: tuple[str, ...], room: list[float]) -> float:
    """Points for a row. Programs differ in whether they find it themselves on opening, and print what they find."""
    lines = max(map(_line_count, cells, room))
    return min(lines * _LINE_POINTS + 4, _TALLEST_ROW)


_SHORT = 64
"""Characters of a cell that is likely to come back row after row: a heading, a title, a tag."""


def _line_count(text: str, hold: float) -> int:
    """Lines that the text takes in a cell of so many Han characters a line; rather one too many."""
    if len(text) + 1 <= hold and "\n" not in text:
        return 1
    return _known_count(text, hold) if len(text) < _SHORT else _counted(text, hold)


def _counted(text: str, hold: float) -> int:
    return sum(1 + int((0.55 * len(line) + 0.45 * _wide(line) + 0.5) / hold) for line in text.split("\n"))


def _wide(line: str) -> int:
    """About how many characters are as wide as Han: these take three bytes, where Latin ones take one."""
    return 0 if line.isascii() else (len(line.encode()) - len(line)) // 2


_known_count = lru_cache(maxsize=512)(_counted)


def _set_page(sheet: Worksheet, table: Table) -> None:
    for index, width in enumerate(table.widths(_SHEET_WIDTH)):
        sheet.set_column(index, index, width)
    sheet.freeze_panes(_HEAD + 1, 1)
    sheet.repeat_rows(_HEAD)
    if table.groups:
        sheet.outline_settings(symbols_below=0)  # the button of a group stands above its rows
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
    write_words(sheet, row, 0, cell_pieces(one_line(text))[0], look)


class _Rows:
    """Writes the cells of rows, each as what it is: whole numbers of ours, measured ones, words."""

    def __init__(self, sheet: Worksheet, table: Table, formats: Formats) -> None:
        self._sheet = sheet
        self._columns = table.columns
        self._formats = formats
        self._places = {
            index: places_of(row.cells[index] for row in table.rows)
            for index, column in enumerate(table.columns)
            if column.align is Alignment.DECIMAL
        }

    def write(self, row: int, source: Row, cells: tuple[str, ...]) -> None:
        for index, (column, text) in enumerate(zip(self._columns, cells, strict=True)):
            doubtful = index in source.doubtful
            figure = figure_of(text) if column.align is Alignment.DECIMAL else None
            if figure is not None:
                look = self._formats.number(figure.shown(self._places[index]), doubtful=doubtful)
                self._sheet.write_number(row, index, float(figure.number), look)
                continue
            look = self._formats.cell(column.align, text, doubtful=doubtful, strong=source.strong)
            if column.number and _WHOLE.fullmatch(text):
                self._sheet.write_number(row, index, int(text), look)
            else:
                write_words(self._sheet, row, index, text, look)


_WHOLE = re.compile("0|[1-9][0-9]{0,8}")


def _write_about(workbook: Workbook, table: Table) -> None:
    if not table.about_title:
        return
    formats = Formats(workbook, look_of(table.view))
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
            write_words(sheet, row, column, one_line(text), formats.plain if column else formats.label)
