"""复制并附出处 and 简繁对照复制: from either script, in that script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.model.document import Document
from core.model.text import TextRange, View
from core.services.library import Library
from ui.context import Context
from ui.reader.content import Side
from ui.reader.feature import ReaderFeature

Settle = Callable[[], None]


def copied() -> str:
    return QGuiApplication.clipboard().text()


def body(feature: ReaderFeature, number: int = 5) -> TextRange:
    """A clause somewhere below headings."""
    assert feature.opened is not None
    return feature.opened.structure.clauses[number].range


def passage_of(feature: ReaderFeature, place: TextRange) -> int:
    passages = feature.opened.structure.passages
    return next(number for number, each in enumerate(passages, 1) if each.range.contains(place))


def test_words_and_below_them_where_they_stand(open_plan: ReaderFeature, context: Context) -> None:
    place = body(open_plan)
    open_plan.pane.view.select(place, Side.LEFT)
    context.actions["reader.copy_cited"].trigger()

    words, source = copied().split("\n")
    opened = open_plan.opened
    assert words == opened.text[place.start : place.end]
    assert source.startswith(f"——《{opened.document.title}》")
    assert source.endswith(f"，第 {passage_of(open_plan, place)} 段")
    nearest = max(
        (heading for heading in opened.structure.headings if heading.range.end <= place.start),
        key=lambda heading: heading.range.start,
    )
    assert opened.text[nearest.range.start : nearest.range.end].split("\n")[0] in source


def test_from_the_other_side_it_is_in_the_other_script(open_plan: ReaderFeature, context: Context) -> None:
    place = body(open_plan)
    open_plan.pane.view.select(place, Side.RIGHT)
    context.actions["reader.copy_cited"].trigger()

    words, source = copied().split("\n")
    assert words == open_plan.pane.view.selected_text()
    assert source.startswith("——《臨瀾市智慧城市建設")
    assert "规划" not in source


def test_without_a_selection_it_is_the_clause_at_the_caret(open_plan: ReaderFeature, context: Context) -> None:
    place = body(open_plan, 8)
    open_plan.pane.view.go_to(place.start + 3)
    context.actions["reader.copy_cited"].trigger()

    assert copied().split("\n")[0] == open_plan.opened.text[place.start : place.end]


def test_over_several_passages_both_are_told(open_plan: ReaderFeature, context: Context) -> None:
    first, last = body(open_plan, 4), body(open_plan, 9)
    place = TextRange(first.start, last.end)
    open_plan.pane.view.select(place, Side.LEFT)
    context.actions["reader.copy_cited"].trigger()

    numbers = f"第 {passage_of(open_plan, first)}–{passage_of(open_plan, last)} 段"
    assert passage_of(open_plan, first) < passage_of(open_plan, last)
    assert copied().endswith(numbers)


def test_a_title_in_angle_brackets_gets_no_second_pair(
    open_plan: ReaderFeature, plan: Document, context: Context, settle: Settle
) -> None:
    context.perform(lambda opened, who: opened.documents.rename(plan.id, "《关于〈总纲〉和《细则》的说明》", who))
    settle()
    open_plan.pane.view.select(body(open_plan), Side.LEFT)
    context.actions["reader.copy_cited"].trigger()

    assert "——《关于〈总纲〉和〈细则〉的说明》" in copied()


def test_both_scripts_stand_below_each_other(open_plan: ReaderFeature, context: Context) -> None:
    view = open_plan.pane.view
    first, last = body(open_plan, 4), body(open_plan, 9)
    view.select(TextRange(first.start, last.end), Side.LEFT)
    context.actions["reader.copy_both"].trigger()

    pairs = [pair.split("\n") for pair in copied().split("\n\n")]
    left = view.spread.shown_text(Side.LEFT, *view.spread.spots_of(TextRange(first.start, last.end), Side.LEFT))
    assert len(pairs) == len(left.split("\n")) > 1
    assert [pair[0] for pair in pairs] == left.split("\n")
    assert all(len(pair) == 2 and len(pair[0]) == len(pair[1]) for pair in pairs)
    assert any(pair[0] != pair[1] for pair in pairs)


def test_other_words_come_along_whole(open_plan: ReaderFeature, context: Context, settle: Settle) -> None:
    open_plan.pane.choose_view(Side.RIGHT, View.HANT_TWP)
    settle()
    start = open_plan.opened.text.index("数据")
    open_plan.pane.view.select(TextRange(start, start + 2), Side.LEFT)
    context.actions["reader.copy_both"].trigger()

    assert copied() == "数据\n資料"


def test_with_one_side_in_sight_both_are_copied(open_plan: ReaderFeature, context: Context) -> None:
    context.actions["reader.right_side"].trigger()
    place = body(open_plan)
    open_plan.pane.view.select(place)
    context.actions["reader.copy_both"].trigger()

    stored = open_plan.opened.text[place.start : place.end]
    assert copied() == f"{stored}\n{open_plan.pane.view.selected_text()}"


@pytest.mark.parametrize("side", list(Side))
def test_plain_copying_takes_the_words_of_the_side_of_the_caret(
    side: Side, open_plan: ReaderFeature, qtbot: QtBot
) -> None:
    view = open_plan.pane.view
    view.select(body(open_plan), side)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert copied() == view.selected_text()
    assert (copied() == view.selected_source_text()) == (side is Side.LEFT)


def test_full_width_digits_and_letters_stay_as_they_are(
    feature: ReaderFeature, library: Library, settle: Settle, tmp_path
) -> None:
    from core.importing.read_file import read

    path = tmp_path / "全角.txt"
    path.write_text("说明\n到２０２５年，建成５Ｇ基站１２３座，覆盖率达到98％。\n", "utf-8")
    library.documents.add(library.documents.prepare(read(path)), "林")
    made = next(each.document for each in library.documents.summaries() if each.document.file_name == path.name)
    feature.open(made.id)
    settle()
    feature.pane.view.select_all()

    assert "２０２５年" in feature.pane.view.selected_text()
    feature.pane.view.select(TextRange(3, 30), Side.RIGHT)
    assert feature.pane.view.selected_text().startswith("到２０２５年，建成５Ｇ基站１２３座")
