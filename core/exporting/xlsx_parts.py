"""Parts of a workbook: looks of cells, words that stay words, the sheet of sources; and the way back."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from core.exporting.cleaning import escape_points, looks_like_formula
from core.exporting.looks import Look, look_of
from core.exporting.numbers import canonical
from core.exporting.table import Alignment

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage] - the name its stubs give to elements
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

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
        self._workbook = workbook
        self._framed = framed
        self._head_font = look.head.name
        self._cells: dict[tuple[Alignment, bool, bool, bool], Format] = {}
        self._numbers: dict[tuple[str, bool], Format] = {}

    def cell(self, align: Alignment, text: str, *, doubtful: bool = False, strong: bool = False) -> Format:
        """For words.

        The prefix keeps words that look like a formula what they are when the cell is edited. (The text format @
        would do so too, but old programs show #### for it above 255 characters.)
        """
        key = align, doubtful, strong, looks_like_formula(text)
        return self._cells.get(key) or self._cells.setdefault(key, self._made(_CellLook(*key)))

    def number(self, shown: str, *, doubtful: bool = False) -> Format:
        """For a number, by its number format."""
        key = shown, doubtful
        look = _CellLook(Alignment.DECIMAL, doubtful, shown=shown)
        return self._numbers.get(key) or self._numbers.setdefault(key, self._made(look))

    def _made(self, look: _CellLook) -> Format:
        properties: dict[str, object] = {**self._framed, "align": _ACROSS.get(look.align, "left")}
        properties["quote_prefix"] = look.guarded
        properties |= {"bg_color": _DOUBT_FILL} if look.doubtful else {}
        properties |= {"font_name": self._head_font} if look.strong else {}
        properties |= {"num_format": look.shown, "indent": 1} if look.shown else {}
        return self._workbook.add_format(properties)


def write_words(sheet: Worksheet, row: int, column: int, text: str, look: Format) -> None:
    """Words and nothing else.

    XlsxWriter would take `<r>…</r>` for markup of its own and escapes only the first of two overlapping `_xHHHH_`.
    Written as rich text in pieces, neither is ever seen whole.
    """
    if text and "_x" not in text and text[0] != "<":  # as good as always
        sheet.write_string(row, column, text, look)
        return
    pieces = escape_points(text)
    if len(pieces) == 1 and text.startswith("<r>") and text.endswith("</r>"):
        pieces = [text[:1], text[1:]]
    if len(pieces) > 1:
        sheet.write_rich_string(row, column, *(part for piece in pieces for part in (look, piece)), look)
    elif text:
        sheet.write_string(row, column, text, look)
    else:
        sheet.write_blank(row, column, None, look)


def write_sources(workbook: Workbook, table: Table) -> None:
    """A sheet with the codes of the places that each row is made of, in the order of the rows as they were written.

    Document and headings stand in the row itself.
    """
    if not table.sourced:
        return
    formats = Formats(workbook, look_of(table.view))
    sheet = workbook.add_worksheet(table.names.sources)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, 0, 60)
    write_words(sheet, 0, 0, table.names.code, formats.label)
    for line, row in enumerate(table.rows, start=1):
        sheet.write_string(line, 0, " ".join(source.code for source in row.sources))


_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def sheet_rows(path: Path, head: int) -> Iterator[tuple[str, ...]]:
    """The rows of the first sheet, from the one of index `head` on. Raises ValueError if a formula stands there."""
    from lxml import etree

    with zipfile.ZipFile(path) as package:
        words: list[str] = []
        with package.open("xl/sharedStrings.xml") as strings:
            for _, string in etree.iterparse(strings, tag=f"{_MAIN}si", resolve_entities=False, huge_tree=True):
                words.append("".join(_unescaped(text.text or "") for text in string.iter(_TEXT)))
                string.clear()
        with package.open("xl/worksheets/sheet1.xml") as sheet:
            for _, row in etree.iterparse(sheet, tag=f"{_MAIN}row", resolve_entities=False, huge_tree=True):
                if int(row.get("r", "0")) > head:
                    yield tuple([_shown(cell, words) for cell in row])
                row.clear()


def _shown(cell: _Element, words: list[str]) -> str:
    """What a cell says. Raises ValueError if it is to be computed."""
    if not len(cell):
        return ""
    value = cell[0]
    if value.tag != _VALUE:
        raise ValueError("formula")
    text = value.text or ""
    if cell.get("t") == "s":
        return words[int(text)]
    return text if text.isdigit() else canonical(text)


_VALUE, _TEXT = f"{_MAIN}v", f"{_MAIN}t"


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(escaped: re.Match[str]) -> str:
    return chr(int(escaped[1], 16))
