"""Facts: proposed, decided on, taken back."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Cancelled, ExportRefused, NotFound
from core.importing.read_file import read
from core.model.changes import StepKind, Subject
from core.model.document import Document
from core.model.fact import Agency, Indicator
from core.model.fact_decision import FactKind, FactStatus
from core.model.fact_row import FactRow
from core.model.text import TextRange, View
from core.services import facts as facts_module
from core.services.exports import ExportRequest
from core.services.library import Library
from core.wording import step_label

ME = "林"
PLAN = (
    "临海市智慧城市建设方案\n一、目标\n"
    "到2020年，全市固定宽带家庭普及率达到85%以上，每千人口床位数达到6张。\n"
    "二、分工\n由国家发展改革委、住房城乡建设部负责，参照《关于促进智慧城市健康发展的指导意见》执行。\n"
)


def imported(library: Library, path: Path, text: str = PLAN) -> Document:
    path.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, ME)
    return prepared.document


@pytest.fixture
def plan(library: Library, tmp_path: Path) -> Document:
    return imported(library, tmp_path / "方案.txt")


def of_kind(library: Library, plan: Document, kind: FactKind, *, rejected: bool = False) -> list[FactRow]:
    return [row for row in library.facts.of_document(plan.id, rejected=rejected) if row.kind is kind]


def rate(library: Library, plan: Document) -> FactRow:
    return next(row for row in of_kind(library, plan, FactKind.INDICATOR) if "85" in row.exact)


def test_all_kinds_are_proposed_in_text_order_with_the_way_back(library: Library, plan: Document) -> None:
    rows = library.facts.of_document(plan.id)
    assert {row.kind for row in rows} == set(FactKind)
    assert [row.range for row in rows] == sorted(row.range for row in rows)
    assert all(PLAN[row.range.start : row.range.end] == row.exact for row in rows)
    assert all(row.status is None for row in rows)
    row = rate(library, plan)
    assert row.path == ("一、目标",)
    assert row.document == plan
    assert PLAN[: row.range.start].endswith(row.before)
    passage = library.documents.open(plan.id).structure.passages[row.passage - 1]
    assert passage.range.contains(row.range)


def test_what_is_confirmed_stands_as_it_was_proposed(library: Library, plan: Document) -> None:
    rows = of_kind(library, plan, FactKind.INDICATOR)
    changes = library.facts.confirm(rows, ME)
    now = of_kind(library, plan, FactKind.INDICATOR)
    assert [row.status for row in now] == [FactStatus.CONFIRMED] * len(rows)
    assert [replace(row, decision=None) for row in now] == rows
    assert changes.touched[Subject.FACT] == {row.decision.id for row in now}
    assert changes.documents == {plan.id}
    assert (changes.step.kind, step_label(changes.step)) == (StepKind.CONFIRM_FACT, f"确认 {len(rows)} 处要素")
    library.history.undo(ME)
    assert of_kind(library, plan, FactKind.INDICATOR) == rows


def test_what_is_rejected_is_hidden_until_it_is_asked_for(library: Library, plan: Document) -> None:
    row = rate(library, plan)
    library.facts.reject([row], ME)
    assert row.range not in [each.range for each in of_kind(library, plan, FactKind.INDICATOR)]
    shown = of_kind(library, plan, FactKind.INDICATOR, rejected=True)
    assert [each.status for each in shown if each.range == row.range] == [FactStatus.REJECTED]
    library.facts.confirm(shown, ME)
    assert {each.status for each in of_kind(library, plan, FactKind.INDICATOR)} == {FactStatus.CONFIRMED}


def test_what_is_edited_says_something_else_of_the_same_words(library: Library, plan: Document) -> None:
    row = rate(library, plan)
    assert isinstance(row.fact, Indicator)
    changes = library.facts.edit(row, replace(row.fact, name="宽带普及率"), ME)
    now = rate(library, plan)
    assert (now.fact.name, now.status, now.exact) == ("宽带普及率", FactStatus.EDITED, row.exact)
    assert step_label(changes.step).startswith("修改要素“")
    library.facts.confirm([now], ME)
    assert rate(library, plan) == now
    library.facts.reject([now], ME)
    library.history.undo(ME)
    assert rate(library, plan) == now
    with pytest.raises(ValueError, match=r"^"):
        library.facts.edit(row, Agency(row.range, "住房和城乡建设部"), ME)


def at(library: Library, plan: Document, words: str) -> TextRange:
    start = library.documents.open(plan.id).text.index(words)
    return TextRange(start, start + len(words))


def test_the_range_of_a_fact_is_corrected(library: Library, plan: Document) -> None:
    row = rate(library, plan)
    place = at(library, plan, "家庭普及率达到85%以上")
    changes = library.facts.edit(row, replace(row.fact, range=place), ME)
    assert changes.step.kind is StepKind.EDIT_FACT
    now = rate(library, plan)
    assert (now.exact, now.range, now.status) == ("家庭普及率达到85%以上", place, FactStatus.EDITED)
    wider = at(library, plan, "宽带家庭普及率达到85%以上")
    library.facts.edit(now, replace(now.fact, range=wider), ME)
    assert [each.exact for each in of_kind(library, plan, FactKind.INDICATOR, rejected=True) if "85" in each.exact] == [
        "宽带家庭普及率达到85%以上"
    ]
    library.history.undo(ME)
    assert rate(library, plan) == now
    library.history.undo(ME)
    assert rate(library, plan) == row


def test_a_fact_moved_away_does_not_come_back_as_a_proposal(library: Library, plan: Document) -> None:
    row = rate(library, plan)
    place = at(library, plan, "到2020年")
    library.facts.edit(row, replace(row.fact, range=place), ME)
    assert [each.exact for each in of_kind(library, plan, FactKind.INDICATOR)][:1] == ["到2020年"]
    assert row.place not in [each.place for each in library.facts.of_document(plan.id)]
    library.history.undo(ME)
    assert rate(library, plan) == row


def test_a_fact_that_was_not_found_is_added(library: Library, plan: Document) -> None:
    before = library.facts.of_document(plan.id)
    place = at(library, plan, "建设方案")
    changes = library.facts.add(plan.id, Agency(place, "智慧城市建设办公室"), ME)
    assert step_label(changes.step) == "添加要素“建设方案”"
    added = next(row for row in library.facts.of_document(plan.id) if row not in before)
    assert (added.exact, added.kind, added.status) == ("建设方案", FactKind.AGENCY, FactStatus.CONFIRMED)
    library.facts.add(plan.id, Agency(place, "方案编制组"), ME)
    assert [row.fact.name for row in of_kind(library, plan, FactKind.AGENCY) if row.range == place] == ["方案编制组"]
    library.history.undo(ME)
    library.history.undo(ME)
    assert library.facts.of_document(plan.id) == before
    for nothing in (TextRange(3, 3), TextRange(10**6, 10**6 + 2)):
        with pytest.raises(NotFound, match=r"fact\.no_words"):
            library.facts.add(plan.id, Agency(nothing, "局"), ME)


def test_words_are_read_before_somebody_says_what_they_state(library: Library, plan: Document) -> None:
    for words, kind in (
        ("普及率达到85%以上", FactKind.INDICATOR),
        ("住房城乡建设部", FactKind.AGENCY),
        ("到2020年", FactKind.DEADLINE),
        ("《关于促进智慧城市健康发展的指导意见》", FactKind.CITATION),
    ):
        place = at(library, plan, words)
        for known in (False, True):
            rows = library.facts.stated_in(plan.id, place)
            assert rows[0].kind is kind, (words, known)
            assert {row.kind for row in rows} == set(FactKind)
            assert all((row.range, row.exact) == (place, words) for row in rows)
            library.facts.proposals(plan.id)
    words, start = library.facts.setting(plan.id, at(library, plan, "85%"))
    text = library.documents.open(plan.id).text
    assert text[start : start + len(words)] == words
    assert words.startswith("到2020年")
    assert "\n" not in words


def test_an_edit_that_changes_nothing_confirms(library: Library, plan: Document) -> None:
    row = rate(library, plan)
    library.facts.edit(row, row.fact, ME)
    assert rate(library, plan).status is FactStatus.CONFIRMED


def test_a_decision_is_taken_back(library: Library, plan: Document) -> None:
    before = library.facts.of_document(plan.id)
    library.facts.confirm(before, ME)
    decided = library.facts.of_document(plan.id)
    changes = library.facts.reopen(decided, ME)
    assert library.facts.of_document(plan.id) == before
    assert changes.step.kind is StepKind.REOPEN_FACT
    with pytest.raises(NotFound, match=r"fact\.unknown"):
        library.facts.reopen(decided, ME)
    library.history.undo(ME)
    assert library.facts.of_document(plan.id) == decided


def test_nothing_new_is_no_step(library: Library, plan: Document) -> None:
    library.facts.confirm(library.facts.of_document(plan.id), ME)
    before = library.history.newest(99)
    library.facts.confirm(library.facts.of_document(plan.id), ME)
    library.facts.reject([], ME)
    assert library.history.newest(99) == before


def test_words_of_another_text_are_not_decided_on(library: Library, plan: Document) -> None:
    wrong = replace(rate(library, plan), exact="别的")
    with pytest.raises(NotFound, match=r"fact\.outside_text"):
        library.facts.confirm([wrong], ME)
    assert all(row.status is None for row in library.facts.of_document(plan.id))


def test_a_decision_outlives_the_analysis_it_was_made_on(library: Library, plan: Document, monkeypatch) -> None:
    """A newer analysis finds other words there, or nothing: what the reader confirmed stays, and stays alone."""
    row = rate(library, plan)
    library.facts.confirm([row], ME)
    found = facts_module.facts

    def wider(text, structure, table):
        proposed = found(text, structure, table)
        moved = [
            replace(one, range=TextRange(one.range.start - 1, one.range.end)) if one.range == row.range else one
            for one in proposed.indicators
        ]
        return replace(proposed, indicators=tuple(moved))

    for analysis in (wider, lambda *given: replace(found(*given), indicators=())):
        monkeypatch.setattr(facts_module, "facts", analysis)
        library.facts._proposed.clear()
        touching = [each for each in of_kind(library, plan, FactKind.INDICATOR) if each.range.overlaps(row.range)]
        assert [(each.range, each.status) for each in touching] == [(row.range, FactStatus.CONFIRMED)]
        assert (touching[0].exact, touching[0].path) == (row.exact, row.path)


def test_the_same_text_is_analysed_once_until_readers_divide_it_otherwise(
    library: Library, plan: Document, monkeypatch
) -> None:
    counted: list[int] = []
    found = facts_module.facts
    monkeypatch.setattr(facts_module, "facts", lambda *given: counted.append(1) or found(*given))
    first = library.facts.proposals(plan.id)
    assert library.facts.proposals(plan.id) is first
    library.facts.confirm(first, ME)
    assert library.facts.proposals(plan.id) is first
    clause = library.documents.open(plan.id).structure.clauses[0].range
    library.structure.set_heading(plan.id, clause, 2, ME)
    library.facts.proposals(plan.id)
    assert len(counted) == 2
    library.documents.rename(plan.id, "新名", ME)
    assert {row.document.title for row in library.facts.proposals(plan.id)} == {"新名"}


def test_the_library_is_told_document_by_document_and_can_be_stopped(
    library: Library, plan: Document, tmp_path: Path
) -> None:
    other = imported(library, tmp_path / "另.txt", PLAN.replace("85", "90"))
    told: list[tuple[int, int]] = []
    rows = library.facts.table(FactKind.INDICATOR, None, lambda done, total: told.append((done, total)))
    assert [row.document.id for row in rows] == sorted((row.document.id for row in rows), key=[plan.id, other.id].index)
    assert {row.document.id for row in rows} == {plan.id, other.id}
    assert {row.kind for row in rows} == {FactKind.INDICATOR}
    assert told == [(0, 2), (1, 2), (2, 2)]
    assert {row.document.id for row in library.facts.of_library([other.id])} == {other.id}

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        library.facts.of_library(None, stop)


def test_decisions_go_with_their_document_and_come_back(library: Library, plan: Document) -> None:
    library.facts.confirm(library.facts.of_document(plan.id), ME)
    before = library.facts.of_document(plan.id)
    library.documents.delete(plan.id, ME)
    assert library.facts.of_library() == ()
    library.history.undo(ME)
    assert library.facts.of_document(plan.id) == before
    library.documents.forget((plan.id,), None, ME)
    assert library.facts.of_library() == ()
    assert library.store.check().sound


def test_the_rows_given_are_exported_in_their_order(library: Library, plan: Document, tmp_path: Path) -> None:
    rows = of_kind(library, plan, FactKind.INDICATOR)[::-1]
    path = tmp_path / "指标.csv"
    request = ExportRequest("csv", path, ME, view=View.HANT_TW)
    assert library.exports.export_facts(FactKind.INDICATOR, rows, request) == len(rows)
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    names = lines[0]
    assert names[:4] == ["序號", "指標名稱", "比較", "數值"]
    assert [line[names.index("數值")] for line in lines[1:]] == [str(row.fact.value) for row in rows]
    with pytest.raises(ExportRefused, match=r"export\.no_facts"):
        library.exports.export_facts(FactKind.INDICATOR, [], request)
