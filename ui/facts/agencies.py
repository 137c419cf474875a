"""机关名称对照 as a part of 要素: opened from the menu and the panel, written as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.context import Context


class Agencies(QObject):
    """Asks what names of public bodies stand for."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        context.actions.connect_to("facts.agencies", self._open)
        context.hub.library_opened.connect(self._enable)
        context.hub.library_closing.connect(self._disable)
        self._enable()

    @Slot()
    def _enable(self) -> None:
        self._context.actions["facts.agencies"].setEnabled(self._context.has_library)

    @Slot()
    def _disable(self) -> None:
        self._context.actions["facts.agencies"].setEnabled(False)

    @Slot()
    def _open(self) -> None:
        from ui.facts.agencies_dialog import AgenciesDialog

        dialog = AgenciesDialog(self._context.library.agency_names.names(), self._window)
        dialog.set_read_only(on=self._context.read_only)
        try:
            accepted = dialog.exec()
        finally:
            dialog.deleteLater()
        if accepted and (wishes := dialog.wishes()):
            self._context.perform(lambda library, reviewer: library.agency_names.change(wishes, reviewer))
