from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from core.model.ids import DocumentId
from core.model.text import TextRange
from ui.annotations.note_editor import NoteEditor, NoteSubject

HERE = NoteSubject(DocumentId("d"), TextRange(1, 5))
THERE = NoteSubject(DocumentId("d"), TextRange(8, 9))
Key = Qt.Key


@pytest.fixture
def editor(qtbot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.show_note(HERE, "原来的")
    made.setFocus()
    return made


def test_it_says_whether_the_note_is_kept(editor: NoteEditor, qtbot) -> None:
    assert editor.state == "已保存"
    qtbot.keyClicks(editor.focusProxy(), "x")
    assert editor.state == "未保存"
    editor.show_note(HERE, "x原来的")
    assert editor.state == "已保存"


def test_escape_takes_the_writing_back_and_then_leaves(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.focusProxy(), "x")
    with qtbot.assertNotEmitted(editor.left), qtbot.assertNotEmitted(editor.written):
        qtbot.keyClick(editor.focusProxy(), Key.Key_Escape)
    assert editor.text == "原来的"
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor.focusProxy(), Key.Key_Escape)


def test_it_is_kept_when_the_keyboard_leaves(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.focusProxy(), "x")
    with qtbot.waitSignal(editor.written) as written:
        editor.focusProxy().clearFocus()
    assert written.args == [HERE, "x原来的"]


def test_nothing_is_kept_that_was_not_changed(editor: NoteEditor, qtbot) -> None:
    with qtbot.assertNotEmitted(editor.written, wait=50):
        editor.focusProxy().clearFocus()
        editor.show_note(THERE, "")


def test_another_place_shows_its_own_note_and_keeps_the_first(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.focusProxy(), "x")
    with qtbot.waitSignal(editor.written) as written:
        editor.show_note(THERE, "那里的")
    assert written.args == [HERE, "x原来的"]
    assert (editor.text, editor.state) == ("那里的", "已保存")


def test_a_change_from_elsewhere_does_not_touch_what_is_being_written(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.focusProxy(), "x")
    editor.show_note(HERE, "别处改的")
    assert (editor.text, editor.state) == ("x原来的", "未保存")


def test_an_undone_note_does_not_come_back_by_itself(editor: NoteEditor, qtbot) -> None:
    qtbot.keyClicks(editor.focusProxy(), "x")
    editor.show_note(THERE, "")
    editor.forget_draft(HERE, "x原来的")
    editor.show_note(HERE, "原来的")
    assert (editor.text, editor.state) == ("原来的", "已保存")


def test_without_words_there_is_nothing_to_write_on(editor: NoteEditor) -> None:
    editor.show_note(None, "")
    assert not editor.focusProxy().isEnabled()
    assert (editor.text, editor.state) == ("", "")
