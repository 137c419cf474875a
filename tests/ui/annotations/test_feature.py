from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.model.annotation import ReviewStatus
from core.model.changes import StepKind
from main import make_libraries
from tests.ui.annotations.conftest import ME, OTHER, Bench
from ui.place import PaletteRequest

Key = Qt.Key


def test_a_digit_puts_its_tag_on_the_clause_and_takes_it_off(bench: Bench) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    bench.press(Key.Key_1)
    assert bench.tags_on(3) == ["政务", "顶层设计"]
    bench.press(Key.Key_2)
    assert bench.tags_on(3) == ["顶层设计"]


def test_digits_do_nothing_without_a_place(bench: Bench) -> None:
    bench.stand_on(3)
    bench.feature.set_place(None)
    bench.press(Key.Key_2)
    assert bench.library.history.state().undo.kind is StepKind.IMPORT_DOCUMENT


def test_nought_takes_all_tags_off(bench: Bench) -> None:
    bench.stand_on(3)
    for key in (Key.Key_1, Key.Key_2, Key.Key_0):
        bench.press(key)
    assert bench.library.annotations.of_document(bench.document.id) == ()


def test_the_full_stop_puts_the_last_tag_on_again_and_never_takes_it_off(bench: Bench) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_4)
    bench.stand_on(5)
    bench.press(Key.Key_Period)
    bench.press(Key.Key_Period)
    assert bench.tags_on(3) == bench.tags_on(5) == ["通信网络"]


def test_delete_removes_the_own_mark_without_a_question(bench: Bench) -> None:
    bench.mark(3, "交通", OTHER)
    bench.stand_on(3)
    bench.press(Key.Key_2)
    bench.press(Key.Key_Delete)
    left = bench.library.annotations.of_document(bench.document.id)
    assert [mark.reviewer for mark in left] == [OTHER]


@pytest.mark.parametrize(
    ("key", "status"),
    [(Key.Key_D, ReviewStatus.PENDING), (Key.Key_Y, ReviewStatus.REVIEWED), (Key.Key_Q, ReviewStatus.DOUBTFUL)],
)
def test_a_status_is_set_and_taken_back_by_the_same_key(bench: Bench, key: Key, status: ReviewStatus) -> None:
    bench.stand_on(3)
    bench.press(key)
    assert [mark.status for mark in bench.library.annotations.of_document(bench.document.id)] == [status]
    bench.press(key)
    assert bench.library.annotations.of_document(bench.document.id) == ()


def test_digits_are_named_after_their_tags(bench: Bench, context, settle) -> None:
    assert context.actions["annotations.tag_2"].text() == "政务"
    tag = bench.library.codebook.resolve("政务")
    context.perform(lambda library, who: library.codebook.change(replace(tag, shortcut=0), who))
    settle()
    assert context.actions["annotations.tag_2"].text() == "标签 2"
    bench.stand_on(3)
    assert not context.actions["annotations.tag_2"].isEnabled()
    assert context.actions["annotations.tag_1"].isEnabled()


def test_single_keys_act_in_the_reader_alone(bench: Bench, context) -> None:
    texts = {action.shortcut().toString() for action in bench.feature.reader_actions()}
    assert texts == {*"123456789", "0", ".", "T", "N", "D", "Y", "Q", "Del"}
    for action in bench.feature.reader_actions():
        assert action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut


# -- the palette --------------------------------------------------------------------------------------------------


def test_the_palette_is_asked_for_with_the_tags_that_are_on(bench: Bench, qtbot) -> None:
    place = bench.stand_on(3)
    bench.press(Key.Key_2)
    with qtbot.waitSignal(bench.feature.palette_requested) as asked:
        bench.press(Key.Key_T)
    tag = bench.library.codebook.resolve("政务")
    assert asked.args == [PaletteRequest(place.words, 1, frozenset({tag.id}))]
    with qtbot.waitSignal(bench.feature.target_tags_changed) as told:
        bench.feature.toggle_tag(bench.library.codebook.resolve("交通").id)
        bench.settle()
    assert len(told.args[0]) == 2
    assert bench.tags_on(3) == ["政务", "交通"]


def test_the_palette_changes_all_chosen_marks_in_one_step(bench: Bench, qtbot, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    bench.stand_on(5)
    bench.press(Key.Key_1)
    view = bench.feature.list_panel.view
    view.selectAll()
    with qtbot.waitSignal(bench.feature.palette_requested) as asked:
        bench.feature.list_panel._on_retag()
    assert (asked.args[0].count, asked.args[0].tags) == (2, frozenset())
    bench.feature.toggle_tag(bench.library.codebook.resolve("政务").id)
    settle()
    assert (bench.tags_on(3), bench.tags_on(5)) == (["政务"], ["顶层设计", "政务"])
    bench.feature.toggle_tag(bench.library.codebook.resolve("政务").id)
    settle()
    assert (bench.tags_on(3), bench.tags_on(5)) == ([], ["顶层设计"])
    assert len(view.marks.rows) == 1


def test_after_the_chosen_marks_the_palette_serves_the_place_again(bench: Bench, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    bench.feature.list_panel.view.selectAll()
    bench.feature.list_panel._on_retag()
    bench.stand_on(5)
    bench.press(Key.Key_T)
    bench.feature.toggle_tag(bench.library.codebook.resolve("交通").id)
    settle()
    assert (bench.tags_on(3), bench.tags_on(5)) == (["政务"], ["交通"])


# -- the note -----------------------------------------------------------------------------------------------------


def test_a_note_is_written_and_the_keyboard_goes_back(bench: Bench, qtbot, settle) -> None:
    bench.stand_on(3)
    with qtbot.waitSignal(bench.feature.panel_requested) as asked:
        bench.press(Key.Key_N)
    assert asked.args == ["place"]
    editor = QApplication.focusWidget()
    qtbot.keyClicks(editor, "check")
    assert bench.feature.place_panel.note.state == "未保存"
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert bench.feature.place_panel.note.state == "已保存"
    assert bench.reader.hasFocus()
    assert bench.library.annotations.at(bench.document.id, bench.clause(3), ME).note == "check"


def test_a_note_is_kept_when_one_goes_on(bench: Bench, qtbot, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "check")
    bench.stand_on(5)
    settle()
    assert bench.library.annotations.at(bench.document.id, bench.clause(3), ME).note == "check"
    assert bench.feature.place_panel.note.text == ""


def test_a_note_that_is_refused_is_not_lost(bench: Bench, context, qtbot, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "check")
    context.settings.keep("reviewer", "")
    bench.stand_on(5)
    settle()
    context.settings.keep("reviewer", ME)
    bench.stand_on(3)
    note = bench.feature.place_panel.note
    assert (note.text, note.state) == ("check", "未保存")


def test_closing_the_library_empties_the_panels(bench: Bench, context, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    context.use_library(None)
    settle()
    assert bench.feature.list_panel.view.marks.rows == []
    assert bench.feature.place_panel.currentWidget() is bench.feature.place_panel._empty


def test_a_library_that_is_only_read_is_shown_and_left_alone(bench: Bench, context, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    path = bench.library.path
    context.use_library(None)
    bench.library.close()
    only_read = make_libraries(str(path.parent / "data")).open(path, read_only=True)
    context.use_library(only_read)
    bench.feature.set_document(bench.document.id)
    settle()
    bench.library = only_read
    bench.stand_on(3)
    panel = bench.feature.place_panel
    assert [chip.face.name for chip in panel.board.chips if chip.isChecked()] == ["政务"]
    assert not any(part.isEnabled() for part in (panel.board, panel.status, bench.feature.list_panel._bar))
    assert panel.note.focusProxy().isReadOnly()
    only_read.close()
