"""What is handed to other programs: W3C annotations, REFI-QDA codebooks and projects."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from lxml import etree

from core.exporting import refi_qda, web_annotations
from core.exporting.cleaning import clean, one_line
from core.exporting.json_exporter import without_halves
from core.exporting.refi_qda import CollectedSet, Project, codebook_file, project_file
from core.exporting.web_annotations import annotation_page
from core.model.annotation import Anchor, Annotation, ReviewStatus
from core.model.codebook import Codebook, Facet, Tag
from core.model.collection import Collection
from core.model.document import Description
from core.model.ids import AnnotationId, CollectionId, TagId
from core.model.text import Script, TextQuote, TextRange
from tests.core.exporting.form_tables import MADE_AT, document
from tests.core.exporting.test_golden_files import GOLDENS, hold
from tests.core.exporting.test_hostile_words import HOSTILE

SCHEMAS = Path(__file__).parents[2] / "data" / "refi-qda"
TEXT = "临江市𠮷祥规划\n（一）建设5G基站2600个。\n推動智慧路燈共桿。\n"
PLAN = document("1", "临江市规划", number="临政发〔2021〕8号")
HANT = replace(document("2", "臨海市方案", Script.HANT), description=Description())


def tag(number: int, name: str, facet: Facet = Facet.DOMAIN, parent: int | None = None, definition: str = "") -> Tag:
    return Tag(tag_id(number), facet, name, definition, "#0175bc", 0, number, tag_id(parent) if parent else None)


def tag_id(number: int) -> TagId:
    return TagId(f"{number:08}-1111-4111-8111-111111111111")


CODEBOOK = Codebook(
    (
        tag(1, "通信网络", definition="宽带、光纤 & <移动>"),
        tag(2, "光纤", parent=1),
        tag(3, "任务", Facet.ROLE),
        tag(4, "我的“标签”\n二", Facet.OWN),
    )
)


def mark(
    number: int, start: int, end: int, *tags: int, note: str = "", status: str = "", who: str = "林"
) -> Annotation:
    quote = TextQuote(TEXT[start:end], TEXT[max(start - 32, 0) : start], TEXT[end : end + 32])
    return Annotation(
        id=AnnotationId(f"{number:08}-2222-4222-8222-222222222222"),
        document_id=PLAN.id,
        anchor=Anchor(TextRange(start, end), quote, ("临江市规划",), 1),
        tags=tuple(map(tag_id, tags)),
        note=note,
        status=ReviewStatus(status),
        reviewer=who,
        created_at=MADE_AT,
        changed_at=MADE_AT + 60_000,
    )


MARKS = (
    mark(1, 3, 5, 1, 3, note="𠮷在此\n第二行"),
    mark(2, 12, 24, 2, status="doubtful"),
    mark(3, 12, 24, 4, who="王敏"),
    mark(4, 26, 30, status="reviewed"),
)


def project(*marks: Annotation) -> Project:
    return Project(
        name="我的文库",
        codebook=CODEBOOK,
        documents=(PLAN, HANT),
        texts={PLAN.id: TEXT, HANT.id: "推動\n"},
        annotations=marks or MARKS,
        collections=(
            CollectedSet(
                Collection(CollectionId("00000001-3333-4333-8333-333333333333"), "重点条款", 1, 0), (PLAN.id,), 7
            ),
            CollectedSet(Collection(CollectionId("00000002-3333-4333-8333-333333333333"), "空的", 2, 0), (), 0),
        ),
        reviewer="王敏",
        made_at=MADE_AT,
    )


def validated(data: bytes, schema: str) -> etree._Element:
    tree = etree.fromstring(data)
    rules = etree.XMLSchema(etree.parse(str(SCHEMAS / schema)))
    assert rules.validate(tree), rules.error_log
    return tree


def test_a_codebook_is_valid_and_has_every_tag() -> None:
    tree = validated(codebook_file(CODEBOOK), "Codebook.xsd")

    spaces = {"q": refi_qda.CODEBOOK}
    assert [code.get("name") for code in tree.iterfind(".//q:Code", spaces)] == [
        *("通信网络", "光纤", "任务", "我的“标签” 二"),
    ]
    assert tree.find("q:Codes/q:Code/q:Code", spaces).get("name") == "光纤"
    assert tree.findtext("q:Codes/q:Code/q:Description", namespaces=spaces) == "宽带、光纤 & <移动>"
    sets = {one.get("name"): len(one) for one in tree.iterfind(".//q:Set", spaces)}
    assert sets == {"领域": 2, "性质": 1, "自定标签": 1}


def test_a_project_is_valid_and_its_positions_are_code_points(tmp_path: Path) -> None:
    path = tmp_path / "库.qdpx"
    path.write_bytes(project_file(project()))

    with zipfile.ZipFile(path) as package:
        tree = validated(package.read("project.qde"), "Project-mrt2019.xsd")
        spaces = {"q": refi_qda.PROJECT}
        for source in tree.iterfind(".//q:TextSource", spaces):
            name = source.get("plainTextPath").removeprefix("internal://")
            data = package.read(f"sources/{name}")
            assert not data.startswith(b"\xef\xbb\xbf")
            assert b"\r" not in data
            text = data.decode()
            for one in source.iterfind("q:PlainTextSelection", spaces):
                words = text[int(one.get("startPosition")) : int(one.get("endPosition"))]
                assert one.get("name") == one_line(words)
    selections = tree.findall(".//q:PlainTextSelection", spaces)
    assert len(selections) == len(MARKS)
    assert selections[0].get("name") == "𠮷祥"
    codes = {code.get("guid"): code.get("name") for code in tree.iterfind(".//q:Code", spaces)}
    found = [codes[ref.get("targetGUID")] for ref in selections[0].iterfind("q:Coding/q:CodeRef", spaces)]
    assert found == ["通信网络", "任务"]
    notes = {
        note.get("guid"): note.findtext("q:PlainTextContent", namespaces=spaces)
        for note in tree.iter(f"{{{refi_qda.PROJECT}}}Note")
    }
    assert notes[selections[0].find("q:NoteRef", spaces).get("targetGUID")] == "𠮷在此\n第二行"
    users = {user.get("guid"): user.get("name") for user in tree.iterfind(".//q:User", spaces)}
    assert [users[one.get("creatingUser")] for one in selections] == ["林", "林", "王敏", "林"]
    assert {"领域", "重点条款", "空的"} <= {one.get("name") for one in tree.iterfind(".//q:Set", spaces)}
    for element in tree.iter():
        if guid := element.get("guid"):
            UUID(guid)


def test_every_guid_names_one_thing() -> None:
    tree = etree.fromstring(zipped(project_file(project())))
    guids = [element.get("guid") for element in tree.iter() if element.get("guid")]
    assert len(guids) == len(set(guids))


def zipped(data: bytes) -> bytes:
    from io import BytesIO

    with zipfile.ZipFile(BytesIO(data)) as package:
        return package.read("project.qde")


def test_annotations_follow_the_model() -> None:
    page = json.loads(
        annotation_page(MARKS, {PLAN.id: PLAN}, {one.id: one for one in CODEBOOK.tags}, made_at=MADE_AT, title="库")
    )
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["generated"] == "2026-07-03T00:00:00Z"
    for one, meant in zip(page["items"], MARKS, strict=True):
        quote, position = one["target"]["selector"]
        assert TEXT[position["start"] : position["end"]] == quote["exact"] == meant.anchor.quote.exact
        assert TEXT.endswith(quote["suffix"], 0, position["end"] + len(quote["suffix"]))
        assert one["target"]["source"]["id"] == f"urn:sha256:{PLAN.text_sha256}"
        assert one["type"] == "Annotation"
        assert one["motivation"]
    first, *_, last = page["items"]
    assert [body["value"] for body in first["body"]] == ["通信网络", "任务", "𠮷在此\n第二行"]
    assert first["motivation"] == ["tagging", "commenting"]
    assert last["motivation"] == ["assessing"]
    assert "body" not in last


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_words(name: str) -> None:
    words = HOSTILE[name]
    codebook = Codebook((tag(1, words, definition=words),))
    note = replace(mark(1, 3, 5, 1, note=words or "x", who=words), anchor=MARKS[0].anchor)
    validated(codebook_file(codebook), "Codebook.xsd")
    tree = validated(
        zipped(project_file(replace(project(note), codebook=codebook, reviewer=words))), "Project-mrt2019.xsd"
    )
    spaces = {"q": refi_qda.PROJECT}
    assert (tree.findtext(".//q:Note/q:PlainTextContent", namespaces=spaces) or "") == clean(words)
    assert (tree.findtext(".//q:Code/q:Description", namespaces=spaces) or "") == clean(words)
    # An attribute of XML keeps no line ends and no tabs.
    assert tree.find(".//q:Code", spaces).get("name") == one_line(words)
    page = json.loads(annotation_page([note], {PLAN.id: PLAN}, {tag_id(1): codebook.tags[0]}, made_at=0, title=words))
    (item,) = page["items"]
    assert item["creator"]["name"] == clean(words)
    assert [body["value"] for body in item["body"]] == [clean(words), clean(words)]


def test_golden_files(tmp_path: Path) -> None:
    tags = {one.id: one for one in CODEBOOK.tags}
    files = {
        "codebook.qdc": codebook_file(CODEBOOK),
        "project.qdpx": project_file(project()),
        "annotations.jsonld": annotation_page(MARKS, {PLAN.id: PLAN}, tags, made_at=MADE_AT, title="库"),
    }
    missing = []
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        try:
            hold(GOLDENS / name, tmp_path / name)
        except pytest.fail.Exception:
            missing.append(name)
    assert not missing


def test_what_was_written_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(project_file(project()))
    assert refi_qda.holds_project(path, project())
    assert not refi_qda.holds_project(path, project(*MARKS[1:]))
    path.write_bytes(codebook_file(CODEBOOK))
    assert refi_qda.holds_codes(path, CODEBOOK)
    assert not refi_qda.holds_codes(path, Codebook(CODEBOOK.tags[1:]))
    path.write_bytes(annotation_page(MARKS, {PLAN.id: PLAN}, {}, made_at=0, title=""))
    assert web_annotations.holds(path, MARKS)
    assert not web_annotations.holds(path, MARKS[:2])
    assert without_halves("甲\ud800") == "甲"
