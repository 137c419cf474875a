"""The status line: where the reader is, how much there is, and whether everything is on the disk."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.services.documents import OpenDocument
from core.text.lines import one_line
from core.text.parse import outline_path, passage_at
from ui import metrics
from ui.widgets.plain_text import plain_label

SEPARATOR = " › "


class StatusLine(QWidget):
    """Four quiet texts in a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opened: OpenDocument | None = None
        self._path = plain_label("", self)
        self._place = plain_label("", self)
        self._counts = plain_label("", self)
        self._saved = plain_label(self.tr("已保存"), self)
        self._path.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.ROOM, 0, metrics.ROOM, 0)
        layout.setSpacing(metrics.WIDE)
        layout.addWidget(self._place)
        layout.addWidget(self._path, 1)
        layout.addWidget(self._counts)
        layout.addWidget(self._saved)
        self.setFixedHeight(metrics.ROW)
        self.setAccessibleName(self.tr("状态栏"))

    def show_document(self, opened: OpenDocument | None, marks: int) -> None:
        self._opened = opened
        if opened is None:
            self._counts.setText("")
            self._place.setText("")
            self._path.setText("")
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
        path = SEPARATOR.join(
            one_line(opened.text[heading.range.start : heading.range.end]) for heading in headings if not heading.title
        )
        self._path.setText(path)

    @Slot(bool)
    def show_writing(self, writing: bool) -> None:
        self._saved.setText(self.tr("正在保存…") if writing else self.tr("已保存"))
