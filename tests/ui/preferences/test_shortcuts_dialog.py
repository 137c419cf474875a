from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.actions import ActionSpec, FixedKeys
from ui.context import Context
from ui.preferences.sheet_groups import SheetGroup, SheetRow, sheet_groups
from ui.preferences.shortcut_sheet import ShortcutSheet, in_columns
from ui.preferences.shortcuts_dialog import ShortcutsDialog
from ui.shortcuts import LISTS, READER, shown
from ui.widgets.key_caps import KeyCaps

SPECS = (
    ActionSpec("library.open", "打开文库…", "Ctrl+O", menu="file"),
    ActionSpec("library.check", "检查文库", menu="file"),
    ActionSpec("reader.next_clause", "下一条", "J", menu="view", everywhere=False),
    ActionSpec("reader.split_clause", "在此拆分", "Ctrl+Return", menu="structure", everywhere=False),
    ActionSpec("annotations.note", "写批注", "Ctrl+M", menu="mark"),
    ActionSpec("annotations.note_here", "写批注（阅读时）", "N", everywhere=False),
    *(ActionSpec(f"annotations.tag_{n}", f"标签 {n}", str(n), menu="mark", everywhere=False) for n in range(1, 10)),
    ActionSpec("suggestions.accept_1", "采纳建议 1", "Alt+1"),
    ActionSpec("collections.up", "条款上移", "Alt+Up", menu="collection", everywhere=False),
)
FIXED = (FixedKeys("移动光标", "Left Right", READER, "Shift+Left"), FixedKeys("快捷菜单", "Shift+F10", LISTS))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(context: Context, window: QWidget) -> ShortcutsDialog:
    context.actions.declare(SPECS)
    context.actions.declare_fixed(FIXED)
    return ShortcutsDialog(context.actions, window)


def rows(context: Context, typed: str = "") -> dict[str, list[tuple[str, ...]]]:
    """Title -> (name, keys) of its rows."""
    groups = sheet_groups(context.actions, typed)
    return {group.title: [(row.name, *row.keys) for row in group.rows] for group in groups}


def caps(dialog: ShortcutsDialog) -> set[str]:
    """What is drawn now; the sheet before a change goes when the event loop comes round."""
    return {cap.accessibleName() for cap in dialog.findChildren(KeyCaps) if cap.isVisibleTo(dialog)}


def test_keys_stand_in_groups_and_what_has_none_is_left_out(dialog: ShortcutsDialog, context: Context) -> None:
    assert rows(context) == {
        "在正文里移动和选取": [("下一条", "J"), ("移动光标", "←", "→")],
        "文件": [("打开文库", "Ctrl+O")],
        "标注": [("写批注", "Ctrl+M", "N"), ("标签 1–9", "1", "–", "9")],
        "查看": [("采纳建议 1", "Alt+1")],
        "条款结构": [("在此拆分", shown("Ctrl+Return"))],
        "列表和面板": [("条款上移", "Alt+↑"), ("快捷菜单", "Shift+F10")],
    }
    (lists,) = [group for group in sheet_groups(context.actions) if group.title == "列表和面板"]
    assert [row.where for row in lists.rows] == ["条款集列表", "各列表"]


def test_keys_of_the_users_own_are_shown_at_once(dialog: ShortcutsDialog, context: Context) -> None:
    context.actions.rebind("library.open", "Ctrl+Alt+O")
    assert "Ctrl+Alt+O" in caps(dialog)
    assert "Ctrl+O" not in caps(dialog)


def test_a_series_in_which_one_has_another_key_is_told_in_full(dialog: ShortcutsDialog, context: Context) -> None:
    context.actions.rebind("annotations.tag_2", "Shift+A")
    assert rows(context)["标注"][1:] == [
        *(("标签 1", "1"), ("标签 2", "Shift+A")),
        ("标签 3–9", "3", "–", "9"),
    ]


@pytest.mark.parametrize(("typed", "found"), [("打开", "打开文库"), ("dkwk", "打开文库"), ("alt+↑", "条款上移")])
def test_it_is_searched_by_name_initials_or_key(dialog, context: Context, typed: str, found: str) -> None:
    assert [name for group in rows(context, typed).values() for name, *_ in group] == [found]


def test_what_is_not_there_is_said(dialog: ShortcutsDialog) -> None:
    dialog._search.setText("飞行")
    assert not dialog._nothing.isHidden()
    assert caps(dialog) == set()
    dialog._search.clear()
    assert dialog._nothing.isHidden()


def group(title: str, length: int) -> SheetGroup:
    return SheetGroup(title, tuple(SheetRow(f"{title}{n}", ("J",)) for n in range(length)))


def test_columns_are_about_equally_long_and_keep_the_order() -> None:
    groups = [group("甲", 9), group("乙", 3), group("丙", 6), group("丁", 2)]
    assert [[each.title for each in column] for column in in_columns(groups, 2)] == [["甲", "乙"], ["丙", "丁"]]
    assert in_columns(groups, 1) == [groups]
    assert in_columns([], 2) == [[], []]


def test_a_narrow_sheet_has_one_column(qtbot: QtBot) -> None:
    sheet = ShortcutSheet()
    qtbot.addWidget(sheet)
    sheet.show_groups([group("甲", 3), group("乙", 3)])
    sheet.resize(900, 300)
    sheet.show()
    assert sheet.layout().count() == 2
    sheet.resize(500, 300)
    assert sheet.layout().count() == 1
