"""One side of one row as a screen reader sees it: a paragraph or a heading with its text, caret and selection.

Offsets here are UTF-16 units of the text shown, as every screen reader counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from shiboken6 import VoidPtr, isValid
from typing_extensions import override

from core.text.offsets import Utf16Map
from ui.reader.pair_painting import spoken
from ui.reader.rows import RowKind
from ui.reader.spread import Spot

if TYPE_CHECKING:
    from ui.reader.content import Side
    from ui.reader.view import ReaderView

Role = QAccessible.Role
HEADINGS: Final = frozenset({RowKind.TITLE, RowKind.HEADING_1, RowKind.HEADING_2, RowKind.HEADING_3})
NOWHERE: Final = -1
# A null pointer is a good answer to each of these questions; the binding's declarations leave it out.
NO_INTERFACE: Final = cast("QAccessibleInterface", None)
TELLS_SELECTION: Final = hasattr(QAccessibleTextInterface, "selection")
"""Whether the binding asks us where a selection is. If it does not, whoever is told of one gets arbitrary numbers."""
_NO_OBJECT: Final = cast("QObject", None)


class RowCell:
    """Where a side of a row stands and what it says; asks the view anew each time, for the page may have moved."""

    def __init__(self, view: ReaderView, row: int, side: Side) -> None:
        self.view = view
        self.row = row
        self.side = side
        self._rows = view.spread.rows
        self._counted: tuple[str, Utf16Map] = ("", Utf16Map(""))

    @property
    def valid(self) -> bool:
        """Until the view shows other rows, or is gone."""
        return isValid(self.view) and self.view.spread.rows is self._rows

    @property
    def text(self) -> str:
        return self.view.spread.aligned(self.row, self.side).text if self.valid else ""

    @property
    def units(self) -> Utf16Map:
        text = self.text
        if self._counted[0] != text:
            self._counted = (text, Utf16Map(text))
        return self._counted[1]

    @property
    def length(self) -> int:
        """In UTF-16 units."""
        return self.units.to_utf16(len(self.text))

    def spot(self, units: int) -> Spot:
        """The place at an offset; beyond the end it is the end."""
        return Spot(self.row, self.units.to_codepoint(max(0, min(units, self.length))))

    def caret(self) -> int:
        """Where the caret is; -1 if it is elsewhere."""
        caret = self.view.overlay.caret
        if not self.valid or caret.side != self.side or caret.spot.row != self.row:
            return NOWHERE
        return self.units.to_utf16(caret.spot.offset)

    def selection(self) -> tuple[int, int]:
        """What is selected of it, empty if nothing is."""
        caret = self.view.overlay.caret
        first, last = caret.rows
        if not self.valid or caret.side != self.side or not caret.has_selection or not first <= self.row <= last:
            return (0, 0)
        start = caret.start.offset if self.row == first else 0
        end = caret.end.offset if self.row == last else len(self.text)
        return self.units.to_utf16(start), self.units.to_utf16(end)

    def rect(self) -> QRect:
        """On the screen; empty if it is out of sight."""
        top = self.view.row_top(self.row) if self.valid else None
        if top is None:
            return QRect()
        spread = self.view.spread
        height = spread.side_layout(self.row, self.side).levels * spread.metrics(self.row).step
        place = QRect(spread.page.left[self.side], top + spread.text_top(self.row), spread.page.column, height)
        return self._on_screen(place)

    def character_rect(self, units: int) -> QRect:
        """Of the character at an offset, on the screen."""
        top = self.view.row_top(self.row) if self.valid else None
        if top is None:
            return QRect()
        spread, spot = self.view.spread, self.spot(units)
        layout = spread.side_layout(self.row, self.side)
        line = layout.line_at(spot.offset)
        left, following = layout.x_at(spot.offset, line), min(spot.offset + 1, len(self.text))
        right = layout.x_at(following, line) if following > spot.offset else left
        y = top + spread.text_top(self.row) + layout.level_of(line) * layout.step
        place = QRect(spread.page.left[self.side] + round(left), y, max(1, round(right - left)), layout.step)
        return self._on_screen(place)

    def at(self, point: QPoint) -> int:
        """The offset of the character under a point of the screen; -1 beside the cell."""
        if not self.rect().contains(point):
            return NOWHERE
        spot = self.view.character_spot(self.view.viewport().mapFromGlobal(point), self.side)
        return self.units.to_utf16(spot.offset) if spot.row == self.row else NOWHERE

    def marks(self) -> str:
        """What became of it between two editions; tags and notes on it, in the order of the text."""
        span = self.view.spread.rows[self.row].ranges[self.side]
        marks = [mark for mark in self.view.overlay.marks.on_row(self.row) if span and mark.range.overlaps(span)]
        partners = self.view.spread.content.partners
        told = [spoken(partners.fates[self.row])] if partners else []
        told += [" ".join(filter(None, ("、".join(mark.labels), mark.note))) for mark in marks]
        return "；".join(filter(None, told))

    def select(self, start: int, end: int) -> None:
        if not self.valid:
            return
        self.view.span(self.side, self.spot(start), self.spot(end))
        self.view.show_caret()

    def _on_screen(self, place: QRect) -> QRect:
        return QRect(self.view.viewport().mapToGlobal(place.topLeft()), place.size())


class CellText(QAccessibleTextInterface):
    """The text of a cell. `selection` and `attributes` are asked for by some versions of the binding only, with a
    varying number of arguments.
    """

    def __init__(self, cell: RowCell) -> None:
        super().__init__()
        self._cell = cell

    @override
    def text(self, startOffset: int, endOffset: int) -> str:
        cell = self._cell
        return cell.text[cell.spot(startOffset).offset : cell.spot(endOffset if endOffset >= 0 else cell.length).offset]

    @override
    def characterCount(self) -> int:
        return self._cell.length

    @override
    def cursorPosition(self) -> int:
        return self._cell.caret()

    @override
    def setCursorPosition(self, position: int) -> None:
        self._cell.select(position, position)

    @override
    def characterRect(self, offset: int) -> QRect:
        return self._cell.character_rect(offset)

    @override
    def offsetAtPoint(self, point: QPoint) -> int:
        return self._cell.at(point)

    @override
    def selectionCount(self) -> int:
        start, end = self._cell.selection()
        return 1 if TELLS_SELECTION and start < end else 0

    def selection(self, index: int, *more: object) -> tuple[int, int]:
        """(start, end) of the only selection."""
        del index, more
        return self._cell.selection()

    @override
    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        self._cell.select(startOffset, endOffset)

    @override
    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self._cell.select(startOffset, endOffset)

    @override
    def removeSelection(self, selectionIndex: int) -> None:
        end = self._cell.selection()[1]
        self._cell.select(end, end)

    @override
    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        cell = self._cell
        if cell.valid:
            start, end = cell.spot(startIndex), cell.spot(endIndex)
            cell.view.reveal(cell.view.spread.stored_range(cell.side, start, end))

    def attributes(self, offset: int, *more: object) -> tuple[str, int, int]:
        """No formats: (names, start, end) of a text that looks the same throughout."""
        del offset, more
        return "", 0, self._cell.length


class CellInterface(QAccessibleInterface):
    """A cell in the tree. It belongs to no object of Qt's: its parent answers for the view."""

    def __init__(self, cell: RowCell, parent: QAccessibleInterface) -> None:
        super().__init__()
        self.cell = cell
        self._parent = parent
        self._text = CellText(cell)

    @override
    def isValid(self) -> bool:
        return self.cell.valid

    @override
    def object(self) -> QObject:
        return _NO_OBJECT

    @override
    def parent(self) -> QAccessibleInterface:
        return self._parent

    @override
    def child(self, index: int) -> QAccessibleInterface:
        return NO_INTERFACE

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return NO_INTERFACE

    @override
    def childCount(self) -> int:
        return 0

    @override
    def indexOfChild(self, arg__1: QAccessibleInterface) -> int:
        return NOWHERE

    @override
    def rect(self) -> QRect:
        return self.cell.rect()

    @override
    def role(self) -> QAccessible.Role:
        if not self.cell.valid:
            return Role.Paragraph
        return Role.Heading if self.cell.view.spread.rows[self.cell.row].kind in HEADINGS else Role.Paragraph

    @override
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        cell = self.cell
        state.invalid = not cell.valid
        if cell.valid:
            state.readOnly = state.selectableText = state.multiLine = state.focusable = True
            state.focused = cell.view.hasFocus() and cell.caret() != NOWHERE
            state.offscreen = cell.rect().isEmpty()
        return state

    @override
    def text(self, t: QAccessible.Text) -> str:
        if not self.cell.valid:
            return ""
        match t:
            case QAccessible.Text.Name | QAccessible.Text.Value:
                return self.cell.text
            case QAccessible.Text.Description:
                return self.cell.marks()
            case _:
                return ""

    @override
    def setText(self, t: QAccessible.Text, text: str) -> None:
        """It is read, not written."""

    @override
    def interface_cast(self, arg__1: QAccessible.InterfaceType) -> int:
        # The object itself or a null pointer; the binding takes nothing else, though it declares a number.
        wanted = arg__1 is QAccessible.InterfaceType.TextInterface and self.cell.valid
        return cast("int", self._text if wanted else VoidPtr(0))
