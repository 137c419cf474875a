from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionSpec
from ui.context import Context
from ui.preferences.shortcuts_dialog import ShortcutsDialog, shown

SPECS = (
    ActionSpec("collections.up", "条款上移", "Alt+Up", everywhere=False),
    ActionSpec("reader.next_clause", "下一条", "J", everywhere=False),
    ActionSpec("library.open", "打开文库…", "Ctrl+O"),
    ActionSpec("library.check", "检查文库"),
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(context: Context, window: QWidget) -> ShortcutsDialog:
    context.actions.declare(SPECS)
    return ShortcutsDialog(context.actions, window)


def rows(dialog: ShortcutsDialog) -> list[tuple[str, ...]]:
    model = dialog._filter
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_every_action_with_a_key_is_listed_with_where_it_works(dialog: ShortcutsDialog) -> None:
    QAbstractItemModelTester(dialog._filter, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    assert rows(dialog)[:3] == [
        ("条款上移", "Alt+↑", "条款集列表"),
        ("下一条", "J", "阅读区"),
        ("打开文库", "Ctrl+O", "任何时候"),
    ]
    assert "检查文库" not in [name for name, _, _ in rows(dialog)]


def test_keys_of_the_users_own_are_shown(context: Context, window: QWidget) -> None:
    context.actions.declare(SPECS)
    context.actions.rebind("library.open", "Ctrl+Alt+O")
    assert ("打开文库", "Ctrl+Alt+O", "任何时候") in rows(ShortcutsDialog(context.actions, window))


@pytest.mark.parametrize(("typed", "found"), [("打开", "打开文库"), ("dkwk", "打开文库"), ("alt+", "条款上移")])
def test_it_is_searched_by_name_initials_or_key(dialog: ShortcutsDialog, typed: str, found: str) -> None:
    dialog._filter.want(typed)
    assert found in [name for name, _, _ in rows(dialog)]
    assert len(rows(dialog)) < 5


def test_arrows_are_arrows() -> None:
    assert shown(QKeySequence("Ctrl+Shift+Left")) == "Ctrl+Shift+←"
    assert shown(QKeySequence("Ctrl++")) == "Ctrl++"
