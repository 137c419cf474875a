from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from core.services.collections import ClauseRecord
from ui.collections.clause_delegate import row_height
from ui.collections.clause_model import ClauseModel, Role


@pytest.fixture
def records(bench) -> tuple[ClauseRecord, ...]:
    bench.collect("要点", 2, 3, 5)
    return bench.list.records


def test_it_keeps_the_rules_of_models(records) -> None:
    model = ClauseModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for shown in (records, records[::-1], (), records):
        model.show(shown)
    assert tester.model() is model
    assert [model.index(row).data(Role.NUMBER) for row in range(3)] == ["1", "2", "3"]


def test_words_are_shown_as_they_are(records) -> None:
    model = ClauseModel()
    model.show((replace(records[0], row=replace(records[0].row, exact="<b>甲</b>\n乙")),))
    index = model.index(0)
    assert index.data() == "<b>甲</b> 乙" or index.data() == "<b>甲</b>乙"
    assert "<b>" not in index.data(Qt.ItemDataRole.ToolTipRole).removeprefix("<p").replace("&lt;b&gt;", "")
    assert records[0].document.title in index.data(Role.ORIGIN)


def test_a_remark_alone_is_no_reset(records, qtbot: QtBot) -> None:
    model = ClauseModel()
    model.show(records)
    changed = (records[0], replace(records[1], row=replace(records[1].row, remark="请核")), records[2])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        model.show(changed)
    assert told.args[0].row() == 1
    assert row_height(changed[1]) > row_height(records[1])


def test_a_drop_is_a_wish_and_moves_nothing(records, qtbot: QtBot) -> None:
    model = ClauseModel()
    model.show(records)
    data = model.mimeData([model.index(2), model.index(0)])
    with qtbot.waitSignal(model.rows_dropped) as dropped:
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert dropped.args == [[records[0].row.id, records[2].row.id], 1]
    assert model.records == records


def test_rows_of_a_library_that_is_only_read_cannot_be_dragged(records) -> None:
    model = ClauseModel()
    model.show(records)
    assert model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    model.movable = False
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled
