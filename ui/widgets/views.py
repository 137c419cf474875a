"""Trees, lists and tables as this program has them."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)
from typing_extensions import override

from ui.metrics import CONTROL, ROW

PAD: Final = 5
"""Beside the text of a cell; the style has 3 of its own."""


class RoomyDelegate(QStyledItemDelegate):
    """Text with some room on either side; the ground of a chosen row is the view's and stays whole."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(PAD, 0, -PAD, 0)
        super().paint(painter, narrower, index)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(2 * PAD, 0)


def dress_table(view: QTableView) -> None:
    """Whole rows, no grid, room to breathe; columns keep their widths, the last one takes the rest."""
    _dress(view)
    view.setItemDelegate(RoomyDelegate(view))
    view.setShowGrid(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ROW)
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumHeight(CONTROL)
    header.setStretchLastSection(True)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def dress_tree(view: QTreeView) -> None:
    """No header, rows of one height, long names elided at their end."""
    _dress(view)
    view.setHeaderHidden(True)
    view.setUniformRowHeights(True)
    view.setIndentation(16)


def dress_list(view: QListView) -> None:
    """Rows of one height."""
    _dress(view)
    view.setUniformItemSizes(True)
    view.setItemDelegate(RoomyDelegate(view))


def _dress(view: QAbstractItemView) -> None:
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
