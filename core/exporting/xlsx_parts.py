"""Parts of a workbook: looks of cells, words that stay words, the sheet of sources; and the way back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.exporting.cleaning import cell_pieces, escape_points, looks_like_formula, one_line
from core.exporting.forms.phrases import PATH_SEPARATOR
from core.exporting.looks import Look, look_of
from core.exporting.numbers import canonical
from core.exporting.table import Alignment

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

    from core.exporting.source import Source
    from core.exporting.table import Table

_ACROSS = {Alignment.CENTRE: "center", Alignment.DECIMAL: "right"}
_GROUP_FILL, _DOUBT_FILL = "#EDEDED", "#FFF2CC"


class _CellLook(NamedTuple):
    """What tells the looks of cells in the list apart."""

    align: Alignment
    doubtful: bool = False
    strong: bool = False
    guarded: bool = False
    shown: str = ""
    """A number format."""


class Formats:
    """The looks of cells in a workbook, each made once."""

    def __init__(self, workbook: Workbook, look: Look) -> None:
        plain = {"font_name": look.sheet_text, "font_size": 11, "font_charset": look.charset, "valign": "vcenter"}
        framed = {**plain, "text_wrap": True, "border": 1}
        self.title = workbook.add_format({**plain, "font_name": look.title.name, "font_size": 18, "align": "center"})
        self.subtitle = workbook.add_format({**plain, "align": "center"})
        self.head = workbook.add_format({**framed, "font_name": look.head.name, "align": "center"})
        self.plain = workbook.add_format({**plain, "text_wrap": True, "valign": "top"})
        self.label = workbook.add_format({**plain, "font_name": look.head.name, "valign": "top"})
        self.group = workbook.add_format({**plain, "font_name": look.head.name, "bg_color": _GROUP_FILL})
        self.row = workbook.add_format(plain)
        self._workbook = workbook
        self._framed = framed
        self._head_font = look.head.name
        self._known: dict[_CellLook, Format] = {}

    def cell(self, align: Alignment, text: str, *, doubtful: bool = False, strong: bool = False) -> Format:
        """For words.

        The prefix keeps words that look like a formula what they are when the cell is edited. (The text format @
        would do so too, but old programs show #### for it above 255 characters.)
        """
        return self._made(_CellLook(align, doubtful, strong, looks_like_formula(text)))

    def number(self, shown: str, *, doubtful: bool = False) -> Format:
        """For a number, by its number format."""
        return self._made(_CellLook(Alignment.DECIMAL, doubtful, shown=shown))

    def _made(self, look: _CellLook) -> Format:
        if look not in self._known:
            properties: dict[str, object] = {**self._framed, "align": _ACROSS.get(look.align, "left")}
            properties["quote_prefix"] = look.guarded
            properties |= {"bg_color": _DOUBT_FILL} if look.doubtful else {}
            properties |= {"font_name": self._head_font} if look.strong else {}
            properties |= {"num_format": look.shown, "indent": 1} if look.shown else {}
            self._known[look] = self._workbook.add_format(properties)
        return self._known[look]


def write_words(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
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


_SOURCE_WIDTHS = (8, 30, 40, 8, 10, 10, 40, 40)


def write_sources(workbook: Workbook, table: Table) -> None:
    """A sheet that tells of each row where its words stand; offsets are code points of the stored text, half-open."""
    if not table.sourced:
        return
    formats = Formats(workbook, look_of(table.view))
    sheet = workbook.add_worksheet(table.names.sources)
    sheet.freeze_panes(1, 1)
    for index, (name, width) in enumerate(zip(table.names.source_columns, _SOURCE_WIDTHS, strict=True)):
        sheet.set_column(index, index, width)
        write_words(sheet, 0, index, name, formats.label)
    line = 0
    for number, row in enumerate(table.rows, start=1):
        for source in row.sources:
            line += 1
            _write_source(sheet, line, number, source, formats.row)


def _write_source(sheet: Worksheet, line: int, number: int, source: Source, look: Format) -> None:
    place = source.range
    words = {
        1: one_line(source.document.title),
        2: one_line(PATH_SEPARATOR.join(source.path)),
        6: source.checksum,
        7: source.document.text_sha256,
    }
    for column, value in {0: number, 3: source.passage, 4: place.start, 5: place.end}.items():
        sheet.write_number(line, column, value, look)
    for column, text in words.items():
        write_words(sheet, line, column, cell_pieces(text)[0], look)


_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def sheet_rows(path: Path, head: int) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet, from the one of index `head` on. Raises ValueError if a formula stands there."""
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
                if int(row.get("r", "0")) > head:
                    yield tuple(_shown(cell.get("t"), cell.findtext(f"{_MAIN}v"), words) for cell in row)
                row.clear()


def _shown(kind: str | None, value: str | None, words: list[str]) -> str:
    return words[int(value or "")] if kind == "s" else canonical(value) if value else ""


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
