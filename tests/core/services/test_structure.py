"""Splitting, joining, setting and clearing headings, as steps that undo takes back and a newer parser keeps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.errors import NotFound
from core.importing.read_file import read
from core.model.changes import StepKind, Subject
from core.model.document import Document
from core.model.text import PassageKind, Structure, TextRange
from core.services.collections import Pick
from core.services.library import Library
from core.text.structure_edits import Edited

ME = "林"
TEXT = (
    "某市道路规划\n"
    "第一章　总体要求\n"
    "近年来里程持续增加，出行更加方便。事故明显减少。\n"
    "（一）现状：里程持续增加，道路更加通畅。年内完成三条。\n"
    "表1 指标\n"
    "里程\t公里\n"
    "第二章　任务\n"
    "坚持规划先行。[3]先规划后建设。\n"
)


@pytest.fixture
def plan(library: Library, tmp_path) -> Document:
    file = tmp_path / "规划.txt"
    file.write_text(TEXT, "utf-8")
    prepared = library.documents.prepare(read(file))
    library.documents.add(prepared, ME)
    return prepared.document


def at(words: str) -> int:
    return TEXT.index(words)


def caret(words: str) -> TextRange:
    return TextRange(at(words), at(words))


def of(words: str) -> TextRange:
    return TextRange(at(words), at(words) + len(words))


def structure(library: Library, plan: Document) -> Structure:
    return library.documents.open(plan.id).structure


def lines(library: Library, plan: Document) -> list[str]:
    """`2 words` a heading, `2r` run in, `- words` a clause."""
    shown = structure(library, plan)
    found = [
        (one.range.start, f"{one.level}{'r' if one.run_in else ''} {TEXT[one.range.start : one.range.end]}")
        for one in shown.headings
    ]
    found += [(one.range.start, f"- {TEXT[one.range.start : one.range.end]}") for one in shown.clauses]
    return [line for _, line in sorted(found)]


def test_a_split_is_a_step_that_undo_and_redo_know(library: Library, plan: Document) -> None:
    before = lines(library, plan)
    changes = library.structure.split(plan.id, at("出行"), ME)
    assert changes.step is not None
    assert (changes.step.kind, changes.step.arguments) == (StepKind.SPLIT_CLAUSE, {"words": "近年来里程持续增加，出…"})
    assert changes.concerns(Subject.STRUCTURE_EDIT)
    assert changes.documents == {plan.id}
    split = lines(library, plan)
    assert [line for line in split if line not in before] == ["- 近年来里程持续增加，", "- 出行更加方便。"]
    library.history.undo(ME)
    assert lines(library, plan) == before
    library.history.redo(ME)
    assert lines(library, plan) == split
    assert library.store.check().sound


@pytest.mark.parametrize("offset", [at("，出行"), at("，出行") + 1])
def test_marks_at_the_place_stay_with_the_words_before(library: Library, plan: Document, offset: int) -> None:
    library.structure.split(plan.id, offset, ME)
    assert "- 近年来里程持续增加，" in lines(library, plan)


def test_a_clause_is_joined_with_the_next_and_selected_ones_together(library: Library, plan: Document) -> None:
    before = lines(library, plan)
    library.structure.join(plan.id, caret("出行"), ME)
    joined = "- 近年来里程持续增加，出行更加方便。事故明显减少。"
    assert joined in lines(library, plan)
    library.structure.split(plan.id, at("出行"), ME)
    library.structure.split(plan.id, at("事故"), ME)
    library.structure.join(plan.id, of("增加，出行更加方便。事故"), ME)
    assert joined in lines(library, plan)
    for _ in range(4):
        library.history.undo(ME)
    assert lines(library, plan) == before


def test_a_caret_between_two_clauses_stands_for_the_one_that_begins_there(library: Library, plan: Document) -> None:
    with pytest.raises(NotFound, match="nothing_to_join"):
        library.structure.join(plan.id, caret("事故"), ME)


def test_a_sentence_becomes_a_heading_and_a_whole_paragraph_too(library: Library, plan: Document) -> None:
    changes = library.structure.set_heading(plan.id, caret("规划先行"), 3, ME)
    assert changes.step is not None
    assert (changes.step.kind, changes.step.arguments) == (StepKind.SET_HEADING, {"words": "坚持规划先行"})
    assert lines(library, plan)[-2:] == ["3r 坚持规划先行", "- 先规划后建设。"]
    library.history.undo(ME)
    library.structure.set_heading(plan.id, of("坚持规划先行。[3]先规划后建设。\n"), 4, ME)
    assert lines(library, plan)[-1] == "4 坚持规划先行。[3]先规划后建设"
    assert structure(library, plan).passages[-1].kind is PassageKind.HEADING


def test_a_caption_and_the_end_of_a_line_can_be_told_too(library: Library, plan: Document) -> None:
    end = TextRange(of("表1 指标").end, of("表1 指标").end)
    library.structure.set_heading(plan.id, end, 3, ME)
    assert "3 表1 指标" in lines(library, plan)
    library.structure.clear_heading(plan.id, end, ME)
    assert structure(library, plan) == library.documents.open(plan.id).parsed


def test_levels_change_and_the_parsers_own_is_said_to_be_so_already(library: Library, plan: Document) -> None:
    library.structure.set_heading(plan.id, caret("任务"), 4, ME)
    assert "4 第二章　任务" in lines(library, plan)
    with pytest.raises(NotFound, match="so_already"):
        library.structure.set_heading(plan.id, caret("任务"), 4, ME)
    library.structure.set_heading(plan.id, caret("任务"), 2, ME)
    assert structure(library, plan) == library.documents.open(plan.id).parsed


def test_a_line_becomes_the_title(library: Library, plan: Document) -> None:
    library.structure.set_heading(plan.id, caret("任务"), 1, ME)
    assert structure(library, plan).headings[-1].title
    with pytest.raises(NotFound, match="title_among_text"):
        library.structure.set_heading(plan.id, caret("规划先行"), 1, ME)


def test_clearing_takes_back_what_a_reader_set(library: Library, plan: Document) -> None:
    """However often the level was changed, and with what was split before."""
    library.structure.split(plan.id, at("出行"), ME)
    split = lines(library, plan)
    for level in (3, 4, 5):
        library.structure.set_heading(plan.id, caret("近年来"), level, ME)
    assert "5r 近年来里程持续增加" in lines(library, plan)
    changes = library.structure.clear_heading(plan.id, caret("近年来"), ME)
    assert len(changes.touched[Subject.STRUCTURE_EDIT]) == 3
    assert lines(library, plan) == split


def test_clearing_makes_text_of_a_heading_of_the_parsers(library: Library, plan: Document) -> None:
    before = lines(library, plan)
    library.structure.clear_heading(plan.id, caret("任务"), ME)
    assert "- 第二章　任务" in lines(library, plan)
    library.structure.set_heading(plan.id, caret("任务"), 3, ME)
    assert "3 第二章　任务" in lines(library, plan)
    library.structure.clear_heading(plan.id, caret("任务"), ME)
    assert "- 第二章　任务" in lines(library, plan)
    library.structure.clear_heading(plan.id, caret("（一）"), ME)
    assert "- （一）现状：里程持续增加，道路更加通畅。" in lines(library, plan)
    for _ in range(4):
        library.history.undo(ME)
    assert lines(library, plan) == before


def test_many_headings_are_cleared_as_one_step(library: Library, plan: Document) -> None:
    library.structure.clear_heading(plan.id, TextRange(0, len(TEXT)), ME)
    assert structure(library, plan).headings == ()
    library.history.undo(ME)
    assert structure(library, plan) == library.documents.open(plan.id).parsed


@pytest.mark.parametrize(
    ("wish", "place", "code"),
    [
        ("split", caret("近年来"), "nothing_to_split"),
        ("split", TextRange(of("方便").end, of("方便").end), "nothing_to_split"),
        ("split", caret("章　任务"), "split_heading"),
        ("split", caret("指标"), "no_clause"),
        ("join", caret("指标"), "no_clause"),
        ("join", caret("年内"), "nothing_to_join"),
        ("join", of("事故明显减少。\n（一）现状：里程"), "join_across"),
        ("set", caret("里程\t"), "table_row"),
        ("set", of("方便。事故明显减少。\n（一）"), "heading_across"),
        ("set", TextRange(len(TEXT), len(TEXT)), "no_heading_words"),
        ("clear", caret("出行"), "no_heading"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    library: Library, plan: Document, wish: str, place: TextRange, code: str
) -> None:
    steps = library.history.newest(9)
    wishes = {
        "split": lambda: library.structure.split(plan.id, place.start, ME),
        "join": lambda: library.structure.join(plan.id, place, ME),
        "set": lambda: library.structure.set_heading(plan.id, place, 3, ME),
        "clear": lambda: library.structure.clear_heading(plan.id, place, ME),
    }
    with pytest.raises(NotFound, match=f"structure.{code}"):
        wishes[wish]()
    assert library.history.newest(9) == steps


def test_clauses_with_a_heading_between_are_not_joined(library: Library, plan: Document) -> None:
    library.structure.split(plan.id, at("出行"), ME)
    library.structure.set_heading(plan.id, caret("出行"), 3, ME)
    with pytest.raises(NotFound, match="heading_between"):
        library.structure.join(plan.id, caret("近年来"), ME)


def test_edits_survive_a_newer_parser_and_a_restart(library: Library, plan: Document, monkeypatch) -> None:
    library.structure.split(plan.id, at("出行"), ME)
    library.structure.set_heading(plan.id, caret("规划先行"), 3, ME)
    library.structure.clear_heading(plan.id, caret("任务"), ME)
    expected = lines(library, plan)
    kept = library.documents.open(plan.id)
    with library.store.reading() as look:
        assert look.documents.structure(plan) == kept.parsed, "the parser's own structure is what is kept"
    monkeypatch.setattr("core.services.documents.PARSER_VERSION", kept.parsed.version + 1)
    monkeypatch.setattr("core.text.parse.PARSER_VERSION", kept.parsed.version + 1)
    library.documents.rename(plan.id, "新名", ME)
    assert structure(library, plan).version == kept.parsed.version + 1
    assert lines(library, plan) == expected
    assert library.documents.open(plan.id).unmet == ()


def test_what_a_newer_parser_makes_senseless_is_told_and_kept(library: Library, plan: Document) -> None:
    library.structure.split(plan.id, at("出行"), ME)
    opened = library.documents.open(plan.id)
    passages = tuple(
        replace(one, kind=PassageKind.NOTE) if one.range.start == at("近年来") else one
        for one in opened.parsed.passages
    )
    clauses = tuple(one for one in opened.parsed.clauses if passages[one.passage].kind is not PassageKind.NOTE)
    library.store.keep_structure(plan, replace(opened.parsed, passages=passages, clauses=clauses))
    library.documents.rename(plan.id, "新名", ME)
    again = library.documents.open(plan.id)
    assert [edit.range.start for edit in again.unmet] == [at("出行")]
    assert again.structure is again.parsed


def test_marks_and_collection_rows_keep_their_characters(library: Library, plan: Document, tags) -> None:
    place = of("近年来里程持续增加，出行更加方便。")
    library.annotations.toggle_tag(plan.id, place, tags["交通"].id, ME)
    library.collections.collect("一", [Pick(plan.id, place)], ME)
    marks = library.annotations.of_document(plan.id)
    rows = library.collections.records(library.collections.resolve("一").id)
    library.structure.split(plan.id, at("出行"), ME)
    library.structure.set_heading(plan.id, caret("近年来"), 3, ME)
    assert library.annotations.of_document(plan.id) == marks
    assert [each.row for each in library.collections.records(rows[0].row.collection_id)] == [each.row for each in rows]


def test_edits_go_and_come_back_with_their_document(library: Library, plan: Document) -> None:
    library.structure.split(plan.id, at("出行"), ME)
    expected = lines(library, plan)
    library.documents.delete(plan.id, ME)
    library.history.undo(ME)
    assert lines(library, plan) == expected
    library.documents.forget((plan.id,), None, ME)
    assert library.store.check().sound


def test_later_edits_are_later_whatever_the_clock_says(library: Library, plan: Document, monkeypatch) -> None:
    monkeypatch.setattr(library.structure._clock, "now", lambda: 5)
    for words in ("出行", "道路更加", "后建设"):
        library.structure.split(plan.id, at(words), ME)
    with library.store.reading() as look:
        edits = look.structure_edits.of_document(plan.id)
    assert [edit.created_at for edit in edits] == [5, 6, 7]
    assert [edit.range.start for edit in edits] == [at("出行"), at("道路更加"), at("后建设")]


def test_the_text_is_not_read_again_for_an_edit(library: Library, plan: Document) -> None:
    before = library.documents.open(plan.id)
    library.structure.split(plan.id, at("出行"), ME)
    library.history.undo(ME)
    after = library.documents.open(plan.id)
    assert after.text is before.text
    assert after.parsed is before.parsed


def test_what_was_read_before_a_step_is_not_kept_after_it(library: Library, plan: Document, monkeypatch) -> None:
    """A view reads while a step is being committed."""
    stale = library.documents.open(plan.id)
    library.documents.rename(plan.id, "新名", ME)

    def meanwhile(text, structure, edits):
        monkeypatch.undo()
        library.structure.split(plan.id, at("出行"), ME)
        return Edited(structure, ())

    monkeypatch.setattr("core.text.structure_edits.apply", meanwhile)
    assert library.documents.open(plan.id).structure == stale.structure
    assert "- 出行更加方便。" in lines(library, plan)
