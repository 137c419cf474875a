"""标注 as a feature: what the keys do with the words under the caret, the panel of the place, the list of marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import ReviewStatus
from core.model.changes import ChangeSet, Subject
from core.model.codebook import Codebook
from core.model.ids import AnnotationId, DocumentId, TagId
from ui.annotations.actions import IN_READER
from ui.annotations.list_panel import ListPanel, Scope
from ui.annotations.marking import Marking, common_tags
from ui.annotations.place_panel import PlacePanel, PlaceShown
from ui.annotations.shelf import Shelf
from ui.place import PLACE_RESTS_MS, PaletteRequest, Place

if TYPE_CHECKING:
    from ui.annotations.entry import Entry
    from ui.annotations.note_editor import NoteSubject
    from ui.context import Context

PLACE_PANEL: Final = "place"
DIGITS: Final = range(1, 10)
STATUSES: Final = {
    "annotations.pending": ReviewStatus.PENDING,
    "annotations.reviewed": ReviewStatus.REVIEWED,
    "annotations.doubtful": ReviewStatus.DOUBTFUL,
}
ON_A_PLACE: Final = ("annotations.palette_here", "annotations.note", "annotations.note_here", *STATUSES)


class AnnotationsFeature(QObject):
    """Signals: jump_requested(str document id, TextRange); palette_requested(PaletteRequest);
    target_tags_changed(frozenset of TagId): the tags on what the palette was asked for are others now;
    collect_requested(tuple of Pick); panel_requested(str): a panel of the window should come forward.
    """

    jump_requested = Signal(str, object)
    palette_requested = Signal(object)
    target_tags_changed = Signal(object)
    collect_requested = Signal(object)
    panel_requested = Signal(str)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._place: Place | None = None
        self._own: Entry | None = None
        """The reviewer's mark on exactly the words of the place."""
        self._document: DocumentId | None = None
        self._codebook = Codebook(())
        self._target: tuple[AnnotationId, ...] = ()
        """Marks that the palette was opened for; empty for the place."""
        self._before_note: QWidget | None = None
        self._resting = QTimer(self, singleShot=True, interval=PLACE_RESTS_MS)
        self._resting.timeout.connect(self._show_place)
        self._shelf = Shelf(context, self)
        self._marking = Marking(context)
        self.place_panel = PlacePanel(window)
        self.list_panel = ListPanel(self._shelf, window)
        self._connect_actions()
        self._connect_panels()
        self._enable()
        hub = context.hub
        hub.library_opened.connect(self._on_library_opened)
        hub.library_closing.connect(self._on_library_closing)
        hub.changed.connect(self._on_changed)
        hub.refused.connect(self._show_place)
        self._shelf.loaded.connect(self._on_marks_changed)
        self._shelf.updated.connect(self._on_marks_changed)

    def _connect_actions(self) -> None:
        connect = self._context.actions.connect_to
        connect("annotations.palette", self._open_palette)
        connect("annotations.palette_here", self._open_palette_for_place)
        connect("annotations.note", self._write_note)
        connect("annotations.note_here", self._write_note)
        connect("annotations.repeat", self._repeat)
        connect("annotations.clear", self._clear)
        connect("annotations.delete", self._delete)
        for action_id, status in STATUSES.items():
            connect(action_id, partial(self._toggle_status, status))
        for digit in DIGITS:
            connect(f"annotations.tag_{digit}", partial(self._toggle_digit, digit))

    def _connect_panels(self) -> None:
        place, marks = self.place_panel, self.list_panel
        place.tag_pressed.connect(self._on_tag_pressed)
        place.status_chosen.connect(self._on_status_chosen)
        place.mark_pressed.connect(self._on_jump_requested)
        place.note.written.connect(self._on_note_written)
        place.note.left.connect(self._on_note_left)
        marks.scope_changed.connect(self._want)
        marks.jump_requested.connect(self._on_jump_requested)
        marks.retag_requested.connect(self._open_palette_for)
        marks.status_requested.connect(self._marking.set_statuses)
        marks.delete_requested.connect(self._marking.delete)
        marks.collect_requested.connect(self.collect_requested)
        marks.view.chosen_changed.connect(self._enable)

    def reader_actions(self) -> list[QAction]:
        """The actions of single keys, for the widget in which they shall work."""
        return [self._context.actions[action_id] for action_id in IN_READER]

    # -- where the reader is ----------------------------------------------------------------------------------------
    def set_document(self, document_id: str | None) -> None:
        """The document that the reader shows."""
        self._document = DocumentId(document_id) if document_id else None
        if self._place is not None and self._place.document_id != self._document:
            self._place = None
        self._want()
        self._show_place()

    def set_place(self, place: Place | None) -> None:
        """The words that the next key is about."""
        if place != self._place:
            self._place = place
            if place is None:
                self._show_place()
                return
            self._own = self._own_at_place()
            self._enable()
            self._resting.start()

    @Slot()
    def _want(self) -> None:
        """Which marks the shelf has to hold: all, or those of the open document."""
        if not self._context.has_library:
            self._shelf.want(None)
        elif self.list_panel.scope is Scope.LIBRARY:
            self._shelf.want(())
        else:
            self._shelf.want((self._document,) if self._document else None)

    @Slot()
    def _show_place(self) -> None:
        self._resting.stop()
        place, self._own = self._place, self._own_at_place()
        if place is None or not self._context.has_library:
            self.place_panel.show_nothing(has_document=self._document is not None)
        else:
            touching = self._shelf.touching(place.document_id, place.range)
            others = [entry for entry in touching if entry is not self._own]
            self.place_panel.show_place(PlaceShown(place, self._marking.path_of(place), self._own, others))
        self._enable()

    def _own_at_place(self) -> Entry | None:
        place = self._place
        if place is None or not self._context.has_library:
            return None
        touching = self._shelf.touching(place.document_id, place.range)
        return own_mark(touching, place, self._context.reviewer)

    @Slot()
    def _enable(self) -> None:
        actions, place, own = self._context.actions, self._place, self._own
        for action_id in ON_A_PLACE:
            actions[action_id].setEnabled(place is not None)
        actions["annotations.palette"].setEnabled(place is not None or self.list_panel.has_choice)
        actions["annotations.repeat"].setEnabled(place is not None and self._marking.last_tag is not None)
        actions["annotations.clear"].setEnabled(own is not None and bool(own.record.tags))
        actions["annotations.delete"].setEnabled(own is not None)
        for digit in DIGITS:
            known = self._codebook.by_shortcut(digit) is not None
            actions[f"annotations.tag_{digit}"].setEnabled(place is not None and known)

    # -- keys -------------------------------------------------------------------------------------------------------
    @Slot(str)
    def toggle_tag(self, tag_id: str) -> None:
        """A tag was chosen in the palette: for the place, or for the marks that the palette was opened for."""
        entries = self._shelf.entries_of(self._target)
        if entries:
            self._marking.retag(entries, TagId(tag_id))
        elif not self._target:
            self._on_tag_pressed(tag_id)

    @Slot(str)
    def _on_tag_pressed(self, tag_id: str) -> None:
        if self._place is not None:
            self._marking.toggle_tag(self._place, TagId(tag_id))

    def _toggle_digit(self, digit: int) -> None:
        tag = self._codebook.by_shortcut(digit)
        if tag is not None:
            self._on_tag_pressed(tag.id)

    def _repeat(self) -> None:
        if self._place is not None:
            self._marking.repeat_tag(self._place)

    def _clear(self) -> None:
        if self._place is not None:
            self._marking.clear_tags(self._place)

    def _delete(self) -> None:
        if self._own is not None:
            self._marking.delete([self._own.id])

    def _toggle_status(self, status: ReviewStatus) -> None:
        own = self._own
        has_it = own is not None and own.record.annotation.status is status
        self._on_status_chosen(ReviewStatus.NONE if has_it else status)

    @Slot(object)
    def _on_status_chosen(self, status: ReviewStatus) -> None:
        if self._place is not None:
            self._marking.set_status(self._place, status)

    # -- the palette ------------------------------------------------------------------------------------------------
    def _open_palette(self) -> None:
        """For the chosen marks where the list has the keyboard, else for the place."""
        entries = self.list_panel.entries
        if entries and (self.list_panel.has_keyboard or self._place is None):
            self._open_palette_for(entries)
        else:
            self._open_palette_for_place()

    def _open_palette_for_place(self) -> None:
        if self._place is not None:
            self._target = ()
            self.palette_requested.emit(PaletteRequest(self._place.words, 1, self._target_tags()))

    @Slot(object)
    def _open_palette_for(self, entries: Sequence[Entry]) -> None:
        self._target = tuple(entry.id for entry in entries)
        words = entries[0].words if len(entries) == 1 else ""
        self.palette_requested.emit(PaletteRequest(words, len(entries), self._target_tags()))

    def _target_tags(self) -> frozenset[TagId]:
        if self._target:
            return common_tags(self._shelf.entries_of(self._target))
        return common_tags([self._own] if self._own else [])

    # -- the note ---------------------------------------------------------------------------------------------------
    def _write_note(self) -> None:
        if self._place is not None:
            self._show_place()
            self._before_note = QApplication.focusWidget()
            self._show_place()  # the note is about this place, even if the caret has only just come
            self.panel_requested.emit(PLACE_PANEL)
            self.place_panel.write_note()

    @Slot(object, str)
    def _on_note_written(self, subject: NoteSubject, text: str) -> None:
        if self._context.has_library:
            self._marking.write_note(subject, text, self.place_panel.note)

    @Slot()
    def _on_note_left(self) -> None:
        """The keyboard goes back to where it came from."""
        if self._before_note is not None and shiboken6.isValid(self._before_note):
            self._before_note.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_jump_requested(self, entry: Entry) -> None:
        mark = entry.record.annotation
        self.jump_requested.emit(mark.document_id, mark.anchor.range)

    @Slot()
    def _on_marks_changed(self) -> None:
        self._show_place()
        self.target_tags_changed.emit(self._target_tags())

    @Slot()
    def _on_library_opened(self) -> None:
        writable = not self._context.read_only
        self.place_panel.allow_writing(on=writable)
        self.list_panel.allow_writing(on=writable)
        self._read_codebook()
        self._want()

    @Slot()
    def _on_library_closing(self) -> None:
        self._place = None
        self._document = None
        self._show_place()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.TAG):
            self._read_codebook()

    def _read_codebook(self) -> None:
        self._codebook = self._context.library.codebook.codebook()
        self.place_panel.show_codebook(self._codebook)
        self.list_panel.show_codebook(self._codebook)
        for digit in DIGITS:
            tag = self._codebook.by_shortcut(digit)
            name = tag.name if tag else self.tr("标签 {digit}").replace("{digit}", str(digit))
            self._context.actions.rename(f"annotations.tag_{digit}", name)
        self._show_place()


def own_mark(entries: Sequence[Entry], place: Place, reviewer: str) -> Entry | None:
    """The reviewer's mark on exactly the words of a place."""
    for entry in entries:
        mark = entry.record.annotation
        if mark.anchor.range == place.range and mark.reviewer == reviewer:
            return entry
    return None
