"""The line that names a part of a panel."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from ui.icons import Tone, icon
from ui.metrics import CONTROL, GAP, TIGHT
from ui.widgets.buttons import action_button, icon_button
from ui.widgets.plain_text import Rank, plain_label


class SectionHeader(QWidget):
    """A title, how many there are of what follows, and small buttons at the end."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = plain_label(title, rank=Rank.STRONG)
        self._count = plain_label(rank=Rank.SMALL)
        self._count.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(GAP, 0, TIGHT, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._title)
        self._row.addWidget(self._count)
        self._row.addStretch()
        self.setMinimumHeight(CONTROL + TIGHT)
        self.setAccessibleName(title)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_count(self, count: int | None) -> None:
        """The number beside the title; None takes it away."""
        self._count.setVisible(count is not None)
        self._count.setText("" if count is None else f"{count:,}")

    def add_button(self, icon_name: str, name: str) -> QToolButton:
        """A small button at the end; the caller connects it. `name` is what it does."""
        button = icon_button(icon(icon_name, Tone.DIM), name)
        self._row.addWidget(button)
        return button

    def add_action(self, action: QAction) -> QToolButton:
        """A small button at the end that does what the action does."""
        button = action_button(action)
        self._row.addWidget(button)
        return button
