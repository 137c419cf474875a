"""What a screen reader finds: the tree in this process, asked as Qt's bridges ask."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import VoidPtr

from core.model.text import TextRange
from tests.ui.reader.sample_plan import document, plan
from ui.reader import accessible
from ui.reader.accessible import DocumentInterface, expose_text, interface_for
from ui.reader.accessible_rows import CellInterface
from ui.reader.content import Mark, Side
from ui.reader.view import ReaderView
from ui.settings_store import SCREEN_READER_KEY, SettingsStore

Role, Text = QAccessible.Role, QAccessible.Text
ASTRAL = "吉𠮷野家，开𰻝麵店。\n第二段没有。\n"


@pytest.fixture
def settings(tmp_path) -> SettingsStore:
    return SettingsStore(str(tmp_path / "settings.ini"))


@pytest.fixture
def view(make_reader, settings: SettingsStore) -> ReaderView:
    made = make_reader(document(plan()))
    made.setAccessibleName("阅读区")
    expose_text(made, settings)
    return made


def tree(view: ReaderView) -> DocumentInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, DocumentInterface)
    return found


def cell(view: ReaderView, row: int, side: Side = Side.LEFT) -> CellInterface:
    return tree(view).cell(row, side)


def test_the_reader_is_a_document_of_the_rows_in_sight(view: ReaderView) -> None:
    root = tree(view)
    assert root.role() is Role.Document
    assert root.text(Text.Name) == "阅读区"
    rows = view.visible_rows()
    cells = [root.child(n) for n in range(2 * len(rows))]
    assert [each.text(Text.Name) for each in cells] == [
        view.spread.aligned(row, side).text for row, _ in rows for side in Side
    ]
    assert len(rows) < len(view.spread)
    assert {each.role() for each in cells[:4]} == {Role.Heading}
    assert cells[4].role() is Role.Paragraph
    assert [root.indexOfChild(each) for each in cells] == list(range(len(cells)))
    assert all(each.parent() is root for each in cells)
    assert root.childCount() > len(cells)  # its widgets come after them
    assert all(root.child(n) is not None for n in range(root.childCount()))


def test_rows_stay_who_they_are_while_the_page_moves(view: ReaderView) -> None:
    root = tree(view)
    first = root.child(0)
    view.page(1)
    view.page(1)
    assert root.indexOfChild(first) == -1
    assert first.isValid()
    assert first.state().offscreen
    assert first.rect().isEmpty()
    view.go_to(0)
    assert root.child(0) is first


def test_other_rows_make_the_old_ones_invalid(view: ReaderView) -> None:
    before = cell(view, 2)
    text = before.textInterface()
    view.set_content(document("甲。\n乙。\n"))
    assert not before.isValid()
    assert before.state().invalid
    assert before.text(Text.Name) == ""
    assert (text.text(0, 5), text.characterCount(), text.cursorPosition()) == ("", 0, -1)
    assert text.characterRect(0).isEmpty()
    text.setSelection(0, 0, 1)
    text.scrollToSubstring(0, 1)
    assert view.selection() is None
    assert cell(view, 0).text(Text.Name) == "甲。"


def test_offsets_are_utf16_as_screen_readers_count(make_reader, settings: SettingsStore) -> None:
    view = make_reader(document(ASTRAL))
    expose_text(view, settings)
    text = cell(view, 0).textInterface()
    first = ASTRAL.split("\n", maxsplit=1)[0]
    assert text.characterCount() == len(first) + 2
    assert text.text(0, 3) == "吉𠮷"
    assert text.text(3, -1) == first[2:]
    text.setCursorPosition(3)
    assert view.caret() == (Side.LEFT, 2)
    assert text.cursorPosition() == 3
    text.setSelection(0, 1, 4)
    assert view.selected_text() == "𠮷野"
    assert text.selection(0) == (1, 4)
    text.removeSelection(0)
    assert view.selection() is None
    assert cell(view, 0, Side.RIGHT).textInterface().cursorPosition() == -1


def test_characters_are_where_they_are_drawn(view: ReaderView) -> None:
    text = cell(view, 4, Side.RIGHT).textInterface()
    for offset in (0, 5, 30):
        place = text.characterRect(offset)
        assert cell(view, 4, Side.RIGHT).rect().contains(place)
        assert text.offsetAtPoint(place.center()) == offset
    assert text.offsetAtPoint(QPoint(-5, -5)) == -1
    assert tree(view).childAt(place.center().x(), place.center().y()) is cell(view, 4, Side.RIGHT)


def test_a_place_is_scrolled_to(view: ReaderView) -> None:
    last = len(view.spread) - 1
    cell(view, last).textInterface().scrollToSubstring(0, 1)
    assert last in [row for row, _ in view.visible_rows()]


def test_state_tells_what_can_be_done_with_a_row(view: ReaderView) -> None:
    state = cell(view, 0).state()
    assert state.readOnly
    assert state.selectableText
    assert state.multiLine
    assert not state.editable
    assert tree(view).focusChild() is cell(view, 0)


def test_marks_are_told_in_words(view: ReaderView) -> None:
    span = view.spread.rows[2].range
    mark = Mark("1", TextRange(span.start, span.start + 4), ("#d99a00",), ("政务", "数据"), "核对")
    view.set_marks([mark])
    assert cell(view, 2).text(Text.Description) == "政务、数据 核对"
    assert cell(view, 3).text(Text.Description) == ""


def test_a_cell_has_a_text_and_nothing_else(view: ReaderView) -> None:
    one, kinds = cell(view, 0), QAccessible.InterfaceType
    assert one.interface_cast(kinds.TextInterface) is one.textInterface()
    for kind in (kinds.EditableTextInterface, kinds.ValueInterface, kinds.TableInterface, kinds.ActionInterface):
        assert isinstance(one.interface_cast(kind), VoidPtr)
    assert one.object() is None
    assert one.childCount() == 0
    assert one.child(0) is None
    assert one.childAt(0, 0) is None
    assert one.indexOfChild(one) == -1


def test_nobody_else_is_answered_for(view: ReaderView, qtbot: QtBot) -> None:
    button = QPushButton("好")
    qtbot.addWidget(button)
    assert interface_for("QPushButton", button) is None
    assert interface_for("QWidget", view) is None
    assert interface_for("ReaderView", None) is None
    assert QAccessible.queryAccessibleInterface(button).text(Text.Name) == "好"
    assert not isinstance(QAccessible.queryAccessibleInterface(QWidget(button)), DocumentInterface)


def test_what_was_handed_out_outlives_the_view(make_reader, settings: SettingsStore) -> None:
    view = ReaderView()
    view.set_content(document(plan()))
    expose_text(view, settings)
    kept = cell(view, 0)
    text = kept.textInterface()
    view.deleteLater()
    del view
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert not kept.isValid()
    assert text.text(0, 3) == ""
    assert kept.rect().isEmpty()


def test_the_caret_is_told_of_only_while_somebody_listens(view: ReaderView, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[tuple[object, int]] = []

    def hear(event: QAccessibleEvent) -> None:
        told.append((event.accessibleInterface(), event.cursorPosition()))

    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", staticmethod(hear))
    view.go_to(3)
    assert told == []
    monkeypatch.setattr(accessible.QAccessible, "isActive", staticmethod(lambda: True))
    view.go_to(view.spread.rows[4].range.start + 2)
    assert told == [(cell(view, 4), 2)]


def test_it_can_be_switched_off(make_reader, settings: SettingsStore, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.keep(SCREEN_READER_KEY, value=False)
    installed: list[object] = []
    monkeypatch.setattr(accessible, "_factory", [])
    monkeypatch.setattr(accessible.QAccessible, "installFactory", staticmethod(installed.append))
    view = make_reader(document(plan()))
    before = view.children()
    expose_text(view, settings)
    assert installed == []
    assert view.children() == before
