"""The panel over a real library: what is listed, what keys and buttons do, what survives."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from core.services.proofreading import Entry
from tests.ui.proofread.conftest import PLAN, Bench, imported
from ui.proofread.rows import Choice
from ui.theme import DARK, LIGHT, palette_of

Key = Qt.Key
LISTED = [
    *("[certain]", "应", "[likely]", "于", "云", "采", "[variant]", "復", "[decimal_point]", "。"),
    *("[repeated_line]", "臨海市智慧城市推動方案", "[bracket_alone]", "（", "[document_number]", "[2014]60號"),
]


def choose(bench: Bench, choice: Choice) -> None:
    combo = bench.feature.panel._choice
    combo.setCurrentIndex(combo.findData(choice.value))
    combo.activated.emit(combo.currentIndex())
    bench.settle()


def choices(bench: Bench) -> list[str]:
    combo = bench.feature.panel._choice
    return [combo.itemText(index) for index in range(combo.count())]


def empty_title(bench: Bench) -> str:
    panel = bench.feature.panel
    return panel._empty.accessibleName() if panel._stack.currentWidget() is panel._empty else ""


def test_what_was_found_is_listed_by_kind(bench: Bench) -> None:
    assert bench.listed() == LISTED
    assert choices(bench) == [
        *("全部（9）", "待定（9）", "混入另一种字体的字（1）", "可能是简繁转换漏改的字（3）"),
        *("疑似用错的繁体字（1）", "标点、数字、文号等（4）"),
    ]


def test_space_accepts_and_goes_on_to_the_next(bench: Bench) -> None:
    bench.stand_on("应")
    bench.press(Key.Key_Space)
    assert bench.corrections() == [("应", "應")]
    assert bench.current() == "于"
    bench.press(Key.Key_A)
    assert bench.corrections() == [("于", "於"), ("应", "應")]
    assert bench.current() == "云"
    assert bench.listed() == LISTED


def test_delete_and_r_take_back(bench: Bench) -> None:
    bench.library.proofreading.accept(bench.document.id, bench.library.proofreading.entries(bench.document.id), "林")
    bench.open(bench.document)
    for found, key in (("云", Key.Key_Delete), ("采", Key.Key_R)):
        bench.stand_on(found)
        bench.press(key)
    assert {"云", "采"}.isdisjoint(exact for exact, _ in bench.corrections())
    assert len(bench.corrections()) == 6
    assert bench.current() == "采"


def test_what_only_a_reader_can_tell_cannot_be_accepted(bench: Bench) -> None:
    bench.stand_on("（")
    assert not bench.context.actions["proofread.accept"].isEnabled()
    bench.press(Key.Key_Space)
    assert bench.corrections() == []


def test_many_are_accepted_as_one_step(bench: Bench) -> None:
    bench.list.selectAll()
    bench.press(Key.Key_Space)
    assert len(bench.corrections()) == 8
    bench.context.perform(lambda library, reviewer: library.history.undo(reviewer))
    bench.settle()
    assert bench.corrections() == []
    assert not any(row.accepted for row in bench.rows if isinstance(row, Entry))


def test_all_that_is_certain_is_accepted_by_one_button_with_its_count(bench: Bench) -> None:
    action = bench.context.actions["proofread.accept_certain"]
    assert (action.isEnabled(), action.iconText()) == (True, "接受全部确定的（1）")
    action.trigger()
    bench.settle()
    assert bench.corrections() == [("应", "應")]
    assert (action.isEnabled(), action.iconText()) == (False, "接受全部确定的")


def test_own_words_are_read_instead(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def answer(_window, _title: str, label: str, text: str, _accept: str) -> str:
        asked.append((label, text))
        return "〔"

    monkeypatch.setattr("ui.proofread.feature.ask_text", answer)
    bench.stand_on("（")
    bench.press(Key.Key_E)
    assert asked == [("“（”在校订稿中读作", "（")]
    assert bench.corrections() == [("（", "〔")]
    bench.stand_on("（")
    bench.press(Key.Key_E)
    assert len(asked) == 2
    assert bench.corrections() == [("（", "〔")]


def test_a_choice_narrows_the_list_and_what_is_done_leaves_it(bench: Bench) -> None:
    choose(bench, Choice.LIKELY)
    assert bench.listed() == ["[likely]", "于", "云", "采"]
    choose(bench, Choice.OPEN)
    bench.stand_on("于")
    bench.press(Key.Key_Space)
    assert "于" not in bench.listed()
    assert bench.current() == "云"
    choose(bench, Choice.ACCEPTED)
    assert bench.listed() == ["[likely]", "于"]
    bench.stand_on("于")
    bench.press(Key.Key_Delete)
    assert empty_title(bench) == "没有了"
    assert "已校订（0）" in choices(bench)


def test_moving_in_the_list_shows_the_place_and_keeps_the_keyboard(bench: Bench, qtbot) -> None:
    bench.list.setFocus()
    entry = bench.stand_on("应")
    with qtbot.waitSignal(bench.feature.place_pointed) as pointed:
        qtbot.keyClick(bench.list, Key.Key_Down)
    assert pointed.args[0] != entry.range
    assert bench.list.hasFocus()
    row = bench.list.currentIndex()
    with qtbot.waitSignal(bench.feature.place_pointed) as clicked:
        qtbot.mouseClick(
            bench.list.viewport(), Qt.MouseButton.LeftButton, pos=bench.list.visualRect(row).center() + QPoint(5, 0)
        )
    assert clicked.args[0] == bench.list.current().range
    with qtbot.waitSignal(bench.feature.jump_requested) as jumped:
        qtbot.keyClick(bench.list, Key.Key_Return)
    assert jumped.args == [bench.document.id, bench.list.current().range]


def test_nobody_is_sent_anywhere_while_the_keyboard_is_elsewhere(bench: Bench, qtbot) -> None:
    bench.stand_on("于")
    bench.other.setFocus()
    with qtbot.assertNotEmitted(bench.feature.place_pointed):
        bench.context.perform(lambda library, reviewer: library.history.undo(reviewer))
        bench.settle()
        bench.stand_on("云")


def test_home_and_end_stand_on_entries(bench: Bench) -> None:
    bench.press(Key.Key_End)
    assert bench.current() == "[2014]60號"
    bench.press(Key.Key_Home)
    assert bench.current() == "应"


def test_letters_do_not_move_in_the_list(bench: Bench) -> None:
    bench.list.setFocus()
    bench.stand_on("于")
    bench.list.keyboardSearch("采")
    assert bench.current() == "于"


def test_empty_states_say_which_of_them_it_is(bench: Bench, tmp_path: Path) -> None:
    bench.open(None)
    assert empty_title(bench) == "文本体检"
    assert not bench.context.actions["proofread.export"].isEnabled()
    clean = imported(bench.library, tmp_path / "净.txt", "规划说明\n推进数据共享，加快基础设施建设。\n")
    bench.feature.set_document(bench.library.documents.open(clean.id))
    assert empty_title(bench) == "正在检查…"
    bench.settle()
    assert empty_title(bench) == "未发现问题"
    assert not bench.feature.panel._top.isVisible()


def test_the_choice_is_of_the_document(bench: Bench, tmp_path: Path) -> None:
    choose(bench, Choice.VARIANT)
    other = imported(bench.library, tmp_path / "二.txt", "關于規劃\n推動物聯網設備。\n")
    bench.open(other)
    assert bench.listed() == ["[likely]", "于"]


def test_a_hidden_panel_looks_nothing_over(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    look = bench.library.proofreading.entries
    monkeypatch.setattr(bench.library.proofreading, "entries", lambda wanted: asked.append(wanted) or look(wanted))
    bench.feature.panel.hide()
    other = imported(bench.library, tmp_path / "二.txt", "關于規劃\n推動物聯網設備。\n")
    bench.open(other)
    bench.library.proofreading.accept(other.id, look(other.id), "林")
    assert asked == []
    bench.feature.panel.show()
    bench.settle()
    assert asked == [other.id]
    assert [row.accepted for row in bench.rows if isinstance(row, Entry)] == [True]


def test_only_the_newest_document_is_shown(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = imported(bench.library, tmp_path / "二.txt", "關于規劃\n推動物聯網設備。\n")
    look = bench.library.proofreading.entries

    gate = threading.Event()

    def slow(wanted):
        gate.wait(10)
        return look(wanted)

    monkeypatch.setattr(bench.library.proofreading, "entries", slow)
    bench.feature.set_document(bench.library.documents.open(other.id))
    bench.feature.set_document(bench.library.documents.open(bench.document.id))
    gate.set()
    bench.settle()
    assert bench.listed() == LISTED
    assert PLAN.startswith(bench.feature._opened.text[:10])


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_row_can_be_drawn_in_every_state(bench: Bench, theme) -> None:
    bench.window.setPalette(palette_of(theme))
    bench.library.proofreading.accept(bench.document.id, bench.library.proofreading.entries(bench.document.id), "林")
    bench.open(bench.document)
    bench.list.selectAll()
    for width in (260, 700):
        bench.window.resize(width + bench.other.width(), 900)
        QApplication.processEvents()
        image = bench.list.viewport().grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 3) for y in range(0, 600, 3)}
        assert theme.selection in colours
        assert len(colours) > 8
