"""Steps and their images: written with the rows they speak of, chained by hashes, read back for undo and audit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Connection, Row, func, insert, select

from core.model.changes import Act, Json, Step, StepKind
from core.model.ids import StepNumber
from db.checksums import RowValues, canonical, digest, parsed
from db.recorder import Image
from db.schema import SCHEMA_VERSION, image, step
from db.versions import as_now

WALLS = frozenset({StepKind.CREATE_LIBRARY, StepKind.FORGET})
"""Steps that undo neither undoes nor passes."""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest step: what the next one continues."""

    number: int
    hash: str


START = Head(0, "")


@dataclass(frozen=True, slots=True)
class Draft:
    """A step about to be written. Its id is made before the transaction, so that a retry is recognised."""

    id: str
    kind: StepKind
    reviewer: str
    at: int
    act: Act = Act.DO
    concerns: StepNumber | None = None


def head(connection: Connection) -> Head:
    found = connection.execute(select(step.c.number, step.c.hash).order_by(step.c.number.desc()).limit(1)).first()
    return START if found is None else Head(found.number, found.hash)


def append(
    connection: Connection, draft: Draft, arguments: Mapping[str, Json], images: Sequence[Image], previous: Head
) -> Head:
    """Writes a step and its images; the new newest step."""
    number = previous.number + 1
    image_rows = [_image_row(number, ordinal, one) for ordinal, one in enumerate(images)]
    arguments_text = canonical(arguments)
    values: dict[str, str | int | None] = {
        "number": number,
        "id": draft.id,
        "kind": draft.kind.value,
        "reviewer": draft.reviewer,
        "at": draft.at,
        "act": draft.act.value,
        "concerns": draft.concerns,
        "schema_version": SCHEMA_VERSION,
        "content": content_digest(arguments_text, (tuple(row.values())[2:] for row in image_rows)),
        "previous": previous.hash,
    }
    own_hash = step_hash(values)
    connection.execute(insert(step), {**values, "arguments": arguments_text, "hash": own_hash})
    if image_rows:
        connection.execute(insert(image), image_rows)
    return Head(number, own_hash)


def content_digest(arguments: str, images: Iterable[Sequence[object]]) -> str:
    """Digest of a step's arguments and of its images (table, row id, before, after) in their order."""
    return digest(canonical([arguments, [list(one) for one in images]]))


HASHED = ("number", "id", "kind", "reviewer", "at", "act", "concerns", "schema_version", "content", "previous")
"""Columns of a step that its hash covers; `content` stands for arguments and images."""


def step_hash(values: Mapping[str, str | int | None]) -> str:
    return digest(canonical([values[column] for column in HASHED]))


def find(connection: Connection, step_id: str) -> Head | None:
    """The step with this id, if it was committed."""
    found = connection.execute(select(step.c.number, step.c.hash).where(step.c.id == step_id)).first()
    return None if found is None else Head(found.number, found.hash)


def newest(connection: Connection, limit: int) -> tuple[Step, ...]:
    rows = connection.execute(select(step).order_by(step.c.number.desc()).limit(limit))
    return tuple(_step(row) for row in rows)


def one(connection: Connection, number: int) -> Step | None:
    row = connection.execute(select(step).where(step.c.number == number)).first()
    return None if row is None else _step(row)


def images_of(connection: Connection, number: int) -> list[Image]:
    """As rows are today, if the step is of an older version."""
    made_in = connection.execute(select(step.c.schema_version).where(step.c.number == number)).scalar_one()
    rows = connection.execute(select(image).where(image.c.step_number == number).order_by(image.c.ordinal))
    return [
        Image(
            row.table_name,
            row.row_id,
            _values(row.table_name, row.before, made_in),
            _values(row.table_name, row.after, made_in),
        )
        for row in rows
    ]


def size(connection: Connection) -> int:
    return connection.execute(select(func.count()).select_from(step)).scalar_one()


class UndoStacks:
    """Which steps can be undone and redone: a pure function of the steps, followed as they are appended.

    A new action closes the branch of what was undone; nothing is deleted from the history for that.
    """

    def __init__(self) -> None:
        self._undo: list[int] = []
        self._redo: list[int] = []

    @classmethod
    def read(cls, connection: Connection) -> UndoStacks:
        stacks = cls()
        rows = connection.execute(select(step.c.number, step.c.kind, step.c.act, step.c.concerns).order_by("number"))
        for number, kind, act, concerns in rows:
            stacks.follow(number, StepKind(kind), Act(act), concerns)
        return stacks

    def follow(self, number: int, kind: StepKind, act: Act, concerns: int | None) -> None:
        if kind in WALLS:
            self._undo.clear()
            self._redo.clear()
        elif act is Act.DO or concerns is None:
            self._undo.append(number)
            self._redo.clear()
        elif act is Act.UNDO:
            self._redo.append(self._undo.pop() if self._undo else concerns)
        else:
            self._undo.append(self._redo.pop() if self._redo else concerns)

    @property
    def undo(self) -> int | None:
        return self._undo[-1] if self._undo else None

    @property
    def redo(self) -> int | None:
        return self._redo[-1] if self._redo else None


def _image_row(number: int, ordinal: int, one: Image) -> dict[str, str | int | None]:
    return {
        "step_number": number,
        "ordinal": ordinal,
        "table_name": one.table,
        "row_id": one.row_id,
        "before": None if one.before is None else canonical(one.before),
        "after": None if one.after is None else canonical(one.after),
    }


def _values(table: str, text: str | None, made_in: int) -> RowValues | None:
    return None if text is None else as_now(table, cast("RowValues", parsed(text)), made_in)


def _step(row: Row[tuple[object, ...]]) -> Step:
    return Step(
        number=StepNumber(row.number),
        kind=StepKind(row.kind),
        arguments=cast("dict[str, Json]", parsed(row.arguments)),
        reviewer=row.reviewer,
        at=row.at,
        act=Act(row.act),
        concerns=None if row.concerns is None else StepNumber(row.concerns),
    )
