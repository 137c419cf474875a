"""Two editions without a window, by the program's own entrance: as files, and as documents of a library."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from core.services.library import SAMPLES
from tests.journeys.test_command_line import Program

OLD, NEW = SAMPLES


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def test_two_files_are_compared(program: Program) -> None:
    lines = program.run("compare", OLD, NEW).splitlines()
    assert lines[-1] == "共 8 处变化：新增 1 处，改动 7 处"
    place, old, new, change = lines[0].split("\t")
    assert place.endswith("（第 15 段）")
    assert old.startswith("到2025年")
    assert new.startswith("到2025年")
    assert change == "改动：“900”改为“950”"


def test_json_says_where(program: Program) -> None:
    found = json.loads(program.run("compare", OLD, NEW, "--json"))
    texts = [program.run("text", path) for path in (OLD, NEW)]
    assert found["counts"] == {"added": 1, "changed": 7}
    for change in found["changes"]:
        for text, side in zip(texts, ("old", "new"), strict=True):
            place = change[side]
            assert place is None or text[place["start"] : place["end"]] == place["text"]
            for difference in change["differences"]:
                words = difference[side]
                assert text[words["start"] : words["end"]] == words["text"]
    assert sum(len(row["old"]) for row in found["rows"]) == 55


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv"])
def test_the_list_is_handed_up(program: Program, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"对照.{suffix}"
    program.run("compare", OLD, NEW, "--export", out, "--script", "hans", "--reviewer", "王敏")
    if suffix == "docx":
        table = Document(str(out)).tables[0]
        head = [cell.text for cell in table.rows[0].cells]
        rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    elif suffix == "xlsx":
        sheet = load_workbook(out).worksheets[0]
        cells = [[str(cell or "") for cell in row] for row in sheet.iter_rows(min_row=3, values_only=True)]
        head, rows = cells[0], cells[1:]
    else:
        head, *rows = csv.reader(out.read_text("utf-8-sig").splitlines())
    assert head[:5] == ["序号", "位置", "原条文", "新条文", "变化"]
    assert len(rows) == 8
    assert rows[-1][2:5] == ["（无）", "年度进展情况在次年3月底前公布。", "新增"]


def test_documents_of_a_library_are_named_as_everywhere(program: Program) -> None:
    program.run("import", OLD, NEW, "--library", program.library, "--reviewer", "林")
    titles = [document["title"] for document in program.data("documents")]
    out = program.run("compare", *titles, "--library", program.library)
    assert out.splitlines()[-1] == "共 8 处变化：新增 1 处，改动 7 处"
    program.run("compare", titles[0], "没有这一份", "--library", program.library, code=1)
    assert "没有“没有这一份”这份文件" in program.complaint


def test_what_cannot_be_written_is_said(program: Program, tmp_path: Path) -> None:
    program.run("compare", OLD, NEW, "--export", tmp_path / "对照.odt", code=1)
    assert "odt" in program.complaint
    program.run("compare", OLD, tmp_path / "没有.txt", code=1)
    program.run("compare", OLD, code=2)
