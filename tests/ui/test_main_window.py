"""The whole window: its keys, its menus, its icons, its size; what comes from all features together."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from core.model.text import TextRange
from main import build
from ui.application import Application
from ui.bars import ToolBar
from ui.icons import NAMES
from ui.notice import Notice
from ui.widgets.banner import Mood


@pytest.fixture(scope="module")
def application(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Application]:
    """One window for all tests here, with the samples: none of them leaves the library changed."""
    folder = tmp_path_factory.mktemp("window")
    made = build(None, str(folder / "data"), str(folder / "settings.ini"))
    made.settings.keep("reviewer", "林")
    made.show()
    made.window.activateWindow()
    yield made
    made.window.close()
    made.window.deleteLater()


@pytest.fixture
def window(application: Application, qtbot: QtBot):
    qtbot.waitUntil(lambda: application.context.has_library and application.jobs.idle, timeout=20_000)
    application.window.activateWindow()
    QApplication.processEvents()
    return application.window


def menus(window: QWidget) -> list[QMenu]:
    return [action.menu() for action in window.menuBar().actions()]


def in_menus(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        if action.menu() is not None:
            yield from in_menus(action.menu())
        elif not action.isSeparator():
            yield action


def test_every_icon_that_is_asked_for_exists(application: Application) -> None:
    asked = {spec.id: spec.icon for spec in application.actions.specs() if spec.icon}
    assert {action_id: icon for action_id, icon in asked.items() if icon not in NAMES} == {}
    assert all(not application.actions[action_id].icon().isNull() for action_id in asked)


def test_what_stands_on_the_tool_bar_has_an_icon(window) -> None:
    (bar,) = window.findChildren(QToolBar)
    assert [
        action.objectName() for action in bar.actions() if not action.isSeparator() and action.icon().isNull()
    ] == []


def hearers(action: QAction) -> list[QWidget]:
    """The widgets in which an action's keys are heard."""
    return [
        each
        for each in action.associatedObjects()
        if isinstance(each, QWidget) and not isinstance(each, QMenu | QToolBar)
    ]


def heard_in(application: Application) -> dict[QWidget, dict[str, set[str]]]:
    """Per widget the keys that are heard in it: its own, those of what it is in, and those of the window."""
    own: dict[QWidget, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for spec in application.actions.specs():
        action = application.actions[spec.id]
        everywhere = action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        for widget in [application.window] if everywhere else hearers(action):
            for keys in action.shortcuts():
                own[widget][keys.toString()].add(spec.id)
    heard: dict[QWidget, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for widget in own:
        for above, table in own.items():
            if above is widget or above.isAncestorOf(widget):
                for keys, ids in table.items():
                    heard[widget][keys] |= ids
    return heard


def test_no_two_actions_share_a_key_where_both_would_hear_it(application: Application, window) -> None:
    heard = heard_in(application)
    assert len(heard) > 3
    clashes = {
        f"{keys} in {type(widget).__name__}": sorted(ids)
        for widget, table in heard.items()
        for keys, ids in table.items()
        if len(ids) > 1
    }
    assert clashes == {}


def test_keys_of_a_place_work_in_some_place(application: Application, window) -> None:
    """An action that is not heard everywhere must have been given to a widget, or its key is dead."""
    dead = [
        spec.id
        for spec in application.actions.specs()
        if not spec.everywhere and spec.shortcut and not hearers(application.actions[spec.id])
    ]
    assert dead == []


def test_every_action_is_reached_without_its_key(application: Application, window) -> None:
    """By a menu; what has none does the same as one that has, or stands on a button of its panel."""
    listed = Counter(action.objectName() for menu in menus(window) for action in in_menus(menu) if action.objectName())
    assert {action_id: times for action_id, times in listed.items() if times > 1} == {}
    for spec in application.actions.specs():
        if spec.menu:
            assert listed[spec.id] == 1, spec.id
    twins = {spec.id.removesuffix("_here") for spec in application.actions.specs() if spec.id.endswith("_here")}
    assert {spec.menu for spec in application.actions.specs() if spec.id in twins} <= {"edit", "mark"}


def test_menus_are_opened_by_alt_and_a_letter(window) -> None:
    titles = [action.text() for action in window.menuBar().actions()]
    letters = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert letters == ["Alt+F", "Alt+E", "Alt+M", "Alt+L", "Alt+V", "Alt+H"]


def test_no_menu_begins_or_ends_with_a_line_or_has_two_in_a_row(window) -> None:
    for menu in menus(window):
        lines = [action.isSeparator() for action in menu.actions()]
        assert not lines[0]
        assert not lines[-1]
        assert not any(one and other for one, other in pairwise(lines))


@pytest.mark.parametrize("size", [(1024, 700), (1366, 768), (1440, 900)])
def test_nothing_of_the_window_is_cut_off(window, size: tuple[int, int]) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    (bar,) = window.findChildren(QToolBar)
    buttons = [bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator()]
    assert all(button.isVisible() and button.geometry().right() < bar.width() for button in buttons)


def test_the_tool_bar_shows_icons_alone_where_words_have_no_room(application: Application, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.resize(1500, 100)
    holder.show()
    bar = ToolBar("", application.actions, holder)
    bar.show()
    bar.resize(1400, 34)
    assert bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    bar.resize(bar.sizeHint().width() - 1, 34)
    assert bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    bar.resize(1400, 34)
    assert bar.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon


def test_columns_are_folded_by_keys_and_ticked_in_the_menu(application: Application, window, qtbot: QtBot) -> None:
    for action_id, column in (("window.left", window._left), ("window.right", window._right)):
        action = application.actions[action_id]
        shown = column.isVisible()
        assert action.isChecked() is shown
        action.trigger()
        assert column.isVisible() is not shown
        assert action.isChecked() is not shown
        action.trigger()
        assert column.isVisible() is shown


def test_a_panel_comes_forward_with_the_keyboard_and_escape_goes_back(application: Application, window, qtbot) -> None:
    application.actions["window.right"].setChecked(False)
    application.actions["window.marks"].trigger()
    assert window._right.isVisible()
    assert window._right.current == "marks"
    assert window._right.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not window._right.isAncestorOf(QApplication.focusWidget() or window)


def test_shift_f10_opens_the_menu_of_the_chosen_document(application: Application, window, qtbot: QtBot) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("其他系统自己会打开")
    panel = window.features.library.panel
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = [each for each in panel.findChildren(QMenu) if each.isVisible()]
    row = panel.list.visualRect(panel.list.currentIndex())
    assert row.contains(panel.list.viewport().mapFromGlobal(menu.pos()))
    menu.close()


def test_good_news_is_told_in_passing_and_bad_news_stays(application: Application, window) -> None:
    application.hub.noticed.emit(Notice("正在导出…", progress=True))
    assert window._strip.isVisible()
    application.hub.noticed.emit(Notice("已取消。", Mood.DONE))
    assert not window._strip.isVisible()
    assert window._status._message.text == "已取消。"
    application.hub.noticed.emit(Notice("磁盘已满。", Mood.ERROR))
    assert (window._strip.isVisible(), window._strip.sentence) == (True, "磁盘已满。")


def test_marks_are_counted_as_soon_as_they_are_there(application: Application, window, qtbot: QtBot) -> None:
    context = application.context
    document_id, tag = window.features.reader.opened.document.id, context.library.codebook.codebook().tags[0]
    before = window.features.reader.mark_count
    for wish, count in (
        (
            lambda library, who: library.annotations.toggle_tag(document_id, TextRange(0, 2), tag.id, who),
            before + 1,
        ),
        (lambda library, who: library.history.undo(who), before),
    ):
        context.perform(wish)
        qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
        assert window._status._counts.text().endswith(f" {count} 处标注")


def test_the_strip_does_not_move_the_text(application: Application, window) -> None:
    window._strip.hide()
    QApplication.processEvents()
    before = window.features.reader.pane.mapTo(window, QPoint(0, 0))
    application.hub.noticed.emit(Notice("磁盘已满。", Mood.ERROR))
    QApplication.processEvents()
    assert window.features.reader.pane.mapTo(window, QPoint(0, 0)) == before


def test_files_may_be_dropped_and_words_may_not(window, tmp_path: Path) -> None:
    for urls, taken in (
        ([QUrl.fromLocalFile(str(tmp_path))], True),
        ([QUrl("mailto:a@example.com")], False),
        ([], False),
    ):
        data = QMimeData()
        data.setUrls(urls)
        data.setText("文字")
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        window.dragEnterEvent(event)
        assert event.isAccepted() is taken
