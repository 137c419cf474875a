from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.annotations.test_entry import entry
from ui.annotations.entry import with_sections
from ui.annotations.list_model import MarkListModel, Role

Reporting = QAbstractItemModelTester.FailureReportingMode.Fatal


def test_rows_come_and_go_and_the_others_keep_their_place(qapp) -> None:
    model = MarkListModel()
    tester = QAbstractItemModelTester(model, Reporting)
    everything = [entry(number, words=f"第{number}条") for number in range(1, 9)]
    model.show(everything)
    kept = QPersistentModelIndex(model.index(4))
    model.show([each for each in everything if each.words not in {"第2条", "第7条"}])
    assert kept.row() == 3
    assert kept.data() == "第5条"
    model.show(everything)
    assert (kept.row(), model.rowCount()) == (4, 8)
    assert list(model.rows) == everything
    del tester


def test_only_a_row_that_differs_says_so(qtbot) -> None:
    model = MarkListModel()
    model.show([entry(1), entry(2), entry(3)])
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.show([entry(1), entry(2, note="改过"), entry(3)])
    assert changed == [1]
    assert model.rows[1].note == "改过"


def test_many_changes_are_told_at_once(qtbot) -> None:
    model = MarkListModel()
    with qtbot.waitSignal(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        model.show([entry(number) for number in range(500)])


def test_another_order_is_another_list(qtbot) -> None:
    model = MarkListModel()
    model.show([entry(1), entry(2)])
    with qtbot.waitSignal(model.modelReset):
        model.show([entry(2), entry(1)])


def test_the_line_of_a_document_cannot_be_chosen(qapp) -> None:
    model = MarkListModel()
    model.show(with_sections([entry(1), entry(2)]))
    assert model.index(0).data() == "某市规划"
    assert not model.flags(model.index(0)) & (Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_a_row_can_be_heard(qapp) -> None:
    model = MarkListModel()
    model.show([entry(1, note="请核对", reviewer="周")])
    heard = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    for words in ("到2025年建成充电桩1万个。", "交通", "请核对", "第二章 任务", "某市规划", "周"):
        assert words in heard
    assert model.index(0).data(Role.ROW) == entry(1, note="请核对", reviewer="周")
    assert model.row_of("1") == 0
    assert model.row_of("x") == -1
