"""Readers that are not ours: what each format says to somebody else's program."""

from __future__ import annotations

import csv
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest


def read_docx(path: Path) -> list[list[str]]:
    """Every row of every table; a merged cell once."""
    import docx

    rows: list[list[str]] = []
    for table in docx.Document(str(path)).tables:
        for row in table.rows:
            cells = [cell for n, cell in enumerate(row.cells) if n == 0 or cell._tc is not row.cells[n - 1]._tc]
            rows.append([cell.text for cell in cells])
    return rows


def read_xlsx(path: Path) -> list[list[object]]:
    """The rows of the list, below the title."""
    import openpyxl

    sheet = openpyxl.load_workbook(path).worksheets[0]
    return [[cell if cell is not None else "" for cell in row] for row in sheet.iter_rows(min_row=3, values_only=True)]


def read_csv(path: Path) -> list[list[str]]:
    usual = csv.field_size_limit(1_000_000)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    csv.field_size_limit(usual)
    return rows


def read_md(path: Path) -> list[list[str]]:
    """Rows of tables, as CommonMark with tables reads them."""
    markdown = pytest.importorskip("markdown_it", reason="没有 markdown-it-py")
    rows: list[list[str]] = []
    parser = markdown.MarkdownIt("commonmark", {"html": True}).enable("table")
    for token in parser.parse(path.read_text("utf-8")):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows and token.level > 3:
            rows[-1].append("".join("\n" if child.type == "html_inline" else child.content for child in token.children))
    return rows


def read_json(path: Path) -> list[list[str]]:
    whole = json.loads(path.read_text("utf-8"))
    return [[column["name"] for column in whole["columns"]], *(row["cells"] for row in whole["rows"])]


class _Tables(HTMLParser):
    """Cells as a browser shows them first: of two scripts the one the book opens with."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.scripts = 0
        self._cell = self._other = False

    def handle_starttag(self, tag, attrs) -> None:
        self.scripts += tag == "script"
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")
            self._cell = True
        elif tag == "span" and self._cell:
            self._other = dict(attrs).get("class") == "b"

    def handle_endtag(self, tag) -> None:
        if tag in {"td", "th"}:
            self._cell = False
        elif tag == "span":
            self._other = False

    def handle_data(self, data) -> None:
        if self._cell and not self._other:
            self.rows[-1][-1] += data


def read_html(path: Path) -> list[list[str]]:
    parser = _Tables()
    parser.feed(path.read_text("utf-8"))
    parser.close()
    assert parser.scripts == 1
    return parser.rows


READERS = {
    "docx": read_docx,
    "xlsx": read_xlsx,
    "csv": read_csv,
    "md": read_md,
    "json": read_json,
    "html": read_html,
}
