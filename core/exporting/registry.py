"""The formats that a table can be written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.exporting.csv_exporter import CsvExporter
from core.exporting.docx_exporter import DocxExporter
from core.exporting.html_exporter import HtmlExporter
from core.exporting.json_exporter import JsonExporter
from core.exporting.md_exporter import MarkdownExporter
from core.exporting.xlsx_exporter import XlsxExporter

if TYPE_CHECKING:
    from core.exporting.table import Table
    from core.progress import Progress


class Exporter(Protocol):
    """One format. A writer need not be careful with the file: `write_file.write` is."""

    @property
    def name(self) -> str:
        """As on the command line: docx, xlsx, csv, md, json, html."""
        ...

    @property
    def title(self) -> str:
        """As in a dialog."""
        ...

    @property
    def suffix(self) -> str:
        """With its dot."""
        ...

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        """Fills the file; progress counts rows. Raises OSError, Cancelled."""
        ...

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        """What `read_back` must find: the names of the columns, then the rows, cleaned as this format needs it."""
        ...

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        """The names of the columns, then the rows, as they stand in the file."""
        ...


def registry() -> Mapping[str, Exporter]:
    """By name, in the order of dialogs."""
    exporters: tuple[Exporter, ...] = (
        *(DocxExporter(), XlsxExporter(), CsvExporter()),
        *(MarkdownExporter(), JsonExporter(), HtmlExporter()),
    )
    return {exporter.name: exporter for exporter in exporters}
