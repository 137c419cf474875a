from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Cancelled
from core.importing.read_file import read
from core.model.annotation import Origin
from core.model.changes import StepKind, Subject
from core.model.codebook import Facet
from core.model.document import Document
from core.model.text import TextRange
from core.services.lexicon import WordChange
from core.services.library import Library
from core.services.suggestions import ClauseSuggestions
from core.wording import step_label
from main import make_libraries

ME = "林"
PLAN = (
    "临海市智慧城市实施方案\n一、主要任务\n（一）推进电子政务外网建设，完善政务服务中心。\n"
    "（二）建设数字化校园，推广远程教育。\n（三）大力发展月球采矿，建设月面基地。\n二、保障\n"
)
OFFICE, SCHOOL, MOON = range(3)


@pytest.fixture
def plan(library: Library, tmp_path: Path) -> Document:
    path = tmp_path / "方案.txt"
    path.write_text(PLAN, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, ME)
    return prepared.document


def names(found: ClauseSuggestions) -> list[str]:
    return [suggested.tag.name for suggested in found.domains]


def clause(library: Library, plan: Document, words: str) -> TextRange:
    start = library.documents.open(plan.id).text.index(words)
    return TextRange(start, start + len(words))


def test_each_clause_has_domains_and_a_role_with_the_words_that_caused_them(library: Library, plan: Document) -> None:
    found = library.suggestions.of_document(plan.id)
    assert [one.words[3:7] for one in found] == ["推进电子", "建设数字", "大力发展"]
    assert names(found[OFFICE])[0] == "政务"
    assert found[OFFICE].domains[0].believed
    assert "电子政务" in found[OFFICE].domains[0].because
    assert names(found[SCHOOL])[0] == "教育"
    assert found[OFFICE].role
    assert found[OFFICE].role.tag.name == "任务"
    for suggested in (each for one in found for each in one.believed):
        words = suggested.because
        assert all(word in PLAN.replace("\n", "") for word in words)
    assert all(len(one.domains) <= 3 for one in found)


def test_nothing_is_written_before_it_is_accepted(library: Library, plan: Document) -> None:
    steps = library.store.history(99)
    found = library.suggestions.of_document(plan.id)
    library.suggestions.reject(plan.id, [(found[OFFICE].range, found[OFFICE].domains[0].tag.id)])
    assert library.store.history(99) == steps
    assert library.annotations.of_document(plan.id) == ()


def test_accepting_is_one_step_whose_tags_say_where_they_come_from(library: Library, plan: Document) -> None:
    found = library.suggestions.of_document(plan.id)
    choices = [(one.range, each.tag.id) for one in found[:2] for each in one.believed]
    changes = library.suggestions.accept(plan.id, choices, ME)
    assert changes.step
    assert changes.step.kind is StepKind.ACCEPT_SUGGESTIONS
    assert step_label(changes.step) == f"采纳 {len(choices)} 处标签建议"
    marks = library.annotations.of_document(plan.id)
    assert [mark.anchor.range for mark in marks] == [one.range for one in found[:2]]
    assert [tag_id for mark in marks for tag_id in mark.tags] == [tag_id for _, tag_id in choices]
    assert origins(library) == {Origin.ACCEPTED.value}
    assert not library.suggestions.accept(plan.id, choices, ME).step, "what is there already is no step"
    library.store.undo(ME)
    assert library.annotations.of_document(plan.id) == ()


def origins(library: Library) -> set[str]:
    with library.store._look() as connection:
        return set(connection.exec_driver_sql("SELECT origin FROM tagging").scalars())


def test_tags_by_hand_stay_first_and_stay_by_hand(library: Library, plan: Document, tags) -> None:
    one = library.suggestions.of_document(plan.id)[OFFICE]
    library.annotations.toggle_tag(plan.id, one.range, tags["交通"].id, ME)
    library.suggestions.accept(plan.id, [(one.range, tags["政务"].id), (one.range, tags["交通"].id)], ME)
    mark = library.annotations.at(plan.id, one.range, ME)
    assert mark
    assert mark.tags == (tags["交通"].id, tags["政务"].id)
    assert origins(library) == {"manual", "accepted"}


def test_what_a_clause_bears_and_what_was_rejected_is_not_suggested(library: Library, plan: Document, tags) -> None:
    words = clause(library, plan, "政务服务中心")
    library.annotations.toggle_tag(plan.id, words, tags["政务"].id, ME)
    found = library.suggestions.of_document(plan.id)
    assert "政务" not in names(found[OFFICE])
    assert found[OFFICE].borne == {tags["政务"].id}
    assert found[SCHOOL].borne == frozenset()
    assert names(found[SCHOOL])[0] == "教育"
    library.suggestions.reject(plan.id, [(found[SCHOOL].range, tags["教育"].id)])
    again = library.suggestions.of_document(plan.id)
    assert "教育" not in names(again[SCHOOL])
    assert library.suggestions.of_clause(plan.id, SCHOOL) == again[SCHOOL]
    assert library.suggestions.of_clause(plan.id, len(again)) is None


def test_tags_teach_what_no_lexicon_knows_and_untagging_unteaches_it(library: Library, plan: Document) -> None:
    library.codebook.add(Facet.DOMAIN, "航天", "#336699", ME)
    moon = library.codebook.resolve("航天")
    before = library.suggestions.of_document(plan.id)
    assert "航天" not in names(before[MOON])
    lessons = ["月球采矿基地", "月面基地采矿", "发展月球采矿", "建设月面基地"] * 8
    path = library.path.with_name("课.txt")
    path.write_text(
        "课文\n一、任务\n" + "".join(f"{n}.{words}，作出安排。\n" for n, words in enumerate(lessons, 1)), "utf-8"
    )
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, ME)
    ranges = [one.range for one in prepared.structure.clauses]
    library.annotations.tag_places(prepared.document.id, ranges, moon.id, ME)
    office = library.codebook.resolve("政务")
    library.annotations.tag_places(plan.id, [before[OFFICE].range], office.id, ME)
    taught = next(each for each in library.suggestions.of_document(plan.id)[MOON].domains if each.tag == moon)
    assert any("月" in word for word in taught.because)
    library.store.undo(ME)
    library.store.undo(ME)
    assert library.suggestions.of_document(plan.id) == before


def test_a_domain_is_known_by_its_name_in_either_script_and_an_unknown_one_is_left_out(
    library: Library, plan: Document, tags
) -> None:
    library.codebook.change(replace(tags["政务"], name="政務"), ME)
    library.codebook.delete(tags["教育"].id, ME)
    found = library.suggestions.of_document(plan.id)
    assert names(found[OFFICE])[0] == "政務"
    assert "教育" not in names(found[SCHOOL])


def test_words_of_the_user_lie_over_the_shipped_lexicon(library: Library, plan: Document) -> None:
    changes = library.lexicon.change([WordChange("能源水务", "月球採礦", 4), WordChange("教育", "数字化校园", 0)], ME)
    assert changes.concerns(Subject.LEXICON_ENTRY)
    found = library.suggestions.of_document(plan.id)
    assert names(found[MOON])[0] == "能源水务"
    assert "月球采矿" in found[MOON].domains[0].because
    assert not any("数字化校园" in each.because for each in found[SCHOOL].domains)
    library.store.undo(ME)
    assert "能源水务" not in names(library.suggestions.of_document(plan.id)[MOON])


def test_a_library_that_is_only_read_has_suggestions_too(
    library: Library, plan: Document, tags, tmp_path: Path
) -> None:
    office = library.suggestions.of_document(plan.id)[OFFICE]
    library.suggestions.accept(plan.id, [(office.range, tags["政务"].id)], ME)
    expected = library.suggestions.of_document(plan.id)
    library.close()
    reader = make_libraries(str(tmp_path / "elsewhere")).open(library.path, read_only=True)
    assert reader.suggestions.of_document(plan.id) == expected
    reader.close()


def test_it_stops_when_it_is_told_to(library: Library, plan: Document) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.suggestions.of_document(plan.id, stop)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_it_tells_how_far_it_is_and_stops_half_way(library: Library, plan: Document, share: float) -> None:
    told: list[tuple[int, int]] = []
    library.suggestions.of_document(plan.id, lambda done, total: told.append((done, total)))
    steps = [done / total for done, total in told]
    assert steps == sorted(steps)
    assert (steps[0], steps[-1]) == (0, 1)
    assert len(told) > 3 * len(library.documents.open(plan.id).structure.clauses)

    def stop(done: int, total: int) -> None:
        if total > 1 and done >= share * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        library.suggestions.of_document(plan.id, stop)
