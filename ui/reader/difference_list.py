"""差异字: tinting them on the page, and listing those of a whole document beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from core.model.text import Script, TextRange, View

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.text.corrections import Replacement
    from ui.context import Context
    from ui.jobs import Job
    from ui.reader.differences_dialog import DifferencesDialog, Listing
    from ui.reader.view import ReaderView

TINTED_KEY: Final = "reader/differing"
Shown = tuple["OpenDocument", tuple[View, View], "tuple[Replacement, ...]"]
"""What both sides show: document, views, and the corrections of the reading copy."""


class DifferenceList(QObject):
    """Computes beside the window, and only while the list is seen.

    Signals: place_wanted(TextRange); wording_wanted(): the right side is to show the wording of Taiwan.
    """

    place_wanted = Signal(object)
    wording_wanted = Signal()

    def __init__(self, context: Context, view: ReaderView, shown: Callable[[], Shown | None]) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._shown = shown
        self._dialog: DifferencesDialog | None = None
        self._job: Job[Listing] | None = None
        self._asked = 0
        self._ready = False
        self._tinted = context.actions.connect_to("reader.differing", self._choose)
        self._tinted.setChecked(context.settings.flag(TINTED_KEY))
        self._list = context.actions.connect_to("reader.difference_list", self._open)
        self._list.setEnabled(False)

    @Slot()
    def look(self) -> None:
        """Another document is shown, or none, or the sides show something else."""
        self._list.setEnabled(self._shown() is not None)
        self._tint()
        if self._dialog is not None and self._dialog.isVisible():
            self._compute(self._dialog)

    # -- on the page ------------------------------------------------------------------------------------------------
    def _choose(self) -> None:
        self._context.settings.keep(TINTED_KEY, self._tinted.isChecked())
        self._tint()

    def _tint(self) -> None:
        on = self._tinted.isChecked()
        if not on or self._ready:
            self._view.set_differing(on=on)
        elif self._shown() is not None:
            self._context.jobs.submit(self, _prepare, self._on_ready, self._on_refused)

    def _on_ready(self, outcome: None) -> None:
        del outcome
        self._ready = True
        self._tint()

    # -- the list ---------------------------------------------------------------------------------------------------
    def _open(self) -> None:
        from ui.reader.differences_dialog import DifferencesDialog

        if self._dialog is None:
            self._dialog = DifferencesDialog(lambda: self._view.caret()[1], self._view.window())
            self._dialog.place_wanted.connect(self.place_wanted)
            self._dialog.wording_wanted.connect(self.wording_wanted)
            self._dialog.put_away.connect(self._on_put_away)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._compute(self._dialog)

    def _compute(self, dialog: DifferencesDialog) -> None:
        self._on_put_away()
        shown = self._shown()
        if shown is None:
            dialog.show_nothing()
            return
        dialog.show_waiting()
        spans = [row.range for row in self._view.spread.rows]
        asked = self._asked

        def done(listing: Listing) -> None:
            if asked == self._asked:  # else something else is shown by now
                self._job = None
                dialog.show_listing(listing)

        self._job = self._context.jobs.submit(
            self, lambda progress: _compare(shown, spans, progress), done, self._on_refused
        )

    @Slot()
    def _on_put_away(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_refused(self, error: DuiduError) -> None:
        from core.errors import Cancelled

        if not isinstance(error, Cancelled):
            self._context.hub.refused.emit(error)


def _prepare(progress: Progress) -> None:
    from core.text.differences import prepare

    del progress
    prepare()


def _compare(shown: Shown, spans: list[TextRange], progress: Progress) -> Listing:
    """What the sides show, and for a simplified text the wording of Taiwan whether it is shown or not."""
    from core.text.differences import Contrast, gather
    from ui.reader.differences_dialog import Listing
    from ui.reader.views import side_content

    opened, views, corrections = shown
    left, right = (side_content(opened, each, corrections) for each in views)
    glyphs = (left.script_glyphs, right.script_glyphs)
    kinds = frozenset({Contrast.CHOICE, Contrast.WORDING})
    pairs = gather(spans, left.align, right.align, kinds, progress)
    if opened.document.script is not Script.HANS or View.HANT_TWP in views:
        return Listing(pairs, glyphs)
    stored = side_content(opened, View.SOURCE, corrections)
    there = side_content(opened, View.HANT_TWP, corrections)
    wording = gather(spans, stored.align, there.align, frozenset({Contrast.WORDING}), progress)
    return Listing((*pairs, *wording), glyphs, unseen_wording=True)
