"""The registry: what menus, tool bars and the list of keys read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ui.actions import Actions, ActionSpec
from ui.settings_store import SettingsStore

OPEN = ActionSpec("library.open", "打开文库…", "Ctrl+O", "folder", "file")
TAG = ActionSpec("mark.tag", "标注", "1 Alt+1", "tag", "mark", everywhere=False, writes=True)


@pytest.fixture
def settings(tmp_path) -> SettingsStore:
    return SettingsStore(str(tmp_path / "settings.ini"))


@pytest.fixture
def actions(qtbot: QtBot, settings: SettingsStore) -> Actions:
    made = Actions(settings)
    made.declare((OPEN, TAG))
    return made


def test_an_action_says_its_keys_in_its_tip(actions: Actions) -> None:
    assert "打开文库…（Ctrl+O）" in actions["library.open"].toolTip()
    assert actions["library.open"].iconText() == "打开文库"
    assert [keys.toString() for keys in actions["mark.tag"].shortcuts()] == ["1", "Alt+1"]


def test_words_of_the_user_are_no_mnemonics(actions: Actions) -> None:
    actions.rename("library.open", "撤销：标注“A&B”")
    assert actions["library.open"].text() == "撤销：标注“A&&B”"
    assert "A&amp;B" in actions["library.open"].toolTip()
    assert actions["library.open"].iconText() == "打开文库"


def test_in_a_library_that_is_only_read_writing_is_refused_and_says_so(actions: Actions, qtbot: QtBot) -> None:
    done: list[str] = []
    for action_id in ("library.open", "mark.tag"):
        actions.connect_to(action_id, lambda action_id=action_id: done.append(action_id))
    actions.set_read_only(on=True)
    assert actions["mark.tag"].text() == "标注（只读）"
    assert actions["mark.tag"].iconText() == "标注"
    assert actions["library.open"].text() == "打开文库…"
    with qtbot.waitSignal(actions.writing_refused):
        actions["mark.tag"].trigger()
    with qtbot.assertNotEmitted(actions.writing_refused):
        actions["library.open"].trigger()
    assert done == ["library.open"]
    actions.set_read_only(on=False)
    assert actions["mark.tag"].text() == "标注"
    actions["mark.tag"].trigger()
    assert done == ["library.open", "mark.tag"]


def test_keys_of_the_users_own_stay(actions: Actions, settings: SettingsStore) -> None:
    actions.rebind("library.open", "Ctrl+Shift+O")
    assert actions["library.open"].shortcut() == QKeySequence("Ctrl+Shift+O")
    assert "Ctrl+Shift+O" in actions["library.open"].toolTip()
    again = Actions(settings)
    again.declare((OPEN,))
    assert again["library.open"].shortcut() == QKeySequence("Ctrl+Shift+O")
    again.rebind("library.open", "Ctrl+O")
    assert settings.text("shortcuts/library.open") == ""


def test_menus_keep_the_order_of_declaration(actions: Actions) -> None:
    assert [action.objectName() for action in actions.in_menu("file")] == ["library.open"]
    assert [spec.id for spec in actions.specs()] == ["library.open", "mark.tag"]


def test_an_action_may_have_no_key_at_all(actions: Actions, settings: SettingsStore) -> None:
    actions.rebind("library.open", "")
    assert actions["library.open"].shortcuts() == []
    assert actions["library.open"].toolTip() == '<p style="white-space: pre-wrap">打开文库…</p>'
    again = Actions(settings)
    again.declare((OPEN,))
    assert again["library.open"].shortcuts() == []


def test_another_key_leaves_the_words_of_the_menu_alone(actions: Actions) -> None:
    actions.rename("library.open", "打开：试用")
    actions.rebind("library.open", "Ctrl+Alt+O")
    assert actions["library.open"].text() == "打开：试用"
    assert "打开：试用（Ctrl+Alt+O）" in actions["library.open"].toolTip()


def test_all_keys_of_the_users_own_can_be_put_back(actions: Actions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(actions.keys_changed):
        actions.rebind("library.open", "Ctrl+Alt+O")
    chosen = actions.own_keys()
    assert chosen == {"library.open": "Ctrl+Alt+O"}
    actions.rebind("mark.tag", "2")
    actions.set_own_keys(chosen)
    assert actions.own_keys() == chosen
    actions.set_own_keys({})
    assert actions.own_keys() == {}
    assert actions["library.open"].shortcut() == QKeySequence("Ctrl+O")


def test_nonsense_in_the_settings_is_no_key(settings: SettingsStore, qtbot: QtBot) -> None:
    settings.keep("shortcuts/library.open", "Banana Ctrl+K")
    made = Actions(settings)
    made.declare((OPEN,))
    assert made["library.open"].shortcuts() == [QKeySequence("Ctrl+K")]
