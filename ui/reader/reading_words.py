"""The dictionary of words behind double clicks and Ctrl+Left: filled in small steps beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from core.text.words import WordFinder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from core.errors import DuiduError
    from ui.context import Context
    from ui.reader.view import ReaderView

WORDS_DELAY: Final = 1_500
"""Milliseconds after a document is shown: the first page must be there, and the window quiet, before words are read."""


class ReadingWords(QObject):
    """Until the dictionary is there a character is a word."""

    def __init__(self, context: Context, view: ReaderView, names: Callable[[], Sequence[str]]) -> None:
        """`names`: words of this library's own, the names of its tags."""
        super().__init__(view)
        self._context = context
        self._names = names
        self._finder = WordFinder()
        self._timer = QTimer(self, singleShot=True, interval=WORDS_DELAY)
        self._timer.timeout.connect(self._on_due)
        view.set_word_at(self._finder.word_at)

    def want(self) -> None:
        """A document is shown: its words will be wanted."""
        if not self._finder.loaded:
            self._timer.start()

    @Slot()
    def _on_due(self) -> None:
        names = list(self._names())
        self._context.jobs.submit(self, lambda progress: self._finder.load(names, progress), _nothing, self._on_refused)

    def _on_refused(self, error: DuiduError) -> None:
        self._context.hub.refused.emit(error)


def _nothing(outcome: None) -> None:
    """The words are there; nothing has to be shown."""
    del outcome
