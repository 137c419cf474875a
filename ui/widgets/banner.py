"""A strip that tells something without standing in the way."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRect, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from ui.colours import mix
from ui.icons import Tone, icon
from ui.metrics import GAP, HAIR, ICON, ROOM, TIGHT
from ui.style.brush import line
from ui.style.buttons import ButtonKind
from ui.theme import theme_of
from ui.widgets.buttons import icon_button, push_button
from ui.widgets.picture import Picture
from ui.widgets.plain_text import plain_label

BAR = 4
"""Width of the coloured bar at the beginning."""
SHARE = 0.1
"""Of the mood's colour in the ground."""


class Mood(Enum):
    """What kind of message: its icon, and the colour it takes from the theme."""

    NOTICE = ("info", Tone.ACCENT)
    DONE = ("ok", Tone.OK)
    WARNING = ("warning", Tone.WARN)
    ERROR = ("error", Tone.DANGER)


class Banner(QWidget):
    """An icon, a sentence, at most two things to do about it, and a cross. Hidden until it has something to tell.

    Signals: action_requested, other_requested: its first or second button was pressed; closed: the user has put it
    away.
    """

    action_requested = Signal()
    other_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mood = Mood.NOTICE
        self._picture = Picture(icon("info"), ICON)
        self._sentence = plain_label(wrap=True)
        self._action = push_button("", ButtonKind.PLAIN)
        self._action.clicked.connect(self.action_requested)
        self._other = push_button("", ButtonKind.PLAIN)
        self._other.clicked.connect(self.other_requested)
        self._cross = icon_button(icon("close", Tone.DIM), self.tr("关闭提示"))
        self._cross.clicked.connect(self._on_cross_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(ROOM, TIGHT + HAIR, TIGHT, TIGHT + HAIR)
        row.setSpacing(GAP)
        row.addWidget(self._picture)
        row.addWidget(self._sentence, 1)
        row.addWidget(self._action)
        row.addWidget(self._other)
        row.addWidget(self._cross)
        self.hide()

    @property
    def sentence(self) -> str:
        return self._sentence.text()

    def show_notice(self, sentence: str, action: str = "") -> None:
        self.show_message(Mood.NOTICE, sentence, action)

    def show_done(self, sentence: str, action: str = "") -> None:
        self.show_message(Mood.DONE, sentence, action)

    def show_warning(self, sentence: str, action: str = "") -> None:
        self.show_message(Mood.WARNING, sentence, action)

    def show_error(self, sentence: str, action: str = "") -> None:
        self.show_message(Mood.ERROR, sentence, action)

    def show_message(self, mood: Mood, sentence: str, action: str = "", other: str = "") -> None:
        """Tell a sentence in place of the one before; `action` and `other` are the words on buttons, '' for none."""
        name, tone = mood.value
        self._mood = mood
        self._picture.set_icon(icon(name, tone))
        self._sentence.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._other.setText(other)
        self._other.setVisible(bool(other))
        self.setAccessibleName(sentence)
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        colour = str(getattr(theme, self._mood.value[1]))
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(mix(colour, theme.panel, SHARE)))
        painter.fillRect(QRect(0, 0, BAR, self.height()), QColor(colour))
        line(painter, 0, self.height() - 1, self.width(), self.height() - 1, mix(colour, theme.panel, 3 * SHARE))
        painter.end()

    @Slot()
    def _on_cross_clicked(self) -> None:
        self.hide()
        self.closed.emit()
