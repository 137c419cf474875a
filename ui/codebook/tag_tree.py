"""The tags as a tree: facet, tag, tag below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.model.codebook import Codebook, Facet, Tag
from ui import metrics
from ui.style.brush import panel
from ui.tags import chip_face, facet_name
from ui.theme import interface_font, theme_of
from ui.widgets.chip import paint_chip
from ui.widgets.plain_text import tip_text

if TYPE_CHECKING:
    from core.model.ids import TagId

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TAG_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
HEIGHT = metrics.scaled(28)
INDENT = metrics.ROOM


@dataclass(slots=True)
class _Node:
    facet: Facet
    tag: Tag | None
    parent: int
    row: int
    children: list[int] = field(default_factory=list[int])


class TagTreeModel(QAbstractItemModel):
    """Holds a Codebook and how many marks bear each tag. An index carries the number of its node."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._roots: list[int] = []
        self._counts: Mapping[TagId, int] = {}

    def show(self, codebook: Codebook, counts: Mapping[TagId, int]) -> None:
        self.beginResetModel()
        self._counts = counts
        self._nodes, self._roots = [], []
        for facet in Facet:
            root = self._add(facet, None, -1)
            places: dict[TagId, int] = {}
            for tag in codebook.of(facet):
                above = places.get(tag.parent_id, root) if tag.parent_id else root
                places[tag.id] = self._add(facet, tag, above)
        self.endResetModel()

    def _add(self, facet: Facet, tag: Tag | None, parent: int) -> int:
        siblings = self._roots if parent < 0 else self._nodes[parent].children
        number = len(self._nodes)
        self._nodes.append(_Node(facet, tag, parent, len(siblings)))
        siblings.append(number)
        return number

    # -- asking -----------------------------------------------------------------------------------------------------
    def tag_at(self, index: Index) -> Tag | None:
        return self._node(index).tag if index.isValid() else None

    def facet_at(self, index: Index) -> Facet:
        """The facet an index belongs to; 标签 where there is none."""
        return self._node(index).facet if index.isValid() else Facet.OWN

    def index_of(self, tag_id: TagId) -> QModelIndex:
        for number, node in enumerate(self._nodes):
            if node.tag is not None and node.tag.id == tag_id:
                return self.createIndex(node.row, 0, number)
        return QModelIndex()

    def moved(self, tag_id: TagId, step: int) -> list[TagId] | None:
        """All tags in their new order with one a place up (-1) or down (+1) among its neighbours; None at an end."""
        index = self.index_of(tag_id)
        if not index.isValid():
            return None
        node = self._node(index)
        siblings = list(self._nodes[node.parent].children)
        target = node.row + step
        if not 0 <= target < len(siblings):
            return None
        siblings[node.row], siblings[target] = siblings[target], siblings[node.row]
        order: list[TagId] = []
        for root in self._roots:
            self._collect(root, node.parent, siblings, order)
        return order

    def _collect(self, number: int, changed: int, siblings: Sequence[int], order: list[TagId]) -> None:
        for child in siblings if number == changed else self._nodes[number].children:
            tag = self._nodes[child].tag
            if tag is not None:
                order.append(tag.id)
            self._collect(child, changed, siblings, order)

    def _node(self, index: Index) -> _Node:
        return self._nodes[index.internalId()]

    # -- Qt ---------------------------------------------------------------------------------------------------------
    @override
    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        siblings = self._node(parent).children if parent.isValid() else self._roots
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self.createIndex(row, 0, siblings[row])

    @override
    def parent(self, child: Index) -> QModelIndex:  # pyright: ignore[reportIncompatibleMethodOverride]
        if not child.isValid():
            return QModelIndex()
        above = self._node(child).parent
        return self.createIndex(self._nodes[above].row, 0, above) if above >= 0 else QModelIndex()

    @override
    def rowCount(self, parent: Index = ROOT) -> int:
        if not parent.isValid():
            return len(self._roots)
        return len(self._node(parent).children) if parent.column() == 0 else 0

    @override
    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.tag.name if node.tag else facet_name(node.facet)
            case Qt.ItemDataRole.ToolTipRole:
                return tip_text(node.tag.definition) if node.tag else None
            case r if r == TAG_ROLE:
                return node.tag
            case r if r == COUNT_ROLE:
                return self._counts.get(node.tag.id, 0) if node.tag else None
            case _:
                return None


class TagTreeDelegate(QStyledItemDelegate):
    """A chip, and how many marks bear the tag."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.VAST * 2, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        tag: Tag | None = index.data(TAG_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        depth = 0 if tag is None else 1 + (tag.parent_id is not None)
        area = option.rect.adjusted(metrics.GAP + depth * INDENT, 0, -metrics.ROOM, 0)
        painter.save()
        if chosen:
            frame = option.rect.adjusted(metrics.TIGHT, 1, -metrics.TIGHT, -1)
            focused = option.state & QStyle.StateFlag.State_HasFocus
            panel(painter, frame, theme.selection, theme.accent if focused else "")
        if tag is None:
            painter.setFont(interface_font(bold=True))
            painter.setPen(QColor(theme.ink))
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        else:
            count = int(index.data(COUNT_ROLE))
            painter.setFont(interface_font(metrics.SMALL))
            painter.setPen(QColor(theme.ink if chosen else theme.dim))
            words = f"{count:,}" if count else ""
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
            room = painter.fontMetrics().horizontalAdvance(words) + metrics.GAP
            paint_chip(painter, QRect(area.adjusted(0, 0, -room, 0)), chip_face(tag, digit=True), theme)
        painter.restore()
