from __future__ import annotations

import pytest

from core.errors import NotFound
from core.model.annotation import ReviewStatus
from core.model.changes import StepKind, Subject
from core.model.codebook import Tag
from core.model.document import Document
from core.model.text import TextRange
from core.services.annotations import AnnotationFilter, clause_places, clauses_with_words
from core.services.library import Library

ME, OTHER = "林", "周"
Tags = dict[str, Tag]


def names(library: Library, document: Document) -> list[tuple[str, ...]]:
    book = library.codebook.codebook()
    marks = library.annotations.of_document(document.id)
    return [tuple(tag.name for tag_id in mark.tags if (tag := book.by_id(tag_id))) for mark in marks]


def test_a_digit_puts_a_tag_on_and_takes_it_off(library: Library, plan: Document, places, tags: Tags) -> None:
    place = places.clause(3)
    changes = library.annotations.toggle_tag(plan.id, place, tags["政务"].id, ME)
    assert changes.step is not None
    assert (changes.step.kind, changes.step.arguments) == (StepKind.TAG_WORDS, {"tag": "政务"})
    assert changes.documents == {plan.id}
    assert names(library, plan) == [("政务",)]
    changes = library.annotations.toggle_tag(plan.id, place, tags["政务"].id, ME)
    assert changes.step is not None
    assert changes.step.kind == StepKind.UNTAG_WORDS
    assert names(library, plan) == []


def test_tags_stand_main_domain_first_whatever_the_order_of_keys(library: Library, plan, places, tags: Tags) -> None:
    place = places.clause(3)
    for name in ("任务", "交通", "政务"):
        library.annotations.toggle_tag(plan.id, place, tags[name].id, ME)
    assert names(library, plan) == [("交通", "政务", "任务")]


def test_two_reviewers_mark_the_same_words_apart(library: Library, plan, places, tags: Tags) -> None:
    place = places.clause(3)
    library.annotations.toggle_tag(plan.id, place, tags["政务"].id, ME)
    library.annotations.toggle_tag(plan.id, place, tags["交通"].id, OTHER)
    assert sorted(names(library, plan)) == [("交通",), ("政务",)]


def test_the_anchor_says_the_place_twice(library: Library, plan, places, tags: Tags) -> None:
    place = places.clause(5)
    library.annotations.toggle_tag(plan.id, place, tags["政务"].id, ME)
    anchor = library.annotations.of_document(plan.id)[0].anchor
    text = places.opened.text
    assert anchor.range == place
    assert anchor.quote.exact == text[place.start : place.end]
    assert anchor.quote.prefix == text[max(0, place.start - 32) : place.start]
    assert anchor.path


def test_a_note_keeps_a_mark_alive_and_an_empty_one_lets_it_go(library: Library, plan, places, tags: Tags) -> None:
    place = places.words("规划")
    library.annotations.toggle_tag(plan.id, place, tags["政务"].id, ME)
    library.annotations.write_note(plan.id, place, " 再核对 ", ME)
    library.annotations.clear_tags(plan.id, place, ME)
    mark = library.annotations.of_document(plan.id)[0]
    assert (mark.tags, mark.note) == ((), "再核对")
    library.annotations.write_note(plan.id, place, "  ", ME)
    assert library.annotations.of_document(plan.id) == ()


def test_many_clauses_are_one_step_and_one_undo(library: Library, plan, places, tags: Tags) -> None:
    ranges = clauses_with_words(places.opened.text, places.opened.structure, "數據")
    assert len(ranges) > 1, "either script finds the clauses"
    changes = library.annotations.tag_places(plan.id, ranges, tags["数据资源"].id, ME)
    assert changes.step is not None
    assert changes.step.arguments == {"tag": "数据资源", "count": len(ranges)}
    assert len(library.annotations.of_document(plan.id)) == len(ranges)
    again = library.annotations.tag_places(plan.id, ranges, tags["数据资源"].id, ME)
    assert again.step is None, "what is tagged already makes no step"
    library.history.undo(ME)
    assert library.annotations.of_document(plan.id) == ()
    library.history.redo(ME)
    assert len(library.annotations.of_document(plan.id)) == len(ranges)


def test_filters_restrict_together_and_read_both_scripts(library: Library, plan, places, tags: Tags) -> None:
    first, second = places.clause(2), places.clause(7)
    library.annotations.toggle_tag(plan.id, first, tags["政务"].id, ME)
    library.annotations.toggle_tag(plan.id, second, tags["政务"].id, ME)
    library.annotations.toggle_tag(plan.id, second, tags["任务"].id, ME)
    library.annotations.write_note(plan.id, second, "问电话", ME)

    def found(wanted: AnnotationFilter) -> list[TextRange]:
        return [record.annotation.anchor.range for record in library.annotations.records(wanted)]

    domain, role = frozenset({tags["政务"].id}), frozenset({tags["任务"].id})
    assert found(AnnotationFilter()) == [first, second]
    assert found(AnnotationFilter(tags=(domain,))) == [first, second]
    assert found(AnnotationFilter(tags=(domain, role))) == [second]
    assert found(AnnotationFilter(text="電話")) == [second]
    assert found(AnnotationFilter(documents=frozenset({plan.id}))) == [first, second]
    assert found(AnnotationFilter(text="没有的字")) == []


def test_retag_and_status_and_delete_work_on_many(library: Library, plan, places, tags: Tags) -> None:
    for index in (1, 2, 3):
        library.annotations.toggle_tag(plan.id, places.clause(index), tags["政务"].id, ME)
    ids = [mark.id for mark in library.annotations.of_document(plan.id)]
    library.annotations.retag(ids, [tags["交通"].id], [tags["政务"].id], ME)
    assert names(library, plan) == [("交通",)] * 3
    library.annotations.set_status(ids, ReviewStatus.REVIEWED, ME)
    assert {mark.status for mark in library.annotations.of_document(plan.id)} == {ReviewStatus.REVIEWED}
    changes = library.annotations.delete(ids[:2], ME)
    assert changes.touched[Subject.ANNOTATION] == frozenset(ids[:2])
    assert [mark.id for mark in library.annotations.of_document(plan.id)] == ids[2:]


def test_a_status_alone_makes_a_mark_and_its_end_takes_it_away(library: Library, plan, places) -> None:
    place = places.clause(4)
    changes = library.annotations.mark_status(plan.id, place, ReviewStatus.DOUBTFUL, ME)
    assert changes.step is not None
    assert changes.step.arguments == {"status": "doubtful", "count": 1}
    assert [(mark.anchor.range, mark.status) for mark in library.annotations.of_document(plan.id)] == [
        (place, ReviewStatus.DOUBTFUL)
    ]
    library.annotations.mark_status(plan.id, place, ReviewStatus.NONE, ME)
    assert library.annotations.of_document(plan.id) == ()


def test_records_can_be_read_by_id_and_what_is_gone_is_left_out(library: Library, plan, places, tags: Tags) -> None:
    for index in (1, 2, 3):
        library.annotations.toggle_tag(plan.id, places.clause(index), tags["政务"].id, ME)
    first, second, third = library.annotations.records(AnnotationFilter())
    library.annotations.delete([second.annotation.id], ME)
    wanted = [each.annotation.id for each in (third, second, first)]
    assert library.annotations.records_of(wanted) == (third, first)


def test_places_outside_the_text_and_unknown_tags_are_refused(library: Library, plan, tags: Tags) -> None:
    with pytest.raises(NotFound, match="outside_text"):
        library.annotations.toggle_tag(plan.id, TextRange(0, 10**9), tags["政务"].id, ME)
    with pytest.raises(NotFound, match=r"tag\.unknown"):
        library.annotations.toggle_tag(plan.id, TextRange(0, 2), "00000000", ME)  # type: ignore[arg-type]
    assert library.annotations.of_document(plan.id) == ()
    assert library.history.newest(1)[0].kind == StepKind.IMPORT_DOCUMENT


def test_a_place_stands_for_its_whole_clauses(places) -> None:
    structure = places.opened.structure
    first, second = structure.clauses[4].range, structure.clauses[5].range
    assert clause_places(structure, TextRange(first.start + 1, first.start + 2)) == (first,)
    assert clause_places(structure, TextRange(first.end - 1, second.start + 1)) == (first, second)
    title = structure.headings[0].range
    assert clause_places(structure, title) == (title,)
