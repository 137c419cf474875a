"""Draws a clause of 建议整篇: its words, the suggested tags, why they are, and how much speaks for the best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from core.text.lines import one_line
from ui import metrics
from ui.style.brush import line, panel, tick
from ui.suggestions.faces import because, slots, suggestion_face
from ui.suggestions.review_model import Role
from ui.theme import Theme, interface_font, theme_of
from ui.widgets.chip import ChipFace, chip_size, paint_chip
from ui.widgets.lines import draw_lines

if TYPE_CHECKING:
    from ui.suggestions.review_rows import ReviewRow

PAD: Final = 8
STEP: Final = metrics.scaled(20)
SMALL_STEP: Final = metrics.scaled(18)
LINES: Final = 2
STATE: Final = metrics.scaled(28)
"""Room for the sign of what was decided."""
BAR: Final = 56
BAR_HEIGHT: Final = 4
HALF: Final = 6.0
"""Score that fills half of the bar; no score fills it."""
HEIGHT: Final = 2 * PAD + LINES * STEP + metrics.CHIP + metrics.TIGHT + SMALL_STEP


class ReviewDelegate(QStyledItemDelegate):
    """All rows are of one height, so that ten thousand cost no more than ten."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.WIDE, HEIGHT)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ReviewRow = index.data(Role.ROW)
        theme = theme_of(option.palette)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        _paint_ground(painter, option, theme)
        area = option.rect.adjusted(PAD, PAD, -PAD - metrics.TIGHT, -PAD)
        _paint_state(painter, QRect(area.left(), area.top(), STATE, STEP), row, theme)
        area.setLeft(area.left() + STATE)
        quiet = theme.ink if chosen else theme.dim
        painter.setPen(QColor(quiet if row.rejected else theme.ink))
        painter.setFont(interface_font(metrics.TEXT))
        words = QRect(area.left(), area.top(), area.width() - BAR - metrics.ROOM, LINES * STEP)
        draw_lines(painter, words, one_line(row.found.words), STEP, LINES)
        _paint_bar(painter, QRect(area.right() - BAR, area.top() + STEP // 2, BAR, BAR_HEIGHT), row, theme)
        for place, face in chip_places(row, option.rect):
            paint_chip(painter, place, face, theme)
        painter.setPen(QColor(quiet))
        painter.setFont(interface_font(metrics.SMALL))
        below = QRect(area.left(), area.bottom() - SMALL_STEP + 1, area.width(), SMALL_STEP)
        shown = painter.fontMetrics().elidedText(_reasons(row), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


def chip_places(row: ReviewRow, rect: QRect) -> list[tuple[QRect, ChipFace]]:
    """Where in the rectangle of a row each chip stands; its digit tells which it is."""
    left, top = rect.left() + PAD + STATE, rect.top() + PAD + LINES * STEP + 2
    places: list[tuple[QRect, ChipFace]] = []
    for digit, suggested in slots(row.found).items():
        face = suggestion_face(suggested, digit, ghost=suggested.tag.id not in row.chosen)
        width = chip_size(face).width()
        places.append((QRect(left, top, width, metrics.CHIP), face))
        left += width + metrics.GAP
    return places


def _reasons(row: ReviewRow) -> str:
    return "　".join(f"{each.tag.name}：{because(each)}" for each in row.found.tags)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    rect = option.rect
    frame = rect.adjusted(metrics.TIGHT, 2, -metrics.TIGHT, -3)
    line(painter, rect.left() + PAD, rect.bottom(), rect.right() - PAD, rect.bottom(), theme.rule)
    if option.state & QStyle.StateFlag.State_Selected:
        panel(painter, frame, theme.selection)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        panel(painter, frame, theme.hover)
    if option.state & QStyle.StateFlag.State_HasFocus:
        panel(painter, frame, "", theme.accent)


def _paint_state(painter: QPainter, area: QRect, row: ReviewRow, theme: Theme) -> None:
    box = QRect(area.left() + 2, area.top() + 2, 16, 16)
    if row.chosen:
        panel(painter, box, theme.ok, radius=8)
        tick(painter, QRectF(box), theme.page)
    elif row.rejected:
        panel(painter, box, "", theme.danger, radius=8)
        line(painter, box.left() + 4, box.center().y(), box.right() - 4, box.center().y(), theme.danger)
    else:
        panel(painter, box, "", theme.faint, radius=8)


def _paint_bar(painter: QPainter, area: QRect, row: ReviewRow, theme: Theme) -> None:
    if row.found.domains:
        score = row.found.domains[0].score
        panel(painter, area, theme.rule, radius=BAR_HEIGHT / 2)
        length = max(BAR_HEIGHT, round(area.width() * score / (score + HALF)))
        filled = QRect(area.left(), area.top(), length, BAR_HEIGHT)
        panel(painter, filled, theme.accent if row.found.domains[0].believed else theme.faint, radius=BAR_HEIGHT / 2)
