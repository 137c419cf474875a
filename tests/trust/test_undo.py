"""Promise 4: undo survives a restart and has no limit; every step goes back and forth exactly."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from core.errors import NotFound
from core.model.annotation import ReviewStatus
from core.model.changes import StepKind
from tests.library_rows import REVIEWER, TEXT, raw_rows

STEPS = 300


class Player:
    """Makes random steps of every kind of row, large and small."""

    def __init__(self, bench, seed: int) -> None:
        self.bench = bench
        self.random = Random(seed)

    def step(self, store) -> None:
        """One step that changes something."""
        moves = (
            self.mark,
            self.mark,
            self.retag,
            self.retag,
            self.annotate,
            self.tag,
            self.document,
            self.drop_document,
        )
        moves += (self.merge, self.collect, self.collect, self.uncollect, self.rename, self.correct, self.correct)
        moves += (self.head, self.unhead)
        while True:
            with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
                self.random.choice(moves)(step)
            if step.changes.step is not None:
                return

    def any(self, rows):
        return self.random.choice(rows) if rows else None

    def mark(self, step) -> None:
        document, tags = self.any(step.documents.all()), step.tags.codebook().tags
        if document and tags and len(step.annotations.all()) < 25:
            mark = self.bench.mark(document, self.random.randrange(len(TEXT) - 4), *self.random.choices(tags)[:2])
            if step.annotations.at(document.id, mark.anchor.range, REVIEWER) is None:
                step.annotations.add(mark)

    def retag(self, step) -> None:
        mark, tags = self.any(step.annotations.all()), step.tags.codebook().tags
        if mark and tags:
            chosen = self.random.sample(tags, self.random.randint(0, min(3, len(tags))))
            step.annotations.update(replace(mark, tags=tuple(tag.id for tag in chosen)))

    def annotate(self, step) -> None:
        for mark in step.annotations.all()[:3]:
            status = self.random.choice(list(ReviewStatus))
            step.annotations.update(replace(mark, note=f"𠮷{self.random.random()}", status=status))

    def tag(self, step) -> None:
        if len(step.tags.codebook().tags) < 8:
            step.tags.add(self.bench.tag(f"标签{self.random.random()}", self.random.randrange(9)))

    def document(self, step) -> None:
        if len(step.documents.all()) < 4:
            text = TEXT + str(self.random.random())
            step.documents.add(self.bench.document(text=text), text, text.encode(), ())

    def drop_document(self, step) -> None:
        document = self.any(step.documents.all())
        if document and self.random.random() < 0.3:
            for row in step.collections.rows_of_document(document.id):
                step.collections.remove_row(row.id)
            for mark in step.annotations.of_document(document.id):
                step.annotations.remove(mark.id)
            for correction in step.corrections.of_document(document.id):
                step.corrections.remove(correction.id)
            for edit in step.structure_edits.of_document(document.id):
                step.structure_edits.remove(edit.id)
            step.documents.remove(document.id)

    def head(self, step) -> None:
        if document := self.any(step.documents.all()):
            start = self.random.randrange(len(TEXT) - 4)
            step.structure_edits.add(self.bench.structure_edit(document, start, start + 4))

    def unhead(self, step) -> None:
        """All headings that were set in a document."""
        if document := self.any(step.documents.all()):
            for edit in step.structure_edits.of_document(document.id):
                step.structure_edits.remove(edit.id)

    def correct(self, step) -> None:
        """Some places of a document in one go; corrections that stand there make room."""
        document = self.any(step.documents.all())
        for start in self.random.sample(range(0, 40, 2), 4) if document else ():
            standing = {one.range.start: one for one in step.corrections.of_document(document.id)}
            if start in standing:
                step.corrections.remove(standing[start].id)
            if self.random.random() < 0.7:
                replacement = self.random.choice(["", "改", "𠮷𠮷"])
                step.corrections.add(self.bench.correction(document, start, replacement=replacement))

    def merge(self, step) -> None:
        """All marks of one tag get another; the tag goes."""
        tags = step.tags.codebook().tags
        if len(tags) > 2:
            gone, kept = self.random.sample(tags, 2)
            for mark in step.annotations.with_tag(gone.id):
                merged = dict.fromkeys(kept.id if tag == gone.id else tag for tag in mark.tags)
                step.annotations.update(replace(mark, tags=tuple(merged)))
            step.tags.remove(gone.id)

    def collect(self, step) -> None:
        collection = self.bench.collection(f"条款集{self.random.random()}")
        marks = step.annotations.all()[:5]
        if marks and len(step.collections.summaries()) < 4:
            step.collections.add(collection)
            for ordinal, mark in enumerate(marks):
                step.collections.add_row(self.bench.row(collection, mark, ordinal))

    def uncollect(self, step) -> None:
        summary = self.any(step.collections.summaries())
        if summary:
            for row in step.collections.rows(summary.collection.id):
                step.collections.remove_row(row.id)
            step.collections.remove(summary.collection.id)

    def rename(self, step) -> None:
        document = self.any(step.documents.all())
        if document:
            step.documents.update(replace(document, title=f"规划{self.random.random()}"))


def reopened(bench, store):
    store.close()
    return bench.stores.open(bench.path)


def test_300_steps_back_and_300_forth_with_a_restart_between(bench) -> None:
    store = bench.stores.create(bench.path)
    player = Player(bench, 4)
    states = [raw_rows(store)]
    for _ in range(STEPS):
        player.step(store)
        states.append(raw_rows(store))
    store = reopened(bench, store)
    for expected in states[-2::-1]:
        store.undo(REVIEWER)
        assert raw_rows(store) == expected
    with pytest.raises(NotFound):
        store.undo(REVIEWER)
    store = reopened(bench, store)
    for expected in states[1:]:
        store.redo(REVIEWER)
        assert raw_rows(store) == expected
    assert len(store.history(10 * STEPS)) == 3 * STEPS
    assert store.check().problems == ()
    store.close()


def test_a_random_walk_stays_with_its_model(bench) -> None:
    """The model is two stacks of whole states."""
    store = bench.stores.create(bench.path)
    player = Player(bench, 5)
    past, future = [raw_rows(store)], []
    for turn in range(150):
        move = player.random.random()
        if move < 0.35 and len(past) > 1:
            store.undo(REVIEWER)
            future.append(past.pop())
        elif move < 0.55 and future:
            store.redo(REVIEWER)
            past.append(future.pop())
        else:
            player.step(store)
            past.append(raw_rows(store))
            future.clear()
        if turn % 40 == 0:
            store = reopened(bench, store)
        assert raw_rows(store) == past[-1]
        state = store.undo_state()
        assert (state.undo is not None, state.redo is not None) == (len(past) > 1, bool(future))
    assert store.check().problems == ()
    store.close()


def test_a_step_of_2000_rows_is_one_undo(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    before = raw_rows(store)
    with store.step(StepKind.TAG_CLAUSES, REVIEWER) as step:
        for start in range(1000):
            step.annotations.add(bench.mark(document, start, tag))
    changes = store.undo(REVIEWER)
    assert sum(len(ids) for ids in changes.touched.values()) == 2000
    assert raw_rows(store) == before
