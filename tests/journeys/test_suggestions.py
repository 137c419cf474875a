"""From a plan nobody has marked to tags that were suggested, accepted, taken back and learned from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.changes import StepKind
from core.services.library import SAMPLES
from ui.application import Application

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def plan() -> Path:
    seeds = sorted((Path(os.environ["DUIDU_CORPUS"]) / "seeds").glob("*.txt"), key=lambda path: path.stat().st_size)
    return seeds[-1] if seeds else SAMPLES[0]


def settle(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    feature = application.window.features.suggestions
    qtbot.waitUntil(lambda: application.jobs.idle and not feature._timer.isActive(), timeout=20_000)
    QApplication.processEvents()


def press(qtbot: QtBot, application: Application, key: Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    view = application.window.features.reader.pane.view
    view.setFocus()
    qtbot.keyClick(view, key, modifier)
    settle(qtbot, application)


def test_a_plan_is_tagged_by_what_is_suggested(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, start: Callable[[], Application]
) -> None:
    monkeypatch.setattr("ui.suggestions.feature.SETTLING", 0)
    application = start()
    library = application.context.library
    prepared = library.documents.prepare(read(plan()))
    library.documents.add(prepared, "林")
    document_id, clauses = prepared.document.id, [clause.range for clause in prepared.structure.clauses]
    application.window.features.reader.open(document_id)
    settle(qtbot, application)
    application.window.show_panel("place")
    strip = application.window.features.suggestions.strip

    # To the first clause with two domains and a role: Enter takes the first, Alt+4 the role.
    found = library.suggestions.of_document(document_id)
    index = next(n for n, one in enumerate(found) if len(one.domains) > 1 and one.role)
    for _ in range(index + 1):
        press(qtbot, application, Key.Key_J)
    qtbot.waitUntil(strip.isVisible)
    first, second = (suggested.tag for suggested in found[index].domains[:2])
    press(qtbot, application, Key.Key_Return)
    press(qtbot, application, Key.Key_4, ALT)
    mark = library.annotations.at(document_id, clauses[index], "林")
    assert mark is not None
    assert mark.tags == (first.id, found[index].role.tag.id)
    assert second.name in [chip.face.name.rstrip("？") for chip in strip.chips]

    # All others in one step, by keys; undone in one.
    def accept_all() -> None:
        dialog = QApplication.activeModalWidget()
        dialog.view.setFocus()
        qtbot.keyClick(dialog.view, Key.Key_A, CONTROL)
        qtbot.keyClick(dialog.view, Key.Key_Return)

    before = library.annotations.of_document(document_id)
    QTimer.singleShot(0, accept_all)
    press(qtbot, application, Key.Key_G, CONTROL)
    assert library.store.history(1)[0].kind is StepKind.ACCEPT_SUGGESTIONS
    assert len(library.annotations.of_document(document_id)) > len(clauses) // 2
    assert "采纳" in application.context.actions["edit.undo"].text()
    taught = library.suggestions.of_document(document_id)
    application.context.actions["edit.undo"].trigger()
    settle(qtbot, application)
    assert library.annotations.of_document(document_id) == before
    application.context.actions["edit.redo"].trigger()
    settle(qtbot, application)

    # What was learned is in the library.
    application.window.close()
    again = start()
    assert again.context.library.suggestions.of_document(document_id) == taught
    assert again.context.library.store.check().sound
