"""建议 as a feature: what the open document's clauses may be tagged with, one at a time or all together."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.model.changes import ChangeSet, Subject
from ui.place import PLACE_RESTS_MS
from ui.suggestions.faces import ROLE_SLOT, slots
from ui.suggestions.strip import SuggestionStrip

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.ids import DocumentId, TagId
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.services.suggestions import Choice, ClauseSuggestions, SuggestedTag
    from ui.context import Context
    from ui.jobs import Job
    from ui.place import Place
    from ui.suggestions.review_dialog import ReviewDialog

    Found = tuple[ClauseSuggestions, ...]
    Computed = tuple[Found, int]
    """With the milliseconds that it took."""

SETTLING: Final = 800
"""Milliseconds after the last change before suggestions are computed anew: keys are pressed in quick succession."""
BREATHING: Final = 2
"""A document that takes long waits so many times as long as it took: marking it must not keep the machine busy."""
DIGITS: Final = range(1, ROLE_SLOT + 1)
TEACHING: Final = (Subject.TAGGING, Subject.TAG, Subject.LEXICON_ENTRY)


class SuggestionsFeature(QObject):
    """`strip` shows the suggestions for the clause under the caret; who holds it decides where it stands."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._opened: OpenDocument | None = None
        self._place: Place | None = None
        self._found: Found = ()
        self._starts: list[int] = []
        self._here: ClauseSuggestions | None = None
        """What is shown: suggestions for the clause under the caret, less what was put on it meanwhile."""
        self._job: Job[Computed] | None = None
        self._review: ReviewDialog | None = None
        self._settling = SETTLING
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._compute)
        self._resting = QTimer(self, singleShot=True, interval=PLACE_RESTS_MS)
        self._resting.timeout.connect(self._show)
        self.strip = SuggestionStrip(window)
        self.strip.accept_requested.connect(self._accept)
        self.strip.reject_requested.connect(self._reject)
        connect = context.actions.connect_to
        connect("suggestions.accept_first", self._accept_first)
        for digit in DIGITS:
            connect(f"suggestions.accept_{digit}", partial(self._accept_digit, digit))
        # They stand in no menu; a window is what their keys work in.
        window.addActions([context.actions[f"suggestions.accept_{digit}"] for digit in DIGITS])
        connect("suggestions.review", self._open_review)
        connect("suggestions.lexicon", self._open_lexicon)
        context.hub.changed.connect(self._on_changed)
        context.hub.library_opened.connect(self._enable)
        context.hub.library_closing.connect(self._on_library_closing)
        self._enable()

    def reader_actions(self) -> list[QAction]:
        """The action of Enter, for the widget in which it shall work."""
        return [self._context.actions["suggestions.accept_first"]]

    # -- where the reader is ----------------------------------------------------------------------------------------
    def set_document(self, opened: OpenDocument | None) -> None:
        """The document that the reader shows, or the same one with another structure."""
        self._opened = opened
        self._forget()
        if opened is None:
            self._timer.stop()
        else:
            self._timer.start(SETTLING)
        self._show()

    def set_place(self, place: Place | None) -> None:
        """The words that the next key is about."""
        if place != self._place:
            self._place = place
            if place is None:
                self._show()
                return
            self._here = self._at_place()
            self._enable()
            self._resting.start()

    # -- computing --------------------------------------------------------------------------------------------------
    @Slot()
    def _compute(self) -> None:
        """Off the window's thread: a long document takes seconds. Only the newest outcome counts."""
        opened = self._opened
        if opened is None or not self._context.has_library:
            return
        self._stop()
        library, document_id = self._context.library, opened.document.id

        def work(progress: Progress) -> Computed:
            start = monotonic()
            return library.suggestions.of_document(document_id, progress), round((monotonic() - start) * 1000)

        job = self._context.jobs.submit(
            self, work, lambda computed: self._on_computed(job, computed), self._on_failed, self._on_progress
        )
        self._job = job

    def _on_computed(self, job: Job[Computed], computed: Computed) -> None:
        if job is not self._job:
            return
        self._job = None
        found, took = computed
        self._settling = max(SETTLING, BREATHING * took)
        self._found = found
        self._starts = [one.range.start for one in found]
        self._show()
        if self._review is not None:
            self._review.show_suggestions(found)

    def _on_progress(self, done: int, total: int) -> None:
        if self._review is not None and self._job is not None:
            self._review.show_progress(done, total)

    def _stop_review(self) -> None:
        """Nobody wants to wait for it. The next change, or another look, computes anew."""
        self._stop()
        if self._review is not None:
            self._review.show_stopped()

    def _on_failed(self, error: DuiduError) -> None:
        """It was cancelled, or the library cannot be read or counted now: the next step that is written tells why."""
        del error

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _forget(self) -> None:
        self._stop()
        self._found, self._starts = (), []

    # -- what is shown ----------------------------------------------------------------------------------------------
    @Slot()
    def _show(self) -> None:
        self._resting.stop()
        self._here = self._at_place()
        self.strip.show_suggestions(slots(self._here))
        self._enable()

    def _at_place(self) -> ClauseSuggestions | None:
        place = self._place
        if place is None or self._opened is None or place.document_id != self._opened.document.id:
            return None
        index = bisect_right(self._starts, place.caret) - 1
        found = self._found[index] if index >= 0 else None
        if found is None or not found.range.start <= place.caret <= found.range.end or not found.tags:
            return None
        if place.range == found.range and place.annotation_id is None:
            return found  # not marked: nothing has to be read, key after key
        mark = self._context.library.annotations.at(place.document_id, found.range, self._context.reviewer)
        return found.without(mark.tags) if mark else found

    @Slot()
    def _enable(self) -> None:
        actions, shown, place = self._context.actions, slots(self._here), self._place
        for digit in DIGITS:
            actions[f"suggestions.accept_{digit}"].setEnabled(digit in shown)
        # Enter on a mark is about the mark.
        plain = place is not None and place.annotation_id is None and not place.selected
        actions["suggestions.accept_first"].setEnabled(bool(shown) and plain)
        actions["suggestions.review"].setEnabled(self._opened is not None)
        actions["suggestions.lexicon"].setEnabled(self._context.has_library)

    # -- wishes -----------------------------------------------------------------------------------------------------
    def _accept_first(self) -> None:
        shown = slots(self._here)
        if shown:
            self._accept(shown[min(shown)])

    def _accept_digit(self, digit: int) -> None:
        suggested = slots(self._here).get(digit)
        if suggested is not None:
            self._accept(suggested)

    @Slot(object)
    def _accept(self, suggested: SuggestedTag) -> None:
        here, opened = self._here, self._opened
        if here is not None and opened is not None:
            self._write(opened.document.id, [(here.range, suggested.tag.id)])

    def _write(self, document_id: DocumentId, choices: Iterable[Choice]) -> None:
        chosen = tuple(choices)
        self._context.perform(lambda library, reviewer: library.suggestions.accept(document_id, chosen, reviewer))

    @Slot(object)
    def _reject(self, suggested: SuggestedTag) -> None:
        here, opened = self._here, self._opened
        if here is not None and opened is not None:
            self._leave_out(opened.document.id, [(here.range, suggested.tag.id)])

    def _leave_out(self, document_id: DocumentId, choices: Iterable[Choice]) -> None:
        """Until the library is closed; nothing is written."""
        gone: dict[int, set[TagId]] = {}
        chosen = tuple(choices)
        for place, tag_id in chosen:
            gone.setdefault(place.start, set()).add(tag_id)
        self._context.library.suggestions.reject(document_id, chosen)
        self._found = tuple(one.without(gone.get(one.range.start, ())) for one in self._found)
        self._show()

    # -- dialogs ----------------------------------------------------------------------------------------------------
    def _open_review(self) -> None:
        """Opens at once; what is still to be computed comes when it is there."""
        from ui.suggestions.review_dialog import ReviewDialog

        opened = self._opened
        if opened is None or not self._context.may_write():
            return
        document_id = opened.document.id
        codebook = self._context.library.codebook.codebook()
        dialog = ReviewDialog(opened.document.title, codebook, self._window)
        dialog.stop_requested.connect(self._stop_review)
        if self._found and not self._timer.isActive() and self._job is None:
            dialog.show_suggestions(self._found)
        else:
            self._timer.stop()
            self._compute()
        self._review = dialog
        try:
            accepted = dialog.exec()
        finally:
            self._review = None
            dialog.deleteLater()
        if accepted:
            self._leave_out(document_id, dialog.rejected_choices())
            if choices := dialog.chosen():
                self._write(document_id, choices)

    def _open_lexicon(self) -> None:
        from ui.suggestions.lexicon_dialog import LexiconDialog

        library = self._context.library
        dialog = LexiconDialog(library.lexicon.words(), library.codebook.codebook(), self._window)
        dialog.set_read_only(on=self._context.read_only)
        try:
            accepted = dialog.exec()
        finally:
            dialog.deleteLater()
        if accepted and (wishes := dialog.wishes()):
            self._context.perform(lambda library, reviewer: library.lexicon.change(wishes, reviewer))

    # -- facts ------------------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if self._opened is not None and changes.concerns(*TEACHING):
            self._timer.start(self._settling)
        self._show()

    @Slot()
    def _on_library_closing(self) -> None:
        self._timer.stop()
        self._opened = self._place = None
        self._forget()
        self._show()
        self._context.actions["suggestions.lexicon"].setEnabled(False)
