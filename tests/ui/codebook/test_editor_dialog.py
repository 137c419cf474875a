from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from core.model.changes import StepKind
from core.model.codebook import Facet
from core.services.library import Library
from tests.ui.codebook.conftest import Bench
from ui.codebook.editor_dialog import EditorDialog
from ui.codebook.merge_dialog import MergeDialog
from ui.codebook.swatches import SWATCHES

Key = Qt.Key


@pytest.fixture
def dialog(bench: Bench, qtbot) -> EditorDialog:
    bench.context.actions["codebook.edit"].trigger()
    opened = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, EditorDialog))
    qtbot.waitExposed(opened)
    opened.activateWindow()
    return opened


def steps(library: Library) -> list[StepKind]:
    """What was done since the plan was imported."""
    kinds = [step.kind for step in library.history.newest(50)]
    return list(reversed(kinds[: kinds.index(StepKind.IMPORT_DOCUMENT)]))


def mark(bench: Bench, name: str) -> None:
    plan = bench.library.documents.summaries()[0].document
    place = bench.library.documents.open(plan.id).structure.clauses[0].range
    bench.library.annotations.toggle_tag(plan.id, place, bench.tag(name).id, "林")


def answer(*, accept: bool, into: str = "") -> list[str]:
    """Answers the next question; the titles of the questions that were asked."""
    asked: list[str] = []

    def press() -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, QDialog)
        asked.append(question.windowTitle())
        if isinstance(question, MergeDialog):
            question.choose(into)
        question.accept() if accept else question.reject()

    QTimer.singleShot(0, press)
    return asked


def test_it_fits_small_screens(dialog: EditorDialog) -> None:
    assert dialog.sizeHint().width() <= 1024
    assert dialog.sizeHint().height() <= 700


def test_it_shows_what_can_be_said_of_a_tag(bench: Bench, dialog: EditorDialog) -> None:
    tag = bench.tag("政务")
    dialog.choose(tag.id)
    form = dialog.form
    assert (form.name.text(), form.definition.toPlainText()) == (tag.name, tag.definition)
    assert form.shortcut.currentText() == "2"
    assert form.shortcut.itemText(1) == "1　顶层设计"
    assert form.above.currentText() == "无"
    assert "政务" not in [form.above.itemText(place) for place in range(form.above.count())]


def test_each_change_is_a_step_of_its_own(bench: Bench, dialog: EditorDialog, qtbot) -> None:
    dialog.choose(bench.tag("政务").id)
    dialog.form.name.setText("政务服务")
    qtbot.keyClick(dialog.form.name, Key.Key_Return)
    assert dialog.isVisible()
    dialog.form.definition.setPlainText("新的定义")
    qtbot.keyClick(dialog.form.definition, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    grid = dialog.form.colour.swatches
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell(4).center())
    dialog.form.shortcut.setCurrentIndex(1)
    dialog.form.shortcut.activated.emit(1)
    bench.settle()
    tag = bench.tag("政务服务")
    assert (tag.definition, tag.colour, tag.shortcut) == ("新的定义", SWATCHES[4], 1)
    assert bench.tag("顶层设计").shortcut == 0
    assert steps(bench.library) == [StepKind.CHANGE_TAG] * 4
    assert dialog.current == tag


def test_a_name_that_is_taken_is_refused_beside_the_field(bench: Bench, dialog: EditorDialog, qtbot) -> None:
    dialog.choose(bench.tag("政务").id)
    dialog.form.name.setText("交通")
    with qtbot.assertNotEmitted(bench.context.hub.refused):
        qtbot.keyClick(dialog.form.name, Key.Key_Return)
        bench.settle()
    assert "已有名为“交通”的标签" in dialog.form._wrong.text()
    assert dialog.form.name.text() == "政务"


def test_a_new_tag_stands_in_the_facet_of_the_chosen_one_and_is_named_at_once(
    bench: Bench, dialog: EditorDialog, qtbot
) -> None:
    dialog.choose(bench.tag("任务").id)
    dialog._add.click()
    bench.settle()
    assert dialog.form.name.hasFocus()
    assert dialog.form.name.selectedText() == "新标签"
    qtbot.keyClicks(dialog.form.name, "abc")
    qtbot.keyClick(dialog.form.name, Key.Key_Return)
    bench.settle()
    assert bench.tag("abc").facet is Facet.ROLE


def test_a_tag_is_nested_and_moves_with_alt_and_arrow(bench: Bench, dialog: EditorDialog, qtbot) -> None:
    tag = bench.tag("交通")
    dialog.choose(tag.id)
    place = dialog.form.above.findText("政务")
    dialog.form.above.setCurrentIndex(place)
    dialog.form.above.activated.emit(place)
    bench.settle()
    assert bench.tag("交通").parent_id == bench.tag("政务").id
    dialog.choose(bench.tag("政务").id)
    assert not dialog.form.above.isEnabled()
    dialog.tree.setFocus()
    qtbot.keyClick(dialog.tree, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    bench.settle()
    assert bench.names()[:3] == ["政务", "交通", "顶层设计"]
    assert steps(bench.library) == [StepKind.CHANGE_TAG, StepKind.MOVE_TAG]
    assert dialog.current == bench.tag("政务")


def test_deleting_says_how_many_marks_lose_the_tag(bench: Bench, dialog: EditorDialog) -> None:
    mark(bench, "政务")
    dialog.read()
    dialog.choose(bench.tag("政务").id)
    asked = answer(accept=False)
    dialog.form.delete_requested.emit()
    assert (asked, "政务" in bench.names()) == (["删除标签"], True)
    answer(accept=True)
    dialog.form.delete_requested.emit()
    bench.settle()
    assert "政务" not in bench.names()
    assert dialog.current is not None
    bench.context.actions["edit.undo"].trigger()
    bench.settle()
    assert bench.library.codebook.use_counts() == {bench.tag("政务").id: 1}


def test_an_unused_tag_goes_without_a_question(bench: Bench, dialog: EditorDialog) -> None:
    dialog.choose(bench.tag("其他").id)
    dialog.form.delete_requested.emit()
    bench.settle()
    assert "其他" not in bench.names()


def test_a_tag_goes_into_another(bench: Bench, dialog: EditorDialog) -> None:
    mark(bench, "政务")
    dialog.read()
    dialog.choose(bench.tag("政务").id)
    assert "1" in dialog.form._used.text()
    asked = answer(accept=True, into=bench.tag("交通").id)
    dialog.form.merge_requested.emit()
    bench.settle()
    assert asked == ["并入另一个标签"]
    assert bench.library.codebook.use_counts() == {bench.tag("交通").id: 1}
    assert dialog.current == bench.tag("交通")


def test_closing_keeps_what_is_being_written_and_undo_works_afterwards(bench: Bench, dialog: EditorDialog) -> None:
    dialog.choose(bench.tag("政务").id)
    dialog.form.definition.setPlainText("写了一半")
    dialog.reject()
    bench.settle()
    assert bench.tag("政务").definition == "写了一半"
    bench.context.actions["edit.undo"].trigger()
    bench.settle()
    assert bench.tag("政务").definition != "写了一半"


def test_opened_again_it_shows_what_the_library_has_now(bench: Bench, dialog: EditorDialog) -> None:
    dialog.reject()
    bench.context.perform(
        lambda library, who: library.codebook.change(replace(bench.tag("政务"), name="政务服务"), who)
    )
    bench.settle()
    bench.context.actions["codebook.edit"].trigger()
    dialog.choose(bench.tag("政务服务").id)
    assert dialog.form.name.text() == "政务服务"


def test_undo_while_it_is_open_shows(bench: Bench, dialog: EditorDialog, qtbot) -> None:
    dialog.choose(bench.tag("政务").id)
    dialog.form.name.setText("政务服务")
    dialog.form.keep()
    bench.settle()
    bench.context.actions["edit.undo"].trigger()
    bench.settle()
    assert dialog.form.name.text() == "政务"
