"""Paper, read back from the PDF with poppler where it is there."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtWidgets import QApplication

from core.model.text import PassageKind
from ui.printable import Printable, PrintableRow
from ui.printing.side_by_side import MARGINS, SideBySide, dress_page, print_side_by_side
from ui.typefaces import families_of

PARAGRAPH = PassageKind.PARAGRAPH
LONG = "推进城市数据资源归集共享，建成统一的数据平台。" * 8
OTHER = "推進城市數據資源歸集共享，建成統一的數據平台。" * 8

pytestmark = pytest.mark.usefixtures("qapp")


def paper(path: Path) -> QPdfWriter:
    device = QPdfWriter(str(path))
    dress_page(device)
    return device


def printable(rows: Iterator[PrintableRow] | list[PrintableRow], title: str = "规划") -> Printable:
    return Printable(title, ("简体 · 原文", "繁體（臺灣）"), ("SC", "TC"), iter(rows))


def words_of(path: Path) -> list[list[tuple[float, float, str]]]:
    """Per page: (left, top, word) in points, in the order of the file."""
    if shutil.which("pdftotext") is None:
        pytest.skip("没有 pdftotext，不能读回 PDF")
    told = subprocess.run(["pdftotext", "-bbox", str(path), "-"], capture_output=True, check=True, timeout=60)
    pages = told.stdout.decode().split("<page ")[1:]
    word = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>')
    # Some glyphs are read back as the radical of the same shape: ⼄ for 乙.
    return [
        [(float(x), float(y), unicodedata.normalize("NFKC", text)) for x, y, text in word.findall(page)]
        for page in pages
    ]


def test_both_scripts_are_on_the_paper(tmp_path: Path) -> None:
    rows = [
        PrintableRow(PassageKind.TITLE, 1, "智慧城市\n规划", "智慧城市\n規劃"),
        PrintableRow(PassageKind.HEADING, 2, "一、总体要求", "一、總體要求"),
        PrintableRow(PARAGRAPH, 0, "数据资源", "數據資源"),
        PrintableRow(PassageKind.TABLE_ROW, 0, "指标\t2025年", "指標\t2025年"),
    ]
    path = tmp_path / "两侧.pdf"
    assert print_side_by_side(printable(rows, "标题甲"), paper(path), families_of("sans")) == 1
    (page,) = words_of(path)
    text = "".join(word for *_, word in page)
    left, right = ("智慧城市规划", "总体要求", "数据资源", "2025年"), ("智慧城市規劃", "總體要求", "數據資源", "繁體")
    for words in (*left, *right, "标题甲", "—1—"):
        assert words in text


def test_passages_begin_at_the_same_height_whichever_side_is_longer(tmp_path: Path) -> None:
    rows = list(
        chain.from_iterable(
            (PrintableRow(PARAGRAPH, 0, f"甲{n}。" + LONG, f"乙{n}。短。"), PrintableRow(PARAGRAPH, 0, "短。", OTHER))
            for n in range(30)
        )
    )
    path = tmp_path / "同高.pdf"
    count = print_side_by_side(printable(rows), paper(path), families_of("sans"))
    assert count > 3
    pages = words_of(path)
    assert len(pages) == count
    heights = {}
    for number, page in enumerate(pages):
        for _left, top, word in page:
            for begun in re.findall(r"^[甲乙]\d+。", word):
                heights[begun] = (number, round(top))
    assert len(heights) == 60
    assert all(heights[f"甲{n}。"] == heights[f"乙{n}。"] for n in range(30))


def test_a_heading_does_not_stand_alone_at_the_end_of_a_page(tmp_path: Path) -> None:
    rows = []
    for n in range(60):
        rows += [PrintableRow(PassageKind.HEADING, 2, f"标{n}题", f"標{n}題"), PrintableRow(PARAGRAPH, 0, LONG, OTHER)]
    path = tmp_path / "标题.pdf"
    print_side_by_side(printable(rows), paper(path), families_of("sans"))
    for page in words_of(path):
        body = sorted((word for word in page if not re.fullmatch(r"规划|—|\d+", word[2])), key=lambda word: word[1])
        assert not re.fullmatch(r"[标標]\d+[题題]", body[-1][2])


def test_only_the_wanted_pages_come_out_with_their_numbers(tmp_path: Path) -> None:
    rows = [PrintableRow(PARAGRAPH, 0, LONG, OTHER) for _ in range(60)]
    path = tmp_path / "选页.pdf"
    assert print_side_by_side(printable(rows), paper(path), families_of("sans"), first=2, last=3) == 2
    pages = words_of(path)
    assert len(pages) == 2
    assert [re.search(r"—(\d)—", "".join(word for *_, word in page))[1] for page in pages] == ["2", "3"]


def test_what_comes_after_the_wanted_pages_is_not_even_read(tmp_path: Path) -> None:
    endless = repeat(PrintableRow(PARAGRAPH, 0, LONG, OTHER))
    assert print_side_by_side(printable(endless), paper(tmp_path / "无尽.pdf"), families_of("sans"), last=2) == 2


def test_a_passage_longer_than_a_page_goes_on_in_step(tmp_path: Path) -> None:
    path = tmp_path / "长段.pdf"
    rows = [PrintableRow(PARAGRAPH, 0, LONG * 40, OTHER * 40)]
    assert print_side_by_side(printable(rows), paper(path), families_of("sans")) > 2
    for page in words_of(path):
        middle = (min(x for x, *_ in page) + max(x for x, *_ in page)) / 2
        lines = [(x < middle, round(top)) for x, top, word in page if len(word) > 8]
        assert {top for left, top in lines if left} == {top for left, top in lines if not left}


def test_an_empty_document_is_one_page(tmp_path: Path) -> None:
    assert print_side_by_side(printable([]), paper(tmp_path / "空.pdf"), families_of("sans")) == 1


def test_the_page_is_a4_with_room_to_bind(tmp_path: Path) -> None:
    device = paper(tmp_path / "页.pdf")
    assert device.pageLayout().fullRect(QPageLayout.Unit.Millimeter).size().toTuple() == (210, 297)
    assert device.pageLayout().margins(QPageLayout.Unit.Millimeter) == MARGINS != QMarginsF()


@pytest.mark.qt_log_ignore("^QPainter::begin")
def test_a_place_that_cannot_be_written_is_told_of(tmp_path: Path) -> None:
    QApplication.processEvents()
    with pytest.raises(OSError, match="painted"):
        SideBySide(printable([]), QPdfWriter(str(tmp_path / "没有" / "甲.pdf")), families_of("sans"))
