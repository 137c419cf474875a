from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import NotFound
from core.importing.read_file import read
from core.model.changes import StepKind
from core.model.document import Description
from core.model.text import Script
from core.services.library import SAMPLES, Library
from main import make_libraries

ME = "林"


def test_a_document_keeps_text_bytes_and_title(library: Library, plan) -> None:
    opened = library.documents.open(plan.id)
    assert opened.text == SAMPLES[0].read_text("utf-8")
    assert library.documents.original(plan.id) == SAMPLES[0].read_bytes()
    assert opened.document.title
    assert opened.document.script is Script.HANS
    assert library.documents.same_file(plan.original_sha256) == opened.document


def test_documents_are_named_by_id_beginning_or_title(library: Library, plan) -> None:
    for reference in (plan.id, plan.id[:8], plan.title):
        assert library.documents.resolve(reference).id == plan.id
    with pytest.raises(NotFound, match=r"document\.unknown"):
        library.documents.resolve("没有")
    library.documents.add(library.documents.prepare(read(SAMPLES[1]), title=plan.title), ME)
    with pytest.raises(NotFound, match=r"document\.ambiguous"):
        library.documents.resolve(plan.title)


def test_rename_and_describe_are_steps(library: Library, plan) -> None:
    library.documents.rename(plan.id, " 新名 ", ME)
    library.documents.describe(plan.id, Description(number="一号", period="十四五"), ME)
    now = library.documents.get(plan.id)
    assert (now.title, now.description) == ("新名", Description(number="一号", period="十四五"))
    library.history.undo(ME)
    library.history.undo(ME)
    assert library.documents.get(plan.id) == plan
    with pytest.raises(NotFound, match="title_empty"):
        library.documents.rename(plan.id, "  ", ME)


def test_deleting_takes_marks_along_and_undo_brings_all_back(library: Library, plan, places, tags) -> None:
    from core.services.collections import Pick

    library.annotations.toggle_tag(plan.id, places.clause(1), tags["政务"].id, ME)
    library.collections.collect("一", [Pick(plan.id, places.clause(1))], ME)
    marks = library.annotations.of_document(plan.id)
    library.documents.delete(plan.id, ME)
    assert library.documents.summaries() == ()
    assert library.collections.summaries()[0].rows == 0
    with pytest.raises(NotFound):
        library.documents.open(plan.id)
    library.history.undo(ME)
    assert library.documents.open(plan.id).text == places.opened.text
    assert library.annotations.of_document(plan.id) == marks
    assert library.collections.summaries()[0].rows == 1


def test_a_structure_of_an_older_parser_is_built_anew(library: Library, plan, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = library.documents.open(plan.id)
    library.store.keep_structure(plan, replace(opened.structure, version=0, clauses=()))
    library.documents.refresh(replace(library.documents.rename(plan.id, "新", ME)))
    assert library.documents.open(plan.id).structure == opened.structure


def test_the_embedded_library_is_made_once_with_the_sample_in_both_scripts(tmp_path: Path) -> None:
    libraries = make_libraries(str(tmp_path))
    first = libraries.open_default()
    scripts = [record.document.script for record in first.documents.summaries()]
    assert scripts == [Script.HANS, Script.HANT]
    assert first.history.state().undo is None, "the making of a library is not undone"
    with pytest.raises(NotFound, match="nothing_to_undo"):
        first.history.undo(ME)
    uid = first.store.uid
    first.close()
    again = libraries.open_default()
    assert again.store.uid == uid
    assert [step.kind for step in again.history.newest(9)] == [StepKind.CREATE_LIBRARY]
    again.close()


def test_forgetting_cannot_be_undone(library: Library, plan) -> None:
    library.documents.forget((plan.id,), None, ME)
    assert library.documents.summaries() == ()
    with pytest.raises(NotFound, match="nothing_to_undo"):
        library.history.undo(ME)
