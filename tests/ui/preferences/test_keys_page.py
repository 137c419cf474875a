"""Choosing keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import Actions, ActionSpec, FixedKeys
from ui.preferences.key_field import KeyField, key_text
from ui.preferences.key_model import Column
from ui.preferences.keys_page import KeysPage
from ui.settings_store import SettingsStore
from ui.shortcuts import READER
from ui.widgets.dialog import Dialog
from ui.widgets.key_caps import KeyButton

Key = Qt.Key
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
SPECS = (
    ActionSpec("reader.next", "下一条", "J", menu="view", everywhere=False),
    ActionSpec("reader.previous", "上一条", "K", menu="view", everywhere=False),
    ActionSpec("library.open", "打开文库…", "Ctrl+O", menu="file"),
    ActionSpec("library.delete", "删除文件", "Del", menu="file", everywhere=False),
)


@pytest.fixture
def actions(qtbot: QtBot, tmp_path: Path) -> Actions:
    made = Actions(SettingsStore(str(tmp_path / "settings.ini")))
    made.declare(SPECS)
    made.declare_fixed((FixedKeys("翻页", "Space PgDown", READER),))
    return made


@pytest.fixture
def page(qtbot: QtBot, actions: Actions) -> KeysPage:
    made = KeysPage(actions)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def press(page: KeysPage, key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(page.editor.field, key, modifiers)


def keys(actions: Actions, action_id: str) -> list[str]:
    return [each.toString() for each in actions[action_id].shortcuts()]


def told(page: KeysPage) -> str:
    return page.editor._words.text()


def rows(page: KeysPage) -> list[tuple[str, ...]]:
    return [
        tuple(str(page.filter.index(row, column).data()) for column in Column) for row in range(page.filter.rowCount())
    ]


def test_every_action_is_listed(page: KeysPage) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    QAbstractItemModelTester(page.filter, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    assert rows(page) == [
        ("下一条", "J", "阅读区"),
        ("上一条", "K", "阅读区"),
        ("打开文库", "Ctrl+O", "任何时候"),
        ("删除文件", "Del", "文库列表"),
    ]
    page.search.setText("wk")
    assert [name for name, _, _ in rows(page)] == ["打开文库"]


def test_a_free_key_is_added_at_once_and_works(page: KeysPage, actions: Actions) -> None:
    page.choose("library.open")
    press(page, Key.Key_F5)
    assert keys(actions, "library.open") == ["Ctrl+O", "F5"]
    assert rows(page)[2][1] == "Ctrl+O　F5"
    assert told(page) == ""
    press(page, Key.Key_F5)
    assert keys(actions, "library.open") == ["Ctrl+O", "F5"]
    assert "已经是" in told(page)


def test_a_key_is_taken_off_with_its_cross(page: KeysPage, actions: Actions, qtbot: QtBot) -> None:
    page.choose("library.open")
    button = page.editor._keys.itemAt(0).widget()
    assert isinstance(button, KeyButton)
    qtbot.waitUntil(button.isVisible)
    assert button.accessibleName() == "去掉 Ctrl+O"
    button.setFocus()
    QTest.keyClick(button, Key.Key_Delete)
    assert keys(actions, "library.open") == []
    assert page.editor.field.hasFocus()
    assert page.editor._none.isVisible()


def test_a_key_in_use_is_said_and_may_be_taken_over(page: KeysPage, actions: Actions) -> None:
    page.choose("reader.next")
    press(page, Key.Key_K)
    assert told(page) == "K 现在用于“上一条”（阅读区）。"
    assert keys(actions, "reader.next") == ["J"]
    page.editor._take.click()
    assert keys(actions, "reader.next") == ["J", "K"]
    assert keys(actions, "reader.previous") == []
    assert page.editor._take.isHidden()


def test_a_key_that_the_text_needs_is_not_given_away(page: KeysPage, actions: Actions) -> None:
    page.choose("reader.next")
    press(page, Key.Key_Space)
    assert "固定用于“翻页”" in told(page)
    assert page.editor._take.isHidden()
    assert keys(actions, "reader.next") == ["J"]


def test_what_one_types_with_is_refused_for_the_whole_window(page: KeysPage, actions: Actions) -> None:
    page.choose("library.open")
    press(page, Key.Key_B)
    assert "在打字" in told(page)
    assert keys(actions, "library.open") == ["Ctrl+O"]
    page.choose("library.delete")
    assert told(page) == ""
    press(page, Key.Key_B)
    assert keys(actions, "library.delete") == ["Del", "B"]


def test_tab_and_escape_lead_out_of_the_field(page: KeysPage, actions: Actions) -> None:
    page.choose("reader.next")
    page.editor.field.setFocus()
    press(page, Key.Key_Backtab, SHIFT)
    assert not page.editor.field.hasFocus()
    press(page, Key.Key_Escape)
    assert keys(actions, "reader.next") == ["J"]


def test_two_actions_with_one_key_are_shown(page: KeysPage, actions: Actions) -> None:
    actions.rebind("reader.next", "K")
    shown = page.model.index(0, Column.KEYS)
    assert isinstance(shown.data(Qt.ItemDataRole.ForegroundRole), QColor)
    assert "K 也用于“上一条”（阅读区）。" in shown.data(Qt.ItemDataRole.ToolTipRole)
    assert shown.data(Qt.ItemDataRole.FontRole).bold()
    page.choose("reader.previous")
    assert told(page) == "K 也用于“下一条”（阅读区）。"


def test_one_or_all_are_put_back(page: KeysPage, actions: Actions) -> None:
    assert not page._reset_all.isEnabled()
    actions.rebind("reader.next", "F5")
    actions.rebind("reader.previous", "F6")
    page.choose("reader.next")
    page.editor._reset.click()
    assert keys(actions, "reader.next") == ["J"]
    assert not page.editor._reset.isEnabled()
    page._reset_all.click()
    assert actions.own_keys() == {}
    assert not page._reset_all.isEnabled()


def test_enter_on_a_row_goes_to_the_field(page: KeysPage) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Return)
    assert page.editor.field.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifiers", "typed", "text"),
    [
        (Key.Key_J, NONE, "j", "J"),
        (Key.Key_J, SHIFT, "J", "Shift+J"),
        (Key.Key_Question, SHIFT, "?", "?"),
        (Key.Key_Plus, CONTROL | SHIFT, "+", "Ctrl++"),
        (Key.Key_Space, SHIFT, " ", "Shift+Space"),
        (Key.Key_5, Qt.KeyboardModifier.KeypadModifier, "5", "5"),
        (Key.Key_Up, CONTROL | SHIFT, "", "Ctrl+Shift+Up"),
    ],
)
def test_a_press_as_text(key: Key, modifiers: Qt.KeyboardModifier, typed: str, text: str) -> None:
    assert key_text(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, typed)) == text
    assert QKeySequence(text).count() == 1


def test_a_modifier_alone_is_no_key_and_the_window_does_not_hear_the_rest(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, pressed, done = KeyField(window), list[str](), list[str]()
    field.pressed.connect(pressed.append)
    window.addAction("别的", "Ctrl+O", lambda: done.append("别的"))
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    QTest.keyClick(field, Key.Key_Control, CONTROL)
    QTest.keyClick(field, Key.Key_O, CONTROL)
    assert pressed == ["Ctrl+O"]
    assert done == []
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_enter_on_a_row_does_not_close_the_preferences(qtbot: QtBot, actions: Actions) -> None:
    dialog = Dialog("首选项")
    qtbot.addWidget(dialog)
    page = KeysPage(actions)
    dialog.body.addWidget(page)
    dialog.add_accept()
    with qtbot.waitActive(dialog):
        dialog.show()
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_Return)
    assert dialog.isVisible()
    assert page.editor.field.hasFocus()
