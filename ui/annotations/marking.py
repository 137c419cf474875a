"""The wishes about marks: each is one step of the library."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.text.parse import outline_path
from ui.annotations.entry import Entry, one_line

if TYPE_CHECKING:
    from core.model.annotation import ReviewStatus
    from core.model.ids import AnnotationId, TagId
    from ui.annotations.note_editor import NoteEditor, NoteSubject
    from ui.context import Context
    from ui.place import Place


class Marking:
    """Carries out what keys and panels ask for. Nothing is shown here: the hub tells the views."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._last_tag: TagId | None = None

    @property
    def last_tag(self) -> TagId | None:
        """The tag that was used last."""
        return self._last_tag

    def toggle_tag(self, place: Place, tag_id: TagId) -> None:
        self._last_tag = tag_id
        self._context.perform(
            lambda library, reviewer: library.annotations.toggle_tag(place.document_id, place.range, tag_id, reviewer)
        )

    def repeat_tag(self, place: Place) -> None:
        """The last tag once more; where it is already, nothing happens."""
        tag_id = self._last_tag
        if tag_id is not None:
            self._context.perform(
                lambda library, reviewer: library.annotations.tag_places(
                    place.document_id, [place.range], tag_id, reviewer
                )
            )

    def clear_tags(self, place: Place) -> None:
        self._context.perform(
            lambda library, reviewer: library.annotations.clear_tags(place.document_id, place.range, reviewer)
        )

    def set_status(self, place: Place, status: ReviewStatus) -> None:
        self._context.perform(
            lambda library, reviewer: library.annotations.mark_status(place.document_id, place.range, status, reviewer)
        )

    def write_note(self, subject: NoteSubject, text: str, editor: NoteEditor) -> None:
        self._context.perform(
            lambda library, reviewer: library.annotations.write_note(
                subject.document_id, subject.range, text, reviewer
            ),
            lambda _changes: editor.forget_draft(subject, text),
        )

    # -- many at a time ---------------------------------------------------------------------------------------------
    def retag(self, entries: Sequence[Entry], tag_id: TagId) -> None:
        """Puts a tag on all; takes it off if all have it."""
        self._last_tag = tag_id
        ids = [entry.id for entry in entries]
        off = tag_id in common_tags(entries)
        add, remove = ([], [tag_id]) if off else ([tag_id], [])
        self._context.perform(lambda library, reviewer: library.annotations.retag(ids, add, remove, reviewer))

    def set_statuses(self, ids: Sequence[AnnotationId], status: ReviewStatus) -> None:
        self._context.perform(lambda library, reviewer: library.annotations.set_status(ids, status, reviewer))

    def delete(self, ids: Sequence[AnnotationId]) -> None:
        self._context.perform(lambda library, reviewer: library.annotations.delete(ids, reviewer))

    # -- reading ----------------------------------------------------------------------------------------------------
    def path_of(self, place: Place) -> tuple[str, ...]:
        """The headings above a place, without the document's title; none once its document is deleted."""
        try:
            opened = self._context.library.documents.open(place.document_id)
        except NotFound:
            return ()
        return tuple(
            one_line(opened.text[heading.range.start : heading.range.end])
            for heading in outline_path(opened.structure, place.range.start)
            if not heading.title
        )


def common_tags(entries: Sequence[Entry]) -> frozenset[TagId]:
    """The tags that all of these marks bear."""
    common: frozenset[TagId] | None = None
    for entry in entries:
        tags = frozenset(entry.record.annotation.tags)
        common = tags if common is None else common & tags
    return common or frozenset()
