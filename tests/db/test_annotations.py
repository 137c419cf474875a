"""The repository of annotations, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from core.model.annotation import Origin, ReviewStatus
from core.model.changes import StepKind
from core.model.text import TextRange
from db import schema
from tests.library_rows import REVIEWER, TEXT


def taggings(store) -> list[tuple[object, ...]]:
    with store._look() as connection:
        chosen = select(schema.tagging.c.id, schema.tagging.c.tag_id, schema.tagging.c.ordinal, schema.tagging.c.origin)
        return [tuple(row) for row in connection.execute(chosen.order_by(schema.tagging.c.ordinal))]


def test_an_annotation_comes_back_as_it_was(bench, store) -> None:
    document, tag, other = bench.add_document(store), bench.add_tag(store), bench.add_tag(store, "交通")
    mark = replace(bench.mark(document, 5, other, tag, note="𠮷"), status=ReviewStatus.DOUBTFUL)
    bench.add_mark(store, mark)
    with store.reading() as library:
        assert library.annotations.get(mark.id) == mark
        assert library.annotations.at(document.id, TextRange(5, 9), REVIEWER) == mark
        assert library.annotations.at(document.id, TextRange(5, 9), "乙") is None
        assert library.annotations.of_document(document.id) == (mark,)
        assert library.annotations.get("没有") is None


def test_annotations_are_told_document_by_document_then_by_place(bench, store) -> None:
    first, second = bench.add_document(store), bench.add_document(store, bench.document("二"), TEXT)
    tag = bench.add_tag(store)
    marks = [bench.mark(second, 1, tag), bench.mark(first, 8), bench.mark(first, 2, tag)]
    for mark in marks:
        bench.add_mark(store, mark)
    with store.reading() as library:
        assert library.annotations.all() == (marks[2], marks[1], marks[0])
        assert library.annotations.with_tag(tag.id) == (marks[2], marks[0])


def test_an_update_keeps_the_taggings_that_stay(bench, store) -> None:
    document = bench.add_document(store)
    one, two, three = (bench.add_tag(store, name) for name in ("一", "二", "三"))
    mark = bench.add_mark(store, bench.mark(document, 5, one, two), Origin.ACCEPTED)
    before = {tag_id: tagging_id for tagging_id, tag_id, _, _ in taggings(store)}
    with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
        step.annotations.update(replace(mark, tags=(three.id, two.id)), Origin.IMPORTED)
    rows = taggings(store)
    assert [(tag_id, ordinal, origin) for _, tag_id, ordinal, origin in rows] == [
        (three.id, 0, "imported"),
        (two.id, 1, "accepted"),
    ]
    assert rows[1][0] == before[two.id]
    with store.reading() as library:
        assert library.annotations.get(mark.id).tags == (three.id, two.id)


def test_removal_takes_the_taggings_along(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    mark = bench.add_mark(store, bench.mark(document, 5, tag))
    with store.step(StepKind.DELETE_ANNOTATION, REVIEWER) as step:
        step.annotations.remove(mark.id)
    assert taggings(store) == []
    store.undo(REVIEWER)
    with store.reading() as library:
        assert library.annotations.get(mark.id) == mark


def test_one_reviewer_marks_one_place_once(bench, store) -> None:
    document = bench.add_document(store)
    bench.add_mark(store, bench.mark(document, 5))
    bench.add_mark(store, bench.mark(document, 5, reviewer="审阅人乙"))
    with pytest.raises(IntegrityError):
        bench.add_mark(store, bench.mark(document, 5))
    with store.reading() as library:
        assert len(library.annotations.all()) == 2
