"""One block, one transaction, one step: what is written, what is told, what undo makes of it."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.errors import LibraryRefused, NotFound
from core.model.changes import Act, ChangeSet, StepKind, Subject
from tests.library_rows import REVIEWER, everything


def test_a_step_is_told_with_what_it_touched(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    mark = bench.mark(document, 5, tag)
    bench.clock.time += 5
    with store.step(StepKind.TAG_WORDS, REVIEWER, tag="政务") as step:
        step.annotations.add(mark)
        step.say(words="推进")
    changes = step.changes
    assert changes.step == store.history(1)[0]
    assert (changes.step.number, changes.step.kind, changes.step.reviewer) == (3, StepKind.TAG_WORDS, REVIEWER)
    assert (changes.step.at, changes.step.act, changes.step.concerns) == (bench.clock.now(), Act.DO, None)
    assert changes.step.arguments == {"tag": "政务", "words": "推进"}
    assert changes.touched[Subject.ANNOTATION] == {mark.id}
    assert len(changes.touched[Subject.TAGGING]) == 1
    assert changes.concerns(Subject.TAGGING)
    assert not changes.concerns(Subject.DOCUMENT, Subject.TAG)
    assert changes.documents == {document.id}


def test_a_tagging_alone_concerns_its_annotation_and_document(bench, store) -> None:
    document, tag, other = bench.add_document(store), bench.add_tag(store), bench.add_tag(store, "交通")
    mark = bench.add_mark(store, bench.mark(document, 5, tag))
    with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
        step.annotations.update(replace(mark, tags=(tag.id, other.id)))
    assert step.changes.touched[Subject.ANNOTATION] == {mark.id}
    assert step.changes.documents == {document.id}


def test_documents_and_collection_rows_concern_their_document(bench, store) -> None:
    text = "规划" * 10
    document = bench.document(text=text)
    with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
        step.documents.add(document, text, text.encode(), ())
    assert step.changes.documents == step.changes.touched[Subject.DOCUMENT] == {document.id}
    mark, collection = bench.add_mark(store, bench.mark(document, 1)), bench.collection()
    with store.step(StepKind.COLLECT, REVIEWER) as step:
        step.collections.add(collection)
        step.collections.add_row(bench.row(collection, mark))
    assert set(step.changes.touched) == {Subject.COLLECTION, Subject.COLLECTION_ROW}
    assert step.changes.documents == {document.id}


def test_a_block_that_changes_nothing_is_no_step(bench, store) -> None:
    document = bench.add_document(store)
    with store.step(StepKind.RENAME_DOCUMENT, REVIEWER) as step:
        step.documents.update(document)
        step.annotations.remove("没有")
    assert step.changes == ChangeSet(None)
    assert len(store.history(9)) == 1


def test_an_exception_leaves_nothing_behind(bench, store) -> None:
    before = everything(store)

    def interrupted() -> None:
        with store.step(StepKind.ADD_TAG, REVIEWER) as step:
            steps.append(step)
            step.tags.add(bench.tag())
            raise KeyboardInterrupt

    steps = []
    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert everything(store) == before
    assert store.history(9) == ()
    with pytest.raises(RuntimeError):
        _ = steps[0].changes


def test_a_broken_rule_is_our_mistake_and_leaves_the_store_at_work(bench, store) -> None:
    orphan = bench.mark(bench.document(), 5)
    with pytest.raises(IntegrityError):
        bench.add_mark(store, orphan)
    bench.add_document(store)
    assert len(store.history(9)) == 1


def test_a_step_inside_a_step_is_our_mistake(bench, store) -> None:
    with pytest.raises(RuntimeError), store.step(StepKind.ADD_TAG, REVIEWER):
        bench.add_tag(store)
    bench.add_tag(store)


def test_reading_inside_a_step_sees_what_was_committed(bench, store) -> None:
    with store.step(StepKind.ADD_TAG, REVIEWER) as step:
        step.tags.add(bench.tag())
        with store.reading() as library:
            assert library.tags.codebook().tags == ()
        assert len(step.tags.codebook().tags) == 1


def test_a_reader_cannot_write(bench, store) -> None:
    with pytest.raises(LibraryRefused), store.reading() as library:
        library.tags.add(bench.tag())


def test_two_threads_take_turns(bench, store) -> None:
    document = bench.add_document(store)

    def mark(reviewer: str) -> None:
        for start in range(20):
            bench.add_mark(store, bench.mark(document, start, reviewer=reviewer))

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(mark, "甲乙"))
    assert len(store.history(99)) == 41
    assert store.check().sound


def test_undo_and_redo_are_steps_of_their_own(bench, store) -> None:
    document = bench.add_document(store)
    mark = bench.add_mark(store, bench.mark(document, 5))
    state = store.undo_state()
    assert (state.undo.number, state.redo) == (2, None)
    undone = store.undo("乙")
    assert (undone.step.act, undone.step.concerns, undone.step.reviewer) == (Act.UNDO, 2, "乙")
    assert undone.step.kind is StepKind.TAG_WORDS
    assert undone.touched[Subject.ANNOTATION] == {mark.id}
    assert undone.documents == {document.id}
    state = store.undo_state()
    assert (state.undo.number, state.redo.number) == (1, 2)
    redone = store.redo(REVIEWER)
    assert (redone.step.act, redone.step.concerns, redone.step.number) == (Act.REDO, 2, 4)
    assert store.undo_state().redo is None
    assert store.undo_state().undo.number == 2
    with store.reading() as library:
        assert library.annotations.all() == (mark,)


def test_a_new_action_closes_the_branch_of_what_was_undone(bench, store) -> None:
    bench.add_document(store)
    bench.add_tag(store, "一")
    store.undo(REVIEWER)
    bench.add_tag(store, "二")
    assert store.undo_state().redo is None
    with pytest.raises(NotFound) as caught:
        store.redo(REVIEWER)
    assert caught.value.code == "history.nothing_to_redo"
    assert len(store.history(99)) == 4


def test_undo_stops_where_the_library_begins(bench, store) -> None:
    with store.step(StepKind.CREATE_LIBRARY, "") as step:
        step.tags.add(bench.tag())
    assert store.undo_state().undo is None
    with pytest.raises(NotFound) as caught:
        store.undo(REVIEWER)
    assert caught.value.code == "history.nothing_to_undo"


def test_a_row_touched_twice_in_a_step_is_undone_and_redone(bench, store) -> None:
    document = bench.add_document(store)
    before = everything(store)
    with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
        for tag in (tags := [bench.tag(name) for name in "一二"]):
            step.tags.add(tag)
        mark = bench.mark(document, 5, *tags)
        step.annotations.add(mark)
        step.annotations.update(replace(mark, note="一", tags=mark.tags[::-1]))
        step.annotations.update(replace(mark, note="二", tags=mark.tags[1:]))
        step.annotations.remove(mark.id)
        step.annotations.add(replace(mark, note="三"))
    after = everything(store)
    store.undo(REVIEWER)
    assert everything(store) == before
    store.redo(REVIEWER)
    assert everything(store) == after
    assert store.check().sound


def test_rows_that_depend_on_each_other_are_undone_in_any_order(bench, store) -> None:
    document, tag = bench.add_document(store), bench.add_tag(store)
    mark = bench.add_mark(store, bench.mark(document, 5, tag))
    parent = bench.tag("上级")
    with store.step(StepKind.MOVE_TAG, REVIEWER) as step:
        step.annotations.remove(mark.id)
        step.documents.remove(document.id)
        step.tags.add(parent)
        step.tags.update(replace(tag, parent_id=parent.id))
    after = everything(store)
    store.undo(REVIEWER)
    store.redo(REVIEWER)
    assert everything(store) == after


def test_undo_refuses_what_someone_else_changed(bench, store) -> None:
    mark = bench.add_mark(store, bench.mark(bench.add_document(store), 5, note="原来"))
    bench.change_note(store, mark, "改过")
    other = sqlite3.connect(bench.path)
    other.execute("UPDATE annotation SET note = '别人改的'")
    other.commit()
    other.close()
    with pytest.raises(LibraryRefused) as caught:
        store.undo(REVIEWER)
    assert caught.value.code == "history.rows_changed"
    assert len(store.history(9)) == 3
    assert store.check().problems == ("library.problem.rows",)


def test_a_library_opened_for_reading_is_not_written(bench) -> None:
    bench.filled()
    store = bench.stores.open(bench.path, read_only=True)
    assert store.read_only
    assert not bench.path.with_name(bench.path.name + ".lock").exists()
    document = everything(store)[0][0]
    for attempt in (
        lambda: bench.add_tag(store),
        lambda: store.undo(REVIEWER),
        lambda: store.redo(REVIEWER),
        lambda: store.keep_structure(document, None),
        lambda: store.forget((document.id,), None, REVIEWER),
    ):
        with pytest.raises(LibraryRefused) as caught:
            attempt()
        assert caught.value.code == "library.read_only"
    assert store.undo_state().undo is None
    assert len(store.history(99)) == 5
    store.close()
