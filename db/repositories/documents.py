"""Rows of `document` and of its text, original and layout to and from documents."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Row, func, select

from core.model.document import Description, Document, DocumentSummary, LayoutHint
from core.model.ids import DocumentId
from core.model.layout import layout_hints, layout_text
from core.model.text import Script, Structure
from db import schema
from db.checksums import RowValues, text_key
from db.engine import driver_rows
from db.repositories.structures import read_structure

if TYPE_CHECKING:
    from db.recorder import Recorder

PIECE_BYTES = 16_000_000
"""Bytes of an original, before compression, in one row."""

_Any = tuple[object, ...]
_TEXT = "SELECT content FROM text WHERE sha256 = ?"


class SqlDocuments:
    """Documents, their immutable texts and what is derived from them."""

    def __init__(self, recorder: Recorder, *, derived: bool) -> None:
        self._recorder = recorder
        self._derived = derived

    def get(self, document_id: DocumentId) -> Document | None:
        return next(iter(self._where(schema.document.c.id == document_id)), None)

    def all(self) -> tuple[Document, ...]:
        return self._where()

    def summaries(self, of: Sequence[DocumentId] = ()) -> tuple[DocumentSummary, ...]:
        counted = (
            select(
                schema.annotation.c.document_id,
                func.count(schema.annotation.c.id.distinct()),
                func.count(schema.tagging.c.tag_id.distinct()),
            )
            .outerjoin(schema.tagging, schema.tagging.c.annotation_id == schema.annotation.c.id)
            .group_by(schema.annotation.c.document_id)
        )
        chosen = (schema.document.c.id.in_(of),) if of else ()
        if of:
            counted = counted.where(schema.annotation.c.document_id.in_(of))
        counts = {row[0]: (row[1], row[2]) for row in self._recorder.connection.execute(counted)}
        return tuple(DocumentSummary(one, *counts.get(one.id, (0, 0))) for one in self._where(*chosen))

    def with_original(self, sha256: str) -> tuple[Document, ...]:
        return self._where(schema.document.c.original_sha256 == sha256)

    def text(self, document: Document) -> str:
        """Raises NoResultFound if the library never held it."""
        chosen = select(schema.text.c.content).where(schema.text.c.sha256 == document.text_sha256)
        return self._recorder.connection.execute(chosen).scalar_one()

    def text_by_key(self, sha256: str) -> str | None:
        """By the driver itself: a page of hits reads a hundred texts."""
        found = driver_rows(self._recorder.connection, _TEXT, sha256)
        return str(found[0][0]) if found else None

    def original(self, document: Document) -> bytes:
        chosen = (
            select(schema.original_piece.c.content)
            .where(schema.original_piece.c.original_sha256 == document.original_sha256)
            .order_by(schema.original_piece.c.ordinal)
        )
        return b"".join(zlib.decompress(piece) for piece in self._recorder.connection.execute(chosen).scalars())

    def hints(self, document: Document) -> tuple[LayoutHint, ...]:
        chosen = (
            select(schema.layout.c.content)
            .join(schema.document, schema.document.c.layout_sha256 == schema.layout.c.sha256)
            .where(schema.document.c.id == document.id)
        )
        content = self._recorder.connection.execute(chosen).scalar_one_or_none()
        return () if content is None else layout_hints(content)

    def structure(self, document: Document) -> Structure | None:
        return read_structure(self._recorder.connection, document) if self._derived else None

    def outline(self, document: Document) -> Structure | None:
        return read_structure(self._recorder.connection, document, clauses=False) if self._derived else None

    def add(self, document: Document, text: str, original: bytes, hints: Sequence[LayoutHint]) -> None:
        """The key of the layout is made here. Raises ValueError if text or original do not fit their hashes."""
        if text_key(text) != document.text_sha256 or sha256(original).hexdigest() != document.original_sha256:
            raise ValueError("a document's hashes are not those of its text and original")
        recorder = self._recorder
        recorder.keep(schema.text, [{"sha256": document.text_sha256, "characters": len(text), "content": text}])
        recorder.keep(schema.original, [{"sha256": document.original_sha256, "size": len(original)}])
        recorder.keep(schema.original_piece, _pieces(document.original_sha256, original))
        content = layout_text(hints) if hints else ""
        layout_key = text_key(content) if content else None
        if layout_key:
            recorder.keep(schema.layout, [{"sha256": layout_key, "content": content}])
        newest = recorder.connection.execute(select(func.max(schema.document.c.ordinal))).scalar()
        recorder.insert(
            schema.document,
            {
                **_own_values(document),
                **_file_values(document),
                "layout_sha256": layout_key,
                "ordinal": (newest or 0) + 1,
            },
        )

    def update(self, document: Document) -> None:
        """What a reader may change: title, script, region, description. The file it came from stays what it was."""
        self._recorder.update(schema.document, _own_values(document))

    def remove(self, document_id: DocumentId) -> None:
        self._recorder.delete(schema.document, document_id)

    def _where(self, *where: ColumnElement[bool]) -> tuple[Document, ...]:
        chosen = select(schema.document).where(*where).order_by(schema.document.c.ordinal, schema.document.c.id)
        return tuple(_document(row) for row in self._recorder.connection.execute(chosen))


def _pieces(key: str, content: bytes) -> list[dict[str, str | int | bytes]]:
    return [
        {
            "original_sha256": key,
            "ordinal": ordinal,
            "content": zlib.compress(content[start : start + PIECE_BYTES]),
        }
        for ordinal, start in enumerate(range(0, len(content), PIECE_BYTES))
    ]


def _document(row: Row[_Any]) -> Document:
    return Document(
        id=DocumentId(row.id),
        title=row.title,
        script=Script(row.script),
        region=row.region,
        characters=row.characters,
        text_sha256=row.text_sha256,
        original_sha256=row.original_sha256,
        original_size=row.original_size,
        file_name=row.file_name,
        format=row.format,
        encoding=row.encoding,
        importer_version=row.importer_version,
        layout_sha256=row.layout_sha256 or "",
        imported_at=row.imported_at,
        description=Description(row.number, row.issuer, row.issued_on, row.place, row.period),
    )


def _own_values(one: Document) -> RowValues:
    description = one.description
    return {
        "id": one.id,
        "title": one.title,
        "script": one.script.value,
        "region": one.region,
        "number": description.number,
        "issuer": description.issuer,
        "issued_on": description.issued_on,
        "place": description.place,
        "period": description.period,
    }


def _file_values(one: Document) -> RowValues:
    return {
        "characters": one.characters,
        "text_sha256": one.text_sha256,
        "original_sha256": one.original_sha256,
        "original_size": one.original_size,
        "file_name": one.file_name,
        "format": one.format,
        "encoding": one.encoding,
        "importer_version": one.importer_version,
        "imported_at": one.imported_at,
    }
