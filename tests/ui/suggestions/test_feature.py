from __future__ import annotations

import threading

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from core.model.annotation import Origin
from core.model.changes import StepKind
from ui.suggestions.lexicon_dialog import LexiconDialog
from ui.suggestions.review_dialog import ReviewDialog

ALT = Qt.KeyboardModifier.AltModifier


def test_the_clause_under_the_caret_has_its_suggestions_with_the_words_that_caused_them(bench) -> None:
    index = bench.index_with(2)
    assert bench.feature.strip.isHidden()
    bench.stand_on(index)
    expected = bench.library.suggestions.of_clause(bench.document.id, index)
    assert [name.rstrip("？") for name in bench.names()] == [each.tag.name for each in expected.tags]
    assert [chip.face.digit for chip in bench.feature.strip.chips] == [1, 2, 4]
    assert all(chip.face.ghost for chip in bench.feature.strip.chips)
    for chip, each in zip(bench.feature.strip.chips, expected.tags, strict=True):
        assert all(word in chip.accessibleDescription() for word in each.because)
    bench.feature.set_place(None)
    assert bench.feature.strip.isHidden()


def test_enter_accepts_the_first_and_the_digits_the_others(bench) -> None:
    index = bench.index_with(2)
    bench.stand_on(index)
    first, second, role = [name.rstrip("？") for name in bench.names()]
    bench.press(Qt.Key.Key_Return)
    assert bench.tags_on(index) == [first]
    assert bench.library.store.history(1)[0].kind is StepKind.ACCEPT_SUGGESTIONS
    bench.stand_on(index)
    assert first not in bench.names()
    bench.press(Qt.Key.Key_4, ALT)
    assert bench.tags_on(index) == [first, role]
    bench.press(Qt.Key.Key_1, ALT)
    assert bench.tags_on(index) == [first, second, role]
    assert bench.feature.strip.isHidden()
    with bench.library.store._look() as connection:
        assert set(connection.exec_driver_sql("SELECT origin FROM tagging").scalars()) == {Origin.ACCEPTED.value}


def test_enter_is_left_to_marks_and_selections(bench) -> None:
    index = bench.index_with(2)
    accept = bench.context.actions["suggestions.accept_first"]
    bench.stand_on(index, selected=True)
    assert not accept.isEnabled()
    assert bench.context.actions["suggestions.accept_1"].isEnabled()
    bench.stand_on(index)
    assert accept.isEnabled()
    role = bench.library.codebook.resolve("其他")
    bench.library.annotations.toggle_tag(bench.document.id, bench.clause(index), role.id, "林")
    bench.stand_on(index)
    assert not accept.isEnabled()
    assert bench.names()


def test_a_rejected_one_stays_away_until_the_library_is_closed_and_writes_nothing(bench) -> None:
    index = bench.index_with(2)
    bench.stand_on(index)
    steps, first = bench.library.store.history(9), bench.names()[0]
    chip = bench.feature.strip.chips[0]
    bench.qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert first not in bench.names()
    bench.feature.set_document(bench.library.documents.open(bench.document.id))
    bench.settle()
    bench.stand_on(index)
    assert first not in bench.names()
    assert len(bench.names()) == 2
    assert bench.library.store.history(9) == steps


def test_a_click_accepts(bench) -> None:
    index = bench.index_with(2)
    bench.stand_on(index)
    name = bench.names()[1].rstrip("？")
    bench.qtbot.mouseClick(bench.feature.strip.chips[1], Qt.MouseButton.LeftButton)
    bench.settle()
    assert bench.tags_on(index) == [name]


def test_what_tags_teach_comes_back_into_the_suggestions(bench) -> None:
    before = bench.feature._found
    tag = bench.library.codebook.resolve("文旅")
    ranges = [bench.clause(index) for index in range(12)]
    bench.context.perform(
        lambda library, reviewer: library.annotations.tag_places(bench.document.id, ranges, tag.id, reviewer)
    )
    bench.settle()
    assert bench.feature._found != before
    assert bench.feature._found == bench.library.suggestions.of_document(bench.document.id)


def in_dialog(act) -> None:
    """Does something with the modal dialog once it is open."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        act(dialog)

    QTimer.singleShot(0, when_open)


def test_all_clauses_are_accepted_as_one_step(bench) -> None:
    def act(dialog: ReviewDialog) -> None:
        dialog.view.accept_all()
        dialog.accept()

    in_dialog(act)
    bench.context.actions["suggestions.review"].trigger()
    bench.settle()
    steps = [step.kind for step in bench.library.store.history(9)]
    assert steps.count(StepKind.ACCEPT_SUGGESTIONS) == 1
    marked = {mark.anchor.range for mark in bench.library.annotations.of_document(bench.document.id)}
    assert len(marked) > 20
    bench.library.store.undo("林")
    assert bench.library.annotations.of_document(bench.document.id) == ()


def test_a_dialog_that_is_cancelled_changes_nothing(bench) -> None:
    def act(dialog: ReviewDialog) -> None:
        dialog.view.accept_all()
        dialog.reject()

    before, found = bench.library.store.history(9), bench.feature._found
    in_dialog(act)
    bench.context.actions["suggestions.review"].trigger()
    bench.settle()
    assert bench.library.store.history(9) == before
    assert bench.feature._found == found


def test_computing_for_the_dialog_is_stopped_half_way(bench, monkeypatch) -> None:
    """The library waits between two clauses until the button was pressed."""
    reached, go_on = threading.Event(), threading.Event()
    compute = bench.library.suggestions.of_document

    def slowly(document_id, progress):
        def told(done: int, total: int) -> None:
            if total > 1 and done * 2 >= total and not go_on.is_set():
                reached.set()
                go_on.wait(5)
            progress(done, total)

        return compute(document_id, told)

    monkeypatch.setattr(bench.library.suggestions, "of_document", slowly)
    bench.feature._forget()
    seen: list[str] = []

    def act(dialog: ReviewDialog) -> None:
        bench.qtbot.waitUntil(reached.is_set)
        dialog.show_progress(1, 2)
        seen.append(dialog._empty.accessibleDescription())
        dialog._stop.click()
        seen.append(dialog._empty.accessibleName())
        assert dialog._stop.isHidden()
        dialog.show_progress(2, 2)
        seen.append(dialog._empty.accessibleName())
        go_on.set()
        dialog.reject()

    in_dialog(act)
    bench.context.actions["suggestions.review"].trigger()
    bench.settle()
    assert seen == ["已完成 50%", "已停止", "已停止"]
    assert bench.feature._found == ()
    monkeypatch.undo()
    bench.feature._compute()
    bench.settle()
    assert bench.feature._found


def test_words_of_the_lexicon_are_changed_as_one_step(bench) -> None:
    def act(dialog: LexiconDialog) -> None:
        dialog.written.setFocus()
        dialog.written.setText("月球基地")
        bench.qtbot.keyClick(dialog.written, Qt.Key.Key_Return)
        dialog.accept()

    in_dialog(act)
    bench.context.actions["suggestions.lexicon"].trigger()
    bench.settle()
    assert [(entry.word, entry.weight) for entry in bench.library.lexicon.entries()] == [("月球基地", 3)]
    assert bench.library.store.history(1)[0].kind is StepKind.CHANGE_LEXICON


def test_without_a_library_nothing_is_shown_and_nothing_can_be_done(bench) -> None:
    bench.stand_on(bench.index_with(2))
    bench.context.use_library(None)
    assert bench.feature.strip.isHidden()
    for name in ("accept_first", "accept_1", "review", "lexicon"):
        assert not bench.context.actions[f"suggestions.{name}"].isEnabled()
    bench.settle()
