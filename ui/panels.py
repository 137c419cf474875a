"""The columns beside the reader: sections with a title, and panels of which one is shown."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import metrics
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


class PanelStack(QWidget):
    """Panels behind a row of words."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice = SegmentedControl(name, self)
        self._stack = QStackedWidget(self)
        self._panels: dict[str, QWidget] = {}
        row = QHBoxLayout()
        row.setContentsMargins(metrics.GAP, metrics.GAP, metrics.GAP, metrics.GAP)
        row.addWidget(self._choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self._choice.choice_changed.connect(self._on_choice_changed)

    def add(self, key: str, title: str, panel: QWidget) -> None:
        self._choice.add(key, title)
        self._stack.addWidget(panel)
        self._panels[key] = panel

    def show_panel(self, key: str) -> None:
        self._choice.choose(key)
        self._stack.setCurrentWidget(self._panels[key])

    @property
    def current(self) -> str:
        return self._choice.choice

    @property
    def panel(self) -> QWidget:
        """The one that is shown."""
        return self._panels[self.current]

    @Slot(str)
    def _on_choice_changed(self, key: str) -> None:
        self._stack.setCurrentWidget(self._panels[key])
