"""Words of the reader dropped on the 条款集 panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.collections import place_drop
from ui.collections.collect_dialog import CollectDialog
from ui.place import DRAGGED_PLACE

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def words() -> QMimeData:
    carried = QMimeData()
    carried.setText("建设统一平台")
    carried.setData(DRAGGED_PLACE, b"")
    return carried


@pytest.fixture(autouse=True)
def from_this_window(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Events made by hand have no source; whether they are to count as our own."""
    ours = [True]

    def is_ours(event: QDropEvent, kind: str) -> bool:
        return ours[0] and event.mimeData().hasFormat(kind)

    monkeypatch.setattr(place_drop, "is_drag_of", is_ours)
    return ours


def enter(panel: QWidget, words: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(20, 200), COPY, words, LEFT, PLAIN)
    event.setAccepted(False)
    QApplication.sendEvent(panel, event)
    return event.isAccepted()


def drop(panel: QWidget, words: QMimeData) -> bool:
    event = QDropEvent(QPointF(20, 200), COPY, words, LEFT, PLAIN)
    event.setAccepted(False)
    QApplication.sendEvent(panel, event)
    return event.isAccepted()


def frames(panel: QWidget) -> list[QWidget]:
    return [each for each in panel.findChildren(place_drop._Frame) if not each.isHidden()]


def test_dropped_words_are_collected_like_by_key(bench, words: QMimeData) -> None:
    bench.collect("要点", 2)
    bench.stand_on(4)
    assert enter(bench.feature.panel, words)
    assert len(frames(bench.feature.panel)) == 1
    assert drop(bench.feature.panel, words)
    assert frames(bench.feature.panel) == []
    bench.settle()
    assert bench.shown() == bench.starts(2, 4)


def test_without_a_collection_it_is_asked_for(bench, words: QMimeData) -> None:
    bench.stand_on(4)
    enter(bench.feature.panel, words)
    assert drop(bench.feature.panel, words)
    bench.dialog(CollectDialog).reject()


def test_nothing_else_is_taken(bench, words: QMimeData, from_this_window: list[bool]) -> None:
    panel, plain = bench.feature.panel, QMimeData()
    plain.setText("建设统一平台")
    bench.stand_on(4)
    assert not enter(panel, plain)
    from_this_window[0] = False
    assert not enter(panel, words), "the place is not that of another window"
    from_this_window[0] = True
    bench.feature.set_place(None)
    assert not enter(panel, words)
    assert frames(panel) == []


def test_words_that_are_taken_elsewhere_leave_no_frame(bench, words: QMimeData) -> None:
    bench.stand_on(4)
    enter(bench.feature.panel, words)
    QApplication.sendEvent(bench.feature.panel, QDragLeaveEvent())
    assert frames(bench.feature.panel) == []
