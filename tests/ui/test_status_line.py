from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.services.library import Library
from ui.notice import Notice
from ui.notice_strip import NoticeStrip
from ui.status_line import StatusLine
from ui.widgets.banner import Mood
from ui.widgets.elided_line import ElidedLine


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    qtbot.addWidget(made)
    made.resize(900, 26)
    made.show()
    return made


def test_it_says_where_the_reader_is(status: StatusLine, library: Library, plan) -> None:
    opened = library.documents.open(plan.id)
    status.show_document(opened, 1_234)
    clause = opened.structure.clauses[-1].range
    status.show_offset(clause.start)
    assert status._counts.text() == f"{len(opened.text):,} 字 · 1,234 处标注"
    assert status._place.text().endswith(f"/ {len(opened.structure.passages)} 段")
    assert " › " in status._path.text or status._path.text
    status.show_document(None, 0)
    assert (status._place.text(), status._path.text, status._counts.text()) == ("", "", "")


def test_it_says_whether_everything_is_on_the_disk(status: StatusLine) -> None:
    assert not status._saved.isVisible()
    status.show_library(opened=True)
    assert (status._saved.isVisible(), status._saved.text()) == (True, "已保存")
    status.show_writing(True)
    assert status._saved.text() == "正在保存…"
    status.show_writing(False)
    status.show_library(opened=True, read_only=True)
    assert (status._locked.isVisible(), status._saved.isVisible()) == (True, False)


def test_what_was_done_is_told_for_a_while(status: StatusLine) -> None:
    status.show_message("已导出 3 条。")
    assert (status._message.isVisible(), status._path.isVisible()) == (True, False)
    assert status._message.accessibleName() == "已导出 3 条。"
    status._timer.timeout.emit()
    assert (status._message.isVisible(), status._path.isVisible()) == (False, True)


def test_a_long_line_ends_in_an_ellipsis_and_is_whole_in_its_tip(qtbot: QtBot) -> None:
    line = ElidedLine()
    qtbot.addWidget(line)
    line.resize(80, 20)
    line.show()
    QApplication.processEvents()
    line.set_text("第一章 总则 <b>")
    assert "&lt;b&gt;" in line.toolTip()
    line.resize(400, 20)
    QApplication.processEvents()
    assert line.toolTip() == ""
    assert line.text == "第一章 总则 <b>"


def test_the_button_of_the_strip_does_what_it_says_once(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    done: list[int] = []
    strip.tell(Notice("文件已损坏。", Mood.ERROR, "从备份恢复…", lambda: done.append(1)))
    assert strip.isVisible()
    strip.action_requested.emit()
    strip.action_requested.emit()
    assert done == [1]
    assert not strip.isVisible()


def test_progress_ends_with_the_next_notice_and_nothing_else_does(qtbot: QtBot) -> None:
    strip = NoticeStrip()
    qtbot.addWidget(strip)
    strip.tell(Notice("正在导入…", progress=True))
    strip.end_progress()
    assert not strip.isVisible()
    strip.tell(Notice("没有导入。", Mood.ERROR))
    strip.end_progress()
    assert strip.isVisible()
