"""An open library: what `core.ports.Store` asks for."""

from __future__ import annotations

from collections.abc import Collection as AnyCollection
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, delete, select
from sqlalchemy.pool import QueuePool

from core.errors import LibraryRefused
from core.model.changes import ChangeSet, Json, Step, StepKind, UndoState
from core.model.store import Backup, CheckReport, Upgrade
from core.progress import silent
from db import history, learning, text_index
from db.backup import Backups
from db.check import problems
from db.clean_close import Memory, file_sha256
from db.copying import PrivateCopy, counts, save_as
from db.engine import driver_of, reader_engine
from db.faults import told
from db.history import Draft, Head
from db.identity import OPEN_HERE, FileIdentity
from db.recorder import Recorder
from db.repositories.library import SqlRepositories
from db.repositories.structures import write_structure
from db.schema import DERIVED_TABLES, SCHEMA_VERSION, library
from db.unit_of_work import StepBlock, UnitOfWork
from db.versions import has_shape, shape
from db.writer import Writer

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.ids import DocumentId
    from core.model.text import Structure
    from core.ports import Clock, IdSource
    from core.progress import Progress
    from db.lock import Lock


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a store needs besides its file."""

    data_dir: Path
    clock: Clock
    ids: IdSource


@dataclass(frozen=True, slots=True)
class Admission:
    """How a file came through the gate."""

    trusted: bool
    """Whether it is as we left it. Otherwise its derived rows are emptied, or not looked at."""
    upgrade: Upgrade | None = None
    copy: PrivateCopy | None = None
    """Read in place of the file itself, which is of an older version and not to be written."""


class SqliteStore:
    """An open library. Any thread may call; one at a time writes."""

    def __init__(self, path: Path, around: Surroundings, lock: Lock | None, admission: Admission) -> None:
        """Of a file that passed the gate; without a lock it is only read."""
        self._path = path
        self._around = around
        self._lock = lock
        self._identity = FileIdentity.of(path)
        self._derived = admission.trusted or lock is not None
        self._upgrade = admission.upgrade
        self._copy = admission.copy
        self._closed = False
        self._memory = Memory(around.data_dir)
        with ExitStack() as undone:
            if self._copy is not None:
                undone.callback(self._copy.remove)
            self._readers = reader_engine(path if self._copy is None else self._copy.path)
            undone.callback(self._readers.dispose)
            self._writer = None if lock is None else Writer(path)
            if self._writer is not None:
                undone.callback(self._writer.close)
                if not admission.trusted:
                    self._empty_derived(self._writer)
            self._work = None if self._writer is None else UnitOfWork(self._writer, around.ids)
            with self._look() as connection:
                self._uid = connection.execute(select(library.c.uid)).scalar_one()
            undone.pop_all()
        self._backups = Backups(around.data_dir, self._uid)
        if self._writer is not None:
            self._memory.remember(self._uid, path)
        OPEN_HERE.add(self._identity, self._uid)

    @property
    def path(self) -> Path:
        return self._path

    @property
    def uid(self) -> str:
        return self._uid

    @property
    def read_only(self) -> bool:
        return self._writer is None

    @property
    def upgrade(self) -> Upgrade | None:
        return self._upgrade

    @contextmanager
    def reading(self) -> Generator[SqlRepositories]:
        with self._look() as connection:
            yield SqlRepositories(Recorder(connection), self._around.ids, derived=self._derived)

    @contextmanager
    def step(self, kind: StepKind, reviewer: str, **arguments: Json) -> Generator[StepBlock]:
        with self._writing.step(self._draft(kind, reviewer), arguments) as block:
            yield block

    def undo(self, reviewer: str) -> ChangeSet:
        return self._writing.undo(self._around.ids.new(), reviewer, self._around.clock.now())

    def redo(self, reviewer: str) -> ChangeSet:
        return self._writing.redo(self._around.ids.new(), reviewer, self._around.clock.now())

    def undo_state(self) -> UndoState:
        if self._work is None:
            return UndoState(None, None)
        stacks = self._work.stacks
        with self._look() as connection:
            return UndoState(_step(connection, stacks.undo), _step(connection, stacks.redo))

    def history(self, limit: int) -> tuple[Step, ...]:
        with self._look() as connection:
            return history.newest(connection, limit)

    def keep_structure(self, document: Document, structure: Structure) -> None:
        with self._writer_or_refusal.transaction() as connection:
            write_structure(connection, document, structure)

    def relearn(self) -> None:
        with self._writer_or_refusal.transaction() as connection:
            learning.rebuild(connection)

    def complete_index(self, progress: Progress, *, anew: bool = False) -> None:
        text_index.complete(self._writer_or_refusal.transaction, progress, anew=anew)

    def back_up(self) -> Backup | None:
        return self._backups.take(self._whole, self._path, self._around.clock.now())

    def check(self) -> CheckReport:
        """Raises LibraryRefused only if the library cannot be read at all for now."""
        with self._look() as connection:
            expected = shape(SCHEMA_VERSION)
            found = (
                problems(connection, expected)
                if has_shape(driver_of(connection), expected)
                else ("library.problem.schema",)
            )
            if found in (("library.problem.structure",), ("library.problem.schema",)):
                return CheckReport(found, 0, 0, 0)
            index_sound = not self._derived or text_index.is_sound(connection)
            return CheckReport(found, history.size(connection), *counts(connection), index_sound)

    def save_as(self, path: Path) -> None:
        """The only way to keep the work when the file was moved, deleted or replaced under us."""
        uid, now = self._around.ids.new(), self._around.clock.now()
        save_as(self._whole, path.absolute(), uid, now, self._require_ours)

    def forget(self, documents: AnyCollection[DocumentId], before: int | None, reviewer: str) -> ChangeSet:
        """Old backups go too, and one of the new state is made.

        Raises LibraryRefused('library.not_shrunk') if the file could not be rebuilt without its free space: what was
        to be forgotten is out of the library then, and asking again tries the rest.
        """
        changes = self._writing.forget(self._draft(StepKind.FORGET, reviewer), documents, before)
        self._backups.forget()
        try:
            self._writer_or_refusal.shrink()
        except LibraryRefused as refused:
            raise LibraryRefused("library.not_shrunk", name=self._path.name) from refused
        self.back_up()
        self.complete_index(silent)
        return changes

    def close(self) -> None:
        """Remembers the digest of the file, so that the next opening need not check its content."""
        if self._closed:
            return
        self._closed = True
        OPEN_HERE.remove(self._identity)
        idle = isinstance(self._readers.pool, QueuePool) and self._readers.pool.checkedout() == 0
        self._readers.dispose()
        if self._copy is not None:
            self._copy.remove()
        if self._writer is not None and self._writer.close() and idle:
            self._memory.remember(self._uid, self._path, file_sha256(self._path))
        if self._lock is not None:
            self._lock.release()

    @staticmethod
    def _empty_derived(writer: Writer) -> None:
        with writer.transaction() as connection:
            for table in DERIVED_TABLES:
                connection.execute(delete(table))
            text_index.empty(connection)

    def _require_ours(self, copied: Head) -> None:
        """A library that was written over in place is not passed off as ours."""
        if self._writer is not None and copied != self._writer.head:
            raise LibraryRefused("library.overwritten", name=self._path.name)

    def _draft(self, kind: StepKind, reviewer: str) -> Draft:
        return Draft(self._around.ids.new(), kind, reviewer, self._around.clock.now())

    @property
    def _writer_or_refusal(self) -> Writer:
        if self._writer is None:
            raise LibraryRefused("library.read_only", name=self._path.name)
        return self._writer

    @property
    def _writing(self) -> UnitOfWork:
        if self._work is None:
            raise LibraryRefused("library.read_only", name=self._path.name)
        return self._work

    @contextmanager
    def _look(self) -> Generator[Connection]:
        """A connection that reads. Once the file is gone from its path, only the writer's still reaches the rows."""
        if self._writer is not None and not self._identity.holds(self._path):
            with self._writer.looking() as connection:
                yield connection
            return
        with told(self._path), self._readers.connect() as connection:
            yield connection

    @contextmanager
    def _whole(self) -> Generator[Connection]:
        """A connection to copy the file through: the writer's, between steps, so that nothing changes meanwhile."""
        if self._writer is None:
            with self._look() as connection:
                yield connection
        else:
            with self._writer.looking() as connection:
                yield connection


def _step(connection: Connection, number: int | None) -> Step | None:
    return None if number is None else history.one(connection, number)
