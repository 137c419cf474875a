"""The tables of the library: filled, filtered, sorted, gone from to the words."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QDialog

from core.exporting.forms.fact_tables import FactColumn
from core.importing.read_file import ImportedFile, read
from core.model.fact_decision import FactKind
from core.services.exports import ExportRequest
from tests.ui.facts.conftest import Bench, imported
from ui.facts import export_dialog, table_rows, tables_panel
from ui.facts.table_rows import Decided, Stance

Key = Qt.Key
Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


def cells(bench: Bench, column: FactColumn) -> list[str]:
    model = bench.feature.tables.table.facts
    place = model.columns.index(column)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def pick(bench: Bench, combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())
    bench.settle()


def test_nothing_is_computed_before_it_is_wanted(bench: Bench) -> None:
    assert not bench.feature.tables.isVisible()
    assert bench.feature.tables.table.facts.rowCount() == 0
    bench.show_tables()
    assert bench.feature.tables.isVisible()
    assert set(cells(bench, FactColumn.DOCUMENT)) == {bench.document.title, bench.other.title}
    assert bench.feature.tables._search.hasFocus()


def test_each_kind_has_its_table(bench: Bench) -> None:
    bench.show_tables()
    for kind in FactKind:
        bench.feature.tables.choose_kind(kind)
        table = bench.feature.tables.table
        tester = QAbstractItemModelTester(table.facts, Fatal)
        assert table.isVisible()
        assert {row.kind for row in table.facts.rows} == {kind}
        table.facts.sort(0, Qt.SortOrder.DescendingOrder)
        table.facts.sort(-1)
        del tester
    assert not bench.feature.tables._stance.isVisible()


def test_words_are_found_in_either_script(bench: Bench) -> None:
    bench.show_tables()
    whole = len(cells(bench, FactColumn.NAME))
    for words in ("政务数据共享率", "政務數據共享率"):
        bench.feature.tables._search.setText(words)
        assert cells(bench, FactColumn.VALUE) == ["90"]
    bench.feature.tables._search.setText("没有这样的")
    assert bench.feature.tables._stack.currentWidget() is bench.feature.tables._nothing
    assert not bench.context.actions["facts.export"].isEnabled()
    bench.feature.tables._search.clear()
    assert len(cells(bench, FactColumn.NAME)) == whole


def test_documents_targets_and_states_restrict_together(bench: Bench) -> None:
    bench.show_tables()
    tables = bench.feature.tables
    pick(bench, tables._documents, bench.other.id)
    assert set(cells(bench, FactColumn.DOCUMENT)) == {bench.other.title}
    bench.feature.confirm([row for row in tables.table.facts.rows if "90" in row.exact])
    bench.settle()
    pick(bench, tables._decided, Decided.SETTLED.value)
    assert cells(bench, FactColumn.VALUE) == ["90"]
    assert cells(bench, FactColumn.STATUS) == ["已确认"]
    stance = cells(bench, FactColumn.STANCE)[0]
    other = Stance.ACTUAL if stance == "目标" else Stance.TARGET
    pick(bench, tables._stance, other.value)
    assert cells(bench, FactColumn.VALUE) == []


def test_a_header_sorts_by_size_and_a_third_click_gives_the_order_of_the_text_back(bench: Bench, qtbot) -> None:
    bench.show_tables()
    table = bench.feature.tables.table
    before = cells(bench, FactColumn.VALUE)
    header = table.horizontalHeader()
    place = table.facts.columns.index(FactColumn.VALUE)

    def click() -> None:
        x = header.sectionViewportPosition(place) + 10
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 10))

    click()
    rising = cells(bench, FactColumn.VALUE)
    assert rising[-1] == "3"
    assert cells(bench, FactColumn.UNIT)[-1] == "万户"
    click()
    assert cells(bench, FactColumn.VALUE) == rising[::-1]
    click()
    assert cells(bench, FactColumn.VALUE) == before


def test_a_click_on_any_cell_goes_to_the_words(bench: Bench, qtbot) -> None:
    bench.show_tables()
    table = bench.feature.tables.table
    for column in range(3):
        bench.pointed.clear()
        index = table.facts.index(1, column)
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
        row = table.facts.rows[1]
        assert bench.pointed == [(row.document.id, row.range)]
    bench.press(table, Key.Key_Return)
    assert bench.jumped == [(row.document.id, row.range)]
    bench.pointed.clear()
    bench.press(table, Key.Key_Down)
    assert bench.pointed == [(table.facts.rows[2].document.id, table.facts.rows[2].range)]


def test_keys_decide_on_the_rows_of_the_table_and_the_row_stays(bench: Bench) -> None:
    bench.show_tables()
    table = bench.feature.tables.table
    first = table.facts.rows[0]
    table.setCurrentIndex(table.facts.index(0, 2))
    bench.press(table, Key.Key_Y)
    assert bench.stored() == {first.exact: "confirmed"}
    assert table.currentIndex().row() == 1
    assert table.currentIndex().column() == 2
    bench.press(table, Key.Key_X)
    assert len(table.facts.rows) == len(bench.library.facts.table(FactKind.INDICATOR))
    assert sorted(bench.stored().values()) == ["confirmed", "rejected"]


def test_what_changes_is_followed_also_while_nobody_looks(bench: Bench, tmp_path: Path) -> None:
    bench.show_tables()
    count = len(cells(bench, FactColumn.NAME))
    bench.show_tables()
    assert not bench.feature.tables.isVisible()
    new = bench.library.documents.prepare(_read(tmp_path))
    bench.context.perform(lambda library, reviewer: library.documents.add(new, reviewer))
    bench.settle()
    bench.show_tables()
    assert len(cells(bench, FactColumn.NAME)) == count + 1
    assert bench.feature.tables._documents.count() == 4
    bench.context.perform(lambda library, reviewer: library.documents.delete(new.document.id, reviewer))
    bench.settle()
    assert len(cells(bench, FactColumn.NAME)) == count


def _read(folder: Path) -> ImportedFile:
    path = folder / "新.txt"
    path.write_text("新城市方案\n一、目标\n到2025年，覆盖率达到70%以上。\n", "utf-8")
    return read(path)


def test_the_computing_can_be_stopped(bench: Bench, tmp_path: Path) -> None:
    for number in range(4):
        imported(bench.library, tmp_path / f"{number}.txt", f"方案{number}\n一、目标\n覆盖率达到{number + 60}%以上。\n")
    bench.feature.tables.show()
    bench.feature.tables._stop.click()
    bench.settle()
    assert bench.feature.tables.table.facts.rowCount() == 0
    assert not bench.feature.tables._stop.isVisible()
    bench.feature.tables.hide()
    bench.feature.tables.show()
    bench.settle()
    assert len(set(cells(bench, FactColumn.DOCUMENT))) == 6


def test_escape_puts_the_tables_away(bench: Bench) -> None:
    bench.show_tables()
    bench.press(bench.feature.tables.table, Key.Key_Escape)
    assert not bench.feature.tables.isVisible()
    assert not bench.context.actions["facts.tables"].isChecked()


def test_what_is_in_sight_is_exported_in_its_order(bench: Bench, tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "指标.csv"

    class Filled(export_dialog.FactsExportDialog):
        def exec(self) -> int:
            return QDialog.DialogCode.Accepted

        @property
        def request(self) -> ExportRequest:
            return ExportRequest("csv", path, "林", form="facts")

    monkeypatch.setattr(export_dialog, "FactsExportDialog", Filled)
    bench.show_tables()
    table = bench.feature.tables.table
    table.facts.sort(table.facts.columns.index(FactColumn.VALUE), Qt.SortOrder.DescendingOrder)
    bench.context.actions["facts.export"].trigger()
    bench.settle()
    lines = list(csv.reader(path.read_text("utf-8-sig").splitlines()))
    place = lines[0].index("数值")
    assert [line[place] for line in lines[1:]] == cells(bench, FactColumn.VALUE)


def test_a_library_that_closes_leaves_empty_tables(bench: Bench) -> None:
    bench.show_tables()
    bench.context.hub.library_closing.emit()
    assert bench.feature.tables.table.facts.rowCount() == 0


def test_many_rows_are_arranged_in_the_background(bench: Bench, monkeypatch) -> None:
    monkeypatch.setattr(tables_panel, "ARRANGED_AT_ONCE", 0)
    monkeypatch.setattr(table_rows, "SORTED_AT_ONCE", 2)
    bench.show_tables()
    table = bench.feature.tables.table
    values = cells(bench, FactColumn.VALUE)
    assert len(values) > 3
    column = table.facts.columns.index(FactColumn.VALUE)
    for order, descending in ((Qt.SortOrder.DescendingOrder, True), (Qt.SortOrder.AscendingOrder, False)):
        before = cells(bench, FactColumn.VALUE)
        table.facts.sort(column, order)
        assert cells(bench, FactColumn.VALUE) == before, "what is in sight stays until the rest is there"
        bench.settle()
        numbers = [row.fact.value * table_rows.magnitude(row.fact.unit) for row in table.facts.rows]
        assert numbers == sorted(numbers, reverse=descending)
    table.facts.sort(-1)
    table.facts.sort(column, Qt.SortOrder.DescendingOrder)
    table.facts.sort(-1)
    bench.settle()
    assert cells(bench, FactColumn.VALUE) == values, "the newest wish is shown"
