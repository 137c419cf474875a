"""The main job without a window, by the program's own entrance, on the real documents when they are there."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from core.services.library import SAMPLES
from tests.old_libraries import write_old_library

PROJECT = Path(__file__).resolve().parents[2]


class Program:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.library = folder / "文库.duidu"

    def run(self, *arguments: object, stdin: str = "", code: int = 0) -> str:
        options = list(map(str, arguments))
        if "--library" in options:
            options += ["--data-dir", str(self._folder / "data")]
        done = subprocess.run(
            [sys.executable, str(PROJECT / "main.py"), *options],
            input=stdin.encode(),
            capture_output=True,
            cwd=self._folder,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, done.stderr.decode()
        self.complaint = done.stderr.decode()
        assert "Traceback" not in self.complaint
        return done.stdout.decode()

    def data(self, *arguments: object) -> list[dict[str, object]]:
        return json.loads(self.run(*arguments, "--library", self.library, "--json"))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path)


def plans() -> list[Path]:
    """The five real documents, else the sample in both scripts."""
    import os

    seeds = sorted((Path(os.environ["DUIDU_CORPUS"]) / "seeds").glob("*.txt"))
    return seeds or list(SAMPLES)


def test_import_tag_collect_export_check(program: Program) -> None:
    files = plans()
    imported = program.data("import", *files)
    assert [entry["already"] for entry in imported] == [False] * len(files)
    documents = program.data("documents")
    assert {entry["script"] for entry in documents} == {"Hans", "Hant"}
    assert [entry["characters"] for entry in documents] == [len(path.read_text("utf-8")) for path in files]

    for document in documents:
        program.run(
            "tag", "--library", program.library, "--document", document["id"], "--tag", "交通", "--find", "交通"
        )
    marks = program.data("annotations", "--tag", "交通")
    assert marks, "every set of plans speaks of traffic"
    texts = {entry["id"]: path.read_text("utf-8") for entry, path in zip(documents, files, strict=True)}
    for mark in marks:
        assert texts[mark["document"]][mark["start"] : mark["end"]] == mark["text"]
        assert mark["tags"] == ["交通"]

    rows: dict[str, list[str]] = {}
    for suffix in ("docx", "xlsx", "csv"):
        out = program.library.with_name(f"清单.{suffix}")
        program.run(
            *("export", "--library", program.library, "--form", "clause-list", "--format", suffix),
            *("--tag", "交通", "--out", out),
        )
        rows[suffix] = clauses_in(out)
    assert rows["docx"] == rows["xlsx"] == rows["csv"]
    assert len(rows["csv"]) == len({(mark["document"], mark["start"]) for mark in marks})
    assert "文库完好" in program.run("check", "--library", program.library)


def clauses_in(path: Path) -> list[str]:
    """The column 条款原文 as another program reads it."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [row[2] for row in csv.reader(file)][1:]
    if path.suffix == ".docx":
        return [row.cells[2].text for table in Document(str(path)).tables for row in table.rows[1:]]
    sheet = load_workbook(path).worksheets[0]
    return [str(row[2]) for row in sheet.iter_rows(min_row=4, values_only=True) if isinstance(row[0], int)]


def test_an_older_library_is_read_as_a_copy_and_brought_over_when_it_is_changed(program: Program) -> None:
    write_old_library(program.library, 1)
    before = program.library.read_bytes()
    assert len(program.data("documents")) == 2
    assert "临时副本，文件本身未动" in program.complaint
    assert program.library.read_bytes() == before
    program.run("import", "--library", program.library, SAMPLES[0])
    assert "转换前的备份" in program.complaint
    assert program.data("documents")
    assert program.complaint == ""


def test_the_same_file_twice_is_said_and_not_stored_twice(program: Program) -> None:
    program.run("import", "--library", program.library, SAMPLES[0])
    assert "已在文库中" in program.run("import", "--library", program.library, SAMPLES[0])
    assert len(program.data("documents")) == 1


def test_a_refused_file_leaves_the_others_alone(program: Program, tmp_path: Path) -> None:
    empty = tmp_path / "空.txt"
    empty.write_bytes(b"")
    pdf = tmp_path / "规划.pdf"
    pdf.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    program.run("import", "--library", program.library, empty, pdf, SAMPLES[0], code=1)
    assert "空.txt" in program.complaint
    assert "txt" in program.complaint
    assert len(program.data("documents")) == 1


@pytest.mark.parametrize("sample", SAMPLES, ids=["hans", "hant"])
def test_parse_speaks_of_what_text_prints(program: Program, sample: Path) -> None:
    text = program.run("text", sample)
    assert text == sample.read_text("utf-8")
    lines = [json.loads(line) for line in program.run("parse", sample).splitlines()]
    assert {"heading", "clause"} <= {line["kind"] for line in lines}
    for line in lines:
        if "text" in line:
            assert text[line["start"] : line["end"]] == line["text"]


def test_parse_suggests_a_domain_and_a_role_for_each_clause(program: Program) -> None:
    lines = [json.loads(line) for line in program.run("parse", SAMPLES[0]).splitlines()]
    ranked = [json.loads(line) for line in program.run("parse", "--ranked", SAMPLES[0]).splitlines()]
    clauses = [(line["start"], line["end"]) for line in lines if line["kind"] == "clause"]
    for kind in ("domain", "role"):
        assert [(line["start"], line["end"]) for line in lines if line["kind"] == kind] == clauses
    assert {len(line["domains"]) for line in lines if line["kind"] == "domain"} <= {0, 1, 2, 3}
    assert {len(line["domains"]) for line in ranked if line["kind"] == "domain"} == {3}


def test_convert_with_and_without_our_words(program: Program) -> None:
    assert program.run("convert", "--to", "hant-tw", stdin="里面发挥资金链作用") == "裡面發揮資金鏈作用"
    assert program.run("convert", "--to", "hans", stdin="電子政務") == "电子政务"
    assert program.run("convert", "--config", "s2tw", stdin="头发\n发展\n") == "頭髮\n發展\n"
    aligned = json.loads(program.run("convert", "--config", "s2twp", "--align", stdin="软件").splitlines()[0])
    assert aligned == {"text": "軟體", "blocks": [[0, 2, 0, 2]]}


def test_proofread_lists_what_a_proofreader_would_mark(program: Program, tmp_path: Path) -> None:
    plan = tmp_path / "方案.txt"
    plan.write_text("臨海市方案\n壹、總則\n關于資訊建設,投資4。7億元（暫定。\n推動云計算與設備更新。\n", "utf-8")
    found = json.loads(program.run("proofread", plan, "--json"))
    text = program.run("text", plan)
    assert [(one["found"], one["suggested"], one["kind"]) for one in found] == [
        ("于", "於", "likely"),
        (",", "，", "narrow_sign"),
        ("。", ".", "decimal_point"),
        ("（", "", "bracket_alone"),
        ("云", "雲", "likely"),
    ]
    assert all(text[one["start"] : one["end"]] == one["found"] and one["name"] for one in found)
    assert found[0]["path"] == ["壹、總則"]
    lines = program.run("proofread", plan).splitlines()
    assert lines[0].split("\t") == ["12–13", "于 → 於", found[0]["name"], "壹、總則 › 第 3 段"]
    assert "\t（ → （须核对）\t" in lines[3]
    plan.write_text("规划\n", "utf-8")
    assert json.loads(program.run("proofread", plan, "--json")) == []
    assert "没有发现问题" in program.run("proofread", plan)


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "csv"])
def test_errata_of_one_document(program: Program, tmp_path: Path, suffix: str) -> None:
    plan, out = tmp_path / "方案.txt", tmp_path / f"勘误表.{suffix}"
    plan.write_text("臨海市方案\n壹、總則\n關于資訊建設,推動云計算與設備更新。\n", "utf-8")
    program.run("import", "--library", program.library, plan)
    command = ("export", "--library", program.library, "--form", "errata", "--format", suffix, "--out", out)
    program.run(*command, "--document", "臨海市方案", code=1)
    assert "没有接受任何校订" in program.complaint
    assert not out.exists()
    assert "已导出 3 条" in program.run(*command, "--document", "臨海市方案", "--all")
    assert clauses_in(out) == ["于", ",", "云"]


def test_errata_are_of_one_document_as_it_is_stored(program: Program) -> None:
    command = ("export", "--library", program.library, "--form", "errata", "--format", "csv", "--out", "x.csv")
    program.run(*command, code=2)
    assert "一份文件" in program.complaint
    for also in (("--script", "hans"), ("--tag", "交通"), ("--collection", "甲"), ("--find", "路")):
        program.run(*command, "--document", "甲", *also, code=2)
        assert "不能" in program.complaint
    program.run(
        *("export", "--library", program.library, "--form", "clause-list", "--format", "csv", "--all"),
        *("--out", "x.csv"),
        code=2,
    )


def test_what_is_not_there_is_named(program: Program) -> None:
    program.run("documents", "--library", program.library, code=1)
    program.run("import", "--library", program.library, SAMPLES[0])
    program.run("tag", "--library", program.library, "--document", "无", "--tag", "交通", "--find", "路", code=1)
    assert "无" in program.complaint
    program.run(
        *("export", "--library", program.library, "--form", "clause-list", "--format", "csv"),
        *("--collection", "没有", "--out", "x.csv"),
        code=1,
    )
    assert "没有" in program.complaint


def test_a_format_is_not_written_under_the_name_of_another(program: Program, tmp_path: Path) -> None:
    program.run("import", "--library", program.library, SAMPLES[0])
    out = tmp_path / "清单.csv"
    out.write_text("原有")
    program.run(
        *("export", "--library", program.library, "--form", "clause-list", "--format", "docx"),
        *("--tag", "交通", "--out", out),
        code=2,
    )
    assert out.read_text() == "原有"


def test_reading_goes_on_while_the_library_is_open_elsewhere(program: Program, tmp_path: Path) -> None:
    from main import make_libraries

    program.run("import", "--library", program.library, SAMPLES[0])
    holder = make_libraries(str(tmp_path / "data")).open(program.library)
    try:
        assert len(program.data("documents")) == 1
        assert "文库完好" in program.run("check", "--library", program.library)
        program.run("import", "--library", program.library, SAMPLES[1], code=1)
    finally:
        holder.close()


def test_wrong_arguments_end_with_two(program: Program) -> None:
    program.run("tag", code=2)
    assert "缺少" in program.complaint
    program.run("frobnicate", code=2)


def test_no_qt_is_imported_without_a_window(program: Program, tmp_path: Path) -> None:
    probe = (
        "import sys; sys.argv=['main.py']; import main\n"
        f"code = main.main(['import', '--library', {str(program.library)!r}, {str(SAMPLES[0])!r},"
        f" '--data-dir', {str(tmp_path / 'd')!r}])\n"
        "assert code == 0, code\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'jieba', 'qtawesome'))]\n"
        "assert not loaded, loaded\n"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=PROJECT, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_without_a_display_one_sentence_names_the_command_line(tmp_path: Path) -> None:
    import os

    if not sys.platform.startswith("linux"):
        pytest.skip("只有 Linux 会没有图形界面")
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, str(PROJECT / "main.py"), "--data-dir", str(tmp_path)],
        env=bare,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "命令行" in done.stderr.decode()
