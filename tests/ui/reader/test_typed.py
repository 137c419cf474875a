"""Single keys while a Chinese input method is on."""

from __future__ import annotations

from string import ascii_uppercase, digits, punctuation

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reader.sample_plan import document, plan
from ui.reader.keys import FIXED
from ui.reader.typed import key_of
from ui.reader.view import ReaderView

Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
KEYS = ("J", "1", ".", "[", "Shift+M", "M", "U")


@pytest.fixture
def pressed() -> list[str]:
    """What was done, in order."""
    return []


@pytest.fixture
def reader(make_reader, pressed: list[str]) -> ReaderView:
    made = make_reader(document(plan()))
    give_keys(made, pressed)
    return made


def give_keys(view: ReaderView, pressed: list[str]) -> None:
    for key in KEYS:
        action = QAction(key, view)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _=False, key=key: pressed.append(key))
        view.addAction(action)


def type_text(widget: QWidget, text: str, key: int = Key.Key_unknown, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text))


def commit(widget: QWidget, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def test_no_input_method_is_asked_about_keys_of_the_reader(reader: ReaderView) -> None:
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled | Qt.InputMethodQuery.ImHints)
    QApplication.sendEvent(reader, query)
    assert query.value(Qt.InputMethodQuery.ImEnabled) is False
    assert not reader.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_plain_keys_arrive_as_ever(reader: ReaderView, pressed: list[str]) -> None:
    for key, modifiers in ((Key.Key_J, NONE), (Key.Key_1, NONE), (Key.Key_M, SHIFT), (Key.Key_Period, NONE)):
        QTest.keyClick(reader, key, modifiers)
    assert pressed == ["J", "1", "Shift+M", "."]


def test_full_width_characters_are_the_keys_they_stand_on(reader: ReaderView, pressed: list[str]) -> None:
    for text in ("ｊ", "１", "。", "【", "ｍ", "「"):
        type_text(reader, text, ord(text.upper()))
    type_text(reader, "Ｍ", ord("Ｍ"), SHIFT)
    assert pressed == ["J", "1", ".", "[", "M", "[", "Shift+M"]


def test_keys_without_a_name_are_known_by_what_they_type(reader: ReaderView, pressed: list[str]) -> None:
    type_text(reader, "j")
    type_text(reader, "Ｊ")
    type_text(reader, "")
    type_text(reader, "中")
    type_text(reader, "ｊ", Key.Key_unknown, CONTROL)
    assert pressed == ["J", "J"]


def test_what_is_handed_over_as_text_is_keys_too_and_what_is_composed_is_not(
    reader: ReaderView, pressed: list[str]
) -> None:
    before = reader.caret()
    commit(reader, "", preedit="ji")
    assert pressed == []
    commit(reader, "１ｊ")
    commit(reader, "M")
    commit(reader, "标签")
    assert pressed == ["1", "J", "Shift+M"]
    assert reader.caret() == before


def test_an_action_that_is_off_stays_off(reader: ReaderView, pressed: list[str]) -> None:
    for action in reader.actions():
        action.setEnabled(False)
    type_text(reader, "ｊ")
    assert pressed == []


@pytest.mark.parametrize(
    ("typed", "shift", "key"),
    [
        ("ｃ", True, "Shift+C"),
        ("７", False, "7"),
        ("；", False, ";"),
        ("　", False, ""),
        ("……", False, ""),
        ("é", False, ""),
    ],
)
def test_the_key_of_a_character(typed: str, shift: bool, key: str) -> None:
    assert key_of(typed, shift=shift) == key


@pytest.mark.parametrize("field", [QLineEdit, QPlainTextEdit])
def test_composing_in_a_field_beside_the_reader_does_nothing_to_the_text(
    qtbot: QtBot, pressed: list[str], field: type[QWidget]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    typing, reader = field(), ReaderView()
    reader.set_content(document(plan()))
    give_keys(reader, pressed)
    column = QVBoxLayout(window)
    column.addWidget(typing)
    column.addWidget(reader)
    for key in ("U", "Ctrl+Z"):  # the same key for the whole window, were it chosen, must not reach past a field
        action = QAction(key, window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _=False, key=key: pressed.append(key))
        window.addAction(action)
    with qtbot.waitActive(window):
        window.show()
    typing.setFocus()
    commit(typing, "", preedit="jiaoyu")
    for key in (Key.Key_J, Key.Key_U, Key.Key_1, Key.Key_Period):
        QTest.keyClick(typing, key)
    QTest.keyClick(typing, Key.Key_Z, CONTROL)
    commit(typing, "教育")
    assert pressed == []
    text = typing.text() if isinstance(typing, QLineEdit) else typing.toPlainText()
    assert text.endswith("教育")


def test_every_fixed_key_and_no_other_is_one_that_the_reader_knows(reader: ReaderView) -> None:
    for action in reader.actions():
        reader.removeAction(action)
    known = {QKeySequence(key) for fixed in FIXED for key in f"{fixed.keys} {fixed.also}".split()}
    named = (
        *NAMED,
        *ascii_uppercase,
        *digits,
        *punctuation.replace(",", "").replace("+", ""),
    )
    for modifiers in ("", "Shift+", "Ctrl+", "Ctrl+Shift+", "Alt+"):
        for name in named:
            sequence = QKeySequence(modifiers + name)
            reader.go_to(3)
            if name == "Esc":
                reader.put_caret(reader.motions.right(*_here(reader)), extend=True)  # something to let go of
            stroke = sequence[0]
            event = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
            reader.keyPressEvent(event)
            assert event.isAccepted() is (sequence in known | UNTOLD), modifiers + name


NAMED = (
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Space", "Tab", "Return", "Enter", "Esc"),
    *("Ins", "Del", "Backspace", "F1", "F5", "F7"),
)
UNTOLD = {QKeySequence(key) for key in ("Ctrl+C", "Ctrl+Ins", "Shift+Return", "Shift+Enter", "Shift+Esc")}
"""Ctrl+C is an action; the others are their neighbours with a modifier too many."""


def _here(reader: ReaderView):
    caret = reader.overlay.caret
    return caret.side, caret.spot
