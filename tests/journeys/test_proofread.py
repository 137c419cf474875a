"""文本体检 in the real window, by keys alone, across a restart; on the real document when it is there."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from ui.application import Application
from ui.reader.content import Side

Key = Qt.Key
Start = Callable[[], Application]
OWN = "臨海市智慧城市方案\n壹、總則\n一、關于資訊建設的意見。\n二、推動云計算與設備的協同应用，采取多種方式。\n"


def settle(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def open_plan(qtbot: QtBot, application: Application, folder: Path) -> Document:
    """The real document with leftovers of conversion, else one of our own."""
    found = next((Path(os.environ["DUIDU_CORPUS"]) / "seeds").glob("001*.txt"), None)
    if found is None:
        found = folder / "方案.txt"
        found.write_text(OWN, "utf-8")
    library = application.context.library
    prepared = library.documents.prepare(read(found))
    library.documents.add(prepared, "林")
    application.window.features.reader.open(prepared.document.id)
    settle(qtbot, application)
    return prepared.document


def press(qtbot: QtBot, application: Application, key: Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key)
    settle(qtbot, application)


def enter_panel(qtbot: QtBot, application: Application) -> None:
    """As F7 does."""
    application.context.actions["window.proofread"].trigger()
    settle(qtbot, application)
    application.window.features.proofread.panel._list.setFocus()


def shown(application: Application, offset: int, side: Side) -> str:
    spread = application.window.features.reader.pane.view.spread
    return spread.aligned(spread.rows.at(offset), side).text


def test_leftovers_are_corrected_by_keys_and_stay_so(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    application = start()
    document = open_plan(qtbot, application, tmp_path)
    library = application.context.library
    text = library.documents.open(document.id).text
    enter_panel(qtbot, application)
    panel, view = application.window.features.proofread.panel, application.window.features.reader.pane.view
    leftovers = [entry for entry in panel.listing.entries if entry.kind == "likely"]
    assert leftovers

    # The list shows each place in the reader; Space corrects it and goes on.
    press(qtbot, application, Key.Key_Home)
    panel._list._stand_near(next(n for n, row in enumerate(panel.listing.rows) if row == leftovers[0]))
    place = leftovers[0].range
    assert view.selection().range == place
    press(qtbot, application, Key.Key_Space)
    assert view.selected_text() != ""
    assert [one.range for one in library.proofreading.corrections(document.id)] == [place]
    assert leftovers[0].suggested in shown(application, place.start, Side.LEFT)
    assert panel._list.current() != leftovers[0]
    assert panel._list.hasFocus()

    # Enter goes to the place itself.
    press(qtbot, application, Key.Key_Return)
    assert view.hasFocus()

    application.context.actions["proofread.accept_certain"].trigger()
    settle(qtbot, application)
    accepted = library.proofreading.corrections(document.id)
    assert len(accepted) > 1
    assert application.context.actions["edit.undo"].text().startswith("撤销：接受 ")
    assert library.documents.open(document.id).text == text
    application.window.close()

    again = start()
    settle(qtbot, again)
    library = again.context.library
    assert again.window.features.reader.opened.document.id == document.id
    assert library.proofreading.corrections(document.id) == accepted
    assert leftovers[0].suggested in shown(again, place.start, Side.LEFT)
    again.context.actions["reader.corrections"].trigger()
    assert text[place.start : place.end] in shown(again, place.start, Side.LEFT)
    for _ in range(2):
        again.context.actions["edit.undo"].trigger()
        settle(qtbot, again)
    assert library.proofreading.corrections(document.id) == ()
    assert library.store.check().sound
