"""From marks to a collection, and what is done with collections as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.services.collections import Pick
from ui.collections import feature as feature_module
from ui.collections.collect_dialog import CollectByTagDialog, CollectDialog
from ui.widgets.banner import Mood


def test_the_first_clause_asks_into_which_collection_the_next_do_not(bench) -> None:
    bench.stand_on(2)
    bench.trigger("collections.collect")
    dialog = bench.dialog(CollectDialog)
    assert dialog.name == "我的条款集"
    dialog._name.setEditText("要点")
    dialog.accept()
    bench.settle()
    bench.stand_on(3)
    bench.trigger("collections.collect")
    assert bench.shown() == bench.starts(2, 3)
    assert bench.told[-1].text == "已将 1 条收入“要点”。"
    assert (bench.told[-1].mood, bench.told[-1].action) == (Mood.DONE, None)
    # The new one is the current one, ready for a remark.
    assert bench.list.currentIndex().row() == 1
    bench.trigger("collections.collect")
    assert bench.told[-1].text == "这些条款已在“要点”中。"


def test_the_new_row_alone_is_chosen_while_the_keys_are_still_down(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2)
    bench.window.addAction(bench.context.actions["collections.collect"])
    for index in (3, 4):
        bench.stand_on(index)
        qtbot.keyPress(bench.reader, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        bench.settle()
        assert bench.list.chosen() == [bench.list.records[-1].row.id]


def test_marks_handed_over_are_collected(bench) -> None:
    bench.feature.collect(())
    assert bench.window.findChildren(CollectDialog) == []
    bench.feature.collect([Pick(bench.document.id, bench.clause(4))])
    bench.dialog(CollectDialog).accept()
    bench.settle()
    assert bench.shown() == bench.starts(4)


def test_only_the_marked_words_on_request(bench) -> None:
    place = bench.clause(4)
    part = type(place)(place.start, place.start + 4)
    bench.feature.collect([Pick(bench.document.id, part)])
    dialog = bench.dialog(CollectDialog)
    dialog._words_only.setChecked(True)
    dialog.accept()
    bench.settle()
    assert [record.row.range for record in bench.list.records] == [part]


def test_by_tag_all_marks_with_it_and_its_children_come_in(bench) -> None:
    for index, name in ((2, "政务"), (5, "政务"), (7, "交通")):
        bench.tag(index, name)
    bench.stand_on(2)
    bench.trigger("collections.collect_by_tag")
    dialog = bench.dialog(CollectByTagDialog)
    # It begins with a tag that is in use.
    assert dialog._tag.currentText() == "政务"
    assert dialog._found.text() == "有 2 处标注带这个标签。"
    assert dialog.name == "政务条款"
    accept = next(button for button in dialog.findChildren(QPushButton) if button.text() == "收入")
    dialog._tag.setCurrentIndex(dialog._tag.findText("医疗"))
    assert not accept.isEnabled()
    dialog._name.setEditText("我起的名")
    dialog._tag.setCurrentIndex(dialog._tag.findText("交通"))
    assert accept.isEnabled()
    assert dialog.name == "我起的名"
    dialog._scope.setCurrentIndex(dialog._scope.findText("当前文件"))
    assert len(dialog.picks) == 1
    dialog._tag.setCurrentIndex(dialog._tag.findText("政务"))
    dialog.accept()
    bench.settle()
    assert bench.shown() == bench.starts(2, 5)
    assert bench.feature.panel.current().name == "我起的名"


def test_without_marks_there_is_nothing_to_collect_by_tag(bench) -> None:
    bench.trigger("collections.collect_by_tag")
    assert bench.window.findChildren(CollectByTagDialog) == []
    assert "还没有标注" in bench.told[-1].text


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch):
    def prepare(text: str | None) -> None:
        monkeypatch.setattr(feature_module, "ask_text", lambda *_, **__: text)

    return prepare


def test_collections_are_made_named_and_deleted(bench, answer) -> None:
    answer("甲")
    bench.trigger("collections.create")
    assert bench.feature.panel.current().name == "甲"
    answer("乙")
    bench.trigger("collections.rename")
    assert bench.feature.panel.current().name == "乙"
    answer(None)
    bench.trigger("collections.rename")
    bench.trigger("collections.delete")
    assert bench.feature.panel.current() is None
    assert "可用“撤销”找回" in bench.told[-1].text
    bench.perform(lambda library, who: library.history.undo(who))
    assert bench.feature.panel.current().name == "乙"


def test_a_name_that_is_taken_is_refused_in_a_sentence(bench, answer) -> None:
    bench.collect("要点", 2)
    answer("要点")
    bench.trigger("collections.create")
    assert [error.code for error in bench.refused] == ["collection.name_taken"]


def test_the_collection_that_was_open_is_open_again(bench) -> None:
    bench.collect("甲", 2)
    bench.collect("乙", 3)
    bench.feature.panel._choice.setCurrentIndex(0)
    bench.feature.panel._choice.activated.emit(0)
    bench.settle()
    library = bench.library
    bench.context.use_library(None)
    assert bench.feature.panel.current() is None
    assert not bench.context.actions["collections.create"].isEnabled()
    bench.context.use_library(library)
    bench.settle()
    assert bench.feature.panel.current().name == "甲"
    assert bench.shown() == bench.starts(2)


def test_the_menu_of_a_row_opens_where_the_row_is(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2, 3)
    bench.go_to(1)
    bench.list.customContextMenuRequested.emit(bench.list.viewport().rect().bottomRight())
    from PySide6.QtWidgets import QMenu

    (menu,) = [each for each in bench.feature.panel.findChildren(QMenu) if each.isVisible()]
    row = bench.list.visualRect(bench.list.currentIndex())
    assert row.contains(bench.list.viewport().mapFromGlobal(menu.pos()))
    next(action for action in menu.actions() if action.text() == "写备注").trigger()
    menu.close()
    assert bench.remark._edit.hasFocus()
