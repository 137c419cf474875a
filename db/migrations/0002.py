"""Version 2: what the users of a library say of the names of public bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import UniqueConstraint

from db.columns import checksum_column, id_column, integer_column, text_column

if TYPE_CHECKING:
    from alembic.operations import Operations

    from db.versions import ImageConverters

IMAGES: Final[ImageConverters] = {}


def upgrade(op: Operations) -> None:
    op.create_table(
        "agency_alias",
        id_column(),
        text_column("home"),
        text_column("alias"),
        text_column("name"),
        text_column("reviewer"),
        integer_column("created_at"),
        checksum_column(),
        UniqueConstraint("home", "alias"),
    )
