"""Rows under the hands: they move as often as the key is pressed; selection and scroll place stay."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def press(qtbot: QtBot, bench, key: Key, modifier=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    bench.list.setFocus()
    for _ in range(times):
        qtbot.keyClick(bench.list, key, modifier)
    bench.settle()


def test_a_row_moves_as_often_as_the_key_is_pressed_however_fast(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2, 3, 4, 5, 6)
    bench.go_to(0)
    press(qtbot, bench, Key.Key_Down, ALT, times=3)
    assert bench.shown() == bench.starts(3, 4, 5, 2, 6)
    assert bench.list.currentIndex().row() == 3
    press(qtbot, bench, Key.Key_Up, ALT, times=9)
    assert bench.shown() == bench.starts(2, 3, 4, 5, 6)
    assert bench.list.currentIndex().row() == 0


def test_several_rows_stay_chosen_while_they_move(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2, 3, 4, 5)
    bench.go_to(1)
    press(qtbot, bench, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = bench.list.chosen()
    press(qtbot, bench, Key.Key_Down, ALT)
    assert bench.shown() == bench.starts(2, 5, 3, 4)
    assert bench.list.chosen() == chosen
    bench.perform(lambda library, who: library.history.undo(who))
    assert bench.shown() == bench.starts(2, 3, 4, 5)
    assert bench.list.chosen() == chosen


def test_the_scroll_place_stays(bench, qtbot: QtBot) -> None:
    bench.collect("要点", *range(2, 32))
    bench.go_to(20)
    bar = bench.list.verticalScrollBar()
    place = bar.value()
    assert place > 0
    press(qtbot, bench, Key.Key_Up, ALT)
    assert bench.list.currentIndex().row() == 19
    assert abs(bar.value() - place) <= bench.list.visualRect(bench.list.currentIndex()).height()
    place = bar.value()
    bench.tag(20, "政务")
    assert bar.value() == place
    assert [tag.name for tag in bench.list.records[18].tags] == ["政务"]


def test_removed_rows_leave_the_next_one_at_hand(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2, 3, 4)
    bench.go_to(1)
    press(qtbot, bench, Key.Key_Delete)
    assert bench.shown() == bench.starts(2, 4)
    assert bench.list.currentIndex().row() == 1
    assert "已移出 1 条" in bench.told[-1].text
    press(qtbot, bench, Key.Key_Delete)
    press(qtbot, bench, Key.Key_Delete)
    assert bench.shown() == []
    assert not bench.list.isVisible()
    assert not bench.remark.isVisible()


def test_rows_are_dropped_before_another(bench) -> None:
    bench.collect("要点", 2, 3, 4)
    first, second, third = [record.row.id for record in bench.list.records]
    bench.list.rows_dropped.emit([third], first)
    bench.settle()
    assert bench.shown() == bench.starts(4, 2, 3)
    bench.list.rows_dropped.emit([third, first], None)
    bench.settle()
    assert bench.shown() == bench.starts(3, 4, 2)
    assert second == bench.list.records[0].row.id


def test_a_click_shows_the_place_and_enter_goes_there(bench, qtbot: QtBot) -> None:
    bench.collect("要点", 2, 3)
    pointed: list[object] = []
    jumped: list[object] = []
    bench.feature.place_pointed.connect(lambda _document, place: pointed.append(place))
    bench.feature.jump_requested.connect(lambda _document, place: jumped.append(place))
    index = bench.list.model().index(1, 0)
    qtbot.mouseClick(bench.list.viewport(), Qt.MouseButton.LeftButton, pos=bench.list.visualRect(index).center())
    assert (pointed, jumped) == ([bench.clause(3)], [])
    press(qtbot, bench, Key.Key_Return)
    assert jumped == [bench.clause(3)]


def test_actions_on_rows_need_rows(bench) -> None:
    actions = bench.context.actions
    for action_id in ("collections.up", "collections.remove", "collections.rename", "collections.export"):
        assert not actions[action_id].isEnabled()
    bench.collect("要点", 2, 3)
    assert actions["collections.rename"].isEnabled()
    assert actions["collections.export"].isEnabled()
    bench.list.selectionModel().clear()
    assert not actions["collections.up"].isEnabled()
    bench.list.selectionModel().select(bench.list.model().index(0, 0), QItemSelectionModel.SelectionFlag.Select)
    assert actions["collections.up"].isEnabled()
