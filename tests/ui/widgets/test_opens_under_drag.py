from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets import opens_under_drag
from ui.widgets.opens_under_drag import OpensUnderDrag, is_drag_of
from ui.widgets.segmented import SegmentedControl

KIND = "application/x-duidu-test"


@pytest.fixture
def words(qtbot: QtBot) -> SegmentedControl:
    control = SegmentedControl("面板")
    qtbot.addWidget(control)
    for key in ("one", "two"):
        control.add(key, key)
    OpensUnderDrag(control, KIND)
    control.resize(control.sizeHint())
    control.show()
    return control


def drag_over(control: SegmentedControl, key: str, carried: QMimeData) -> bool:
    place = control.button(key).geometry().center()
    event = QDragEnterEvent(
        QPoint(place), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    event.setAccepted(False)
    QApplication.sendEvent(control, event)
    return event.isAccepted()


def test_the_word_under_the_drag_is_chosen(words: SegmentedControl, monkeypatch: pytest.MonkeyPatch) -> None:
    def comes_from_here(event: QDropEvent, kind: str) -> bool:
        return event.mimeData().hasFormat(kind)

    monkeypatch.setattr(opens_under_drag, "is_drag_of", comes_from_here)
    carried, other = QMimeData(), QMimeData()
    carried.setData(KIND, b"")
    chosen: list[str] = []
    words.choice_changed.connect(chosen.append)
    assert drag_over(words, "two", carried)
    assert drag_over(words, "two", carried)
    assert not drag_over(words, "one", other)
    assert chosen == ["two"]


def test_what_comes_from_another_program_has_no_source(words: SegmentedControl) -> None:
    carried = QMimeData()
    carried.setData(KIND, b"")
    event = QDragEnterEvent(
        QPoint(), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    assert not is_drag_of(event, KIND)
