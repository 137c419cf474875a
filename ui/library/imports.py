"""Files on their way into the library: one after the other, each read in a child, never in the window's thread."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import Cancelled, DuiduError

if TYPE_CHECKING:
    from core.importing.read_file import ImportedFile
    from core.model.document import Document, ImportNotice
    from core.progress import Progress
    from core.services.documents import PreparedDocument
    from core.services.library import Library
    from ui.context import Context
    from ui.jobs import Job

PATIENCE = 30.0
"""Seconds for reading one file, after which it is refused."""


class Outcome(Enum):
    """In the order in which a report tells them."""

    REFUSED = "refused"
    ALREADY = "already"
    IMPORTED = "imported"
    LEFT = "left"


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


class _Run:
    """One queue of files for one library."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.waiting: deque[Path] = deque()
        self.results: list[ImportResult] = []
        self.total = 0
        self.cancelled = False
        self.job: Job[_Read] | None = None


class Imports(QObject):
    """A queue of files for the open library.

    Signals: progressed(int done, int total, str file name); finished(list of ImportResult) when the queue is empty;
    encoding_wanted(Path, ImportedFile): the encoding is unsure; answer with `go_on`.
    """

    progressed = Signal(int, int, str)
    finished = Signal(list)
    encoding_wanted = Signal(object, object)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._run: _Run | None = None
        context.hub.library_closing.connect(self._on_library_closing)

    @property
    def running(self) -> bool:
        return self._run is not None

    def add(self, paths: list[Path]) -> None:
        """Queues files; they are taken in the order given, each once."""
        run = self._run
        begins = run is None
        if run is None:
            run = _Run(self._context.library)
        fresh = [path for path in dict.fromkeys(paths) if path not in run.waiting]
        run.waiting.extend(fresh)
        run.total += len(fresh)
        if begins and fresh:
            self._run = run
            self._next(run)

    @Slot()
    def cancel(self) -> None:
        """Stops after what is already stored; nothing is half imported."""
        run = self._run
        if run is not None:
            run.cancelled = True
            run.results += [ImportResult(path, Outcome.LEFT) for path in run.waiting]
            run.waiting.clear()
            if run.job is not None:
                run.job.cancel()

    def go_on(self, path: Path, encoding: str | None) -> None:
        """Reads a file with an encoding that was chosen; None leaves the file out."""
        run = self._run
        if run is None:
            return
        if encoding is None:
            self._keep(run, ImportResult(path, Outcome.LEFT))
        else:
            self._read(run, path, encoding)

    @Slot()
    def _on_library_closing(self) -> None:
        """What was not stored does not go into the next library. Late answers find that their run is over."""
        self.cancel()
        self._run = None

    def _next(self, run: _Run) -> None:
        if run.waiting:
            path = run.waiting.popleft()
            self.progressed.emit(len(run.results), run.total, path.name)
            self._read(run, path, None)
        else:
            self._run = None
            self.finished.emit(run.results)

    def _read(self, run: _Run, path: Path, encoding: str | None) -> None:
        from core.importing.worker import read_in_process

        library = run.library

        def work(progress: Progress) -> _Read:
            file = read_in_process(path, encoding, PATIENCE, lambda: run.cancelled)
            progress(1, 2)
            if same := library.documents.same_file(file.sha256):
                return _Read(file, same, None)
            unsure = encoding is None and file.encoding_guess is not None and not file.encoding_guess.sure
            return _Read(file, None, None if unsure else library.documents.prepare(file))

        run.job = self._context.jobs.submit(
            self, work, lambda read: self._on_read(run, path, read), lambda error: self._on_failed(run, path, error)
        )

    def _on_read(self, run: _Run, path: Path, read: _Read) -> None:
        if run is not self._run:
            return
        run.job = None
        if run.cancelled:
            self._keep(run, ImportResult(path, Outcome.LEFT))
        elif read.same is not None:
            self._keep(run, ImportResult(path, Outcome.ALREADY, read.same))
        elif read.prepared is None:
            self.encoding_wanted.emit(path, read.file)
        else:
            prepared, notices = read.prepared, read.file.imported.warnings
            self._context.perform(
                lambda library, reviewer: library.documents.add(prepared, reviewer),
                lambda _changes: self._keep(run, ImportResult(path, Outcome.IMPORTED, prepared.document, notices)),
                lambda error: self._on_failed(run, path, error),
            )

    def _on_failed(self, run: _Run, path: Path, error: DuiduError) -> None:
        run.job = None
        stopped = isinstance(error, Cancelled)
        self._keep(run, ImportResult(path, Outcome.LEFT if stopped else Outcome.REFUSED, error=error))

    def _keep(self, run: _Run, result: ImportResult) -> None:
        run.results.append(result)
        if run is self._run:
            self._next(run)
