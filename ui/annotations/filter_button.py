"""A word that opens a sheet of choices, and says how many of them are in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from ui import metrics
from ui.annotations.choice_popup import Choice, ChoicePopup
from ui.colours import mix
from ui.style.brush import chevron, panel, ring
from ui.style.buttons import has_visible_focus
from ui.theme import interface_font, theme_of

HEIGHT = metrics.scaled(24)
ARROW = metrics.scaled(18)


class FilterButton(QAbstractButton):
    """One filter.

    Signals: keys_changed(frozenset of str): what is chosen now.
    """

    keys_changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices: tuple[Choice, ...] = ()
        self._keys: frozenset[str] = frozenset()
        self._popup: ChoicePopup | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)
        self._say()

    @property
    def keys(self) -> frozenset[str]:
        return self._keys

    def offer(self, choices: Sequence[Choice]) -> None:
        """What can be chosen; a choice that is no longer there is dropped silently."""
        self._choices = tuple(choices)
        self._keys &= {choice.key for choice in choices}
        self.setVisible(bool(choices))
        self._say()

    def choose(self, keys: frozenset[str]) -> None:
        """Choose silently."""
        self._keys = keys
        self._say()

    @property
    def words(self) -> str:
        return f"{self._name} {len(self._keys)}" if self._keys else self._name

    @override
    def sizeHint(self) -> QSize:
        return QSize(metrics.GAP + 2 + QFontMetrics(_font()).horizontalAdvance(self.words) + ARROW, HEIGHT)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        theme = theme_of(self.palette())
        painter = QPainter(self)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver) or self.isDown()
        fill = mix(theme.accent, theme.panel, 0.14) if self._keys else theme.hover if over else ""
        panel(painter, self.rect(), fill, theme.accent if self._keys else theme.border, HEIGHT / 2)
        colour = theme.accent if self._keys else theme.ink
        painter.setFont(_font())
        painter.setPen(QColor(colour))
        room = self.rect().adjusted(metrics.GAP + 2, 0, -ARROW, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.words)
        chevron(painter, QPointF(self.width() - ARROW / 2 - 1, self.height() / 2), 6, colour)
        if has_visible_focus(option):
            ring(painter, self.rect(), theme.accent, HEIGHT / 2)
        painter.end()

    def _say(self) -> None:
        chosen = "、".join(choice.text for choice in self._choices if choice.key in self._keys)
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(chosen or self.tr("不限"))
        self.updateGeometry()
        self.update()

    @Slot()
    def _on_clicked(self) -> None:
        if self._popup is None:
            self._popup = ChoicePopup(self._name, self)
            self._popup.keys_changed.connect(self._on_keys_changed)
        self._popup.open_below(self, self._choices, self._keys)

    @Slot(object)
    def _on_keys_changed(self, keys: frozenset[str]) -> None:
        self._keys = keys
        self._say()
        self.keys_changed.emit(keys)


def _font():
    return interface_font(metrics.SMALL)
