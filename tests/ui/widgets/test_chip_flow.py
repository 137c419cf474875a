from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.chip_flow import ChipFlow


def flow_of(widths: list[int], gap: int = 4) -> tuple[QWidget, ChipFlow, list[QWidget]]:
    box = QWidget()
    flow = ChipFlow(box, gap)
    widgets: list[QWidget] = []
    for width in widths:
        widget = QWidget()
        widget.setFixedSize(width, 24)
        flow.addWidget(widget)
        widgets.append(widget)
    return box, flow, widgets


def test_what_does_not_fit_goes_to_the_next_row(qtbot: QtBot) -> None:
    box, flow, widgets = flow_of([100, 100, 100])
    qtbot.addWidget(box)
    flow.setGeometry(QRect(0, 0, 210, 100))
    assert [(each.x(), each.y()) for each in widgets] == [(0, 0), (104, 0), (0, 28)]
    assert flow.heightForWidth(210) == 52
    assert flow.heightForWidth(1000) == 24


@settings(max_examples=60)
@given(st.lists(st.integers(10, 200), min_size=1, max_size=20), st.integers(200, 600))
def test_nothing_overlaps_or_leaves_the_width(qapp: QApplication, widths: list[int], width: int) -> None:
    box, flow, widgets = flow_of(widths)
    flow.setGeometry(QRect(0, 0, width, 2000))
    places = [widget.geometry() for widget in widgets]
    assert all(place.right() < width for place in places)
    assert max(place.bottom() for place in places) + 1 == flow.heightForWidth(width)
    for one, next_one in pairwise(places):
        assert next_one.left() == one.right() + 5 or (next_one.left() == 0 and next_one.top() > one.bottom())
    box.deleteLater()


def test_margins_are_kept(qtbot: QtBot) -> None:
    box, flow, widgets = flow_of([50])
    qtbot.addWidget(box)
    flow.setContentsMargins(8, 6, 8, 6)
    flow.setGeometry(QRect(0, 0, 100, 100))
    assert (widgets[0].x(), widgets[0].y()) == (8, 6)
    assert flow.heightForWidth(100) == 36


def test_hidden_widgets_take_no_room(qtbot: QtBot) -> None:
    box, flow, widgets = flow_of([50, 50])
    qtbot.addWidget(box)
    widgets[0].hide()
    flow.setGeometry(QRect(0, 0, 300, 100))
    assert widgets[1].x() == 0


def test_clearing_takes_everything_out(qtbot: QtBot) -> None:
    box, flow, widgets = flow_of([50, 50])
    qtbot.addWidget(box)
    with qtbot.waitSignals([widget.destroyed for widget in widgets]):
        flow.clear()
    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None
