"""Version 4: pairs of documents, and what readers say of their partners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import CheckConstraint, UniqueConstraint

from db.columns import checksum_column, id_column, integer_column, link_column, one_of, text_column

if TYPE_CHECKING:
    from alembic.operations import Operations

    from db.versions import ImageConverters

IMAGES: Final[ImageConverters] = {}


def upgrade(op: Operations) -> None:
    op.create_table(
        "pair",
        id_column(),
        link_column("old_document_id", "document.id"),
        link_column("new_document_id", "document.id"),
        text_column("reviewer"),
        integer_column("created_at"),
        checksum_column(),
        UniqueConstraint("old_document_id", "new_document_id"),
        CheckConstraint("old_document_id <> new_document_id", name="documents"),
    )
    op.create_index("ix_pair_new_document_id", "pair", ["new_document_id"])
    sides = (
        column
        for side in ("old", "new")
        for column in (
            integer_column(f"{side}_start"),
            integer_column(f"{side}_end"),
            *(text_column(f"{side}_{part}") for part in ("exact", "prefix", "suffix")),
        )
    )
    op.create_table(
        "pair_edit",
        id_column(),
        link_column("pair_id", "pair.id"),
        text_column("kind"),
        *sides,
        text_column("reviewer"),
        integer_column("created_at"),
        checksum_column(),
        one_of("kind", "together", "apart"),
        CheckConstraint("old_start >= 0 AND old_end >= old_start", name="old_range"),
        CheckConstraint("new_start >= 0 AND new_end >= new_start", name="new_range"),
    )
    op.create_index("ix_pair_edit_pair_id", "pair_edit", ["pair_id"])
