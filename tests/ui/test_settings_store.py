from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from ui.actions import Actions, ActionSpec
from ui.settings_store import RECENT_LIMIT, SettingsStore


def test_values_keep_their_types_across_a_restart(tmp_path: Path) -> None:
    path = str(tmp_path / "a.ini")
    first = SettingsStore(path)
    first.keep("flag", True)
    first.keep("number", 3)
    first.keep("texts", ["政务", "x"])
    first.keep("one", ["x"])
    first.keep("none", [])
    first.keep("blob", QByteArray(b"\x00\xff"))
    first.sync()
    again = SettingsStore(path)
    assert again.flag("flag") is True
    assert again.number("number") == 3
    assert again.texts("texts") == ["政务", "x"]
    assert again.texts("one") == ["x"]
    assert again.texts("none") == []
    assert again.blob("blob") == QByteArray(b"\x00\xff")


def test_spoilt_and_missing_values_give_their_defaults(tmp_path: Path) -> None:
    settings = SettingsStore(str(tmp_path / "a.ini"))
    settings.keep("texts", "{not json")
    assert settings.texts("texts") == []
    assert settings.text("no", "默认") == "默认"
    assert settings.numbers("no") == []
    assert settings.blob("no").isEmpty()


def test_recent_libraries_are_few_and_newest_first(tmp_path: Path) -> None:
    settings = SettingsStore(str(tmp_path / "a.ini"))
    for number in range(RECENT_LIMIT + 3):
        settings.keep_recent(f"{number}.duidu")
    settings.keep_recent("5.duidu")
    assert settings.recent()[0] == "5.duidu"
    assert len(settings.recent()) == len(set(settings.recent())) == RECENT_LIMIT


def test_a_key_can_be_chosen_and_given_back(tmp_path: Path) -> None:
    settings = SettingsStore(str(tmp_path / "a.ini"))
    spec = ActionSpec("a.b", "做", "Ctrl+K")
    actions = Actions(settings)
    actions.declare([spec])
    actions.rebind("a.b", "Ctrl+J F5")
    assert [keys.toString() for keys in actions["a.b"].shortcuts()] == ["Ctrl+J", "F5"]
    again = Actions(settings)
    again.declare([spec])
    assert again.keys_of(spec) == "Ctrl+J F5"
    again.rebind("a.b", "Ctrl+K")
    assert settings.text("shortcuts/a.b") == ""
