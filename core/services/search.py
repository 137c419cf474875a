"""检索: words across the library, page by page; what was found can be tagged or collected at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from core.errors import IndexBroken, NotFound
from core.model.search import (
    DocumentHits,
    Hit,
    Query,
    SearchCount,
    SearchCursor,
    SearchPage,
    SearchRequest,
    Terms,
)
from core.model.text import TextRange
from core.progress import Progress, silent
from core.services.annotations import clause_places
from core.services.collections import Pick
from core.services.search_results import FoundLine, document_hits
from core.services.search_scope import Scope, scope_of
from core.text.indexed_lines import line_at, line_position, number_of, start_of
from core.text.line_finder import LineFinder, terms_of
from core.text.parse import PARSER_VERSION
from core.text.search_query import parse_query

if TYPE_CHECKING:
    from core.model.changes import ChangeSet
    from core.model.document import Document
    from core.model.ids import DocumentId, TagId
    from core.model.text import Structure
    from core.ports import Repositories, Store
    from core.search_ports import TextIndex
    from core.services.annotations import AnnotationsService
    from core.services.collections import CollectionsService
    from core.services.documents import DocumentsService

FIRST_HITS = 100
"""On the first page: what a panel can show at once."""
MORE_HITS = 2_000
"""On each page after it."""
_LINES = 200
"""Of the index, in one look at the library: an open look keeps a commit waiting."""
_FEW_TEXTS = 16
"""So many are asked for one by one; of more, all lines are asked for and some not taken."""
_INDEX_DONE = 1 << 62
"""The position behind all lines of the index."""


@dataclass(frozen=True, slots=True)
class Search:
    """A request that was understood. Good until documents, tags or marks change; then start it again."""

    request: SearchRequest
    query: Query
    terms: Terms
    """What each word may read as; `term.others` are the other wordings, to be shown."""
    scope: Scope
    finder: LineFinder = field(repr=False)


@dataclass(slots=True)
class _Text:
    """A text with its lines that were found, in text order."""

    key: str
    content: str
    lines: list[FoundLine]


class SearchService:
    """Reading may happen on any thread. One method that writes, one step."""

    def __init__(
        self,
        store: Store,
        documents: DocumentsService,
        annotations: AnnotationsService,
        collections: CollectionsService,
    ) -> None:
        self._store = store
        self._documents = documents
        self._annotations = annotations
        self._collections = collections
        self._doubted = False

    # -- reading ----------------------------------------------------------------------------------------------------
    def start(self, request: SearchRequest) -> Search:
        """Raises QueryRefused for what cannot be understood or names an unknown tag or document. A few ms."""
        query = parse_query(request.text)
        terms = terms_of(query, other_wording=request.other_wording)
        with self._store.reading() as library:
            scope = scope_of(request, query, library)
        return Search(request, query, terms, scope, LineFinder(terms))

    def page(
        self,
        search: Search,
        cursor: SearchCursor | None = None,
        limit: int = FIRST_HITS,
        progress: Progress = silent,
    ) -> SearchPage:
        """About `limit` hits from the cursor on, grouped by document and outline; None: from the beginning."""
        following: SearchCursor | None = cursor or SearchCursor(-1)
        texts: list[_Text] = []
        count = 0
        while following is not None and count < limit:
            progress(count, limit)
            more, following = self._go_on(search, following, min(limit - count, _LINES))
            for text in more:
                count += sum(len(_kept(search, text, document)) for document in search.scope.documents[text.key])
                if texts and texts[-1].key == text.key:
                    texts[-1].lines += text.lines
                else:
                    texts.append(text)
        return SearchPage(self._describe(search, texts), following)

    def count(self, search: Search) -> SearchCount:
        """Lines and documents with hits: some ms for 10,000,000 characters, but with filters on marks as long as
        reading all of them takes.
        """
        scope = search.scope
        if search.query.words and scope.marked:
            return self._counted(search)
        counts: dict[str, int] = {}
        if not search.query.words:
            marks = [len(scope.marks_of(one.id)) for twins in scope.documents.values() for one in twins]
            return SearchCount(sum(marks), sum(map(bool, marks)))
        left = scope.unindexed
        try:
            with self._store.reading() as library:
                by_number = library.text_index.counts(search.terms)
            counts = {scope.indexed[number]: lines for number, lines in by_number.items() if number in scope.indexed}
        except IndexBroken:
            self._doubted = True
            left = tuple(scope.documents)
        for key in left:
            counts[key] = sum(len(text.lines) for text in self._gone_through(search, key))
        return SearchCount(
            sum(lines * len(scope.documents[key]) for key, lines in counts.items()),
            sum(len(scope.documents[key]) for key, lines in counts.items() if lines),
        )

    def _counted(self, search: Search) -> SearchCount:
        found: Counter[DocumentId] = Counter()
        cursor: SearchCursor | None = SearchCursor(-1)
        while cursor is not None:
            texts, cursor = self._go_on(search, cursor, _LINES)
            for text in texts:
                for document in search.scope.documents[text.key]:
                    found[document.id] += len(_kept(search, text, document))
        return SearchCount(found.total(), sum(map(bool, found.values())))

    def hits(self, search: Search, progress: Progress = silent) -> tuple[Hit, ...]:
        """All of them."""
        result: list[Hit] = []
        cursor: SearchCursor | None = SearchCursor(-1)
        total = self.count(search).lines
        while cursor is not None:
            progress(min(len(result), total), total)
            page = self.page(search, cursor, MORE_HITS)
            result += page.hits
            cursor = page.following
        return tuple(result)

    # -- writing ----------------------------------------------------------------------------------------------------
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
        places = self._places(hits, whole_clauses=whole_clauses, progress=progress)
        return self._annotations.tag_everywhere(places, tag_id, reviewer, progress)

    def collect_hits(
        self,
        hits: Iterable[Hit],
        name: str,
        reviewer: str,
        *,
        whole_clauses: bool = True,
        progress: Progress = silent,
    ) -> ChangeSet:
        """Appends them to the collection of this name, made if there is none, as one step."""
        places = self._places(hits, whole_clauses=whole_clauses, progress=progress)
        picks = [Pick(document_id, place) for document_id, chosen in places.items() for place in chosen]

        def telling() -> Iterable[Pick]:
            for done, pick in enumerate(picks):
                progress(done, len(picks))
                yield pick

        return self._collections.collect(name, telling(), reviewer, whole_clauses=False)

    # -- the index --------------------------------------------------------------------------------------------------
    @property
    def index_complete(self) -> bool:
        """Whether every text is in the index. Searching finds everything anyway, only more slowly."""
        if self._doubted:
            return False
        with self._store.reading() as library:
            held = set(library.text_index.texts().values())
            return all(document.text_sha256 in held for document in library.documents.all())

    def complete_index(self, progress: Progress = silent, *, anew: bool = False) -> None:
        """Takes missing texts into the index, a few in each transaction; for the storage lane, once a library is open.

        Makes all of it anew when asked to, or if searching has shown that it is wrong. Does nothing in a library that
        can only be read.
        """
        if self._store.read_only:
            return
        # Made anew it begins empty: should `progress` end it early, what is missing is known.
        anew, self._doubted = anew or self._doubted, False
        self._store.complete_index(progress, anew=anew)

    # -- inside -----------------------------------------------------------------------------------------------------
    def _go_on(self, search: Search, cursor: SearchCursor, most: int) -> tuple[list[_Text], SearchCursor | None]:
        """Some texts with found lines, and where to go on: what the index holds comes first."""
        if not search.query.words:
            return self._next_marked(search, cursor)
        if cursor.position < _INDEX_DONE:
            return self._next_indexed(search, cursor, most)
        left = search.scope.unindexed
        if cursor.scanned >= len(left):
            return [], None
        return self._gone_through(search, left[cursor.scanned]), replace(cursor, scanned=cursor.scanned + 1)

    def _next_marked(self, search: Search, cursor: SearchCursor) -> tuple[list[_Text], SearchCursor | None]:
        keys = tuple(search.scope.documents)
        if cursor.scanned >= len(keys):
            return [], None
        return self._text(keys[cursor.scanned]), replace(cursor, scanned=cursor.scanned + 1)

    def _next_indexed(self, search: Search, cursor: SearchCursor, most: int) -> tuple[list[_Text], SearchCursor]:
        if not self._doubted:
            try:
                with self._store.reading() as library:
                    positions = _positions(library.text_index, search, cursor.position, most)
                    texts = self._read(search, library, positions)
            except IndexBroken:
                self._doubted = True
            else:
                return texts, SearchCursor(positions[-1] if len(positions) >= most else _INDEX_DONE)
        return self._next_doubted(search, cursor)

    def _next_doubted(self, search: Search, cursor: SearchCursor) -> tuple[list[_Text], SearchCursor]:
        """Without the index, the texts it should hold, in its order."""
        number = next((one for one in sorted(search.scope.indexed) if _last(one) > cursor.position), None)
        if number is None:
            return [], SearchCursor(_INDEX_DONE)
        texts = self._gone_through(search, search.scope.indexed[number])
        for text in texts:
            text.lines = [line for line in text.lines if line_position(number, line.start) > cursor.position]
        return texts, SearchCursor(_last(number))

    def _read(self, search: Search, library: Repositories, positions: Sequence[int]) -> list[_Text]:
        """The texts of lines that the index tells of, with what is found in these lines."""
        texts: list[_Text] = []
        for number, lines in groupby(positions, key=number_of):
            key = search.scope.indexed.get(number)
            content = None if key is None else library.documents.text_by_key(key)
            if key is not None and content is not None:
                starts = [start_of(line) for line in lines]
                found = _found_lines(search, ((start, line_at(content, start)) for start in starts))
                # A line that the index tells of but that holds nothing: an index of other texts.
                self._doubted = self._doubted or len(found) < len(starts)
                texts.append(_Text(key, content, found))
        return texts

    def _gone_through(self, search: Search, key: str) -> list[_Text]:
        """A text with what is found in any of its lines."""
        texts = self._text(key)
        for text in texts:
            text.lines = _found_lines(search, _lines(text.content))
        return texts

    def _text(self, key: str) -> list[_Text]:
        """None if it was forgotten since the search began."""
        with self._store.reading() as library:
            content = library.documents.text_by_key(key)
        return [] if content is None else [_Text(key, content, [])]

    def _describe(self, search: Search, texts: Iterable[_Text]) -> tuple[DocumentHits, ...]:
        kept = [
            (document, text.content, lines)
            for text in texts
            for document in search.scope.documents[text.key]
            if (lines := _kept(search, text, document))
        ]
        outlines = self._outlines(search, [document for document, _, _ in kept])
        return tuple(
            document_hits(document, content, outlines[document.id], lines)
            for document, content, lines in kept
            if document.id in outlines
        )

    def _outlines(self, search: Search, documents: Iterable[Document]) -> dict[DocumentId, Structure]:
        """Without those of documents that were deleted since the search began."""
        outlines: dict[DocumentId, Structure] = {}
        left: list[DocumentId] = []
        with self._store.reading() as library:
            for document in documents:
                structure = None if document.id in search.scope.edited else library.documents.outline(document)
                if structure is not None and structure.version == PARSER_VERSION:
                    outlines[document.id] = structure
                else:
                    left.append(document.id)
        for document_id in left:
            with suppress(NotFound):
                outlines[document_id] = self._documents.open(document_id).structure
        return outlines

    def _places(
        self, hits: Iterable[Hit], *, whole_clauses: bool, progress: Progress
    ) -> dict[DocumentId, tuple[TextRange, ...]]:
        """Documents in the order in which they come, their places in text order. Every document is read once here, so
        that nothing has to be parsed within a step.
        """
        found: dict[DocumentId, list[TextRange]] = {}
        for hit in hits:
            found.setdefault(hit.document_id, []).extend(hit.ranges)
        places: dict[DocumentId, tuple[TextRange, ...]] = {}
        for done, (document_id, ranges) in enumerate(found.items()):
            progress(done, len(found))
            structure = self._documents.open(document_id).structure
            wider = (clause for place in ranges for clause in clause_places(structure, place))
            places[document_id] = tuple(sorted(set(wider if whole_clauses else ranges)))
        return places


def _positions(index: TextIndex, search: Search, after: int, most: int) -> list[int]:
    """Of lines of the texts in question alone if these are few; otherwise some may be of other texts."""
    numbers = sorted(search.scope.indexed)
    if len(numbers) > _FEW_TEXTS:
        return index.lines(search.terms, after, most)
    positions: list[int] = []
    for number in numbers:
        if _last(number) > after and len(positions) < most:
            positions += index.lines(search.terms, after, most - len(positions), number)
    return positions


def _last(number: int) -> int:
    """Behind all lines of a text."""
    return line_position(number + 1, -1)


def _lines(content: str) -> Iterable[tuple[int, str]]:
    start = 0
    for line in content.split("\n"):
        yield start, line
        start += len(line) + 1


def _found_lines(search: Search, lines: Iterable[tuple[int, str]]) -> list[FoundLine]:
    found = ((start, search.finder.find(line)) for start, line in lines)
    return [
        FoundLine(start, tuple(TextRange(place.start + start, place.end + start) for place in places))
        for start, places in found
        if places
    ]


def _kept(search: Search, text: _Text, document: Document) -> list[FoundLine]:
    """What filters on marks leave of the lines; what they find without any words."""
    scope = search.scope
    if not search.query.words:
        places = scope.marks_of(document.id)
        return [FoundLine(text.content.rfind("\n", 0, place.start) + 1, (place,)) for place in places]
    if not scope.marked:
        return text.lines
    kept = (
        FoundLine(line.start, tuple(place for place in line.ranges if scope.keeps(document.id, place)))
        for line in text.lines
    )
    return [line for line in kept if line.ranges]
