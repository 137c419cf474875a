from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import ExportRefused, NotFound
from core.importing.read_file import read
from core.model.changes import StepKind, Subject
from core.model.document import Document
from core.model.text import TextRange, View
from core.services.exports import ExportRequest
from core.services.library import Library
from core.services.proofreading import KINDS, Entry
from core.text.proofread import FindingKind
from core.text.residue import ResidueKind
from core.text.surroundings import CONTEXT
from core.wording import FINDINGS, step_label

ME = "林"
PLAN = (
    "臨海市智慧城市推動方案\n臨海市智慧城市推動方案\n壹、總則\n"
    "一、關于資訊基礎建設，國發[2014]60號已有規定。\n二、推動物聯網、云計算與大數據的協同应用。\n"
    "貳、措施\n一、（以下簡稱本府為主管機關，投資4。7億元。\n二、采取多種方式，避免重復建設。\n"
)


def imported(library: Library, path: Path, text: str) -> Document:
    path.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, ME)
    return prepared.document


@pytest.fixture
def plan(library: Library, tmp_path: Path) -> Document:
    return imported(library, tmp_path / "方案.txt", PLAN)


def told(entries: tuple[Entry, ...]) -> list[tuple[str, str, str]]:
    return [(entry.kind, entry.found, entry.suggested) for entry in entries]


def of_kind(library: Library, plan: Document, kind: str) -> list[Entry]:
    return [entry for entry in library.proofreading.entries(plan.id) if entry.kind == kind]


def test_every_kind_has_a_place_in_lists_and_a_name() -> None:
    assert set(KINDS) == {*ResidueKind, *FindingKind} == set(FINDINGS)
    assert len(KINDS) == len(set(KINDS))


def test_residues_and_findings_in_text_order(library: Library, plan: Document) -> None:
    entries = library.proofreading.entries(plan.id)
    assert told(entries) == [
        ("repeated_line", "臨海市智慧城市推動方案", ""),
        ("likely", "于", "於"),
        ("document_number", "[2014]60號", "〔2014〕60號"),
        ("likely", "云", "雲"),
        ("certain", "应", "應"),
        ("bracket_alone", "（", ""),
        ("decimal_point", "。", "."),
        ("likely", "采", "採"),
        ("variant", "復", "複"),
    ]
    assert not any(entry.accepted for entry in entries)
    assert [entry.acceptable for entry in entries] == [True] * 5 + [False] + [True] * 3
    assert [entry.certain for entry in entries].index(True) == 4
    assert entries[1].name == FINDINGS["likely"]


def test_an_entry_says_where_it_stands(library: Library, plan: Document) -> None:
    title, leftover = library.proofreading.entries(plan.id)[:2]
    assert (title.before, title.after) == ("", "")
    assert (leftover.before, leftover.after) == ("一、關", "資訊基礎建設，國發[2014]60號"[:CONTEXT])
    assert leftover.path == ("壹、總則",)
    passage = library.documents.open(plan.id).structure.passages[leftover.passage - 1]
    assert passage.range.contains(leftover.range)


def test_what_is_accepted_becomes_a_correction(library: Library, plan: Document) -> None:
    wanted = of_kind(library, plan, "likely")
    changes = library.proofreading.accept(plan.id, wanted, ME)
    corrections = library.proofreading.corrections(plan.id)
    assert [(one.range, one.exact, one.replacement, one.kind, one.reviewer) for one in corrections] == [
        (entry.range, entry.found, entry.suggested, "likely", ME) for entry in wanted
    ]
    assert changes.step.kind is StepKind.ACCEPT_CORRECTION
    assert step_label(changes.step) == "接受 3 处校订"
    assert changes.documents == {plan.id}
    assert changes.touched[Subject.CORRECTION] == {one.id for one in corrections}
    now = of_kind(library, plan, "likely")
    assert [entry.correction for entry in now] == list(corrections)
    assert not any(entry.acceptable for entry in now)
    assert library.documents.open(plan.id).text == PLAN


def test_all_is_one_step_and_what_only_a_reader_can_tell_is_left_open(library: Library, plan: Document) -> None:
    entries = library.proofreading.entries(plan.id)
    library.proofreading.accept(plan.id, entries, ME)
    after = library.proofreading.entries(plan.id)
    assert [entry.kind for entry in after if not entry.accepted] == ["bracket_alone"]
    library.history.undo(ME)
    assert library.proofreading.entries(plan.id) == entries
    library.history.redo(ME)
    assert library.proofreading.entries(plan.id) == after


def test_nothing_acceptable_is_no_step(library: Library, plan: Document) -> None:
    entries = library.proofreading.entries(plan.id)
    library.proofreading.accept(plan.id, entries[:2], ME)
    before = library.history.newest(99)
    library.proofreading.accept(plan.id, library.proofreading.entries(plan.id)[:2], ME)
    library.proofreading.accept(plan.id, of_kind(library, plan, "bracket_alone"), ME)
    assert library.history.newest(99) == before


def test_a_correction_is_dropped(library: Library, plan: Document) -> None:
    entries = library.proofreading.entries(plan.id)
    library.proofreading.accept(plan.id, entries, ME)
    dropped = [one.id for one in library.proofreading.corrections(plan.id)][:2]
    changes = library.proofreading.drop(dropped, ME)
    assert step_label(changes.step) == "取消 2 处校订"
    assert [entry.accepted for entry in library.proofreading.entries(plan.id)][:3] == [False, False, True]
    with pytest.raises(NotFound, match=r"correction\.unknown"):
        library.proofreading.drop(dropped, ME)


def test_the_reader_may_know_better(library: Library, plan: Document) -> None:
    entry = of_kind(library, plan, "bracket_alone")[0]
    library.proofreading.accept(plan.id, [replace(entry, suggested="〔")], ME)
    now = of_kind(library, plan, "bracket_alone")[0]
    assert (now.accepted, now.suggested, now.replacement) == (True, "", "〔")


def test_a_new_correction_takes_the_place_of_those_it_touches(library: Library, plan: Document) -> None:
    number = of_kind(library, plan, "document_number")[0]
    inside = TextRange(number.range.start + 1, number.range.start + 5)
    own = replace(number, range=inside, found="2014", suggested="2015", kind="wide_digits")
    library.proofreading.accept(plan.id, [number, own], ME)
    assert [one.replacement for one in library.proofreading.corrections(plan.id)] == ["2015"]
    assert of_kind(library, plan, "document_number") == [], "its words are settled by the other correction"
    assert [entry.accepted for entry in of_kind(library, plan, "wide_digits")] == [True]
    library.proofreading.accept(plan.id, [number], ME)
    assert [one.replacement for one in library.proofreading.corrections(plan.id)] == ["〔2014〕60號"]


def test_corrections_of_words_that_are_not_there_are_refused(library: Library, plan: Document) -> None:
    entry = library.proofreading.entries(plan.id)[1]
    for wrong in (replace(entry, found="關"), replace(entry, range=TextRange(9, 9), found="")):
        with pytest.raises(NotFound, match=r"correction\.outside_text"):
            library.proofreading.accept(plan.id, [entry, wrong], ME)
    assert library.proofreading.corrections(plan.id) == ()


def test_documents_are_kept_apart(library: Library, plan: Document, tmp_path: Path) -> None:
    other = imported(library, tmp_path / "二.txt", "關于規劃的說明\n" * 2 + "推動云計算與資訊設備，發展產業。\n")
    library.proofreading.accept(plan.id, library.proofreading.entries(plan.id), ME)
    assert told(library.proofreading.entries(other.id)) == [
        ("likely", "于", "於"),
        ("repeated_line", "關于規劃的說明", ""),
        ("likely", "于", "於"),
        ("likely", "云", "雲"),
    ]
    assert library.proofreading.corrections(other.id) == ()


def test_a_repeated_line_that_was_taken_out_settles_what_is_on_it(library: Library, tmp_path: Path) -> None:
    text = "關于規劃的說明\n" * 2 + "推動資訊設備，發展產業。\n"
    document = imported(library, tmp_path / "三.txt", text)
    library.proofreading.accept(document.id, of_kind(library, document, "repeated_line"), ME)
    entries = library.proofreading.entries(document.id)
    assert [(entry.kind, entry.accepted) for entry in entries] == [("likely", False), ("repeated_line", True)]


def test_corrections_go_and_come_back_with_their_document(library: Library, plan: Document) -> None:
    library.proofreading.accept(plan.id, library.proofreading.entries(plan.id), ME)
    before = library.proofreading.corrections(plan.id)
    library.documents.delete(plan.id, ME)
    assert library.proofreading.corrections(plan.id) == ()
    library.history.undo(ME)
    assert library.proofreading.corrections(plan.id) == before
    assert library.store.check().sound


def errata(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_the_errata_are_what_was_accepted_in_the_documents_own_characters(
    library: Library, plan: Document, tmp_path: Path
) -> None:
    request = ExportRequest("csv", tmp_path / "勘误.csv", ME, view=View.HANS)
    with pytest.raises(ExportRefused, match=r"export\.no_corrections"):
        library.exports.export_errata(plan.id, request)
    library.proofreading.accept(plan.id, of_kind(library, plan, "likely"), ME)
    assert library.exports.export_errata(plan.id, request) == 3
    header, first, *rest = errata(request.path)
    assert header == ["序号", "位置", "原文", "校订", "类别", "上下文", "出处码"]
    assert first[:5] == ["1", "壹、總則（第 4 段）", "于", "於", FINDINGS["likely"]]
    assert first[5].startswith("一、關【于】資訊")
    assert [row[2:4] for row in rest] == [["云", "雲"], ["采", "採"]]


def test_the_errata_with_everything_that_is_open(library: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("csv", tmp_path / "勘误.csv", ME)
    library.proofreading.accept(plan.id, of_kind(library, plan, "certain"), ME)
    assert library.exports.export_errata(plan.id, request, proposals=True) == 9
    header, *rows = errata(request.path)
    assert header[-2:] == ["状态", "出处码"]
    assert [row[3] for row in rows if row[-2] == "已校订"] == ["應"]
    assert rows[0][3] == "（删去）"
    assert "（须核对）" in [row[3] for row in rows]


def test_a_document_without_findings_has_no_errata(library: Library, tmp_path: Path) -> None:
    clean = imported(library, tmp_path / "净.txt", "规划说明\n推进数据共享，加快基础设施建设。\n")
    assert library.proofreading.entries(clean.id) == ()
    with pytest.raises(ExportRefused, match=r"export\.no_findings"):
        library.exports.export_errata(clean.id, ExportRequest("csv", tmp_path / "空.csv", ME), proposals=True)


@pytest.mark.corpus
def test_the_real_document_with_leftovers(library: Library, corpus: Path) -> None:
    prepared = library.documents.prepare(read(next((corpus / "seeds").glob("001*"))))
    library.documents.add(prepared, ME)
    entries = library.proofreading.entries(prepared.document.id)
    leftovers = [entry for entry in entries if entry.kind in set(ResidueKind)]
    assert len(leftovers) == 39
    library.proofreading.accept(prepared.document.id, leftovers, ME)
    assert len(library.proofreading.corrections(prepared.document.id)) == 39
    assert sum(entry.accepted for entry in library.proofreading.entries(prepared.document.id)) == 39
