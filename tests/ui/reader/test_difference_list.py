"""差异字: the switch on the page, and the list beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import TextRange, View
from core.text.differences import Contrast, Pair
from ui.context import Context
from ui.reader.content import Side
from ui.reader.difference_list import TINTED_KEY
from ui.reader.difference_model import Column, DifferenceModel
from ui.reader.differences_dialog import CHOICE, WORDING, DifferencesDialog, Listing
from ui.reader.feature import ReaderFeature

Settle = Callable[[], None]


@pytest.fixture
def dialog(open_plan: ReaderFeature, context: Context, settle: Settle, qtbot: QtBot) -> DifferencesDialog:
    context.actions["reader.difference_list"].trigger()
    settle()
    made = open_plan._reading.differences._dialog
    assert made is not None
    return made


def listed(dialog: DifferencesDialog) -> dict[str, str]:
    model = dialog._model
    rows = range(model.rowCount())
    return {model.index(row, Column.LEFT).data(): model.index(row, Column.RIGHT).data() for row in rows}


def choose(dialog: DifferencesDialog, kind: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog._kinds.button(kind), Qt.MouseButton.LeftButton)


def stand_on(dialog: DifferencesDialog, left: str) -> Pair:
    model = dialog._model
    row = next(row for row in range(model.rowCount()) if model.index(row, Column.LEFT).data() == left)
    dialog._table.setCurrentIndex(model.index(row, 0))
    pair = model.pair(row)
    assert pair is not None
    return pair


def press(dialog: DifferencesDialog, words: str, qtbot: QtBot) -> None:
    (button,) = [each for each in dialog.findChildren(QPushButton) if each.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


# -- on the page ----------------------------------------------------------------------------------------------------
def test_the_switch_is_remembered_and_tints(open_plan: ReaderFeature, context: Context, settle: Settle) -> None:
    action = context.actions["reader.differing"]
    assert not action.isChecked()
    assert not open_plan.pane.view.overlay.differing
    action.trigger()
    settle()
    assert open_plan.pane.view.overlay.differing
    assert context.settings.flag(TINTED_KEY)
    action.trigger()
    assert not open_plan.pane.view.overlay.differing
    assert not context.settings.flag(TINTED_KEY, default=True)


def test_both_menus_above_the_columns_lead_there(open_plan: ReaderFeature, context: Context) -> None:
    for group in open_plan.pane._choosers:
        menu = group.parent()
        assert context.actions["reader.differing"] in menu.actions()
        assert context.actions["reader.difference_list"] in menu.actions()


# -- the list -------------------------------------------------------------------------------------------------------
def test_without_a_document_there_is_nothing_to_list(feature: ReaderFeature, context: Context) -> None:
    assert not context.actions["reader.difference_list"].isEnabled()


def test_wording_is_listed_though_no_side_shows_it(dialog: DifferencesDialog, open_plan: ReaderFeature) -> None:
    assert not dialog.isModal()
    assert listed(dialog)["数据"] == "資料"
    assert dialog._hint.isVisible()
    assert open_plan.views == (View.SOURCE, View.HANT_TW)


def test_every_place_is_gone_through_and_round_again(
    dialog: DifferencesDialog, open_plan: ReaderFeature, qtbot: QtBot
) -> None:
    pair = stand_on(dialog, "网络")
    text, view = open_plan.opened.text, open_plan.pane.view
    assert [text[place.start : place.end] for place in map(pair.place, range(len(pair.starts)))] == ["网络"] * len(
        pair.starts
    )
    seen = []
    for _ in range(len(pair.starts) + 1):
        press(dialog, "下一处", qtbot)
        seen.append(view.selection().range.start)
    assert seen == [*pair.starts, pair.starts[0]]
    assert dialog._place.text() == f"第 1 / {len(pair.starts)} 处"
    press(dialog, "上一处", qtbot)
    assert view.selection().range.start == pair.starts[-1]
    press(dialog, "上一处", qtbot)
    assert view.selection().range.start == pair.starts[-2]


def test_the_next_place_is_looked_for_from_where_one_reads(
    dialog: DifferencesDialog, open_plan: ReaderFeature, qtbot: QtBot
) -> None:
    pair = stand_on(dialog, "网络")
    middle = pair.starts[len(pair.starts) // 2]
    open_plan.pane.view.go_to(middle - 1)
    qtbot.keyClick(dialog._table, Qt.Key.Key_Return)
    assert open_plan.pane.view.selection().range == TextRange(middle, middle + 2)


def test_one_simplified_for_several_traditional_characters(
    dialog: DifferencesDialog, open_plan: ReaderFeature, qtbot: QtBot
) -> None:
    choose(dialog, CHOICE, qtbot)
    found = listed(dialog)

    assert found["发"] == "發"
    assert "规" not in found, "one form for one form is not worth a look"
    assert all(len(left) == len(right) == 1 for left, right in found.items())
    assert not dialog._hint.isVisible()


def test_the_right_side_can_be_made_to_show_the_wording(
    dialog: DifferencesDialog, open_plan: ReaderFeature, settle: Settle, qtbot: QtBot
) -> None:
    before = listed(dialog)
    press(dialog, "在右侧显示", qtbot)
    settle()

    assert open_plan.views == (View.SOURCE, View.HANT_TWP)
    assert not dialog._hint.isVisible()
    assert listed(dialog) == before
    start = open_plan.opened.text.index("数据")
    open_plan.pane.view.select(TextRange(start, start + 2), Side.RIGHT)
    assert open_plan.pane.view.selected_text() == "資料"


def test_the_list_follows_the_document(
    dialog: DifferencesDialog, open_plan: ReaderFeature, other: Document, settle: Settle, qtbot: QtBot
) -> None:
    open_plan.open(other.id)
    settle()
    assert listed(dialog) == {}
    assert "简体原文" in dialog._empty._sentence.text()
    choose(dialog, CHOICE, qtbot)
    assert listed(dialog)["發"] == "发"
    open_plan.close_document()
    assert listed(dialog) == {}


def test_putting_it_away_calls_the_comparing_off(
    dialog: DifferencesDialog, open_plan: ReaderFeature, context: Context, settle: Settle
) -> None:
    dialog.reject()
    context.actions["reader.difference_list"].trigger()
    job = open_plan._reading.differences._job
    dialog.reject()
    assert job is not None
    assert job.cancelled
    settle()
    assert listed(dialog) == {}
    context.actions["reader.difference_list"].trigger()
    settle()
    assert listed(dialog)


def test_the_model_is_a_sound_one(qapp) -> None:
    model = DifferenceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([Pair("软件", "軟體", Contrast.WORDING, 2, (1, 9))], ("SC", "TC"))

    assert model.index(0, Column.COUNT).data() == "2"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "软件，軟體，2 处"
    families = [model.index(0, column).data(Qt.ItemDataRole.FontRole).families()[0] for column in (0, 1)]
    assert families == ["Noto Sans CJK SC", "Noto Sans CJK TC"]
    assert [model.headerData(each, Qt.Orientation.Horizontal) for each in Column] == ["左侧", "右侧", "处数"]


def test_a_dialog_without_pairs_says_so(qtbot: QtBot) -> None:
    made = DifferencesDialog(lambda: 0, None)
    qtbot.addWidget(made)
    made.show_listing(Listing((), ("SC", "TC")))
    assert "相同" in made._empty._sentence.text()
    made._on_next()
    made._on_before()
    assert made._place.text() == ""
    assert made._kinds.choice == WORDING
