"""A reader puts the structure right: it can be undone, it is there after a restart, and a newer parser keeps it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.text import Structure, TextRange
from core.services.library import SAMPLES
from ui.application import Application

Key = Qt.Key
Start = Callable[[], Application]
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def settle(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def press(qtbot: QtBot, application: Application, key: Key, modifier: Qt.KeyboardModifier) -> None:
    view = application.window.features.reader.pane.view
    view.setFocus()
    qtbot.keyClick(view, key, modifier)
    settle(qtbot, application)


def trigger(qtbot: QtBot, application: Application, action_id: str) -> None:
    application.context.actions[action_id].trigger()
    settle(qtbot, application)


def shown(application: Application) -> Structure:
    opened = application.window.features.reader.opened
    assert opened is not None
    return opened.structure


def outline(application: Application) -> list[str]:
    model = application.window.features.reader.outline.model()
    found: list[str] = []

    def read_below(parent) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found.append(str(index.data()))
            read_below(index)

    read_below(application.window.features.reader.outline.rootIndex())
    return found


def test_a_structure_put_right_stays_right(qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    application = start()
    library = application.context.library
    prepared = library.documents.prepare(read(SAMPLES[0]))
    document_id, text = prepared.document.id, prepared.text
    application.context.perform(lambda opened, who: opened.documents.add(prepared, who))
    settle(qtbot, application)
    application.window.features.reader.open(document_id)
    settle(qtbot, application)
    view = application.window.features.reader.pane.view
    parsed = shown(application)
    assert "一、建设现状" in outline(application)

    # A clause is split at the caret; undone by its name; redone.
    sentence = next(one.range for one in parsed.clauses if "，" in text[one.range.start : one.range.end])
    comma = text.index("，", sentence.start)
    view.go_to(comma)
    press(qtbot, application, Key.Key_Return, CONTROL)
    split = shown(application)
    assert TextRange(sentence.start, comma + 1) in [one.range for one in split.clauses]
    assert application.context.actions["edit.undo"].text().startswith("撤销：拆分条款“")
    trigger(qtbot, application, "edit.undo")
    assert shown(application) == parsed
    trigger(qtbot, application, "edit.redo")
    assert shown(application) == split

    # Its first part becomes a heading, a heading becomes text: the outline follows.
    view.go_to(sentence.start)
    press(qtbot, application, Key.Key_3, CONTROL | ALT)
    assert text[sentence.start : comma] in outline(application)
    view.go_to(text.index("一、建设现状"))
    press(qtbot, application, Key.Key_0, CONTROL | ALT)
    assert "一、建设现状" not in outline(application)
    put_right = shown(application)

    # Closed and opened again, by a program that reads texts anew.
    application.window.close()
    monkeypatch.setattr("core.services.documents.PARSER_VERSION", parsed.version + 1)
    monkeypatch.setattr("core.text.parse.PARSER_VERSION", parsed.version + 1)
    again = start()
    again.window.features.reader.open(document_id)
    settle(qtbot, again)
    assert shown(again).version == parsed.version + 1
    assert (shown(again).passages, shown(again).headings) == (put_right.passages, put_right.headings)
    assert shown(again).clauses == put_right.clauses
    assert text[sentence.start : comma] in outline(again)

    # All of it can still be taken back.
    for _ in range(3):
        trigger(qtbot, again, "edit.undo")
    assert shown(again).headings == parsed.headings
    assert shown(again).clauses == parsed.clauses
    assert "一、建设现状" in outline(again)
    assert again.context.library.store.check().sound
