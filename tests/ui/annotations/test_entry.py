from __future__ import annotations

from dataclasses import replace

import pytest

from core.model.annotation import Anchor, Annotation, ReviewStatus
from core.model.codebook import Facet, Tag
from core.model.document import Document
from core.model.ids import AnnotationId, DocumentId, TagId
from core.model.text import Script, TextQuote, TextRange
from core.services.annotations import AnnotationRecord
from ui.annotations.entry import Criteria, Entry, chosen, entry_of, lines_for, one_line, with_sections

TRAFFIC = Tag(TagId("t"), Facet.DOMAIN, "交通", "", "#c37902", 5, 1)
TASK = Tag(TagId("r"), Facet.ROLE, "任务", "", "#607656", 0, 2)
PLAN = Document(DocumentId("d1"), "某市规划", Script.HANS, "", 9, "", "", 1, "a.txt", "txt", "utf-8", 1, "", 0)


def entry(
    number: int = 1,
    words: str = "到2025年建成充电桩1万个。",
    note: str = "",
    tags: tuple[Tag, ...] = (TRAFFIC,),
    status: ReviewStatus = ReviewStatus.NONE,
    document: Document = PLAN,
    reviewer: str = "林",
) -> Entry:
    anchor = Anchor(TextRange(number, number + len(words)), TextQuote(words, "", ""), (PLAN.title, "第二章\n任务"), 1)
    mark = Annotation(
        AnnotationId(str(number)), document.id, anchor, tuple(tag.id for tag in tags), note, status, reviewer, 0, 0
    )
    return entry_of(AnnotationRecord(mark, document, tags), "林")


def test_an_entry_says_its_words_and_headings_in_one_line_without_the_title() -> None:
    made = entry(words="第一行\n 第二行")
    assert (made.words, made.path) == ("第一行 第二行", "第二章 任务")


def test_an_entry_names_only_other_reviewers() -> None:
    assert (entry().by, entry(reviewer="周").by) == ("", "周")


@pytest.mark.parametrize("typed", ["充电桩", "充電樁", "２０２５", "第二章", " 建成 ", "核对", "核對", ""])
def test_the_text_is_found_in_either_script_in_words_note_and_headings(typed: str) -> None:
    assert chosen([entry(note="请核对")], Criteria(text=typed))


def test_what_is_not_there_is_not_found() -> None:
    assert not chosen([entry()], Criteria(text="医院"))


def test_within_a_facet_any_tag_will_do_and_facets_restrict_together() -> None:
    only_domain, both = entry(1), entry(2, tags=(TRAFFIC, TASK))
    domains = frozenset({TRAFFIC.id, TagId("other")})
    assert chosen([only_domain, both], Criteria(tags={Facet.DOMAIN: domains})) == [only_domain, both]
    wanted = {Facet.DOMAIN: domains, Facet.ROLE: frozenset({TASK.id}), Facet.OWN: frozenset[TagId]()}
    assert chosen([only_domain, both], Criteria(tags=wanted)) == [both]


def test_status_and_document_restrict() -> None:
    elsewhere = replace(PLAN, id=DocumentId("d2"), title="另一份")
    doubtful, plain, far = entry(1, status=ReviewStatus.DOUBTFUL), entry(2), entry(3, document=elsewhere)
    everything = [doubtful, plain, far]
    statuses = frozenset({ReviewStatus.NONE, ReviewStatus.REVIEWED})
    assert chosen(everything, Criteria(statuses=statuses)) == [plain, far]
    assert chosen(everything, Criteria(documents=frozenset({elsewhere.id}))) == [far]
    assert Criteria(text=" ", tags={Facet.OWN: frozenset()}).empty
    assert not Criteria(statuses=statuses).empty


def test_each_document_has_its_line_with_a_count() -> None:
    elsewhere = replace(PLAN, id=DocumentId("d2"), title="另一份")
    rows = with_sections([entry(1), entry(2), entry(3, document=elsewhere)])
    assert [getattr(row, "title", "") for row in rows] == ["某市规划", "", "", "另一份", ""]
    assert [getattr(row, "count", 0) for row in rows] == [2, 0, 0, 1, 0]
    assert with_sections([]) == []


@pytest.mark.parametrize(
    ("words", "lines"), [("短", 1), ("十" * 17, 1), ("十" * 18, 2), ("a" * 34, 1), ("a" * 40, 2), ("十" * 160, 2)]
)
def test_latin_letters_take_half_the_room(words: str, lines: int) -> None:
    assert lines_for(words, 17) == lines


def test_long_words_are_cut() -> None:
    assert one_line("长" * 500) == "长" * 159 + "…"
