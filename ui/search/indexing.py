"""Takes into the search index what it lacks, a little at a time, while nobody has to wait for it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.errors import Cancelled
from ui.jobs import Job, Lane

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.progress import Progress
    from ui.context import Context

AT_A_TIME: Final = 0.25
"""Seconds after which other work on the library has its turn."""
PAUSE: Final = 60
"""Seconds before it is tried again: what could not be taken in will hardly be a moment later."""
AFTER_ASKING: Final = 1_000
"""Milliseconds that whoever asks has the library for himself."""
AFTER_OPENING: Final = 3_000
"""Milliseconds: first comes what is read."""


class Indexing(QObject):
    """Signals: left_changed(int): code points that are still to be taken in; 0 when it is done."""

    left_changed = Signal(int)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job[int] | None = None
        self._ended = float(-PAUSE)
        self._rest = 0
        """Milliseconds before it goes on."""
        self._begin = QTimer(self, singleShot=True)
        self._begin.timeout.connect(self.complete)
        context.hub.library_opened.connect(self._on_library_opened)
        context.hub.library_closing.connect(self._on_library_closing)

    @Slot()
    def complete(self) -> None:
        """Goes on until the index holds everything. Nothing happens in a library that is only read."""
        context = self._context
        if self._job is not None or not context.has_library or context.read_only or monotonic() - self._ended < PAUSE:
            return
        library = context.library

        def work(progress: Progress) -> int:
            if library.search.index_complete:
                return 0
            began, left = monotonic(), 0

            def tell(done: int, total: int) -> None:
                nonlocal left
                left = total - done
                progress(done, total)
                if done and left and monotonic() - began > AT_A_TIME:
                    raise Cancelled

            try:
                library.search.complete_index(tell)
            except Cancelled:
                return left
            return 0

        def done(left: int) -> None:
            self._job = None
            if context.has_library and library is context.library:
                self.left_changed.emit(left)
                if left:
                    self._begin.start(self._rest)
                else:
                    self._ended = monotonic()

        self._rest = 0
        self._job = context.jobs.submit(self, work, done, self._on_refused, lane=Lane.STORAGE)

    @Slot()
    def _on_library_opened(self) -> None:
        self._begin.start(AFTER_OPENING)

    @Slot()
    def hold(self) -> None:
        """Something is looked for: that comes first."""
        self._rest = AFTER_ASKING
        if self._job is not None:
            self._job.cancel()
        elif self._begin.isActive():
            self._begin.start(max(self._begin.remainingTime(), AFTER_ASKING))

    @Slot()
    def _on_library_closing(self) -> None:
        self._begin.stop()
        self._ended = float(-PAUSE)
        self.left_changed.emit(0)

    def _on_refused(self, error: DuiduError) -> None:
        """Searching goes on without the index; the next library, or the next start, tries again."""
        del error
        self._job = None
        self.left_changed.emit(0)
