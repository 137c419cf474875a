"""Follows the chain of steps from its beginning, or from the cut that a 彻底清理 recorded, to its end."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Connection, select

from core.model.changes import StepKind
from db.checksums import canonical, parsed
from db.history import START, Head, content_digest, step_hash
from db.schema import image, step
from db.versions import as_now, converters

if TYPE_CHECKING:
    from db.checksums import RowValues

_KINDS = frozenset(kind.value for kind in StepKind)


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What the steps of kind FORGET say is missing: what came before a cut, and the content of single steps."""

    cut: Head
    emptied: tuple[tuple[int, int], ...]
    """Ranges of step numbers, both ends included."""

    def holds(self, number: int) -> bool:
        return any(first <= number <= last for first, last in self.emptied)

    @classmethod
    def read(cls, connection: Connection) -> Forgotten:
        """Raises ValueError, TypeError or KeyError if the arguments of such a step are not as we write them."""
        cut = START
        emptied: list[tuple[int, int]] = []
        chosen = select(step.c.arguments).where(step.c.kind == StepKind.FORGET.value).order_by(step.c.number)
        for text in connection.execute(chosen).scalars():
            arguments = cast("dict[str, Any]", parsed(text))
            number, hash_ = arguments["cut"]
            if int(number) > cut.number:
                cut = Head(int(number), str(hash_))
            emptied += [(int(first), int(last)) for first, last in arguments["emptied"]]
        return cls(cut, tuple(emptied))


class Chain:
    """The verified history; knows what the newest image says of each row (as this process hashes it)."""

    def __init__(self, connection: Connection, version: int) -> None:
        """Of a library of a version: images of older steps are read as the rows of that version."""
        self._version = version
        self._newest: dict[tuple[str, str], int | None] = {}
        self._cut = False
        try:
            self.sound = self._follow(connection)
        except (ValueError, TypeError, KeyError, RecursionError):
            self.sound = False

    def leaves(self, table: str, row_id: str, values: str) -> bool:
        """Whether the history leaves a row with these values (canonical JSON). Asked once of every row."""
        mark = hash(values)
        # A row without an image is one whose history was cut away.
        return self._newest.pop((table, row_id), mark if self._cut else None) == mark

    @property
    def all_met(self) -> bool:
        """After all rows were asked: whether no row is missing that the history left in place."""
        return all(mark is None for mark in self._newest.values())

    def _follow(self, connection: Connection) -> bool:
        forgotten = Forgotten.read(connection)
        head = forgotten.cut
        self._cut = head != START
        sound = True
        images = groupby(_images(connection), key=itemgetter(0))
        group = next(images, None)
        for values in connection.execute(select(step).order_by(step.c.number)).mappings():
            number: int = values["number"]
            rows: list[tuple[Any, ...]] = []
            if group is not None and group[0] == number:
                rows = [row[1:] for row in group[1]]
                group = next(images, None)
            self._note(rows, values["schema_version"])
            fits = content_digest(values["arguments"], rows) == values["content"] or forgotten.holds(number)
            linked = number == head.number + 1 and values["previous"] == head.hash
            own_hash = step_hash({column: values[column] for column in values if column not in ("arguments", "hash")})
            known = values["kind"] in _KINDS and isinstance(parsed(values["arguments"]), dict)
            sound = sound and fits and linked and known and own_hash == values["hash"]
            head = Head(number, values["hash"])
        return sound

    def _note(self, rows: list[tuple[Any, ...]], made_in: int) -> None:
        for table, row_id, _, after in rows:
            if after is not None and converters(table, made_in, self._version):
                values = as_now(table, cast("RowValues", parsed(after)), made_in, self._version)
                self._newest[table, row_id] = hash(canonical(values))
            else:
                self._newest[table, row_id] = None if after is None else hash(after)


def _images(connection: Connection) -> list[tuple[Any, ...]]:
    chosen = select(image.c.step_number, image.c.table_name, image.c.row_id, image.c.before, image.c.after)
    rows = connection.execute(chosen.order_by(image.c.step_number, image.c.ordinal))
    return cast("list[tuple[Any, ...]]", rows)
