"""Which keys may be chosen, and which mean two things at once."""

from __future__ import annotations

import re

import pytest
from pytestqt.qtbot import QtBot

from ui.actions import Actions, ActionSpec, FixedKeys, scope_name
from ui.features import declare_actions
from ui.reader.keys import FIXED as READER_KEYS
from ui.settings_store import SettingsStore
from ui.shortcuts import ANYWHERE, LISTS, READER, SCOPES, Refusal, clashes, listed, others_with, overlap, refusal, shown
from ui.window_actions import FIXED as WINDOW_KEYS
from ui.window_actions import MENUS

NEXT = ActionSpec("reader.next_clause", "下一条", "J", everywhere=False)
TAG = ActionSpec("annotations.tag_1", "标签 1", "1", everywhere=False)
TAKE = ActionSpec("suggestions.accept_first", "采纳", "Return Enter", everywhere=False)
OPEN = ActionSpec("library.open", "打开文库…", "Ctrl+O", menu="file")
DELETE = ActionSpec("library.delete", "删除文件", "Del", everywhere=False)
REMOVE = ActionSpec("collections.remove", "移出条款集", "Del", everywhere=False)
HERE = ActionSpec("history.show", "看这一步", "H", everywhere=False, where=READER)
ENTER = FixedKeys("打开标注", "Return Enter", READER)
ARROWS = FixedKeys("按词移动", "Ctrl+Left Ctrl+Right", READER)


@pytest.fixture
def actions(qtbot: QtBot, tmp_path) -> Actions:
    made = Actions(SettingsStore(str(tmp_path / "settings.ini")))
    made.declare((NEXT, TAG, TAKE, OPEN, DELETE, REMOVE, HERE))
    made.declare_fixed((ENTER, ARROWS))
    return made


def clashing(actions: Actions, spec: ActionSpec) -> list[tuple[str, str]]:
    return [(key, other.name) for key, other in clashes(actions.binding(spec), actions.bindings())]


def test_keys_work_where_their_feature_is(actions: Actions) -> None:
    assert [spec.scope for spec in actions.specs()] == [
        *(READER, READER, READER, ANYWHERE, "library", "collections", READER)
    ]
    assert scope_name(READER) == "阅读区"
    assert scope_name("no such place") == scope_name(LISTS)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (ANYWHERE, READER, True),
        (READER, READER, True),
        (READER, "library", False),
        ("library", "collections", False),
        (LISTS, "facts", True),
        (LISTS, READER, False),
    ],
)
def test_scopes_that_share_a_key_press(one: str, other: str, both: bool) -> None:
    assert overlap(one, other) is both
    assert overlap(other, one) is both


@pytest.mark.parametrize("key", ["J", "1", ".", "Shift+A", "Space", "Del", "Home", "Shift+Left", "Return", "Backspace"])
def test_what_is_typed_is_no_key_of_the_whole_window(key: str) -> None:
    assert refusal(key, ANYWHERE) is Refusal.TYPING
    assert refusal(key, READER) is None


@pytest.mark.parametrize("key", ["Ctrl+J", "F5", "Shift+F5", "Alt+1", "Ctrl+Shift+Up", "Ctrl+."])
def test_keys_for_the_whole_window(key: str) -> None:
    assert refusal(key, ANYWHERE) is None


@pytest.mark.parametrize("key", ["Esc", "Tab", "Shift+Tab", "F10", "Shift+F10", "Alt+F4", "Alt+F", "Alt+H"])
def test_keys_that_lead_out_stay_what_they_are(key: str) -> None:
    assert refusal(key, READER) is Refusal.RESERVED


def test_every_letter_that_opens_a_menu_is_reserved() -> None:
    letters = [re.search(r"&(\w)", title)[1] for _, title in MENUS]
    assert [refusal(f"Alt+{letter}", READER) for letter in letters] == [Refusal.RESERVED] * len(MENUS)


@pytest.mark.parametrize("key", ["", "nonsense", "Ctrl+K, Ctrl+B"])
def test_one_stroke_is_a_key(key: str) -> None:
    assert refusal(key, READER) is Refusal.NO_KEY


def test_what_is_shipped_does_not_clash(actions: Actions) -> None:
    """Enter takes a suggestion where there is one, else it opens the mark; Delete is meant per list."""
    assert [clashing(actions, spec) for spec in actions.specs()] == [[]] * 7


def test_the_same_key_twice_in_the_reader_clashes(actions: Actions) -> None:
    actions.rebind("annotations.tag_1", "J 1")
    assert clashing(actions, TAG) == [("J", "下一条")]
    assert clashing(actions, NEXT) == [("J", "标签 1")]


def test_a_key_of_the_window_clashes_with_one_of_a_list_and_with_a_fixed_one(actions: Actions) -> None:
    actions.rebind("library.open", "Ctrl+Left")
    assert clashing(actions, OPEN) == [("Ctrl+Left", "按词移动")]
    actions.rebind("collections.remove", "Ctrl+O")
    actions.rebind("library.open", "Ctrl+O")
    assert clashing(actions, OPEN) == [("Ctrl+O", "移出条款集")]


def test_who_has_a_key(actions: Actions) -> None:
    bindings = actions.bindings()
    assert [each.name for each in others_with("j", READER, bindings)] == ["下一条"]
    assert others_with("J", "library", bindings) == []
    assert others_with("J", READER, bindings, besides=NEXT.id) == []
    assert [each.id for each in others_with("Return", READER, bindings)] == [TAKE.id, ""]


def test_arrows_are_arrows() -> None:
    assert shown("Ctrl+Shift+Left") == "Ctrl+Shift+←"
    assert shown("Ctrl++") == "Ctrl++"


def test_the_keypad_is_told_apart_and_not_listed_twice() -> None:
    assert shown("Enter").startswith("小键盘 ")
    assert not shown("Return").startswith("小键盘 ")
    assert listed(("Ctrl+Return", "Ctrl+Enter", "Up")) == (shown("Ctrl+Return"), "↑")
    assert listed(("Enter",)) == (shown("Enter"),)


def test_the_keys_of_the_program_itself(qtbot: QtBot, tmp_path) -> None:
    """No key means two things at once, but for Enter, which takes a suggestion before it opens a mark."""
    program = Actions(SettingsStore(str(tmp_path / "program.ini")))
    declare_actions(program)
    program.declare_fixed((*READER_KEYS, *WINDOW_KEYS))
    bindings = program.bindings()
    chosen = [(key, each) for each in bindings for key in each.keys if each.id]
    twice = {(key, each.id) for key, each in chosen if others_with(key, each.scope, bindings, each.id)}
    assert twice == {(key, "suggestions.accept_first") for key in ("Return", "Enter")}
    assert [(key, each.id) for key, each in chosen if refusal(key, each.scope)] == []
    assert {each.scope for each in bindings} <= set(SCOPES)
