"""彻底清理: what is forgotten is in no byte of the library nor of a backup; everything else stays and still adds up."""

from __future__ import annotations

import gzip
import sqlite3
from dataclasses import replace

import pytest

from core.errors import LibraryRefused, NotFound
from core.model.changes import ChangeSet, StepKind, Subject
from core.model.ids import PairEditId, PairId
from core.model.pair import Pair, PairEdit, PairEditKind
from core.model.text import Clause, Passage, PassageKind, Structure, TextQuote, TextRange
from db.writer import Writer
from tests.library_rows import REVIEWER, everything

SECRET = "绝密段落甲乙丙丁"
TRACES = ("绝密", "机要题名", "机要批注", "机要备注", "机要改名", "机要原件", "机要校订")


@pytest.fixture
def library(bench, store):
    """Two documents with marks, rows and a long history; one of them is to be forgotten."""
    kept = bench.add_document(store)
    text = SECRET * 3000
    secret = bench.document("机要题名", text=text, original="机要原件".encode() * 999)
    with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER, title="机要题名") as step:
        step.documents.add(secret, text, "机要原件".encode() * 999, ())
    store.keep_structure(
        secret, Structure(1, (Passage(TextRange(0, 8), PassageKind.PARAGRAPH, 0),), (), (Clause(TextRange(0, 8), 0),))
    )
    tag, collection = bench.add_tag(store), bench.collection()
    with store.step(StepKind.CREATE_COLLECTION, REVIEWER) as step:
        step.collections.add(collection)
    for start in range(20):
        for document in (kept, secret):
            mark = bench.mark(document, start, tag, note=f"机要批注{start}" if document is secret else "")
            if document is secret:
                quote = replace(mark.anchor.quote, exact=SECRET)
                mark = replace(mark, anchor=replace(mark.anchor, quote=quote, path=(SECRET,)))
            with store.step(StepKind.TAG_WORDS, REVIEWER, words=mark.anchor.quote.exact) as step:
                step.annotations.add(mark)
                row = bench.row(collection, mark, start)
                step.collections.add_row(replace(row, remark="机要备注") if document is secret else row)
    bench.add_corrections(store, bench.correction(kept, 0), bench.correction(secret, 0, SECRET, "机要校订"))
    bench.add_structure_edits(store, bench.structure_edit(kept, 2, 6), bench.structure_edit(secret, 0, 8, SECRET))
    pair = Pair(PairId(bench.ids.new()), kept.id, secret.id, REVIEWER, 1)
    quotes = TextQuote("", "", ""), TextQuote(SECRET, SECRET, "")
    said = PairEdit(
        PairEditId(bench.ids.new()),
        *(pair.id, PairEditKind.APART, TextRange(0, 0), quotes[0], TextRange(0, 8), quotes[1], REVIEWER, 1),
    )
    with store.step(StepKind.MAKE_PAIR, REVIEWER, old="甲", new="机要题名") as step:
        step.pairs.add(pair)
    with store.step(StepKind.TAKE_APART, REVIEWER, words=SECRET) as step:
        step.pairs.add_edit(said)
    with store.step(StepKind.DROP_PAIR_EDIT, REVIEWER, words=SECRET) as step:
        step.pairs.remove_edit(said.id)
    store.undo(REVIEWER)
    with store.step(StepKind.DROP_CORRECTION, REVIEWER, words="机要校订") as step:
        step.corrections.remove(step.corrections.of_document(secret.id)[0].id)
    store.undo(REVIEWER)
    with store.step(StepKind.RENAME_DOCUMENT, REVIEWER, title="机要改名") as step:
        step.documents.update(replace(secret, title="机要改名"))
    with store.step(StepKind.TAG_CLAUSES, REVIEWER, words=SECRET) as step:
        for mark in step.annotations.all():
            step.annotations.update(replace(mark, changed_at=mark.changed_at + 1))
    with store.step(StepKind.UNTAG_WORDS, REVIEWER, words=SECRET) as step:
        step.annotations.update(replace(step.annotations.of_document(secret.id)[0], tags=()))
    store.undo(REVIEWER)
    store.back_up()
    return kept, secret


def traces(bench) -> list[str]:
    """Which of the words are anywhere in the library's folder, backups unpacked."""
    found: list[str] = []
    for file in bench.folder.rglob("*"):
        if file.is_file():
            content = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
            found += [f"{file.name}: {word}" for word in TRACES if word.encode() in content]
    return found


def rows_of(look, document_id: str) -> tuple[object, ...]:
    """What users made of a document."""
    readers = (look.annotations.of_document, look.collections.rows_of_document, look.corrections.of_document)
    return (*(read(document_id) for read in readers), look.structure_edits.of_document(document_id))


def test_no_byte_tells_of_a_forgotten_document(bench, store, library) -> None:
    kept, secret = library
    assert len(traces(bench)) > len(TRACES)
    with store.reading() as look:
        expected = rows_of(look, kept.id)
        document = look.documents.get(kept.id)
    changes = store.forget([secret.id], None, REVIEWER)
    assert traces(bench) == []
    assert changes.step.kind is StepKind.FORGET
    assert changes.touched[Subject.DOCUMENT] == {secret.id}
    assert changes.documents == {secret.id, kept.id}  # they were a pair
    assert len(changes.touched[Subject.ANNOTATION]) == len(changes.touched[Subject.COLLECTION_ROW]) == 20
    with store.reading() as look:
        assert rows_of(look, kept.id) == expected
        assert look.documents.all() == (document,)
        assert look.documents.text(kept)
        assert look.documents.structure(secret) is None
    assert store.check().problems == ()
    store.close()
    for remembered in bench.data_dir.glob("libraries/*"):
        remembered.unlink()
    reopened = bench.stores.open(bench.path)
    assert reopened.check().sound
    reopened.close()
    assert traces(bench) == []


def test_the_history_goes_on_without_its_words(bench, store, library) -> None:
    _, secret = library
    before = store.history(999)
    store.forget([secret.id], None, REVIEWER)
    after = store.history(999)
    assert [(step.number, step.kind, step.at) for step in after[1:]] == [
        (step.number, step.kind, step.at) for step in before
    ]
    kinds = {step.kind for step in after if step.arguments == {}}
    assert StepKind.RENAME_DOCUMENT in kinds


def test_undo_does_not_pass_it(bench, store, library) -> None:
    _, secret = library
    store.forget([secret.id], None, REVIEWER)
    for attempt in (store.undo, store.redo):
        with pytest.raises(NotFound):
            attempt(REVIEWER)
    bench.add_tag(store, "之后")
    store.undo(REVIEWER)
    with pytest.raises(NotFound):
        store.undo(REVIEWER)
    assert store.check().sound


def test_a_document_deleted_before_is_forgotten_as_well(bench, store, library) -> None:
    _, secret = library
    with store.step(StepKind.DELETE_DOCUMENT, REVIEWER, title="机要题名") as step:
        for row in step.collections.rows_of_document(secret.id):
            step.collections.remove_row(row.id)
        for mark in step.annotations.of_document(secret.id):
            step.annotations.remove(mark.id)
        for correction in step.corrections.of_document(secret.id):
            step.corrections.remove(correction.id)
        for edit in step.structure_edits.of_document(secret.id):
            step.structure_edits.remove(edit.id)
        for pair in step.pairs.of_document(secret.id):
            for said in step.pairs.edits(pair.id):
                step.pairs.remove_edit(said.id)
            step.pairs.remove(pair.id)
        step.documents.remove(secret.id)
    store.forget([secret.id], None, REVIEWER)
    assert traces(bench) == []
    assert store.check().sound


def test_history_before_a_time_is_cut_off(bench, store, library) -> None:
    kept, _ = library
    rows = everything(store)
    bench.clock.time += 1000
    bench.change_note(store, bench.mark(kept, 1), "没有这一处")
    tag = bench.add_tag(store, "新")
    changes = store.forget((), bench.clock.now(), REVIEWER)
    assert changes.documents == frozenset()
    assert [step.kind for step in store.history(999)] == [StepKind.FORGET, StepKind.ADD_TAG]
    assert everything(store)[:2] == rows[:2]
    assert store.check().problems == ()
    bench.add_tag(store, "更新")
    bench.clock.time += 1000
    store.forget((), bench.clock.now() - 500, REVIEWER)
    assert [step.kind for step in store.history(999)] == [StepKind.FORGET]
    assert tag in everything(store)[2].tags
    assert store.check().problems == ()


def test_a_cut_is_not_an_excuse_for_rows_that_have_a_history(bench, store, library) -> None:
    bench.clock.time += 1000
    bench.add_tag(store, "新")
    store.forget((), bench.clock.now(), REVIEWER)
    other = sqlite3.connect(bench.path)
    other.execute("DELETE FROM tag WHERE name = '新'")
    other.commit()
    other.close()
    assert store.check().problems == ("library.problem.rows",)


def test_a_text_that_another_document_shares_stays(bench, store) -> None:
    first, second = bench.add_document(store), bench.add_document(store)
    store.forget([first.id], None, REVIEWER)
    with store.reading() as look:
        assert look.documents.text(second)
        assert look.documents.original(second)
    assert store.check().sound


def test_forgetting_nothing_is_no_step(bench, store, library) -> None:
    steps = store.history(999)
    assert store.forget((), None, REVIEWER) == ChangeSet(None)
    assert store.forget(("没有",), 5, REVIEWER) == ChangeSet(None)
    assert store.history(999) == steps


def test_a_file_that_could_not_be_shrunk_is_told_and_can_be_tried_again(bench, store, library, monkeypatch) -> None:
    _, secret = library

    def full(_: Writer) -> None:
        raise LibraryRefused("library.disk_full", name="x")

    with monkeypatch.context() as patched:
        patched.setattr(Writer, "shrink", full)
        with pytest.raises(LibraryRefused) as caught:
            store.forget([secret.id], None, REVIEWER)
    assert caught.value.code == "library.not_shrunk"
    assert bench.stores.backups(bench.path) == ()
    before = bench.path.stat().st_size
    assert store.forget([secret.id], None, REVIEWER) == ChangeSet(None)
    assert bench.path.stat().st_size < before
    assert traces(bench) == []
    assert len(bench.stores.backups(bench.path)) == 1
