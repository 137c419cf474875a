"""The columns, checks and names that our tables are made of."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Text

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
}
"""Of constraints and indexes, here and in migrations."""

metadata = MetaData(naming_convention=NAMES)


def id_column() -> Column[str]:
    return Column("id", Text(36), primary_key=True, nullable=False)


def text_column(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def integer_column(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def link_column(name: str, target: str, *, nullable: bool = False, length: int = 36) -> Column[str]:
    """A foreign key that undo may check at the end of its transaction only."""
    return Column(name, Text(length), ForeignKey(target, deferrable=True, initially="IMMEDIATE"), nullable=nullable)


def checksum_column() -> Column[str]:
    return Column("checksum", Text(24), nullable=False)


def one_of(column: str, *values: str) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def range_check() -> CheckConstraint:
    return CheckConstraint('start >= 0 AND "end" >= start', name="range")
