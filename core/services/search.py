"""检索: words across the library, page by page; what was found can be tagged or collected at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.progress import Progress, silent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.model.changes import ChangeSet
    from core.model.ids import TagId
    from core.model.search import Hit, Query, SearchCount, SearchCursor, SearchPage, SearchRequest, Terms
    from core.ports import Clock, IdSource, Store
    from core.services.annotations import AnnotationsService
    from core.services.collections import CollectionsService
    from core.services.documents import DocumentsService

FIRST_HITS = 100
"""On the first page: what a panel can show at once."""
MORE_HITS = 2_000
"""On each page after it."""


@dataclass(frozen=True, slots=True)
class Search:
    """A request that was understood. Good until documents, tags or marks change; then start it again."""

    request: SearchRequest
    query: Query
    terms: Terms
    """What each word may read as; `term.others` are the other wordings, to be shown."""


class SearchService:
    """Reading may happen on any thread. One method that writes, one step."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        ids: IdSource,
        documents: DocumentsService,
        annotations: AnnotationsService,
        collections: CollectionsService,
    ) -> None: ...

    def start(self, request: SearchRequest) -> Search:
        """Raises QueryRefused for what cannot be understood or names an unknown tag or document. A few ms."""
        raise NotImplementedError

    def page(
        self,
        search: Search,
        cursor: SearchCursor | None = None,
        limit: int = FIRST_HITS,
        progress: Progress = silent,
    ) -> SearchPage:
        """About `limit` hits from the cursor on, grouped by document and outline; None: from the beginning."""
        raise NotImplementedError

    def count(self, search: Search) -> SearchCount:
        """Lines and documents with hits, without reading them: some ms for 10,000,000 characters.

        With filters on marks it counts what fits the words alone.
        """
        raise NotImplementedError

    def hits(self, search: Search, progress: Progress = silent) -> tuple[Hit, ...]:
        """All of them."""
        raise NotImplementedError

    def tag_hits(
        self,
        hits: Iterable[Hit],
        tag_id: TagId,
        reviewer: str,
        *,
        whole_clauses: bool = True,
        progress: Progress = silent,
    ) -> ChangeSet:
        """Puts the tag on the clauses with the found words (or on these words alone), as one step."""
        raise NotImplementedError

    def collect_hits(
        self, hits: Iterable[Hit], name: str, reviewer: str, *, whole_clauses: bool = True, progress: Progress = silent
    ) -> ChangeSet:
        """Appends them to the collection of this name, made if there is none, as one step."""
        raise NotImplementedError

    @property
    def index_complete(self) -> bool:
        """Whether every text is in the index. Searching finds everything anyway, only more slowly."""
        raise NotImplementedError

    def complete_index(self, progress: Progress = silent) -> None:
        """Takes missing texts into the index, each in a transaction of its own; for the storage lane, once a library
        is open. Nothing to be done if the library can only be read.
        """
        raise NotImplementedError
