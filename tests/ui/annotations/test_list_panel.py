from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from core.model.annotation import ReviewStatus
from core.model.codebook import Facet
from core.services.collections import Pick
from tests.ui.annotations.conftest import OTHER, Bench
from ui.annotations.entry import Entry, Section
from ui.annotations.list_panel import ListPanel


@pytest.fixture
def marks():
    """Three clauses of the plan, and one of another document, are marked."""

    def make(library, plan) -> None:
        from core.importing.read_file import read
        from core.services.library import SAMPLES

        other = library.documents.prepare(read(SAMPLES[1]), title="另一份")
        library.documents.add(other, "林")
        first, second, third, *_ = [clause.range for clause in library.documents.open(plan.id).structure.clauses]
        for document, place, name, who in (
            (plan.id, first, "政务", "林"),
            (plan.id, second, "交通", "林"),
            (plan.id, second, "任务", "林"),
            (plan.id, third, "任务", OTHER),
            (other.document.id, other.structure.clauses[0].range, "政务", "林"),
        ):
            library.annotations.toggle_tag(document, place, library.codebook.resolve(name).id, who)
        library.annotations.write_note(plan.id, first, "请核对口径", "林")

    return make


def listed(panel: ListPanel) -> list[str]:
    """Title of a section, tags of a mark."""
    return [
        row.title if isinstance(row, Section) else "、".join(tag.name for tag in row.record.tags)
        for row in panel.view.marks.rows
    ]


def panel_of(bench: Bench) -> ListPanel:
    return bench.feature.list_panel


def choose_facet(bench: Bench, facet: Facet, *names: str) -> None:
    button = panel_of(bench)._facets[facet]
    ids = frozenset(bench.library.codebook.resolve(name).id for name in names)
    button.choose(ids)
    button.keys_changed.emit(ids)


def test_it_lists_the_marks_of_the_open_document(bench: Bench) -> None:
    panel = panel_of(bench)
    assert listed(panel) == ["政务", "交通、任务", "任务"]
    assert panel._count.text() == "3 处"


def test_the_whole_library_stands_document_by_document(bench: Bench, settle) -> None:
    panel = panel_of(bench)
    panel._scope.button("library").click()
    settle()
    assert listed(panel) == [bench.document.title, "政务", "交通、任务", "任务", "另一份", "政务"]
    assert panel._count.text() == "4 处"
    choice = panel._files._choices[1]
    panel._files.choose(frozenset({choice.key}))
    panel._files.keys_changed.emit(panel._files.keys)
    assert listed(panel) == ["另一份", "政务"]


def test_words_and_filters_restrict_together(bench: Bench) -> None:
    panel = panel_of(bench)
    choose_facet(bench, Facet.DOMAIN, "政务", "交通")
    assert listed(panel) == ["政务", "交通、任务"]
    choose_facet(bench, Facet.ROLE, "任务")
    assert listed(panel) == ["交通、任务"]
    panel._reset.click()
    panel._search.setText("核對")
    assert listed(panel) == ["政务"]
    panel._search.setText("没有这样的话")
    assert panel._stack.currentWidget() is panel._nothing
    assert panel._nothing.accessibleName() == "没有符合条件的标注"
    panel._reset.click()
    assert len(listed(panel)) == 3


def test_status_none_can_be_asked_for(bench: Bench, context, settle) -> None:
    panel = panel_of(bench)
    first = panel.view.marks.rows[0].id
    context.perform(lambda library, who: library.annotations.set_status([first], ReviewStatus.DOUBTFUL, who))
    settle()
    panel._statuses.choose(frozenset({"none"}))
    panel._statuses.keys_changed.emit(panel._statuses.keys)
    assert listed(panel) == ["交通、任务", "任务"]


def test_a_step_shows_at_once_and_so_does_its_undoing(bench: Bench, context, settle) -> None:
    panel = panel_of(bench)
    bench.stand_on(4)
    bench.press(Qt.Key.Key_5)
    assert listed(panel) == ["政务", "交通、任务", "任务", "交通"]
    context.perform(lambda library, who: library.history.undo(who))
    settle()
    assert listed(panel) == ["政务", "交通、任务", "任务"]


def test_delete_takes_all_chosen_in_one_step(bench: Bench, context, qtbot, settle) -> None:
    panel = panel_of(bench)
    panel.view.selectAll()
    qtbot.keyClick(panel.view, Qt.Key.Key_Delete)
    settle()
    assert panel._nothing.accessibleName() == "本文件还没有标注"
    context.perform(lambda library, who: library.history.undo(who))
    settle()
    assert len(listed(panel)) == 3


def test_a_status_is_set_on_all_chosen(bench: Bench, settle) -> None:
    panel = panel_of(bench)
    panel.view.selectAll()
    reviewed = next(action for action in panel._bar.status.menu().actions() if action.text() == "已审")
    assert isinstance(reviewed, QAction)
    reviewed.trigger()
    settle()
    statuses = {mark.status for mark in bench.library.annotations.of_document(bench.document.id)}
    assert statuses == {ReviewStatus.REVIEWED}


def test_chosen_marks_are_offered_for_a_collection(bench: Bench, qtbot) -> None:
    panel = panel_of(bench)
    panel.view.selectAll()
    with qtbot.waitSignal(bench.feature.collect_requested) as asked:
        panel._bar.collect.click()
    marks = bench.library.annotations.of_document(bench.document.id)
    assert asked.args == [tuple(Pick(mark.document_id, mark.anchor.range, mark.id) for mark in marks)]


def test_enter_goes_there(bench: Bench, qtbot) -> None:
    view = panel_of(bench).view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(bench.feature.jump_requested) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert asked.args == [bench.document.id, bench.clause(0)]


def test_control_t_in_the_list_is_about_the_chosen(bench: Bench, context, qtbot) -> None:
    bench.stand_on(5)
    view = panel_of(bench).view
    view.setFocus()
    view.selectAll()
    with qtbot.waitSignal(bench.feature.palette_requested) as asked:
        context.actions["annotations.palette"].trigger()
    assert asked.args[0].count == 3


def test_nothing_can_be_done_with_nothing_chosen(bench: Bench) -> None:
    bar = panel_of(bench)._bar
    buttons = (bar.retag, bar.status, bar.collect, bar.delete)
    assert not any(button.isEnabled() for button in buttons)
    panel_of(bench).view.selectAll()
    assert all(button.isEnabled() for button in buttons)
    assert bar._words.text() == "已选 3 处"


def test_a_hidden_list_catches_up_when_it_is_seen(bench: Bench, settle) -> None:
    panel = panel_of(bench)
    panel.hide()
    bench.stand_on(4)
    bench.press(Qt.Key.Key_5)
    assert len(listed(panel)) == 3
    panel.show()
    assert isinstance(panel.view.marks.rows[3], Entry)
