"""Words of a document as a quotation, and small cards of marks."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from ui import metrics
from ui.annotations.entry import Entry, one_line
from ui.annotations.entry_delegate import paint_chips
from ui.style.brush import panel, ring
from ui.style.buttons import has_visible_focus
from ui.theme import interface_font, theme_of
from ui.widgets.lines import draw_lines, lines_of
from ui.widgets.plain_text import tip

STEP = metrics.scaled(21)
MOST_LINES = 4
BAR = 3
QUOTED = 400
"""Characters that are laid out at most; four lines of a wide panel."""
NOTE_STEP = metrics.scaled(18)
NOTE_LINES = 2


class QuoteBlock(QWidget):
    """Up to four lines behind a bar, as high as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def words(self) -> str:
        return self._words

    def quote(self, words: str) -> None:
        shown = one_line(words, QUOTED)
        if shown != self._words:
            self._words = shown
            self.setAccessibleName(shown)
            tip(self, shown)
            self.updateGeometry()
            self.update()

    @override
    def heightForWidth(self, arg__1: int) -> int:
        lines = lines_of(self._words, interface_font(), self._inner(QRect(0, 0, arg__1, 0)).width(), MOST_LINES)
        return max(1, len(lines)) * STEP + 2 * metrics.GAP

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def sizeHint(self) -> QSize:
        return QSize(metrics.VAST * 4, self.heightForWidth(self.width()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.VAST * 2, STEP + 2 * metrics.GAP)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), theme.card, theme.rule)
        painter.fillRect(QRect(0, metrics.TIGHT, BAR, self.height() - 2 * metrics.TIGHT), QColor(theme.border))
        painter.setFont(interface_font())
        painter.setPen(QColor(theme.ink))
        draw_lines(painter, self._inner(self.rect()), self._words, STEP, MOST_LINES)
        painter.end()

    def _inner(self, rect: QRect) -> QRect:
        return rect.adjusted(metrics.GAP + BAR, metrics.GAP, -metrics.GAP, -metrics.GAP)


class MarkCard(QAbstractButton):
    """Another mark at the same words; pressing it goes there."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        mark = entry.record.annotation
        self._by = entry.by or self.tr("我")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        names = "、".join(tag.name for tag in entry.record.tags)
        self.setAccessibleName("，".join(part for part in (self._by, entry.words, names, entry.note) if part))
        tip(self, "\n".join(part for part in (entry.words, names, mark.note, self._by) if part))

    @override
    def sizeHint(self) -> QSize:
        height = 2 * metrics.GAP + NOTE_STEP
        if self.entry.record.tags:
            height += metrics.CHIP + metrics.TIGHT
        height += NOTE_STEP * self.entry.note_lines
        return QSize(metrics.VAST * 4, height)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter = QPainter(self)
        panel(painter, self.rect(), theme.hover if over else theme.card, theme.rule)
        if has_visible_focus(option):
            ring(painter, self.rect(), theme.accent)
        area = self.rect().adjusted(metrics.GAP, metrics.GAP, -metrics.GAP, -metrics.GAP)
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(QColor(theme.dim))
        line = QRect(area.left(), area.top(), area.width(), NOTE_STEP)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._by)
        line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(self._by) - metrics.GAP)
        painter.setPen(QColor(theme.ink))
        draw_lines(painter, line, self.entry.words, NOTE_STEP, 1)
        top = area.top() + NOTE_STEP + 2
        if self.entry.record.tags:
            paint_chips(painter, QRect(area.left(), top, area.width(), metrics.CHIP), self.entry.record.tags, theme)
            top += metrics.CHIP + 2
        painter.setFont(interface_font(metrics.SMALL))
        painter.setPen(QColor(theme.dim))
        if self.entry.note:
            draw_lines(painter, QRect(area.left(), top, area.width(), 0), self.entry.note, NOTE_STEP, NOTE_LINES)
        painter.end()
