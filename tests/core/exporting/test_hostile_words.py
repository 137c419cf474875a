"""Strings that break exports elsewhere: each must come back, from an independent reader, as its cleaned self."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from core.exporting.cleaning import clean, guard, one_line
from core.exporting.json_exporter import without_halves
from core.exporting.registry import registry
from core.exporting.table import Column, Row, Table
from core.exporting.write_file import write
from tests.core.exporting.other_readers import READERS

FORMATS = ("docx", "xlsx", "csv", "md", "json", "html")
HOSTILE = {
    "formula": "=1+1",
    "link": '=HYPERLINK("http://example.org","点我")',
    "command": "=cmd|' /C calc'!A0",
    "plus": "+86-10-12345678",
    "minus": "-2025年底前完成",
    "at": "@SUM(1+1)",
    "full width": "＝１＋１",
    "behind a blank": "　=1+1",
    "behind a quote": '"=1+1',
    "tab first": "\t=1+1",
    "error": "#REF!",
    "apostrophe": "'=1+1",
    "NUL": "甲\x00乙",
    "C0": "甲\x01\x08\x0b\x0c\x1f乙",
    "bell and form feed": "甲\a乙\f丙",
    "DEL and C1": "甲\x7f\x85\x9f乙",
    "U+FFFE": "甲\ufffe\uffff乙",
    "lone surrogate": "甲\ud800乙\udc00",
    "other noncharacters": "甲\ufdd0\U0001fffe乙",
    "CRLF": "甲\r\n乙\r丙\n",
    "line separators": "甲\u2028乙\u2029丙",
    "direction": "甲\u202e乙\u202c丙",
    "escape": "_x0041_",
    "overlapping escapes": "_x0041_x0042_x000D_",
    "escaped escape": "_x005F_x0041_",
    "markup": "<b>粗</b> & \"引\" 'x' &lt; &#65;",
    "CDATA": "]]> <![CDATA[甲]]>",
    "comment": "<!--table-->甲",
    "XlsxWriter's markup": "<r><t>甲</t></r>",
    "word's markup": "</w:t></w:r><w:p>甲",
    "template": "{{ 7*7 }}{% for x in y %}{# 甲 #}",
    "template of docxtpl": "{_{ 甲 }_} {_% 乙 %_} {{r 丙 }}",
    "blanks around": "  甲  ",
    "only blanks": " \u3000\n ",
    "number": "00123",
    "date": "2025-1-1",
    "exponent": "1E5",
    "astral and joined": "𠮷葛󠄀👨‍👩‍👧é",
    "mark first": "\ufeff甲",
    "quotes and commas": "甲,\"乙\";'丙'",
    "longer than a cell": "加快建设信息网络。" * 8_000,
    "astral longer than a cell": "𠮷" * 33_000,
    "escapes longer than a cell": "_x0041" * 11_000 + "_",
    "longer than a CSV field": "长" * 140_000,
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[int, str]]:
    """Per format the text column, row by row, as an independent reader finds it."""
    folder = tmp_path_factory.mktemp("hostile")
    table = hostile_table(tuple(HOSTILE.values()))
    for name in FORMATS:
        write(table, name, folder / f"list.{name}")
    return {
        "docx": read_docx(folder / "list.docx"),
        "xlsx": read_xlsx(folder / "list.xlsx"),
        **{kind: read_rows(kind, folder / f"list.{kind}") for kind in ("csv", "md", "json", "html")},
    }


def hostile_table(texts: tuple[str, ...], title: str = "清单") -> Table:
    return Table(
        form="条款清单",
        title=title,
        columns=(Column("序号", 20, number=True), Column("条款原文", 200)),
        rows=tuple(Row((str(number), text)) for number, text in enumerate(texts)),
        subtitle=(title,),
        footer=(f"制表人：{title}",),
        about_title="说明",
        about=tuple(Row(("内容", text)) for text in texts),
        reviewer=title,
    )


def read_docx(path: Path) -> dict[int, str]:
    import docx

    rows = docx.Document(str(path)).tables[0].rows
    return {int(number.text): text.text for number, text in (row.cells for row in list(rows)[1:])}


def read_xlsx(path: Path) -> dict[int, str]:
    """Rows of one number are one clause."""
    import openpyxl

    found: dict[int, str] = {}
    book = openpyxl.load_workbook(path)
    for number, text in book.worksheets[0].iter_rows(min_row=4):
        assert text.data_type in {"s", "inlineStr", "n"}
        assert text.value is None or isinstance(text.value, str)
        found[number.value] = found.get(number.value, "") + (text.value or "")
    return found


def read_rows(kind: str, path: Path) -> dict[int, str]:
    return {int(number): text for number, text in READERS[kind](path)[1:]}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", FORMATS)
def test_words_come_back(written, kind: str, name: str) -> None:
    meant = clean(HOSTILE[name])

    found = written[kind][list(HOSTILE).index(name)]

    if kind == "csv":
        meant = guard(meant)
    if kind == "json":  # the exact form: only halves of surrogate pairs go
        meant = without_halves(HOSTILE[name])
    if kind == "xlsx":
        meant = as_openpyxl_reads(meant)
    assert found == meant


def as_openpyxl_reads(text: str) -> str:
    """It drops every `x005F_`, where the standard takes `_x005F_` for an underscore."""
    return text.replace("x005F_", "")


@pytest.mark.parametrize("text", ["_x0041_", "_x0041_x0042_", "_x005F_x0041_", "__x000D__", "<r>_x0041_</r>"])
def test_escapes_come_back_as_the_standard_reads_them(tmp_path: Path, text: str) -> None:
    """ECMA-376, ST_Xstring: in each text element _xHHHH_ stands for a character."""
    write(hostile_table((text,)), "xlsx", tmp_path / "list.xlsx")

    with zipfile.ZipFile(tmp_path / "list.xlsx") as package:
        strings = ET.fromstring(package.read("xl/sharedStrings.xml"))
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    texts = [
        "".join(re.sub("_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), t.text) for t in string.iter(f"{main}t"))
        for string in strings
    ]
    assert text in texts


def test_a_workbook_holds_no_formula_and_no_link(tmp_path: Path) -> None:
    write(hostile_table(tuple(HOSTILE.values())), "xlsx", tmp_path / "list.xlsx")

    with zipfile.ZipFile(tmp_path / "list.xlsx") as package:
        sheets = [package.read(name) for name in package.namelist() if name.startswith("xl/worksheets/")]

    assert len(sheets) == 2
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"hyperlink" in sheet for sheet in sheets)


@pytest.mark.parametrize("kind", ["docx", "xlsx"])
def test_titles_lines_and_names_may_be_hostile_too(tmp_path: Path, kind: str) -> None:
    import docx
    import openpyxl

    for name, title in HOSTILE.items():
        if len(title) > 1_000:
            continue
        path = tmp_path / f"list.{kind}"
        write(hostile_table(("甲",), title), kind, path)
        if kind == "docx":
            document = docx.Document(str(path))
            lines = [paragraph.text for paragraph in document.paragraphs]
            assert lines == [one_line(title), one_line(title), f"制表人：{one_line(title)}"], name
            assert document.core_properties.title == one_line(title), name
        else:
            shown = openpyxl.load_workbook(path).worksheets[0]["A1"].value
            assert (shown or "") == as_openpyxl_reads(one_line(title)), name


def test_enough_of_them() -> None:
    assert len(HOSTILE) >= 36
    assert tuple(registry()) == FORMATS
