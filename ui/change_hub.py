"""Where views learn what changed. Nobody refreshes a view directly."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeHub(QObject):
    """Facts about the open library.

    Signals: library_opened() after another library took the place of the old one; library_closing() just before;
    changed(ChangeSet) after a committed step, undo and redo included; refused(DuiduError) when a step was not
    committed; noticed(Notice) for a sentence that the user should read.
    """

    library_opened = Signal()
    library_closing = Signal()
    changed = Signal(object)
    refused = Signal(object)
    noticed = Signal(object)
