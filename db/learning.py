"""What the library's own tagging has taught, kept in step with it in the same transaction.

Counts follow from the images of a step, whatever the step was: tagging, a merge of tags, a deleted document, undo and
redo. A tagging teaches the words of its mark, which never change, so taking it away restores the counts exactly. They
are derived: in no image, rebuilt from the taggings when they are missing or of another version.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from sqlalchemy import Connection, delete, func, insert, select

from core.analysis.bayes import features_of
from core.model.ids import TagId
from db.schema import LEARNING_TABLES, annotation, bayes_count, bayes_stamp, bayes_total, tagging

if TYPE_CHECKING:
    from db.recorder import Image

VERSION = 1
"""Of what `features_of` finds and of what is counted here; another one has everything counted anew."""
LONGEST = 2_000
"""Code points. Longer marks (a chapter, a whole document) say nothing about a clause, and teach nothing."""
_ADD = (
    "INSERT INTO bayes_count (number, feature, count) VALUES (?, ?, ?) "
    "ON CONFLICT (number, feature) DO UPDATE SET count = count + excluded.count"
)
"""As the driver takes it: a clause has some seventy features, and a step some thousand clauses."""
CHUNK = 500
"""Ids looked up in one query."""


class SqlLearning:
    """Reads the counts."""

    def __init__(self, connection: Connection, *, derived: bool = True) -> None:
        self._connection = connection
        self._derived = derived

    @property
    def complete(self) -> bool:
        return self._derived and is_complete(self._connection)

    def places(self) -> dict[TagId, int]:
        rows = self._connection.execute(select(bayes_total.c.tag_id, bayes_total.c.places))
        return {TagId(tag_id): places for tag_id, places in rows}

    def counts(self) -> tuple[tuple[TagId, str, int], ...]:
        cursor = self._connection.connection.cursor()
        try:
            cursor.execute("SELECT tag_id, feature, count FROM bayes_count JOIN bayes_total USING (number)")
            return tuple(cast("list[tuple[TagId, str, int]]", cursor.fetchall()))
        finally:
            cursor.close()


@dataclass(slots=True)
class _Lesson:
    """What the places of one tag add (or, below zero, take away)."""

    places: int = 0
    counts: Counter[str] = field(default_factory=Counter[str])

    def add(self, words: str, amount: int) -> None:
        self.places += amount
        for feature in features_of(words):
            self.counts[feature] += amount


def is_complete(connection: Connection) -> bool:
    """Whether every tagging is counted, by this version."""
    return connection.execute(select(bayes_stamp.c.version)).scalar() == VERSION


def follow(connection: Connection, images: Sequence[Image]) -> None:
    """Counts what the images of a step did to taggings. The rows are as they are after the step."""
    net = _net(images)
    if net and is_complete(connection):
        words = _words(connection, images, {annotation_id for _, annotation_id in net})
        lessons = _lessons((tag_id, words[annotation_id], n) for (tag_id, annotation_id), n in net.items())
        sound = [_apply(connection, tag_id, lesson) for tag_id, lesson in lessons.items()]
        if not all(sound):
            empty(connection)


def rebuild(connection: Connection) -> None:
    """Counts every tagging anew."""
    empty(connection)
    chosen = select(tagging.c.tag_id, annotation.c.exact).join(annotation, annotation.c.id == tagging.c.annotation_id)
    rows = ((tag_id, words, 1) for tag_id, words in connection.execute(chosen))
    for tag_id, lesson in _lessons(rows).items():
        _apply(connection, tag_id, lesson)
    connection.execute(insert(bayes_stamp).values(version=VERSION))


def empty(connection: Connection) -> None:
    """Forgets the counts, which are then not complete: `rebuild` makes them so again."""
    for table in LEARNING_TABLES:
        connection.execute(delete(table))


def _net(images: Iterable[Image]) -> dict[tuple[str, str], int]:
    """(tag, annotation) to 1 where it was tagged, -1 where the tag was taken off."""
    net: Counter[tuple[str, str]] = Counter()
    for image in images:
        if image.table == tagging.name:
            for values, amount in ((image.before, -1), (image.after, 1)):
                if values is not None:
                    net[str(values["tag_id"]), str(values["annotation_id"])] += amount
    return {key: amount for key, amount in net.items() if amount}


def _words(connection: Connection, images: Iterable[Image], wanted: set[str]) -> dict[str, str]:
    """The words of annotations, of those that the step deleted too."""
    found = {
        image.row_id: str(image.before["exact"])
        for image in images
        if image.table == annotation.name and image.before is not None
    }
    missing = sorted(wanted - found.keys())
    for start in range(0, len(missing), CHUNK):
        chosen = annotation.c.id.in_(missing[start : start + CHUNK])
        rows = connection.execute(select(annotation.c.id, annotation.c.exact).where(chosen))
        found.update((row_id, exact) for row_id, exact in rows)
    return found


def _lessons(taught: Iterable[tuple[str, str, int]]) -> Mapping[str, _Lesson]:
    """By tag, of (tag, words, amount)."""
    lessons: dict[str, _Lesson] = {}
    for tag_id, words, amount in taught:
        if len(words) <= LONGEST:
            lessons.setdefault(tag_id, _Lesson()).add(words, amount)
    return lessons


def _apply(connection: Connection, tag_id: str, lesson: _Lesson) -> bool:
    """False if that takes away what was never counted."""
    number, places = _numbered(connection, tag_id)
    places += lesson.places
    changed = [(number, feature, amount) for feature, amount in lesson.counts.items() if amount]
    if changed:
        connection.exec_driver_sql(_ADD, changed)
    connection.execute(bayes_total.update().where(bayes_total.c.number == number).values(places=places))
    own = bayes_count.c.number == number
    sound = True
    if any(amount < 0 for amount in lesson.counts.values()):
        connection.execute(delete(bayes_count).where(own, bayes_count.c.count == 0))
        sound = (connection.execute(select(func.min(bayes_count.c.count)).where(own)).scalar() or 0) >= 0
    if not places:
        sound = sound and not connection.execute(select(func.count()).where(own)).scalar_one()
        connection.execute(delete(bayes_count).where(own))
        connection.execute(delete(bayes_total).where(bayes_total.c.number == number))
    return sound and places >= 0


def _numbered(connection: Connection, tag_id: str) -> tuple[int, int]:
    """The number of a tag, which gets one if it has none, and how many places it has."""
    chosen = select(bayes_total.c.number, bayes_total.c.places).where(bayes_total.c.tag_id == tag_id)
    known = connection.execute(chosen).first()
    if known is not None:
        return known.number, known.places
    made = connection.execute(insert(bayes_total).values(tag_id=tag_id, places=0)).inserted_primary_key
    return (cast("int", made[0]) if made else 0), 0
