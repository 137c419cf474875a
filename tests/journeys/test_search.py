"""A word is looked for in the other script, read, tagged everywhere and collected; the search is there tomorrow."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.services.library import SAMPLES
from ui.application import Application
from ui.collections.collect_dialog import CollectDialog
from ui.search import saving

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WORD, TYPED = "公共数据", "公共數據"


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def rest(qtbot: QtBot, application: Application) -> None:
    """Until what was typed has been looked for, and the keyboard has rested on a hit."""
    panel = application.window.features.search.panel
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not (panel._typing.isActive() or panel.results._pointing.isActive()), timeout=20_000)
    qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def take_in(qtbot: QtBot, application: Application, sample: Path) -> Document:
    prepared = application.context.library.documents.prepare(read(sample))
    application.context.perform(lambda library, who: library.documents.add(prepared, who))
    rest(qtbot, application)
    return prepared.document


def tagged(application: Application, name: str) -> int:
    library = application.context.library
    tag = library.codebook.resolve(name).id
    documents = [summary.document.id for summary in library.documents.summaries()]
    return sum(tag in mark.tags for each in documents for mark in library.annotations.of_document(each))


def test_a_word_is_found_in_both_scripts_tagged_collected_and_kept(
    qtbot: QtBot, start: Callable[[], Application], monkeypatch: pytest.MonkeyPatch
) -> None:
    application = start()
    window, features = application.window, application.window.features
    for sample in SAMPLES[:2]:
        take_in(qtbot, application, sample)
    with qtbot.waitActive(window):
        window.activateWindow()

    # Typed in the other script, from anywhere; both documents are listed.
    qtbot.keyClick(focus(), Key.Key_F, CONTROL | SHIFT)
    panel, view = features.search.panel, features.reader.pane.view
    assert focus() is panel.field
    focus().insert(TYPED)
    rest(qtbot, application)
    hits = panel.results.results.hit_count
    assert panel.results.results.document_count == 2
    assert panel._status.text == f"{hits} 处，2 份文件"

    # ↓ shows the first beside the list, Enter opens it with all that was found marked; F3 goes on.
    qtbot.keyClick(focus(), Key.Key_Down)
    rest(qtbot, application)
    assert focus() is panel.results
    text = features.reader.opened.text
    assert len(view.overlay.hits.ranges) == text.count(WORD) + text.count(TYPED)
    qtbot.keyClick(focus(), Key.Key_Return)
    rest(qtbot, application)
    assert focus() is view
    first = view.selection().range
    assert text[first.start : first.end] in {WORD, TYPED}
    qtbot.keyClick(view, Key.Key_F3)
    assert view.selection().range == view.overlay.hits.ranges[1]

    # All of it is tagged in one step, and that is undone in one step.
    qtbot.keyClick(focus(), Key.Key_F, CONTROL | SHIFT)
    assert panel.text == TYPED
    qtbot.keyClick(focus(), Key.Key_Down)
    rest(qtbot, application)
    qtbot.keyClick(focus(), Key.Key_T)
    assert features.codebook.palette.isVisible()
    features.codebook.palette.field.setText("数据资源")
    qtbot.keyClick(features.codebook.palette.field, Key.Key_Return)
    rest(qtbot, application)
    many = tagged(application, "数据资源")
    assert many > 2
    assert focus() is panel.results
    application.context.actions["edit.undo"].trigger()
    rest(qtbot, application)
    assert tagged(application, "数据资源") == 0
    application.context.actions["edit.redo"].trigger()
    rest(qtbot, application)

    # It goes into a collection.
    panel.results.setFocus()
    qtbot.keyClick(panel.results, Key.Key_L)
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, CollectDialog))
    dialog.findChild(QComboBox).setEditText("公共数据条款")
    dialog.accept()
    rest(qtbot, application)
    library = application.context.library
    collection = library.collections.resolve("公共数据条款")
    assert len(library.collections.records(collection.id)) == many

    # The tag can be searched for; the search is saved, and is there at the next start.
    monkeypatch.setattr(saving, "ask_text", lambda *_: "公共数据在哪里")
    panel.field.setText("领域:数据资源 公共")
    rest(qtbot, application)
    assert panel.results.results.hit_count > 0
    application.context.actions["search.save"].trigger()
    rest(qtbot, application)
    window.close()

    again = start()
    panel = again.window.features.search.panel
    again.context.actions["search.open"].trigger()
    panel.field.clear()  # what was selected yesterday is still selected
    rest(qtbot, again)
    qtbot.keyClick(panel.field, Key.Key_Down)
    assert panel.start.saved().name == "公共数据在哪里"
    qtbot.keyClick(panel.start, Key.Key_Return)
    rest(qtbot, again)
    assert panel.text == "领域:数据资源 公共"
    assert panel.results.results.hit_count > 0
