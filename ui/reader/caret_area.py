"""The page with a caret on it: moving it, selecting with it, keeping it in sight, copying what it spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from core.model.text import Structure, TextRange
from ui.reader.caret import Caret
from ui.reader.content import ReaderContent, Selection, Side, SideContent, SidesShown
from ui.reader.motions import Motions, WordAt
from ui.reader.page_area import PageArea
from ui.reader.painting import caret_box

if TYPE_CHECKING:
    from ui.reader.spread import Spot


class CaretArea(PageArea):
    """A caret is always there, on one side; a selection never leaves its side.

    Signals: selection_changed(); caret_moved(int stored offset); leaving(): the page is about to jump from one of many
    places to the next, of headings, marks or hits, or along the ruler.
    """

    leaving = Signal()
    selection_changed = Signal()
    caret_moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.motions = Motions(self.spread)
        self._hovered: TextRange | None = None
        self._blink = QTimer(self, interval=max(1, QApplication.cursorFlashTime() // 2))
        self._blink.timeout.connect(self._on_blink)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def set_word_at(self, word_at: WordAt) -> None:
        """Who finds the word round a character, for double clicks and Ctrl+Left and Right."""
        self.motions.word_at = word_at

    @override
    def set_content(self, content: ReaderContent) -> None:
        self.overlay.caret = Caret(self._first_side())
        self.overlay.clause = self._hovered = None
        super().set_content(content)
        self._tint_clause()

    @override
    def set_structure(self, structure: Structure) -> None:
        before = self._stored_caret()
        self.overlay.clause = self._hovered = None
        super().set_structure(structure)
        self._restore_caret(self.overlay.caret.side, *before)
        self._tint_clause()

    @override
    def set_side(self, left: SideContent, right: SideContent) -> None:
        before = self._stored_caret()
        super().set_side(left, right)
        self._restore_caret(self.overlay.caret.side, *before)

    @override
    def set_sides_shown(self, shown: SidesShown) -> None:
        before = self._stored_caret()
        side = self.overlay.caret.side if shown == "both" else Side[shown.upper()]
        self._restore_caret(side, *before)
        super().set_sides_shown(shown)

    def _stored_caret(self) -> tuple[int, int]:
        caret = self.overlay.caret
        return self.spread.offset_of(caret.anchor, caret.side), self.spread.offset_of(caret.spot, caret.side)

    def _restore_caret(self, side: Side, anchor: int, offset: int) -> None:
        self.overlay.caret = Caret(side, self.spread.spot_of(anchor, side), self.spread.spot_of(offset, side))

    # -- questions --------------------------------------------------------------------------------------------------
    def caret(self) -> tuple[Side, int]:
        """The side the caret is on, and its stored offset."""
        caret = self.overlay.caret
        return caret.side, self.spread.offset_of(caret.spot, caret.side)

    def selection(self) -> Selection | None:
        caret = self.overlay.caret
        if not caret.has_selection:
            return None
        return Selection(caret.side, self.spread.stored_range(caret.side, caret.start, caret.end))

    def selected_text(self) -> str:
        """The selected words as they are shown on their side; passages separated by line feeds."""
        caret = self.overlay.caret
        return self.spread.shown_text(caret.side, caret.start, caret.end) if caret.has_selection else ""

    def selected_source_text(self) -> str:
        """The stored words that correspond to the selected ones."""
        selection = self.selection()
        return self.spread.content.text[selection.range.start : selection.range.end] if selection else ""

    def clause_at_caret(self) -> TextRange | None:
        """The clause the caret is in; of a selection, the one it begins in."""
        caret = self.overlay.caret
        return self.spread.clause_at(self.spread.offset_of(caret.start, caret.side))

    @Slot()
    def copy(self) -> None:
        """Puts the selected words, as shown, on the clipboard as plain text."""
        if text := self.selected_text():
            QGuiApplication.clipboard().setText(text)

    # -- moving and selecting ---------------------------------------------------------------------------------------
    def put_caret(self, spot: Spot, *, extend: bool = False, goal_x: float | None = None) -> None:
        """Moves the caret on its side, selecting from where it was with `extend`, and brings it into sight."""
        caret = self.overlay.caret
        self.span(caret.side, caret.anchor if extend else spot, spot, goal_x=goal_x)
        self.show_caret()

    def span(self, side: Side, anchor: Spot, spot: Spot, *, goal_x: float | None = None) -> None:
        """Selects from `anchor` to the caret at `spot`; the page does not move."""
        before = self.overlay.caret
        after = Caret(side, anchor, spot, goal_x)
        if after == before:
            return
        self.overlay.caret = after
        self.overlay.caret_lit = self.hasFocus()
        if self._blink.isActive():
            self._blink.start()
        self._repaint_between(before, after)
        self._tint_clause()
        if before.has_selection or after.has_selection:
            self.selection_changed.emit()
        self.caret_moved.emit(self.caret()[1])

    def select(self, span: TextRange, side: Side | None = None) -> None:
        """Selects a stored range on a side (that of the caret), caret at its end, and brings it into sight."""
        wanted = self._shown_side(self.overlay.caret.side if side is None else side)
        side = self.spread.side_of(span.start, wanted)
        start, end = self.spread.spots_of(span, side)
        self.span(side, start, end)
        self.reveal(span)

    @Slot()
    def select_all(self) -> None:
        side = self.overlay.caret.side
        self.span(side, self.motions.text_start(side), self.motions.text_end(side))

    @Slot()
    def switch_side(self) -> None:
        """Takes the caret to the corresponding place on the other side."""
        other = self.overlay.caret.side.other
        if other in self.spread.page.shown:
            spot = self.spread.spot_of(self.caret()[1], other)
            self.span(other, spot, spot)
            self.show_caret()

    def go_to(self, offset: int) -> None:
        """Puts the caret at a stored offset; if that is out of sight, a third below the top of the window."""
        side = self.spread.side_of(offset, self.overlay.caret.side)
        spot = self.spread.spot_of(offset, side)
        self.span(side, spot, spot)
        self.reveal(TextRange(offset, offset + 1))

    # -- by clause and heading --------------------------------------------------------------------------------------
    @Slot()
    def select_clause(self) -> None:
        """Selects the clause at the caret; once it is selected, the one after it too."""
        clauses = self.spread.content.structure.clauses
        selection = self.selection()
        if selection is None:
            clause = self.clause_at_caret()
            if clause:
                self.select(clause)
            return
        first = self.spread.clause_at(selection.range.start)
        start = min(selection.range.start, first.start if first else selection.range.start)
        following = self.spread.clause_index(selection.range.end - 1)
        end = clauses[following].range.end if following >= 0 else selection.range.end
        if end <= selection.range.end and start == selection.range.start and following + 1 < len(clauses):
            end = clauses[following + 1].range.end
        self.select(TextRange(start, max(end, selection.range.end)))

    def move_clause(self, direction: int) -> bool:
        """Takes the caret to the start of the next (+1) or previous (-1) clause; False where there is none."""
        return self._move_among(self.spread.clause_starts, direction)

    def move_heading(self, direction: int) -> bool:
        """Takes the caret to the next (+1) or previous (-1) heading; False where there is none."""
        starts = [heading.range.start for heading in self.spread.content.structure.headings]
        return self._move_among(starts, direction, far=True)

    def start_of_place(self) -> int:
        """Where moving on starts from: a selected clause ends where the next one begins, so its start counts."""
        selection = self.selection()
        return selection.range.start if selection else self.caret()[1]

    def _move_among(self, starts: list[int], direction: int, *, far: bool = False) -> bool:
        here = self.start_of_place()
        place = bisect_right(starts, here) if direction > 0 else bisect_left(starts, here) - 1
        if not 0 <= place < len(starts):
            return False
        if far:
            self.leaving.emit()
        self.go_to(starts[place])
        return True

    # -- in sight ---------------------------------------------------------------------------------------------------
    def reveal(self, span: TextRange) -> None:
        """Brings the start of a stored range into sight; does not move the page if it is there already."""
        side = self.spread.side_of(span.start, self._shown_side(self.overlay.caret.side))
        box = self.line_box(self.spread.spots_of(span, side)[0], side)
        if box is None or box.top() < 0 or box.bottom() >= self.viewport().height():
            self.jump_to(span.start)

    def show_caret(self) -> None:
        """Scrolls just so far that the line of the caret is in sight."""
        caret = self.overlay.caret
        window = self.viewport().height()
        box = self.line_box(caret.spot, caret.side, reach=window)
        if box is None:
            self.jump_to(self.caret()[1])
        elif box.top() < 0:
            self.scroll_by(box.top() - box.height() // 2)
        elif box.bottom() >= window:
            self.scroll_by(box.bottom() - window + box.height() // 2)

    def line_box(self, spot: Spot, side: Side, *, reach: int = 0) -> QRect | None:
        """The line band of a spot in the viewport; None if its row is more than `reach` pixels outside."""
        top = self.row_top(spot.row, reach=reach)
        if top is None:
            return None
        layout = self.spread.side_layout(spot.row, side)
        level = layout.level_of(layout.line_at(spot.offset, trailing=spot.trailing))
        y = top + self.spread.text_top(spot.row) + level * layout.step
        return QRect(self.spread.page.left[side], y, self.spread.page.widths[side], layout.step)

    def _shown_side(self, side: Side) -> Side:
        return side if side in self.spread.page.shown else self._first_side()

    # -- painting ---------------------------------------------------------------------------------------------------
    def hover_clause(self, clause: TextRange | None) -> None:
        """Tints the clause under the pointer instead of that under the caret; None: the caret's again."""
        if clause != self._hovered:
            self._hovered = clause
            self._tint_clause()

    def _tint_clause(self) -> None:
        before = self.overlay.clause
        # A selection shows its counterpart itself.
        quiet = self.overlay.caret.has_selection
        self.overlay.clause = self._hovered or (None if quiet else self.clause_at_caret())
        if before != self.overlay.clause:
            self.update_range((before, self.overlay.clause))

    def _repaint_between(self, before: Caret, after: Caret) -> None:
        if before.side == after.side and before.anchor == after.anchor:
            self.update_rows(*sorted((before.spot.row, after.spot.row)))
            return
        self.update_rows(*before.rows)
        self.update_rows(*after.rows)

    @Slot()
    def _on_blink(self) -> None:
        self._light_caret(not self.overlay.caret_lit)

    def _light_caret(self, lit: bool) -> None:
        self.overlay.caret_lit = lit
        caret = self.overlay.caret
        top = self.row_top(caret.spot.row)
        if top is not None:
            x, y = self.spread.page.left[caret.side], top + self.spread.text_top(caret.spot.row)
            self.viewport().update(caret_box(self.spread, caret).translated(x, y).adjusted(-2, -2, 2, 2))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._light_caret(True)
        if QApplication.cursorFlashTime() > 0:
            self._blink.start()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink.stop()
        self._light_caret(False)
