"""Asks the library, beside the window: the first hits at once, then how many there are, then more as it is wanted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from ui.jobs import Job, Lane

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.search import SearchCount, SearchCursor, SearchRequest
    from core.progress import Progress
    from core.services.library import Library
    from core.services.search import Search
    from ui.context import Context
    from ui.search.rows import ListRow, Standing

AT_FIRST: Final = 30
"""Hits: as many as fit on a screen. Of a document that was never read the outline has to be found first: 50 ms."""
AT_ONCE: Final = 200
"""Hits of a further page, of which one is listed before anybody scrolls."""


@dataclass(frozen=True, slots=True)
class Page:
    """Rows that were found, and whether there are more."""

    rows: list[ListRow]
    more: bool


@dataclass(frozen=True, slots=True)
class _Where:
    """Where the next page goes on."""

    search: Search
    cursor: SearchCursor
    standing: Standing


class Asking(QObject):
    """One request at a time; another one ends it.

    Signals: begun(Search, Page): the first hits of a request; went_on(Page): more of them; counted(SearchCount);
    refused(DuiduError): it was not understood; index_wanting(): the index does not hold everything.
    """

    begun = Signal(object, object)
    went_on = Signal(object)
    counted = Signal(object)
    refused = Signal(object)
    index_wanting = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job[tuple[Page, _Where | None, Search]] | None = None
        self._count: Job[tuple[SearchCount, bool]] | None = None
        self._where: _Where | None = None

    def ask(self, request: SearchRequest, least: int = AT_FIRST) -> None:
        """Looks for something; so many hits come in the first page."""
        from core.model.search import SearchCursor
        from ui.search.rows import BEGINNING

        self.stop()
        library = self._context.library

        def work(progress: Progress) -> tuple[Page, _Where | None, Search]:
            search = library.search.start(request)
            page, where = _page(library, _Where(search, SearchCursor(-1), BEGINNING), least, progress)
            return page, where, search

        def done(outcome: tuple[Page, _Where | None, Search]) -> None:
            if job is self._job:
                page, self._where, search = outcome
                self._job = None
                self.begun.emit(search, page)
                self._count_all(search)
                self.go_on()

        def failed(error: DuiduError) -> None:
            if job is self._job:
                self._job = None
                self.refused.emit(error)

        job = self._job = self._context.jobs.submit(self, work, done, failed, lane=Lane.SEARCHING)

    def go_on(self) -> None:
        """The next page."""
        where = self._where
        if where is None or self._job is not None:
            return
        library = self._context.library

        def work(progress: Progress) -> tuple[Page, _Where | None, Search]:
            page, following = _page(library, where, AT_ONCE, progress)
            return page, following, where.search

        def done(outcome: tuple[Page, _Where | None, Search]) -> None:
            if job is self._job:
                page, self._where, _ = outcome
                self._job = None
                self.went_on.emit(page)

        def failed(error: DuiduError) -> None:
            if job is self._job:
                self._job = None
                self.refused.emit(error)

        job = self._job = self._context.jobs.submit(self, work, done, failed, lane=Lane.SEARCHING)

    def stop(self) -> None:
        """Nothing of what was asked is told any more."""
        for job in (self._job, self._count):
            if job is not None:
                job.cancel()
        self._job = self._count = self._where = None

    def _count_all(self, search: Search) -> None:
        library = self._context.library

        def work(progress: Progress) -> tuple[SearchCount, bool]:
            progress(0, 1)
            return library.search.count(search), library.search.index_complete

        def done(outcome: tuple[SearchCount, bool]) -> None:
            if job is self._count:
                self._count = None
                self.counted.emit(outcome[0])
                if not outcome[1]:
                    self.index_wanting.emit()

        def failed(error: DuiduError) -> None:
            if job is self._count:
                self._count = None
                self.refused.emit(error)

        job = self._count = self._context.jobs.submit(self, work, done, failed, lane=Lane.SEARCHING)


def _page(library: Library, where: _Where, limit: int, progress: Progress) -> tuple[Page, _Where | None]:
    """Already as rows: ten thousand of them made in the window's thread would hold it up."""
    from ui.search.rows import rows_of

    page = library.search.page(where.search, where.cursor, limit, progress)
    rows, standing = rows_of(page.found, where.standing)
    following = _Where(where.search, page.following, standing) if page.following is not None else None
    return Page(rows, following is not None), following
