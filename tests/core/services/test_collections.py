from __future__ import annotations

import csv
from pathlib import Path

import pytest

from core.errors import ExportRefused, NotFound
from core.model.codebook import Tag
from core.model.document import Description
from core.model.text import TextRange, View
from core.services.annotations import AnnotationFilter
from core.services.collections import Pick
from core.services.exports import ExportRequest
from core.services.library import Library

ME = "林"
Tags = dict[str, Tag]


@pytest.fixture
def picked(library: Library, plan, places, tags: Tags) -> list[Pick]:
    """Marks on parts of three clauses, the second with two tags."""
    for index in (4, 5, 9):
        clause = places.clause(index)
        part = TextRange(clause.start, clause.start + 4)
        library.annotations.toggle_tag(plan.id, part, tags["政务"].id, ME)
    library.annotations.toggle_tag(
        plan.id, TextRange(places.clause(5).start, places.clause(5).start + 4), tags["交通"].id, ME
    )
    records = library.annotations.records(AnnotationFilter(tags=(frozenset({tags["政务"].id}),)))
    return [Pick(plan.id, record.annotation.anchor.range, record.annotation.id) for record in records]


def test_marks_become_whole_clauses_each_once(library: Library, plan, places, picked) -> None:
    library.collections.collect("交通条款", picked, ME)
    library.collections.collect("交通条款", picked, ME)
    collection = library.collections.resolve("交通条款")
    records = library.collections.records(collection.id)
    assert [record.row.range for record in records] == [places.clause(index) for index in (4, 5, 9)]
    assert [tag.name for tag in records[1].tags] == ["政务", "交通"]
    assert all(record.path and record.passage > 0 for record in records)
    summary = library.collections.summaries()[0]
    assert (summary.rows, summary.documents) == (3, 1)


def test_only_the_marked_words_on_request(library: Library, picked) -> None:
    library.collections.collect("字词", picked, ME, whole_clauses=False)
    records = library.collections.records(library.collections.resolve("字词").id)
    assert [len(record.row.range) for record in records] == [4, 4, 4]


def test_order_remark_and_removal_are_steps(library: Library, picked) -> None:
    library.collections.collect("一", picked, ME)
    collection = library.collections.resolve("一")
    rows = [record.row for record in library.collections.records(collection.id)]
    library.collections.move_before(collection.id, [rows[2].id], rows[0].id, ME)
    library.collections.write_remark(rows[1].id, " 请核 ", ME)
    after = [record.row for record in library.collections.records(collection.id)]
    assert [row.id for row in after] == [rows[2].id, rows[0].id, rows[1].id]
    assert after[2].remark == "请核"
    library.collections.remove_rows([rows[0].id], ME)
    library.history.undo(ME)
    assert [record.row for record in library.collections.records(collection.id)] == after


def test_rows_outlive_their_marks(library: Library, plan, picked) -> None:
    library.collections.collect("一", picked, ME)
    library.annotations.delete([mark.id for mark in library.annotations.of_document(plan.id)], ME)
    records = library.collections.records(library.collections.resolve("一").id)
    assert len(records) == 3
    assert all(record.tags == () for record in records)


def test_names_are_unique_and_not_empty(library: Library) -> None:
    library.collections.create("一", ME)
    for name, code in ((" 一 ", "name_taken"), ("  ", "name_empty")):
        with pytest.raises(NotFound, match=code):
            library.collections.create(name, ME)
    library.collections.create("二", ME)
    with pytest.raises(NotFound, match="name_taken"):
        library.collections.rename(library.collections.resolve("二").id, "一", ME)
    library.collections.rename(library.collections.resolve("二").id, "三", ME)
    library.collections.delete(library.collections.resolve("三").id, ME)
    assert [summary.collection.name for summary in library.collections.summaries()] == ["一"]


def read_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_every_exported_row_leads_back_to_its_words(library: Library, plan, places, picked, tmp_path: Path) -> None:
    library.documents.describe(plan.id, Description(number="临政发〔2021〕3号"), ME)
    library.collections.collect("一", picked, ME)
    out = tmp_path / "一.csv"
    count = library.exports.export_collection(library.collections.resolve("一"), ExportRequest("csv", out, ME))
    header, *rows = read_csv(out)
    assert count == 3
    assert header == ["序号", "领域", "条款原文", "来源文件", "章节", "备注", "出处码"]
    text = places.opened.text
    for row, index in zip(rows[:3], (4, 5, 9), strict=True):
        clause = places.clause(index)
        assert row[2] == text[clause.start : clause.end]
        assert plan.title in row[3]
        assert "临政发〔2021〕3号" in row[3]
        assert "第" in row[4]
        assert "段" in row[4]
        assert row[6].startswith(f"{plan.text_sha256[:12]}:{clause.start}-{clause.end}:")


def test_marks_can_be_exported_without_a_collection_in_the_other_script(
    library: Library, picked, tags, tmp_path
) -> None:
    out = tmp_path / "繁.csv"
    wanted = AnnotationFilter(tags=(frozenset({tags["交通"].id}),))
    assert library.exports.export_marks(wanted, ExportRequest("csv", out, ME, view=View.HANT_TW)) == 1
    header, *_rows = read_csv(out)
    assert header[:3] == ["序號", "領域", "條款原文"]


def test_nothing_to_export_is_said_and_writes_nothing(library: Library, tmp_path: Path) -> None:
    out = tmp_path / "空.csv"
    with pytest.raises(ExportRefused, match=r"export\.nothing"):
        library.exports.export_marks(AnnotationFilter(), ExportRequest("csv", out, ME))
    assert not out.exists()


def order_of(library: Library, name: str) -> list[str]:
    records = library.collections.records(library.collections.resolve(name).id)
    assert [record.row.ordinal for record in records] == list(range(1, len(records) + 1))
    return [record.row.id for record in records]


def test_rows_move_together_and_stop_at_the_ends(library: Library, picked) -> None:
    library.collections.collect("一", picked, ME)
    collection = library.collections.resolve("一")
    a, b, c = order_of(library, "一")
    for chosen, by, expected in (
        ([b, c], -1, [b, c, a]),
        ([b, c], -1, [b, c, a]),
        ([b], 1, [c, b, a]),
        ([c, a], 1, [b, c, a]),
    ):
        library.collections.move(collection.id, chosen, by, ME)
        assert order_of(library, "一") == expected


def test_a_move_that_moves_nothing_is_no_step(library: Library, picked) -> None:
    library.collections.collect("一", picked, ME)
    collection = library.collections.resolve("一")
    changes = library.collections.move(collection.id, [order_of(library, "一")[0]], -1, ME)
    assert changes.step is None


@pytest.mark.parametrize(
    ("chosen", "before", "expected"),
    [([2], 0, [2, 0, 1]), ([0], None, [1, 2, 0]), ([0, 2], 1, [0, 2, 1]), ([1], 1, [0, 1, 2]), ([1], 2, [0, 1, 2])],
)
def test_rows_are_put_before_another(library: Library, picked, chosen, before, expected) -> None:
    library.collections.collect("一", picked, ME)
    collection = library.collections.resolve("一")
    rows = order_of(library, "一")
    target = None if before is None else rows[before]
    library.collections.move_before(collection.id, [rows[n] for n in chosen], target, ME)
    assert order_of(library, "一") == [rows[n] for n in expected]


def test_a_row_bears_the_tags_of_all_marks_that_touch_it(library: Library, plan, places, tags: Tags) -> None:
    """Marks long and short, one inside the other, one that only touches the clause before."""
    before, clause = places.clause(3), places.clause(4)
    for start, end, name in (
        (before.start, clause.end, "政务"),
        (before.start, before.end, "医疗"),
        (clause.start + 2, clause.start + 3, "交通"),
        (clause.end - 1, places.clause(6).end, "教育"),
    ):
        library.annotations.toggle_tag(plan.id, TextRange(start, end), tags[name].id, ME)
    made_from = library.annotations.at(plan.id, TextRange(clause.start + 2, clause.start + 3), ME)
    library.collections.collect("一", [Pick(plan.id, made_from.anchor.range, made_from.id)], ME)
    (record,) = library.collections.records(library.collections.resolve("一").id)
    assert record.row.range == clause
    # The mark it was made from comes first.
    assert [tag.name for tag in record.tags] == ["交通", "政务", "教育"]
