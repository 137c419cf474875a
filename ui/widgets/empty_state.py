"""What stands where there is nothing yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.icons import Tone, icon
from ui.metrics import GAP, ICON_LARGE, ROOM, TIGHT, scaled
from ui.style.buttons import ButtonKind
from ui.widgets.buttons import push_button
from ui.widgets.picture import Picture
from ui.widgets.plain_text import Rank, plain_label

MEASURE = scaled(340)
"""Width of the sentence in pixels: some 26 characters a line."""


class EmptyState(QWidget):
    """An icon, a title, a sentence, and one or two buttons in the middle of the free space."""

    def __init__(self, icon_name: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        """`icon_name` is a logical name of ui.icons."""
        super().__init__(parent)
        self._picture = Picture(icon(icon_name, Tone.FAINT), ICON_LARGE)
        self._title = plain_label(title, wrap=True, rank=Rank.HEADING)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._sentence = plain_label(sentence, wrap=True, rank=Rank.DIM)
        self._sentence.setMaximumWidth(MEASURE)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._arrange()
        self.set_words(title, sentence)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else: nothing found is not the same as nothing there."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def add_button(self, text: str, *, primary: bool = False) -> QPushButton:
        """What can be done about it; the caller connects the button."""
        button = push_button(text, ButtonKind.PRIMARY if primary else ButtonKind.PLAIN)
        self._buttons.addWidget(button)
        return button

    def add_action(self, action: QAction, *, primary: bool = False) -> QPushButton:
        """A button that does what the action does, and can as long as the action can."""
        button = self.add_button(action.text(), primary=primary)
        button.clicked.connect(action.trigger)
        button.setEnabled(action.isEnabled())
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        column.setSpacing(0)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(ROOM)
        column.addWidget(self._title)
        column.addSpacing(TIGHT)
        # Stretches instead of an alignment: an aligned label would not get the height its lines need.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 100)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(ROOM)
        row = QHBoxLayout()
        row.addStretch()
        row.addLayout(self._buttons)
        row.addStretch()
        column.addLayout(row)
        # A little above the middle looks like the middle.
        column.addStretch(3)
