"""Lists that come back: verified row by row, and taken into a library as they were."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import ImportRefused
from core.exporting.listing import listing_of, read_listing
from core.importing.read_file import read
from core.model.annotation import ReviewStatus
from core.model.changes import StepKind
from core.model.codebook import Facet
from core.model.document import Document
from core.model.fact_decision import FactKind, FactStatus
from core.services.annotations import AnnotationFilter
from core.services.collections import Pick
from core.services.exports import ExportRequest
from core.services.library import SAMPLES, Library
from core.services.lists import Standing
from core.services.picked import Selection
from core.wording import ERRORS, sentence, step_label
from main import make_libraries
from tests.core.services.conftest import REVIEWER, Places

Change = Callable[[dict], None]


@pytest.fixture
def marked(library: Library, plan: Document, places: Places, tags) -> Library:
    """Marks of two reviewers, with everything that a mark can have, and a collection in an order of its own."""
    clauses = [places.clause(index) for index in (4, 9, 20)]
    own = library.codebook.add(Facet.OWN, "我的标签", "#123456", REVIEWER, definition="只为试验")
    assert own.step
    mine = next(tag for tag in library.codebook.codebook().tags if tag.name == "我的标签")
    library.annotations.toggle_tag(plan.id, clauses[0], tags["政务"].id, REVIEWER)
    library.annotations.toggle_tag(plan.id, clauses[0], mine.id, REVIEWER)
    library.annotations.write_note(plan.id, clauses[0], "请核对\n口径", REVIEWER)
    library.annotations.toggle_tag(plan.id, clauses[1], tags["交通"].id, "王敏")
    library.annotations.mark_status(plan.id, clauses[1], ReviewStatus.DOUBTFUL, "王敏")
    library.annotations.write_note(plan.id, clauses[2], "=1+1", REVIEWER)
    library.collections.collect("重点", [Pick(plan.id, place) for place in reversed(clauses)], REVIEWER)
    rows = library.collections.records(library.collections.resolve("重点").id)
    library.collections.write_remark(rows[0].row.id, "与省规划一致", REVIEWER)
    return library


def exported(library: Library, path: Path, name: str = "重点") -> dict:
    request = ExportRequest("json", path, REVIEWER)
    library.exports.export_collection(library.collections.resolve(name), request)
    return json.loads(path.read_bytes())


@pytest.fixture
def other(tmp_path: Path) -> Library:
    """Another library with the same plan."""
    opened = make_libraries(str(tmp_path / "elsewhere")).create(tmp_path / "别处.duidu")
    opened.documents.add(opened.documents.prepare(read(SAMPLES[0])), "别人")
    yield opened
    opened.close()


def without_ids(whole: dict) -> dict:
    """All but the ids and the clock of the library that it comes from."""
    documents = [{key: value for key, value in one.items() if key != "id"} for one in whole["documents"]]
    return whole | {"documents": documents, "made_at": 0}


def test_a_list_comes_back_as_it_was(marked: Library, other: Library, tmp_path: Path) -> None:
    first = exported(marked, tmp_path / "一.json")

    changes = other.lists.take_in(read_listing(tmp_path / "一.json"), "别人")

    assert without_ids(exported(other, tmp_path / "二.json")) == without_ids(first)
    assert changes.step.kind is StepKind.TAKE_IN_LIST
    assert step_label(changes.step) == "读入清单“重点”（3 行）"
    assert {mark.annotation.reviewer for mark in other.annotations.records(AnnotationFilter())} == {"林", "王敏"}
    assert any(tag.name == "我的标签" and tag.definition == "只为试验" for tag in other.codebook.codebook().tags)


def test_taking_in_is_one_step_that_undo_takes_back(marked: Library, other: Library, tmp_path: Path) -> None:
    exported(marked, tmp_path / "一.json")
    other.lists.take_in(read_listing(tmp_path / "一.json"), "别人")
    other.history.undo("别人")
    assert other.collections.summaries() == ()
    assert other.annotations.records(AnnotationFilter()) == ()
    assert not any(tag.name == "我的标签" for tag in other.codebook.codebook().tags)


def test_twice_changes_nothing(marked: Library, tmp_path: Path) -> None:
    first = exported(marked, tmp_path / "一.json")
    changes = marked.lists.take_in(read_listing(tmp_path / "一.json"), REVIEWER)
    assert changes.step is None
    assert without_ids(exported(marked, tmp_path / "二.json")) == without_ids(first)


def test_marks_of_the_library_stay_and_are_added_to(marked: Library, other: Library, tmp_path: Path) -> None:
    exported(marked, tmp_path / "一.json")
    (plan,) = other.documents.summaries()
    place = Places(other, plan.document).clause(4)
    other.annotations.write_note(plan.document.id, place, "已有的批注", REVIEWER)
    other.lists.take_in(read_listing(tmp_path / "一.json"), "别人", "另一个名称")
    mark = other.annotations.at(plan.document.id, place, REVIEWER)
    names = {tag.id: tag.name for tag in other.codebook.codebook().tags}
    assert (mark.note, [names[tag] for tag in mark.tags]) == ("已有的批注", ["政务", "我的标签"])
    assert other.collections.resolve("另一个名称")


def test_decisions_on_facts_come_back(library: Library, plan: Document, other: Library, tmp_path: Path) -> None:
    rows = library.facts.table(FactKind.CITATION, [plan.id])
    library.facts.confirm(rows[:2], REVIEWER)
    library.facts.reject(rows[2:3], REVIEWER)
    rows = library.facts.table(FactKind.CITATION, [plan.id], rejected=True)
    request = ExportRequest("json", tmp_path / "要素.json", REVIEWER)
    library.exports.export_facts(FactKind.CITATION, rows, request)

    other.lists.take_in(read_listing(request.path), "别人")

    (there,) = other.documents.summaries()
    found = other.facts.table(FactKind.CITATION, [there.document.id], rejected=True)
    assert [(row.fact, row.status) for row in found] == [(row.fact, row.status) for row in rows]
    assert [row.status for row in found][:3] == [FactStatus.CONFIRMED, FactStatus.CONFIRMED, FactStatus.REJECTED]
    assert {row.decision.reviewer for row in found if row.decision} == {REVIEWER}


def test_a_table_of_tasks_becomes_a_collection(
    library: Library, plan: Document, other: Library, tmp_path: Path
) -> None:
    request = ExportRequest("json", tmp_path / "任务.json", REVIEWER)
    count = library.forms.export_tasks(Selection(documents=(plan.id,)), request)
    other.lists.take_in(read_listing(request.path), "别人")
    assert len(other.collections.records(other.collections.resolve("任务分解表").id)) == count


# -- verify ---------------------------------------------------------------------------------------------------------
def changed(whole: dict, change: Change) -> bytes:
    copy = json.loads(json.dumps(whole))
    change(copy)
    return json.dumps(copy, ensure_ascii=False).encode()


def standings(library: Library, data: bytes) -> list[Standing]:
    return [check.standing for check in library.lists.verify(listing_of(data, "清单.json"))]


def swap(whole: dict) -> None:
    source = whole["rows"][0]["sources"][0]
    source["start"] += 1
    source["end"] += 1


STANDINGS: tuple[tuple[Change, Standing], ...] = (
    (lambda whole: whole.update(title="别的"), Standing.STANDS),
    (swap, Standing.CHANGED),
    (lambda whole: whole["rows"][0]["sources"][0].update(start=9_000, end=9_005), Standing.CHANGED),
    (lambda whole: whole["rows"][0]["sources"][0].update(exact="别的字"), Standing.FORGED),
    (lambda whole: whole["rows"][0]["sources"][0].update(sha256="0" * 64), Standing.FORGED),
    (lambda whole: whole["documents"][0].update(text_sha256="0" * 64), Standing.MISSING),
    (lambda whole: whole["rows"][0].update(sources=[]), Standing.UNSOURCED),
)


def test_what_became_of_the_words(marked: Library, tmp_path: Path) -> None:
    whole = exported(marked, tmp_path / "一.json")
    for change, standing in STANDINGS:
        data = changed(whole, change)
        found = standings(marked, data)
        assert found[0] is standing
        assert all(each is Standing.STANDS for each in found[1:]) or standing is Standing.MISSING
        if standing is not Standing.STANDS:
            with pytest.raises(ImportRefused) as refused:
                marked.lists.take_in(listing_of(data, "清单.json"), REVIEWER)
            assert refused.value.code in ("listing.words_differ", "listing.document_missing")
            assert "{" not in sentence(refused.value)


# -- files that are not what they should be ---------------------------------------------------------------------------
def record(whole: dict, row: int = 0) -> dict:
    return whole["rows"][row]["record"]


DAMAGES: dict[str, Change] = {
    "rows no list": lambda whole: whole.update(rows={}),
    "a row no object": lambda whole: whole["rows"].append([]),
    "cells missing": lambda whole: whole["rows"][0].pop("cells"),
    "a cell no text": lambda whole: whole["rows"][0]["cells"].__setitem__(0, 1),
    "a cell too few": lambda whole: whole["rows"][0]["cells"].pop(),
    "no such document": lambda whole: whole["rows"][0]["sources"][0].update(document=7),
    "a document before the first": lambda whole: whole["rows"][0]["sources"][0].update(document=-1),
    "start behind end": lambda whole: whole["rows"][0]["sources"][0].update(start=50, end=40),
    "a negative start": lambda whole: whole["rows"][0]["sources"][0].update(start=-3),
    "an offset past all texts": lambda whole: whole["rows"][0]["sources"][0].update(end=2**40),
    "an offset no integer": lambda whole: whole["rows"][0]["sources"][0].update(start=1.0),
    "true for a number": lambda whole: whole["rows"][0]["sources"][0].update(start=True),
    "a path no list": lambda whole: whole["rows"][0]["sources"][0].update(path="一"),
    "no columns": lambda whole: whole.pop("columns"),
}
DAMAGED_RECORDS: dict[str, Change] = {
    "a status unknown": lambda whole: record(whole, 1)["marks"][0].update(status="maybe"),
    "a facet unknown": lambda whole: record(whole, 2)["marks"][0]["tags"][0].update(facet="colour"),
    "a tag not declared": lambda whole: record(whole, 2)["marks"][0]["tags"][0].update(name="没有的标签"),
    "a mark with other words": lambda whole: record(whole)["marks"][0].update(exact="别的字"),
    "a mark outside the text": lambda whole: record(whole)["marks"][0].update(end=10**7),
    "marks no list": lambda whole: record(whole).update(marks=3),
    "a note no text": lambda whole: record(whole)["marks"][0].update(note=None),
    "no ordinal": lambda whole: record(whole).pop("ordinal"),
    "a time before all times": lambda whole: record(whole)["marks"][0].update(created_at=-1),
    "a tag without a name": lambda whole: whole["record"]["tags"][0].update(name=" "),
}


def test_damaged_files_are_refused_whole(marked: Library, other: Library, tmp_path: Path) -> None:
    """One library for all of them: none may leave anything behind."""
    whole = exported(marked, tmp_path / "一.json")
    steps = other.store.history(99)
    for name, change in {**DAMAGES, **DAMAGED_RECORDS}.items():
        with pytest.raises(ImportRefused) as refused:
            other.lists.take_in(listing_of(changed(whole, change), "清单.json"), "别人")
        assert refused.value.code == "listing.damaged", name
    assert other.collections.summaries() == ()
    assert other.annotations.records(AnnotationFilter()) == ()
    assert other.store.history(99) == steps


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "listing.not_ours"),
        (b"[]", "listing.not_ours"),
        (b"{}", "listing.not_ours"),
        (b"\xff\xfe", "listing.not_ours"),
        (b'{"format": "duidu-list", "format": "duidu-list"}', "listing.not_ours"),
        (b'{"format": "duidu-list", "version": NaN}', "listing.not_ours"),
        (b"[" * 200_000, "listing.not_ours"),
        (b'{"format": "duidu-list", "version": 2}', "listing.version"),
        (b'{"format": "duidu-list", "version": 1}', "listing.damaged"),
    ],
)
def test_other_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(ImportRefused) as refused:
        listing_of(data, "清单.json")
    assert refused.value.code == code
    assert code in ERRORS
    assert "{" not in sentence(refused.value)


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "无.json", "import.missing"), (tmp_path, "import.is_folder")):
        with pytest.raises(ImportRefused) as refused:
            read_listing(path)
        assert refused.value.code == code


def test_hostile_words_come_back(library: Library, plan: Document, places: Places, other: Library, tmp_path) -> None:
    """Notes are whatever somebody typed; offsets are code points whatever the plane."""
    from tests.core.exporting.test_hostile_words import HOSTILE

    words = [one for one in HOSTILE.values() if one.strip() and not any("\ud800" <= c <= "\udfff" for c in one)]
    words = [one for one in words if "\x00" not in one and len(one) < 10_000]
    picks = []
    for index, note in enumerate(words):
        place = places.clause(index)
        library.annotations.write_note(plan.id, place, note, REVIEWER)
        picks.append(Pick(plan.id, place))
    library.collections.collect("怪", picks, REVIEWER)
    first = exported(library, tmp_path / "一.json", "怪")
    other.lists.take_in(read_listing(tmp_path / "一.json"), "别人")
    assert without_ids(exported(other, tmp_path / "二.json", "怪")) == without_ids(first)
