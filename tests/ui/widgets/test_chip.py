from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from core.resources import RESOURCES
from ui.theme import DARK, LIGHT, Theme, chip_colours
from ui.widgets.chip import MARGIN, ChipFace, TagChip, chip_size, cross_rect, paint_chip

TAGS = json.loads((RESOURCES / "codebook.json").read_text(encoding="utf-8"))["tags"]
GOVERNMENT = ChipFace("政务", "#0175bc", digit=2)
CLOSABLE = ChipFace("数据资源", "#8c82e6", closable=True)
LEFT = Qt.MouseButton.LeftButton


def chip(qtbot: QtBot, face: ChipFace, *, checkable: bool = False) -> TagChip:
    made = TagChip(face, checkable=checkable)
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    made.show()
    return made


def picture(face: ChipFace, theme: Theme, size: QSize, *, strong: bool = False) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(theme.card)
    painter = QPainter(image)
    paint_chip(painter, image.rect(), face, theme, strong=strong)
    painter.end()
    return image


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("strong", [False, True])
def test_a_chip_is_drawn_in_the_readable_colours_of_its_tag(qtbot: QtBot, theme: Theme, strong: bool) -> None:
    for tag in TAGS:
        face = ChipFace(tag["name"], tag["colour"], tag["shortcut"])
        image = picture(face, theme, chip_size(face), strong=strong)
        colours = chip_colours(tag["colour"], theme, strong=strong)
        drawn = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert {colours.fill, colours.text} <= drawn, tag["name"]


def test_a_digit_and_a_cross_take_room(qtbot: QtBot) -> None:
    plain = chip_size(ChipFace("政务", "#0175bc"))
    assert chip_size(GOVERNMENT).width() > plain.width()
    assert chip_size(ChipFace("政务", "#0175bc", closable=True)).width() > plain.width()
    assert plain.height() == 20


def test_a_chip_without_room_stays_inside_what_it_gets(qtbot: QtBot) -> None:
    narrow = QSize(chip_size(CLOSABLE).width() - 20, 20)
    whole = picture(CLOSABLE, LIGHT, chip_size(CLOSABLE))
    elided = picture(CLOSABLE, LIGHT, narrow)
    assert elided.copy(0, 0, 20, 20) == whole.copy(0, 0, 20, 20)
    assert elided.copy(narrow.width() - 14, 0, 14, 20) == whole.copy(whole.width() - 14, 0, 14, 20)


def test_a_click_presses_a_chip(qtbot: QtBot) -> None:
    made = chip(qtbot, GOVERNMENT, checkable=True)
    with qtbot.waitSignal(made.clicked):
        qtbot.mouseClick(made, LEFT)
    assert made.isChecked()


def test_space_presses_a_chip_and_delete_closes_it(qtbot: QtBot) -> None:
    made = chip(qtbot, CLOSABLE)
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, Qt.Key.Key_Space)
    with qtbot.waitSignal(made.close_requested):
        qtbot.keyClick(made, Qt.Key.Key_Delete)


def test_delete_does_nothing_to_a_chip_that_cannot_be_closed(qtbot: QtBot) -> None:
    made = chip(qtbot, GOVERNMENT)
    with qtbot.assertNotEmitted(made.close_requested):
        qtbot.keyClick(made, Qt.Key.Key_Delete)


def cross_of(made: TagChip) -> QPoint:
    return cross_rect(made.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)).center()


def test_the_cross_closes_and_does_not_press(qtbot: QtBot) -> None:
    made = chip(qtbot, CLOSABLE)
    with qtbot.assertNotEmitted(made.clicked), qtbot.waitSignal(made.close_requested):
        qtbot.mouseClick(made, LEFT, pos=cross_of(made))


def test_letting_go_beside_the_cross_takes_the_click_back(qtbot: QtBot) -> None:
    made = chip(qtbot, CLOSABLE)
    with qtbot.assertNotEmitted(made.clicked), qtbot.assertNotEmitted(made.close_requested):
        qtbot.mousePress(made, LEFT, pos=cross_of(made))
        qtbot.mouseRelease(made, LEFT, pos=QPoint(8, 12))


def test_the_name_is_told_to_screen_readers_as_it_is(qtbot: QtBot) -> None:
    made = chip(qtbot, ChipFace("水&电", "#1ca8da"))
    assert made.accessibleName() == "水&电"
    made.set_face(GOVERNMENT)
    assert made.accessibleName() == "政务"
    assert made.face == GOVERNMENT


def test_a_switched_on_chip_looks_different(qtbot: QtBot) -> None:
    made = chip(qtbot, GOVERNMENT, checkable=True)
    off = made.grab().toImage()
    made.setChecked(True)
    assert made.grab().toImage() != off


def test_the_pill_leaves_room_for_the_ring(qtbot: QtBot) -> None:
    made = chip(qtbot, GOVERNMENT)
    assert made.sizeHint() == chip_size(GOVERNMENT) + QSize(4, 4)
    assert QRect(QPoint(), made.sizeHint()).contains(cross_of(made))
    assert made.minimumSizeHint().width() <= made.sizeHint().width()


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_ghost_has_a_broken_outline_and_no_ground_of_its_own(theme: Theme) -> None:
    ghost = ChipFace("政务", "#0175bc", ghost=True)
    image = picture(ghost, theme, chip_size(ghost))
    top = [image.pixelColor(x, 0).name() for x in range(12, image.width() - 12)]
    assert {theme.card, chip_colours(ghost.colour, theme).text} == set(top)
    assert image.pixelColor(image.width() // 2, 3).name() == theme.card
    assert image != picture(GOVERNMENT, theme, chip_size(ghost))
