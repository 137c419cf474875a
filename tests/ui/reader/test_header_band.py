from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from tests.ui.reader.sample_plan import document, plan
from ui.reader.content import SIDES, Side
from ui.reader.view import ReaderView
from ui.widgets.elided_line import ElidedLine


def slot_left(reader: ReaderView, side: Side) -> int:
    slot = reader.header_slot(side)
    return reader.viewport().mapFromGlobal(slot.mapToGlobal(slot.rect().topLeft())).x()


def test_captions_stand_above_their_columns(make_reader) -> None:
    reader = make_reader(document(plan()))
    for width in (1400, 800, 1100):
        reader.resize(width, 600)
        for side in SIDES:
            assert slot_left(reader, side) == reader.spread.page.left[side]
            assert reader.header_slot(side).width() == reader.spread.page.column
    captions = [reader.header_slot(side).findChild(ElidedLine).text for side in SIDES]
    assert captions == ["简体 · 原文", "繁體"]


def test_zooming_moves_them_along(make_reader) -> None:
    reader = make_reader(document(plan()))
    reader.zoom(9)

    assert slot_left(reader, Side.RIGHT) == reader.spread.page.left[Side.RIGHT]


def test_a_side_that_is_not_shown_has_no_caption(make_reader) -> None:
    reader = make_reader(document(plan()))
    reader.set_sides_shown("right")

    assert not reader.header_slot(Side.LEFT).isVisible()
    assert reader.header_slot(Side.RIGHT).isVisible()
    assert slot_left(reader, Side.RIGHT) == reader.spread.page.left[Side.RIGHT]


def test_the_window_may_put_buttons_behind_a_caption(make_reader, qapp) -> None:
    reader = make_reader(document(plan()))
    button = QToolButton()
    button.setText("…")
    slot = reader.header_slot(Side.LEFT)
    slot.layout().addWidget(button)
    qapp.processEvents()

    assert button.geometry().right() <= slot.width()
    assert button.x() > slot.findChild(ElidedLine).x()


def test_other_scripts_change_the_captions(make_reader) -> None:
    content = document(plan())
    reader = make_reader(content)
    reader.set_side(content.right, content.left)

    assert [reader.header_slot(side).findChild(ElidedLine).text for side in SIDES] == ["繁體", "简体 · 原文"]
