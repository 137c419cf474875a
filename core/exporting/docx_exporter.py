"""Word: a bundled template for page, fonts and the words around the table; the table's rows spliced in.

The template is filled by docxtpl and may be edited in Word or WPS. The rows are not left to it: it is eight times as
slow, knows no columns on request, and rewrites words such as `{_{` (it takes them for escaped braces).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.docx_table import body_rows, table_lines, table_xml
from core.exporting.docx_template import CORE, DOCUMENT, around, core_properties, fill
from core.exporting.looks import look_of

if TYPE_CHECKING:
    from core.exporting.table import Table
    from core.progress import Progress


class DocxExporter:
    """A landscape A4 list with repeated head and page numbers."""

    name = "docx"
    title = "Word 文档"
    suffix = ".docx"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        look = look_of(table.view)
        words = {"title": table.title, "subtitle": list(table.subtitle), "footer": list(table.footer)}
        before, after = around(look.template, words, "table")
        ours = {
            DOCUMENT: "".join([before, *table_xml(table, progress), after]),
            CORE: core_properties(table.title, table.reviewer, table.made_at),
        }
        fill(look.template, ours, path)

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        return table_lines(table)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return body_rows(path, DOCUMENT)
