"""The list under the hands: everything by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from core.model.text import TextRange
from ui.library.document_model import Role

Key = Qt.Key


@pytest.fixture
def three(bench):
    """Three documents, the sample first, which is the one that is open."""
    bench.import_files(bench.file("甲.txt", "医疗卫生服务\n内容一。"), bench.file("乙.txt", "臺灣政務\n內容二。"))
    bench.feature.set_current(bench.library.documents.summaries()[0].document.id)
    bench.requested.clear()
    bench.feature.panel.list.setFocus()
    return bench


def title(bench) -> str:
    return bench.feature.panel.list.currentIndex().data()


def press(qtbot: QtBot, bench, *keys: Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def test_arrows_go_and_enter_opens(three, qtbot: QtBot) -> None:
    press(qtbot, three, Key.Key_Down)
    assert title(three) == "医疗卫生服务"
    assert three.requested == []
    press(qtbot, three, Key.Key_Return)
    assert three.requested == [three.library.documents.resolve("医疗卫生服务").id]


def test_letters_go_to_the_next_title_that_has_them(three, qtbot: QtBot) -> None:
    for key, found in ((Key.Key_Z, "臺灣政務"), (Key.Key_W, "臺灣政務")):
        press(qtbot, three, key)
        assert title(three) == found
    three.feature.panel.list._typed_at = 0.0
    press(qtbot, three, Key.Key_Y, Key.Key_L)
    assert title(three) == "医疗卫生服务"


def test_the_search_field_filters_and_hands_the_keyboard_on(three, qtbot: QtBot) -> None:
    panel = three.feature.panel
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "tw")
    assert panel.list.model().rowCount() == 1
    press(qtbot, three, Key.Key_Return)
    assert three.requested == [three.library.documents.resolve("臺灣政務").id]
    press(qtbot, three, Key.Key_Down)
    assert panel.list.hasFocus()
    assert title(three) == "臺灣政務"
    panel.search.setText("没有")
    assert not panel.list.isVisible()
    panel.search.clear()
    assert panel.list.model().rowCount() == 3


def test_what_is_chosen_is_the_open_document_again_once_the_keyboard_leaves(three, qtbot: QtBot) -> None:
    press(qtbot, three, Key.Key_End)
    panel = three.feature.panel
    assert panel.chosen().title == "臺灣政務"
    panel.search.setFocus()
    assert panel.chosen().id == three.library.documents.summaries()[0].document.id


def test_delete_takes_the_chosen_one_and_the_next_is_at_hand(three, qtbot: QtBot) -> None:
    press(qtbot, three, Key.Key_Down, Key.Key_Delete)
    three.settle()
    assert len(three.titles) == 2
    assert title(three) == "臺灣政務"
    assert "已删除《医疗卫生服务》" in three.told[-1].text
    three.context.perform(lambda library, reviewer: library.history.undo(reviewer))
    three.settle()
    assert len(three.titles) == 3
    assert title(three) == "臺灣政務"


def test_the_menu_key_opens_the_menu_at_the_chosen_row(three, qtbot: QtBot) -> None:
    press(qtbot, three, Key.Key_Down)
    view = three.feature.panel.list
    place = view.viewport().mapToGlobal(view.viewport().rect().center())
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, view.viewport().rect().center(), place)
    QApplication.sendEvent(view.viewport(), event)
    (menu,) = [each for each in three.feature.panel.findChildren(QMenu) if each.isVisible()]
    row = view.visualRect(view.currentIndex())
    assert row.contains(view.viewport().mapFromGlobal(menu.pos()))
    names = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert names == ["打开", "文件信息…", "取出原件…", "删除文件"]
    menu.actions()[0].trigger()
    menu.close()
    assert three.requested == [three.library.documents.resolve("医疗卫生服务").id]


def test_marks_are_counted_without_moving_the_list(three, qtbot: QtBot) -> None:
    press(qtbot, three, Key.Key_End)
    document = three.library.documents.resolve("臺灣政務")
    clause = three.library.documents.open(document.id).structure.clauses[0].range
    tag = three.library.codebook.resolve("政务").id
    three.context.perform(lambda library, who: library.annotations.toggle_tag(document.id, clause, tag, who))
    three.settle()
    assert title(three) == "臺灣政務"
    assert "1 处标注 · 1 个标签" in three.feature.panel.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)


def test_without_a_library_there_is_a_way_to_one(three) -> None:
    opened = three.library
    three.context.use_library(None)
    panel = three.feature.panel
    assert not panel.list.isVisible()
    assert panel.chosen() is None
    assert not panel.findChild(QLineEdit).isVisible()
    for action_id in ("library.import", "library.save_as", "library.describe", "library.delete", "library.forget"):
        assert not three.context.actions[action_id].isEnabled()
    assert three.context.actions["library.open"].isEnabled()
    three.context.use_library(opened)
    three.settle()
    assert panel.list.isVisible()


def test_marks_are_counted_behind_the_marking(bench) -> None:
    (summary,) = bench.library.documents.summaries()
    document, text = summary.document.id, bench.library.documents.open(summary.document.id).text
    tag = bench.library.codebook.codebook().tags[0].id
    place = TextRange(text.index("一"), text.index("一") + 4)
    bench.context.perform(lambda library, who: library.annotations.toggle_tag(document, place, tag, who))
    bench.settle()

    assert "1 处标注" in bench.feature.panel.list.model().index(0, 0).data(Role.DETAIL)
