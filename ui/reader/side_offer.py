"""A word above the columns when two of them have little room: one side alone. Offered, never forced."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton

from ui import metrics
from ui.reader.content import SIDES, Side, SidesShown
from ui.theme import interface_font
from ui.widgets.plain_text import tip

if TYPE_CHECKING:
    from ui.reader.view import ReaderView

NARROW_WINDOW: Final = 1100
"""Pixels below which one side is offered (decision D14)."""
NARROW_COLUMN: Final = 16
"""Ems below which it is offered in any window: large type leaves no more room than a small window."""
_ALONE: Final[dict[Side, SidesShown]] = {Side.LEFT: "left", Side.RIGHT: "right"}


class SideOffer(QObject):
    """Signals: shown_wanted(SidesShown)."""

    shown_wanted = Signal(str)

    def __init__(self, view: ReaderView) -> None:
        super().__init__(view)
        self._view = view
        self._alone = tuple(self._button(side, self.tr("只看这侧"), _ALONE[side]) for side in SIDES)
        self._both = tuple(self._button(side, self.tr("两侧并排"), "both") for side in SIDES)
        view.viewport_moved.connect(self.look)
        view.zoomed.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Offers what there is reason to offer now."""
        page = self._view.spread.page
        both = len(page.shown) == len(SIDES)
        tight = self._view.window().width() < NARROW_WINDOW or page.column < NARROW_COLUMN * page.em
        for side in SIDES:
            self._alone[side].setVisible(both and tight)
            self._both[side].setVisible(not both)

    def _button(self, side: Side, words: str, shown: SidesShown) -> QToolButton:
        slot = self._view.header_slot(side)
        button = QToolButton(slot)
        button.setText(words)
        button.setAutoRaise(True)
        button.setFont(interface_font(metrics.SMALL))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tip(button, words)
        button.clicked.connect(partial(self.shown_wanted.emit, shown))
        layout = slot.layout()
        if layout is not None:
            layout.addWidget(button)
        return button
