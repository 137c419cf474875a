"""Handing up from the window, by keys: a table of tasks for Word and a book of clauses for the browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from docx import Document as WordDocument
from lxml import html
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.services.collections import Pick
from core.services.library import SAMPLES
from ui.application import Application
from ui.exports.dialog import ExportDialog

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Start = Callable[[], Application]


def settle(qtbot: QtBot, application: Application) -> None:
    for _ in range(2):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)


def shown(qtbot: QtBot, application: Application) -> ExportDialog:
    (dialog,) = [each for each in application.window.findChildren(ExportDialog) if each.isVisible()]
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog._form)
    return dialog


def test_a_collection_becomes_a_task_table_and_a_book(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    application = start()
    application.settings.keep("export/folder", str(tmp_path))
    window, context = application.window, application.context
    window.features.library.import_files([str(SAMPLES[0])])
    qtbot.waitUntil(lambda: window.features.reader.opened is not None and application.jobs.idle, timeout=30_000)
    opened = window.features.reader.opened
    clauses = [clause.range for clause in opened.structure.clauses]
    picks = [Pick(opened.document.id, clause) for clause in clauses]
    context.perform(lambda library, who: library.collections.collect("要点", picks, who))
    settle(qtbot, application)
    view = window.features.reader.pane.view
    view.setFocus()

    def come_back() -> None:
        window.activateWindow()  # as window systems do when a dialog is gone
        qtbot.waitUntil(lambda: QApplication.focusWidget() is view)

    come_back()

    # One form down, and Enter: a table of tasks as Word file.
    qtbot.keyClick(view, Key.Key_E, CONTROL)
    dialog = shown(qtbot, application)
    qtbot.keyClick(dialog._form, Key.Key_Down)
    assert dialog.form.id == "task-table"
    tasks = dialog.request.path
    qtbot.keyClick(dialog._form, Key.Key_Return)
    settle(qtbot, application)
    table = WordDocument(str(tasks)).tables[0]
    assert [cell.text for cell in table.rows[0].cells][:2] == ["序号", "重点任务"]
    assert len(table.rows) > 2
    assert tasks.name.startswith("要点 任务分解表 20")
    assert "已导出" in window._strip.sentence

    # The form is remembered; back to the first, and four formats on: a book.
    come_back()
    qtbot.keyClick(view, Key.Key_E, CONTROL)
    dialog = shown(qtbot, application)
    assert dialog.form.id == "task-table"
    qtbot.keyClick(dialog._form, Key.Key_Up)
    qtbot.keyClick(dialog._form, Key.Key_Tab)
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    assert dialog.request.format == "html"
    book = dialog.request.path
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    settle(qtbot, application)
    words = html.fromstring(book.read_bytes()).text_content()
    found = ["".join(opened.text[clause.start : clause.end].split()) for clause in clauses]
    squeezed = "".join(words.split())
    assert [clause for clause in found if clause not in squeezed] == []

    # The document that is read has a key of its own, and Escape leaves everything as it was.
    before = sorted(tmp_path.iterdir())
    come_back()
    qtbot.keyClick(view, Key.Key_E, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = shown(qtbot, application)
    assert dialog.form.id == "all-clauses"
    qtbot.keyClick(dialog._form, Key.Key_Escape)
    settle(qtbot, application)
    assert sorted(each for each in tmp_path.iterdir() if each.suffix in (".docx", ".html")) == sorted(
        each for each in before if each.suffix in (".docx", ".html")
    )
