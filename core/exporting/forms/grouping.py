"""Rows that stand together below subheadings with counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

from core.exporting.table import Group

T = TypeVar("T")


class GroupBy(StrEnum):
    """What rows of a group have in common."""

    NONE = "none"
    DOMAIN = "domain"
    """Main domain."""
    ROLE = "role"
    SOURCE = "source"


def grouped(
    rows: Sequence[T], name_of: Callable[[T], str], order: Sequence[str] = (), counter: str = "项"
) -> tuple[tuple[T, ...], tuple[Group, ...]]:
    """The rows, those of one name together and otherwise in their order, and their groups: 交通（12 条）.

    Groups come in `order`, then by their first rows. Without any name there are no groups.
    """
    by_name: dict[str, list[T]] = {}
    for row in rows:
        by_name.setdefault(name_of(row), []).append(row)
    if not any(by_name):
        return tuple(rows), ()
    wanted = {name: place for place, name in enumerate(order)}
    names = sorted(by_name, key=lambda name: wanted.get(name, len(wanted)))
    groups = tuple(Group(f"{name}（{len(by_name[name])} {counter}）", len(by_name[name])) for name in names)
    return tuple(row for name in names for row in by_name[name]), groups
