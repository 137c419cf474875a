"""Draws a row of the palette: whether it is on, its chip, and the keys that set it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui import metrics
from ui.codebook.palette_model import Heading, NewTag, PaletteRow, Role, TagChoice
from ui.style.brush import panel, tick
from ui.tags import chip_face
from ui.theme import Theme, interface_font, theme_of
from ui.widgets.chip import paint_chip

HEIGHT = metrics.scaled(28)
HEADING_HEIGHT = metrics.scaled(26)
KEY = metrics.scaled(17)
TICK = metrics.scaled(16)


class PaletteDelegate(QStyledItemDelegate):
    """Two tags side by side; a heading and an offer take the whole width."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: PaletteRow = index.data(Role.ROW)
        view = self.parent()
        width = room_of(view) if isinstance(view, QListView) else 0
        if isinstance(row, Heading):
            return QSize(width, HEADING_HEIGHT)
        return QSize(width if isinstance(row, NewTag) else width // 2, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = theme_of(option.palette)
        row: PaletteRow = index.data(Role.ROW)
        painter.save()
        area = option.rect.adjusted(metrics.TIGHT, 1, -metrics.TIGHT, -1)
        if not isinstance(row, Heading) and option.state & QStyle.StateFlag.State_Selected:
            panel(painter, area, theme.selection, theme.accent)
        elif not isinstance(row, Heading) and option.state & QStyle.StateFlag.State_MouseOver:
            panel(painter, area, theme.hover)
        inner = area.adjusted(metrics.GAP, 0, -metrics.TIGHT, 0)
        if isinstance(row, TagChoice):
            paint_choice(painter, inner, row, theme)
        else:
            heading = isinstance(row, Heading)
            painter.setFont(interface_font(metrics.SMALL if heading else metrics.TEXT))
            painter.setPen(QColor(theme.dim if heading else theme.ink))
            words = str(index.data(Qt.ItemDataRole.DisplayRole))
            shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()


def room_of(view: QListView) -> int:
    """Width that a wrapped list fills; it keeps room for a scroll bar whether or not there is one."""
    return view.maximumViewportSize().width() - view.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent) - 2


def paint_choice(painter: QPainter, area: QRect, row: TagChoice, theme: Theme) -> None:
    if row.on:
        box = QRectF(area.left() - 2, area.center().y() - TICK / 2 + 1, TICK, TICK)
        tick(painter, box, theme.accent)
    keys = paint_keys(painter, area, row.mnemonic, theme)
    left = area.left() + TICK
    chip = QRect(left, area.top(), area.right() - keys - metrics.GAP - left, area.height())
    paint_chip(painter, chip, chip_face(row.tag, digit=True), theme, strong=row.on)


def paint_keys(painter: QPainter, area: QRect, letters: str, theme: Theme) -> int:
    """The letters as small keys at the right; the width they take."""
    painter.setFont(interface_font(metrics.scaled(11)))
    for number, letter in enumerate(reversed(letters.upper())):
        key = QRect(area.right() - (number + 1) * (KEY + 2) + 2, area.center().y() - KEY // 2, KEY, KEY)
        panel(painter, key, theme.raised, theme.border, 3)
        painter.setPen(QColor(theme.dim))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, letter)
    return len(letters) * (KEY + 2)
