"""The suggestions for the clause under the caret: ghost chips, each beside the words that caused it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import metrics
from ui.suggestions.faces import because, suggestion_face
from ui.theme import interface_font
from ui.widgets.chip import TagChip
from ui.widgets.elided_line import ElidedLine
from ui.widgets.plain_text import Rank, plain_label, tip

if TYPE_CHECKING:
    from core.services.suggestions import SuggestedTag


class SuggestionStrip(QWidget):
    """Hidden while there is nothing to suggest.

    Signals: accept_requested(SuggestedTag); reject_requested(SuggestedTag): the cross, Delete or Backspace.
    """

    accept_requested = Signal(object)
    reject_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Mapping[int, SuggestedTag] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, metrics.GAP, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(plain_label(self.tr("建议（回车或 Alt+数字采纳）"), self, rank=Rank.SMALL))
        self.setAccessibleName(self.tr("建议"))
        self.hide()

    @property
    def chips(self) -> list[TagChip]:
        return [chip for chip in self.findChildren(TagChip) if not chip.isHidden()]

    def show_suggestions(self, shown: Mapping[int, SuggestedTag]) -> None:
        """By the digit that accepts them; in that order."""
        if shown == self._shown:
            return
        self._shown = dict(shown)
        while (place := self._column.takeAt(1)) is not None:
            if (row := place.widget()) is not None:
                row.hide()
                for chip in row.findChildren(TagChip):
                    chip.hide()
                row.deleteLater()
        for digit, suggested in shown.items():
            row = self._row(digit, suggested)
            self._column.addWidget(row)
            row.show()
        self.setVisible(bool(shown))

    def _row(self, digit: int, suggested: SuggestedTag) -> QWidget:
        row = QWidget(self)
        chip = TagChip(suggestion_face(suggested, digit, closable=True), row)
        words = because(suggested)
        told = self.tr("采纳“{tag}”（Alt+{digit}）\n因为：{words}")
        told = told.replace("{tag}", suggested.tag.name).replace("{digit}", str(digit)).replace("{words}", words)
        tip(chip, told)
        chip.setAccessibleName(self.tr("建议：{tag}").replace("{tag}", suggested.tag.name))
        chip.clicked.connect(lambda _checked=False: self.accept_requested.emit(suggested))
        chip.close_requested.connect(lambda: self.reject_requested.emit(suggested))
        line = ElidedLine(row)
        line.setFont(interface_font(metrics.SMALL))
        line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        line.set_text(words)
        column = QHBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.GAP)
        column.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(line, 1)
        return row
