"""返回 and 前进 in the real reader: through jumps of every kind, and through documents."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import TextRange
from core.services.library import Library
from tests.ui.conftest import REVIEWER
from ui.context import Context
from ui.reader.feature import ReaderFeature
from ui.reader.standing import Standing, standing_of

Settle = Callable[[], None]


def standing(feature: ReaderFeature) -> Standing:
    return standing_of(feature.pane.view)


@pytest.fixture
def read_on(open_plan: ReaderFeature) -> Standing:
    """Somewhere in the text, scrolled into a line, with words selected on the right."""
    view = open_plan.pane.view
    view.select(TextRange(900, 912), view.spread.page.shown[1])
    view.scroll_by(37)
    return standing(open_plan)


def test_at_first_there_is_nothing_to_go_back_to(open_plan: ReaderFeature, context: Context) -> None:
    assert not context.actions["reader.back"].isEnabled()
    assert not context.actions["reader.forward"].isEnabled()


def test_back_restores_page_caret_and_selection_exactly(
    open_plan: ReaderFeature, read_on: Standing, context: Context
) -> None:
    open_plan.outline.jump_requested.emit(2500)
    there = standing(open_plan)
    assert there != read_on
    context.actions["reader.back"].trigger()

    assert standing(open_plan) == read_on
    assert open_plan.pane.view.selection() is not None
    assert context.actions["reader.forward"].isEnabled()
    context.actions["reader.forward"].trigger()
    assert standing(open_plan) == there


JUMPS = {
    "outline": lambda feature: feature.outline.jump_requested.emit(2500),
    "list": lambda feature: feature.open(feature.opened.document.id, TextRange(2500, 2510)),
    "finding": lambda feature: feature.point_at(TextRange(2500, 2510)),
    "beside": lambda feature: feature.show_beside(feature.opened.document.id, TextRange(2500, 2510)),
    "hit": lambda feature: feature.pane.view.set_hits([TextRange(2500, 2510)], TextRange(2500, 2510)),
    "heading": lambda feature: feature.pane.view.move_heading(1),
    "ruler": lambda feature: feature.pane.view.overview.ruler.place_wanted.emit(0.9),
}


@pytest.mark.parametrize("kind", JUMPS)
def test_every_jump_can_be_taken_back(kind: str, open_plan: ReaderFeature, read_on: Standing, context: Context) -> None:
    JUMPS[kind](open_plan)
    assert standing(open_plan) != read_on
    context.actions["reader.back"].trigger()

    assert standing(open_plan) == read_on


def test_the_way_leads_through_documents(
    open_plan: ReaderFeature, read_on: Standing, other: Document, context: Context, settle: Settle
) -> None:
    first = open_plan.opened.document.id
    open_plan.open(other.id, TextRange(500, 520))
    settle()
    there = standing(open_plan)
    open_plan.open(first)
    settle()
    for expected, where in ((other.id, there), (first, read_on)):
        context.actions["reader.back"].trigger()
        settle()
        assert open_plan.opened.document.id == expected
        assert standing(open_plan) == where
    assert not context.actions["reader.back"].isEnabled()
    context.actions["reader.forward"].trigger()
    settle()
    assert open_plan.opened.document.id == other.id


def test_hits_passed_through_are_no_places(
    open_plan: ReaderFeature, read_on: Standing, context: Context, qtbot: QtBot
) -> None:
    view = open_plan.pane.view
    hits = [TextRange(start, start + 3) for start in range(1200, 2800, 200)]
    for hit in hits:
        view.set_hits(hits, hit)
        view.go_to(hit.start)
        qtbot.wait(5)
    context.actions["reader.back"].trigger()

    assert standing(open_plan) == read_on
    assert not context.actions["reader.back"].isEnabled()


def test_where_one_looked_around_between_hits_is_a_place(
    open_plan: ReaderFeature, read_on: Standing, context: Context, qtbot: QtBot
) -> None:
    view = open_plan.pane.view
    view.set_hits((), TextRange(1500, 1503))
    qtbot.wait(5)
    view.scroll_by(60)
    looked = standing(open_plan)
    view.set_hits((), TextRange(2700, 2703))
    context.actions["reader.back"].trigger()
    assert standing(open_plan) == looked
    context.actions["reader.back"].trigger()
    assert standing(open_plan) == read_on


def test_clauses_are_read_not_jumped_to(open_plan: ReaderFeature, context: Context) -> None:
    for _ in range(40):
        open_plan.pane.view.move_clause(1)

    assert not context.actions["reader.back"].isEnabled()


def test_the_side_buttons_of_the_mouse_go_back_and_forward(
    open_plan: ReaderFeature, read_on: Standing, qtbot: QtBot
) -> None:
    view = open_plan.pane.view
    open_plan.outline.jump_requested.emit(2500)
    there = standing(open_plan)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.BackButton, pos=QPoint(200, 200))
    assert standing(open_plan) == read_on
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.ForwardButton, pos=QPoint(200, 200))
    assert standing(open_plan) == there


def test_a_document_that_is_gone_is_passed_over(
    open_plan: ReaderFeature, other: Document, context: Context, library: Library, settle: Settle
) -> None:
    first = open_plan.opened.document.id
    open_plan.open(other.id)
    settle()
    context.perform(lambda opened, who: opened.documents.delete(first, who))
    settle()

    assert not context.actions["reader.back"].isEnabled()
    assert library.documents.get(other.id).id == other.id
    assert context.reviewer == REVIEWER


def test_another_library_begins_anew(open_plan: ReaderFeature, read_on: Standing, context: Context) -> None:
    open_plan.outline.jump_requested.emit(2500)
    context.hub.library_closing.emit()

    assert not context.actions["reader.back"].isEnabled()
    assert open_plan.opened is None
