"""Work off the window's thread: the only file in `ui` that knows threads.

Three lanes, each one thread, each first in first out: STORAGE for whatever writes the library, SEARCHING for what
somebody waits for while typing, COMPUTING for the rest.
A job is a core function without Qt. Its callbacks arrive on the window's thread and are dropped when their owner is
gone.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from enum import Enum
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from typing_extensions import override

from core.errors import Cancelled, DuiduError

if TYPE_CHECKING:
    from core.progress import Progress

T = TypeVar("T")
SWITCH_INTERVAL = 0.0005
"""Seconds. A busy Python thread steals the window's frames at the default 5 ms; at 0.5 ms it does not (measured)."""
PROGRESS_INTERVAL = 1 / 12
CLOSING_PATIENCE = 10_000
"""Milliseconds that closing waits for a job that does not look at its progress."""

log = logging.getLogger(__name__)


class Lane(Enum):
    STORAGE = "storage"
    COMPUTING = "computing"
    SEARCHING = "searching"


class Job(QRunnable, Generic[T]):
    """One piece of work. `cancel` makes its next progress report raise Cancelled."""

    def __init__(self, jobs: Jobs, owner: QObject, work: Callable[[Progress], T]) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.owner = owner
        self.done: Callable[[T], None] | None = None
        self.failed: Callable[[DuiduError], None] | None = None
        self.progressed: Progress | None = None
        self._jobs = jobs
        self._work = work
        self._cancelled = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    @override
    def run(self) -> None:
        try:
            outcome: object = self._work(self._progress)
        except DuiduError as error:
            self._jobs.finished.emit(self, None, error)
        except Exception as error:  # noqa: BLE001 - ours, not the world's: raised again on the window's thread
            self._jobs.finished.emit(self, None, error)
        else:
            self._jobs.finished.emit(self, outcome, None)

    def _progress(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        now = monotonic()
        if done >= total or now - self._told >= PROGRESS_INTERVAL:
            self._told = now
            self._jobs.progressed.emit(self, done, total)


class Jobs(QObject):
    """The lanes.

    Signals: finished(job, outcome, error) and progressed(job, done, total), for this object alone; busy_changed(bool).
    """

    finished = Signal(object, object, object)
    progressed = Signal(object, int, int)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._lanes = {lane: QThreadPool(self) for lane in Lane}
        for pool in self._lanes.values():
            pool.setMaxThreadCount(1)
            pool.setExpiryTimeout(-1)
        self._running: set[Job[object]] = set()
        self._closed = False
        self.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        owner: QObject,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DuiduError], None],
        progress: Progress | None = None,
        lane: Lane = Lane.COMPUTING,
    ) -> Job[T]:
        """Queues `work`. Exactly one of `done` and `failed` is called later, unless `owner` is gone by then."""
        job = Job(self, owner, work)
        job.done, job.failed, job.progressed = done, failed, progress
        self._running.add(cast("Job[object]", job))
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        self._lanes[lane].start(job)
        return job

    @property
    def idle(self) -> bool:
        return not self._running

    def close(self) -> None:
        """Cancels what runs, drops what waits, waits for the lanes. Storage jobs that were queued are still done."""
        self._closed = True
        for job in self._running:
            job.cancel()
        self._lanes[Lane.COMPUTING].clear()
        self._lanes[Lane.SEARCHING].clear()
        for pool in self._lanes.values():
            pool.waitForDone(CLOSING_PATIENCE)

    @Slot(object, object, object)
    def _on_finished(self, job: Job[object], outcome: object, error: Exception | None) -> None:
        self._running.discard(job)
        if not self._running:
            self.busy_changed.emit(False)
        if self._closed or not shiboken6.isValid(job.owner):
            return
        if error is None and job.done is not None:
            job.done(outcome)
        elif isinstance(error, DuiduError) and job.failed is not None:
            job.failed(error)
        elif error is not None:
            raise error

    @Slot(object, int, int)
    def _on_progressed(self, job: Job[object], done: int, total: int) -> None:
        if job.progressed is not None and not self._closed and shiboken6.isValid(job.owner):
            job.progressed(done, total)
