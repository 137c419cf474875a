"""Theme, typeface, name; seen at once, put back by 取消."""

from __future__ import annotations

import getpass
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.context import Context
from ui.preferences import actions, reviewer_dialog
from ui.preferences.feature import PreferencesFeature
from ui.preferences.preferences_dialog import PreferencesDialog, is_installed
from ui.preferences.reviewer_dialog import ReviewerDialog, own_name
from ui.preferences.shortcuts_dialog import ShortcutsDialog
from ui.settings_store import SCREEN_READER_KEY
from ui.theme import Appearance, ThemeChoice
from ui.typefaces import NAMES


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    made = Appearance(qapp, ThemeChoice.LIGHT)
    yield made
    made.choose(ThemeChoice.LIGHT)
    made.deleteLater()


@pytest.fixture
def feature(context: Context, appearance: Appearance, window: QWidget) -> PreferencesFeature:
    context.actions.declare(actions.ACTIONS)
    return PreferencesFeature(context, appearance, window)


def opened(window: QWidget, kind: type[QDialog]) -> QDialog:
    (found,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return found


def test_one_key_changes_the_theme_and_it_is_kept(feature, context: Context, appearance: Appearance) -> None:
    context.actions["preferences.theme"].trigger()
    assert appearance.theme.dark
    assert context.settings.text("theme") == "dark"
    context.actions["preferences.theme"].trigger()
    assert not appearance.theme.dark


def test_what_is_chosen_is_seen_at_once_and_kept(feature, context, appearance, window) -> None:
    chosen: list[str] = []
    feature.typeface_chosen.connect(chosen.append)
    context.actions["preferences.open"].trigger()
    dialog = opened(window, PreferencesDialog)
    dialog._themes.button("dark").click()
    assert appearance.theme.dark
    dialog._typeface.setCurrentIndex(dialog._typeface.findData("serif"))
    assert chosen == ["serif"]
    dialog._reviewer.setText(" 周 ")
    dialog.accept()
    assert context.reviewer == "周"
    assert appearance.theme.dark


def test_cancelling_puts_everything_back(feature, context, appearance, window) -> None:
    chosen: list[str] = []
    feature.typeface_chosen.connect(chosen.append)
    context.actions["preferences.open"].trigger()
    dialog = opened(window, PreferencesDialog)
    dialog._themes.button("dark").click()
    dialog._typeface.setCurrentIndex(dialog._typeface.findData("kai"))
    dialog._reviewer.setText("周")
    dialog.reject()
    assert not appearance.theme.dark
    assert chosen == ["kai", "sans"]
    assert context.reviewer == "林"


def test_an_empty_name_does_not_take_the_old_one_away(feature, context, window) -> None:
    context.actions["preferences.open"].trigger()
    dialog = opened(window, PreferencesDialog)
    dialog._reviewer.setText("  ")
    dialog.accept()
    assert context.reviewer == "林"


def test_typefaces_that_are_not_there_say_so(context, window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda *_: ["Noto Sans CJK SC", "KaiTi"]))
    assert [key for key in NAMES if is_installed(key)] == ["sans", "kai"]
    dialog = PreferencesDialog(context, ThemeChoice.LIGHT, window)
    names = {dialog._typeface.itemData(row): dialog._typeface.itemText(row) for row in range(len(NAMES))}
    assert "用黑体代替" in names["fangsong"]
    assert names["kai"] == "楷体"


def test_the_name_is_asked_for_once(feature, context, monkeypatch: pytest.MonkeyPatch) -> None:
    context.settings.drop("reviewer")
    monkeypatch.setattr(ReviewerDialog, "exec", lambda _dialog: 0)
    assert not feature.ask_reviewer()
    assert context.reviewer == ""

    def fill(dialog: ReviewerDialog) -> int:
        dialog._field.setText(" 周 ")
        return 1

    monkeypatch.setattr(ReviewerDialog, "exec", fill)
    assert context.ask_reviewer()
    assert context.reviewer == "周"


@pytest.mark.parametrize(
    ("login", "full", "name"),
    [("zhou", "周文", "周文"), ("zhou", "", "zhou"), ("root", "root", ""), ("", "", ""), ("字" * 40, "", "字" * 30)],
)
def test_the_account_proposes_a_name(login: str, full: str, name: str, monkeypatch: pytest.MonkeyPatch, window) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: login)
    monkeypatch.setattr(reviewer_dialog, "_full_name", lambda: full)
    assert own_name() == name
    dialog = ReviewerDialog(window)
    assert dialog.name == name
    assert dialog._accept.isEnabled() is bool(name)


def sheets() -> list[ShortcutsDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, ShortcutsDialog) and each.isVisible()]


def test_from_the_sheet_of_keys_to_other_keys_which_cancelling_takes_back(feature, context, window) -> None:
    context.actions["preferences.shortcuts"].trigger()
    (sheet,) = sheets()
    sheet.change_wanted.emit()
    assert sheets() == []
    dialog = opened(window, PreferencesDialog)
    assert dialog.keys is not None
    assert dialog.keys.isVisible()
    dialog.keys.choose("preferences.about")
    dialog.keys.editor.field.pressed.emit("F9")
    assert context.actions["preferences.about"].shortcut() == QKeySequence("F9")
    dialog.reject()
    assert context.actions.own_keys() == {}
    assert context.actions["preferences.about"].shortcuts() == []


def test_keys_that_were_chosen_stay(feature, context, window) -> None:
    context.actions["preferences.open"].trigger()
    dialog = opened(window, PreferencesDialog)
    assert dialog.keys is None
    dialog.show_keys()
    dialog.keys.choose("preferences.about")
    dialog.keys.editor.field.pressed.emit("F9")
    dialog.accept()
    assert context.actions.own_keys() == {"preferences.about": "F9"}


def test_the_sheet_opens_over_the_preferences_too(feature, context, window) -> None:
    context.actions["preferences.open"].trigger()
    assert context.actions["preferences.shortcuts"] in opened(window, PreferencesDialog).actions()


def test_the_text_may_be_kept_from_screen_readers(feature, context, window) -> None:
    context.actions["preferences.open"].trigger()
    dialog = opened(window, PreferencesDialog)
    assert dialog.for_screen_readers
    dialog._screen_readers.click()
    dialog.accept()
    assert not context.settings.flag(SCREEN_READER_KEY, default=True)
