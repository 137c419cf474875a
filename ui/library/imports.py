"""Taking files in: one after the other, each as one step, off the window's thread."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import Cancelled, DuiduError
from core.importing.worker import read_in_process
from core.model.document import Document, ImportNotice
from core.progress import Progress
from ui.context import Context
from ui.jobs import Job

if TYPE_CHECKING:
    from core.importing.read_file import ImportedFile
    from core.services.documents import PreparedDocument

PATIENCE = 30.0
"""Seconds for reading one file, after which it is refused."""


class Outcome(Enum):
    IMPORTED = "imported"
    ALREADY = "already"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of one file."""

    path: Path
    outcome: Outcome
    document: Document | None = None
    """The new document, or the one that was made from the same bytes before."""
    notices: tuple[ImportNotice, ...] = ()
    error: DuiduError | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    file: ImportedFile
    same: Document | None
    prepared: PreparedDocument | None
    """None while the encoding is unsure."""


class Imports(QObject):
    """A queue of files.

    Signals: progressed(int done, int total, str file name); finished(list of ImportResult) when the queue is empty;
    encoding_wanted(Path, ImportedFile): the encoding is unsure; answer with `go_on`.
    """

    progressed = Signal(int, int, str)
    finished = Signal(list)
    encoding_wanted = Signal(object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._waiting: deque[Path] = deque()
        self._results: list[ImportResult] = []
        self._total = 0
        self._job: Job[_Read] | None = None
        context.hub.library_closing.connect(self.cancel)

    @property
    def running(self) -> bool:
        return self._total > 0

    def add(self, paths: list[Path]) -> None:
        """Queues files; they are taken in the order given."""
        self._waiting.extend(paths)
        self._total += len(paths)
        if self._job is None and paths:
            self._next()

    def cancel(self) -> None:
        """Stops after what is already stored; nothing is half imported."""
        self._waiting.clear()
        if self._job is not None:
            self._job.cancel()

    def go_on(self, path: Path, encoding: str | None) -> None:
        """Reads a file with an encoding that was chosen; None leaves the file out."""
        if encoding is None:
            self._keep(ImportResult(path, Outcome.REFUSED, error=Cancelled()))
        else:
            self._read(path, encoding)

    def _next(self) -> None:
        if not self._waiting:
            results, self._results, self._total = self._results, [], 0
            self.finished.emit(results)
            return
        path = self._waiting.popleft()
        self.progressed.emit(len(self._results), self._total, path.name)
        self._read(path, None)

    def _read(self, path: Path, encoding: str | None) -> None:
        library = self._context.library

        def cancelled() -> bool:
            return self._job is not None and self._job.cancelled

        def work(progress: Progress) -> _Read:
            file = read_in_process(path, encoding, PATIENCE, cancelled)
            progress(1, 2)
            if same := library.documents.same_file(file.sha256):
                return _Read(file, same, None)
            unsure = encoding is None and file.encoding_guess is not None and not file.encoding_guess.sure
            return _Read(file, None, None if unsure else library.documents.prepare(file))

        self._job = self._context.jobs.submit(
            self, work, lambda read: self._on_read(path, read), lambda error: self._on_failed(path, error)
        )

    def _on_read(self, path: Path, read: _Read) -> None:
        self._job = None
        if read.same is not None:
            self._keep(ImportResult(path, Outcome.ALREADY, read.same))
        elif read.prepared is None:
            self.encoding_wanted.emit(path, read.file)
        else:
            prepared, notices = read.prepared, read.file.imported.warnings
            self._context.perform(
                lambda library, reviewer: library.documents.add(prepared, reviewer),
                lambda _changes: self._keep(ImportResult(path, Outcome.IMPORTED, prepared.document, notices)),
                lambda error: self._on_failed(path, error),
            )

    def _on_failed(self, path: Path, error: DuiduError) -> None:
        self._job = None
        self._keep(ImportResult(path, Outcome.REFUSED, error=error))

    def _keep(self, result: ImportResult) -> None:
        self._results.append(result)
        self._next()
