"""Selected words are dragged away; a click on them is still a click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest

from core.model.text import TextRange
from tests.ui.reader.sample_plan import document, plan
from ui.place import DRAGGED_PLACE
from ui.reader.content import Side
from ui.reader.view import ReaderView

LEFT_BUTTON = Qt.MouseButton.LeftButton
CONTENT = document(plan())
CLAUSE = CONTENT.structure.clauses[2].range
WORDS = TextRange(CLAUSE.start + 2, CLAUSE.start + 12)
FAR = QPoint(40, 0)


@pytest.fixture
def dragged(monkeypatch: pytest.MonkeyPatch) -> list[QDrag]:
    """Every drag that was begun; it ends at once."""
    begun: list[QDrag] = []

    def begin(drag: QDrag, _actions: Qt.DropAction) -> Qt.DropAction:
        begun.append(drag)
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", begin)
    return begun


@pytest.fixture
def reader(make_reader) -> ReaderView:
    view = make_reader(CONTENT)
    view.select(WORDS, Side.RIGHT)
    return view


def point_at(reader: ReaderView, offset: int, side: Side = Side.RIGHT) -> QPoint:
    """In the left half of a character."""
    spot = reader.spread.spot_of(offset, side)
    box = reader.line_box(spot, side)
    layout = reader.spread.side_layout(spot.row, side)
    return QPoint(round(box.left() + layout.x_at(spot.offset, layout.line_at(spot.offset))) + 3, box.center().y())


def press_and_move(reader: ReaderView, start: QPoint, by: QPoint) -> None:
    QTest.mousePress(reader.viewport(), LEFT_BUTTON, pos=start)
    QTest.mouseMove(reader.viewport(), start + by)
    QTest.mouseRelease(reader.viewport(), LEFT_BUTTON, pos=start + by)


def test_selected_words_are_dragged_as_they_are_shown(reader: ReaderView, dragged: list[QDrag]) -> None:
    press_and_move(reader, point_at(reader, WORDS.start + 3), FAR)
    (drag,) = dragged
    assert drag.mimeData().text() == reader.selected_text()
    assert drag.mimeData().hasFormat(DRAGGED_PLACE)
    assert not drag.mimeData().hasHtml()
    assert not drag.pixmap().isNull()
    assert reader.selection().range == WORDS, "they stay selected"


def test_a_click_on_selected_words_puts_the_caret(reader: ReaderView, dragged: list[QDrag]) -> None:
    QTest.mouseClick(reader.viewport(), LEFT_BUTTON, pos=point_at(reader, WORDS.start + 3))
    assert (reader.selection(), reader.caret()) == (None, (Side.RIGHT, WORDS.start + 3))
    assert dragged == []


@pytest.mark.parametrize(("offset", "side"), [(WORDS.end + 1, Side.RIGHT), (WORDS.start + 3, Side.LEFT)])
def test_elsewhere_a_drag_selects(reader: ReaderView, dragged: list[QDrag], offset: int, side: Side) -> None:
    press_and_move(reader, point_at(reader, offset, side), FAR)
    assert dragged == []
    assert reader.selection().range.start == offset
    assert reader.selection().side is side


def test_shift_extends_also_from_within(reader: ReaderView, dragged: list[QDrag]) -> None:
    place = point_at(reader, WORDS.start + 3)
    QTest.mouseClick(reader.viewport(), LEFT_BUTTON, Qt.KeyboardModifier.ShiftModifier, pos=place)
    assert reader.selection().range == TextRange(WORDS.start, WORDS.start + 3)
    assert dragged == []


def test_a_hand_that_trembles_does_not_drag(reader: ReaderView, dragged: list[QDrag]) -> None:
    press_and_move(reader, point_at(reader, WORDS.start + 3), QPoint(2, 1))
    assert dragged == []


def test_the_pointer_shows_what_can_be_dragged(reader: ReaderView) -> None:
    cursor = reader.viewport().cursor
    QTest.mouseMove(reader.viewport(), point_at(reader, WORDS.start + 3))
    assert cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.mouseMove(reader.viewport(), point_at(reader, WORDS.end + 2))
    assert cursor().shape() == Qt.CursorShape.IBeamCursor
