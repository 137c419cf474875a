"""此处: the words under the caret, their tags, their note, and what others marked there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from core.model.annotation import ReviewStatus
from ui import metrics
from ui.annotations.entry import SEPARATOR, Entry
from ui.annotations.note_editor import NoteEditor, NoteSubject
from ui.annotations.quote import MarkCard, QuoteBlock
from ui.annotations.tag_board import TagBoard
from ui.tags import chip_face, status_name
from ui.widgets.chip import TagChip
from ui.widgets.chip_flow import ChipFlow
from ui.widgets.empty_state import EmptyState
from ui.widgets.plain_text import Rank, plain_label
from ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from core.model.codebook import Codebook
    from ui.place import Place

CARDS = 12
"""Marks at the same words that are shown; more are counted."""
NARROWEST = metrics.scaled(260)
NO_STATUS = "none"


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """Everything the panel says about a place."""

    place: Place
    path: tuple[str, ...]
    own: Entry | None
    """The reviewer's mark on exactly these words."""
    others: Sequence[Entry]
    """Other marks that share words with it."""


class PlacePanel(QStackedWidget):
    """Signals: tag_pressed(str tag id); status_chosen(ReviewStatus); mark_pressed(Entry).

    The note has signals of its own, see `note`.
    """

    tag_pressed = Signal(str)
    status_chosen = Signal(object)
    mark_pressed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cards: tuple[Entry, ...] = ()
        self._what = plain_label("", rank=Rank.SMALL)
        self._quote = QuoteBlock()
        self._path = plain_label("", wrap=True, rank=Rank.SMALL)
        self._on = QWidget()
        self._on_flow = ChipFlow(self._on)
        self._suggested = QWidget()
        self.suggestion_slot = QVBoxLayout(self._suggested)
        """For what the window sets below the tags of the place."""
        self.suggestion_slot.setContentsMargins(0, 0, 0, 0)
        self.board = TagBoard()
        self.status = SegmentedControl(self.tr("审阅状态"))
        self.note = NoteEditor()
        self._others_title = plain_label("", rank=Rank.SMALL)
        self._others = QWidget()
        self._others_column = QVBoxLayout(self._others)
        self._others_column.setContentsMargins(0, 0, 0, 0)
        self._others_column.setSpacing(metrics.TIGHT)
        self._empty = EmptyState("mark", "", "", self)
        for status in ReviewStatus:
            self.status.add(status or NO_STATUS, status_name(status))
        self._arrange()
        self.setMinimumWidth(NARROWEST)
        self.board.tag_pressed.connect(self.tag_pressed)
        self.board.chip_reached.connect(self._bring_into_sight)
        self.status.choice_changed.connect(self._on_status_chosen)
        self.show_nothing(has_document=False)

    def _arrange(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(metrics.GAP + metrics.TIGHT, metrics.TIGHT, metrics.GAP + metrics.TIGHT, metrics.ROOM)
        column.setSpacing(metrics.TIGHT)
        for widget, gap in (
            (self._what, 0),
            (self._quote, 0),
            (self._path, 0),
            (self._on, metrics.TIGHT),
            (self._suggested, 0),
            (self.board, metrics.GAP),
            (plain_label(self.tr("审阅状态"), rank=Rank.SMALL), metrics.GAP),
            (self.status, 0),
            (self.note, metrics.GAP),
            (self._others_title, metrics.GAP),
            (self._others, 0),
        ):
            column.addSpacing(gap)
            column.addWidget(widget)
        column.addStretch()
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        self.addWidget(self._scroll)
        self.addWidget(self._empty)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def allow_writing(self, *, on: bool) -> None:
        """In a library that is only read everything can be seen and nothing be pressed."""
        for part in (self._on, self.board, self.status):
            part.setEnabled(on)
        self.note.allow_writing(on=on)

    def show_codebook(self, codebook: Codebook) -> None:
        self.board.show_codebook(codebook)

    def show_nothing(self, *, has_document: bool) -> None:
        """There are no words to speak of."""
        self.note.show_note(None, "")
        if has_document:
            self._empty.set_words(
                self.tr("光标不在正文里"), self.tr("把光标放进一条，或选中一段文字，再按数字键或 Ctrl+T 打标签。")
            )
        else:
            self._empty.set_words(self.tr("还没有打开文件"), self.tr("从左侧文库选一份文件。"))
        self.setCurrentWidget(self._empty)

    def show_place(self, shown: PlaceShown) -> None:
        place, own = shown.place, shown.own
        self._what.setText(self._what_words(place, own))
        self._quote.quote(place.words)
        self._path.setText(SEPARATOR.join(shown.path))
        self._path.setVisible(bool(shown.path))
        tags = own.record.tags if own else ()
        self._show_on(own)
        self.board.show_on(tag.id for tag in tags)
        mark = own.record.annotation if own else None
        self.status.choose((mark.status if mark else ReviewStatus.NONE) or NO_STATUS)
        self.note.show_note(NoteSubject(place.document_id, place.range), mark.note if mark else "")
        self._show_others(shown.others)
        self.setCurrentWidget(self._scroll)

    def write_note(self) -> None:
        """The keyboard goes to the note, which comes into sight."""
        self._bring_into_sight(self.note)
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(QWidget)
    def _bring_into_sight(self, widget: QWidget) -> None:
        self._scroll.ensureWidgetVisible(widget, 0, metrics.ROOM)

    def _what_words(self, place: Place, own: Entry | None) -> str:
        """What a digit would mark."""
        under_caret = self.tr("已标文字") if own else self.tr("整条")
        kind = self.tr("所选文字") if place.selected else under_caret
        return self.tr("{kind} · {n} 字").replace("{kind}", kind).replace("{n}", f"{len(place.range):,}")

    def _show_on(self, own: Entry | None) -> None:
        """The tags in their order, the main domain first."""
        self._on_flow.clear()
        tags = own.record.tags if own else ()
        self._on.setVisible(bool(tags))
        for tag in tags:
            chip = TagChip(chip_face(tag, closable=True), self._on)
            chip.clicked.connect(lambda _checked=False, tag_id=tag.id: self.tag_pressed.emit(tag_id))
            chip.close_requested.connect(lambda tag_id=tag.id: self.tag_pressed.emit(tag_id))
            chip.setAccessibleDescription(self.tr("取下这个标签"))
            self._on_flow.addWidget(chip)
            chip.show()

    def _show_others(self, others: Sequence[Entry]) -> None:
        cards = tuple(others[:CARDS])
        self._others_title.setVisible(bool(others))
        words = self.tr("此处另有 {n} 处标注").replace("{n}", f"{len(others):,}")
        self._others_title.setText(words)
        self._others.setVisible(bool(others))
        if cards == self._cards:
            return
        self._cards = cards
        while (place := self._others_column.takeAt(0)) is not None:
            widget = place.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for entry in cards:
            card = MarkCard(entry, self._others)
            card.clicked.connect(lambda _checked=False, entry=entry: self.mark_pressed.emit(entry))
            self._others_column.addWidget(card)
            card.show()

    @Slot(str)
    def _on_status_chosen(self, key: str) -> None:
        self.status_chosen.emit(ReviewStatus.NONE if key == NO_STATUS else ReviewStatus(key))
