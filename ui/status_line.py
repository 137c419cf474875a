"""The status line: where the reader is, how much there is, and whether everything is on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text.lines import one_line
from core.text.parse import outline_path, passage_at
from ui import metrics
from ui.icons import Tone, icon
from ui.widgets.elided_line import ElidedLine
from ui.widgets.picture import Picture
from ui.widgets.plain_text import Rank, plain_label

if TYPE_CHECKING:
    from core.services.documents import OpenDocument

SEPARATOR = " › "
MESSAGE_TIME = 8_000
"""Milliseconds: long enough to be read twice, short enough not to be taken for the state of things."""


class StatusLine(QWidget):
    """Quiet texts in a row. What was just done is told in the place of the headings, and goes by itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenDocument | None = None
        self._place = plain_label("", self)
        self._tick = Picture(icon("ok", Tone.OK), metrics.ICON)
        self._tick.hide()
        self._message = ElidedLine(self)
        self._message.hide()
        self._path = ElidedLine(self)
        self._counts = plain_label("", self)
        self._saved = plain_label(self.tr("已保存"), self)
        self._saved.hide()
        self._locked = plain_label(self.tr("只读"), self, rank=Rank.STRONG)
        self._locked.hide()
        self._timer = QTimer(self, singleShot=True, interval=MESSAGE_TIME)
        self._timer.timeout.connect(self._on_message_over)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.ROOM, 0, metrics.ROOM, 0)
        layout.setSpacing(metrics.WIDE)
        layout.addWidget(self._place)
        said = QHBoxLayout()
        said.setSpacing(metrics.GAP)
        said.addWidget(self._tick)
        said.addWidget(self._message, 1)
        said.addWidget(self._path, 1)
        layout.addLayout(said, 1)
        for each in (self._counts, self._locked, self._saved):
            layout.addWidget(each)
        self.setFixedHeight(metrics.ROW)
        self.setAccessibleName(self.tr("状态栏"))

    def show_message(self, text: str) -> None:
        """Tells what was done, for a while."""
        self._message.set_text(text)
        self._tell(on=True)
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self._message, QAccessible.Event.Alert))

    def show_library(self, *, opened: bool, read_only: bool = False) -> None:
        """Whether a library is open, and can be written."""
        self._locked.setVisible(opened and read_only)
        self._saved.setVisible(opened and not read_only)

    def show_document(self, opened: OpenDocument | None, marks: int) -> None:
        self._opened = opened
        if opened is None:
            self._counts.setText("")
            self._place.setText("")
            self._path.set_text("")
            return
        words = self.tr("{characters} 字 · {marks} 处标注")
        self._counts.setText(words.replace("{characters}", f"{len(opened.text):,}").replace("{marks}", f"{marks:,}"))

    @Slot(int)
    def show_offset(self, offset: int) -> None:
        """Says which passage and heading an offset belongs to."""
        opened = self._opened
        if opened is None:
            return
        number, total = passage_at(opened.structure, offset) + 1, len(opened.structure.passages)
        words = self.tr("第 {number} / {total} 段")
        self._place.setText(words.replace("{number}", str(max(number, 1))).replace("{total}", str(total)))
        headings = outline_path(opened.structure, offset)
        self._path.set_text(
            SEPARATOR.join(
                one_line(opened.text[heading.range.start : heading.range.end])
                for heading in headings
                if not heading.title
            )
        )

    @Slot(bool)
    def show_writing(self, writing: bool) -> None:
        self._saved.setText(self.tr("正在保存…") if writing else self.tr("已保存"))

    def _tell(self, *, on: bool) -> None:
        self._tick.setVisible(on)
        self._message.setVisible(on)
        self._path.setVisible(not on)

    @Slot()
    def _on_message_over(self) -> None:
        self._tell(on=False)
