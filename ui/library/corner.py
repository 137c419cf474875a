"""Beside the name of the panel: how many documents there are, and the way to more."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import metrics
from ui.widgets.buttons import action_button
from ui.widgets.plain_text import Rank, plain_label


class Corner(QWidget):
    """A number and a small button."""

    def __init__(self, importing: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = plain_label("", self, rank=Rank.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.GAP)
        row.addWidget(self._count)
        row.addWidget(action_button(importing, self))

    def set_count(self, count: int | None) -> None:
        """None takes the number away."""
        words = "" if count is None else self.tr("{n} 份").replace("{n}", f"{count:,}")
        self._count.setText(words)
