"""A word is looked for, gone through and marked, with keys alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import SAMPLES
from ui.application import Application

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD = "公共数据"


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def rest(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def take_in(qtbot: QtBot, application: Application, sample: Path) -> Document:
    prepared = application.context.library.documents.prepare(read(sample))
    application.context.perform(lambda library, who: library.documents.add(prepared, who))
    rest(qtbot, application)
    return prepared.document


def test_every_place_of_a_word_is_gone_through_and_one_is_marked(
    qtbot: QtBot, start: Callable[[], Application]
) -> None:
    application = start()
    window, reader = application.window, application.window.features.reader
    plan, other = (take_in(qtbot, application, sample) for sample in SAMPLES[:2])
    reader.open(plan.id)
    rest(qtbot, application)
    text = reader.opened.text
    places = [TextRange(at, at + len(WORD)) for at in range(len(text)) if text.startswith(WORD, at)]
    assert len(places) > 1

    # From anywhere in the window; what was typed in the other script finds the same.
    window.features.library.panel.setFocus()
    qtbot.keyClick(focus(), Qt.Key.Key_F, CONTROL)
    focus().insert("公共數據")
    rest(qtbot, application)
    view = reader.pane.view
    assert list(view.overlay.hits.ranges) == places
    assert view.overlay.hits.current == places[0]
    qtbot.keyClick(focus(), Qt.Key.Key_Return)
    qtbot.keyClick(focus(), Qt.Key.Key_F3)
    qtbot.keyClick(focus(), Qt.Key.Key_F3, SHIFT)
    assert view.overlay.hits.current == places[1]

    # Escape leaves the hit selected: the next key is about it.
    qtbot.keyClick(focus(), Qt.Key.Key_Escape)
    assert focus() is view
    qtbot.keyClick(focus(), Qt.Key.Key_1)
    rest(qtbot, application)
    (mark,) = application.context.library.annotations.of_document(plan.id)
    assert mark.anchor.range == places[1]

    # In another document F3 goes on with the same word.
    reader.open(other.id)
    rest(qtbot, application)
    qtbot.keyClick(view, Qt.Key.Key_F3)
    rest(qtbot, application)
    current = view.overlay.hits.current
    assert current is not None
    assert reader.opened.text[current.start : current.end] == "公共數據"
