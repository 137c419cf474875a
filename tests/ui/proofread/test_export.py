"""导出勘误表 from the panel."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from tests.ui.proofread.conftest import Bench
from ui.notice import Notice
from ui.proofread.errata_dialog import ALL, ErrataDialog


@pytest.fixture
def notices(bench: Bench) -> list[Notice]:
    told: list[Notice] = []
    bench.context.hub.noticed.connect(told.append)
    return told


def answering(monkeypatch: pytest.MonkeyPatch, path: Path, *, everything: bool = False) -> list[ErrataDialog]:
    """Fills the dialog in instead of a hand."""
    seen: list[ErrataDialog] = []

    def answer(dialog: ErrataDialog) -> int:
        seen.append(dialog)
        dialog._target.format_field.choose("csv")
        dialog._target._path.setText(str(path))
        if everything:
            dialog._scope.choose(ALL)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ErrataDialog, "exec", answer)
    return seen


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_what_was_accepted_is_written_and_told(bench: Bench, notices, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "勘误.csv"
    dialogs = answering(monkeypatch, out)
    bench.library.proofreading.accept(bench.document.id, bench.library.proofreading.entries(bench.document.id), "林")
    bench.context.actions["proofread.export"].trigger()
    bench.settle()
    bench.settle()
    assert len(rows(out)) == 1 + 8
    assert notices[-1].text == "已导出 8 处勘误到“勘误.csv”。"
    assert notices[-1].action is not None
    assert dialogs[0].request.title == "《臨海市智慧城市推動方案》勘误表"
    assert bench.context.settings.text("export/format") == "csv"


def test_without_corrections_only_everything_can_be_written(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "勘误.csv"
    dialogs = answering(monkeypatch, out)
    bench.context.actions["proofread.export"].trigger()
    bench.settle()
    bench.settle()
    assert dialogs[0].proposals
    assert len(rows(out)) == 1 + 9


def test_a_file_that_stands_there_is_kept_unless_the_user_says_so(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    out = tmp_path / "勘误.csv"
    out.write_text("原有", "utf-8")
    answering(monkeypatch, out, everything=True)
    answers = iter([False, True])
    monkeypatch.setattr("ui.exporting.ask", lambda *_, **__: next(answers))
    bench.context.actions["proofread.export"].trigger()
    bench.settle()
    assert out.read_text("utf-8") == "原有"
    bench.context.actions["proofread.export"].trigger()
    bench.settle()
    bench.settle()
    assert len(rows(out)) == 1 + 9


def test_the_fields_follow_each_other(bench: Bench, tmp_path: Path) -> None:
    bench.context.settings.keep("export/folder", str(tmp_path))
    dialog = ErrataDialog(bench.context, "一/二：规划", 1, 2, bench.window)
    assert dialog.request.path == tmp_path / "一_二：规划 勘误表.docx"
    dialog._target.format_field.button("xlsx").click()
    assert (dialog.request.format, dialog.request.path.suffix) == ("xlsx", ".xlsx")
    assert not dialog.proposals
    dialog._target._path.setText(" ")
    assert not dialog._accept.isEnabled()
    dialog._target._path.setText("~/甲.xlsx")
    assert dialog._accept.isEnabled()
    assert dialog.request.path == Path.home() / "甲.xlsx"
