"""The repository of structure edits, on real files."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from core.model.changes import StepKind, Subject
from core.model.structure_edit import StructureEditKind
from core.model.text import TextRange
from tests.library_rows import REVIEWER, everything


def test_edits_come_back_as_they_were_in_the_order_they_were_made(bench, store) -> None:
    document, other = bench.add_document(store), bench.add_document(store, bench.document("二"))
    first, second = bench.structure_edit(document, 20, 24), bench.structure_edit(document, 2, 8)
    split = replace(bench.structure_edit(document, 9, 9), kind=StructureEditKind.SPLIT, level=0)
    changes = bench.add_structure_edits(store, split, second, first, bench.structure_edit(other, 2, 8))
    assert changes.touched[Subject.STRUCTURE_EDIT] >= {first.id, second.id, split.id}
    assert changes.documents == {document.id, other.id}
    with store.reading() as library:
        assert library.structure_edits.of_document(document.id) == (first, second, split)


@pytest.mark.parametrize("kind", StructureEditKind)
def test_every_kind_is_taken(bench, store, kind: StructureEditKind) -> None:
    document = bench.add_document(store)
    edit = replace(bench.structure_edit(document, 2, 8), kind=kind)
    bench.add_structure_edits(store, edit)
    with store.reading() as library:
        assert library.structure_edits.of_document(document.id) == (edit,)
    assert store.check().sound


def test_many_are_added_and_removed_as_one_step(bench, store) -> None:
    document = bench.add_document(store)
    before = everything(store)
    bench.add_structure_edits(store, *(bench.structure_edit(document, start, start + 2) for start in range(0, 60, 2)))
    added = everything(store)
    with store.step(StepKind.CLEAR_HEADING, REVIEWER) as step:
        for edit in step.structure_edits.of_document(document.id)[::2]:
            step.structure_edits.remove(edit.id)
    store.undo(REVIEWER)
    assert everything(store) == added
    store.undo(REVIEWER)
    assert everything(store) == before
    store.redo(REVIEWER)
    assert everything(store) == added
    assert store.check().sound


def test_none_is_without_a_document_nor_upside_down(bench, store) -> None:
    document = bench.add_document(store)
    stranger = bench.structure_edit(bench.document(), 2, 8)
    upside_down = replace(bench.structure_edit(document, 2, 8), range=TextRange(8, 2))
    for wrong in (stranger, upside_down):
        with pytest.raises(IntegrityError):
            bench.add_structure_edits(store, wrong)
    assert store.check().sound


def test_a_changed_edit_is_found_by_the_check(bench, store) -> None:
    bench.add_structure_edits(store, bench.structure_edit(bench.add_document(store), 2, 8))
    with store._writer.transaction() as connection:
        connection.exec_driver_sql("UPDATE structure_edit SET level = 5")
    assert store.check().problems == ("library.problem.rows",)
