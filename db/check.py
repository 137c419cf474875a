"""The full check of the content of a library of any version. Whoever calls it has compared the schema first.

Row checksums, hashes of texts and the chain of steps see what SQLite's own integrity check cannot: of 200 single
flipped bits that one noticed 19, all together 170, the digest of the whole file (`db.clean_close`) 200.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Column, Connection, Integer, LargeBinary, Table, and_, func, or_, select
from sqlalchemy.exc import DBAPIError

from core.model.fact_decision import FactKind
from core.model.fact_fields import fact_of
from core.model.layout import layout_hints
from core.model.text import TextRange
from db.chain import Chain
from db.checksums import RowSpelling, row_checksum, spelled, spelled_checksum, text_key
from db.faults import is_busy
from db.repositories.documents import PIECE_BYTES
from db.schema import annotation, fact, layout, library, original, original_piece, text

if TYPE_CHECKING:
    from db.versions import Shape

UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
"""Shape of a library's uid: it names folders."""

_INDEX = "inverted index for FTS5 table"

Rows = Iterable[tuple[Any, ...]]


def problems(connection: Connection, expected: Shape) -> tuple[str, ...]:
    """Codes of `core.wording`, the most basic first; later checks are left out when rows cannot be relied on."""
    try:
        return _found(connection, expected)
    except (DBAPIError, sqlite3.Error) as error:
        if is_busy(error):
            raise
        return ("library.problem.structure",)


def _found(connection: Connection, expected: Shape) -> tuple[str, ...]:
    if not _integrity(connection):
        return ("library.problem.structure",)
    if not _types(connection, expected.tables):
        return ("library.problem.types",)
    checks: tuple[tuple[str, Callable[[Connection], bool]], ...] = (
        ("library.problem.links", _links),
        ("library.problem.identity", _identity),
        ("library.problem.texts", _texts),
        ("library.problem.originals", _originals),
        ("library.problem.layouts", _layouts),
    )
    found = [code for code, sound in checks if not sound(connection)]
    chain = Chain(connection, expected.version)
    if not chain.sound:
        found.append("library.problem.history")
    if not _rows(connection, chain, expected.user_tables):
        found.append("library.problem.rows")
    return tuple(found)


def _integrity(connection: Connection) -> bool:
    """Newer SQLite looks into the search index too; what it says of that is not what a library stands or falls with."""
    said = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
    return all(line == "ok" or _INDEX in line for line in said)


def _types(connection: Connection, tables: Iterable[Table]) -> bool:
    return not any(
        connection.execute(select(func.count()).select_from(table).where(_mistyped(table))).scalar_one()
        for table in tables
    )


def _mistyped(table: Table) -> Any:
    return or_(*(_wrong_type(column) for column in table.columns))


def _wrong_type(column: Column[Any]) -> Any:
    match column.type:
        case Integer():
            expected = "integer"
        case LargeBinary():
            expected = "blob"
        case _:
            expected = "text"
    wrong = func.typeof(column) != expected
    return and_(wrong, column.is_not(None)) if column.nullable else wrong


def _links(connection: Connection) -> bool:
    return connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None


def _identity(connection: Connection) -> bool:
    rows = connection.execute(select(library)).all()
    if len(rows) != 1:
        return False
    uid, created_at, checksum = rows[0]
    return UID.fullmatch(uid) is not None and row_checksum([uid, created_at]) == checksum


def _texts(connection: Connection) -> bool:
    rows = _stream(connection, text)
    return all(len(content) == characters and text_key(content) == key for key, characters, content in rows)


def _originals(connection: Connection) -> bool:
    return all(_original_sound(connection, key, size) for key, size in connection.execute(select(original)))


def _original_sound(connection: Connection, key: str, size: int) -> bool:
    chosen = (
        select(original_piece.c.content)
        .where(original_piece.c.original_sha256 == key)
        .order_by(original_piece.c.ordinal)
    )
    hasher = sha256()
    seen = 0
    for compressed in connection.execute(chosen).scalars():
        inflater = zlib.decompressobj()
        try:
            piece = inflater.decompress(compressed, PIECE_BYTES + 1)
        except zlib.error:
            return False
        seen += len(piece)
        if len(piece) > PIECE_BYTES or not inflater.eof:
            return False
        hasher.update(piece)
    return seen == size and hasher.hexdigest() == key


def _layouts(connection: Connection) -> bool:
    return all(text_key(content) == key and _is_layout(content) for key, content in _stream(connection, layout))


def _is_layout(content: str) -> bool:
    try:
        layout_hints(content)
    except (ValueError, TypeError, RecursionError):
        return False
    return True


def _rows(connection: Connection, chain: Chain, tables: Mapping[str, Table]) -> bool:
    """Every user-made row fits its checksum and is what the newest image of it says, if the history is sound."""
    for name, table in tables.items():
        as_image = RowSpelling(table.columns.keys()[:-1])
        for row in _stream(connection, table):
            values = [spelled(value) for value in row[:-1]]
            if spelled_checksum(values) != row[-1]:
                return False
            if chain.sound and not chain.leaves(name, row[0], as_image(values)):
                return False
    return (chain.all_met or not chain.sound) and _paths(connection) and _facts(connection)


def _paths(connection: Connection) -> bool:
    for path in connection.execute(select(annotation.c.path).distinct()).scalars():
        try:
            headings = cast("object", json.loads(path))
        except (ValueError, RecursionError):
            return False
        if not isinstance(headings, list) or not all(isinstance(one, str) for one in cast("list[object]", headings)):
            return False
    return True


def _facts(connection: Connection) -> bool:
    """Fields that say nothing would stop the panel and the tables, not only one row of them."""
    for kind, fields in connection.execute(select(fact.c.kind, fact.c.fields)):
        try:
            fact_of(FactKind(kind), TextRange(0, 0), fields)
        except ValueError:
            return False
    return True


def _stream(connection: Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """Rows as the driver's own tuples, in the order of the table's columns."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    cursor = connection.connection.cursor()
    try:
        yield from cast("Rows", cursor.execute(f'SELECT {columns} FROM "{table.name}"'))
    finally:
        cursor.close()
