"""批注全文本: the words, the comments where they belong, and the page of GB/T 9704."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from core.exporting.annotated_docx import (
    HEADING_STYLES,
    TEXT_STYLE,
    TITLE_STYLE,
    AnnotatedText,
    Comment,
    Line,
    holds,
    write_annotated,
)
from core.exporting.cleaning import one_line
from core.model.text import PassageKind, TextRange, View
from tests.core.exporting.form_tables import MADE_AT
from tests.core.exporting.test_golden_files import GOLDENS, hold
from tests.core.exporting.test_hostile_words import HOSTILE

LINES = (
    Line("临江市规划", PassageKind.TITLE, 1),
    Line("第一章 总体要求", PassageKind.HEADING, 2),
    Line("（一）统筹推进。建立统一平台，\n按“三统一”推进 5G 建设。", PassageKind.PARAGRAPH, 0, ((TextRange(0, 7), 3),)),
    Line("表1 主要指标", PassageKind.CAPTION, 0),
    Line("指标\t单位\t2025年", PassageKind.TABLE_ROW, 0),
    Line("网上可办率\t%\t98", PassageKind.TABLE_ROW, 0),
    Line("推動智慧路燈。", PassageKind.PARAGRAPH, 0),
    Line("1\t2", PassageKind.TABLE_ROW, 0),
)


def comment(first: int, start: int, last: int, end: int, *lines: str, author: str = "林") -> Comment:
    return Comment(first, start, last, end, author, MADE_AT, lines)


COMMENTS = (
    comment(2, 8, 2, 14, "【政务、数据资源】", "请核对", "（待审）"),
    comment(2, 8, 2, 24, "跨行", author="王敏"),
    comment(2, 20, 6, 3, "跨段跨表"),
    comment(5, 0, 5, 5, "表格里"),
    comment(4, 3, 5, 10, "几格"),
    comment(7, 2, 7, 3, "末格"),
)


def text(lines: tuple[Line, ...] = LINES, comments: tuple[Comment, ...] = COMMENTS, **more: object) -> AnnotatedText:
    return AnnotatedText("临江市规划", lines, comments, "王敏", MADE_AT, **more)


@pytest.fixture
def written(tmp_path: Path) -> Path:
    path = tmp_path / "批注.docx"
    write_annotated(text(), path)
    assert holds(text(), path)
    return path


def words_under(path: Path) -> dict[int, str]:
    """The text between the marks of each comment, all paragraphs and cells joined."""
    from lxml import etree

    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    found: dict[int, str] = {}
    opened: set[int] = set()
    with zipfile.ZipFile(path) as package:
        for node in etree.fromstring(package.read("word/document.xml")).iter():
            number = int(node.get(f"{w}id", "0")) if node.tag is not etree.Comment else 0
            if node.tag == f"{w}commentRangeStart":
                opened.add(number)
                found[number] = ""
            elif node.tag == f"{w}commentRangeEnd":
                opened.remove(number)
            elif node.tag == f"{w}t":
                for each in opened:
                    found[each] += node.text
    assert not opened
    return found


def test_the_words_are_those_of_the_document(written: Path) -> None:
    document = docx.Document(str(written))
    assert [paragraph.text for paragraph in document.paragraphs if paragraph.text] == [
        *(
            "临江市规划",
            "第一章 总体要求",
            "（一）统筹推进。建立统一平台，按“三统一”推进 5G 建设。",
            "表1 主要指标",
            "推動智慧路燈。",
        ),
    ]
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert rows == [["指标", "单位", "2025年"], ["网上可办率", "%", "98"], ["1", "2"]]
    styles = [paragraph.style.style_id for paragraph in document.paragraphs]
    assert styles[:3] == [TITLE_STYLE, HEADING_STYLES[0], TEXT_STYLE]


def test_comments_stand_on_their_words(written: Path) -> None:
    comments = {each.comment_id: each for each in docx.Document(str(written)).comments}
    assert [comments[number].text for number in range(len(COMMENTS))] == ["\n".join(one.lines) for one in COMMENTS]
    assert [comments[number].author for number in (0, 1)] == ["林", "王敏"]
    assert words_under(written) == {
        0: "建立统一平台",
        1: "建立统一平台，按“三统一”推进",
        2: "一”推进 5G 建设。表1 主要指标指标单位2025年网上可办率%98推動智",
        3: "网上可办率",
        4: "单位2025年网上可办率%98",
        5: "2",
    }


def test_the_page_is_that_of_the_standard(written: Path) -> None:
    section = docx.Document(str(written)).sections[0]
    assert (section.page_width.mm, section.page_height.mm) == pytest.approx((210, 297), abs=0.1)
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    for found, meant in zip(margins, (37, 35, 28, 26), strict=True):
        assert found == pytest.approx(Mm(meant), abs=Pt(0.1))
    with zipfile.ZipFile(written) as package:
        body, styles = package.read("word/document.xml").decode(), package.read("word/styles.xml").decode()
    assert '<w:docGrid w:type="lines" w:linePitch="579"/>' in body
    assert 'w:line="579" w:lineRule="exact"' in styles
    assert 'w:firstLineChars="200"' in styles
    # 22 lines in 225 mm, 28 characters of 16 pt less a quarter in 156 mm.
    assert 22 * 579 <= 225 / 25.4 * 1440 + 1
    assert 28 * (16 - 0.25) <= 156 / 25.4 * 72


def test_a_traditional_text_is_set_as_such(tmp_path: Path) -> None:
    write_annotated(text(view=View.HANT_TW), tmp_path / "a.docx")
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert 'w:eastAsia="zh-TW"' in package.read("word/styles.xml").decode()


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_stay_words(tmp_path: Path, name: str) -> None:
    words = HOSTILE[name]
    one = text(
        (Line(words, PassageKind.PARAGRAPH, 0), Line("甲", PassageKind.PARAGRAPH, 0)),
        (comment(0, 0, 1, 1, words, author=words),),
    )
    write_annotated(one, tmp_path / "a.docx")
    assert holds(one, tmp_path / "a.docx")
    (found,) = docx.Document(str(tmp_path / "a.docx")).comments
    assert found.text == one_line(words)


def test_what_was_written_is_looked_at_again(written: Path) -> None:
    assert not holds(text(comments=COMMENTS[1:]), written)
    assert not holds(text(lines=LINES[:-1], comments=COMMENTS[:-1]), written)
    assert not holds(text(comments=(*COMMENTS[:-1], comment(7, 2, 7, 3, "别的"))), written)


def test_golden_file(written: Path) -> None:
    hold(GOLDENS / "annotated-text.docx", written)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有 LibreOffice")
def test_libreoffice_reads_every_comment(written: Path) -> None:
    folder = written.parent
    home = (folder / "profile").as_uri()
    command = ("soffice", "--headless", f"-env:UserInstallation={home}", "--convert-to", "fodt", written.name)
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr.decode()
    flat = (folder / "批注.fodt").read_text("utf-8")
    assert flat.count("<office:annotation ") == len(COMMENTS)
    assert "网上可办率" in flat
