"""Notes of the open document: the margin when there is room for it, and the popover over the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCursor, QKeyEvent
from typing_extensions import override

from ui.notice import Notice
from ui.reader.geometry import least_width
from ui.reader.lit import Lit
from ui.reader.notes.margin import Margin
from ui.reader.notes.popover import Popover
from ui.reader.overview_ruler import RULER_WIDTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.context import Context
    from ui.reader.content import Mark
    from ui.reader.view import ReaderView

KEY: Final = "reader/notes"
ON, OFF = "on", "off"
"""What the user chose; without a choice it depends on the width of the window."""
ROOMY_WINDOW: Final = 1500
"""Pixels of a window in which the margin shows unasked; in smaller ones the right panel has the notes."""
LEAST_EMS: Final = 24
"""The margin never leaves a side fewer characters a line."""
LEAST_WIDTH, MOST_WIDTH = 200, 280
REST_MS: Final = 400
"""The pointer or the caret has to rest so long on a mark before it is told of."""


class Notes(QObject):
    """Signals: note_wanted(): a card of one's own was pressed, its words are selected, its note is to be written."""

    note_wanted = Signal()

    def __init__(self, context: Context, view: ReaderView) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self.margin = Margin(view)
        self.popover = Popover(view, view.overlay.palette)
        self._width = 0
        self._by_key = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._hovered = ""
        self._carded = ""
        view.installEventFilter(self)
        view.viewport_moved.connect(self._on_moved)
        view.marks_changed.connect(self._on_marks_changed)
        view.zoomed.connect(self.fit)
        view.caret_moved.connect(self._on_caret_moved)
        view.mark_hovered.connect(self._on_mark_hovered)
        self.margin.card_pressed.connect(self._on_card_pressed)
        self.margin.card_hovered.connect(self._on_card_hovered)
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self._context.actions
        actions.connect_to("reader.notes", self._on_toggled)
        self._view.addAction(actions.connect_to("reader.tell_mark", self._tell_or_hide))
        for action_id in ("reader.next_mark", "reader.previous_mark"):
            actions.connect_to(action_id, self._wait_for_caret)
        for action_id in ("reader.both_sides", "reader.left_side", "reader.right_side"):
            actions.connect_to(action_id, self.fit)

    # -- the margin -------------------------------------------------------------------------------------------------
    @property
    def wanted(self) -> bool:
        """Whether notes shall stand beside the text, if there is room."""
        chosen = self._context.settings.text(KEY)
        return chosen == ON or (chosen != OFF and self._view.window().width() >= ROOMY_WINDOW)

    @Slot()
    def fit(self) -> None:
        """Gives the margin what the text can spare."""
        view, wanted = self._view, self.wanted
        self._context.actions["reader.notes"].setChecked(wanted)
        around = view.verticalScrollBar().sizeHint().width() + RULER_WIDTH
        spare = view.width() - around - least_width(view.pixel_size, LEAST_EMS, len(view.spread.page.shown))
        width = min(MOST_WIDTH, spare) if wanted and spare >= LEAST_WIDTH else 0
        if width != self._width:
            self._width = width
            view.set_margin(self.margin if width else None, width)
            self._light()

    def _on_toggled(self) -> None:
        on = self._context.actions["reader.notes"].isChecked()
        self._context.settings.keep(KEY, ON if on else OFF)
        self.fit()
        if on and not self._width:
            words = self.tr("这里放不下旁注：收起一侧面板、加宽窗口或缩小字号后就会显示。")
            self._context.hub.noticed.emit(Notice(words))

    @Slot(str)
    def _on_card_pressed(self, mark_id: str) -> None:
        mark = self._view.overlay.marks.find(mark_id)
        if mark is not None:
            self._view.select(mark.range)
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)
            if not mark.by:
                self.note_wanted.emit()

    # -- the mark that is spoken of ---------------------------------------------------------------------------------
    def _caret_mark(self) -> Mark | None:
        view, marks = self._view, self._view.overlay.marks
        selection = view.selection()
        if selection is not None:
            return next(iter(marks.exactly(selection.range)), None)
        return marks.at(view.caret()[1])

    def _light(self) -> None:
        """Ties one mark to its card: that of the card under the pointer, of the words under it, or of the caret."""
        view, marks = self._view, self._view.overlay.marks
        under_caret = self._caret_mark()
        mark = marks.find(self._carded or self._hovered) or under_caret
        before, lit = view.overlay.lit, Lit(mark, leads=bool(self._width and mark.note)) if mark else None
        self.margin.light(mark.id if mark else "", opened=under_caret.id if under_caret else "")
        if lit != before:
            view.overlay.lit = lit
            view.update_range(one.mark.range for one in (before, lit) if one)

    @Slot(str)
    def _on_card_hovered(self, mark_id: str) -> None:
        self._carded = mark_id
        self._light()

    @Slot(str)
    def _on_mark_hovered(self, mark_id: str) -> None:
        self._hovered = mark_id
        self._by_key = False
        self._hide()
        if mark_id:
            self._rest.start()
        self._light()

    @Slot()
    def _on_caret_moved(self) -> None:
        self._hide()
        self._light()

    @Slot()
    def _on_moved(self) -> None:
        self._hide()
        self.margin.moved()

    @Slot()
    def _on_marks_changed(self) -> None:
        self._hide()
        self.margin.refresh()
        self._light()

    # -- the popover ------------------------------------------------------------------------------------------------
    def _hide(self) -> None:
        self._rest.stop()
        self.popover.hide()

    def _wait_for_caret(self) -> None:
        self._by_key = True
        self._rest.start()

    def _tell_or_hide(self) -> None:
        if self.popover.isVisible():
            self._hide()
        else:
            self._by_key = True
            self._tell_at_caret()

    @Slot()
    def _on_rested(self) -> None:
        if self._by_key:
            if not self._all_told(self._marks_at_caret()):
                self._tell_at_caret()
            return
        point = self._view.viewport().mapFromGlobal(QCursor.pos())
        offset = self._view.offset_at(point)
        marks = [] if offset is None else self._view.overlay.marks.over(offset)
        if marks and not self._all_told(marks):
            self._tell(marks, QRect(point, point).adjusted(-8, -20, 8, 16))

    def _all_told(self, marks: Sequence[Mark]) -> bool:
        """Whether whole cards in the margin say it all already."""
        if not self._width:
            return False
        cards = [self.margin.card_of(mark.id) for mark in marks]
        return all(card is not None and card.told is not None and card.told.whole for card in cards)

    def _marks_at_caret(self) -> list[Mark]:
        here, marks = self._view.caret()[1], self._view.overlay.marks
        return marks.over(here) or (marks.over(here - 1) if here else [])

    def _tell_at_caret(self) -> None:
        caret, marks = self._view.overlay.caret, self._marks_at_caret()
        box = self._view.line_box(caret.spot, caret.side)
        if marks and box is not None:
            x = self._view.spread.page.left[caret.side] + self._view.motions.x_of(caret.side, caret.spot)
            self._tell(marks, QRect(QPoint(round(x), box.top()), QPoint(round(x), box.bottom())))

    def _tell(self, marks: Sequence[Mark], words: QRect) -> None:
        viewport = self._view.viewport()
        self.popover.palette_of_page = self._view.overlay.palette
        moved = words.translated(viewport.pos())
        self.popover.tell(marks, moved, viewport.geometry(), aloud=self._by_key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Resize or kind is QEvent.Type.Show:
            self.fit()
        elif kind in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._hide()
        elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress and self.popover.isVisible():
            self._hide()
            return event.key() == Qt.Key.Key_Escape
        return super().eventFilter(watched, event)
