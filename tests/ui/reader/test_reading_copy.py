"""显示校订 in the real reader over a real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import Script, TextRange, View
from core.services.library import Library
from core.services.proofreading import Entry
from ui.context import Context
from ui.library import actions as library_actions
from ui.reader import actions
from ui.reader.content import Side
from ui.reader.feature import ReaderFeature
from ui.reader.reading_copy import ACTION
from ui.reader.views import caption
from ui.theme import Appearance

ME = "林"
Settle = Callable[[], None]


@pytest.fixture
def reader(qtbot: QtBot, qapp, context: Context, library: Library, settle: Settle) -> Iterator[ReaderFeature]:
    window = QWidget()
    qtbot.addWidget(window)
    context.actions.declare(library_actions.ACTIONS)
    context.actions.declare(actions.ACTIONS)
    feature = ReaderFeature(context, Appearance(qapp), window)
    context.use_library(library)
    yield feature
    feature.close_document()


@pytest.fixture
def entry(library: Library, plan: Document) -> Entry:
    """The first 规划 of the text, to be read as 长远规划."""
    text = library.documents.open(plan.id).text
    start = text.index("规划")
    place = TextRange(start, start + 2)
    return Entry(place, "规划", "长远规划", "likely", before="", after="", path=(), passage=1)


def row_of(reader: ReaderFeature, entry: Entry, side: Side) -> str:
    spread = reader.pane.view.spread
    return spread.aligned(spread.rows.at(entry.range.start), side).text


def open_plan(reader: ReaderFeature, plan: Document, settle: Settle) -> None:
    reader.open(plan.id)
    settle()


def test_there_is_nothing_to_choose_without_corrections(reader, context: Context, plan: Document, settle) -> None:
    open_plan(reader, plan, settle)
    assert not context.actions[ACTION].isEnabled()
    assert context.actions[ACTION].isChecked()


def test_corrections_are_shown_on_both_sides_by_themselves(
    reader, context: Context, library: Library, plan: Document, entry: Entry, settle
) -> None:
    library.proofreading.accept(plan.id, [entry], ME)
    open_plan(reader, plan, settle)
    assert context.actions[ACTION].isEnabled()
    assert "长远规划" in row_of(reader, entry, Side.LEFT)
    assert "長遠規劃" in row_of(reader, entry, Side.RIGHT)
    sides = [reader.pane.view.spread.side(side) for side in Side]
    assert [side.caption.endswith(("已校订", "已校訂")) for side in sides] == [True, True]
    reader.point_at(entry.range)
    assert reader.place().range == entry.range
    assert reader.place().words == "规划", "whatever is shown, what is marked is what is stored"


def test_the_choice_shows_the_stored_words_and_is_remembered(
    reader, context: Context, library: Library, plan: Document, entry: Entry, settle
) -> None:
    library.proofreading.accept(plan.id, [entry], ME)
    open_plan(reader, plan, settle)
    context.actions[ACTION].trigger()
    assert "长远" not in row_of(reader, entry, Side.LEFT)
    assert not context.settings.flag("reader/corrections", default=True)
    context.actions[ACTION].trigger()
    assert "长远" in row_of(reader, entry, Side.LEFT)


def test_accepting_dropping_and_undoing_are_seen_at_once(
    reader, context: Context, library: Library, plan: Document, entry: Entry, settle
) -> None:
    open_plan(reader, plan, settle)
    reader.pane.view.select(TextRange(entry.range.start + 2, entry.range.start + 4))
    selected = reader.pane.view.selection()
    context.perform(lambda library, reviewer: library.proofreading.accept(plan.id, [entry], reviewer))
    settle()
    assert "长远规划" in row_of(reader, entry, Side.LEFT)
    assert reader.pane.view.selection() == selected
    context.perform(lambda library, reviewer: library.history.undo(reviewer))
    settle()
    assert "长远" not in row_of(reader, entry, Side.LEFT)
    assert not context.actions[ACTION].isEnabled()


def test_what_is_printed_is_what_is_shown(
    reader, context: Context, library: Library, plan: Document, entry: Entry, settle
) -> None:
    library.proofreading.accept(plan.id, [entry], ME)
    open_plan(reader, plan, settle)
    assert any("长远规划" in row.left and "長遠規劃" in row.right for row in reader.printable().rows)
    context.actions[ACTION].trigger()
    assert not any("长远规划" in row.left for row in reader.printable().rows)


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("shown", [View.SOURCE, View.HANS, View.HANT_TW])
def test_the_caption_says_that_words_are_corrected(plan: Document, script: Script, shown: View) -> None:
    document = replace(plan, script=script)
    plain, corrected = caption(document, shown), caption(document, shown, corrected=True)
    assert corrected.startswith(plain)
    assert corrected[len(plain) :] in {"，已校订", "，已校訂"}
