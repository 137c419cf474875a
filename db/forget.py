"""彻底清理: takes documents, and history before a time, out of a library for good.

The chain of hashes goes on to hold: a step keeps its hash when its content is emptied, and the new FORGET step records
which steps those are and where the history now begins. Undo does not pass it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import ColumnElement, Connection, Select, delete, func, or_, select, update

from db import text_index
from db.checksums import parsed
from db.history import START, Head
from db.repositories.structures import remove_structure
from db.schema import (
    annotation,
    collection_row,
    correction,
    document,
    fact,
    image,
    layout,
    original,
    original_piece,
    pair,
    pair_edit,
    step,
    structure_edit,
    tagging,
    text,
)

if TYPE_CHECKING:
    from core.model.changes import Json
    from db.recorder import Recorder

CHUNK = 500
_DOCUMENTS = ("document_id", "old_document_id", "new_document_id")
_OWNERS = {tagging.name: (annotation.name, "annotation_id"), pair_edit.name: (pair.name, "pair_id")}
"""Tables whose rows speak of a document through another row: its table, and the column that names it."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What was taken out of the history, as the FORGET step records it."""

    documents: int
    cut: Head
    emptied: tuple[tuple[int, int], ...]

    @property
    def arguments(self) -> dict[str, Json]:
        return {
            "documents": self.documents,
            "cut": [self.cut.number, self.cut.hash],
            "emptied": [[first, last] for first, last in self.emptied],
        }

    @property
    def anything(self) -> bool:
        return bool(self.documents or self.cut.number or self.emptied)


def remove(recorder: Recorder, documents: Collection[str], before: int | None) -> Removal:
    """Within a transaction. The recorder tells which rows went; its images are not to be kept."""
    connection = recorder.connection
    emptied = _empty_images(connection, frozenset(documents))
    removed = sum(_remove_document(recorder, document_id) for document_id in documents)
    cut = START if before is None else _cut(connection, before)
    _remove_unreferenced(connection)
    return Removal(removed, cut, _ranges(number for number in emptied if number > cut.number))


def _remove_document(recorder: Recorder, document_id: str) -> int:
    connection = recorder.connection
    marks = select(annotation.c.id).where(annotation.c.document_id == document_id)
    for table, where in (
        (tagging, tagging.c.annotation_id.in_(marks)),
        (annotation, annotation.c.document_id == document_id),
        (collection_row, collection_row.c.document_id == document_id),
        (correction, correction.c.document_id == document_id),
        (structure_edit, structure_edit.c.document_id == document_id),
        (fact, fact.c.document_id == document_id),
        (pair_edit, pair_edit.c.pair_id.in_(_pairs_of(document_id))),
        (pair, _is_of(document_id)),
    ):
        for row_id in connection.execute(select(table.c.id).where(where)).scalars().all():
            recorder.delete(table, row_id)
    remove_structure(connection, document_id)
    known = recorder.row(document, document_id) is not None
    recorder.delete(document, document_id)
    return int(known)


def _empty_images(connection: Connection, documents: frozenset[str]) -> set[int]:
    """Removes the images that speak of the documents, and the arguments of their steps. Returns the steps' numbers."""
    concerned: list[tuple[int, int]] = []
    # By table: rows that speak of the documents, and images that do if the row they belong to does.
    owners = {tagging.name: set(_marks(connection, documents)), pair_edit.name: set(_pairs(connection, documents))}
    owned: list[tuple[int, int, str, str]] = []
    chosen = select(
        image.c.step_number, image.c.ordinal, image.c.table_name, image.c.row_id, image.c.before, image.c.after
    )
    for number, ordinal, table, row_id, before, after in connection.execute(chosen):
        values = cast("dict[str, Any]", parsed(after or before or "{}"))
        if table in _OWNERS:
            owned.append((number, ordinal, table, str(values[_OWNERS[table][1]])))
        elif row_id in documents or not documents.isdisjoint(values.get(name) for name in _DOCUMENTS):
            concerned.append((number, ordinal))
            for name, (owner, _) in _OWNERS.items():
                if table == owner:
                    owners[name].add(row_id)
    concerned += [(number, ordinal) for number, ordinal, table, owner in owned if owner in owners[table]]
    for number, ordinal in concerned:
        connection.execute(delete(image).where(image.c.step_number == number, image.c.ordinal == ordinal))
    numbers = {number for number, _ in concerned}
    for number in numbers:
        connection.execute(update(step).where(step.c.number == number).values(arguments="{}"))
    return numbers


def _marks(connection: Connection, documents: Iterable[str]) -> list[str]:
    found: list[str] = []
    for document_id in documents:
        chosen = select(annotation.c.id).where(annotation.c.document_id == document_id)
        found += connection.execute(chosen).scalars()
    return found


def _pairs(connection: Connection, documents: Iterable[str]) -> list[str]:
    found: list[str] = []
    for document_id in documents:
        found += connection.execute(_pairs_of(document_id)).scalars()
    return found


def _pairs_of(document_id: str) -> Select[str]:
    return select(pair.c.id).where(_is_of(document_id))


def _is_of(document_id: str) -> ColumnElement[bool]:
    return or_(pair.c.old_document_id == document_id, pair.c.new_document_id == document_id)


def _cut(connection: Connection, before: int) -> Head:
    """Removes all steps up to the last one that was made before the time (ms UTC)."""
    number = connection.execute(select(func.max(step.c.number)).where(step.c.at < before)).scalar()
    if number is None:
        return START
    hash_ = connection.execute(select(step.c.hash).where(step.c.number == number)).scalar_one()
    connection.execute(delete(image).where(image.c.step_number <= number))
    connection.execute(delete(step).where(step.c.number <= number))
    return Head(number, hash_)


def _remove_unreferenced(connection: Connection) -> None:
    """Texts, originals and layouts of no document: undo cannot bring one back across a FORGET step."""
    for table, key, used in (
        (text, text.c.sha256, document.c.text_sha256),
        (original_piece, original_piece.c.original_sha256, document.c.original_sha256),
        (original, original.c.sha256, document.c.original_sha256),
        (layout, layout.c.sha256, document.c.layout_sha256),
    ):
        gone = connection.execute(delete(table).where(key.not_in(select(used).where(used.is_not(None)))))
        if table is text and gone.rowcount:
            text_index.empty(connection)  # words taken out of it one by one would stay between its lines


def _ranges(numbers: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Runs of consecutive numbers, both ends included."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)
