"""The repository of decisions on facts, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind, Subject
from core.model.fact_decision import FactStatus
from db.schema import fact
from tests.library_rows import REVIEWER, everything


def test_decisions_come_back_as_they_were_in_text_order(bench, store) -> None:
    document, other = bench.add_document(store), bench.add_document(store, bench.document("二"))
    late, early = bench.fact(document, 9), bench.fact(document, 2)
    changes = bench.add_facts(store, late, early, bench.fact(other, 2))
    assert changes.touched[Subject.FACT] >= {late.id, early.id}
    assert changes.documents == {document.id, other.id}
    with store.reading() as library:
        assert library.facts.of_document(document.id) == (early, late)
        assert library.facts.get(late.id) == late
        assert library.facts.get("没有") is None


def test_a_decision_is_changed_and_undo_brings_back_what_was(bench, store) -> None:
    document = bench.add_document(store)
    one = bench.fact(document, 2)
    bench.add_facts(store, one)
    before = everything(store)
    with store.step(StepKind.EDIT_FACT, REVIEWER) as step:
        step.facts.update(replace(one, fact=replace(one.fact, name="别的"), status=FactStatus.EDITED))
    assert everything(store) != before
    store.undo(REVIEWER)
    assert everything(store) == before


def test_many_are_added_and_removed_as_one_step(bench, store) -> None:
    document = bench.add_document(store)
    before = everything(store)
    bench.add_facts(store, *(bench.fact(document, start) for start in range(0, 60, 2)))
    added = everything(store)
    with store.step(StepKind.REOPEN_FACT, REVIEWER) as step:
        for decision in step.facts.of_document(document.id)[::2]:
            step.facts.remove(decision.id)
    store.undo(REVIEWER)
    assert everything(store) == added
    store.undo(REVIEWER)
    assert everything(store) == before
    store.redo(REVIEWER)
    assert everything(store) == added
    assert store.check().sound


def test_one_place_has_one_of_a_kind_and_none_is_without_a_document(bench, store) -> None:
    document = bench.add_document(store)
    bench.add_facts(store, bench.fact(document, 5))
    for wrong in (bench.fact(document, 5), bench.fact(bench.document(), 5)):
        with pytest.raises(IntegrityError):
            bench.add_facts(store, wrong)
    assert store.check().sound


def test_a_changed_decision_is_found_by_the_check(bench, store) -> None:
    bench.add_facts(store, bench.fact(bench.add_document(store), 5))
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("UPDATE fact SET status = 'rejected'")
    assert store.check().problems == ("library.problem.rows",)


def test_fields_that_say_nothing_are_found_by_the_check(bench, store) -> None:
    """Also when whoever wrote them made the checksum fit."""
    document = bench.add_document(store)
    with store.step(StepKind.CONFIRM_FACT, REVIEWER) as step:
        step.facts.add(bench.fact(document, 5))
        recorder = step.facts._recorder
        row = dict(recorder.images[-1].after)
        recorder.update(fact, {**row, "fields": '{"name":7}'})
    assert store.check().problems == ("library.problem.rows",)
