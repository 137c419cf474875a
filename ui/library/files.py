"""Library files: the default one, another, a new one, a copy, a backup. One library is open at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import DuiduError
from core.progress import Progress
from ui.context import Context
from ui.jobs import Lane

if TYPE_CHECKING:
    from core.model.store import Backup
    from core.services.libraries import Libraries
    from core.services.library import Library

T = TypeVar("T")
MakeLibraries = Callable[[], "Libraries"]


class LibraryFiles(QObject):
    """Opens on the storage lane, so that everything queued for the old library is written before it is closed.

    Signals: refused(Path, DuiduError): a library was not opened; the one that was open still is, if it could be.
    saved(Path): a copy was written; checked(CheckReport); restored(Path or None): where the file it replaced is kept.
    """

    refused = Signal(object, object)
    saved = Signal(object)
    checked = Signal(object)
    restored = Signal(object)

    def __init__(self, context: Context, make_libraries: MakeLibraries, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._make = make_libraries
        self._libraries: Libraries | None = None

    @property
    def libraries(self) -> Libraries:
        """Imports the database at first use."""
        if self._libraries is None:
            self._libraries = self._make()
        return self._libraries

    # -- opening ----------------------------------------------------------------------------------------------------
    def open_default(self) -> None:
        self._open(Path(), lambda libraries: libraries.open_default())

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> None:
        if self._context.has_library and self._context.library.path == path:
            return
        self._open(path, lambda libraries: libraries.open(path, read_only=read_only, break_lock=break_lock))

    def create(self, path: Path) -> None:
        self._open(path, lambda libraries: libraries.create(path))

    def _open(self, path: Path, opening: Callable[[Libraries], Library]) -> None:
        """The new library is opened before the old one is closed: a refusal leaves everything as it was."""

        def work(progress: Progress) -> Library:
            del progress
            return opening(self.libraries)

        self._context.jobs.submit(
            self, work, self._on_opened, lambda error: self.refused.emit(path, error), lane=Lane.STORAGE
        )

    def _on_opened(self, library: Library) -> None:
        old = self._context.library if self._context.has_library else None
        self._context.use_library(library)
        self._context.settings.keep_recent(str(library.path))
        if old is not None:
            self._later(old.close)
        if not library.store.read_only:
            self._later(library.store.back_up)

    # -- copies -----------------------------------------------------------------------------------------------------
    def save_as(self, path: Path) -> None:
        """Writes a copy and goes on in the copy."""
        library = self._context.library
        self._later(lambda: library.store.save_as(path), lambda _outcome: self._on_saved(path), path)

    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path)
        self.open(path)

    def check(self) -> None:
        self._later(self._context.library.store.check, self.checked.emit)

    def restore(self, backup: Backup, target: Path) -> None:
        """Puts a backup in the place of a library, which is closed first if it is the open one, and opens it."""
        old = self._context.library if self._context.has_library and self._context.library.path == target else None
        if old is not None:
            self._context.use_library(None)

        def work() -> Path | None:
            if old is not None:
                old.close()
            return self.libraries.restore(backup, target)

        def done(kept: Path | None) -> None:
            self.restored.emit(kept)
            self.open(target)

        self._later(work, done, target)

    def _later(self, work: Callable[[], T], done: Callable[[T], None] | None = None, path: Path | None = None) -> None:
        def run(progress: Progress) -> T:
            del progress
            return work()

        def finished(outcome: T) -> None:
            if done is not None:
                done(outcome)

        def failed(error: DuiduError) -> None:
            if path is None:
                self._context.hub.refused.emit(error)
            else:
                self.refused.emit(path, error)

        self._context.jobs.submit(self, run, finished, failed, lane=Lane.STORAGE)
