"""The tables of a library file, version 1.

User-made rows (`USER_TABLES`) carry a row checksum and are kept before and after in `image` whenever a step touches
them. Texts, originals and layouts are content-addressed: written once, never changed, never imaged. Passages,
headings and clauses are derived and may be emptied at any time.

No trigger, no view, no cascade: a row changed by one of them would be in no image. Every constraint has a name, so
that a migration can rebuild a table without losing one. Tables with user-made rows keep their rowid: salvage reads
by it. Times are milliseconds UTC, ranges are code points.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

APPLICATION_ID = 0x44554944
"""'DUID' in the file's header."""
SCHEMA_VERSION = 1
"""The `user_version` in the file's header."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", Text(36), primary_key=True, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _link(name: str, target: str, *, nullable: bool = False, length: int = 36) -> Column[str]:
    """A foreign key that undo may check at the end of its transaction only."""
    return Column(name, Text(length), ForeignKey(target, deferrable=True, initially="IMMEDIATE"), nullable=nullable)


def _checksum() -> Column[str]:
    return Column("checksum", Text(24), nullable=False)


def _one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _range() -> CheckConstraint:
    return CheckConstraint('start >= 0 AND "end" >= start', name="range")


library = Table(
    "library",
    metadata,
    Column("uid", Text(36), primary_key=True, nullable=False),
    _integer("created_at"),
    _checksum(),
)

# Content-addressed: the key is the sha256 of the content, as hexadecimal digits.

text = Table(
    "text",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    _integer("characters"),
    _text("content"),
)

original = Table(
    "original",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    _integer("size"),
)

original_piece = Table(
    "original_piece",
    metadata,
    _link("original_sha256", "original.sha256", length=64),
    _integer("ordinal"),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("original_sha256", "ordinal"),
)

layout = Table(
    "layout",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    _text("content"),
)

# User-made.

document = Table(
    "document",
    metadata,
    _id(),
    _integer("ordinal"),
    _text("title"),
    _text("script"),
    _text("region"),
    _integer("characters"),
    _link("text_sha256", "text.sha256", length=64),
    _link("original_sha256", "original.sha256", length=64),
    _integer("original_size"),
    _text("file_name"),
    _text("format"),
    _text("encoding"),
    _integer("importer_version"),
    _link("layout_sha256", "layout.sha256", nullable=True, length=64),
    _integer("imported_at"),
    _text("number"),
    _text("issuer"),
    _text("issued_on"),
    _text("place"),
    _text("period"),
    _checksum(),
    _one_of("script", "Hans", "Hant"),
    Index(None, "original_sha256"),
)

tag = Table(
    "tag",
    metadata,
    _id(),
    _text("facet"),
    _text("name"),
    _text("definition"),
    _text("colour"),
    _integer("shortcut"),
    _integer("ordinal"),
    _link("parent_id", "tag.id", nullable=True),
    _checksum(),
    _one_of("facet", "domain", "role", "own"),
    CheckConstraint("shortcut BETWEEN 0 AND 9", name="shortcut"),
    Index(None, "parent_id"),
)

annotation = Table(
    "annotation",
    metadata,
    _id(),
    _link("document_id", "document.id"),
    _integer("start"),
    _integer("end"),
    _text("exact"),
    _text("prefix"),
    _text("suffix"),
    _text("path"),
    _integer("passage"),
    _text("note"),
    _text("status"),
    _text("reviewer"),
    _integer("created_at"),
    _integer("changed_at"),
    _checksum(),
    UniqueConstraint("document_id", "start", "end", "reviewer"),
    _one_of("status", "", "pending", "reviewed", "doubtful"),
    _range(),
)

tagging = Table(
    "tagging",
    metadata,
    _id(),
    _link("annotation_id", "annotation.id"),
    _link("tag_id", "tag.id"),
    _integer("ordinal"),
    _text("origin"),
    _text("reviewer"),
    _integer("created_at"),
    _checksum(),
    UniqueConstraint("annotation_id", "tag_id"),
    _one_of("origin", "manual", "accepted", "imported"),
    Index(None, "tag_id"),
)

collection = Table(
    "collection",
    metadata,
    _id(),
    _text("name"),
    _integer("ordinal"),
    _integer("created_at"),
    _checksum(),
    UniqueConstraint("name"),
)

# annotation_id is no foreign key: the row outlives the mark it was made from, and undo brings the link back.
collection_row = Table(
    "collection_row",
    metadata,
    _id(),
    _link("collection_id", "collection.id"),
    _integer("ordinal"),
    _link("document_id", "document.id"),
    _integer("start"),
    _integer("end"),
    _text("exact"),
    Column("annotation_id", Text(36), nullable=True),
    _text("remark"),
    _checksum(),
    _range(),
    Index(None, "collection_id"),
    Index(None, "document_id"),
)

# Corrections of the reading copy; those of a document never overlap, which the use case sees to.
correction = Table(
    "correction",
    metadata,
    _id(),
    _link("document_id", "document.id"),
    _integer("start"),
    _integer("end"),
    _text("exact"),
    _text("replacement"),
    _text("kind"),
    _text("reviewer"),
    _integer("created_at"),
    _checksum(),
    UniqueConstraint("document_id", "start"),
    _range(),
)

# What readers said of the structure; laid over the derived rows in the order of `created_at`.
structure_edit = Table(
    "structure_edit",
    metadata,
    _id(),
    _link("document_id", "document.id"),
    _text("kind"),
    _integer("start"),
    _integer("end"),
    _integer("level"),
    _text("exact"),
    _text("prefix"),
    _text("suffix"),
    _text("reviewer"),
    _integer("created_at"),
    _checksum(),
    _one_of("kind", "split", "join", "heading", "plain"),
    _range(),
    Index(None, "document_id"),
)

# History. `content` is the digest of arguments and images: the chain of hashes goes on to hold when they are forgotten.

step = Table(
    "step",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("id", Text(36), nullable=False),
    _text("kind"),
    _text("arguments"),
    _text("reviewer"),
    _integer("at"),
    _text("act"),
    Column("concerns", Integer, nullable=True),
    _integer("schema_version"),
    Column("content", Text(24), nullable=False),
    Column("previous", Text(24), nullable=False),
    Column("hash", Text(24), nullable=False),
    UniqueConstraint("id"),
    _one_of("act", "do", "undo", "redo"),
)

image = Table(
    "image",
    metadata,
    Column("step_number", Integer, ForeignKey("step.number", deferrable=True, initially="IMMEDIATE"), nullable=False),
    _integer("ordinal"),
    _text("table_name"),
    Column("row_id", Text(36), nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    PrimaryKeyConstraint("step_number", "ordinal"),
)

# Derived. No foreign key to the document: a structure stays good while its document is deleted and brought back.

structure_stamp = Table(
    "structure_stamp",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("document_id", Text(36), nullable=False),
    Column("text_sha256", Text(64), nullable=False),
    _integer("version"),
    UniqueConstraint("document_id"),
)


def _derived(name: str, *columns: Column[int] | Column[str]) -> Table:
    """Rows of a structure in text order, by range."""
    return Table(
        name,
        metadata,
        _integer("stamp"),
        _integer("ordinal"),
        _integer("start"),
        _integer("end"),
        *columns,
        PrimaryKeyConstraint("stamp", "ordinal"),
        ForeignKeyConstraint(["stamp"], ["structure_stamp.number"]),
        sqlite_with_rowid=False,
    )


passage = _derived("passage", _text("kind"), _integer("level"))
heading = _derived("heading", _integer("level"), _integer("run_in"), _integer("inline"), _integer("title"))
clause = _derived("clause", _integer("passage"))

USER_TABLES: dict[str, Table] = {
    table.name: table
    for table in (document, tag, annotation, tagging, collection, collection_row, correction, structure_edit)
}
"""By name, parents before children."""
DERIVED_TABLES: tuple[Table, ...] = (passage, heading, clause, structure_stamp)
"""Children before parents."""
