"""要素 as a feature: the facts of the open document, the tables of all; confirm, correct, reject, hand up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from core.model.changes import ChangeSet, Subject
from core.model.fact_decision import FactStatus
from core.model.text import View
from core.text.views import glyphs_of
from ui.exporting import may_write, write_out
from ui.facts.agencies import Agencies
from ui.facts.asking import Asking
from ui.facts.decision_bar import SETTLED
from ui.facts.library_tables import LibraryTables
from ui.facts.panel import FactsPanel
from ui.facts.rows import Listing, list_facts
from ui.facts.tables_panel import TablesPanel
from ui.jobs import Lane

if TYPE_CHECKING:
    from core.model.fact_row import FactRow
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from ui.context import Context
    from ui.place import Place


class FactsFeature(QObject):
    """Signals: place_pointed(str document id, TextRange): a place is to be seen, the keyboard stays here;
    jump_requested(str document id, TextRange): the keyboard goes there too; tables_toggled(bool): the tables are to
    be seen, or put away.
    """

    place_pointed = Signal(str, object)
    jump_requested = Signal(str, object)
    tables_toggled = Signal(bool)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._opened: OpenDocument | None = None
        self._outdated = False
        self._turn = 0
        self.panel = FactsPanel(context, window)
        self.tables = TablesPanel(context, window)
        self._library_tables = LibraryTables(context, self.tables, self)
        self._agencies = Agencies(context, window)
        self._asking = Asking(context, window)
        self.panel.shown.connect(self._on_shown)
        self.panel.choice_chosen.connect(self._read_again)
        for each in (self.panel, self.tables):
            each.row_pointed.connect(self._on_row_pointed)
            each.row_activated.connect(self._on_row_activated)
            each.confirm_requested.connect(self.confirm)
            each.reject_requested.connect(self.reject)
            each.reopen_requested.connect(self.reopen)
            each.edit_requested.connect(self._asking.edit)
        self.tables.closed.connect(self._on_tables_closed)
        context.hub.changed.connect(self._on_changed)
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self._context.actions
        actions.connect_to("facts.confirm", self._confirm_chosen)
        actions.connect_to("facts.reject", self._reject_chosen)
        actions.connect_to("facts.edit", self._edit_chosen)
        actions.connect_to("facts.reopen", self._reopen_chosen)
        actions.connect_to("facts.export", self._export)
        actions["facts.tables"].toggled.connect(self._on_tables_toggled)
        actions["facts.export"].setEnabled(False)

    # -- the open document ------------------------------------------------------------------------------------------
    def set_document(self, opened: OpenDocument | None) -> None:
        """The document that the reader shows, or the same one with another structure."""
        before, self._opened = self._opened, opened
        self._turn += 1
        self._outdated = True
        if opened is None:
            self.panel.show_nothing()
        elif before is None or before.document.id != opened.document.id:
            self.panel.show_waiting()
        if self.panel.isVisible():
            self._read()

    @Slot()
    def _on_shown(self) -> None:
        """A long document takes a while, so it waits until somebody wants to know."""
        if self._outdated:
            self._read()

    def set_place(self, place: Place | None) -> None:
        """The words in the reader that a fact may be made of."""
        self._asking.set_place(place)

    def _read(self, lane: Lane = Lane.COMPUTING) -> None:
        """Lists the facts anew. Only the newest request is shown: it has read what is newest in the library."""
        opened = self._opened
        if opened is None:
            return
        self._outdated = False
        self._turn += 1
        library, document, turn = self._context.library, opened.document, self._turn
        choice, before = self.panel.choice, self.panel.listing

        def work(progress: Progress) -> Listing:
            del progress
            return list_facts(library.facts.of_document(document.id, rejected=True), choice, before)

        def done(listing: Listing) -> None:
            if turn == self._turn:
                self.panel.show_listing(listing, glyphs_of(document.script, document.region, View.SOURCE))

        self._context.jobs.submit(self, work, done, self._context.hub.refused.emit, lane=lane)

    @Slot()
    def _read_again(self) -> None:
        """The document was read before: little is left to do, and no long work may delay it."""
        self._outdated = True
        if self.panel.isVisible():
            self._read(Lane.STORAGE)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        opened = self._opened
        if opened is None:
            return
        if changes.concerns(Subject.AGENCY_ALIAS):
            self._outdated = True
            if self.panel.isVisible():
                self._read()
        elif opened.document.id in changes.documents and changes.concerns(Subject.FACT):
            self._read_again()

    # -- the tables -------------------------------------------------------------------------------------------------
    @Slot(bool)
    def _on_tables_toggled(self, on: bool) -> None:
        self.tables_toggled.emit(on)
        if on:
            self.tables.search()

    @Slot()
    def _on_tables_closed(self) -> None:
        self._context.actions["facts.tables"].setChecked(False)

    @property
    def _in_hand(self) -> FactsPanel | TablesPanel:
        """Which of the two has the keyboard: single keys are about what is chosen there."""
        focus = QApplication.focusWidget()
        return self.tables if focus is not None and self.tables.isAncestorOf(focus) else self.panel

    # -- wishes -----------------------------------------------------------------------------------------------------
    @Slot(object)
    def confirm(self, rows: Sequence[FactRow]) -> None:
        wanted = [row for row in rows if row.status not in SETTLED]
        if wanted:
            self._context.perform(lambda library, reviewer: library.facts.confirm(wanted, reviewer))

    @Slot(object)
    def reject(self, rows: Sequence[FactRow]) -> None:
        wanted = [row for row in rows if row.status is not FactStatus.REJECTED]
        if wanted:
            self._context.perform(lambda library, reviewer: library.facts.reject(wanted, reviewer))

    @Slot(object)
    def reopen(self, rows: Sequence[FactRow]) -> None:
        wanted = [row for row in rows if row.decision is not None]
        if wanted:
            self._context.perform(lambda library, reviewer: library.facts.reopen(wanted, reviewer))

    def _confirm_chosen(self) -> None:
        place = self._in_hand
        self.confirm(place.chosen())
        place.go_on()

    def _reject_chosen(self) -> None:
        place = self._in_hand
        self.reject(place.chosen())
        place.go_on()

    def _reopen_chosen(self) -> None:
        self.reopen(self._in_hand.chosen())

    def _edit_chosen(self) -> None:
        rows = self._in_hand.chosen()
        if len(rows) == 1:
            self._asking.edit(rows[0])

    @Slot(object)
    def _on_row_pointed(self, row: FactRow) -> None:
        self.place_pointed.emit(row.document.id, row.range)

    @Slot(object)
    def _on_row_activated(self, row: FactRow) -> None:
        self.jump_requested.emit(row.document.id, row.range)

    # -- exporting --------------------------------------------------------------------------------------------------
    def _export(self) -> None:
        """The rows in sight, in their order."""
        from ui.facts.export_dialog import FactsExportDialog

        kind, rows, library = self.tables.kind, self.tables.table.facts.rows, self._context.library
        dialog = FactsExportDialog(self._context, kind, len(rows), self._window)
        if not dialog.exec():
            return
        request = dialog.request
        if not may_write(self._window, request.path):
            return
        dialog.keep_choices()
        write_out(
            self._context,
            self,
            request.path,
            lambda progress: library.exports.export_facts(kind, rows, request, progress),
            self.tr("已导出 {n} 处要素到“{name}”。"),
        )
