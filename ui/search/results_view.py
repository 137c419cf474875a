"""The list of what was found, for hands that stay on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QTableView, QWidget
from typing_extensions import override

from ui.search.delegate import HIT_HEIGHT, ResultDelegate, row_height
from ui.search.model import ResultModel, Role
from ui.search.rows import DocumentRow, HitRow, ListRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.search import Hit

POINTING_DELAY: Final = 120
"""Milliseconds that the keyboard rests on a hit before it is shown: another document may have to be read."""
AHEAD: Final = 3
"""Pages of the list before its end at which more is asked for."""
Flag = QItemSelectionModel.SelectionFlag


class ResultsView(QTableView):
    """One column; a table, as its header keeps thousands of heights that a list view would ask for again and again.

    Signals: hit_pointed(HitRow): the keyboard rests on it, or the mouse chose it; hit_activated(HitRow): Enter, or a
    double click; chosen_changed(); left_upwards(): ↑ on the first hit.
    """

    hit_pointed = Signal(object)
    hit_activated = Signal(object)
    chosen_changed = Signal()
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.results = ResultModel(self)
        self._delegate = ResultDelegate(self)
        self._pointing = QTimer(self, singleShot=True, interval=POINTING_DELAY)
        self._pointing.timeout.connect(self._on_rested)
        self.setModel(self.results)
        self.setItemDelegate(self._delegate)
        # The delegate draws the ground of a chosen row itself; below it the table would fill the whole row.
        bare = self.palette()
        bare.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(bare)
        self._dress()
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _dress(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(HIT_HEIGHT)

    # -- what is listed ---------------------------------------------------------------------------------------------
    def show_rows(self, rows: Sequence[ListRow], *, more: bool, quietly: bool) -> None:
        """The first rows of a search; `quietly`: the same one again, the current hit and the place in the list stay."""
        current, top = self.current(), self.verticalScrollBar().value()
        if self.results.show(rows, more=more):
            self._set_heights(0)
            kept = self.results.row_of(current) if quietly and current is not None else -1
            if kept >= 0:
                self.setCurrentIndex(self.results.index(kept))
            if quietly:
                self.verticalScrollBar().setValue(top)
            else:
                self.scrollToTop()
        self.chosen_changed.emit()

    def add_rows(self, rows: Sequence[ListRow], *, more: bool) -> None:
        """More of the same search."""
        first = len(self.results.rows)
        self.results.add(rows, more=more)
        self._set_heights(first)
        self.chosen_changed.emit()

    def _set_heights(self, first: int) -> None:
        """Of the rows from `first` on. The header keeps heights of rows that were there before."""
        header = self.verticalHeader()
        for place, row in enumerate(self.results.rows[first:], first):
            if header.sectionSize(place) != (height := row_height(row)):
                header.resizeSection(place, height)

    def current(self) -> HitRow | None:
        row: ListRow | None = self.currentIndex().data(Role.ROW)
        return row if isinstance(row, HitRow) else None

    def chosen(self) -> tuple[Hit, ...]:
        """In the order of the list."""
        rows = self.results.rows
        return tuple(row.hit for span in sorted(self._spans()) for row in rows[slice(*span)] if isinstance(row, HitRow))

    @property
    def chosen_count(self) -> int:
        rows = self.results.rows
        return sum(isinstance(row, HitRow) for span in self._spans() for row in rows[slice(*span)])

    def _spans(self) -> list[tuple[int, int]]:
        """Chosen rows: first, and behind the last. Not one by one: all may be chosen."""
        selection = self.selectionModel().selection()
        spans = (selection.at(number) for number in range(selection.count()))
        return [(span.top(), span.bottom() + 1) for span in spans]

    # -- going --------------------------------------------------------------------------------------------------------
    def enter_first(self) -> bool:
        """The keyboard comes here: to the current hit, else to the first; False if there is none."""
        if self.current() is None:
            self._stand_near(0)
        if self.current() is None:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pointing.start(0)
        return True

    def _stand_near(self, place: int) -> None:
        """On the hit at a row, else on the next one, else on the one before."""
        rows = self.results.rows
        order = (*range(place, len(rows)), *range(min(place, len(rows)) - 1, -1, -1))
        near = next((at for at in order if isinstance(rows[at], HitRow)), None)
        if near is not None:
            self.setCurrentIndex(self.results.index(near))

    def _is_first(self) -> bool:
        rows = self.results.rows[: max(0, self.currentIndex().row())]
        return not any(isinstance(row, HitRow) for row in rows)

    def _go_to_document(self, direction: int) -> None:
        head = self.results.head_beside(self.currentIndex().row(), direction)
        if head >= 0:
            self._stand_near(head)
            self.scrollTo(self.results.index(head), QAbstractItemView.ScrollHint.PositionAtTop)

    def _choose_document(self, head: int) -> None:
        """All its listed hits."""
        places = self.results.hits_below(head)
        if places:
            chosen = QItemSelection(self.results.index(places.start), self.results.index(places.stop - 1))
            self._stand_near(head)
            self.selectionModel().select(chosen, Flag.ClearAndSelect | Flag.Rows)

    # -- facts --------------------------------------------------------------------------------------------------------
    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() - value < AHEAD * bar.pageStep():
            self.results.fetchMore(QModelIndex())

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Also on the hit that is current already: the reader may have gone elsewhere."""
        if isinstance(index.data(Role.ROW), HitRow) and not QApplication.keyboardModifiers():
            self._pointing.start(0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        del current, previous
        if self.hasFocus() and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._pointing.start(POINTING_DELAY)

    @Slot()
    def _on_rested(self) -> None:
        row = self.current()
        if row is not None:
            self.hit_pointed.emit(row)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen_changed.emit()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        self._activate(index)

    def _activate(self, index: QModelIndex) -> None:
        row: ListRow | None = index.data(Role.ROW)
        if isinstance(row, HitRow):
            self._pointing.stop()
            self.hit_activated.emit(row)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current() is None:
            self._stand_near(0)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The line of a document, which cannot be chosen itself, chooses its hits."""
        index = self.indexAt(event.position().toPoint())
        if isinstance(index.data(Role.ROW), DocumentRow) and event.button() == Qt.MouseButton.LeftButton:
            self._choose_document(index.row())
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._activate(self.currentIndex())
            case Qt.Key.Key_Space:
                self._pointing.start(0)
            case Qt.Key.Key_Up if not event.modifiers() and self._is_first():
                self.left_upwards.emit()
            case Qt.Key.Key_Right:
                self._go_to_document(1)
            case Qt.Key.Key_Left:
                self._go_to_document(-1)
            case Qt.Key.Key_Home if not event.modifiers():
                self._stand_near(0)
                self.scrollToTop()
            case Qt.Key.Key_End if not event.modifiers():
                self._stand_near(self.results.rowCount())
            case _:
                super().keyPressEvent(event)

    @override
    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of actions here."""
