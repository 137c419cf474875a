"""Rows of `tag` to and from the codebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from sqlalchemy import Row, func, select

from core.model.codebook import Codebook, Facet, Tag
from core.model.ids import TagId
from db import schema

if TYPE_CHECKING:
    from db.checksums import RowValues
    from db.recorder import Recorder

_FACETS = tuple(Facet)


class SqlTags:
    """The codebook."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder

    def codebook(self) -> Codebook:
        tags = [_tag(row) for row in self._recorder.connection.execute(select(schema.tag))]
        tags.sort(key=lambda one: (_FACETS.index(one.facet), one.ordinal, one.name, one.id))
        children: dict[str, list[Tag]] = {}
        for one in tags:
            if one.parent_id is not None:
                children.setdefault(one.parent_id, []).append(one)
        ordered: list[Tag] = []
        for one in tags:
            if one.parent_id is None:
                ordered += [one, *children.pop(one.id, [])]
        return Codebook(tuple(ordered))

    def use_counts(self) -> dict[TagId, int]:
        counted = select(schema.tagging.c.tag_id, func.count()).group_by(schema.tagging.c.tag_id)
        return {TagId(tag_id): count for tag_id, count in self._recorder.connection.execute(counted)}

    def add(self, tag: Tag) -> None:
        self._recorder.insert(schema.tag, _values(tag))

    def update(self, tag: Tag) -> None:
        self._recorder.update(schema.tag, _values(tag))

    def remove(self, tag_id: TagId) -> None:
        self._recorder.delete(schema.tag, tag_id)


def _values(one: Tag) -> RowValues:
    values: Mapping[str, str | int | None] = asdict(one)
    return {**values, "facet": one.facet.value}


def _tag(row: Row[tuple[object, ...]]) -> Tag:
    return Tag(
        id=TagId(row.id),
        facet=Facet(row.facet),
        name=row.name,
        definition=row.definition,
        colour=row.colour,
        shortcut=row.shortcut,
        ordinal=row.ordinal,
        parent_id=None if row.parent_id is None else TagId(row.parent_id),
    )
