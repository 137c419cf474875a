"""Keeps the tables of the library as the library has them: computed once, then only what a step touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.errors import Cancelled, DuiduError
from core.model.changes import ChangeSet, Subject
from core.model.fact_decision import FactKind
from core.model.ids import DocumentId
from ui.facts.table_rows import TableRow, by_document, by_kind, table_rows

if TYPE_CHECKING:
    from core.model.document import Document
    from core.progress import Progress
    from core.services.library import Library
    from ui.context import Context
    from ui.facts.tables_panel import TablesPanel
    from ui.jobs import Job

TOUCHED_LIMIT = 50
"""Above this many touched documents all are read anew."""
Shelf = Mapping[FactKind, Sequence[TableRow]]
Shelves = Mapping[DocumentId, Shelf]


@dataclass(frozen=True, slots=True)
class _Load:
    documents: tuple[Document, ...]
    shelves: Shelves


class LibraryTables(QObject):
    """Reads while the tables are in sight; what changes meanwhile is read when they come forward."""

    def __init__(self, context: Context, panel: TablesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._panel = panel
        self._documents: tuple[Document, ...] = ()
        self._shelves: dict[DocumentId, Shelf] = {}
        self._outdated: frozenset[DocumentId] | None = None
        """Documents to be read; None: all."""
        self._job: Job[_Load] | None = None
        panel.shown.connect(self._read)
        panel.stopped.connect(self._on_stopped)
        hub = context.hub
        hub.library_opened.connect(self._on_library_opened)
        hub.library_closing.connect(self._on_library_closing)
        hub.changed.connect(self._on_changed)

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_library_opened(self) -> None:
        self._outdated = None
        self._read()

    @Slot()
    def _on_library_closing(self) -> None:
        self._stop()
        self._documents, self._shelves, self._outdated = (), {}, None
        self._show()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.DOCUMENT, Subject.AGENCY_ALIAS):
            self._outdated = None
        elif changes.concerns(Subject.FACT, Subject.STRUCTURE_EDIT):
            touched = frozenset(map(DocumentId, changes.documents))
            known = self._outdated
            self._outdated = None if known is None or len(known | touched) > TOUCHED_LIMIT else known | touched
        else:
            return
        self._read()

    @Slot()
    def _on_stopped(self) -> None:
        """What was computed before stays in memory; the next look goes on from there."""
        self._stop()

    # -- reading ----------------------------------------------------------------------------------------------------
    @Slot()
    def _read(self) -> None:
        if not self._panel.isVisible() or not self._context.has_library or self._outdated == frozenset():
            return
        self._stop()
        library, wanted = self._context.library, self._outdated

        def work(progress: Progress) -> _Load:
            return _load(library, wanted, progress)

        def done(load: _Load) -> None:
            if job is not self._job:
                return
            self._job = None
            self._outdated = frozenset()
            self._documents = load.documents
            order = [document.id for document in load.documents]
            known = {**self._shelves, **load.shelves} if wanted is not None else load.shelves
            self._shelves = {each: known[each] for each in order if each in known}
            self._panel.show_progress(0, 0)
            self._show()

        def failed(error: DuiduError) -> None:
            if job is self._job:
                self._job = None
                self._panel.show_progress(0, 0)
                if not isinstance(error, Cancelled):
                    self._context.hub.refused.emit(error)

        job = self._context.jobs.submit(self, work, done, failed, self._on_progress)
        self._job = job

    def _on_progress(self, done: int, total: int) -> None:
        if self._job is not None:
            self._panel.show_progress(done, total)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._panel.show_progress(0, 0)

    def _show(self) -> None:
        self._panel.offer_documents(self._documents)
        rows: dict[FactKind, Sequence[TableRow]] = {
            kind: list(chain.from_iterable(shelf[kind] for shelf in self._shelves.values())) for kind in FactKind
        }
        self._panel.show_rows(rows)


def _load(library: Library, wanted: frozenset[DocumentId] | None, progress: Progress) -> _Load:
    documents = tuple(summary.document for summary in library.documents.summaries())
    asked = [document.id for document in documents if wanted is None or document.id in wanted]
    rows = by_document(table_rows(library.facts.of_library(asked, progress, rejected=True)))
    return _Load(documents, {each: by_kind(rows.get(each, ())) for each in asked})
