"""版面: sides, widths and the room between lines, and what of it is remembered."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import View
from ui.context import Context
from ui.reader import actions
from ui.reader.arrangement import DENSITY_KEY
from ui.reader.content import Side
from ui.reader.feature import ReaderFeature
from ui.reader.geometry import EVEN, LEAST_SHARE, MOST_SHARE, Density
from ui.reader.views import CHOICES

Settle = Callable[[], None]


def ticked(context: Context) -> list[str]:
    names = ("reader.both_sides", "reader.left_side", "reader.right_side")
    return [name for name in names if context.actions[name].isChecked()]


def test_sides_and_widths_are_those_of_the_document(
    open_plan: ReaderFeature, plan: Document, other: Document, context: Context, settle: Settle
) -> None:
    view = open_plan.pane.view
    context.actions["reader.swap_sides"].trigger()
    view.gutter_grip.share_wanted.emit(600)
    context.actions["reader.right_side"].trigger()
    assert view.spread.page.shown == (Side.RIGHT,)

    open_plan.open(other.id)
    settle()
    assert len(view.spread.page.shown) == 2
    assert view.spread.page.widths[0] == view.spread.page.widths[1]
    assert ticked(context) == ["reader.both_sides"]
    assert open_plan.views == (View.SOURCE, View.HANS)

    open_plan.open(plan.id)
    settle()
    assert view.spread.page.shown == (Side.RIGHT,)
    assert ticked(context) == ["reader.right_side"]
    assert open_plan.views == (View.HANT_TW, View.SOURCE)
    context.actions["reader.both_sides"].trigger()
    assert view.spread.page.widths[0] > view.spread.page.widths[1]


def test_after_closing_nothing_is_remembered_of_the_document_before(
    open_plan: ReaderFeature, plan: Document, context: Context
) -> None:
    context.actions["reader.right_side"].trigger()
    open_plan.close_document()
    assert ticked(context) == ["reader.both_sides"]
    context.actions["reader.left_side"].trigger()

    assert open_plan._reading.memory.shown(plan.id) == "right"


def test_the_room_between_lines_is_the_same_for_all_documents(
    open_plan: ReaderFeature, other: Document, context: Context, settle: Settle
) -> None:
    view = open_plan.pane.view
    view.jump_to(1200, third=False)
    top, height, step = view.top_offset(), view.spread.heights.total, view.line_step
    context.actions["reader.compact"].trigger()

    assert view.line_step < step
    assert view.spread.heights.total < height
    assert view.top_offset() == top
    assert context.settings.text(DENSITY_KEY) == Density.COMPACT
    open_plan.open(other.id)
    settle()
    assert view.spread.page.density is Density.COMPACT
    context.actions["reader.compact"].trigger()
    assert view.line_step == step
    assert context.settings.text(DENSITY_KEY) == Density.COMFORTABLE


def test_wording_of_taiwan_is_offered_where_it_can_be_made(
    open_plan: ReaderFeature, other: Document, settle: Settle
) -> None:
    def offered() -> list[str]:
        shown = [action.data() for action in open_plan.pane._choosers[1].actions() if action.isVisible()]
        return [str(each) for each in shown]

    assert View.HANT_TWP.value in offered()
    assert len(offered()) == len(CHOICES)
    open_plan.open(other.id)
    settle()
    assert View.HANT_TWP.value not in offered()


def test_the_menu_is_behind_the_differences(open_plan: ReaderFeature, context: Context) -> None:
    menu = QMenu()
    menu.addActions(context.actions.in_menu("view"))
    last = menu.addAction("浅色")
    open_plan.complete_menu("view", menu)
    (below,) = [action.menu() for action in menu.actions() if action.menu() is not None]

    assert menu.actions()[-1] is last
    assert [action.objectName() for action in below.actions() if not action.isSeparator()] == [
        spec.id for spec in actions.ACTIONS if spec.menu == actions.LAYOUT
    ]


# -- the grip above the gutter --------------------------------------------------------------------------------------
def drag(qtbot: QtBot, grip, ems: float, em: int) -> None:
    start = grip.rect().center()
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(grip, start + QPoint(round(ems * em), 0))
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton)


def test_dragging_the_grip_moves_the_gutter_by_whole_ems(open_plan: ReaderFeature, qtbot: QtBot) -> None:
    view = open_plan.pane.view
    page, grip = view.spread.page, view.gutter_grip
    em, width = page.em, page.widths[0]
    drag(qtbot, grip, 4, em)

    assert view.spread.page.widths == (width + 4 * em, width - 4 * em)
    assert abs(grip.geometry().center().x() - view.spread.page.centre) <= 1
    drag(qtbot, grip, 30, em)
    left, right = view.spread.page.widths
    assert left / (left + right) == pytest.approx(MOST_SHARE / 1000, abs=0.02)
    qtbot.mouseDClick(grip, Qt.MouseButton.LeftButton)
    assert view.spread.page.widths == (width, width)


def test_the_grip_is_moved_by_keys_too(open_plan: ReaderFeature, plan: Document, qtbot: QtBot) -> None:
    view, memory = open_plan.pane.view, open_plan._reading.memory
    em, width = view.spread.page.em, view.spread.page.widths[0]
    for _ in range(3):
        qtbot.keyClick(view.gutter_grip, Qt.Key.Key_Left)
    assert view.spread.page.widths == (width - 3 * em, width + 3 * em)
    assert LEAST_SHARE <= memory.share(plan.id) < EVEN
    qtbot.keyClick(view.gutter_grip, Qt.Key.Key_Right)
    assert view.spread.page.widths == (width - 2 * em, width + 2 * em)
    qtbot.keyClick(view.gutter_grip, Qt.Key.Key_Home)
    assert memory.share(plan.id) == EVEN


def test_one_side_alone_has_no_gutter(open_plan: ReaderFeature, context: Context) -> None:
    assert open_plan.pane.view.gutter_grip.isVisible()
    context.actions["reader.left_side"].trigger()
    assert not open_plan.pane.view.gutter_grip.isVisible()


# -- one side is offered --------------------------------------------------------------------------------------------
def offers(feature: ReaderFeature) -> list[QToolButton]:
    return [
        button
        for side in Side
        for button in feature.pane.view.header_slot(side).findChildren(QToolButton)
        if button.text() and button.isVisible()
    ]


def test_in_a_wide_window_nothing_is_offered(open_plan: ReaderFeature) -> None:
    assert offers(open_plan) == []


def test_below_1100_pixels_one_side_is_offered_and_both_again(
    open_plan: ReaderFeature, context: Context, qtbot: QtBot
) -> None:
    view = open_plan.pane.view
    open_plan.pane.window().resize(1024, 700)
    qtbot.waitUntil(lambda: view.viewport().width() < 1024)
    assert len(view.spread.page.shown) == 2, "offered, never forced"
    assert [button.text() for button in offers(open_plan)] == ["只看这侧"] * 2

    qtbot.mouseClick(offers(open_plan)[1], Qt.MouseButton.LeftButton)
    assert view.spread.page.shown == (Side.RIGHT,)
    assert ticked(context) == ["reader.right_side"]
    (back,) = offers(open_plan)
    assert back.text() == "两侧并排"
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert len(view.spread.page.shown) == 2


def test_large_type_is_offered_one_side_in_any_window(open_plan: ReaderFeature) -> None:
    open_plan.pane.view.zoom_to(36)

    assert [button.text() for button in offers(open_plan)] == ["只看这侧"] * 2
