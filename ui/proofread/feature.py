"""体检 as a feature: lists what was found in the open document, accepts it for the reading copy, takes it back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.model.changes import ChangeSet, Subject
from core.model.text import View
from core.services.proofreading import Entry
from core.text.lines import one_line
from core.text.views import glyphs_of
from ui.exporting import may_write, write_out
from ui.jobs import Lane
from ui.proofread.panel import ProofreadPanel
from ui.proofread.rows import Listing, list_entries
from ui.widgets.ask import ask_text

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.ids import DocumentId
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from ui.context import Context

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
        self._turn = 0
        self.panel = ProofreadPanel(context, window)
        self.panel.shown.connect(self._on_shown)
        self.panel.choice_chosen.connect(self._read_again)
        self.panel.entry_pointed.connect(self._on_entry_pointed)
        self.panel.entry_activated.connect(self._on_entry_activated)
        context.hub.changed.connect(self._on_changed)
        for action_id, slot in (
            ("proofread.accept", self._accept),
            ("proofread.drop", self._drop),
            ("proofread.rewrite", self._rewrite),
            ("proofread.accept_certain", self._accept_certain),
            ("proofread.export", self._export),
        ):
            context.actions.connect_to(action_id, slot)
        context.actions["proofread.export"].setEnabled(False)

    def set_document(self, opened: OpenDocument | None) -> None:
        """The document that the reader shows, or the same one with another structure."""
        before, self._opened = self._opened, opened
        self._context.actions["proofread.export"].setEnabled(opened is not None)
        self._turn += 1
        self._outdated = True
        if opened is None:
            self.panel.show_nothing()
        elif before is None or before.document.id != opened.document.id:
            self.panel.show_waiting()
        if self.panel.isVisible():
            self._read()

    # -- what was found ---------------------------------------------------------------------------------------------
    @Slot()
    def _on_shown(self) -> None:
        """Looking over a long document takes seconds, so it waits until somebody wants to know."""
        if self._outdated:
            self._read()

    def _read(self, lane: Lane = Lane.COMPUTING) -> None:
        """Lists the entries anew. Only the newest request is shown: it has read what is newest in the library."""
        opened = self._opened
        if opened is None:
            return
        self._outdated = False
        self._turn += 1
        library, document, turn = self._context.library, opened.document, self._turn
        choice, before = self.panel.choice, self.panel.listing

        def work(progress: Progress) -> Listing:
            del progress
            return list_entries(library.proofreading.entries(document.id), choice, before)

        def done(listing: Listing) -> None:
            if turn == self._turn:
                self.panel.show_listing(listing, glyphs_of(document.script, document.region, View.SOURCE))

        self._context.jobs.submit(self, work, done, self._on_refused, lane=lane)

    @Slot()
    def _read_again(self) -> None:
        """The document was looked over before: little is left to do, and no long import may delay it."""
        self._outdated = True
        if self.panel.isVisible():
            self._read(Lane.STORAGE)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        opened = self._opened
        if opened is not None and opened.document.id in changes.documents and changes.concerns(Subject.CORRECTION):
            self._read_again()

    def _on_refused(self, error: DuiduError) -> None:
        self._context.hub.refused.emit(error)

    # -- wishes -----------------------------------------------------------------------------------------------------
    def _accept(self) -> None:
        self._accept_all([entry for entry in self.panel.chosen() if entry.acceptable])
        self.panel.go_on()

    def _rewrite(self) -> None:
        """What only a reader can tell, and what a reader knows better."""
        entry = next(iter(self.panel.chosen()), None)
        if entry is None:
            return
        title, label = self.tr("改成别的"), self.tr("“{words}”在校订稿中读作").replace("{words}", one_line(entry.found))
        words = ask_text(self._window, title, label, entry.replacement or entry.found, self.tr("接受"))
        if words and words != (entry.replacement if entry.accepted else entry.found):
            self._accept_all([replace(entry, suggested=words, correction=None)])

    def _accept_certain(self) -> None:
        self._accept_all([entry for entry in self.panel.listing.entries if entry.certain and entry.acceptable])

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
        library, document_id = self._context.library, opened.document.id

        def work(progress: Progress) -> Entries:
            del progress
            return library.proofreading.entries(document_id)

        self._context.jobs.submit(self, work, lambda entries: self._ask(opened, entries), self._on_refused)

    def _ask(self, opened: OpenDocument, entries: Entries) -> None:
        from ui.proofread.errata_dialog import ErrataDialog

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
