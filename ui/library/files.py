"""Library files: the default one, another, a new one, a copy, a backup. One library is open at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from core.errors import DuiduError
from ui.jobs import Lane

if TYPE_CHECKING:
    from core.model.store import Backup
    from core.progress import Progress
    from core.services.libraries import Libraries
    from core.services.library import Library
    from ui.context import Context

T = TypeVar("T")
MakeLibraries = Callable[[], "Libraries"]


class LibraryFiles(QObject):
    """Opens on the storage lane, so that everything queued for the old library is written before it is closed.

    Signals: opened(): another library is in place; refused(Path, DuiduError): a library was not opened, the one that
    was open still is; saved(Path): a copy was written; checked(CheckReport); restored(Path or None): a backup is in
    place, where the file it replaced is kept; not_restored(DuiduError): everything is as it was.
    """

    opened = Signal()
    refused = Signal(object, object)
    saved = Signal(object)
    checked = Signal(object)
    restored = Signal(object)
    not_restored = Signal(object)

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

    def get_ready(self) -> None:
        """Imports the database beside the window: it will be wanted soon."""
        self._later(lambda: self.libraries)

    # -- opening ----------------------------------------------------------------------------------------------------
    def open_default(self) -> None:
        """The database is imported beside the window, which has only just been seen."""
        if not (self._context.has_library and self._is_open(self.libraries.default_path)):
            refused = self.refused.emit
            self._later(
                lambda: in_use(self.libraries.open_default()),
                self._on_opened,
                lambda error: refused(self.libraries.default_path, error),
            )

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> None:
        """A library that is open for reading only is closed first if it is now wanted for writing."""
        path = path.absolute()
        if self._is_open(path):
            if self._context.read_only and not read_only:
                self._reopen(path)
            return
        self._open(path, lambda libraries: libraries.open(path, read_only=read_only, break_lock=break_lock))

    def create(self, path: Path) -> None:
        self._open(path.absolute(), lambda libraries: libraries.create(path.absolute()))

    def _is_open(self, path: Path) -> bool:
        """By any of its names."""
        return self._context.has_library and self._context.library.path.resolve() == path.resolve()

    def _open(self, path: Path, opening: Callable[[Libraries], Library]) -> None:
        """The new library is opened before the old one is closed: a refusal leaves everything as it was."""
        self._later(
            lambda: in_use(opening(self.libraries)), self._on_opened, lambda error: self.refused.emit(path, error)
        )

    def _on_opened(self, library: Library) -> None:
        old = self._context.library if self._context.has_library else None
        self._context.use_library(library)
        self._context.settings.keep_recent(str(library.path))
        if old is not None:
            self._later(old.close)
        if not library.store.read_only:
            self._later(library.store.back_up)
        self.opened.emit()

    def _reopen(self, path: Path) -> None:
        """A library that others were writing: if they still are, it is open for reading again, and they are told of."""
        old = self._set_aside()

        def work() -> tuple[Library, DuiduError | None]:
            old.close()
            try:
                return self.libraries.open(path), None
            except DuiduError as error:
                return self.libraries.open(path, read_only=True), error

        def done(outcome: tuple[Library, DuiduError | None]) -> None:
            library, error = outcome
            self._on_opened(library)
            if error is not None:
                self._context.hub.refused.emit(error)

        self._later(work, done, lambda error: self.refused.emit(path, error))

    # -- copies -----------------------------------------------------------------------------------------------------
    def save_as(self, path: Path) -> None:
        """Writes a copy and goes on in the copy."""
        library = self._context.library
        self._later(lambda: library.store.save_as(path), lambda _outcome: self._on_saved(path))

    def _on_saved(self, path: Path) -> None:
        self.saved.emit(path)
        self.open(path)

    def check(self) -> None:
        self._later(self._context.library.store.check, self.checked.emit)

    def restore(self, backup: Backup, target: Path) -> None:
        """Puts a backup in the place of a library and opens it. If that library is open it is closed first, and opened
        again if the backup cannot be used.
        """
        old = self._set_aside() if self._is_open(target) else None

        def work() -> Path | None:
            if old is not None:
                old.close()
            return self.libraries.restore(backup, target)

        def done(kept: Path | None) -> None:
            self.restored.emit(kept)
            self.open(target)

        def failed(error: DuiduError) -> None:
            self.not_restored.emit(error)
            if old is not None:
                self.open(target)

        self._later(work, done, failed)

    def _set_aside(self) -> Library:
        """The open library, to be closed behind what is still being written; the window has none for a moment."""
        old = self._context.library
        self._context.use_library(None)
        return old

    def _later(
        self,
        work: Callable[[], T],
        done: Callable[[T], object] = lambda _outcome: None,
        failed: Callable[[DuiduError], object] | None = None,
    ) -> None:
        def run(progress: Progress) -> T:
            del progress
            return work()

        def finished(outcome: T) -> None:
            done(outcome)

        def refused(error: DuiduError) -> None:
            (failed or self._context.hub.refused.emit)(error)

        self._context.jobs.submit(self, run, finished, refused, lane=Lane.STORAGE)


def in_use(library: Library) -> Library:
    """A library whose services are imported, off the window's thread, as far as it asks them at once."""
    library.get_ready()
    return library
