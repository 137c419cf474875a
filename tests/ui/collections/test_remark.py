"""What is typed as a remark is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import LibraryRefused
from main import make_libraries


@pytest.fixture
def typed(bench, qtbot: QtBot):
    """Two rows; on the first 请核 is typed and not yet kept."""
    bench.collect("要点", 2, 3)
    bench.go_to(0)
    bench.remark.setFocus()
    bench.remark._edit.insertPlainText("请核")
    assert bench.remark.state == "未保存"
    assert [remark for _, remark in bench.stored()] == ["", ""]
    return bench


def remarks(bench) -> list[str]:
    bench.settle()
    bench.settle()
    return [remark for _, remark in bench.stored()]


def test_another_row_is_chosen(typed) -> None:
    typed.go_to(1)
    assert typed.remark.text == ""
    assert remarks(typed) == ["请核", ""]
    typed.go_to(0)
    assert (typed.remark.text, typed.remark.state) == ("请核", "")


def test_the_keyboard_leaves(typed) -> None:
    typed.reader.setFocus()
    assert remarks(typed) == ["请核", ""]
    assert typed.remark.state == ""


def test_ctrl_enter_keeps_and_goes_back_to_the_list(typed, qtbot: QtBot) -> None:
    qtbot.keyClick(typed.remark._edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert typed.list.hasFocus()
    assert remarks(typed) == ["请核", ""]
    assert len([step for step in typed.library.history.newest(9) if step.kind == "change_remark"]) == 1


def test_the_panel_is_hidden(typed) -> None:
    typed.feature.panel.hide()
    assert remarks(typed) == ["请核", ""]


def test_another_collection_is_chosen(typed) -> None:
    typed.collect("其他", 7)
    typed.remark.setFocus()
    assert typed.feature.panel.current().name == "要点"
    typed.feature.panel._choice.setCurrentIndex(1)
    typed.feature.panel._choice.activated.emit(1)
    typed.settle()
    assert typed.shown() == typed.starts(7)
    assert remarks(typed) == ["请核", ""]


def test_the_window_is_closed(typed) -> None:
    typed.feature.keep()
    typed.window.close()
    typed.context.jobs.close()
    assert [remark for _, remark in typed.stored()] == ["请核", ""]


def test_another_library_is_opened(typed, tmp_path) -> None:
    first = typed.library
    other = make_libraries(str(tmp_path / "data")).create(tmp_path / "另.duidu")
    typed.context.use_library(other)
    typed.settle()
    assert typed.remark.text == ""
    records = first.collections.records(first.collections.resolve("要点").id)
    assert [record.row.remark for record in records] == ["请核", ""]
    assert other.collections.summaries() == ()
    typed.context.use_library(None)
    other.close()


def test_something_else_changes_while_one_types(typed, qtbot: QtBot) -> None:
    typed.tag(2, "政务")
    typed.collect("要点", 9)
    assert (typed.remark.text, typed.remark.state) == ("请核", "未保存")
    typed.remark._edit.insertPlainText("数字")
    assert typed.remark.text == "请核数字"
    typed.go_to(1)
    assert remarks(typed)[0] == "请核数字"


def test_one_types_on_while_it_is_being_stored(typed, qtbot: QtBot) -> None:
    typed.remark.keep()
    typed.remark._edit.insertPlainText("数字")
    assert remarks(typed)[0] == "请核"
    assert (typed.remark.text, typed.remark.state) == ("请核数字", "未保存")
    typed.go_to(1)
    assert remarks(typed)[0] == "请核数字"


def test_it_could_not_be_stored(typed, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise LibraryRefused("library.disk_full", name="试.duidu")

    with monkeypatch.context() as patched:
        patched.setattr(typed.library.collections, "write_remark", full)
        typed.go_to(1)
        typed.settle()
    assert [error.code for error in typed.refused] == ["library.disk_full"]
    assert remarks(typed) == ["", ""]
    typed.go_to(0)
    assert (typed.remark.text, typed.remark.state) == ("请核", "未保存")
    typed.go_to(1)
    assert remarks(typed) == ["请核", ""]


def test_its_row_goes_and_comes_back(typed) -> None:
    typed.perform(lambda library, who: library.history.undo(who))
    assert typed.shown() == []
    typed.settle()
    typed.perform(lambda library, who: library.history.redo(who))
    typed.go_to(0)
    assert typed.remark.text == "请核"


def test_escape_goes_back_to_the_list_and_keeps(typed, qtbot: QtBot) -> None:
    qtbot.keyClick(typed.remark._edit, Qt.Key.Key_Escape)
    assert typed.list.hasFocus()
    assert remarks(typed) == ["请核", ""]


def test_a_library_that_is_only_read_takes_no_remark(typed, tmp_path) -> None:
    typed.remark.keep()
    typed.settle()
    path = typed.library.path
    opened = typed.library
    typed.context.use_library(None)
    opened.close()
    again = make_libraries(str(tmp_path / "data")).open(path, read_only=True)
    typed.context.use_library(again)
    typed.settle()
    typed.go_to(0)
    assert typed.remark.text == "请核"
    assert typed.remark._edit.isReadOnly()
    typed.context.use_library(None)
    again.close()
