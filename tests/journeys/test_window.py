"""The main job in the real window, on the real documents when they are there, else on the bundled sample."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from docx import Document as WordDocument
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QToolButton
from pytestqt.qtbot import QtBot

from core.model.text import TextRange, View
from core.services.exports import ExportRequest
from core.services.library import SAMPLES
from ui.application import Application
from ui.reader.content import Side

Key = Qt.Key
Start = Callable[[], Application]


def plans() -> list[Path]:
    seeds = sorted((Path(os.environ["DUIDU_CORPUS"]) / "seeds").glob("*.txt"))
    return seeds or list(SAMPLES)


def settle(qtbot: QtBot, application: Application) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)
    QApplication.processEvents()


def close_dialogs() -> None:
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.accept()


def drop(application: Application, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
    event = QDropEvent(
        QPointF(300, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    application.window.dropEvent(event)


def press(qtbot: QtBot, application: Application, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    view = application.window.features.reader.pane.view
    view.setFocus()
    qtbot.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)
    settle(qtbot, application)


def import_plans(qtbot: QtBot, application: Application) -> list[Path]:
    files = plans()
    with qtbot.waitSignal(application.window.features.library.imports.finished, timeout=120_000):
        drop(application, files)
    settle(qtbot, application)
    close_dialogs()
    return files


def open_longest(qtbot: QtBot, application: Application) -> str:
    records = application.context.library.documents.summaries()
    longest = max(records, key=lambda record: record.document.characters).document
    application.window.features.reader.open(longest.id)
    settle(qtbot, application)
    return longest.id


def test_from_files_to_a_word_list_and_back_after_a_restart(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    application = start()
    files = import_plans(qtbot, application)
    library = application.context.library
    assert len(library.documents.summaries()) == len(files)

    document_id = open_longest(qtbot, application)
    reader, view = application.window.features.reader, application.window.features.reader.pane.view
    opened = library.documents.open(document_id)
    clauses = [clause.range for clause in opened.structure.clauses]

    # The whole clause under the caret, by keys alone: J, C, 1, then the next one with 2.
    for digit in (Key.Key_1, Key.Key_2):
        press(qtbot, application, Key.Key_J)
        press(qtbot, application, Key.Key_C)
        press(qtbot, application, digit)
    marks = library.annotations.of_document(document_id)
    book = library.codebook.codebook()
    first_tag, second_tag = book.by_shortcut(1), book.by_shortcut(2)
    assert first_tag is not None
    assert second_tag is not None
    assert [mark.anchor.range for mark in marks] == clauses[:2]
    assert [mark.tags for mark in marks] == [(first_tag.id,), (second_tag.id,)]

    # Words selected on the converted side are marked at the corresponding stored characters.
    words = TextRange(clauses[5].start, clauses[5].start + 4)
    view.select(words, Side.RIGHT)
    press(qtbot, application, Key.Key_1)
    assert words in [mark.anchor.range for mark in library.annotations.of_document(document_id)]

    # A note, undone by its name, redone.
    application.context.perform(
        lambda opened_library, who: opened_library.annotations.write_note(document_id, words, "核对", who)
    )
    settle(qtbot, application)
    undo = application.context.actions["edit.undo"]
    assert "批注" in undo.text()
    undo.trigger()
    settle(qtbot, application)
    assert undo.text() == f"撤销：标注“{first_tag.name}”"
    application.context.actions["edit.redo"].trigger()
    settle(qtbot, application)
    assert [mark.note for mark in library.annotations.of_document(document_id) if mark.note] == ["核对"]

    # All marks become a collection, the collection a Word file.
    from core.services.annotations import AnnotationFilter
    from core.services.collections import Pick

    records = library.annotations.records(AnnotationFilter())
    picks = [
        Pick(record.annotation.document_id, record.annotation.anchor.range, record.annotation.id) for record in records
    ]
    application.context.perform(lambda opened_library, who: opened_library.collections.collect("要点", picks, who))
    settle(qtbot, application)
    collected = application.window.features.collections.panel.current()
    assert collected is not None
    assert len(library.collections.records(collected.id)) == 3
    out = tmp_path / "要点.docx"
    collection = library.collections.resolve("要点")
    library.exports.export_collection(collection, ExportRequest("docx", out, "林"))
    table = WordDocument(str(out)).tables[0]
    assert [row.cells[2].text for row in table.rows[1:]] == [
        opened.text[clauses[n].start : clauses[n].end] for n in (0, 1, 5)
    ]
    assert all(row.cells[4].text for row in table.rows[1:])

    # Closed and opened again: everything is there, and can still be undone by name.
    application.window.close()
    again = start()
    settle(qtbot, again)
    assert again.window.features.reader.opened is not None
    assert again.window.features.reader.opened.document.id == document_id
    assert again.context.actions["edit.undo"].text() == "撤销：将 3 条收入“要点”"
    for _ in range(2):
        again.context.actions["edit.undo"].trigger()
        settle(qtbot, again)
    assert [mark.note for mark in again.context.library.annotations.of_document(document_id) if mark.note] == []
    assert again.window.features.collections.panel.current() is None
    assert reader is not again.window.features.reader


def test_a_digit_twice_takes_the_tag_off_again(qtbot: QtBot, start: Start) -> None:
    application = start()
    import_plans(qtbot, application)
    document_id = open_longest(qtbot, application)
    for count in (1, 0, 1):
        press(qtbot, application, Key.Key_3)
        assert len(application.context.library.annotations.of_document(document_id)) == count


def test_the_same_files_again_are_said_to_be_there(qtbot: QtBot, start: Start) -> None:
    application = start()
    files = import_plans(qtbot, application)
    told: list[str] = []
    application.hub.noticed.connect(lambda notice: told.append(notice.text))
    import_plans(qtbot, application)
    assert told[-1] == f"{len(files)} 份已在文库中。"
    assert len(application.context.library.documents.summaries()) == len(files)


def test_files_that_cannot_be_read_leave_the_window_alive(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    application = start()
    empty, pdf = tmp_path / "空.txt", tmp_path / "扫描.pdf"
    empty.write_bytes(b"")
    pdf.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    told: list[str] = []
    application.hub.noticed.connect(lambda notice: told.append(notice.text))
    with qtbot.waitSignal(application.window.features.library.imports.finished, timeout=60_000):
        drop(application, [empty, pdf, SAMPLES[0]])
    settle(qtbot, application)
    close_dialogs()
    assert told[-1] == "已导入 1 份文件，2 份没有导入。"
    assert len(application.context.library.documents.summaries()) == 1


def test_a_deleted_document_comes_back_with_its_marks(qtbot: QtBot, start: Start) -> None:
    application = start()
    import_plans(qtbot, application)
    document_id = open_longest(qtbot, application)
    press(qtbot, application, Key.Key_1)
    application.context.actions["library.delete"].trigger()
    settle(qtbot, application)
    assert application.window.features.reader.opened is None
    application.context.actions["edit.undo"].trigger()
    settle(qtbot, application)
    application.window.features.reader.open(document_id)
    settle(qtbot, application)
    assert application.window.features.reader.mark_count == 1


def test_a_refused_library_leaves_the_open_one_open(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    application = start()
    import_plans(qtbot, application)
    foreign = tmp_path / "别的.duidu"
    foreign.write_bytes(b"not a library" * 100)
    before = foreign.read_bytes()
    told: list[str] = []
    application.hub.noticed.connect(lambda notice: told.append(notice.text))
    application.window.features.library.files.open(foreign)
    settle(qtbot, application)
    assert "不是文库" in told[-1]
    assert foreign.read_bytes() == before
    assert application.context.library.documents.summaries()


def test_the_original_is_in_sight_in_every_document_and_a_side_never_shows_what_the_other_does(
    qtbot: QtBot, start: Start
) -> None:
    application = start()
    import_plans(qtbot, application)
    pane = application.window.features.reader.pane
    first, second = (record.document.id for record in application.context.library.documents.summaries()[:2])
    application.window.features.reader.open(first)
    settle(qtbot, application)
    choose(application, Side.LEFT, pane.views[Side.RIGHT])
    assert View.SOURCE in pane.views
    assert len(set(pane.views)) == 2
    choose(application, Side.RIGHT, View.HANT_HK)
    application.window.features.reader.open(second)
    settle(qtbot, application)
    assert pane.views[0] is View.SOURCE


def choose(application: Application, side: Side, shown: View) -> None:
    """The entry of the small menu above a column."""
    actions = application.window.features.reader.pane.view.header_slot(side).findChild(QToolButton).menu().actions()
    next(action for action in actions if action.data() == shown.value).trigger()


def test_after_a_restart_the_caret_is_where_the_reader_is(qtbot: QtBot, start: Start) -> None:
    application = start()
    import_plans(qtbot, application)
    document_id = open_longest(qtbot, application)
    view = application.window.features.reader.pane.view
    view.jump_to(len(application.context.library.documents.open(document_id).text) // 2, third=False)
    application.window.close()
    again = start()
    settle(qtbot, again)
    view = again.window.features.reader.pane.view
    assert view.top_offset() > 0
    assert view.caret()[1] >= view.top_offset()
    assert again.window.features.reader.place() is not None
