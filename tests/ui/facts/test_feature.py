"""The facts of the open document: listed, decided on, gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QLabel

from core.model.fact_decision import FactKind
from core.model.text import TextRange
from tests.ui.facts.conftest import PLAN, Bench, imported
from ui.facts import editor_dialog
from ui.facts.editor_dialog import FactDialog
from ui.facts.place_field import PlaceField
from ui.facts.rows import Choice
from ui.place import Place

Key = Qt.Key
Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


def choose(bench: Bench, choice: Choice) -> None:
    combo = bench.feature.panel._choice
    combo.setCurrentIndex(combo.findData(choice.value))
    combo.activated.emit(combo.currentIndex())
    bench.settle()


def empty_words(bench: Bench) -> str:
    panel = bench.feature.panel
    assert panel._stack.currentWidget() is panel._empty
    return "\n".join(label.text() for label in panel._empty.findChildren(QLabel))


def test_facts_are_listed_by_kind_with_counts(bench: Bench) -> None:
    listed = bench.listed()
    assert [each for each in listed if each.startswith("[")] == ["[indicator]", "[deadline]", "[agency]", "[citation]"]
    assert {"固定宽带家庭普及率", "国家发展和改革委员会"} <= {each.removeprefix("全市") for each in listed}
    model = bench.feature.panel.view.model()
    tester = QAbstractItemModelTester(model, Fatal)
    assert model.index(0, 0).data() == f"指标 {bench.feature.panel.listing.counts[Choice.INDICATOR]}"
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    told = " ".join(str(model.index(n, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(model.rowCount()))
    assert "≥ 85%" in told
    assert "目标" in told
    del tester


def test_y_confirms_x_rejects_r_takes_back(bench: Bench) -> None:
    view = bench.feature.panel.view
    rate = bench.stand_on("85")
    bench.press(view, Key.Key_Y)
    assert bench.stored() == {rate.exact: "confirmed"}
    assert view.current() is not None
    assert view.current().place != rate.place
    bench.stand_on("85")
    bench.press(view, Key.Key_X)
    assert bench.stored() == {rate.exact: "rejected"}
    assert rate.place not in [row.place for row in bench.feature.panel.listing.open]
    choose(bench, Choice.REJECTED)
    assert len(bench.listed()) == 2
    bench.stand_on("85")
    bench.press(view, Key.Key_R)
    assert bench.stored() == {}


def test_undo_brings_back_what_was_listed(bench: Bench) -> None:
    before = bench.feature.panel.listing.facts
    bench.stand_on("85")
    bench.press(bench.feature.panel.view, Key.Key_X)
    assert bench.feature.panel.listing.facts != before
    bench.context.perform(lambda library, reviewer: library.history.undo(reviewer))
    bench.settle()
    assert bench.feature.panel.listing.facts == before


def test_all_in_sight_are_confirmed_as_one_step(bench: Bench, qtbot) -> None:
    panel = bench.feature.panel
    choose(bench, Choice.AGENCY)
    assert panel._everything.text() == "确认全部可见（2）"
    qtbot.mouseClick(panel._everything, Qt.MouseButton.LeftButton)
    bench.settle()
    assert set(bench.stored().values()) == {"confirmed"}
    assert len(bench.stored()) == 2
    assert not panel._everything.isEnabled()
    bench.library.history.undo("林")
    assert bench.stored() == {}


def test_a_click_points_and_enter_goes_there(bench: Bench, qtbot) -> None:
    view = bench.feature.panel.view
    row = bench.stand_on("85")
    bench.pointed.clear()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.currentIndex()).center())
    assert bench.pointed == [(bench.document.id, row.range)]
    bench.press(view, Key.Key_Return)
    assert bench.jumped == [(bench.document.id, row.range)]


def answering(monkeypatch, fill) -> list[str]:
    """Dialogs are filled in and accepted; their titles."""
    asked: list[str] = []

    def answer(dialog: FactDialog) -> int:
        asked.append(dialog.windowTitle())
        fill(dialog)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(editor_dialog.FactDialog, "exec", answer)
    return asked


def select(dialog: FactDialog, words: str) -> None:
    view = dialog.place.view
    cursor = view.textCursor()
    start = view.toPlainText().index(words)
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_e_asks_what_the_words_state(bench: Bench, monkeypatch) -> None:
    asked = answering(monkeypatch, lambda dialog: dialog.form._name.setText("宽带普及率"))
    row = bench.stand_on("85")
    bench.press(bench.feature.panel.view, Key.Key_E)
    assert asked == ["修改指标"]
    assert bench.stored() == {row.exact: "edited"}
    assert "宽带普及率" in bench.listed()


def test_other_words_are_chosen_in_the_dialog(bench: Bench, monkeypatch) -> None:
    answering(monkeypatch, lambda dialog: select(dialog, "普及率达到85%以上"))
    bench.stand_on("85")
    bench.press(bench.feature.panel.view, Key.Key_E)
    assert bench.stored() == {"普及率达到85%以上": "edited"}


def test_a_fact_is_added_of_the_words_that_are_selected(bench: Bench, monkeypatch) -> None:
    start = PLAN.index("智慧城市建设方案")
    place = TextRange(start, start + len("智慧城市建设方案"))
    action = bench.context.actions["facts.add"]
    bench.feature.set_place(None)
    assert not action.isEnabled()
    bench.feature.set_place(Place(bench.document.id, place, "智慧城市建设方案", selected=True, caret=place.end))

    def fill(dialog: FactDialog) -> None:
        dialog.kind.setCurrentIndex(dialog.kind.findData(FactKind.AGENCY.value))
        assert dialog.form._name.text() == "智慧城市建设方案"
        dialog.form._name.setText("")
        assert not dialog._accept.isEnabled()
        dialog.form._name.setText("方案编制组")
        assert dialog._accept.isEnabled()

    asked = answering(monkeypatch, fill)
    action.trigger()
    bench.settle()
    assert asked == ["添加要素"]
    assert bench.stored() == {"智慧城市建设方案": "confirmed"}
    assert "方案编制组" in bench.listed()
    bench.context.perform(lambda library, reviewer: library.history.undo(reviewer))
    bench.settle()
    assert bench.stored() == {}


def test_words_beyond_the_first_plane_are_counted_as_one(qtbot) -> None:
    words = "前𠮷祥局负责𠮷"
    field = PlaceField(words, 100, TextRange(101, 104))
    qtbot.addWidget(field)
    assert field.exact == "𠮷祥局"
    cursor = field.view.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(9, cursor.MoveMode.KeepAnchor)
    field.view.setTextCursor(cursor)
    assert (field.exact, field.place) == ("负责𠮷", TextRange(104, 107))
    cursor.clearSelection()
    field.view.setTextCursor(cursor)
    assert field.exact == "负责𠮷", "nothing selected is no other choice"


def test_buttons_follow_what_is_chosen(bench: Bench) -> None:
    bar = bench.feature.panel._bar
    bench.feature.panel.view.clearSelection()
    assert not any(button.isEnabled() for button in (bar._confirm, bar._reject, bar._edit, bar._reopen))
    bench.stand_on("85")
    assert [button.isEnabled() for button in (bar._confirm, bar._reject, bar._edit, bar._reopen)] == [
        *(True, True, True, False)
    ]
    bar._confirm.click()
    bench.settle()
    bench.stand_on("85")
    assert [button.isEnabled() for button in (bar._confirm, bar._reopen)] == [False, True]


def test_home_and_end_stand_on_facts_and_letters_do_not_move(bench: Bench) -> None:
    view = bench.feature.panel.view
    bench.press(view, Key.Key_End)
    assert view.currentIndex().row() == view.model().rowCount() - 1
    bench.press(view, Key.Key_Home)
    assert view.currentIndex().row() == 1
    view.keyboardSearch("《")
    assert view.currentIndex().row() == 1


def test_another_structure_is_read_anew(bench: Bench) -> None:
    assert bench.stand_on("85").path == ("一、目标",)
    headings = bench.library.documents.open(bench.document.id).structure.headings
    goal = next(heading.range for heading in headings if not heading.title)
    bench.library.structure.clear_heading(bench.document.id, goal, "林")
    bench.open(bench.document)
    assert bench.stand_on("85").path == ()


def test_without_a_document_or_facts_it_says_so(bench: Bench, tmp_path) -> None:
    bench.open(None)
    assert "要素" in empty_words(bench)
    bench.open(imported(bench.library, tmp_path / "空.txt", "方案\n推进共享。\n"))
    assert "没有找到" in empty_words(bench)


@pytest.mark.parametrize("width", [260, 700])
def test_what_was_decided_is_seen_at_any_width(bench: Bench, width: int) -> None:
    view = bench.feature.panel.view
    bench.window.setFixedWidth(width)
    row = bench.stand_on("85")

    def picture() -> QImage:
        view.clearSelection()
        view.setCurrentIndex(QModelIndex())
        place = view.model().index(view.facts.row_of(row), 0)
        return view.viewport().grab(view.visualRect(place)).toImage()

    pictures = [picture()]
    for decide in (bench.feature.confirm, bench.feature.reopen):
        decide([fact for fact in bench.feature.panel.listing.facts if fact.place == row.place])
        bench.settle()
        pictures.append(picture())
    assert pictures[0] != pictures[1]
    assert pictures[0] == pictures[2]
