"""JSON: everything that a list says, word for word, with where it stands; `core.exporting.listing` reads it again.

docs/export.schema.json describes the fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, cast

from core.model.changes import Json

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.exporting.table import Row, Table
    from core.model.document import Document
    from core.model.ids import DocumentId
    from core.progress import Progress

_HALVES = re.compile("[\ud800-\udfff]")
FORMAT, VERSION = "duidu-list", 1


class JsonExporter:
    """A row on each line, so that two files can be compared line by line."""

    name = "json"
    title = "JSON"
    suffix = ".json"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        path.write_bytes("".join(_document(table, progress)).encode())

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        yield tuple(without_halves(column.name) for column in table.columns)
        for row in table.rows:
            yield tuple(map(without_halves, (*row.cells, *(source.exact for source in row.sources))))

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        whole = json.loads(path.read_bytes())
        yield tuple(column["name"] for column in whole["columns"])
        for row in cast("list[dict[str, list[str]]]", whole["rows"]):
            sources = cast("list[dict[str, str]]", row["sources"])
            yield (*row["cells"], *(source["exact"] for source in sources))


def _document(table: Table, progress: Progress) -> Iterator[str]:
    documents = list(dict.fromkeys(source.document for row in table.rows for source in row.sources))
    numbers = {document.id: number for number, document in enumerate(documents)}
    yield "{\n"
    for name, value in _head(table, documents).items():
        yield f"{_text(name)}: {_text(value)},\n"
    yield '"rows": [\n'
    for done, row in enumerate(table.rows):
        progress(done, len(table.rows))
        yield _text(_row(row, numbers)) + (",\n" if done + 1 < len(table.rows) else "\n")
    yield "]\n}\n"


def _head(table: Table, documents: Iterable[Document]) -> dict[str, Json]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "form": table.form,
        "title": table.title,
        "subtitle": list(table.subtitle),
        "footer": list(table.footer),
        "view": table.view.value,
        "reviewer": table.reviewer,
        "made_at": table.made_at,
        "columns": [{"name": column.name, "quoted": column.quoted} for column in table.columns],
        "groups": [{"title": group.title, "rows": group.rows} for group in table.groups],
        "documents": [_about(document) for document in documents],
        "record": dict(table.record),
    }


def _about(document: Document) -> Json:
    about = document.description
    return {
        "id": document.id,
        "title": document.title,
        "text_sha256": document.text_sha256,
        "characters": document.characters,
        "script": document.script.value,
        "region": document.region,
        "file_name": document.file_name,
        "number": about.number,
        "issuer": about.issuer,
        "issued_on": about.issued_on,
        "place": about.place,
        "period": about.period,
    }


def _row(row: Row, numbers: Mapping[DocumentId, int]) -> Json:
    written: dict[str, Json] = {
        "cells": list(row.cells),
        "sources": [_source(source, numbers[source.document.id]) for source in row.sources],
    }
    if row.doubtful:
        written["doubtful"] = list[Json](sorted(row.doubtful))
    if row.record:
        written["record"] = dict(row.record)
    return written


def _source(source: Source, number: int) -> Json:
    return {
        "document": number,
        "path": list(source.path),
        "passage": source.passage,
        "start": source.range.start,
        "end": source.range.end,
        "exact": source.exact,
        "sha256": source.checksum,
    }


def _text(value: Json) -> str:
    """JSON on one line: every character as it is, but for halves of surrogate pairs, which UTF-8 cannot hold."""
    return without_halves(json.dumps(value, ensure_ascii=False))


def without_halves(text: str) -> str:
    """The text without lone surrogates: all that JSON cleans."""
    return _HALVES.sub("", text)
