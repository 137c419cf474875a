"""The reading copy: corrected words in place of the stored ones, as long as the reader wants to see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.text.corrections import Replacement

if TYPE_CHECKING:
    from core.model.correction import Correction
    from ui.context import Context

SHOWN_KEY = "reader/corrections"
ACTION = "reader.corrections"


class ReadingCopy(QObject):
    """The corrections of the open document, and the choice 显示校订.

    Signals: changed(): the user wants to see them, or the stored words.
    """

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._all: tuple[Replacement, ...] = ()
        self._action = context.actions.connect_to(ACTION, self._choose)
        self._action.setChecked(context.settings.flag(SHOWN_KEY, default=True))
        self._action.setEnabled(False)

    def use(self, corrections: tuple[Correction, ...]) -> bool:
        """Takes over the corrections of the open document, in text order. Says whether other words are shown now."""
        before = self.replacements
        self._all = tuple(Replacement(one.range, one.replacement) for one in corrections)
        self._action.setEnabled(bool(corrections))
        return self.replacements != before

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """What the sides are to show; empty while the stored words are wanted."""
        return self._all if self._action.isChecked() else ()

    def _choose(self) -> None:
        self._context.settings.keep(SHOWN_KEY, self._action.isChecked())
        self.changed.emit()
