"""The tables of document pairs: which documents are editions of one plan, and what readers say of their partners."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, Table, UniqueConstraint

from db.columns import (
    checksum_column,
    id_column,
    integer_column,
    link_column,
    metadata,
    one_of,
    text_column,
)

pair = Table(
    "pair",
    metadata,
    id_column(),
    link_column("old_document_id", "document.id"),
    link_column("new_document_id", "document.id"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    UniqueConstraint("old_document_id", "new_document_id"),
    CheckConstraint("old_document_id <> new_document_id", name="documents"),
    Index(None, "new_document_id"),
)

# Laid over what is found between the two texts, in the order of `created_at`.
pair_edit = Table(
    "pair_edit",
    metadata,
    id_column(),
    link_column("pair_id", "pair.id"),
    text_column("kind"),
    integer_column("old_start"),
    integer_column("old_end"),
    text_column("old_exact"),
    text_column("old_prefix"),
    text_column("old_suffix"),
    integer_column("new_start"),
    integer_column("new_end"),
    text_column("new_exact"),
    text_column("new_prefix"),
    text_column("new_suffix"),
    text_column("reviewer"),
    integer_column("created_at"),
    checksum_column(),
    one_of("kind", "together", "apart"),
    CheckConstraint("old_start >= 0 AND old_end >= old_start", name="old_range"),
    CheckConstraint("new_start >= 0 AND new_end >= new_start", name="new_range"),
    Index(None, "pair_id"),
)
