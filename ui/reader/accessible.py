"""The reader for screen readers: a document whose children are the rows in sight, one for each side.

Rows out of sight are left out: thousands of children would stall a screen reader. Everything handed out is kept
for good, because Qt goes on asking for it; that happens only while a screen reader is there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextCursorEvent, QAccessibleTextSelectionEvent
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid
from typing_extensions import override

from ui.reader.accessible_rows import NOWHERE, TELLS_SELECTION, CellInterface, RowCell
from ui.reader.view import ReaderView
from ui.settings_store import SCREEN_READER_KEY

if TYPE_CHECKING:
    from ui.reader.content import Side
    from ui.settings_store import SettingsStore

_handed_out: list[QAccessibleInterface] = []
_factory: list[object] = []


class DocumentInterface(QAccessibleWidget):
    """The reader itself. Its rows come first, then its widgets: the choices of view, the scroll bar."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._view = view
        self._rows = view.spread.rows
        self._cells: dict[tuple[int, Side], CellInterface] = {}

    # -- rows -------------------------------------------------------------------------------------------------------
    def cells(self) -> list[CellInterface]:
        """Those of the rows in sight, row by row, left before right."""
        spread = self._view.spread
        return [
            self.cell(row, side)
            for row, _top in self._view.visible_rows()
            for side in spread.page.shown
            if spread.has_side(row, side)
        ]

    def cell(self, row: int, side: Side) -> CellInterface:
        """Always the same one as long as the rows are the same; those of other rows know that they are over."""
        if self._rows is not self._view.spread.rows:
            self._rows = self._view.spread.rows
            self._cells.clear()
        found = self._cells.get((row, side))
        if found is None:
            found = CellInterface(RowCell(self._view, row, side), self)
            self._cells[row, side] = found
            _handed_out.append(found)
        return found

    def caret_cell(self) -> CellInterface:
        caret = self._view.overlay.caret
        return self.cell(caret.spot.row, caret.side)

    # -- the tree ---------------------------------------------------------------------------------------------------
    @override
    def childCount(self) -> int:
        return len(self.cells()) + super().childCount()

    @override
    def child(self, index: int) -> QAccessibleInterface:
        cells = self.cells()
        return cells[index] if 0 <= index < len(cells) else super().child(index - len(cells))

    @override
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        cells = self.cells()
        if isinstance(child, CellInterface):
            return cells.index(child) if child in cells else NOWHERE
        place = super().indexOfChild(child)
        return place if place < 0 else place + len(cells)

    @override
    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        found = next((cell for cell in self.cells() if cell.rect().contains(x, y)), None)
        return found or super().childAt(x, y)

    @override
    def focusChild(self) -> QAccessibleInterface:
        return self.caret_cell() if self._view.hasFocus() else super().focusChild()


class Announcer(QObject):
    """Tells a screen reader, while there is one, where the caret goes and what is selected."""

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        view.caret_moved.connect(self._on_caret_moved)
        if TELLS_SELECTION:
            view.selection_changed.connect(self._on_selection_changed)

    @Slot()
    def _on_caret_moved(self) -> None:
        cell = self._caret_cell()
        if cell is not None:
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(cell, cell.cell.caret()))

    @Slot()
    def _on_selection_changed(self) -> None:
        cell = self._caret_cell()
        if cell is not None:
            QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(cell, *cell.cell.selection()))

    def _caret_cell(self) -> CellInterface | None:
        if not QAccessible.isActive():
            return None
        document = QAccessible.queryAccessibleInterface(self._view)
        return document.caret_cell() if isinstance(document, DocumentInterface) else None


def expose_text(view: ReaderView, settings: SettingsStore) -> None:
    """From now on a screen reader that asks finds the text of this view, unless the user does not want that."""
    if not settings.flag(SCREEN_READER_KEY, default=True):
        return
    if not _factory:
        QAccessible.installFactory(interface_for)
        _factory.append(interface_for)
    Announcer(view)


def interface_for(class_name: str, shown: QObject | None) -> QAccessibleInterface | None:
    """The interface of a reader; None for everything else, which Qt then answers for itself."""
    if not isinstance(shown, ReaderView) or class_name != ReaderView.__name__ or not isValid(shown):
        return None
    made = DocumentInterface(shown)
    _handed_out.append(made)
    return made
