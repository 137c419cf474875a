"""体检 as a feature: lists what was found in the open document, accepts it for the reading copy, takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import DuiduError
from core.model.changes import ChangeSet, Subject
from core.model.ids import DocumentId
from core.model.text import View
from core.progress import Progress
from core.services.documents import OpenDocument
from core.services.proofreading import Entry
from core.text.views import glyphs_of
from ui.context import Context
from ui.exporting import may_write, write_out
from ui.jobs import Lane
from ui.proofread.errata_dialog import ErrataDialog
from ui.proofread.panel import ProofreadPanel

Entries = tuple[Entry, ...]


class ProofreadFeature(QObject):
    """Signals: place_pointed(TextRange): a place of the open document is to be seen, the keyboard stays here;
    jump_requested(str document id, TextRange): the keyboard goes there too.
    """

    place_pointed = Signal(object)
    jump_requested = Signal(str, object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._opened: OpenDocument | None = None
        self._outdated = False
        self.panel = ProofreadPanel(context, window)
        self.panel.shown.connect(self._read)
        self.panel.entry_pointed.connect(self._on_entry_pointed)
        self.panel.entry_activated.connect(self._on_entry_activated)
        context.hub.changed.connect(self._on_changed)
        for action_id, slot in (
            ("proofread.accept", self._accept),
            ("proofread.drop", self._drop),
            ("proofread.accept_certain", self._accept_certain),
            ("proofread.export", self._export),
        ):
            context.actions.connect_to(action_id, slot)
        context.actions["proofread.export"].setEnabled(False)

    def set_document(self, opened: OpenDocument | None) -> None:
        """The document that the reader shows, or the same one with another structure."""
        before, self._opened = self._opened, opened
        self._context.actions["proofread.export"].setEnabled(opened is not None)
        if opened is None:
            self._outdated = False
            self.panel.show_nothing()
            return
        if before is None or before.document.id != opened.document.id:
            self.panel.show_waiting()
        self._outdated = True
        self._read_if_seen()

    # -- what was found ---------------------------------------------------------------------------------------------
    def _read_if_seen(self) -> None:
        """Looking over a long document takes seconds, so it waits until somebody wants to know."""
        if self.panel.isVisible():
            self._read()

    @Slot()
    def _read(self, lane: Lane = Lane.COMPUTING) -> None:
        opened = self._opened
        if opened is None or not self._outdated:
            return
        self._outdated = False
        document = opened.document

        def done(entries: Entries) -> None:
            if self._opened is not None and self._opened.document.id == document.id:
                glyphs = glyphs_of(document.script, document.region, View.SOURCE)
                self.panel.show_entries(entries, glyphs)

        self._context.jobs.submit(self, self._look_over(document.id), done, self._on_refused, lane=lane)

    def _look_over(self, document_id: DocumentId) -> Callable[[Progress], Entries]:
        library = self._context.library

        def work(progress: Progress) -> Entries:
            del progress
            return library.proofreading.entries(document_id)

        return work

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        opened = self._opened
        if opened is None or opened.document.id not in changes.documents or not changes.concerns(Subject.CORRECTION):
            return
        self._outdated = True
        if self.panel.isVisible():
            # The document has been looked over: only its corrections are read, and no long import may delay that.
            self._read(Lane.STORAGE)

    def _on_refused(self, error: DuiduError) -> None:
        self._context.hub.refused.emit(error)

    # -- wishes -----------------------------------------------------------------------------------------------------
    def _accept(self) -> None:
        self._accept_all([entry for entry in self.panel.chosen() if entry.acceptable])
        self.panel.go_on()

    def _accept_certain(self) -> None:
        self._accept_all([entry for entry in self.panel.entries if entry.certain and entry.acceptable])

    def _accept_all(self, entries: list[Entry]) -> None:
        document_id = self._document_id
        if entries and document_id is not None:
            self._context.perform(lambda library, reviewer: library.proofreading.accept(document_id, entries, reviewer))

    def _drop(self) -> None:
        dropped = [entry.correction.id for entry in self.panel.chosen() if entry.correction is not None]
        if dropped:
            self._context.perform(lambda library, reviewer: library.proofreading.drop(dropped, reviewer))

    @property
    def _document_id(self) -> DocumentId | None:
        return self._opened.document.id if self._opened else None

    @Slot(object)
    def _on_entry_pointed(self, entry: Entry) -> None:
        self.place_pointed.emit(entry.range)

    @Slot(object)
    def _on_entry_activated(self, entry: Entry) -> None:
        if self._document_id is not None:
            self.jump_requested.emit(self._document_id, entry.range)

    # -- exporting --------------------------------------------------------------------------------------------------
    def _export(self) -> None:
        """The list may not have been looked at yet: then it is made now, and the question asked when it is there."""
        opened = self._opened
        if opened is None:
            return
        work = self._look_over(opened.document.id)
        self._context.jobs.submit(self, work, lambda entries: self._ask(opened, entries), self._on_refused)

    def _ask(self, opened: OpenDocument, entries: Entries) -> None:
        library, document = self._context.library, opened.document
        accepted = sum(entry.accepted for entry in entries)
        dialog = ErrataDialog(self._context, document.title, accepted, len(entries), self._window)
        if not dialog.exec():
            return
        request, proposals = dialog.request, dialog.proposals
        if not may_write(self._window, request.path):
            return
        dialog.keep_choices()
        write_out(
            self._context,
            self,
            request.path,
            lambda progress: library.exports.export_errata(document.id, request, progress, proposals=proposals),
            self.tr("已导出 {n} 处勘误到“{name}”。"),
        )
