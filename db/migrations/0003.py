"""Version 3: searches that are kept, and the search index, which is made when the library is next open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import CheckConstraint, Column, Integer, Text, UniqueConstraint

from db.columns import checksum_column, id_column, integer_column, text_column

if TYPE_CHECKING:
    from alembic.operations import Operations

    from db.versions import ImageConverters

IMAGES: Final[ImageConverters] = {}


def upgrade(op: Operations) -> None:
    op.create_table(
        "saved_search",
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
    op.create_table(
        "indexed_text",
        Column("number", Integer, primary_key=True, nullable=False),
        Column("text_sha256", Text(64), nullable=False),
        integer_column("version"),
        UniqueConstraint("text_sha256"),
    )
    op.get_bind().exec_driver_sql(
        "CREATE VIRTUAL TABLE text_index USING fts5(t, content='', columnsize=0, "
        r"""tokenize="ascii tokenchars '!#$%&()*+,-./:;<=>?@[\]^_`{|}~'")"""
    )
