"""The repository of corrections, on real files."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind, Subject
from tests.library_rows import REVIEWER, everything


def test_corrections_come_back_as_they_were_in_text_order(bench, store) -> None:
    document, other = bench.add_document(store), bench.add_document(store, bench.document("二"))
    late, early = bench.correction(document, 9, "𠮷", ""), bench.correction(document, 2, "总则", "總則")
    changes = bench.add_corrections(store, late, early, bench.correction(other, 2))
    assert changes.touched[Subject.CORRECTION] >= {late.id, early.id}
    assert changes.documents == {document.id, other.id}
    with store.reading() as library:
        assert library.corrections.of_document(document.id) == (early, late)
        assert library.corrections.get(late.id) == late
        assert library.corrections.get("没有") is None


def test_many_are_added_and_removed_as_one_step(bench, store) -> None:
    document = bench.add_document(store)
    before = everything(store)
    bench.add_corrections(store, *(bench.correction(document, start) for start in range(0, 60, 2)))
    added = everything(store)
    with store.step(StepKind.DROP_CORRECTION, REVIEWER) as step:
        for correction in step.corrections.of_document(document.id)[::2]:
            step.corrections.remove(correction.id)
    store.undo(REVIEWER)
    assert everything(store) == added
    store.undo(REVIEWER)
    assert everything(store) == before
    store.redo(REVIEWER)
    assert everything(store) == added
    assert store.check().sound


def test_two_never_begin_at_the_same_place_and_none_is_without_a_document(bench, store) -> None:
    document = bench.add_document(store)
    bench.add_corrections(store, bench.correction(document, 5))
    for wrong in (bench.correction(document, 5), bench.correction(bench.document(), 5)):
        with pytest.raises(IntegrityError):
            bench.add_corrections(store, wrong)
    assert store.check().sound


def test_a_changed_correction_is_found_by_the_check(bench, store) -> None:
    bench.add_corrections(store, bench.correction(bench.add_document(store), 5))
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("UPDATE correction SET replacement = '别的'")
    assert store.check().problems == ("library.problem.rows",)
