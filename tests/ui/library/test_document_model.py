from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.model.document import DocumentSummary
from core.model.text import Script
from core.services.library import Library
from ui.library.document_model import DocumentModel, Role
from ui.library.title_filter import TitleFilter, fits


@pytest.fixture
def records(library: Library) -> tuple[DocumentSummary, ...]:
    (record,) = library.documents.summaries()
    other = replace(record, document=replace(record.document, id="2", title="<b>臺灣</b>", script=Script.HANT))
    return record, replace(other, annotations=1_200, tags=3)


@pytest.fixture
def model(qtbot: QtBot) -> DocumentModel:
    return DocumentModel()


def test_it_keeps_the_rules_of_models(model: DocumentModel, records) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    filtered = TitleFilter(model)
    filtered.setSourceModel(model)
    QAbstractItemModelTester(filtered, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    for shown in (records, records[1:], (), records):
        model.show(shown)
        filtered.want("臺")
        filtered.want("")
    assert tester.model() is model
    assert model.rowCount() == 2


def test_a_row_tells_title_script_and_how_much_was_done(model: DocumentModel, records) -> None:
    model.show(records)
    index = model.index(1)
    assert index.data() == "<b>臺灣</b>"
    assert index.data(Role.SCRIPT) == "繁"
    assert index.data(Role.DETAIL).split(" · ")[1:3] == ["1,200 处标注", "3 个标签"]
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("<b>臺灣</b>，繁，")


def test_counts_change_without_a_reset(model: DocumentModel, records, qtbot: QtBot) -> None:
    model.show(records)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.show((replace(records[0], annotations=1), records[1]))
    assert [index.row() for index in changed.args[:2]] == [0, 0]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("智慧", True), ("智慧 ", True), ("臺灣", True), ("台湾", True), ("zh", True), ("ZHTW", True), ("政务", False)],
)
def test_titles_are_found_in_both_scripts_and_by_initials(typed: str, found: bool) -> None:
    assert fits("智慧臺灣", typed) is found


def test_newer_records_take_the_place_of_older_ones(model: DocumentModel, records, qtbot: QtBot) -> None:
    other, record = records
    model.show(records)
    with qtbot.waitSignal(model.dataChanged) as told:
        model.update((replace(record, annotations=2),))
    assert told.args[0].row() == 1
    assert "2 处标注" in model.index(1).data(Role.DETAIL)
    assert model.index(0).data(Role.RECORD) == other
