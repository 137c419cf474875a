"""When Python's collector may stop everything.

Left to itself it walks through all there is whenever enough is new: 0.05-0.16 s each time with a plan of 1,000,000
characters open, in the middle of reading. Here it looks at what is new often, and at everything only when the window is
not the active one. What is not part of a ring of references goes at once in any case.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

BEAT: Final = 200
"""Milliseconds between two looks at what is new."""
NEW: Final = 2_000
"""So many new containers are worth a look; about a millisecond."""
MANY: Final = 20_000
"""So many at once are a document or what was found in it: they stay, and are not looked at."""


class Collector(QObject):
    """Works from its making to `stop`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what the program itself is made of stays
        self._all_due = False
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._on_state_changed)

    def stop(self) -> None:
        """Python's own way again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def _on_beat(self) -> None:
        new = gc.get_count()[0]
        if new > MANY:
            gc.freeze()
        elif new > NEW:
            gc.collect(0)
        self._all_due |= new > NEW

    @Slot(Qt.ApplicationState)
    def _on_state_changed(self, state: Qt.ApplicationState) -> None:
        if state is not Qt.ApplicationState.ApplicationActive and self._all_due:
            self._all_due = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
