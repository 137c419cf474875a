"""Tables that are computed from the user-made ones and may be emptied at any time: structures, and what tags taught."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKeyConstraint, Integer, PrimaryKeyConstraint, Table, Text, UniqueConstraint

from db.columns import integer_column, metadata, text_column

# No foreign key to the document: a structure stays good while its document is deleted and brought back.

structure_stamp = Table(
    "structure_stamp",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("document_id", Text(36), nullable=False),
    Column("text_sha256", Text(64), nullable=False),
    integer_column("version"),
    UniqueConstraint("document_id"),
)


def _derived(name: str, *columns: Column[int] | Column[str]) -> Table:
    """Rows of a structure in text order, by range."""
    return Table(
        name,
        metadata,
        integer_column("stamp"),
        integer_column("ordinal"),
        integer_column("start"),
        integer_column("end"),
        *columns,
        PrimaryKeyConstraint("stamp", "ordinal"),
        ForeignKeyConstraint(["stamp"], ["structure_stamp.number"]),
        sqlite_with_rowid=False,
    )


passage = _derived("passage", text_column("kind"), integer_column("level"))
heading = _derived(
    "heading", integer_column("level"), integer_column("run_in"), integer_column("inline"), integer_column("title")
)
clause = _derived("clause", integer_column("passage"))

# Derived from taggings, step by step: how many tagged places with a tag hold a feature. Good for one version of what
# features are; without a stamp of that version nothing here counts. Tags have a number here, to keep rows small.

bayes_stamp = Table("bayes_stamp", metadata, Column("version", Integer, primary_key=True, nullable=False))

bayes_total = Table(
    "bayes_total",
    metadata,
    Column("number", Integer, primary_key=True, nullable=False),
    Column("tag_id", Text(36), nullable=False),
    integer_column("places"),
    UniqueConstraint("tag_id"),
)

bayes_count = Table(
    "bayes_count",
    metadata,
    integer_column("number"),
    text_column("feature"),
    integer_column("count"),
    PrimaryKeyConstraint("number", "feature"),
    ForeignKeyConstraint(["number"], ["bayes_total.number"]),
    sqlite_with_rowid=False,
)
