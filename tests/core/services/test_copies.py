"""A document with its marks as comments, marks for the web, projects: from a real library, read by others."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import etree

from core.errors import ExportRefused
from core.model.annotation import ReviewStatus
from core.model.document import Document
from core.model.text import TextRange, View
from core.services.annotations import AnnotationFilter
from core.services.collections import Pick
from core.services.exports import ExportRequest
from core.services.library import Library
from tests.core.exporting.test_annotated_docx import words_under
from tests.core.exporting.test_other_programs import SCHEMAS
from tests.core.services.conftest import REVIEWER, Places


@pytest.fixture
def marked(library: Library, plan: Document, places: Places, tags) -> Library:
    library.annotations.toggle_tag(plan.id, places.words("政务云平台"), tags["政务"].id, REVIEWER)
    library.annotations.write_note(plan.id, places.words("政务云平台"), "请核对\n口径", REVIEWER)
    library.annotations.toggle_tag(plan.id, places.words("网上可办率"), tags["政务"].id, "王敏")
    library.annotations.mark_status(plan.id, places.words("政务服务事项网上可办率\t%"), ReviewStatus.PENDING, REVIEWER)
    across = TextRange(places.words("第二章").start, places.words("统筹推进。").end)
    library.annotations.write_note(plan.id, across, "跨段", REVIEWER)
    library.collections.collect("重点", [Pick(plan.id, places.clause(3))], REVIEWER)
    return library


def test_every_mark_is_a_comment_on_its_words(marked: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("docx", tmp_path / "批注.docx", REVIEWER)
    assert marked.copies.export_annotated(plan.id, request) == 4
    under = words_under(request.path)
    marks = marked.annotations.of_document(plan.id)
    assert {number: words.replace("\t", "") for number, words in under.items()} == {
        number: "".join(mark.anchor.quote.exact.replace("\t", "").split("\n")) for number, mark in enumerate(marks)
    }
    document = docx.Document(str(request.path))
    texts = {comment.text for comment in document.comments}
    assert texts == {"【政务】\n请核对\n口径", "【政务】", "（待审）", "跨段"}
    opened = marked.documents.open(plan.id)
    paragraphs = "".join(paragraph.text for paragraph in document.paragraphs)
    for passage in opened.structure.passages:
        words = opened.text[passage.range.start : passage.range.end]
        assert "\t" in words or words in paragraphs
    assert [cell.text for cell in document.tables[0].rows[1].cells][1] == "政务服务事项网上可办率"


def test_marks_follow_their_words_into_the_other_script(marked: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("docx", tmp_path / "批注.docx", REVIEWER, view=View.HANT_TWP)
    marked.copies.export_annotated(plan.id, request)
    under = list(words_under(request.path).values())
    assert "政務雲平臺" in under
    assert "網上可辦率" in under or "網路上可辦率" in under


def test_marks_as_web_annotations(marked: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("jsonld", tmp_path / "标注.jsonld", REVIEWER)
    assert marked.copies.export_annotations(AnnotationFilter(), request) == 4
    text = marked.documents.open(plan.id).text
    for item in json.loads(request.path.read_bytes())["items"]:
        quote, position = item["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]


def test_a_library_as_a_project(marked: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("qdpx", tmp_path / "库.qdpx", REVIEWER)
    assert marked.copies.export_project((), request) == 4
    with zipfile.ZipFile(request.path) as package:
        tree = etree.fromstring(package.read("project.qde"))
        assert package.read(f"sources/{plan.id}.txt").decode() == marked.documents.open(plan.id).text
    assert etree.XMLSchema(etree.parse(str(SCHEMAS / "Project-mrt2019.xsd"))).validate(tree)
    assert {"重点", "领域", "性质"} <= {one.get("name") for one in tree.iter("{*}Set")}


def test_the_codebook(marked: Library, tmp_path: Path) -> None:
    request = ExportRequest("qdc", tmp_path / "标签.qdc", REVIEWER)
    assert marked.copies.export_codebook(request) == len(marked.codebook.codebook().tags)
    assert etree.XMLSchema(etree.parse(str(SCHEMAS / "Codebook.xsd"))).validate(etree.parse(str(request.path)))


def test_nothing_to_hand_on_is_refused(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "a"
    with pytest.raises(ExportRefused, match=r"export\.nothing"):
        library.copies.export_annotations(AnnotationFilter(), ExportRequest("jsonld", path, REVIEWER))
    with pytest.raises(ExportRefused, match=r"export\.no_documents"):
        library.copies.export_project((), ExportRequest("qdpx", path, REVIEWER))
    for tag in library.codebook.codebook().tags:
        library.codebook.delete(tag.id, REVIEWER)
    with pytest.raises(ExportRefused, match=r"export\.no_tags"):
        library.copies.export_codebook(ExportRequest("qdc", path, REVIEWER))
    assert not path.exists()


def test_a_document_without_marks_is_written_too(library: Library, plan: Document, tmp_path: Path) -> None:
    request = ExportRequest("docx", tmp_path / "批注.docx", REVIEWER)
    assert library.copies.export_annotated(plan.id, request) == 0
    assert docx.Document(str(request.path)).paragraphs[0].text.startswith("临澜市")
