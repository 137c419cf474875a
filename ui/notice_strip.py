"""The strip below the columns, for what the user should read or can do something about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.widgets.banner import Banner, Mood

if TYPE_CHECKING:
    from ui.notice import Notice

LASTING = 10_000
"""Milliseconds that good news stays: it must not lie over work it has nothing to do with any more."""
FADING = frozenset({Mood.DONE, Mood.NOTICE})


class NoticeStrip(Banner):
    """Shows one notice at a time and does what its button says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notice: Notice | None = None
        self._fading = QTimer(self, singleShot=True, interval=LASTING)
        self._fading.timeout.connect(self.hide)
        self.action_requested.connect(self._on_action_requested)
        self.other_requested.connect(self._on_other_requested)

    def tell(self, notice: Notice) -> None:
        self._notice = notice
        self.show_message(notice.mood, notice.text, notice.action_text, notice.other_text)
        if notice.mood in FADING and not notice.progress:
            self._fading.start()
        else:
            self._fading.stop()

    def end_progress(self) -> None:
        """What was under way is done, and told elsewhere."""
        if self._notice is not None and self._notice.progress:
            self._notice = None
            self.hide()

    def _take(self) -> Notice | None:
        """The notice, which has been answered."""
        notice, self._notice = self._notice, None
        self.hide()
        return notice

    @Slot()
    def _on_action_requested(self) -> None:
        notice = self._take()
        if notice is not None and notice.action is not None:
            notice.action()

    @Slot()
    def _on_other_requested(self) -> None:
        notice = self._take()
        if notice is not None and notice.other is not None:
            notice.other()
