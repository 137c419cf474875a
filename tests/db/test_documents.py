"""The repository of documents, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind
from core.model.document import Description, DocumentSummary, LayoutHint
from core.model.text import Clause, Heading, Passage, PassageKind, Script, Structure, TextRange
from db.repositories import documents as repository
from tests.library_rows import REVIEWER, TEXT

HINTS = (LayoutHint(0, "heading", 1, "标题 1", "第一章"), LayoutHint(9, "table"))
STRUCTURE = Structure(
    7,
    (Passage(TextRange(0, 6), PassageKind.TITLE, 1), Passage(TextRange(7, 24), PassageKind.PARAGRAPH, 0)),
    (Heading(TextRange(0, 6), 1, title=True), Heading(TextRange(7, 9), 3, run_in=True, inline=True)),
    (Clause(TextRange(7, 16), 1), Clause(TextRange(16, 24), 1)),
)


def test_a_document_comes_back_with_all_it_was_given(bench, store) -> None:
    original = bytes(range(256)) * 9
    document = replace(
        bench.document(original=original), description=Description("国发1号", "国务院", "2020", "北京", "十四五")
    )
    with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
        step.documents.add(document, TEXT, original, HINTS)
        assert step.documents.get(document.id).title == document.title
    with store.reading() as library:
        kept = library.documents.get(document.id)
        assert replace(kept, layout_sha256="") == document
        assert library.documents.text(kept) == TEXT
        assert library.documents.original(kept) == original
        assert library.documents.hints(kept) == library.documents.hints(document) == HINTS
        assert library.documents.structure(kept) is None
        assert library.documents.get("没有") is None


@pytest.mark.parametrize("text", ["", "𠮷\U000e0100", "a\0b", "\ufeff，\n\t"])
def test_any_text_that_can_be_encoded_is_kept_exactly(bench, store, text: str) -> None:
    document = bench.add_document(store, text=text)
    with store.reading() as library:
        assert library.documents.text(document) == text
    assert store.check().sound


def test_a_large_original_is_kept_in_pieces(bench, store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repository, "PIECE_BYTES", 10)
    original = bytes(range(95))
    document = bench.document(original=original)
    with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
        step.documents.add(document, TEXT, original, ())
    with store.reading() as library:
        assert library.documents.original(document) == original
    assert store.check().sound


def test_documents_are_told_in_the_order_of_import_even_after_undo(bench, store) -> None:
    titles = ["丙", "甲", "乙"]
    added = [bench.add_document(store, bench.document(title), TEXT) for title in titles]
    with store.step(StepKind.DELETE_DOCUMENT, REVIEWER) as step:
        step.documents.remove(added[0].id)
    store.undo(REVIEWER)
    with store.reading() as library:
        assert [document.title for document in library.documents.all()] == titles
        assert library.documents.with_original(added[0].original_sha256) == library.documents.all()


def test_one_text_is_stored_once(bench, store) -> None:
    first, second = bench.add_document(store), bench.add_document(store)
    with store.step(StepKind.DELETE_DOCUMENT, REVIEWER) as step:
        step.documents.remove(first.id)
    with store.reading() as library:
        assert library.documents.text(second) == TEXT
    assert store.check().sound


@pytest.mark.parametrize("wrong", ["text_sha256", "original_sha256"])
def test_a_text_that_does_not_fit_its_hash_is_our_mistake(bench, store, wrong: str) -> None:
    document = replace(bench.document(), **{wrong: "0" * 64})
    with pytest.raises(ValueError, match="hashes"), store.step(StepKind.IMPORT_DOCUMENT, REVIEWER) as step:
        step.documents.add(document, TEXT, TEXT.encode(), ())
    assert store.history(9) == ()


def test_an_update_changes_what_a_reader_may_change(bench, store) -> None:
    document = bench.add_document(store)
    changed = replace(
        document, title="新", script=Script.HANT, region="HK", description=Description(place="澳门"), characters=1
    )
    with store.step(StepKind.RENAME_DOCUMENT, REVIEWER) as step:
        step.documents.update(changed)
    with store.reading() as library:
        assert library.documents.get(document.id) == replace(changed, characters=document.characters)


def test_a_document_with_marks_cannot_go_alone(bench, store) -> None:
    document = bench.add_document(store)
    bench.add_mark(store, bench.mark(document, 3))
    with pytest.raises(IntegrityError), store.step(StepKind.DELETE_DOCUMENT, REVIEWER) as step:
        step.documents.remove(document.id)
    with store.reading() as library:
        assert library.documents.get(document.id) == document


def test_summaries_count_marks_and_distinct_tags(bench, store) -> None:
    first, second = bench.add_document(store), bench.add_document(store, bench.document("二"), TEXT)
    one, other = bench.add_tag(store), bench.add_tag(store, "交通")
    bench.add_mark(store, bench.mark(first, 1, one, other))
    bench.add_mark(store, bench.mark(first, 2, one))
    with store.reading() as library:
        assert library.documents.summaries() == (
            DocumentSummary(library.documents.get(first.id), 2, 2),
            DocumentSummary(library.documents.get(second.id), 0, 0),
        )
        assert library.documents.summaries([second.id]) == library.documents.summaries()[1:]


def test_a_structure_is_kept_outside_the_history(bench, store) -> None:
    document = bench.add_document(store)
    steps = store.history(9)
    store.keep_structure(document, Structure(1, (), (), ()))
    store.keep_structure(document, STRUCTURE)
    with store.reading() as library:
        assert library.documents.structure(document) == STRUCTURE
        assert library.documents.structure(replace(document, text_sha256="0" * 64)) is None
    assert store.history(9) == steps
    store.undo(REVIEWER)
    store.redo(REVIEWER)
    with store.reading() as library:
        assert library.documents.structure(document) == STRUCTURE


def test_structures_are_believed_only_in_a_file_as_we_left_it(bench) -> None:
    store = bench.stores.create(bench.path)
    document = bench.add_document(store)
    store.keep_structure(document, STRUCTURE)
    store.close()

    def kept(*, read_only: bool) -> Structure | None:
        opened = bench.stores.open(bench.path, read_only=read_only)
        with opened.reading() as library:
            found = library.documents.structure(document)
        opened.close()
        return found

    assert kept(read_only=True) == kept(read_only=False) == STRUCTURE
    for remembered in bench.data_dir.glob("libraries/*"):
        remembered.unlink()
    assert kept(read_only=True) is None
    assert kept(read_only=False) is None
