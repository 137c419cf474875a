"""The repositories of tags and collections, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind
from core.model.codebook import Facet
from core.model.collection import CollectionSummary
from tests.library_rows import REVIEWER, TEXT


def test_the_codebook_goes_facet_by_facet_children_after_their_parent(bench, store) -> None:
    role = bench.tag("目标", 0, Facet.ROLE)
    late, early = bench.tag("交通", 2), bench.tag("政务", 1)
    child, first_child = bench.tag("数据共享", 2, parent=early), bench.tag("一网通办", 1, parent=early)
    own = bench.tag("自拟", 0, Facet.OWN)
    with store.step(StepKind.ADD_TAG, REVIEWER) as step:
        for tag in (own, role, late, early, child, first_child):
            step.tags.add(tag)
    with store.reading() as library:
        assert library.tags.codebook().tags == (early, first_child, child, late, role, own)


def test_a_tag_is_changed_and_removed(bench, store) -> None:
    tag = bench.add_tag(store)
    changed = replace(tag, name="新", definition="定义", colour="#000000", shortcut=3, facet=Facet.ROLE)
    with store.step(StepKind.CHANGE_TAG, REVIEWER) as step:
        step.tags.update(changed)
        assert step.tags.codebook().tags == (changed,)
    with store.step(StepKind.DELETE_TAG, REVIEWER) as step:
        step.tags.remove(tag.id)
    with store.reading() as library:
        assert library.tags.codebook().tags == ()


def test_a_tag_in_use_cannot_go_alone(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    bench.add_mark(store, bench.mark(document, 5, tag))
    with pytest.raises(IntegrityError), store.step(StepKind.DELETE_TAG, REVIEWER) as step:
        step.tags.remove(tag.id)


def test_uses_are_counted_by_annotation(bench, store) -> None:
    document, tag, other, unused = bench.add_document(store), *(bench.add_tag(store, name) for name in "一二三")
    bench.add_mark(store, bench.mark(document, 5, tag, other))
    bench.add_mark(store, bench.mark(document, 6, tag))
    with store.reading() as library:
        assert library.tags.use_counts() == {tag.id: 2, other.id: 1}
        assert unused.id not in library.tags.use_counts()


def test_collections_hold_rows_in_order(bench, store) -> None:
    document = bench.add_document(store)
    other = bench.add_document(store, bench.document("二"), TEXT)
    late, early = bench.collection("乙", 2), bench.collection("甲", 1)
    marks = [bench.add_mark(store, bench.mark(one, 5)) for one in (document, other)]
    rows = [bench.row(late, marks[0], 1), bench.row(late, marks[1], 0), bench.row(late, marks[0], 2)]
    with store.step(StepKind.COLLECT, REVIEWER) as step:
        step.collections.add(late)
        step.collections.add(early)
        for row in rows:
            step.collections.add_row(row)
    with store.reading() as library:
        assert library.collections.summaries() == (CollectionSummary(early, 0, 0), CollectionSummary(late, 3, 2))
        assert library.collections.rows(late.id) == (rows[1], rows[0], rows[2])
        assert library.collections.rows_of_document(other.id) == (rows[1],)
        assert library.collections.row(rows[2].id) == rows[2]
        assert library.collections.row("没有") is None
        assert library.collections.get(early.id) == library.collections.by_name("甲") == early
        assert library.collections.by_name("丙") is library.collections.get("没有") is None


def test_collections_and_rows_are_changed_and_removed(bench, store) -> None:
    mark = bench.add_mark(store, bench.mark(bench.add_document(store), 5))
    collection = bench.collection()
    row = bench.row(collection, mark)
    with store.step(StepKind.COLLECT, REVIEWER) as step:
        step.collections.add(collection)
        step.collections.add_row(row)
    changed, moved = replace(collection, name="新"), replace(row, remark="备注", ordinal=7)
    with store.step(StepKind.RENAME_COLLECTION, REVIEWER) as step:
        step.collections.update(changed)
        step.collections.update_row(moved)
        assert (step.collections.get(collection.id), step.collections.row(row.id)) == (changed, moved)
    with store.step(StepKind.DELETE_COLLECTION, REVIEWER) as step:
        step.collections.remove_row(row.id)
        step.collections.remove(collection.id)
    with store.reading() as library:
        assert library.collections.summaries() == ()


def test_a_row_outlives_its_mark_and_finds_it_again(bench, store) -> None:
    mark = bench.add_mark(store, bench.mark(bench.add_document(store), 5))
    collection = bench.collection()
    row = bench.row(collection, mark)
    with store.step(StepKind.COLLECT, REVIEWER) as step:
        step.collections.add(collection)
        step.collections.add_row(row)
    with store.step(StepKind.DELETE_ANNOTATION, REVIEWER) as step:
        step.annotations.remove(mark.id)
    with store.reading() as library:
        assert library.collections.row(row.id) == replace(row, annotation_id=None)
    store.undo(REVIEWER)
    with store.reading() as library:
        assert library.collections.row(row.id) == row


def test_two_collections_never_share_a_name(bench, store) -> None:
    with store.step(StepKind.CREATE_COLLECTION, REVIEWER) as step:
        step.collections.add(bench.collection())
    with pytest.raises(IntegrityError), store.step(StepKind.CREATE_COLLECTION, REVIEWER) as step:
        step.collections.add(bench.collection())
