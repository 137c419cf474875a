"""The reading position: as it was, after closing, after a restart, at another width."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.document import Document
from core.model.text import TextRange
from ui.reader.content import Side
from ui.reader.feature import ReaderFeature
from ui.reader.standing import Standing, stand_at, standing_of
from ui.reader.view import ReaderView

Settle = Callable[[], None]


@pytest.mark.parametrize("pixels", [0, 5, 400, 900])
def test_a_document_is_found_as_it_was_left(
    pixels: int, open_plan: ReaderFeature, plan: Document, other: Document, settle: Settle
) -> None:
    view = open_plan.pane.view
    view.span(Side.RIGHT, view.spread.spot_of(300, Side.RIGHT), view.spread.spot_of(306, Side.RIGHT))
    view.scroll_by(pixels)
    anchor, before = view.anchor, standing_of(view)
    open_plan.open(other.id)
    settle()
    view.scroll_by(222)
    open_plan.open(plan.id)
    settle()

    assert view.anchor == anchor
    assert standing_of(view) == before


def test_the_place_is_kept_while_one_reads(open_plan: ReaderFeature, plan: Document, context) -> None:
    view = open_plan.pane.view
    view.scroll_by(640)
    assert open_plan._reading.keeper.timer.isActive()
    open_plan._reading.keeper.timer.timeout.emit()

    assert open_plan._reading.memory.standing(plan.id) == standing_of(view)


def test_at_another_width_the_same_words_are_at_the_top(reader: ReaderView, make_reader) -> None:
    reader.jump_to(1500, third=False)
    before = standing_of(reader)
    narrow = make_reader(width=820)
    stand_at(narrow, before)

    top = narrow.top_offset()
    row = narrow.spread.rows.at(before.top)
    assert narrow.spread.rows[row].range.start <= top <= before.top
    assert narrow.caret()[1] == before.caret


def test_what_lies_behind_the_end_is_the_end(reader: ReaderView) -> None:
    stand_at(reader, Standing(10**6, 3, 1, 10**6, 10**6))

    assert reader.caret() == (Side.RIGHT, reader.spread.rows.ends[-1])
    assert reader.selection() is None


def test_on_a_side_that_is_not_shown_the_caret_goes_to_the_other(reader: ReaderView) -> None:
    reader.set_sides_shown("left")
    stand_at(reader, Standing(200, 0, 1, 200, 210))

    side, caret = reader.caret()
    assert (side, caret) == (Side.LEFT, 210)
    assert reader.selection() is not None
    assert reader.selection().range == TextRange(200, 210)
