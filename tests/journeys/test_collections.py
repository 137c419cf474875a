"""An afternoon with a collection, by keys alone, and what is left of it after the window is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.services.library import SAMPLES
from ui.application import Application
from ui.collections.collect_dialog import CollectDialog

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
Start = Callable[[], Application]


def settle(qtbot: QtBot, application: Application) -> None:
    for _ in range(2):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)


def press(qtbot: QtBot, application: Application, *keys: tuple[Key, Qt.KeyboardModifier]) -> None:
    for key, modifier in keys:
        qtbot.keyClick(QApplication.focusWidget(), key, modifier)
        settle(qtbot, application)


def plain(*keys: Key) -> list[tuple[Key, Qt.KeyboardModifier]]:
    return [(key, Qt.KeyboardModifier.NoModifier) for key in keys]


def remarks(application: Application) -> list[str]:
    collections = application.context.library.collections
    return [each.row.remark for each in collections.records(collections.summaries()[0].collection.id)]


def test_clauses_are_collected_ordered_and_remarked_and_nothing_typed_is_lost(qtbot: QtBot, start: Start) -> None:
    application = start()
    window = application.window
    window.features.library.import_files([str(SAMPLES[0])])
    qtbot.waitUntil(lambda: window.features.reader.opened is not None and application.jobs.idle, timeout=30_000)
    window.activateWindow()
    window.features.reader.pane.view.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window.features.reader.pane.view)

    # Three clauses; only the first asks where to.
    press(qtbot, application, *plain(Key.Key_J), (Key.Key_L, CONTROL))
    (dialog,) = [each for each in window.findChildren(CollectDialog) if each.isVisible()]
    qtbot.keyClick(dialog, Key.Key_Return)
    window.activateWindow()  # as window systems do when a dialog is gone
    settle(qtbot, application)
    assert QApplication.focusWidget() is window.features.reader.pane.view
    for _ in range(2):
        press(qtbot, application, *plain(Key.Key_J), (Key.Key_L, CONTROL))
    panel = window.features.collections.panel
    clauses = [record.row.range for record in panel.list.records]
    assert len(clauses) == 3

    # The panel by its key, then the list; the last row to the top however fast the key is pressed.
    press(qtbot, application, (Key.Key_3, CONTROL))
    panel.list.setFocus()
    assert panel.list.currentIndex().row() == 2
    for _ in range(2):
        qtbot.keyClick(panel.list, Key.Key_Up, ALT)
    settle(qtbot, application)
    assert [record.row.range for record in panel.list.records] == [clauses[2], clauses[0], clauses[1]]
    assert panel.list.currentIndex().row() == 0

    # Enter goes to the words, Ctrl+3 comes back.
    press(qtbot, application, *plain(Key.Key_Return))
    assert window.features.reader.pane.isAncestorOf(QApplication.focusWidget())
    press(qtbot, application, (Key.Key_3, CONTROL))
    assert panel.isAncestorOf(QApplication.focusWidget())

    # A remark that was typed and not kept by hand, and the window is closed.
    panel.remark.setFocus()
    panel.remark._edit.insertPlainText("请核数字")
    window.close()

    again = start()
    settle(qtbot, again)
    assert remarks(again) == ["请核数字", "", ""]
    assert again.context.actions["edit.undo"].text() == "撤销：填写备注"
    assert again.window._right.current == "place"
    again.context.actions["edit.undo"].trigger()
    settle(qtbot, again)
    assert remarks(again) == ["", "", ""]
