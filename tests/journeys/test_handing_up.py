"""Everything that can be handed up, and lists that come back, by the program's own entrance."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from core.services.library import SAMPLES
from main import main
from ui.command_line.export_arguments import FORMS


class Program:
    """The entrance, called in this process: some fifty commands would otherwise take a minute to start."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.library = folder / "文库.duidu"
        self.complaint = ""
        self.document = ""

    def run(self, *arguments: object, code: int = 0) -> str:
        options = list(map(str, arguments))
        if "--library" in options:
            options += ["--data-dir", str(self._folder / "data")]
        told, complaint = io.StringIO(), io.StringIO()
        with redirect_stdout(told), redirect_stderr(complaint):
            try:
                found = main(options)
            except SystemExit as usage:
                found = usage.code
        self.complaint = complaint.getvalue()
        assert found == code, self.complaint
        return told.getvalue()

    def data(self, *arguments: object) -> list[dict[str, object]]:
        return json.loads(self.run(*arguments, "--library", self.library, "--json"))


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """One library for all of these: only `collect` writes, and into one of its own."""
    made = Program(tmp_path_factory.mktemp("handing-up"))
    made.run("import", "--library", made.library, *SAMPLES)
    (made.document,) = (one["id"] for one in made.data("documents") if one["script"] == "Hans")
    made.run("tag", "--library", made.library, "--document", made.document, "--tag", "交通", "--find", "公交")
    made.run("tag", "--library", made.library, "--document", made.document, "--tag", "政务", "--find", "政务")
    return made


@pytest.mark.parametrize("form", FORMS)
def test_every_form_in_every_format(program: Program, tmp_path: Path, form: str) -> None:
    of_document = () if form == "codebook" else ("--document", program.document)
    for kind in FORMS[form]:
        out = tmp_path / f"{form}.{kind}"
        more = ("--all",) if form in ("clause-list", "errata") else ()
        told = program.run(
            *("export", "--library", program.library, "--form", form, "--format", kind, "--out", out),
            *(*of_document, *more),
            code=1 if form == "errata" else 0,
        )
        if form == "errata":
            assert "没有发现问题" in program.complaint  # the sample is clean
        else:
            assert "已导出" in told
            assert out.stat().st_size


def test_groups_are_asked_for(program: Program, tmp_path: Path) -> None:
    command = ("export", "--library", program.library, "--form", "clause-list", "--format", "md", "--tag", "交通")
    program.run(*command, "--tag", "政务", "--group", "domain", "--out", tmp_path / "a.md")
    titles = [line for line in (tmp_path / "a.md").read_text("utf-8").splitlines() if line.startswith("## ")]
    assert len(titles) == 2
    assert all("条）" in title for title in titles)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--form", "codebook", "--format", "docx"), "qdc"),
        (("--form", "clause-list", "--format", "pdf"), "仅限窗口"),
        (("--form", "annotated-text", "--format", "docx"), "一份文件"),
        (("--form", "side-by-side", "--format", "docx", "--document", "甲", "--document", "乙"), "一份文件"),
        (("--form", "task-table", "--format", "docx", "--tag", "交通"), "--tag"),
        (("--form", "side-by-side", "--format", "md", "--document", "甲", "--collection", "乙"), "--collection"),
        (("--form", "clause-list", "--format", "md", "--document", "甲", "--collection", "乙"), "同用"),
        (("--form", "project", "--format", "qdpx", "--script", "hans"), "--script"),
        (("--form", "citation-list", "--format", "md", "--group", "domain"), "--group"),
        (("--form", "task-table", "--format", "md", "--common-units"), "指标表"),
        (("--form", "clause-list", "--format", "md", "--all"), "--document"),
        (("--form", "task-table", "--format", "md", "--all"), "--all"),
        (("--form", "codebook", "--format", "qdc", "--document", "甲"), "整个文库"),
    ],
)
def test_what_does_not_go_together_is_said(program: Program, arguments: tuple[str, ...], complaint: str) -> None:
    program.run("export", "--library", program.library, "--out", "x", *arguments, code=2)
    assert complaint in program.complaint


def test_verify_and_collect(program: Program, tmp_path: Path) -> None:
    out = tmp_path / "清单.json"
    program.run(
        *("export", "--library", program.library, "--form", "clause-list", "--format", "json"),
        *("--document", program.document, "--tag", "交通", "--out", out),
    )
    rows = len(json.loads(out.read_bytes())["rows"])
    assert rows
    told = program.run("verify", "--library", program.library, out).splitlines()
    assert told[-1] == f"共 {rows} 行：在原处 {rows} 行。"

    elsewhere = Program(tmp_path)
    elsewhere.run("import", "--library", elsewhere.library, SAMPLES[1])
    elsewhere.run("verify", out, elsewhere.library, "--data-dir", tmp_path / "data", code=1)
    elsewhere.run("collect", "--library", elsewhere.library, out, code=1)
    assert "请先导入同一份文件" in elsewhere.complaint
    elsewhere.run("import", "--library", elsewhere.library, SAMPLES[0])
    assert f"已读入 {rows} 行" in elsewhere.run("collect", "--library", elsewhere.library, out, "--name", "回来")
    assert len(elsewhere.data("annotations", "--tag", "交通")) == rows

    whole = json.loads(out.read_bytes())
    whole["rows"][0]["sources"][0]["exact"] = "改过的字"
    out.write_text(json.dumps(whole, ensure_ascii=False), "utf-8")
    found = json.loads(program.run("verify", "--library", program.library, out, "--json", code=1))
    assert [one["standing"] for one in found] == ["forged", *["stands"] * (rows - 1)]


def test_verify_needs_one_library(program: Program) -> None:
    program.run("verify", "清单.json", code=2)
    assert "LIBRARY" in program.complaint
    program.run("verify", "清单.json", "a.duidu", "--library", "b.duidu", code=2)
    program.run("verify", "没有.json", "--library", program.library, code=1)
    assert "找不到文件" in program.complaint
