"""专注阅读: what folds away, what stays, what brings it back."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolBar
from pytestqt.qtbot import QtBot

from core.model.text import TextRange
from main import build
from ui.application import Application
from ui.columns import Column


@pytest.fixture(scope="module")
def application(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    folder = tmp_path_factory.mktemp("focus")
    made = build(None, str(folder / "data"), str(folder / "settings.ini"))
    made.settings.keep("reviewer", "林")
    made.window.resize(1440, 900)
    made.show()
    made.window.activateWindow()
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def window(application: Application, qtbot: QtBot):
    qtbot.waitUntil(lambda: application.context.has_library and application.jobs.idle, timeout=20_000)
    reader = application.window.features.reader
    if reader.opened is None:
        reader.open(application.context.library.documents.summaries()[0].document.id)
        qtbot.waitUntil(lambda: reader.opened is not None, timeout=20_000)
    application.window.activateWindow()
    QApplication.processEvents()
    yield application.window
    application.window._focus.leave()


def in_sight(window) -> list[bool]:
    (bar,) = window.findChildren(QToolBar)
    parts = (window.menuBar(), bar, window._left, window._right, window._status)
    return [part.isVisible() for part in parts]


def reader_of(window):
    return window.features.reader.pane.view


def test_only_the_text_stays_and_everything_comes_back(application: Application, window) -> None:
    before = reader_of(window).viewport().width()
    application.actions["window.focus"].trigger()
    assert in_sight(window) == [False] * 5
    assert reader_of(window).isVisible()
    assert reader_of(window).viewport().width() > before
    assert application.actions["window.focus"].isChecked()
    assert QApplication.focusWidget() is reader_of(window)

    application.actions["window.focus"].trigger()
    assert in_sight(window) == [True] * 5
    assert not application.actions["window.focus"].isChecked()


def test_escape_leaves_once_the_selection_is_gone(application: Application, window, qtbot: QtBot) -> None:
    application.actions["window.focus"].trigger()
    view = reader_of(window)
    view.select(TextRange(100, 110))
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert in_sight(window) == [False] * 5
    assert view.selection() is None
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert in_sight(window) == [True] * 5


def test_keys_work_without_menus(application: Application, window, qtbot: QtBot) -> None:
    application.actions["window.focus"].trigger()
    view = reader_of(window)
    before = view.pixel_size
    qtbot.keyClick(view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.pixel_size == before + 1
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Qt.Key.Key_F11)
    assert in_sight(window) == [True] * 5
    qtbot.keyClick(view, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.pixel_size == before + 1, "heard once, not twice, when the menus are back"
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)


def test_a_column_that_was_folded_stays_folded(application: Application, window) -> None:
    application.actions["window.left"].trigger()
    application.actions["window.focus"].trigger()
    application.actions["window.focus"].trigger()
    assert not window._left.isVisible()
    assert window._right.isVisible()
    application.actions["window.left"].trigger()
    assert window._left.isVisible()


def test_wanting_a_panel_ends_it(application: Application, window) -> None:
    application.actions["window.focus"].trigger()
    application.actions["window.marks"].trigger()
    assert in_sight(window) == [True] * 5


def test_the_tables_below_fold_and_come_back(application: Application, window) -> None:
    tables = application.actions["facts.tables"]
    tables.trigger()
    application.actions["window.focus"].trigger()
    assert not tables.isChecked()
    application.actions["window.focus"].trigger()
    assert tables.isChecked()
    tables.trigger()


def test_what_is_kept_of_the_window_is_not_its_focus(application: Application, window) -> None:
    application.actions["window.focus"].trigger()
    window._focus.leave()
    window._keep_geometry()
    assert all(application.settings.flag(f"columns/{column}_shown") for column in Column)
