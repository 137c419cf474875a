"""Derived rows: passages, headings and clauses of a document, kept beside the history, never in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, Table, delete, insert, select

from core.model.text import Clause, Heading, Passage, PassageKind, Structure, TextRange
from db.engine import driver_rows
from db.schema import STRUCTURE_TABLES, clause, heading, passage, structure_stamp

if TYPE_CHECKING:
    from core.model.document import Document

_STAMP = "SELECT number, version FROM structure_stamp WHERE document_id = ? AND text_sha256 = ?"
_KINDS = {kind.value: kind for kind in PassageKind}


def read_structure(connection: Connection, document: Document, *, clauses: bool = True) -> Structure | None:
    """The structure kept for this very text, whatever its version; None if none was."""
    stamps = driver_rows(connection, _STAMP, document.id, document.text_sha256)
    if not stamps:
        return None
    number, version = cast("tuple[int, int]", stamps[0])
    kinds = _KINDS
    passages = [
        Passage(TextRange(start, end), kinds[kind], level)
        for start, end, kind, level in _rows(connection, passage, number)
    ]
    headings = [
        Heading(TextRange(start, end), level, bool(run_in), bool(inline), bool(title))
        for start, end, level, run_in, inline, title in _rows(connection, heading, number)
    ]
    found = _rows(connection, clause, number) if clauses else []
    statements = tuple(Clause(TextRange(start, end), index) for start, end, index in found)
    return Structure(version, tuple(passages), tuple(headings), statements)


def write_structure(connection: Connection, document: Document, structure: Structure) -> None:
    """Takes the place of what was kept for the document."""
    remove_structure(connection, document.id)
    stamp = connection.execute(
        insert(structure_stamp).values(
            document_id=document.id, text_sha256=document.text_sha256, version=structure.version
        )
    ).inserted_primary_key
    number = cast("int", stamp[0]) if stamp else 0
    _write(
        connection,
        passage,
        [(number, i, p.range.start, p.range.end, p.kind.value, p.level) for i, p in enumerate(structure.passages)],
    )
    _write(
        connection,
        heading,
        [
            (number, i, h.range.start, h.range.end, h.level, int(h.run_in), int(h.inline), int(h.title))
            for i, h in enumerate(structure.headings)
        ],
    )
    _write(
        connection,
        clause,
        [(number, i, c.range.start, c.range.end, c.passage) for i, c in enumerate(structure.clauses)],
    )


def remove_structure(connection: Connection, document_id: str) -> None:
    stamps = select(structure_stamp.c.number).where(structure_stamp.c.document_id == document_id)
    for table in STRUCTURE_TABLES:
        key = table.c.number if table is structure_stamp else table.c.stamp
        connection.execute(delete(table).where(key.in_(stamps)))


def _rows(connection: Connection, table: Table, stamp: int) -> list[tuple[Any, ...]]:
    """The columns after stamp and ordinal, as the driver's own tuples: tens of thousands of rows at once."""
    columns = ", ".join(f'"{column.name}"' for column in list(table.columns)[2:])
    return driver_rows(connection, f'SELECT {columns} FROM "{table.name}" WHERE stamp = ? ORDER BY ordinal', stamp)


def _write(connection: Connection, table: Table, rows: list[tuple[int | str, ...]]) -> None:
    if rows:
        places = ", ".join("?" for _ in table.columns)
        connection.exec_driver_sql(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
