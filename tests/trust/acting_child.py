"""A process of its own that works on a library until it is killed: acts at random, tells each finished act."""

from __future__ import annotations

from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from core.clock import SystemClock, UuidSource
from core.model.changes import StepKind
from db.store import SqliteStores
from tests.library_rows import TEXT, Bench

REVIEWER = "审阅人甲"


class Actor:
    """Acts on an open library as a user would, only faster."""

    def __init__(self, bench: Bench, store, random: Random) -> None:
        self.bench = bench
        self.store = store
        self.random = random
        with store.reading() as library:
            self.tags = list(library.tags.codebook().tags)

    def act(self) -> int | None:
        """The number of the step; None if there was nothing to do."""
        acts = (
            self.mark,
            self.mark,
            self.annotate,
            self.undo,
            self.redo,
            self.add_tag,
            self.add_document,
            self.tag_many,
        )
        changes = self.random.choice(acts)()
        return None if changes is None or changes.step is None else changes.step.number

    def mark(self):
        document = self.any_document()
        if document is None:
            return self.add_document()
        mark = self.bench.mark(document, self.random.randrange(len(TEXT) - 4), *self.random.sample(self.tags, 1))
        with self.store.step(StepKind.TAG_WORDS, REVIEWER) as step:
            if step.annotations.at(document.id, mark.anchor.range, REVIEWER) is None:
                step.annotations.add(mark)
        return step.changes

    def annotate(self):
        with self.store.step(StepKind.WRITE_NOTE, REVIEWER) as step:
            marks = step.annotations.all()
            if marks:
                step.annotations.update(replace(self.random.choice(marks), note=f"批注{self.random.random()}"))
        return step.changes

    def tag_many(self):
        """One step of many rows: half of it in the file would be half an action."""
        collection = self.bench.collection(f"条款集{self.random.random()}")
        with self.store.step(StepKind.COLLECT, REVIEWER) as step:
            step.collections.add(collection)
            for ordinal, mark in enumerate(step.annotations.all()[:30]):
                step.collections.add_row(self.bench.row(collection, mark, ordinal))
        return step.changes

    def add_tag(self):
        tag = self.bench.tag(f"标签{self.random.random()}")
        with self.store.step(StepKind.ADD_TAG, REVIEWER) as step:
            step.tags.add(tag)
        return step.changes

    def add_document(self):
        text = TEXT + str(self.random.random()) * 500
        with self.store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
            step.documents.add(self.bench.document(text=text), text, text.encode(), ())
        return step.changes

    def undo(self):
        return self.store.undo(REVIEWER) if self.store.undo_state().undo else None

    def redo(self):
        return self.store.redo(REVIEWER) if self.store.undo_state().redo else None

    def any_document(self):
        with self.store.reading() as library:
            documents = library.documents.all()
            self.tags = list(library.tags.codebook().tags)
        return self.random.choice(documents) if documents and self.tags else None


def act_for_ever(path: Path, data_dir: Path, seed: int, told: Connection) -> None:
    """What the child does. Every number it sends is that of a step whose call has returned."""
    bench = Bench(path.parent)
    bench.ids, bench.clock = UuidSource(), SystemClock()
    actor = Actor(bench, SqliteStores(data_dir, bench.clock, bench.ids).open(path), Random(seed))
    while True:
        number = actor.act()
        if number is not None:
            told.send(number)
