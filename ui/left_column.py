"""The left column: what one reads from, and the outline of what is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from ui.panels import PanelStack, Room, section
from ui.window_actions import LEFT_PANELS

if TYPE_CHECKING:
    from ui.settings_store import SettingsStore

FIRST_SHARES: Final = {"library": (440, 360), "search": (600, 200)}
"""Of the panel and of the outline below it: what was found wants more room than a list of titles."""


class LeftColumn(QSplitter):
    """Every panel has heights of its own, which stay as the user has put them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.sources = PanelStack(self.tr("左侧面板"), self)
        for key, title in LEFT_PANELS:
            self.sources.add(key, QCoreApplication.translate("panels", title))
        self.outline = Room(self)
        self.addWidget(self.sources)
        self.addWidget(section(self.tr("大纲"), self.outline))
        self.setChildrenCollapsible(False)
        self._shares = dict(FIRST_SHARES)
        self.setSizes(self._shares[self.sources.current])
        self.sources.panel_changed.connect(self._on_panel_changed)
        self.splitterMoved.connect(self._on_moved)

    def fill(self, key: str, panel: QWidget, corner: QWidget) -> None:
        """A panel, and what stands beside its name."""
        self.sources.fill(key, panel)
        self.sources.add_corner(key, corner)

    def keep(self, settings: SettingsStore) -> None:
        for key, (upper, lower) in self._shares.items():
            settings.keep(f"window/left_{key}_upper", upper)
            settings.keep(f"window/left_{key}_lower", lower)

    def restore(self, settings: SettingsStore) -> None:
        for key, (upper, lower) in FIRST_SHARES.items():
            self._shares[key] = (
                settings.number(f"window/left_{key}_upper", upper),
                settings.number(f"window/left_{key}_lower", lower),
            )
        self._on_panel_changed(self.sources.current)

    @Slot(str)
    def _on_panel_changed(self, key: str) -> None:
        upper, lower = self._shares[key]
        height = max(1, sum(self.sizes()))
        first = round(height * upper / max(1, upper + lower))
        self.setSizes([first, height - first])

    @Slot()
    def _on_moved(self) -> None:
        upper, lower = self.sizes()
        self._shares[self.sources.current] = (upper, lower)
