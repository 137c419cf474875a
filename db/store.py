"""An open library, and how libraries are made and opened: what `core.ports` asks for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, select

from core.errors import LibraryRefused
from core.model.changes import ChangeSet, Json, Step, StepKind, UndoState
from core.model.document import Document
from core.model.text import Structure
from core.ports import Clock, IdSource
from db import history
from db.create import create_library
from db.engine import reader_engine
from db.faults import told
from db.history import Draft
from db.identity import OPEN_HERE, FileIdentity
from db.recorder import Recorder
from db.repositories.library import SqlRepositories
from db.repositories.structures import write_structure
from db.schema import library
from db.unit_of_work import StepBlock, UnitOfWork
from db.writer import Writer


class SqliteStore:
    """An open library. Any thread may call; one at a time writes."""

    def __init__(self, path: Path, clock: Clock, ids: IdSource, *, read_only: bool) -> None:
        self._path = path
        self._clock = clock
        self._ids = ids
        self._identity = FileIdentity.of(path)
        self._readers = reader_engine(path)
        self._writer = None if read_only else Writer(path)
        self._work = None if self._writer is None else UnitOfWork(self._writer, ids)
        with self._look() as connection:
            self._uid = connection.execute(select(library.c.uid)).scalar_one()
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

    @contextmanager
    def reading(self) -> Generator[SqlRepositories]:
        with self._look() as connection:
            yield SqlRepositories(Recorder(connection), self._ids)

    @contextmanager
    def step(self, kind: StepKind, reviewer: str, **arguments: Json) -> Generator[StepBlock]:
        draft = Draft(self._ids.new(), kind, reviewer, self._clock.now())
        with self._writing().step(draft, arguments) as block:
            yield block

    def undo(self, reviewer: str) -> ChangeSet:
        return self._writing().undo(self._ids.new(), reviewer, self._clock.now())

    def redo(self, reviewer: str) -> ChangeSet:
        return self._writing().redo(self._ids.new(), reviewer, self._clock.now())

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
        self._writing()
        if self._writer is not None:
            with self._writer.transaction() as connection:
                write_structure(connection, document, structure)

    def close(self) -> None:
        OPEN_HERE.remove(self._identity)
        self._readers.dispose()
        if self._writer is not None:
            self._writer.close()

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


def _step(connection: Connection, number: int | None) -> Step | None:
    return None if number is None else history.one(connection, number)


class SqliteStores:
    """Makes and opens library files."""

    def __init__(self, data_dir: Path, clock: Clock, ids: IdSource) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._ids = ids

    def create(self, path: Path) -> SqliteStore:
        create_library(path, self._ids.new(), self._clock.now())
        return SqliteStore(path, self._clock, self._ids, read_only=False)

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> SqliteStore:
        return SqliteStore(path, self._clock, self._ids, read_only=read_only)
