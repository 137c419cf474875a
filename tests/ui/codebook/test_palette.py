from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.codebook.conftest import Bench
from ui.codebook.mnemonics import mnemonics
from ui.codebook.palette_model import TagChoice
from ui.place import PaletteRequest

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
REQUEST = PaletteRequest("推进政务服务一网通办，建设统一的数据平台。", 1, frozenset())


@pytest.fixture
def field(bench: Bench) -> QLineEdit:
    """The open palette's field, which has the keyboard."""
    bench.feature.open_palette(REQUEST)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    return focus


def chosen(bench: Bench) -> list[str]:
    """Names of the tags that are chosen from now on."""
    names: list[str] = []
    book = bench.library.codebook.codebook()
    bench.feature.tag_chosen.connect(lambda tag_id: names.append(book.by_id(tag_id).name))
    return names


def current(bench: Bench) -> str:
    return str(bench.feature.palette.view.currentIndex().data())


def test_every_domain_and_role_is_three_keys_away(bench: Bench, qtbot) -> None:
    names = chosen(bench)
    tags = bench.library.codebook.codebook().tags
    pairs = mnemonics(tags)
    for tag in tags:
        bench.feature.open_palette(REQUEST)  # Ctrl+T
        first, second = pairs[tag.id]
        qtbot.keyClick(QApplication.focusWidget(), first)
        assert bench.feature.palette.isVisible()
        qtbot.keyClick(QApplication.focusWidget(), second)
        assert not bench.feature.palette.isVisible()
    assert names == [tag.name for tag in tags]


def test_the_keyboard_goes_back_to_where_it_came_from(bench: Bench, field: QLineEdit, qtbot) -> None:
    qtbot.keyClicks(field, "zw")
    assert bench.reader.hasFocus()
    bench.feature.open_palette(REQUEST)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Key.Key_Escape)
    assert bench.reader.hasFocus()
    assert not bench.feature.palette.isVisible()


def test_enter_takes_the_best_answer(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    field.setText("醫療")
    qtbot.keyClick(field, Key.Key_Return)
    assert names == ["医疗"]


def test_a_digit_is_the_key_of_its_tag(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    qtbot.keyClicks(field, "5")
    assert names == ["交通"]


def test_capitals_and_pasted_letters_only_look(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    qtbot.keyClicks(field, "ZW")
    assert (names, current(bench)) == ([], "政务")
    field.clear()
    field.insert("zw")
    assert (names, current(bench)) == ([], "政务")
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Key.Key_Backspace)
    assert names == []


def test_arrows_home_and_end_walk(bench: Bench, field: QLineEdit, qtbot) -> None:
    assert current(bench) == "顶层设计"
    qtbot.keyClick(field, Key.Key_Right)
    assert current(bench) == "政务"
    qtbot.keyClick(field, Key.Key_Down)
    assert current(bench) == "通信网络"
    qtbot.keyClick(field, Key.Key_End)
    assert current(bench) == "其他"
    qtbot.keyClick(field, Key.Key_Up)
    assert current(bench) == "任务"
    qtbot.keyClick(field, Key.Key_Home)
    assert current(bench) == "顶层设计"


def test_control_enter_keeps_it_open_for_several(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    qtbot.keyClicks(field, "y")
    qtbot.keyClick(field, Key.Key_Return, CONTROL)
    assert bench.feature.palette.isVisible()
    qtbot.keyClicks(field, "jt")
    assert (field.text(), bench.feature.palette.isVisible()) == ("", True)
    qtbot.keyClick(field, Key.Key_Return)
    assert names == ["医疗", "交通", "交通"]
    assert not bench.feature.palette.isVisible()
    bench.feature.open_palette(REQUEST)
    qtbot.keyClicks(field, "zw")
    assert not bench.feature.palette.isVisible()


def test_what_is_on_is_ticked_and_follows_the_library(bench: Bench, field: QLineEdit) -> None:
    palette = bench.feature.palette

    def ticked() -> list[str]:
        return [row.tag.name for row in palette.model.rows if isinstance(row, TagChoice) and row.on]

    assert ticked() == []
    bench.feature.show_tags(frozenset({bench.tag("交通").id}))
    assert ticked() == ["交通"]
    assert current(bench) == "顶层设计"


def test_what_nothing_answers_becomes_a_tag_and_is_chosen(bench: Bench, field: QLineEdit, qtbot) -> None:
    ids: list[str] = []
    bench.feature.tag_chosen.connect(ids.append)
    field.setText("待领导批示")
    assert current(bench) == "新建标签“待领导批示”"
    qtbot.keyClick(field, Key.Key_Return)
    bench.settle()
    assert ids == [bench.tag("待领导批示").id]
    assert bench.tag("待领导批示").facet == "own"


def test_a_click_chooses(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    view = bench.feature.palette.view
    place = view.visualRect(view.model().index(bench.feature.palette.model.row_of(bench.tag("教育").id), 0))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert names == ["教育"]
    assert bench.reader.hasFocus()


def test_a_click_on_a_heading_does_nothing(bench: Bench, field: QLineEdit, qtbot) -> None:
    names = chosen(bench)
    view = bench.feature.palette.view
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center())
    assert names == []
    assert bench.feature.palette.isVisible()


def test_it_goes_when_the_keyboard_goes_elsewhere(bench: Bench, field: QLineEdit, qtbot) -> None:
    bench.reader.setFocus()
    qtbot.waitUntil(lambda: not bench.feature.palette.isVisible())
    assert bench.reader.hasFocus()


def test_it_says_what_it_is_about(bench: Bench, field: QLineEdit) -> None:
    about = bench.feature.palette._about
    assert about.text() == "标注“推进政务服务一网通办，建设统一的数据平台。”"
    bench.feature.open_palette(PaletteRequest("", 12, frozenset()))
    assert about.text() == "改 12 处的标签"


def test_all_shipped_tags_are_in_sight_and_inside_the_window(bench: Bench, field: QLineEdit) -> None:
    palette = bench.feature.palette
    assert palette.width() == 420
    assert bench.window.rect().contains(palette.geometry())
    last = palette.view.visualRect(palette.model.index(palette.model.rowCount() - 1))
    assert palette.view.viewport().rect().contains(last)
    first, second = (palette.view.visualRect(palette.model.index(row)) for row in (1, 2))
    assert (first.top(), first.right() < second.left()) == (second.top(), True)


def test_it_closes_with_the_library(bench: Bench, field: QLineEdit) -> None:
    bench.context.use_library(None)
    assert not bench.feature.palette.isVisible()
