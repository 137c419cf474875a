"""What is drawn out below the columns, over the whole width of the window, and put away again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from ui import metrics
from ui.areas import is_in
from ui.menu_key import MenuKey

if TYPE_CHECKING:
    from ui.settings_store import SettingsStore

FIRST_HEIGHT: Final = 320
LEAST_HEIGHT: Final = 200
LEAST_ABOVE: Final = 240
HEIGHT_KEY: Final = "window/drawer"


class Drawer(QSplitter):
    """The columns above, the drawer below; hidden at first, as high as it was left afterwards."""

    def __init__(self, above: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._height = FIRST_HEIGHT
        self._drawer = QWidget()
        self.addWidget(above)
        above.setMinimumHeight(LEAST_ABOVE)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(metrics.HAIR)
        self.setStretchFactor(0, 1)

    def fill(self, drawer: QWidget) -> None:
        """What is to be drawn out."""
        self._drawer = drawer
        self.addWidget(drawer)
        drawer.setMinimumHeight(LEAST_HEIGHT)
        drawer.hide()
        MenuKey(self)

    def set_shown(self, on: bool) -> bool:
        """Draws it out or puts it away; says whether the keyboard was in what has been put away."""
        focus = QApplication.focusWidget()
        had_keyboard = not on and focus is not None and is_in(focus, self._drawer)
        if not on and self._drawer.isVisible():
            self._height = self._drawer.height()
        self._drawer.setVisible(on)
        if on:
            self.setSizes([max(LEAST_ABOVE, self.height() - self._height), self._height])
        return had_keyboard

    def keep(self, settings: SettingsStore) -> None:
        settings.keep(HEIGHT_KEY, self._drawer.height() if self._drawer.isVisible() else self._height)

    def restore(self, settings: SettingsStore) -> None:
        self._height = max(LEAST_HEIGHT, settings.number(HEIGHT_KEY, FIRST_HEIGHT))
