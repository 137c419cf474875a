"""From two editions to a 新旧对照表 in the real window: make a pair, read it, mark in it, pair by hand, come back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.model.comparison import ChangeKind
from core.services.library import SAMPLES
from tests.journeys.test_window import settle
from ui.application import Application
from ui.compare.export_dialog import ComparisonExportDialog
from ui.compare.pair_dialog import PairDialog
from ui.reader.content import Side

Start = Callable[[], Application]


def test_from_two_editions_to_a_list_of_changes(qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch) -> None:
    application = start()
    window, actions, context = application.window, application.context.actions, application.context
    features, view = window.features, window.features.reader.pane.view
    window.features.library.import_files([str(path) for path in SAMPLES])
    settle(qtbot, application)
    for dialog in window.findChildren(QDialog):
        dialog.close()
    documents = [record.document for record in context.library.documents.summaries()]

    # A pair is made of the two; the reader shows it, the panel lists what changed.
    monkeypatch.setattr(PairDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    actions["compare.pair"].trigger()
    settle(qtbot, application)
    pair = features.pairs.pair
    assert pair is not None
    assert (pair.old.document, pair.new.document) == (documents[0], documents[1])
    assert pair.comparison.counts() == {ChangeKind.CHANGED: 7, ChangeKind.ADDED: 1}
    assert features.compare.panel.isVisible()

    # From change to change, wherever the keyboard is.
    actions["compare.next"].trigger()
    settle(qtbot, application)
    change = features.compare.panel.view.current()
    assert change is pair.comparison.changes[0]
    assert view.selection().side is Side.RIGHT

    # A mark made on a side is of that side's document.
    tag = context.library.codebook.codebook().tags[0]
    features.annotations.toggle_tag(tag.id)
    settle(qtbot, application)
    (mark,) = context.library.annotations.of_document(documents[1].id)
    assert mark.anchor.range == change.new
    assert context.library.annotations.of_document(documents[0].id) == ()

    # What is found is found in both.
    actions["reader.find"].trigger()
    features.reader._finding.bar.field.setText("年度")
    settle(qtbot, application)
    hits = [hit.start >= features.pairs.whole.text.index("\n臨瀾") for hit in view.overlay.hits.ranges]
    assert set(hits) == {False, True}
    features.reader._finding.close()

    # By hand, with undo.
    actions["compare.apart"].trigger()
    settle(qtbot, application)
    assert features.pairs.pair.comparison.counts()[ChangeKind.REMOVED] == 1
    actions["edit.undo"].trigger()
    settle(qtbot, application)
    assert features.pairs.pair.comparison == pair.comparison

    # The list is handed up.
    context.settings.keep("export/folder", str(tmp_path))
    context.settings.keep("export/format", "xlsx")
    monkeypatch.setattr(ComparisonExportDialog, "exec", lambda _: QDialog.DialogCode.Accepted)
    actions["compare.export"].trigger()
    settle(qtbot, application)
    (written,) = tmp_path.glob("*新旧对照表.xlsx")
    rows = list(load_workbook(written).worksheets[0].iter_rows(min_row=4, values_only=True))
    assert len(rows) == 8
    assert "改动：“900”改为“950”" in rows[0]

    # Another document leaves the pair; it is still there, also tomorrow, where it was left.
    place = view.caret()
    features.library.document_requested.emit(documents[0].id)
    settle(qtbot, application)
    assert features.pairs.pair is None
    assert features.reader.opened.document.id == documents[0].id
    window.close()
    again = start()
    again.window.features.compare.panel.pair_chosen.emit(pair.pair.id)
    settle(qtbot, again)
    assert again.window.features.pairs.pair.comparison == pair.comparison
    assert again.window.features.reader.pane.view.caret() == place
