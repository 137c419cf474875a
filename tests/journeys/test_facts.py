"""From a plan to an indicator table in the real window, on the real documents if they are there, else on the sample."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from core.exporting.forms.fact_tables import FactColumn
from core.model.fact_decision import FactStatus
from core.services.exports import ExportRequest
from tests.journeys.test_window import import_plans, open_longest, settle
from ui.application import Application
from ui.facts import export_dialog

Key = Qt.Key
Start = Callable[[], Application]


def focus_words(application: Application) -> str:
    """The words that are selected in the reader."""
    place = application.window.features.reader.place()
    return place.words if place and place.selected else ""


def test_from_a_plan_to_an_indicator_table(qtbot: QtBot, start: Start, tmp_path: Path, monkeypatch) -> None:
    application = start()
    import_plans(qtbot, application)
    open_longest(qtbot, application)
    window = application.window
    actions = application.context.actions

    # The panel: every fact leads to its words; keys decide.
    actions["window.facts"].trigger()
    settle(qtbot, application)
    panel = window.features.facts.panel
    assert panel.view.hasFocus()
    qtbot.keyClick(panel.view, Key.Key_Home)
    settle(qtbot, application)
    first = panel.view.current()
    assert focus_words(application) == first.exact
    qtbot.keyClick(panel.view, Key.Key_Y)
    settle(qtbot, application)
    qtbot.keyClick(panel.view, Key.Key_X)
    settle(qtbot, application)
    assert sorted(row.status for row in panel.listing.facts if row.status) == ["confirmed", "rejected"]
    actions["edit.undo"].trigger()
    settle(qtbot, application)
    assert [row.status for row in panel.listing.facts if row.status] == [FactStatus.CONFIRMED]

    # The tables: all documents, filtered and sorted; a click goes to the words of another document too.
    actions["facts.tables"].trigger()
    settle(qtbot, application)
    tables = window.features.facts.tables
    assert tables.isVisible()
    assert len({row.document.id for row in tables.table.facts.rows}) > 1
    table = tables.table
    table.sortByColumn(table.facts.columns.index(FactColumn.VALUE), Qt.SortOrder.DescendingOrder)
    place = next(n for n, row in enumerate(table.facts.rows) if row.document.id != first.document.id)
    wanted = table.facts.rows[place]
    table.scrollTo(table.facts.index(place, 0))
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.facts.index(place, 2)).center()
    )
    settle(qtbot, application)
    assert window.features.reader.opened.document.id == wanted.document.id
    assert focus_words(application) == wanted.exact
    assert table.hasFocus()

    # What is in sight is handed up; after a restart the decision is still there.
    path = tmp_path / "指标.xlsx"

    class Filled(export_dialog.FactsExportDialog):
        def exec(self) -> int:
            return QDialog.DialogCode.Accepted

        @property
        def request(self) -> ExportRequest:
            return ExportRequest("xlsx", path, "林", form="facts")

    monkeypatch.setattr(export_dialog, "FactsExportDialog", Filled)
    actions["facts.export"].trigger()
    settle(qtbot, application)
    names = [row.fact.name for row in table.facts.rows]
    cells = {each.value for line in load_workbook(path).worksheets[0].iter_rows() for each in line}
    assert {name for name in names if name} <= cells
    qtbot.keyClick(table, Key.Key_Escape)
    settle(qtbot, application)
    assert not tables.isVisible()
    window.close()
    again = start()
    kept = again.context.library.facts.of_document(first.document.id)
    assert [(row.place, row.status) for row in kept if row.status] == [(first.place, FactStatus.CONFIRMED)]
