"""文库 as a feature: lists documents, takes files in, opens and makes library files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from core.model.changes import ChangeSet, Subject
from core.model.ids import DocumentId
from core.services.libraries import SUFFIX
from ui.jobs import Lane
from ui.library.actions import ON_A_LIBRARY
from ui.library.documents import Documents
from ui.library.imports import ImportResult, Imports, Outcome
from ui.library.intake import Intake
from ui.library.opening import Opening
from ui.library.panel import LibraryPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.errors import DuiduError
    from core.model.document import DocumentSummary
    from core.progress import Progress
    from ui.context import Context
    from ui.library.files import LibraryFiles, MakeLibraries
    from ui.notice import Notice

LAST_KEY = "last_document"
GROUPS = ("library.new", "library.describe", "library.check", "library.quit")
"""Actions before which the menu has a line."""


class LibraryFeature(QObject):
    """Signals: document_requested(str id): to be opened in the reader."""

    document_requested = Signal(str)

    def __init__(self, context: Context, make_libraries: MakeLibraries, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._opened: str | None = None
        self.panel = LibraryPanel(context, window)
        self._intake = Intake(context, window)
        self._opening = Opening(context, make_libraries, window)
        self.files.refused.connect(self._on_refused)
        self._documents = Documents(context, self.panel, window)
        self.panel.document_requested.connect(self.document_requested)
        self._intake.document_requested.connect(self.document_requested)
        self._intake.finished.connect(self._on_imported)
        context.hub.library_opened.connect(self._on_library_opened)
        context.hub.library_closing.connect(self._on_library_closing)
        context.hub.changed.connect(self._on_changed)
        context.actions.connect_to("library.import", self._intake.choose_files)
        context.actions.connect_to("library.quit", window.close)
        self._enable(on=False)

    @property
    def files(self) -> LibraryFiles:
        return self._opening.files

    @property
    def imports(self) -> Imports:
        return self._intake.imports

    def complete_menu(self, menu_id: str, menu: QMenu) -> None:
        """Puts the recent libraries below 打开文库, and lines between what is about files, documents, the library."""
        if menu_id == "file":
            menu.insertMenu(self._context.actions["library.save_as"], self._opening.recent)
            for action_id in GROUPS:
                menu.insertSeparator(self._context.actions[action_id])

    def notice_of(self, error: DuiduError) -> Notice:
        """Why a step was refused, and what can be done about it."""
        return self._opening.notice_of(error)

    def open_at_start(self, path: Path | None) -> None:
        """The library of the command line, else the one open last time, else the embedded one."""
        self._opening.open_at_start(path)

    def set_current(self, document_id: str | None) -> None:
        """The document that the reader shows."""
        self._opened = document_id
        self.panel.set_opened(document_id)
        if document_id and self._context.has_library:
            self._context.settings.keep(f"{LAST_KEY}/{self._context.library.store.uid}", document_id)

    def import_files(self, names: list[str]) -> None:
        """Takes in what was dropped on the window; a library is opened. Behind the drop: whoever dropped it waits."""
        paths = [Path(name) for name in names]
        if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX:
            QTimer.singleShot(0, self, lambda: self._opening.open(paths[0]))
        else:
            QTimer.singleShot(0, self, lambda: self._intake.import_files(paths))

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_library_opened(self) -> None:
        self._enable(on=True)
        last = self._context.settings.text(f"{LAST_KEY}/{self._context.library.store.uid}")

        def listed(records: tuple[DocumentSummary, ...]) -> None:
            self.panel.show_documents(records, self._opened)
            known = {record.document.id for record in records}
            wanted = last if last in known else self.panel.first()
            if wanted:
                self.document_requested.emit(wanted)

        self._read_summaries((), listed)

    @Slot()
    def _on_library_closing(self) -> None:
        self._opened = None
        self._enable(on=False)
        self.panel.show_nothing()

    @Slot(object, object)
    def _on_refused(self, path: Path, error: DuiduError) -> None:
        """What can be done about it the window tells; here stands that there is no library."""
        del path, error
        if not self._context.has_library:
            self.panel.show_nothing()

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.DOCUMENT):
            self._read_summaries((), lambda records: self.panel.show_documents(records, self._opened))
        elif changes.documents and changes.concerns(Subject.ANNOTATION, Subject.TAGGING):
            self._read_summaries(tuple(map(DocumentId, sorted(changes.documents))), self.panel.update_documents)

    @Slot(list)
    def _on_imported(self, results: list[ImportResult]) -> None:
        """Into an empty reader comes the first of the new documents."""
        new = [result.document for result in results if result.outcome is Outcome.IMPORTED and result.document]
        if new and self._opened is None:
            self.document_requested.emit(new[0].id)

    def _read_summaries(
        self, documents: tuple[DocumentId, ...], show: Callable[[tuple[DocumentSummary, ...]], None]
    ) -> None:
        """Of these documents, of all if none are named. Counting ten thousand marks takes 20 ms: beside the window."""
        library = self._context.library

        def work(progress: Progress) -> tuple[DocumentSummary, ...]:
            del progress
            return library.documents.summaries(documents)

        def done(records: tuple[DocumentSummary, ...]) -> None:
            if self._context.has_library and library is self._context.library:
                show(records)

        self._context.jobs.submit(self, work, done, self._context.hub.refused.emit, lane=Lane.STORAGE)

    def _enable(self, *, on: bool) -> None:
        for action_id in ON_A_LIBRARY:
            self._context.actions[action_id].setEnabled(on)
