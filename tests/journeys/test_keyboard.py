"""An afternoon without a mouse: only key presses, each to whatever has the keyboard."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core.model.annotation import Annotation
from core.services.library import SAMPLES
from ui.application import Application
from ui.preferences.preferences_dialog import PreferencesDialog
from ui.preferences.shortcuts_dialog import ShortcutsDialog

Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
Start = Callable[[], Application]


class Keyboard:
    """Presses keys and waits for what comes of them."""

    def __init__(self, qtbot: QtBot, application: Application) -> None:
        self._qtbot = qtbot
        self._application = application

    def press(self, *keys: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key, modifiers)
            self.settle()

    def type(self, words: str) -> None:
        """As an input method does: composed first, then handed over."""
        event = QInputMethodEvent("pinyin", [])
        QApplication.sendEvent(self.focus, event)
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(self.focus, event)
        self.settle()

    @property
    def focus(self) -> QWidget:
        if QApplication.activeWindow() is None:  # a dialog has gone, and no window manager says who follows
            self._application.window.activateWindow()
            self._qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def settle(self) -> None:
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: self._application.jobs.idle, timeout=20_000)
        QApplication.processEvents()

    def go_to(self, area: QWidget) -> None:
        """With F6, as far round as it takes."""
        for _ in range(8):
            if area is self.focus or area.isAncestorOf(self.focus):
                return
            self.press(Key.Key_F6)
        raise AssertionError(f"F6 does not lead to {type(area).__name__}")


def dialog() -> QDialog:
    (found,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
    return found


def plans() -> list[str]:
    seeds = sorted((Path(os.environ["DUIDU_CORPUS"]) / "seeds").glob("*.txt"))
    return [str(path) for path in seeds or SAMPLES]


def test_an_afternoon_without_a_mouse(qtbot: QtBot, start: Start) -> None:
    application = start()
    window, features = application.window, application.window.features
    with qtbot.waitSignal(features.library.imports.finished, timeout=120_000):
        features.library.import_files(plans())
    with qtbot.waitActive(window):
        window.activateWindow()
    keyboard = Keyboard(qtbot, application)
    keyboard.settle()
    library, view = application.context.library, features.reader.pane.view

    # A file is opened from the list; the keyboard goes with it.
    keyboard.go_to(features.library.panel.list)
    keyboard.press(Key.Key_End, Key.Key_Return)
    assert features.reader.opened is not None
    assert keyboard.focus is view
    document_id = features.reader.opened.document.id
    clauses = [clause.range for clause in features.reader.opened.structure.clauses]

    def marks() -> list[Annotation]:
        return list(library.annotations.of_document(document_id))

    # From clause to clause: selected, tagged, the tag repeated on the next one, taken back, cleared.
    keyboard.press(Key.Key_J, Key.Key_J, Key.Key_K, Key.Key_C, Key.Key_1)
    (first,) = marks()
    here = clauses.index(first.anchor.range)
    keyboard.press(Key.Key_J, Key.Key_Period)
    assert [(mark.anchor.range, mark.tags) for mark in marks()] == [
        (clauses[here], first.tags),
        (clauses[here + 1], first.tags),
    ]
    keyboard.press(Key.Key_U)
    assert [mark.anchor.range for mark in marks()] == [clauses[here]]
    keyboard.press(Key.Key_Period)
    assert len(marks()) == 2
    keyboard.press(Key.Key_0)
    assert len(marks()) == 1

    # A note is typed with an input method; what is typed there is no key of the reader.
    keyboard.press(Key.Key_N)
    assert keyboard.focus is not view
    keyboard.type("请核对口径")
    keyboard.press(Key.Key_J, Key.Key_1)
    keyboard.press(Key.Key_Return, modifiers=CONTROL)
    assert [mark.note for mark in marks()] == ["", "请核对口径j1"]
    assert keyboard.focus is view

    # From mark to mark, to the list of marks and back to the words of one.
    keyboard.press(Key.Key_M, modifiers=SHIFT)
    assert view.caret()[1] == clauses[here].start
    keyboard.press(Key.Key_M)
    assert view.caret()[1] == clauses[here + 1].start
    keyboard.press(Key.Key_2, modifiers=CONTROL)
    assert keyboard.focus.accessibleName() == "标注列表"
    keyboard.press(Key.Key_Escape)
    assert keyboard.focus is view
    keyboard.press(Key.Key_2, modifiers=CONTROL)
    keyboard.press(Key.Key_Home, Key.Key_Return)
    assert keyboard.focus is view
    assert view.selection() is not None

    # Into a collection, whose name is typed; the list is handed up from a dialog gone through with Tab.
    keyboard.press(Key.Key_C)
    keyboard.press(Key.Key_L, modifiers=CONTROL)
    keyboard.press(Key.Key_A, modifiers=CONTROL)
    keyboard.type("要点")
    keyboard.press(Key.Key_Return)
    assert [summary.collection.name for summary in library.collections.summaries()] == ["要点"]
    keyboard.press(Key.Key_3, modifiers=CONTROL)
    keyboard.press(Key.Key_E, modifiers=CONTROL)
    passed: list[QWidget] = []
    while keyboard.focus not in passed:
        passed.append(keyboard.focus)
        keyboard.press(Key.Key_Tab)
    assert {type(each).__name__ for each in passed} >= {"QLineEdit", "QComboBox", "QCheckBox", "QPushButton"}
    assert all(dialog().isAncestorOf(each) for each in passed)
    keyboard.press(Key.Key_Escape)

    # The list of keys lies over the window and goes again; the keyboard is where it was.
    before = keyboard.focus
    keyboard.press(Key.Key_F1)
    assert isinstance(dialog(), ShortcutsDialog)
    keyboard.press(Key.Key_Escape)
    assert keyboard.focus is before


def test_a_key_of_ones_own(qtbot: QtBot, start: Start) -> None:
    """Chosen in the preferences without a mouse; it works at once and after a restart."""
    application = start()
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    keyboard = Keyboard(qtbot, application)
    keyboard.settle()
    keyboard.press(Key.Key_Comma, modifiers=CONTROL)
    preferences = dialog()
    assert isinstance(preferences, PreferencesDialog)
    preferences.show_keys()
    assert preferences.keys is not None
    preferences.keys.search.setFocus()
    keyboard.type("下一条")
    preferences.keys.table.setFocus()
    keyboard.press(Key.Key_Return)
    assert keyboard.focus is preferences.keys.editor.field
    keyboard.press(Key.Key_F12)
    keyboard.press(Key.Key_Tab)
    preferences.accept()
    chosen = application.actions.own_keys()
    assert [keys.split()[-1] for keys in chosen.values()] == ["F12"]
    application.window.close()
    assert start().actions.own_keys() == chosen
