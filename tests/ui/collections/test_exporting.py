"""From a collection to a file: the path, what stands there already, and what is told afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from core.errors import Cancelled
from ui.collections import export_dialog
from ui.collections.export_dialog import ExportDialog
from ui.export_path import what_is_wrong, whole_path
from ui.widgets.banner import Mood


@pytest.fixture
def dialog(bench, tmp_path: Path) -> ExportDialog:
    bench.context.settings.keep("export/folder", str(tmp_path))
    bench.collect("要点", 2, 3)
    bench.trigger("collections.export")
    return bench.dialog(ExportDialog)


@pytest.mark.parametrize(
    ("typed", "format_name", "whole"),
    [
        ("甲", "docx", "/夹/甲.docx"),
        ("甲.docx", "docx", "/夹/甲.docx"),
        ("甲.DOCX", "docx", "/夹/甲.DOCX"),
        ("甲.docx", "xlsx", "/夹/甲.xlsx"),
        ("甲 v1.2", "csv", "/夹/甲 v1.2.csv"),
        (" /别处/甲.csv ", "docx", "/别处/甲.docx"),
        ("下/甲", "csv", "/夹/下/甲.csv"),
    ],
)
def test_what_is_typed_becomes_a_whole_path(typed: str, format_name: str, whole: str) -> None:
    assert whole_path(typed, format_name, Path("/夹")) == Path(whole)


def test_what_is_wrong_with_a_path_is_said_at_once(tmp_path: Path) -> None:
    (tmp_path / "夹.docx").mkdir()
    assert what_is_wrong(tmp_path / "甲.docx") == ""
    assert "没有“" in what_is_wrong(tmp_path / "没有" / "甲.docx")
    assert "是文件夹" in what_is_wrong(tmp_path / "夹.docx")
    assert "可以改为“a_b.docx”" in what_is_wrong(tmp_path / "a:b.docx")
    assert "可以改为" in what_is_wrong(tmp_path / ("长" * 300 + ".docx"))


def test_a_word_file_is_written_and_can_be_opened(bench, dialog: ExportDialog, tmp_path: Path, monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())) or True)
    dialog._heading.setText("报送稿")
    dialog.accept()
    bench.settle()
    out = tmp_path / "要点.docx"
    assert len(WordDocument(str(out)).tables[0].rows) == 3
    assert "报送稿" in "".join(each.text for each in WordDocument(str(out)).paragraphs)
    progress, done = bench.told[-2:]
    assert (progress.text, progress.action_text, progress.progress) == ("正在导出“要点.docx”…", "取消", True)
    assert (done.text, done.action_text, done.mood) == ("已导出 2 条到“要点.docx”。", "打开", Mood.DONE)
    done.action()
    assert opened == [str(out)]


def test_without_a_program_the_place_is_told(bench, dialog: ExportDialog, monkeypatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    dialog.accept()
    bench.settle()
    bench.told[-1].action()
    assert "要点.docx" in bench.told[-1].text
    assert bench.told[-1].mood is Mood.WARNING


def test_the_last_remark_is_in_it(bench, tmp_path: Path) -> None:
    bench.context.settings.keep("export/folder", str(tmp_path))
    bench.collect("要点", 2, 3)
    bench.go_to(0)
    bench.remark._edit.insertPlainText("请核数字")
    bench.trigger("collections.export")
    dialog = bench.dialog(ExportDialog)
    dialog._format.button("csv").click()
    dialog.accept()
    bench.settle()
    assert "请核数字" in (tmp_path / "要点.csv").read_text("utf-8-sig")


def test_a_missing_folder_cannot_be_accepted(bench, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog._path.setText(str(tmp_path / "没有" / "甲.docx"))
    assert "没有“" in dialog._wrong.text()
    assert not dialog._accept.isEnabled()
    dialog.accept()
    assert dialog.isVisible()
    dialog._path.setText("")
    assert not dialog._accept.isEnabled()
    dialog._path.setText("甲")
    assert (dialog._wrong.text(), dialog._accept.isEnabled()) == ("", True)
    assert dialog.path == tmp_path / "甲.docx"


def test_another_format_changes_the_ending_only(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog._path.setText(str(tmp_path / "我起的名.docx"))
    dialog._format.button("xlsx").click()
    assert dialog._path.text() == str(tmp_path / "我起的名.xlsx")


def test_a_file_that_stands_there_is_replaced_only_when_agreed(
    bench, dialog: ExportDialog, tmp_path, monkeypatch
) -> None:
    (tmp_path / "要点.docx").write_bytes(b"before")
    asked: list[str] = []
    monkeypatch.setattr(export_dialog, "ask", lambda _p, _t, words, **_: bool(asked.append(words)))
    dialog.accept()
    bench.settle()
    assert dialog.isVisible()
    assert (tmp_path / "要点.docx").read_bytes() == b"before"
    assert asked == ["“要点.docx”已经存在。要用新的替换它吗？"]
    monkeypatch.setattr(export_dialog, "ask", lambda *_, **__: True)
    dialog.accept()
    bench.settle()
    assert len(WordDocument(str(tmp_path / "要点.docx")).tables[0].rows) == 3


def test_choices_are_remembered(bench, dialog: ExportDialog, tmp_path: Path) -> None:
    dialog._format.button("csv").click()
    dialog._view.setCurrentIndex(2)
    for box in dialog._extras.values():
        box.setChecked(True)
    dialog.accept()
    bench.settle()
    bench.trigger("collections.export")
    again = bench.dialog(ExportDialog)
    assert again.request.format == "csv"
    assert again.request.view == "hant-tw"
    assert len(again.request.extras) == 3
    assert again.path == tmp_path / "要点.csv"


def test_the_file_dialog_gives_a_whole_name(dialog: ExportDialog, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: (str(tmp_path / "选的"), "")))
    dialog._on_browse_clicked()
    assert dialog.path == tmp_path / "选的.docx"


def test_cancelled_is_no_error(bench, dialog: ExportDialog, tmp_path: Path, monkeypatch) -> None:
    def stop(*_: object) -> int:
        raise Cancelled

    monkeypatch.setattr(bench.library.exports, "export_collection", stop)
    dialog.accept()
    bench.settle()
    assert bench.refused == []
    assert bench.told[-1].text == "已取消导出，没有写入文件。"
    assert not (tmp_path / "要点.docx").exists()
