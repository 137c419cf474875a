"""Two documents as editions of one plan, in a real library: steps, undo, and what goes with a document."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import Cancelled, NotFound
from core.importing.read_file import read
from core.model.changes import StepKind, Subject
from core.model.comparison import ChangeKind
from core.model.document import Document
from core.model.ids import DocumentId, PairId
from core.model.text import TextRange
from core.services.library import SAMPLES, Library
from core.services.pairs import OpenPair

ME = "林"
OLD = "某县道路规划\n一、现状\n道路里程增加。桥梁全部体检。\n二、任务\n修建三条干路。\n"
NEW = "某縣道路規劃\n一、現狀\n道路里程增加。\n二、任務\n修建四條幹路。\n三、其他\n"


def take_in(library: Library, folder: Path, name: str, text: str) -> Document:
    file = folder / f"{name}.txt"
    file.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(file), name)
    library.documents.add(prepared, ME)
    return prepared.document


@pytest.fixture
def editions(library: Library, tmp_path: Path) -> tuple[Document, Document]:
    return take_in(library, tmp_path, "征求意见稿", OLD), take_in(library, tmp_path, "正式稿", NEW)


@pytest.fixture
def pair(library: Library, editions: tuple[Document, Document]) -> PairId:
    changes = library.pairs.make(editions[0].id, editions[1].id, ME)
    (pair_id,) = changes.touched[Subject.PAIR]
    return PairId(pair_id)


def place(text: str, words: str) -> TextRange:
    start = text.index(words)
    return TextRange(start, start + len(words))


def kinds(opened: OpenPair) -> list[ChangeKind]:
    return [change.kind for change in opened.comparison.changes]


def test_making_a_pair_is_a_step(library: Library, editions: tuple[Document, Document], pair: PairId) -> None:
    (record,) = library.pairs.records()
    assert (record.pair.id, record.old, record.new) == (pair, *editions)
    assert library.pairs.between(editions[1].id, editions[0].id) == record.pair
    undo = library.store.undo_state().undo
    assert undo is not None
    assert (undo.kind, dict(undo.arguments)) == (StepKind.MAKE_PAIR, {"old": "征求意见稿", "new": "正式稿"})
    library.history.undo(ME)
    assert library.pairs.records() == ()
    library.history.redo(ME)
    assert library.pairs.records() == (record,)


def test_two_documents_are_a_pair_once(library: Library, editions: tuple[Document, Document], pair: PairId) -> None:
    for old, new, code in (
        (editions[1].id, editions[0].id, "pair.known"),
        (editions[0].id, editions[0].id, "pair.same_document"),
        (editions[0].id, DocumentId("无"), "document.unknown"),
    ):
        with pytest.raises(NotFound) as refused:
            library.pairs.make(old, new, ME)
        assert refused.value.code == code
    assert len(library.pairs.records()) == 1


def test_opening_a_pair_compares_it(library: Library, pair: PairId) -> None:
    opened = library.pairs.open(pair)
    assert kinds(opened) == [ChangeKind.REMOVED, ChangeKind.CHANGED, ChangeKind.ADDED]
    assert library.pairs.open(pair).comparison is opened.comparison


def test_what_readers_say_of_partners_is_a_step_each(library: Library, pair: PairId) -> None:
    changes = library.pairs.put_together(pair, place(OLD, "里程"), place(NEW, "三、其他"), ME)
    assert changes.touched[Subject.PAIR] == {pair}
    (edit,) = library.pairs.edits(pair)
    assert (edit.old_quote.exact, edit.new_quote.exact) == ("道路里程增加。桥梁全部体检。", "三、其他")
    assert any(row.by_hand for row in library.pairs.open(pair).comparison.rows)
    library.pairs.take_apart(pair, place(OLD, "某县"), place(NEW, "某縣"), ME)
    apart = library.pairs.open(pair)
    assert kinds(apart)[:2] == [ChangeKind.REMOVED, ChangeKind.ADDED]
    library.pairs.leave_to_program(pair, place(OLD, "某县"), TextRange(0, 0), ME)
    library.history.undo(ME)
    assert library.pairs.open(pair).comparison == apart.comparison
    library.history.undo(ME)
    library.history.undo(ME)
    assert library.pairs.edits(pair) == ()
    assert len(kinds(library.pairs.open(pair))) == 3


def test_what_cannot_be_said(library: Library, pair: PairId) -> None:
    nowhere = TextRange(0, 0)
    for act, code in (
        (lambda: library.pairs.put_together(pair, place(OLD, "里程"), nowhere, ME), "pair.no_passage"),
        (lambda: library.pairs.take_apart(pair, nowhere, nowhere, ME), "pair.no_passage"),
        (lambda: library.pairs.leave_to_program(pair, place(OLD, "里程"), nowhere, ME), "pair.nothing_said"),
        (lambda: library.pairs.open(PairId("无")), "pair.unknown"),
    ):
        with pytest.raises(NotFound) as refused:
            act()
        assert refused.value.code == code


def test_a_deleted_document_takes_its_pairs_along_and_undo_brings_them_back(
    library: Library, editions: tuple[Document, Document], pair: PairId
) -> None:
    library.pairs.put_together(pair, place(OLD, "里程"), place(NEW, "三、其他"), ME)
    before = library.pairs.open(pair).comparison
    library.documents.delete(editions[1].id, ME)
    assert library.pairs.records() == ()
    library.history.undo(ME)
    assert library.pairs.open(pair).comparison == before
    library.pairs.remove(pair, ME)
    assert library.pairs.records() == ()
    assert library.store.check().sound


def test_a_changed_structure_is_compared_anew(
    library: Library, editions: tuple[Document, Document], pair: PairId
) -> None:
    before = library.pairs.open(pair).comparison
    library.structure.split(editions[0].id, OLD.index("里程"), ME)
    assert library.pairs.open(pair).comparison is not before


def test_it_can_be_stopped(library: Library, pair: PairId) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.pairs.open(pair, stop)


def test_the_samples_differ_in_a_few_places_only(library: Library) -> None:
    for sample in SAMPLES:
        library.documents.add(library.documents.prepare(read(sample)), ME)
    old, new = (one.document for one in library.documents.summaries())
    (pair,) = library.pairs.make(old.id, new.id, ME).touched[Subject.PAIR]
    counts = library.pairs.open(PairId(pair)).comparison.counts()
    assert counts == {ChangeKind.CHANGED: 7, ChangeKind.ADDED: 1}


def test_old_and_new_can_change_places(library: Library, editions: tuple[Document, Document], pair: PairId) -> None:
    library.pairs.put_together(pair, place(OLD, "里程"), place(NEW, "三、其他"), ME)
    before = library.pairs.open(pair)
    library.pairs.turn(pair, ME)
    after = library.pairs.open(pair)
    assert (after.old.document, after.new.document) == (editions[1], editions[0])
    assert after.edits[0].new_quote == before.edits[0].old_quote
    assert [row.by_hand for row in after.comparison.rows].count(True) == 1
    library.history.undo(ME)
    assert library.pairs.open(pair).comparison == before.comparison
    assert library.store.check().sound
