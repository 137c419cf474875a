"""A pill of a few words of which exactly one is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from ui.metrics import CONTROL, GAP, RADIUS, ROOM, scaled
from ui.style.brush import panel, ring
from ui.style.buttons import has_visible_focus
from ui.theme import interface_font, theme_of

PAD = 2
"""Between the edge of the pill and the chosen word's own ground."""
PICTURE = scaled(16)


class SegmentedControl(QWidget):
    """Words side by side; the arrow keys go from one to the next.

    Signals: choice_changed(str): the key of the word the user has chosen.
    """

    choice_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what is chosen, for screen readers."""
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAD, PAD, PAD, PAD)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)

    def add(self, key: str, text: str, icon: QIcon | None = None) -> None:
        """Another word; the first one is the choice until `choose` is called."""
        segment = _Segment(key, text, icon, self)
        segment.setChecked(not self._group.buttons())
        self._group.addButton(segment)
        self._row.addWidget(segment)

    @property
    def choice(self) -> str:
        """The key of the chosen word; '' before there is one."""
        chosen = self._group.checkedButton()
        return chosen.key if isinstance(chosen, _Segment) else ""

    def choose(self, key: str) -> None:
        """Choose silently. Raises KeyError for a key that was not added."""
        for segment in self._segments():
            if segment.key == key:
                segment.setChecked(True)
                return
        raise KeyError(key)

    def button(self, key: str) -> QAbstractButton:
        """The button of a word, to disable it or give it a tip."""
        return next(segment for segment in self._segments() if segment.key == key)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self.palette())
        painter = QPainter(self)
        panel(painter, self.rect(), theme.hover, theme.rule, RADIUS + 1)
        painter.end()

    def _segments(self) -> list[_Segment]:
        return [button for button in self._group.buttons() if isinstance(button, _Segment)]

    @Slot(QAbstractButton)
    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _Segment):
            self.choice_changed.emit(button.key)


class _Segment(QAbstractButton):
    def __init__(self, key: str, text: str, icon: QIcon | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._words = text
        if icon is not None:
            self.setIcon(icon)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)

    @override
    def sizeHint(self) -> QSize:
        words = QFontMetrics(interface_font()).horizontalAdvance(self._words)
        picture = PICTURE + (GAP // 2 if self._words else 0) if not self.icon().isNull() else 0
        return QSize(words + picture + (ROOM if not self._words else ROOM + GAP), CONTROL - 2 * PAD)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        painter = QPainter(self)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if self.isChecked():
            panel(painter, self.rect(), theme.card, theme.border, RADIUS - 1)
        colour = theme.ink if self.isChecked() or over else theme.dim
        painter.setPen(QColor(colour if self.isEnabled() else theme.faint))
        painter.setFont(interface_font())
        self._paint_face(painter)
        if has_visible_focus(option):
            ring(painter, self.rect(), theme.accent, RADIUS - 1)
        painter.end()

    def _paint_face(self, painter: QPainter) -> None:
        room = self.rect()
        if not self.icon().isNull():
            words = QFontMetrics(interface_font()).horizontalAdvance(self._words)
            left = (room.width() - PICTURE - (words + GAP // 2 if words else 0)) // 2
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            place = room.adjusted(left, (room.height() - PICTURE) // 2, 0, 0)
            place.setSize(QSize(PICTURE, PICTURE))
            self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
            room = room.adjusted(left + PICTURE + GAP // 2, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        else:
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._words)
