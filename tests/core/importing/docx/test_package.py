from __future__ import annotations

import pytest

from core.importing.read_file import read_bytes
from tests.data.docx_files import docx, notes, p, package, reference, style, xml

TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


def test_the_strict_flavour_of_the_standard_is_read_too() -> None:
    main = xml("w:document", "<w:body>" + p("正文", reference(1), properties='<w:pStyle w:val="a"/>') + "</w:body>")
    styles = xml("w:styles", style("a", shown="heading 1")).replace(TRANSITIONAL, STRICT)
    footnotes = xml("w:footnotes", notes("注。")).replace(TRANSITIONAL, STRICT)
    data = docx(
        styles="<w:style/>",
        footnotes="<w:footnote/>",
        document=main.replace(TRANSITIONAL, STRICT),
        extra={"word/styles.xml": styles, "word/footnotes.xml": footnotes},
    )
    found = read_bytes(data, "a.docx").imported
    assert found.text == "正文[1]\n[1]注。"
    assert found.hints[0].kind == "heading"


@pytest.mark.parametrize("target", ["word/plan.xml", "/word/plan.xml", "./word/../word/plan.xml"])
def test_the_main_part_may_have_any_name(target: str) -> None:
    relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
    only = f'<Relationship Id="r" Type="x/officeDocument" Target="{target}"/>'
    rels = f'<Relationships xmlns="{relationships}">{only}</Relationships>'
    data = package(
        {
            "[Content_Types].xml": b"<Types/>",
            "_rels/.rels": rels.encode(),
            "word/plan.xml": xml("w:document", f"<w:body>{p('正文')}</w:body>"),
        }
    )
    assert read_bytes(data, "a.docx").imported.text == "正文"


def test_a_main_part_in_utf16_is_read() -> None:
    main = xml("w:document", f"<w:body>{p('正文𠮷')}</w:body>").decode().replace("UTF-8", "UTF-16").encode("utf-16")
    assert read_bytes(docx(document=main), "a.docx").imported.text == "正文𠮷"


def test_parts_that_are_named_but_missing_are_done_without() -> None:
    relationships = '<Relationship Id="n" Type="x/numbering" Target="numbering.xml"/>'
    assert read_bytes(docx(p("正文"), relationships=relationships), "a.docx").imported.text == "正文"
