"""A note is written beside its words in a wide window: seen, pressed, hidden, and there again the next day."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.text import TextRange
from core.services.library import SAMPLES
from tests.journeys.test_window import settle
from ui.application import Application

Start = Callable[[], Application]


def read_sample(qtbot: QtBot, application: Application) -> tuple[str, TextRange]:
    """The sample in a window of 1920 pixels; its id and its first clause."""
    application.window.resize(1920, 900)
    if not application.context.library.documents.summaries():
        file = read(SAMPLES[0])
        application.context.perform(lambda library, who: library.documents.add(library.documents.prepare(file), who))
        settle(qtbot, application)
    document = application.context.library.documents.summaries()[0].document
    application.window.features.reader.open(document.id)
    settle(qtbot, application)
    return document.id, application.context.library.documents.open(document.id).structure.clauses[0].range


def test_a_note_stands_beside_its_words(start: Start, qtbot: QtBot) -> None:
    application = start()
    document, place = read_sample(qtbot, application)
    features, context = application.window.features, application.context
    view, margin = features.reader.pane.view, features.reader.notes.margin
    context.perform(lambda library, who: library.annotations.write_note(document, place, "核对年份", who))
    settle(qtbot, application)
    (mark,) = context.library.annotations.of_document(document)
    view.go_to(place.start)
    card = margin.card_of(mark.id)
    assert card.told.lines == ("核对年份",)

    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=card.rect.center())
    settle(qtbot, application)
    assert view.selection().range == place
    editor = QApplication.focusWidget()
    assert editor.toPlainText() == "核对年份"
    editor.setPlainText("已核对")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, application)
    assert margin.card_of(mark.id).told.lines == ("已核对",)

    context.actions["reader.notes"].trigger()
    assert not margin.isVisible()
    application.window.close()
    again = start()
    read_sample(qtbot, again)
    assert not again.context.actions["reader.notes"].isChecked()
    assert not again.window.features.reader.notes.margin.isVisible()
