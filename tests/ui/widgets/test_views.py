from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QTableView, QTreeView
from pytestqt.qtbot import QtBot

from ui.metrics import ROW
from ui.theme import LIGHT, palette_of
from ui.widgets.views import dress_list, dress_table, dress_tree


def model() -> QStandardItemModel:
    made = QStandardItemModel()
    made.appendRow([QStandardItem("一"), QStandardItem("二")])
    made.appendRow([QStandardItem("三"), QStandardItem("四")])
    return made


def test_a_chosen_row_of_a_table_is_whole(qtbot: QtBot) -> None:
    table, rows = QTableView(), model()
    qtbot.addWidget(table)
    table.setModel(rows)
    table.setPalette(palette_of(LIGHT))
    dress_table(table)
    table.resize(300, 120)
    table.selectRow(0)
    table.setCurrentIndex(rows.index(1, 0))
    table.selectRow(0)
    image = table.viewport().grab().toImage()
    y = table.rowViewportPosition(0) + 3
    assert {image.pixelColor(x, y).name() for x in range(image.width())} == {QColor(LIGHT.selection).name()}
    assert table.rowHeight(0) == ROW


def test_a_tree_and_a_list_have_rows_of_one_height(qtbot: QtBot) -> None:
    tree, listed = QTreeView(), QListView()
    for view in (tree, listed):
        qtbot.addWidget(view)
    dress_tree(tree)
    dress_list(listed)
    assert tree.uniformRowHeights()
    assert tree.isHeaderHidden()
    assert listed.uniformItemSizes()
    assert tree.textElideMode() is listed.textElideMode() is Qt.TextElideMode.ElideRight
