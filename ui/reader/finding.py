"""Find in document: joins the bar, the search and the reader. The bar is made when it is first wanted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from ui.jobs import Job, Lane
from ui.reader.find_walk import FindWalk
from ui.reader.found_before import FoundBefore

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.errors import DuiduError
    from core.model.text import TextRange
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.text.find import Found, Query, Searchable
    from ui.context import Context
    from ui.reader.find_bar import FindBar
    from ui.reader.find_page import FindPage

AT_ONCE: Final = 60_000
"""Code points that are searched between two key presses on the window's thread: 2 ms at most."""
PATTERN_DELAY: Final = 150
"""Milliseconds after the last key: each try of a pattern starts a child."""
BUSY_DELAY: Final = 250
LINES_AROUND: Final = 2
"""Lines that are seen above and below the current hit."""
LONGEST_SEED: Final = 80
"""Selected characters that are taken to be words to look for."""


class Finding(QObject):
    """What is looked for stays for the session; the caret goes with the current hit and stays there."""

    def __init__(self, context: Context, page: FindPage) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._view = page.view
        self._bar: FindBar | None = None
        self._text: str | None = None
        self._searchable: Searchable | None = None
        self._preparing: Job[Searchable] | None = None
        self._job: Job[Found] | None = None
        self._found: tuple[Query, Found] | None = None
        """The answer that is shown, and to what."""
        self._walk = FindWalk()
        self._origin = 0
        """Stored offset from which the first hit is looked for while one types."""
        self._put = -1
        """Where the caret was put last: when it stands elsewhere the user has moved it."""
        self._wanted: int | None = 0
        """What to do with the next answer: 0 go to the first hit, +1 or -1 step, None stay."""
        self._pattern_timer = QTimer(self, singleShot=True, interval=PATTERN_DELAY)
        self._pattern_timer.timeout.connect(self._search)
        self._busy_timer = QTimer(self, singleShot=True, interval=BUSY_DELAY)
        self._busy_timer.timeout.connect(self._on_busy)
        self._before = FoundBefore(page)
        page.escape_pressed.connect(self.close)
        self._actions = [
            context.actions.connect_to("reader.find", self.open),
            context.actions.connect_to("reader.find_next", lambda: self.step(1)),
            context.actions.connect_to("reader.find_previous", lambda: self.step(-1)),
        ]
        self.use_document(None)

    @property
    def bar(self) -> FindBar:
        if self._bar is None:
            from ui.reader.find_bar import FindBar  # folding and its tables are not for the first paint

            self._bar = bar = FindBar(self._context.actions, self._page)
            self._page.put_below(bar)
            bar.hide()
            bar.query_changed.connect(self._on_query_changed)
            bar.step_requested.connect(self.step)
            bar.closed.connect(self.close)
        return self._bar

    @property
    def _is_open(self) -> bool:
        return self._bar is not None and not self._bar.isHidden()

    # -- wishes -----------------------------------------------------------------------------------------------------
    @Slot(object)
    def use_document(self, opened: OpenDocument | None) -> None:
        """The document that is read from now on; the same text again changes nothing."""
        for action in self._actions:
            action.setEnabled(opened is not None)
        self._before.use_document(opened.document.id if opened else "")
        text = opened.text if opened else None
        if text is not None and text == self._text:
            return
        self._forget()
        self._text = text
        if opened is None:
            if self._is_open:
                self.bar.hide()
        elif self._is_open:
            self._wanted = None
            self._search()

    @Slot()
    def open(self) -> None:
        """Shows the bar with the keyboard in it. Selected words are what is looked for."""
        from core.text.lines import one_line

        self._before.forget()
        bar, selected = self.bar, self._view.selected_text()
        words = one_line(selected) if len(selected) <= LONGEST_SEED else ""
        if bar.pattern.isChecked():
            words = re.escape(words)
        selection = self._view.selection()
        self._origin = selection.range.start if selection else self._view.caret()[1]
        self._put = self._view.caret()[1]
        self._wanted = 0
        was_open = self._is_open
        bar.show()
        before = bar.query
        bar.enter(words)
        if not was_open and bar.query == before:
            self._search()

    def show_found(self, document_id: str, ranges: Sequence[TextRange]) -> None:
        """What a search across the library found in a document is what F3 goes through from now on."""
        if self._is_open:
            self._stop()
            self._walk, self._found = FindWalk(), None
            self.bar.hide()
        self._before.show(document_id, ranges)

    @Slot()
    def close(self) -> None:
        """Takes the bar away and gives the keyboard back. The current hit is selected: the next key is about it."""
        if self._before.shown:
            self._before.forget()
            return
        self._stop()
        hit, caret = self._walk.current, self._view.caret()[1]
        self._walk = FindWalk()
        self._found = None
        self.bar.hide()
        self._view.set_hits(())
        if hit is not None and caret == self._put and self._view.selection() is None:
            self._view.select(hit)
        self._view.setFocus()

    @Slot(int)
    def step(self, direction: int) -> None:
        """To the next (+1) or previous (-1) hit of what was looked for last."""
        if self._before.step(direction):
            return
        bar = self.bar
        if not bar.query.words:
            self.open()
            return
        bar.show()
        if self._found is not None and self._found[0] == bar.query:
            self._step(direction)
        else:
            self._wanted = direction
            self._search()

    @Slot(object)
    def _on_query_changed(self, query: Query) -> None:
        if not self._is_open:
            return
        caret = self._view.caret()[1]
        if caret != self._put:
            self._origin = self._put = caret
        self._wanted = 0
        if query.pattern and query.words:
            self._stop()
            self._pattern_timer.start()
        else:
            self._search()

    # -- searching --------------------------------------------------------------------------------------------------
    def _forget(self) -> None:
        self._stop()
        if self._preparing is not None:
            self._preparing.cancel()
        self._text = self._searchable = self._preparing = self._found = None
        self._walk = FindWalk()
        self._put = -1

    def _stop(self) -> None:
        self._pattern_timer.stop()
        self._busy_timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    @Slot()
    def _search(self) -> None:
        """Looks for what the bar says, now or as soon as the text is ready for it."""
        self._stop()
        query = self.bar.query
        if not query.words or self._text is None:
            self._show_nothing()
        elif self._searchable is None:
            self._prepare(self._text)
        elif not query.pattern and len(self._text) <= AT_ONCE:
            self._show(query, self._searchable.find(query))
        else:
            self._search_beside(query, self._searchable)

    def _prepare(self, text: str) -> None:
        if self._preparing is not None:
            return

        def work(progress: Progress) -> Searchable:
            from core.text.find import Searchable

            return Searchable(text, progress)

        def done(searchable: Searchable) -> None:
            if text is self._text:
                self._preparing, self._searchable = None, searchable
                if self._is_open:
                    self._search()

        jobs = self._context.jobs
        self._preparing = jobs.submit(self, work, done, self._on_cancelled, lane=Lane.SEARCHING)
        self._busy_timer.start()

    def _search_beside(self, query: Query, searchable: Searchable) -> None:
        def work(progress: Progress) -> Found:
            if not query.pattern:
                return searchable.find(query, progress)
            from core.matching.match import match

            return match(searchable, query, progress)

        def done(found: Found) -> None:
            if job is self._job:
                self._stop()
                self._show(query, found)

        def failed(error: DuiduError) -> None:
            if job is self._job:
                self._stop()
                self._show_refusal(query, error)

        job = self._job = self._context.jobs.submit(self, work, done, failed, lane=Lane.SEARCHING)
        self._busy_timer.start()

    @Slot()
    def _on_busy(self) -> None:
        self.bar.show_busy()

    def _on_cancelled(self, error: DuiduError) -> None:
        """Another document was opened before this one was ready."""
        del error

    # -- showing ----------------------------------------------------------------------------------------------------
    def _show_nothing(self) -> None:
        self._found = None
        self._walk = FindWalk()
        self._view.set_hits(())
        self.bar.show_nothing()
        if self._put >= 0 and self._view.caret()[1] == self._put != self._origin:
            self._go_to(self._origin)

    def _show(self, query: Query, found: Found) -> None:
        self._found = query, found
        self._walk = FindWalk(found.ranges)
        wanted, self._wanted = self._wanted, None
        if not found.ranges:
            self._view.set_hits(())
            if found.only_empty:
                self.bar.tell(self.tr("这个正则表达式只匹配到空处，没有可以标出的文字。"), late=True)
            else:
                self.bar.show_none()
        elif wanted is None:
            self._view.set_hits(found.ranges)
            self.bar.show_count(0, len(found.ranges), more=found.more)
        elif wanted:
            self._view.set_hits(found.ranges)
            self._step(wanted)
        else:
            self._walk.begin(self._origin)
            self._show_current()

    def _show_refusal(self, query: Query, error: DuiduError) -> None:
        from core.text.find import Found
        from ui.wording import sentence

        self._found = query, Found()
        self._walk = FindWalk()
        self._view.set_hits(())
        self.bar.tell(sentence(error), late=error.code.startswith("find.pattern."))

    def _step(self, direction: int) -> None:
        if not self._walk.ranges:
            return
        news = ""
        if self._walk.step(direction, self._view.caret()[1]):
            news = self.tr("已到末尾，从头继续") if direction > 0 else self.tr("已到开头，从末尾继续")
        self._show_current(news)
        if (current := self._walk.current) is not None:
            self._origin = current.start

    def _show_current(self, news: str = "") -> None:
        current, found = self._walk.current, self._found
        if current is None or found is None:
            return
        self._view.set_hits(self._walk.ranges, current)
        self._go_to(current.start)
        self.bar.show_count(self._walk.index + 1, len(self._walk.ranges), more=found[1].more, news=news)

    def _go_to(self, offset: int) -> None:
        """With some lines above and below it: what is found is to be read in its surroundings."""
        view = self._view
        view.go_to(offset)
        self._put = view.caret()[1]
        caret = view.overlay.caret
        box = view.line_box(caret.spot, caret.side)
        lines = 0 if box is None else min(box.top(), view.viewport().height() - box.bottom() - 1) // box.height()
        if lines < LINES_AROUND:
            view.jump_to(offset)
