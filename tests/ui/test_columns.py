"""Columns fold away, come back as wide as they were, and are remembered; F6 goes round what is in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.areas import Areas, enter
from ui.columns import FIRST_WIDTHS, LEAST_WIDTHS, Column, Columns
from ui.settings_store import SettingsStore

WIDTH = 1366


def panel(*fields: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    for each in fields or (QLineEdit(),):
        layout.addWidget(each)
    return made


@pytest.fixture
def settings(tmp_path) -> SettingsStore:
    return SettingsStore(str(tmp_path / "settings.ini"))


@pytest.fixture
def columns(qtbot: QtBot) -> Columns:
    made = Columns(panel(), panel(), panel())
    qtbot.addWidget(made)
    made.resize(WIDTH, 700)
    made.show()
    made.activateWindow()
    QApplication.processEvents()
    return made


def field_of(columns: Columns, place: int) -> QLineEdit:
    return columns.widget(place).findChild(QLineEdit)


def test_the_reader_takes_what_a_folded_column_leaves(columns: Columns, settings, qtbot: QtBot) -> None:
    columns.restore(settings, WIDTH)
    before = columns.sizes()
    assert (before[0], before[2]) == tuple(FIRST_WIDTHS.values())
    with qtbot.waitSignal(columns.shown_changed) as told:
        columns.set_shown(Column.RIGHT, False)
    assert told.args == ["right", False]
    QApplication.processEvents()
    assert columns.sizes()[1] >= before[1] + before[2]
    columns.set_shown(Column.RIGHT, True)
    QApplication.processEvents()
    assert (columns.sizes()[0], columns.sizes()[2]) == (before[0], before[2])


def test_a_window_that_grows_gives_all_to_the_reader(columns: Columns, settings) -> None:
    columns.restore(settings, WIDTH)
    columns.resize(WIDTH + 200, 700)
    QApplication.processEvents()
    assert (columns.sizes()[0], columns.sizes()[2]) == tuple(FIRST_WIDTHS.values())


def test_widths_and_folds_are_remembered(columns: Columns, settings: SettingsStore, qtbot: QtBot) -> None:
    columns.restore(settings, WIDTH)
    columns.moveSplitter(300, 1)
    columns.set_shown(Column.RIGHT, False)
    columns.keep(settings)
    again = Columns(panel(), panel(), panel())
    qtbot.addWidget(again)
    again.resize(WIDTH, 700)
    again.restore(settings, WIDTH)
    again.show()
    QApplication.processEvents()
    assert again.sizes()[0] == 300
    assert not again.is_shown(Column.RIGHT)
    again.set_shown(Column.RIGHT, True)
    assert again.sizes()[2] == FIRST_WIDTHS[Column.RIGHT]


@pytest.mark.parametrize(("width", "shown"), [(1024, False), (1199, False), (1366, True)])
def test_a_small_window_begins_with_room_for_two_scripts(columns: Columns, settings, width: int, shown: bool) -> None:
    columns.restore(settings, width)
    assert columns.is_shown(Column.LEFT)
    assert columns.is_shown(Column.RIGHT) is shown


def test_the_right_column_makes_room_and_comes_back(columns: Columns, settings: SettingsStore) -> None:
    columns.restore(settings, WIDTH)
    columns.resize(1024, 700)
    QApplication.processEvents()
    assert not columns.is_shown(Column.RIGHT)
    columns.set_shown(Column.RIGHT, True)
    columns.resize(1000, 700)
    QApplication.processEvents()
    assert columns.is_shown(Column.RIGHT), "who wants it in a narrow window has it"
    columns.resize(WIDTH, 700)
    columns.resize(1024, 700)
    QApplication.processEvents()
    columns.resize(WIDTH, 700)
    QApplication.processEvents()
    assert columns.is_shown(Column.RIGHT)


def test_what_was_opened_in_a_narrow_window_is_open_again(columns: Columns, settings, qtbot: QtBot) -> None:
    columns.resize(1024, 700)
    columns.restore(settings, 1024)
    columns.set_shown(Column.RIGHT, True)
    columns.keep(settings)
    again = Columns(panel(), panel(), panel())
    qtbot.addWidget(again)
    again.restore(settings, 1024)
    assert again.is_shown(Column.RIGHT)


def test_what_was_folded_for_room_comes_back_on_a_larger_screen(columns: Columns, settings, qtbot: QtBot) -> None:
    columns.resize(1024, 700)
    columns.restore(settings, 1024)
    columns.keep(settings)
    for width, shown in ((1024, False), (1366, True)):
        again = Columns(panel(), panel(), panel())
        qtbot.addWidget(again)
        again.restore(settings, width)
        assert again.is_shown(Column.RIGHT) is shown


def test_no_column_can_be_drawn_to_nothing(columns: Columns, settings) -> None:
    columns.restore(settings, WIDTH)
    columns.moveSplitter(0, 1)
    assert columns.sizes()[0] == LEAST_WIDTHS[Column.LEFT]


def test_the_keyboard_does_not_stay_in_a_folded_column(columns: Columns, qtbot: QtBot) -> None:
    field_of(columns, 2).setFocus()
    with qtbot.waitSignal(columns.left):
        columns.set_shown(Column.RIGHT, False)
    field_of(columns, 1).setFocus()
    with qtbot.assertNotEmitted(columns.left):
        columns.set_shown(Column.LEFT, False)


def test_escape_goes_back_to_the_reader_from_what_has_no_use_for_it(columns: Columns, qtbot: QtBot) -> None:
    with qtbot.waitSignal(columns.left):
        qtbot.keyClick(field_of(columns, 0), Qt.Key.Key_Escape)


@pytest.fixture
def areas(qtbot: QtBot):
    window = QWidget()
    layout = QVBoxLayout(window)
    parts = [
        panel(QLineEdit("a"), QListWidget()),
        panel(QLabel("no key")),
        panel(QLineEdit("b")),
        panel(QLineEdit("c")),
    ]
    for part in parts:
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return Areas(parts), parts, window


def where(parts: list[QWidget]) -> int:
    return next(n for n, part in enumerate(parts) if part.isAncestorOf(QApplication.focusWidget()))


def test_f6_goes_round_what_takes_keys_and_comes_back_to_where_one_was(areas) -> None:
    round_trip, parts, window = areas
    assert window.isVisible()
    last = parts[0].findChild(QListWidget)
    last.setFocus()
    assert [(round_trip.go_on(1), where(parts))[1] for _ in range(3)] == [2, 3, 0]
    assert QApplication.focusWidget() is last
    round_trip.go_on(-1)
    assert where(parts) == 3


def test_what_is_hidden_is_passed_over(areas) -> None:
    round_trip, parts, window = areas
    assert window.isVisible()
    parts[2].hide()
    parts[0].findChild(QLineEdit).setFocus()
    round_trip.go_on(1)
    assert where(parts) == 3
    assert not enter(parts[2])
    assert not enter(parts[1])
