"""Whatever can be used has a name that a screen reader can say, and can be reached without a mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QToolBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from main import build
from ui.annotations.tag_board import TagBoard
from ui.application import Application
from ui.preferences.preferences_dialog import PreferencesDialog
from ui.window_actions import RIGHT_PANELS

Policy = Qt.FocusPolicy
DIALOGS = (
    *("preferences.open", "preferences.shortcuts", "preferences.about", "codebook.edit", "suggestions.lexicon"),
    *("suggestions.review", "collections.collect_by_tag", "collections.export", "library.export_document"),
)
"""Actions that open a dialog and come back at once."""


@pytest.fixture
def application(qtbot: QtBot, tmp_path: Path) -> Iterator[Application]:
    """The window on the sample, with a mark that has a note and a collection with it in."""
    made = build(None, str(tmp_path / "data"), str(tmp_path / "settings.ini"))
    made.settings.keep("reviewer", "林")
    made.window.resize(1440, 900)
    made.show()
    settle(qtbot, made)
    library = made.context.library
    document = library.documents.summaries()[0].document
    clause = library.documents.open(document.id).structure.clauses[0].range
    made.context.perform(lambda opened, who: opened.annotations.write_note(document.id, clause, "核对", who))
    made.window.features.reader.open(document.id)
    settle(qtbot, made)
    made.context.actions["collections.collect"].trigger()
    settle(qtbot, made)
    for dialog in dialogs():
        assert unnamed(dialog) == []
        dialog.accept()
    settle(qtbot, made)
    yield made
    made.window.close()
    made.window.deleteLater()


def settle(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.context.has_library and application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def used(root: QWidget) -> list[QWidget]:
    """Every visible widget that a user can do something with."""
    return [each for each in (root, *root.findChildren(QWidget)) if each.isVisible() and is_used(each)]


def is_used(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QMenuBar):
        return False
    inside_of_qt = type(widget).__module__.startswith("PySide6") and widget.objectName().startswith("qt_")
    return not inside_of_qt and (
        isinstance(widget, QAbstractButton) or (bool(widget.focusPolicy() & Policy.TabFocus) and widget.isEnabled())
    )


def name_of(widget: QWidget) -> str:
    """As a screen reader is told: Qt takes the words of a button where no name is given."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else widget.accessibleName()


def unnamed(root: QWidget) -> list[str]:
    return [f"{type(each).__name__} in {path(each)}" for each in used(root) if not name_of(each).strip()]


def unreachable(root: QWidget) -> list[str]:
    """What takes clicks but never the keyboard, and has no key that does the same."""
    return [
        f"{type(each).__name__} “{name_of(each)}” in {path(each)}"
        for each in used(root)
        if isinstance(each, QAbstractButton) and not takes_keyboard(each) and not has_other_way(each)
    ]


def takes_keyboard(widget: QWidget) -> bool:
    """Itself, or the field that it belongs to."""
    return bool(widget.focusPolicy() & Policy.TabFocus) or not widget.isEnabled()


def has_other_way(button: QAbstractButton) -> bool:
    """It stands on a tool bar, does what an entry of a menu does, sits inside a field, or the arrow keys lead to it."""
    group = button.group()
    if group is not None and group.exclusive() and any(takes_keyboard(each) for each in group.buttons()):
        return True
    if isinstance(button, QToolButton) and button.defaultAction() is not None:
        shown_in = button.defaultAction().associatedObjects()
        return bool(button.defaultAction().shortcuts()) or len(shown_in) > 1
    board = next((each for each in ancestors(button) if isinstance(each, TagBoard)), None)
    if board is not None and any(takes_keyboard(each) for each in board.findChildren(QAbstractButton)):
        return True
    return isinstance(button.parentWidget(), QToolBar | QLineEdit | QComboBox | QAbstractItemView)


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    above = widget.parentWidget()
    while above is not None:
        yield above
        above = above.parentWidget()


def path(widget: QWidget) -> str:
    above = widget.parentWidget()
    return "" if above is None else f"{path(above)}/{type(above).__name__}"


def dialogs() -> Iterator[QDialog]:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QDialog) and each.isVisible():
            yield each


def test_everything_in_the_window(qtbot: QtBot, application: Application) -> None:
    """Every panel, the tables below, and the window without a document."""
    window = application.window
    for panel, _ in RIGHT_PANELS:
        window.show_panel(panel)
        settle(qtbot, application)
        assert len(used(window)) > 10
        assert (unnamed(window), unreachable(window)) == ([], []), panel
    application.context.actions["facts.tables"].trigger()
    settle(qtbot, application)
    assert (unnamed(window), unreachable(window)) == ([], [])
    window.features.reader.close_document()
    settle(qtbot, application)
    assert unnamed(window) == []


def test_everything_in_the_dialogs(qtbot: QtBot, application: Application) -> None:
    """Some come back only when they are closed, so the look at them waits in the event loop."""
    seen: list[str] = []
    wrong: list[str] = []

    def look() -> None:
        for dialog in dialogs():
            for page in pages(dialog):
                seen.append(page)
                wrong.extend((*unnamed(dialog), *unreachable(dialog)))
            dialog.reject()

    clock = QTimer(interval=20)
    clock.timeout.connect(look)
    clock.start()
    for action in DIALOGS:
        seen.clear()
        application.context.actions[action].trigger()
        qtbot.waitUntil(lambda: bool(seen))
    clock.stop()
    assert wrong == []


def pages(dialog: QDialog) -> Iterator[str]:
    """Turns to each page of a dialog that has several."""
    yield dialog.windowTitle()
    if isinstance(dialog, PreferencesDialog):
        dialog.show_keys()
        QApplication.processEvents()
        yield "keys"


def test_a_panel_is_reached_and_left_by_keys(qtbot: QtBot, application: Application) -> None:
    """F6 goes round all areas and comes back; every area takes the keyboard."""
    application.window.show_panel("marks")
    with qtbot.waitActive(application.window):
        application.window.activateWindow()
    view = application.window.features.reader.pane.view
    view.setFocus()
    seen: list[QWidget | None] = []
    for _ in range(8):
        application.context.actions["window.next_area"].trigger()
        seen.append(QApplication.focusWidget())
    assert view in seen
    assert len(set(seen)) >= 4


def test_the_test_would_notice(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, button, list_ = QLineEdit(window), QToolButton(window), QPlainTextEdit(window)
    button.setFocusPolicy(Policy.NoFocus)
    window.show()
    assert len(unnamed(window)) == 3
    assert len(unreachable(window)) == 1
    for each in (field, button, list_):
        each.setAccessibleName("名")
    button.setFocusPolicy(Policy.TabFocus)
    assert unnamed(window) == []
    assert unreachable(window) == []
