from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.model.annotation import ReviewStatus
from tests.ui.annotations.conftest import OTHER, Bench
from ui.annotations.quote import MarkCard
from ui.widgets.chip import TagChip

Key = Qt.Key


def words(bench: Bench) -> list[str]:
    panel = bench.feature.place_panel
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_a_digit_would_mark(bench: Bench) -> None:
    place = bench.stand_on(3)
    length = len(place.range)
    assert f"整条 · {length} 字" in words(bench)
    assert bench.feature.place_panel._quote.words == place.words
    bench.press(Key.Key_2)
    assert f"已标文字 · {length} 字" in words(bench)
    bench.feature.set_place(replace(place, selected=True))
    bench.settle()
    assert f"所选文字 · {length} 字" in words(bench)


def test_it_says_where_the_words_stand(bench: Bench) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    path = bench.library.annotations.of_document(bench.document.id)[0].anchor.path
    assert path[-1] in bench.feature.place_panel._path.text()
    assert bench.document.title not in bench.feature.place_panel._path.text()


def test_a_place_that_is_passed_is_not_shown_but_a_key_is_about_it_at_once(bench: Bench) -> None:
    first = bench.stand_on(3)
    passed = replace(first, range=bench.clause(4), words="路过", caret=bench.clause(4).start)
    bench.feature.set_place(passed)
    assert bench.feature.place_panel._quote.words == first.words
    bench.press_key(Key.Key_2)
    bench.settle()
    assert bench.tags_on(4)
    assert not bench.tags_on(3)
    assert bench.feature.place_panel._quote.words == passed.words


def test_without_words_it_says_what_to_do(bench: Bench) -> None:
    bench.feature.set_place(None)
    assert "光标不在正文里" in words(bench)
    bench.feature.set_document(None)
    assert "还没有打开文件" in words(bench)


def test_tags_that_are_on_are_strong_on_the_board_and_stand_above_it_main_domain_first(bench: Bench) -> None:
    bench.stand_on(3)
    for key in (Key.Key_5, Key.Key_2):
        bench.press(key)
    panel = bench.feature.place_panel
    assert [chip.face.name for chip in panel.board.chips if chip.isChecked()] == ["政务", "交通"]
    on = [chip.face.name for chip in panel._on.findChildren(TagChip) if chip.isVisible()]
    assert on == ["交通", "政务"]


def test_a_press_on_the_board_is_a_wish_that_the_library_answers(bench: Bench, qtbot, settle) -> None:
    bench.stand_on(3)
    chip = next(chip for chip in bench.feature.place_panel.board.chips if chip.face.name == "住房")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not chip.isChecked()
    settle()
    assert chip.isChecked()
    assert bench.tags_on(3) == ["住房"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    settle()
    assert bench.tags_on(3) == []


def test_a_press_on_a_tag_that_is_on_takes_it_off(bench: Bench, qtbot, settle) -> None:
    bench.stand_on(3)
    bench.press(Key.Key_2)
    chip = next(chip for chip in bench.feature.place_panel._on.findChildren(TagChip) if chip.isVisible())
    qtbot.keyClick(chip, Key.Key_Delete)
    settle()
    assert bench.tags_on(3) == []


def test_the_board_is_one_stop_and_arrows_go_round(bench: Bench, qtbot) -> None:
    bench.stand_on(3)
    chips = bench.feature.place_panel.board.chips
    stops = [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [chips[0]]
    chips[0].setFocus()
    qtbot.keyClick(chips[0], Key.Key_Right)
    assert chips[1].hasFocus()
    qtbot.keyClick(chips[1], Key.Key_Down)
    below = next(chip for chip in chips if chip.hasFocus())
    assert below.mapTo(bench.feature.place_panel.board, below.rect().topLeft()).x() == chips[1].pos().x()
    assert [chip for chip in chips if chip.focusPolicy() & Qt.FocusPolicy.TabFocus] == [below]


@pytest.mark.parametrize("status", [ReviewStatus.REVIEWED, ReviewStatus.DOUBTFUL])
def test_a_status_is_chosen(bench: Bench, settle, status: ReviewStatus) -> None:
    bench.stand_on(3)
    bench.feature.place_panel.status.button(status.value).click()
    settle()
    assert bench.library.annotations.of_document(bench.document.id)[0].status is status
    assert bench.feature.place_panel.status.choice == status.value


def test_marks_of_others_stand_below_and_lead_there(bench: Bench, qtbot, context, settle) -> None:
    tag = bench.library.codebook.resolve("交通").id
    place = bench.clause(3)
    part = replace(place, end=place.end - 2)
    context.perform(lambda library, _who: library.annotations.toggle_tag(bench.document.id, part, tag, OTHER))
    settle()
    bench.stand_on(3)
    card, *rest = [card for card in bench.feature.place_panel.findChildren(MarkCard) if card.isVisible()]
    assert not rest
    assert "此处另有 1 处标注" in words(bench)
    assert OTHER in card.accessibleName()
    with qtbot.waitSignal(bench.feature.jump_requested) as asked:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked.args == [bench.document.id, part]


def test_in_a_low_window_the_keyboard_brings_its_part_into_sight(bench: Bench, qtbot) -> None:
    bench.window.resize(800, 360)
    bench.stand_on(3)
    panel = bench.feature.place_panel
    qtbot.waitUntil(lambda: panel.note.visibleRegion().isEmpty())
    bench.press(Key.Key_N)
    assert not panel.note.visibleRegion().isEmpty()
    first, last = panel.board.chips[0], panel.board.chips[-1]
    first.setFocus()
    for _ in range(12):
        qtbot.keyClick(next(chip for chip in panel.board.chips if chip.hasFocus()), Key.Key_Down)
    assert last.mapTo(panel, last.rect().bottomLeft()).y() < panel.height()
