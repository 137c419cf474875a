"""条款结构 in the real reader over a real library: keys, menus, and what the reader then shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import PassageKind, TextRange
from core.services.library import Library
from ui.annotations import actions as annotation_actions
from ui.collections import actions as collection_actions
from ui.context import Context
from ui.library import actions as library_actions
from ui.reader import actions
from ui.reader.context_menu import GROUPS
from ui.reader.feature import ReaderFeature
from ui.reader.structuring import LEVELS
from ui.theme import Appearance
from ui.wording import sentence

ME = "林"
Settle = Callable[[], None]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def reader(qtbot: QtBot, qapp, context: Context, library: Library, settle: Settle) -> Iterator[ReaderFeature]:
    window = QWidget()
    qtbot.addWidget(window)
    for declared in (library_actions, actions, annotation_actions, collection_actions):
        context.actions.declare(declared.ACTIONS)
    feature = ReaderFeature(context, Appearance(qapp), window)
    feature.pane.resize(1200, 700)
    context.use_library(library)
    with qtbot.waitExposed(window):
        window.resize(1200, 700)
        window.show()
    yield feature
    feature.close_document()
    settle()


@pytest.fixture
def opened(reader: ReaderFeature, plan: Document, settle: Settle) -> ReaderFeature:
    reader.open(plan.id)
    settle()
    return reader


@pytest.fixture
def told(context: Context) -> list[str]:
    sentences: list[str] = []
    context.hub.refused.connect(lambda error: sentences.append(sentence(error)))
    context.hub.noticed.connect(lambda notice: sentences.append(notice.text))
    return sentences


def clauses(reader: ReaderFeature) -> list[TextRange]:
    assert reader.opened is not None
    return [clause.range for clause in reader.opened.structure.clauses]


def heading_words(reader: ReaderFeature) -> list[tuple[int, str]]:
    assert reader.opened is not None
    text = reader.opened.text
    return [(one.level, text[one.range.start : one.range.end]) for one in reader.opened.structure.headings]


def in_outline(reader: ReaderFeature) -> int:
    return len(reader.outline._model.headings)


def test_split_and_join_by_key_at_the_caret(opened: ReaderFeature, qtbot: QtBot, settle: Settle) -> None:
    before = clauses(opened)
    place = before[3]
    middle = place.start + 8
    opened.pane.view.go_to(middle)
    qtbot.keyClick(opened.pane.view, Qt.Key.Key_Return, CONTROL)
    settle()
    after = clauses(opened)
    assert len(after) == len(before) + 1
    assert after[3].start == place.start
    assert after[4].end == place.end
    assert opened.pane.view.caret()[1] == middle, "the caret stays"
    opened.pane.view.go_to(place.start)
    qtbot.keyClick(opened.pane.view, Qt.Key.Key_J, CONTROL)
    settle()
    assert clauses(opened) == before


def test_the_tinted_clause_is_that_of_the_new_structure(opened: ReaderFeature, context: Context, settle) -> None:
    place = clauses(opened)[3]
    opened.pane.view.go_to(place.start + 8)
    context.actions["reader.split_clause"].trigger()
    settle()
    assert opened.pane.view.overlay.clause == clauses(opened)[4]


@pytest.mark.parametrize(("key", "level"), [(Qt.Key.Key_1, 2), (Qt.Key.Key_4, 5)])
def test_a_heading_is_set_and_cleared_by_key(opened: ReaderFeature, qtbot: QtBot, settle: Settle, key, level) -> None:
    before, view = heading_words(opened), opened.pane.view
    view.go_to(clauses(opened)[3].start + 2)
    qtbot.keyClick(view, key, CONTROL | ALT)
    settle()
    assert next(one for one in heading_words(opened) if one not in before)[0] == level
    assert in_outline(opened) == len(before) + 1
    qtbot.keyClick(view, Qt.Key.Key_0, CONTROL | ALT)
    settle()
    assert heading_words(opened) == before
    assert in_outline(opened) == len(before)


def test_selected_clauses_become_one_heading(opened: ReaderFeature, context: Context, settle: Settle) -> None:
    assert opened.opened is not None
    structure = opened.opened.structure
    index = next(n for n, each in enumerate(structure.passages) if sum(c.passage == n for c in structure.clauses) > 1)
    opened.pane.view.select(structure.passages[index].range)
    context.actions["reader.heading_2"].trigger()
    settle()
    assert opened.opened.structure.passages[index].kind is PassageKind.HEADING
    assert opened.opened.structure.passages[index].level == LEVELS["reader.heading_2"] == 3


def test_marks_and_the_place_stay_where_they_are(
    opened: ReaderFeature, library: Library, context: Context, plan: Document, settle: Settle
) -> None:
    view, tag = opened.pane.view, library.codebook.codebook().tags[0]
    place = clauses(opened)[20]
    context.perform(lambda library, reviewer: library.annotations.toggle_tag(plan.id, place, tag.id, reviewer))
    settle()
    view.jump_to(place.start)
    view.go_to(place.start + 5)
    top, pixel = view.top_offset(), view.top_pixel()
    context.actions["reader.split_clause"].trigger()
    settle()
    assert (view.top_offset(), view.top_pixel()) == (top, pixel)
    mark = view.overlay.marks.at(place.start)
    assert mark is not None
    assert mark.range == place


def test_what_makes_no_sense_is_told_in_a_sentence(
    opened: ReaderFeature, context: Context, told: list[str], settle: Settle
) -> None:
    opened.pane.view.go_to(0)
    for action_id in ("reader.split_clause", "reader.join_clauses"):
        context.actions[action_id].trigger()
        settle()
    opened.pane.view.go_to(clauses(opened)[3].start)
    for action_id in ("reader.split_clause", "reader.clear_heading"):
        context.actions[action_id].trigger()
        settle()
    assert [words[:10] for words in told] == [
        "光标在标题上，没有拆",
        "光标处没有条款（可能",
        "光标在一条的开头或末",
        "光标处没有标题，没有",
    ]


def test_edits_without_effect_are_told_when_the_document_is_opened(
    reader: ReaderFeature, library: Library, plan: Document, told: list[str], settle: Settle
) -> None:
    parsed = library.documents.open(plan.id).parsed
    library.structure.split(plan.id, parsed.clauses[3].range.start + 8, ME)
    library.store.keep_structure(plan, replace(parsed, clauses=()))
    library.documents._forget_open(plan.id)
    reader.open(plan.id)
    settle()
    assert told == [f"《{plan.title}》有 1 处条款结构的修改与现在的分段对不上，没有采用；修改仍留在文库中。"]


def test_nothing_can_be_done_without_a_document(reader: ReaderFeature, context: Context, plan, settle: Settle) -> None:
    structuring = context.actions.in_menu(actions.STRUCTURE)
    assert not any(action.isEnabled() for action in structuring)
    reader.open(plan.id)
    settle()
    assert all(action.isEnabled() for action in structuring)
    reader.close_document()
    assert not any(action.isEnabled() for action in structuring)


def names(listed: list[QAction]) -> list[str]:
    return [action.objectName() for action in listed if action.objectName()]


def below(menu: QMenu) -> QMenu:
    return next(action.menu() for action in menu.actions() if action.menu() is not None)


def test_the_edit_menu_has_the_structure_behind_the_clauses(reader: ReaderFeature, context: Context) -> None:
    menu = QMenu()
    menu.addActions(context.actions.in_menu("edit"))
    last = menu.addAction("首选项")
    reader.complete_menu("edit", menu)
    reader.complete_menu("file", menu)
    assert menu.actions()[-1] is last
    assert [action.text() for action in menu.actions() if action.menu() is not None] == ["条款结构"]
    assert names(below(menu).actions()) == [spec.id for spec in actions.ACTIONS if spec.menu == actions.STRUCTURE]


def test_the_menu_on_the_text_offers_what_other_features_do(opened: ReaderFeature, qtbot: QtBot) -> None:
    view = opened.pane.view
    with qtbot.waitSignal(opened._menu.aboutToShow):
        view.context_requested.emit(view.viewport().mapToGlobal(QPoint(200, 200)), 0)
    shown = opened._menu.actions()
    assert names(shown) == [action_id for group in GROUPS for action_id in group]
    assert below(opened._menu).actions()
    opened._menu.hide()
    view.context_requested.emit(QPoint(10, 10), 0)
    assert opened._menu.actions() == shown, "it is filled once"
    opened._menu.hide()
