"""Find in document in the real reader over a real library."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.matching.match import match
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import SAMPLES, Library
from ui.annotations import actions as annotation_actions
from ui.collections import actions as collection_actions
from ui.context import Context
from ui.library import actions as library_actions
from ui.reader import actions, finding
from ui.reader.feature import ReaderFeature
from ui.reader.find_bar import FindBar
from ui.reader.finding import Finding
from ui.theme import Appearance

Settle = Callable[[], None]
SHIFT = Qt.KeyboardModifier.ShiftModifier


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
    reader.pane.view.go_to(0)
    return reader


@pytest.fixture
def find(opened: ReaderFeature, context: Context, settle: Settle) -> Finding:
    """The bar is open, the text ready."""
    context.actions["reader.find"].trigger()
    settle()
    opened._finding.bar.field.setText("一")
    settle()
    opened._finding.bar.field.setText("")
    return opened._finding


def places(reader: ReaderFeature, words: str) -> list[TextRange]:
    text, found, at = reader.opened.text, [], reader.opened.text.find(words)
    while at >= 0:
        found.append(TextRange(at, at + len(words)))
        at = text.find(words, at + len(words))
    return found


def shown(reader: ReaderFeature) -> list[TextRange]:
    return list(reader.pane.view.overlay.hits.ranges)


def current(reader: ReaderFeature) -> TextRange | None:
    return reader.pane.view.overlay.hits.current


def sentence(bar: FindBar) -> str:
    return bar._sentence.text() if bar._below.isVisible() else ""


def test_there_is_no_bar_and_no_action_until_a_document_is_open(
    reader: ReaderFeature, context: Context, plan: Document, settle: Settle
) -> None:
    names = ("reader.find", "reader.find_next", "reader.find_previous")
    assert not any(context.actions[name].isEnabled() for name in names)
    reader.open(plan.id)
    settle()
    assert all(context.actions[name].isEnabled() for name in names)
    assert not reader.pane.findChildren(FindBar)


def test_hits_are_shown_and_counted_while_one_types(qtbot: QtBot, opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.insert("规")
    assert shown(opened) == places(opened, "规")
    find.bar.field.insert("劃")
    wanted = places(opened, "规划")
    assert len(wanted) > 1
    assert shown(opened) == wanted
    assert current(opened) == wanted[0]
    assert find.bar.status.text == f"1 / {len(wanted)}"
    assert opened.pane.view.caret()[1] == wanted[0].start
    assert find.bar.field.hasFocus()


def test_enter_and_f3_go_on_and_round_the_end(
    qtbot: QtBot, opened: ReaderFeature, context: Context, find: Finding
) -> None:
    find.bar.field.setText("规划")
    wanted = places(opened, "规划")
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Return)
    assert current(opened) == wanted[1]
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Return, SHIFT)
    assert current(opened) == wanted[-1]
    assert find.bar.status.text == f"{len(wanted)} / {len(wanted)} · 已到开头，从末尾继续"
    context.actions["reader.find_next"].trigger()
    assert find.bar.status.text == f"1 / {len(wanted)} · 已到末尾，从头继续"
    context.actions["reader.find_next"].trigger()
    assert find.bar.status.text == f"2 / {len(wanted)}"


def test_selected_words_are_what_is_looked_for(opened: ReaderFeature, context: Context, settle: Settle) -> None:
    second = places(opened, "规划")[1]
    opened.pane.view.select(second)
    context.actions["reader.find"].trigger()
    settle()
    assert opened._finding.bar.field.text() == "规划"
    assert current(opened) == second


def test_escape_returns_the_keyboard_and_selects_the_current_hit(
    qtbot: QtBot, opened: ReaderFeature, find: Finding
) -> None:
    find.bar.field.setText("规划")
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Escape)
    view = opened.pane.view
    assert not find.bar.isVisible()
    assert view.hasFocus()
    assert view.selection().range == places(opened, "规划")[0]
    assert shown(opened) == []


def test_escape_in_the_reader_closes_the_bar_and_leaves_a_caret_that_was_moved(
    qtbot: QtBot, opened: ReaderFeature, find: Finding
) -> None:
    find.bar.field.setText("规划")
    view = opened.pane.view
    view.setFocus()
    view.go_to(5)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert not find.bar.isVisible()
    assert (view.selection(), view.caret()[1]) == (None, 5)


def test_what_was_looked_for_is_remembered_and_f3_goes_on_without_the_bar(
    qtbot: QtBot, opened: ReaderFeature, context: Context, find: Finding
) -> None:
    find.bar.field.setText("规划")
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Escape)
    context.actions["reader.find_next"].trigger()
    assert current(opened) == places(opened, "规划")[1]
    assert opened.pane.view.hasFocus(), "the keyboard stays with the reader"
    qtbot.keyClick(opened.pane.view, Qt.Key.Key_Escape)
    opened.pane.view.go_to(0)
    context.actions["reader.find"].trigger()
    assert find.bar.field.selectedText() == "规划"
    assert current(opened) == places(opened, "规划")[0]


def test_f3_without_anything_to_look_for_asks_for_it(opened: ReaderFeature, context: Context) -> None:
    context.actions["reader.find_previous"].trigger()
    assert opened._finding.bar.field.hasFocus()


def test_from_a_caret_that_was_moved_it_goes_on_there(qtbot: QtBot, opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.setText("规划")
    wanted = places(opened, "规划")
    opened.pane.view.go_to(wanted[-2].end)
    find.step(1)
    assert current(opened) == wanted[-1]
    opened.pane.view.go_to(wanted[-2].end)
    find.bar.field.setText("规")
    following = next(place for place in places(opened, "规") if place.start >= wanted[-2].end)
    assert current(opened) == following, "typing goes on there too"


def test_words_that_are_taken_back_take_the_caret_back(opened: ReaderFeature, find: Finding) -> None:
    opened.pane.view.go_to(50)
    find.bar.field.setText("规划")
    find.bar.field.setText("")
    assert opened.pane.view.caret()[1] == 50
    assert (shown(opened), find.bar.status.text) == ([], "")


def test_nothing_found_is_said_calmly(opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.setText("月球基地")
    assert find.bar.status.text == "没有找到"
    assert shown(opened) == []
    find.step(1)
    assert find.bar.status.text == "没有找到"


def test_exact_words_are_those_of_the_text(opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.setText("規劃")
    assert shown(opened) == places(opened, "规划")
    find.bar.exact.setChecked(True)
    assert shown(opened) == []
    find.bar.field.setText("规划")
    assert shown(opened) == places(opened, "规划")


def test_a_pattern_is_matched_in_either_script(opened: ReaderFeature, find: Finding, qtbot: QtBot) -> None:
    find.bar.field.setText("規[劃]")
    find.bar.pattern.setChecked(True)
    qtbot.waitUntil(lambda: shown(opened) == places(opened, "规划"), timeout=10_000)
    assert find.bar.status.text.startswith("1 / ")


def test_enter_before_the_pattern_has_its_answer_goes_on_when_it_comes(
    opened: ReaderFeature, find: Finding, qtbot: QtBot
) -> None:
    find.bar.pattern.setChecked(True)
    find.bar.field.setText("规.")
    qtbot.keyClick(find.bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(shown(opened)), timeout=10_000)
    assert current(opened) is not None


def test_selected_words_are_no_pattern(opened: ReaderFeature, find: Finding, context: Context, settle: Settle) -> None:
    find.bar.pattern.setChecked(True)
    place = places(opened, "6.1%")[0]
    opened.pane.view.select(place)
    find.open()
    assert find.bar.field.text() == r"6\.1%"


def test_a_slow_pattern_is_ended_and_said_so(
    opened: ReaderFeature, find: Finding, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(match, "__defaults__", (*match.__defaults__[:-1], 0.3))
    find.bar.pattern.setChecked(True)
    find.bar.field.setText(r"(\w+\s?)*!!")
    qtbot.waitUntil(lambda: sentence(find.bar).startswith("这个正则表达式太慢，已停止查找"), timeout=10_000)
    find.bar.field.setText("规划")
    qtbot.waitUntil(lambda: bool(shown(opened)), timeout=10_000)
    assert sentence(find.bar) == ""


def test_a_mistake_in_a_pattern_is_told_with_its_place_once_typing_is_over(
    opened: ReaderFeature, find: Finding, qtbot: QtBot
) -> None:
    find.bar.pattern.setChecked(True)
    find.bar.field.setText("规(划")
    qtbot.waitUntil(lambda: sentence(find.bar).startswith("正则表达式第 2 个字处的“(”"), timeout=10_000)


def test_a_pattern_that_matches_nowhere_a_character_says_so(opened: ReaderFeature, find: Finding, qtbot: QtBot) -> None:
    find.bar.pattern.setChecked(True)
    find.bar.field.setText("鑫*")
    qtbot.waitUntil(lambda: "只匹配到空处" in sentence(find.bar), timeout=10_000)
    assert shown(opened) == []


def test_a_newer_query_ends_the_older_one(
    opened: ReaderFeature, find: Finding, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    monkeypatch.setattr(finding, "AT_ONCE", 0)
    find.bar.field.setText("规划")
    find.bar.field.setText("规")
    settle()
    assert shown(opened) == places(opened, "规")


def test_views_may_change_and_hits_stay(opened: ReaderFeature, find: Finding, context: Context, settle: Settle) -> None:
    find.bar.field.setText("规划")
    before = shown(opened)
    context.actions["reader.swap_sides"].trigger()
    settle()
    assert shown(opened) == before
    assert current(opened) == before[0]


def test_another_document_is_searched_for_the_same_words(
    opened: ReaderFeature, find: Finding, library: Library, settle: Settle
) -> None:
    library.documents.add(library.documents.prepare(read(SAMPLES[1])), "林")
    find.bar.field.setText("规划")
    other = next(s.document for s in library.documents.summaries() if s.document.id != opened.opened.document.id)
    opened.open(other.id)
    settle()
    assert shown(opened) == places(opened, "規劃")
    assert current(opened) is None, "the place of the document that was opened is not left"
    assert find.bar.status.text == f"{len(shown(opened))} 处"


def test_a_document_that_is_closed_takes_the_bar_away(opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.setText("规划")
    opened.close_document()
    assert not find.bar.isVisible()


def test_the_hit_is_seen_with_lines_around_it(opened: ReaderFeature, find: Finding) -> None:
    find.bar.field.setText("规划")
    view = opened.pane.view
    for _ in shown(opened):
        find.step(1)
        caret = view.overlay.caret
        box = view.line_box(caret.spot, caret.side)
        assert box is not None
        assert box.bottom() < view.viewport().height()
        assert box.top() >= 0


def test_everything_of_the_bar_is_named_and_reached_by_tab(qtbot: QtBot, find: Finding) -> None:
    bar = find.bar
    order = [bar.field, *bar._steps, bar.exact, bar.pattern, bar._cross]
    assert all(each.accessibleName() or each.text() for each in order)
    bar.field.setFocus()
    for following in order[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert following.hasFocus()
