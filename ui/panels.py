"""The columns beside the reader: sections with a title, and panels of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import metrics
from ui.place import DRAGGED_PLACE
from ui.widgets.opens_under_drag import OpensUnderDrag
from ui.widgets.section_header import SectionHeader
from ui.widgets.segmented import SegmentedControl


def section(title: str, content: QWidget) -> QWidget:
    """A title above its content."""
    panel = QWidget()
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(SectionHeader(title, panel))
    layout.addWidget(content, 1)
    return panel


class Room(QWidget):
    """Keeps the place for what comes later."""

    def take_in(self, content: QWidget) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(content)


class PanelStack(QWidget):
    """Panels behind a row of words.

    Signals: panel_changed(str key): another one is shown.
    """

    panel_changed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = SegmentedControl(name, self)
        OpensUnderDrag(self._choice, DRAGGED_PLACE)
        self._stack = QStackedWidget(self)
        self._panels: dict[str, QWidget] = {}
        self._corners: dict[str, QWidget] = {}
        self._row = row = QHBoxLayout()
        row.setContentsMargins(metrics.GAP, metrics.GAP, metrics.GAP, metrics.GAP)
        row.addWidget(self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self._choice.choice_changed.connect(self._on_choice_changed)

    def add(self, key: str, title: str) -> None:
        """The word for a panel that `fill` will put there."""
        self._choice.add(key, title)
        self._panels[key] = QWidget()
        self._stack.addWidget(self._panels[key])

    def fill(self, key: str, panel: QWidget) -> None:
        """Puts the panel behind its word."""
        empty = self._panels[key]
        shown = self._stack.currentWidget() is empty
        self._stack.insertWidget(self._stack.indexOf(empty), panel)
        self._stack.removeWidget(empty)
        empty.deleteLater()
        self._panels[key] = panel
        if shown:
            self._stack.setCurrentWidget(panel)

    def add_corner(self, key: str, corner: QWidget) -> None:
        """What stands at the end of the row while a panel is shown."""
        if not self._corners:
            self._row.addStretch(1)
        self._corners[key] = corner
        self._row.addWidget(corner)
        corner.setVisible(key == self.current)

    def show_panel(self, key: str) -> None:
        self._choice.choose(key)
        self._turn_to(key)

    @property
    def current(self) -> str:
        return self._choice.choice

    @property
    def panel(self) -> QWidget:
        """The one that is shown."""
        return self._panels[self.current]

    @Slot(str)
    def _on_choice_changed(self, key: str) -> None:
        self._turn_to(key)

    def _turn_to(self, key: str) -> None:
        self._stack.setCurrentWidget(self._panels[key])
        for each, corner in self._corners.items():
            corner.setVisible(each == key)
        self.panel_changed.emit(key)
