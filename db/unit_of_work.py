"""One transaction is one step: rows, the step and its images are committed together or not at all."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError, IntegrityError

from core.errors import LibraryRefused, NotFound
from core.model.changes import Act, ChangeSet, Json, Step, StepKind
from core.model.ids import StepNumber
from db import history, learning, text_index
from db.changes import change_set
from db.faults import is_busy
from db.forget import remove
from db.history import Draft, Head
from db.recorder import Recorder
from db.replay import replay, turned
from db.repositories.library import SqlRepositories

if TYPE_CHECKING:
    from core.ports import IdSource
    from db.writer import Writer


class StepBlock(SqlRepositories):
    """What the block of a step works with."""

    def __init__(self, recorder: Recorder, ids: IdSource, arguments: Mapping[str, Json]) -> None:
        super().__init__(recorder, ids)
        self.arguments = dict(arguments)
        self.outcome: ChangeSet | None = None

    def say(self, **arguments: Json) -> None:
        self.arguments.update(arguments)

    @property
    def changes(self) -> ChangeSet:
        if self.outcome is None:
            raise RuntimeError("a step's changes are known after its block")
        return self.outcome


class UnitOfWork:
    """Writes the steps of one library."""

    def __init__(self, writer: Writer, ids: IdSource) -> None:
        self._writer = writer
        self._ids = ids
        with writer.looking() as connection:
            self.stacks = history.UndoStacks.read(connection)

    @contextmanager
    def step(self, draft: Draft, arguments: Mapping[str, Json]) -> Generator[StepBlock]:
        """A block that touched no row commits nothing and has an empty ChangeSet."""
        with self._writer.transaction() as connection:
            recorder = Recorder(connection)
            block = StepBlock(recorder, self._ids, arguments)
            yield block
            if not recorder.images:
                connection.rollback()
                block.outcome = ChangeSet(None)
                return
            block.outcome = self._commit(recorder, draft, block.arguments)

    def undo(self, draft_id: str, reviewer: str, at: int) -> ChangeSet:
        return self._move(Act.UNDO, draft_id, reviewer, at)

    def redo(self, draft_id: str, reviewer: str, at: int) -> ChangeSet:
        return self._move(Act.REDO, draft_id, reviewer, at)

    def _move(self, act: Act, draft_id: str, reviewer: str, at: int) -> ChangeSet:
        with self._writer.transaction() as connection:
            number = self.stacks.undo if act is Act.UNDO else self.stacks.redo
            concerned = None if number is None else history.one(connection, number)
            if concerned is None:
                raise NotFound(f"history.nothing_to_{act.value}")
            images = history.images_of(connection, concerned.number)
            recorder = Recorder(connection)
            replay(recorder, turned(images) if act is Act.UNDO else images)
            draft = Draft(draft_id, concerned.kind, reviewer, at, act, StepNumber(concerned.number))
            return self._commit(recorder, draft, concerned.arguments)

    def forget(self, draft: Draft, documents: Collection[str], before: int | None) -> ChangeSet:
        """One step without images: what it takes away is not to be brought back."""
        with self._writer.transaction() as connection:
            recorder = Recorder(connection)
            removal = remove(recorder, documents, before)
            if not removal.anything:
                connection.rollback()
                return ChangeSet(None)
            removed, recorder.images = recorder.images, []
            learning.follow(connection, removed)
            changes = change_set(connection, None, removed)
            return replace(changes, step=self._commit(recorder, draft, removal.arguments).step)

    def _commit(self, recorder: Recorder, draft: Draft, arguments: Mapping[str, Json]) -> ChangeSet:
        connection = recorder.connection
        learning.follow(connection, recorder.images)
        text_index.follow(connection, recorder.contents)
        new = history.append(connection, draft, arguments, recorder.images, self._writer.head)
        step = Step(
            number=StepNumber(new.number),
            kind=draft.kind,
            arguments=dict(arguments),
            reviewer=draft.reviewer,
            at=draft.at,
            act=draft.act,
            concerns=draft.concerns,
        )
        changes = change_set(connection, step, recorder.images)
        try:
            connection.commit()
        except IntegrityError:
            raise
        except DBAPIError as error:
            if is_busy(error):
                raise
            new = self._settled(recorder, draft, arguments, error)
        self._writer.head = new
        self.stacks.follow(new.number, draft.kind, draft.act, draft.concerns)
        return changes

    def _settled(self, recorder: Recorder, draft: Draft, arguments: Mapping[str, Json], error: DBAPIError) -> Head:
        """After an error at COMMIT nobody knows whether the step is in the file: look for its id, else try once more.

        A second failure is raised; the step is then not in the file. 彻底清理 is not tried again: it has no images.
        """
        connection = recorder.connection
        for retry in (draft.kind is not StepKind.FORGET, False):
            self._connect_anew(connection)
            if found := history.find(connection, draft.id):
                connection.rollback()
                return found
            if retry:
                try:
                    return self._repeat(recorder, draft, arguments)
                except DBAPIError as second:
                    error = second
        raise error

    def _connect_anew(self, connection: Connection) -> None:
        """Not when the file is gone from its path: the old connection is then the only way to the rows."""
        with suppress(DBAPIError):
            connection.rollback()
        self._writer.require_same_file()
        connection.invalidate()
        connection.begin()

    def _repeat(self, recorder: Recorder, draft: Draft, arguments: Mapping[str, Json]) -> Head:
        connection = recorder.connection
        if history.head(connection) != self._writer.head:
            raise LibraryRefused("library.overwritten", name=self._writer.path.name)
        again = Recorder(connection)
        for content in recorder.contents:
            again.keep(content.table, [content.values])
        replay(again, recorder.images)
        learning.follow(connection, recorder.images)
        text_index.follow(connection, recorder.contents)
        new = history.append(connection, draft, arguments, recorder.images, self._writer.head)
        connection.commit()
        return new
