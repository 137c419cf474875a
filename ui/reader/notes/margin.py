"""The margin beside the text: a card for every note in sight, beside the words it is about."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui import metrics
from ui.reader.colours import tag_colours
from ui.reader.notes.card import Told, paint_folded, paint_told, tell
from ui.reader.notes.stack import Wish, stack
from ui.reader.row_marks import noted_marks
from ui.style.brush import panel, smooth
from ui.theme import Theme, theme_of

if TYPE_CHECKING:
    from ui.reader.content import Mark
    from ui.reader.view import ReaderView

LEAD = 18
"""Room left of the cards for the line that ties each to its words."""
PAD = 8
BAR = 3
LINES = 4
OPEN_LINES = 16
"""Lines of a note at rest, and of one that is looked at."""
ABOVE = 400
"""Pixels above the window from which on notes count: what they push down is pushed while they are out of sight."""
NEAR = 90
"""A card that stands farther from its words is tied to them only when they are spoken of: no fan of lines."""
LEAST_HEIGHT = 48
PICTURES = 120


class Card(NamedTuple):
    """A card as it stands now, in the margin's coordinates."""

    mark: Mark
    rect: QRect
    line: int
    """Foot of the first line of its words."""
    told: Told | None
    """None for a folded card."""
    more: int


class _Seen(NamedTuple):
    mark: Mark
    top: int
    foot: int


class Margin(QWidget):
    """Follows the view it stands beside. Cards are painted; each picture is kept until something in it changes.

    Signals: card_pressed(str id of a mark); card_hovered(str id, '' for none).
    """

    card_pressed = Signal(str)
    card_hovered = Signal(str)

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self._cards: list[Card] = []
        self._placed = False
        self._lit = ""
        self._open = ""
        self._hovered = ""
        self._hovered_top = 0
        self._told: dict[tuple[Mark, int, bool], Told] = {}
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("旁注"))
        self.hide()

    def refresh(self) -> None:
        """Marks, or the one that is spoken of, are others; most often no card is."""
        before = self._cards
        self._placed = False
        if self.isVisible():
            self._place()
            if before != self._cards:
                self.update()

    def moved(self) -> None:
        """The page has moved; what was under the pointer is elsewhere."""
        self._hover(None)
        self._placed = False
        self.update()

    def light(self, mark_id: str, *, opened: str) -> None:
        """The card of this mark is tied to its words; the `opened` one, under the caret, also shows its whole note."""
        if (mark_id, opened) != (self._lit, self._open):
            self._lit, self._open = mark_id, opened
            self._placed = False
            self.update()

    def card_of(self, mark_id: str) -> Card | None:
        """The card of a mark, if it has one in sight."""
        self._place()
        seen = self.rect()
        return next((card for card in self._cards if card.mark.id == mark_id and seen.intersects(card.rect)), None)

    def card_at(self, point: QPoint) -> Card | None:
        self._place()
        return next((card for card in self._cards if card.rect.contains(point)), None)

    # -- placing ----------------------------------------------------------------------------------------------------
    def _place(self) -> None:
        if self._placed:
            return
        self._placed = True
        seen = self._seen()
        roomy = len(seen) * LEAST_HEIGHT < 2 * (self.height() + ABOVE)
        first = self._first_of(seen)
        told = [self._tell(one.mark) if roomy or index == first else None for index, one in enumerate(seen)]
        wishes = [
            Wish(self._wanted_top(one, index == first), each.height + 2 * PAD if each else LEAST_HEIGHT)
            for index, (one, each) in enumerate(zip(seen, told, strict=True))
        ]
        left, width = LEAD, self.width() - LEAD - metrics.GAP
        self._cards = [
            Card(
                seen[card.index].mark,
                QRect(left, card.top, width, card.height),
                seen[card.index].foot,
                None if card.folded else told[card.index] or self._tell(seen[card.index].mark),
                card.more,
            )
            for card in stack(wishes, first, self._end())
        ]

    def _seen(self) -> list[_Seen]:
        """The noted marks of the rows in sight and of those just above, from the top down."""
        view, spread = self._view, self._view.spread
        rows = view.visible_rows()
        if not rows:
            return []
        row, top = rows[0]
        while row > 0 and top > -ABOVE and spread.layouts.peek(row - 1) is not None:
            row -= 1
            top -= spread.exact_height(row)
            rows.insert(0, (row, top))
        found: list[_Seen] = []
        for row, top in rows:
            text_top, step = top + spread.text_top(row), spread.metrics(row).step
            for mark, level in noted_marks(spread, view.overlay, row):
                line = text_top + level * step
                found.append(_Seen(mark, line, line + step - 1))
        found.sort(key=lambda seen: seen.top)
        return found

    def _first_of(self, seen: list[_Seen]) -> int | None:
        """The card that the others make room for: the one the pointer is on, else that of the caret."""
        for wanted in (self._hovered, self._open):
            found = next((index for index, one in enumerate(seen) if wanted and one.mark.id == wanted), None)
            if found is not None:
                return found
        return None

    def _wanted_top(self, seen: _Seen, first: bool) -> int:
        if first and seen.mark.id == self._hovered:
            return self._hovered_top
        return seen.top

    def _end(self) -> int | None:
        """Where the document ends, if that is in sight: no card may stand beyond it for good."""
        view, last = self._view, len(self._view.spread) - 1
        top = view.row_top(last)
        if top is None or top + view.spread.exact_height(last) > self.height():
            return None
        return self.height() - metrics.GAP

    def _tell(self, mark: Mark) -> Told:
        width = self.width() - LEAD - metrics.GAP - BAR - 2 * PAD - 2
        opened = mark.id in {self._open, self._hovered}
        key = mark, width, opened
        if key not in self._told:
            if len(self._told) > PICTURES:
                self._told.clear()
            self._told[key] = tell(mark, width, OPEN_LINES if opened else LINES, all_tags=opened)
        return self._told[key]

    # -- painting ---------------------------------------------------------------------------------------------------
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._place()
        theme = theme_of(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._view.overlay.palette.page))
        seen = self.rect()
        shown = [card for card in self._cards if seen.intersects(card.rect)]
        for card in sorted(shown, key=lambda card: card.mark.id == self._lit):
            lit = card.mark.id == self._lit
            if lit or abs(card.rect.top() - card.line) < NEAR:
                self._paint_lead(painter, card, self._lane(card.mark) if lit else theme.border, lit=lit)
            painter.drawPixmap(card.rect.topLeft(), self._picture(card, theme, lit=lit))
        painter.end()

    def _lane(self, mark: Mark) -> str:
        palette = self._view.overlay.palette
        return tag_colours(mark.colours[0], palette).lane if mark.colours else palette.dim

    def _paint_lead(self, painter: QPainter, card: Card, colour: str, *, lit: bool) -> None:
        """From the foot of the words' line to the card."""
        level = card.rect.top() + min(card.rect.height() // 2, PAD + metrics.CHIP // 2)
        path = QPolygonF(
            [
                QPointF(0 if lit else LEAD / 3, card.line + 0.5),
                QPointF(LEAD / 3, card.line + 0.5),
                QPointF(2 * LEAD / 3, level + 0.5),
                QPointF(LEAD, level + 0.5),
            ]
        )
        with smooth(painter):
            painter.setPen(QPen(QColor(colour), 1.4 if lit else 1.0))
            painter.drawPolyline(path)

    def _picture(self, card: Card, theme: Theme, *, lit: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = card.mark, card.told, card.rect.size().toTuple(), card.more, theme.dark, lit, ratio, self._hovers(card)
        found = self._pictures.get(key)
        if found is None:
            if len(self._pictures) >= PICTURES:
                self._pictures.popitem(last=False)
            found = self._pictures[key] = self._draw(card, theme, lit=lit)
        else:
            self._pictures.move_to_end(key)
        return found

    def _hovers(self, card: Card) -> bool:
        return card.mark.id == self._hovered

    def _draw(self, card: Card, theme: Theme, *, lit: bool) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = card.rect.size()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._view.overlay.palette.page))
        painter = QPainter(picture)
        rect = QRect(QPoint(), size)
        edge = self._lane(card.mark) if lit else theme.border if self._hovers(card) else theme.rule
        panel(painter, rect, theme.card, edge, width=1.4 if lit else metrics.HAIR)
        with smooth(painter):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._lane(card.mark)))
            inset = metrics.TIGHT
            painter.drawRoundedRect(QRectF(inset, inset, BAR, size.height() - 2 * inset), BAR / 2, BAR / 2)
        inner = rect.adjusted(BAR + PAD + 2, 0, -PAD, 0)
        if card.told is None:
            paint_folded(painter, inner, card.mark, card.more, theme)
        else:
            paint_told(painter, QPointF(inner.left(), PAD), card.told, theme)
        painter.end()
        return picture

    # -- the pointer ------------------------------------------------------------------------------------------------
    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.card_at(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # otherwise the page would take it for a click on the text

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        card = self.card_at(event.position().toPoint())
        if card is not None and event.button() == Qt.MouseButton.LeftButton:
            self.card_pressed.emit(card.mark.id)

    def _hover(self, card: Card | None) -> None:
        mark_id = card.mark.id if card else ""
        if mark_id == self._hovered:
            return
        self._hovered = mark_id
        if card is not None:
            self._hovered_top = card.rect.top()
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()
        self.refresh()
        self.card_hovered.emit(mark_id)
