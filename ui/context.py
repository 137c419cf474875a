"""What a feature may use. There are no globals: whoever needs something is given this."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import DuiduError, LibraryRefused
from core.model.changes import ChangeSet
from ui.jobs import Jobs, Lane

if TYPE_CHECKING:
    from core.progress import Progress
    from core.services.library import Library
    from ui.actions import Actions
    from ui.change_hub import ChangeHub
    from ui.settings_store import SettingsStore

Wish = Callable[["Library", str], ChangeSet]
"""A use case that is called with the library and the reviewer's name, on the storage lane."""


class Context(QObject):
    """The open library and the way to change it.

    Signals: writing_changed(bool): a wish is on its way to the disk, or all are committed.
    """

    writing_changed = Signal(bool)

    def __init__(self, jobs: Jobs, hub: ChangeHub, actions: Actions, settings: SettingsStore) -> None:
        super().__init__()
        self.jobs = jobs
        self.hub = hub
        self.actions = actions
        self.settings = settings
        self._library: Library | None = None
        self._writing = 0
        self.ask_reviewer: Callable[[], bool] = lambda: False
        """Asks for the reviewer's name and keeps it; whether there is one now. Set by the preferences."""
        actions.writing_refused.connect(self.may_write)

    # -- the library ------------------------------------------------------------------------------------------------
    @property
    def library(self) -> Library:
        """The open library; features are only shown, and only called, while there is one."""
        if self._library is None:
            raise RuntimeError("no library is open")
        return self._library

    @property
    def has_library(self) -> bool:
        return self._library is not None

    def use_library(self, library: Library | None) -> None:
        """Puts another library in place. The caller closes the old one after its last job."""
        if self._library is not None:
            self.hub.library_closing.emit()
        self._library = library
        self.actions.set_read_only(on=self.read_only)
        if library is not None:
            self.hub.library_opened.emit()

    @property
    def read_only(self) -> bool:
        """Whether the open library can only be read."""
        return self._library is not None and self._library.store.read_only

    @property
    def reviewer(self) -> str:
        return self.settings.text("reviewer")

    # -- the one way to change it -----------------------------------------------------------------------------------
    def perform(
        self,
        wish: Wish,
        done: Callable[[ChangeSet], None] | None = None,
        failed: Callable[[DuiduError], None] | None = None,
    ) -> None:
        """Carries out a wish as one step. The hub tells everybody what changed, or why it was refused.

        `failed` takes the refusal instead of the hub. Without a reviewer's name the user is asked for it first; if that
        is declined nothing happens, nor is anything to be done without a library.
        """
        if self._library is None:
            return
        if self.read_only:
            (failed or self.hub.refused.emit)(read_only_refusal(self._library))
            return
        if not self.reviewer and not self.ask_reviewer():
            return
        library, reviewer = self._library, self.reviewer
        self._count(1)

        def work(progress: Progress) -> ChangeSet:
            del progress
            return wish(library, reviewer)

        def committed(changes: ChangeSet) -> None:
            self._count(-1)
            if library is not self._library:
                return  # another one has been opened meanwhile: what was done is safe, and nothing here shows it
            self.hub.changed.emit(changes)
            if done is not None:
                done(changes)

        def refused(error: DuiduError) -> None:
            self._count(-1)
            (failed or self.hub.refused.emit)(error)

        self.jobs.submit(self, work, committed, refused, lane=Lane.STORAGE)

    def may_write(self) -> bool:
        """Whether the open library can be written, for what asks before it wishes; says so if it cannot."""
        if self._library is not None and self.read_only:
            self.hub.refused.emit(read_only_refusal(self._library))
        return self._library is not None and not self.read_only

    def _count(self, difference: int) -> None:
        before = self._writing
        self._writing += difference
        if (before == 0) != (self._writing == 0):
            self.writing_changed.emit(self._writing > 0)


def read_only_refusal(library: Library) -> LibraryRefused:
    return LibraryRefused("library.read_only", name=library.path.name)
