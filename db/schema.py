"""The tables of a library file, in the present version.

User-made rows (`USER_TABLES`) carry a row checksum and are kept before and after in `image` whenever a step touches
them. Texts, originals and layouts are content-addressed: written once, never changed, never imaged. The
derived tables are in `db.derived_tables`.

No trigger, no view, no cascade: a row changed by one of them would be in no image. Every constraint has a name, so
that a migration can rebuild a table without losing one. Tables with user-made rows keep their rowid: salvage reads
by it. Times are milliseconds UTC, ranges are code points.

A library of an older version is brought to this one by `db/migrations`: no change here without one there.
"""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from db.columns import (
    checksum_column,
    id_column,
    integer_column,
    link_column,
    metadata,
    one_of,
    range_check,
    text_column,
)
from db.derived_tables import (
    bayes_count,
    bayes_stamp,
    bayes_total,
    clause,
    heading,
    passage,
    structure_stamp,
)
from db.pair_tables import pair, pair_edit
from db.search_tables import indexed_text

APPLICATION_ID = 0x44554944
"""'DUID' in the file's header."""
SCHEMA_VERSION = 4
"""The `user_version` in the file's header."""

library = Table(
    "library",
    metadata,
    Column("uid", Text(36), primary_key=True, nullable=False),
    integer_column("created_at"),
    checksum_column(),
)

# Content-addressed: the key is the sha256 of the content, as hexadecimal digits.

text = Table(
    "text",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    integer_column("characters"),
    text_column("content"),
)

original = Table(
    "original",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    integer_column("size"),
)

original_piece = Table(
    "original_piece",
    metadata,
    link_column("original_sha256", "original.sha256", length=64),
    integer_column("ordinal"),
    Column("content", LargeBinary, nullable=False),
    PrimaryKeyConstraint("original_sha256", "ordinal"),
)

layout = Table(
    "layout",
    metadata,
    Column("sha256", Text(64), primary_key=True, nullable=False),
    text_column("content"),
)

# User-made.

document = Table(
    "document",
    metadata,
    id_column(),
    integer_column("ordinal"),
    text_column("title"),
    text_column("script"),
    text_column("region"),
    integer_column("characters"),
    link_column("text_sha256", "text.sha256", length=64),
    link_column("original_sha256", "original.sha256", length=64),
    integer_column("original_size"),
    text_column("file_name"),
    text_column("format"),
    text_column("encoding"),
    integer_column("importer_version"),
    link_column("layout_sha256", "layout.sha256", nullable=True, length=64),
    integer_column("imported_at"),
    text_column("number"),
    text_column("issuer"),
    text_column("issued_on"),
    text_column("place"),
    text_column("period"),
    checksum_column(),
    one_of("script", "Hans", "Hant"),
    Index(None, "original_sha256"),
)

tag = Table(
    "tag",
    metadata,
    id_column(),
    text_column("facet"),
    text_column("name"),
    text_column("definition"),
    text_column("colour"),
    integer_column("shortcut"),
    integer_column("ordinal"),
    link_column("parent_id", "tag.id", nullable=True),
    checksum_column(),
    one_of("facet", "domain", "role", "own"),
    CheckConstraint("shortcut BETWEEN 0 AND 9", name="shortcut"),
    Index(None, "parent_id"),
)

annotation = Table(
    "annotation",
    metadata,
    id_column(),
    link_column("document_id", "document.id"),
    integer_column("start"),
    integer_column("end"),
    text_column("exact"),
    text_column("prefix"),
    text_column("suffix"),
    text_column("path"),
    integer_column("passage"),
    text_column("note"),
    text_column("status"),
    text_column("reviewer"),
    integer_column("created_at"),
    integer_column("changed_at"),
    checksum_column(),
    UniqueConstraint("document_id", "start", "end", "reviewer"),
    one_of("status", "", "pending", "reviewed", "doubtful"),
    range_check(),
)

tagging = Table(
    "tagging",
    metadata,
    id_column(),
    link_column("annotation_id", "annotation.id"),
    link_column("tag_id", "tag.id"),
    integer_column("ordinal"),
    text_column("origin"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("annotation_id", "tag_id"),
    one_of("origin", "manual", "accepted", "imported"),
    Index(None, "tag_id"),
)

collection = Table(
    "collection",
    metadata,
    id_column(),
    text_column("name"),
    integer_column("ordinal"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("name"),
)

# annotation_id is no foreign key: the row outlives the mark it was made from, and undo brings the link back.
collection_row = Table(
    "collection_row",
    metadata,
    id_column(),
    link_column("collection_id", "collection.id"),
    integer_column("ordinal"),
    link_column("document_id", "document.id"),
    integer_column("start"),
    integer_column("end"),
    text_column("exact"),
    Column("annotation_id", Text(36), nullable=True),
    text_column("remark"),
    checksum_column(),
    range_check(),
    Index(None, "collection_id"),
    Index(None, "document_id"),
)

# What users say of the words that suggestions go by; laid over the shipped lexicon.
lexicon_entry = Table(
    "lexicon_entry",
    metadata,
    id_column(),
    text_column("domain"),
    text_column("word"),
    integer_column("weight"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("domain", "word"),
    CheckConstraint("weight BETWEEN 0 AND 4", name="weight"),
)

# What users say of the names of public bodies; laid over the shipped table. Without a full name it is no name of one.
agency_alias = Table(
    "agency_alias",
    metadata,
    id_column(),
    text_column("home"),
    text_column("alias"),
    text_column("name"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("home", "alias"),
)

# Searches that users keep.
saved_search = Table(
    "saved_search",
    metadata,
    id_column(),
    text_column("name"),
    text_column("text"),
    integer_column("other_wording"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("name"),
    CheckConstraint("other_wording IN (0, 1)", name="other_wording"),
)

# Corrections of the reading copy; those of a document never overlap, which the use case sees to.
correction = Table(
    "correction",
    metadata,
    id_column(),
    link_column("document_id", "document.id"),
    integer_column("start"),
    integer_column("end"),
    text_column("exact"),
    text_column("replacement"),
    text_column("kind"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("document_id", "start"),
    range_check(),
)

# What readers said of the structure; laid over the derived rows in the order of `created_at`.
structure_edit = Table(
    "structure_edit",
    metadata,
    id_column(),
    link_column("document_id", "document.id"),
    text_column("kind"),
    integer_column("start"),
    integer_column("end"),
    integer_column("level"),
    text_column("exact"),
    text_column("prefix"),
    text_column("suffix"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    one_of("kind", "split", "join", "heading", "plain"),
    range_check(),
    Index(None, "document_id"),
)

# What readers decided about facts. `fields` is JSON of the fact without its range; `core.model.fact_fields` makes it.
fact = Table(
    "fact",
    metadata,
    id_column(),
    link_column("document_id", "document.id"),
    integer_column("start"),
    integer_column("end"),
    text_column("exact"),
    text_column("kind"),
    text_column("fields"),
    text_column("status"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("document_id", "kind", "start", "end"),
    one_of("kind", "indicator", "deadline", "agency", "citation"),
    one_of("status", "confirmed", "edited", "rejected"),
    range_check(),
)

# History. `content` is the digest of arguments and images: the chain of hashes goes on to hold when they are forgotten.

step = Table(
    "step",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("id", Text(36), nullable=False),
    text_column("kind"),
    text_column("arguments"),
    text_column("reviewer"),
    integer_column("at"),
    text_column("act"),
    Column("concerns", Integer, nullable=True),
    integer_column("schema_version"),
    Column("content", Text(24), nullable=False),
    Column("previous", Text(24), nullable=False),
    Column("hash", Text(24), nullable=False),
    UniqueConstraint("id"),
    one_of("act", "do", "undo", "redo"),
)

image = Table(
    "image",
    metadata,
    Column("step_number", Integer, ForeignKey("step.number", deferrable=True, initially="IMMEDIATE"), nullable=False),
    integer_column("ordinal"),
    text_column("table_name"),
    Column("row_id", Text(36), nullable=False),
    Column("before", Text, nullable=True),
    Column("after", Text, nullable=True),
    PrimaryKeyConstraint("step_number", "ordinal"),
)

USER_TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        document,
        tag,
        annotation,
        tagging,
        collection,
        collection_row,
        correction,
        structure_edit,
        fact,
        lexicon_entry,
        agency_alias,
        saved_search,
        pair,
        pair_edit,
    )
}
"""By name, parents before children."""
STRUCTURE_TABLES: tuple[Table, ...] = (passage, heading, clause, structure_stamp)
LEARNING_TABLES: tuple[Table, ...] = (bayes_count, bayes_total, bayes_stamp)
DERIVED_TABLES: tuple[Table, ...] = (*STRUCTURE_TABLES, *LEARNING_TABLES, indexed_text)
"""All three: children before parents."""
