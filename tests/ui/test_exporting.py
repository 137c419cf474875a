from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from core.errors import ExportRefused
from ui.context import Context
from ui.exporting import ExportTarget, may_write, write_out
from ui.notice import Notice
from ui.widgets.banner import Mood


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_was_chosen_last_is_offered_again(context: Context, window: QWidget, tmp_path: Path) -> None:
    first = ExportTarget(context, "清单", window)
    assert (first.format, first.path) == ("docx", Path.home() / "清单.docx")
    first._path.setText(str(tmp_path / "别名.docx"))
    first.format_field.button("csv").click()
    first.keep()
    again = ExportTarget(context, "甲", window)
    assert (again.format, again.path) == ("csv", tmp_path / "甲.csv")


def test_a_folder_that_is_gone_is_not_offered(context: Context, window: QWidget, tmp_path: Path) -> None:
    context.settings.keep("export/folder", str(tmp_path / "没有"))
    context.settings.keep("export/format", "pdf")
    assert ExportTarget(context, "甲", window).path == Path.home() / "甲.docx"


def test_browsing_gives_the_file_its_ending(
    context: Context, window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    answers = iter([str(tmp_path / "乙"), "", str(tmp_path / "丙.DOCX")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (next(answers), ""))
    target = ExportTarget(context, "甲", window)
    for expected in ("乙.docx", "乙.docx", "丙.DOCX"):
        target._on_browse_clicked()
        assert target.path == tmp_path / expected


@pytest.mark.parametrize("typed", ["", "  ", "/没有/这个/甲.docx"])
def test_a_path_that_cannot_be_tried_is_none(
    context: Context, window: QWidget, tmp_path: Path, typed: str, qtbot: QtBot
) -> None:
    context.settings.keep("export/folder", str(tmp_path))
    target = ExportTarget(context, "甲", window)
    with qtbot.waitSignal(target.path_changed):
        target._path.setText(typed)
    assert target.path is None
    assert bool(target._wrong.text()) == bool(typed.strip())
    target._path.setText("乙")
    assert target.path == tmp_path / "乙.docx"
    assert target._wrong.text() == ""


def test_only_a_file_that_stands_there_is_asked_about(window: QWidget, tmp_path: Path, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("ui.exporting.ask", lambda _window, _title, words, **_: bool(asked.append(words)))
    assert may_write(window, tmp_path / "没有.csv")
    assert asked == []
    (tmp_path / "有.csv").touch()
    assert not may_write(window, tmp_path / "有.csv")
    assert "“有.csv”" in asked[0]


def test_an_export_is_told_when_it_begins_and_when_it_is_done(
    context: Context, window: QWidget, tmp_path: Path, settle, monkeypatch
) -> None:
    told: list[Notice] = []
    opened: list[QUrl] = []
    context.hub.noticed.connect(told.append)
    answers = iter([True, False])
    monkeypatch.setattr("ui.exporting.QDesktopServices.openUrl", lambda url: bool(opened.append(url)) or next(answers))
    write_out(context, window, tmp_path / "甲.csv", lambda _progress: 1234, "已导出 {n} 条到“{name}”。")
    settle()
    assert [(notice.text, notice.mood) for notice in told] == [
        ("正在导出“甲.csv”…", Mood.NOTICE),
        ("已导出 1,234 条到“甲.csv”。", Mood.DONE),
    ]
    told[1].action()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "甲.csv")]
    assert len(told) == 2
    told[1].action()
    assert str(tmp_path / "甲.csv") in told[2].text, "where it is, when no program opens it"


def test_an_export_can_be_cancelled(context: Context, window: QWidget, tmp_path: Path, settle) -> None:
    told: list[Notice] = []
    context.hub.noticed.connect(told.append)
    begun, cancelled = threading.Event(), threading.Event()

    def work(progress) -> int:
        begun.set()
        cancelled.wait(10)
        progress(1, 2)
        return 1

    write_out(context, window, tmp_path / "甲.csv", work, "")
    assert begun.wait(10)
    told[0].action()
    cancelled.set()
    settle()
    assert told[-1].text == "已取消导出，没有写入文件。"


def test_a_refused_export_is_told_by_the_hub(context: Context, window: QWidget, tmp_path: Path, settle, qtbot) -> None:
    def refused(_progress) -> int:
        raise ExportRefused("export.read_only", name="甲.csv")

    with qtbot.waitSignal(context.hub.refused) as told:
        write_out(context, window, tmp_path / "甲.csv", refused, "")
    settle()
    assert told.args[0].code == "export.read_only"
