"""The ChangeSet of a step, derived from its images."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection, select

from core.model.changes import ChangeSet, Step, Subject
from db.schema import annotation

if TYPE_CHECKING:
    from db.recorder import Image

CHUNK = 500
"""Ids looked up in one query."""


def change_set(connection: Connection, step: Step | None, images: Sequence[Image]) -> ChangeSet:
    """Touched ids per subject, and the documents concerned. A tagging touches its annotation too, and what is
    said of partners their pair.
    """
    touched: dict[Subject, set[str]] = defaultdict(set)
    documents: set[str] = set()
    for image in images:
        subject = Subject(image.table)
        touched[subject].add(image.row_id)
        for values in (image.before, image.after):
            if values is None:
                continue
            if subject is Subject.TAGGING:
                touched[Subject.ANNOTATION].add(str(values["annotation_id"]))
            elif subject is Subject.PAIR_EDIT:
                touched[Subject.PAIR].add(str(values["pair_id"]))
            elif subject is Subject.PAIR:
                documents |= {str(values["old_document_id"]), str(values["new_document_id"])}
            elif subject is Subject.DOCUMENT:
                documents.add(image.row_id)
            elif "document_id" in values:
                documents.add(str(values["document_id"]))
    imaged = {image.row_id for image in images if image.table == annotation.name}
    documents |= _documents_of(connection, sorted(touched[Subject.ANNOTATION] - imaged))
    frozen = {subject: frozenset(ids) for subject, ids in touched.items() if ids}
    return ChangeSet(step, frozen, frozenset(documents))


def _documents_of(connection: Connection, annotations: Sequence[str]) -> set[str]:
    """Documents of annotations whose taggings changed while they themselves did not: they are still there."""
    found: set[str] = set()
    for start in range(0, len(annotations), CHUNK):
        chosen = annotation.c.id.in_(annotations[start : start + CHUNK])
        found.update(connection.execute(select(annotation.c.document_id).where(chosen).distinct()).scalars())
    return found
