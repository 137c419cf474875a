"""What a list keeps beside its cells so that a library can take it back: marks, remarks, decisions."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, cast

from core.model.fact_fields import fact_text

if TYPE_CHECKING:
    from core.exporting.source import Source
    from core.exporting.table import Table
    from core.model.annotation import Annotation
    from core.model.changes import Json
    from core.model.codebook import Codebook, Tag
    from core.model.fact_row import FactRow
    from core.model.ids import DocumentId

Record = Mapping[str, "Json"]
CLAUSE, FACTS = "clause", "facts"
"""Kinds of rows: one that becomes a row of a collection, one that holds decisions on facts."""


def with_records(table: Table, whole: Record, rows: Iterable[Record]) -> Table:
    """The table with a record for each of its rows, in their order."""
    return replace(
        table,
        record=whole,
        rows=tuple(replace(row, record=record) for row, record in zip(table.rows, rows, strict=True)),
    )


def collection_record(name: str, tags: Iterable[Json]) -> Record:
    """What becomes of the rows: a collection of this name ('' = of the title), and the tags that marks name."""
    return {"collection": name, "tags": list(tags)}


def fact_record(rows: Sequence[FactRow]) -> Record:
    """The facts that a row tells, and what readers decided on them; status null: nobody has."""
    return {"kind": FACTS, "facts": [_fact(row) for row in rows]}


def _fact(row: FactRow) -> Json:
    decision = row.decision
    return {
        "kind": row.kind.value,
        "document": row.document.text_sha256,
        "start": row.range.start,
        "end": row.range.end,
        "exact": row.exact,
        "fact": cast("Json", json.loads(fact_text(row.fact))),
        "status": decision.status.value if decision is not None else None,
        "reviewer": decision.reviewer if decision is not None else "",
        "created_at": decision.created_at if decision is not None else 0,
    }


class MarksOf:
    """The marks of documents, found by the words they touch, as records."""

    def __init__(self, marks: Mapping[DocumentId, Sequence[Annotation]], codebook: Codebook) -> None:
        self._tags = {tag.id: tag for tag in codebook.tags}
        self._marks = {
            document_id: sorted(some, key=lambda mark: mark.anchor.range) for document_id, some in marks.items()
        }
        self._starts = {key: [mark.anchor.range.start for mark in some] for key, some in self._marks.items()}
        self._reach = {
            key: list(accumulate((mark.anchor.range.end for mark in some), max)) for key, some in self._marks.items()
        }

    def clause_record(self, source: Source, ordinal: int, remark: str = "") -> Record:
        """A clause: its place in the collection, its remark, and all marks that share words with it."""
        key, place = source.document.id, source.range
        first = bisect_right(self._reach[key], place.start)
        last = bisect_left(self._starts[key], place.end)
        touching = (mark for mark in self._marks[key][first:last] if mark.anchor.range.overlaps(place))
        marks: list[Json] = [self._mark(mark) for mark in touching]
        return {"kind": CLAUSE, "ordinal": ordinal, "remark": remark, "marks": marks}

    def tags_in(self, records: Iterable[Record]) -> list[Json]:
        """The tags that marks of these records name, with their parents, as the codebook orders them."""
        named: set[tuple[str, str]] = set()
        for record in records:
            for mark in cast("list[dict[str, list[dict[str, str]]]]", record["marks"]):
                named |= {(tag["facet"], tag["name"]) for tag in mark["tags"]}
        wanted = {tag.id: tag for tag in self._tags.values() if (tag.facet.value, tag.name) in named}
        parents = {tag.parent_id for tag in wanted.values()}
        return [self._tag(tag) for tag in self._tags.values() if tag.id in wanted or tag.id in parents]

    def _mark(self, mark: Annotation) -> Json:
        place = mark.anchor.range
        return {
            "start": place.start,
            "end": place.end,
            "exact": mark.anchor.quote.exact,
            "tags": [self._reference(self._tags[tag_id]) for tag_id in mark.tags if tag_id in self._tags],
            "note": mark.note,
            "status": mark.status.value,
            "reviewer": mark.reviewer,
            "created_at": mark.created_at,
            "changed_at": mark.changed_at,
        }

    def _reference(self, tag: Tag) -> Json:
        return {"facet": tag.facet.value, "name": tag.name}

    def _tag(self, tag: Tag) -> Json:
        parent = self._tags.get(tag.parent_id) if tag.parent_id is not None else None
        return {
            "facet": tag.facet.value,
            "name": tag.name,
            "definition": tag.definition,
            "colour": tag.colour,
            "parent": parent.name if parent is not None else "",
        }
