"""检索 as a feature: asks, lists, opens what was found, and hands it on to be tagged or collected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from core.errors import QueryRefused
from core.model.changes import ChangeSet, Subject
from core.model.codebook import Facet
from core.model.ids import DocumentId, TagId
from core.model.search import FilterKind, SearchRequest
from ui.jobs import Job, Lane
from ui.notice import Notice
from ui.place import Collecting, PaletteRequest
from ui.search.asking import AT_FIRST, Asking, Page
from ui.search.corner import SearchCorner
from ui.search.indexing import Indexing
from ui.search.panel import Chosen, SearchPanel
from ui.search.saving import Saving
from ui.widgets.banner import Mood
from ui.wording import sentence

if TYPE_CHECKING:
    from core.errors import DuiduError
    from core.model.search import Hit
    from core.model.text import TextRange
    from core.progress import Progress
    from core.services.library import Library
    from core.services.search import Search
    from ui.context import Context
    from ui.place import Place
    from ui.search.rows import HitRow

LONGEST_SEED: Final = 80
"""Selected characters that are taken to be words to look for."""
MOST_AGAIN: Final = 2_000
"""Hits that are listed at once when a list is made anew."""
MANY: Final = 200
"""Hits from which on it is told that they are being marked."""
ALWAYS: Final = (Subject.DOCUMENT, Subject.STRUCTURE_EDIT)
"""Changes after which other things may be found."""
OF_MARKS: Final = (Subject.TAG, Subject.TAGGING, Subject.ANNOTATION)
"""Only if the query asks for marks."""


class SearchFeature(QObject):
    """Signals: panel_requested(): the panel should come forward; jump_requested(str document id, TextRange);
    place_pointed(str document id, TextRange): to be seen, the keyboard stays here; found_in(str document id, sequence
    of TextRange): all that was found in a document that is shown; palette_requested(PaletteRequest);
    collect_requested(Collecting).
    """

    panel_requested = Signal()
    jump_requested = Signal(str, object)
    place_pointed = Signal(str, object)
    found_in = Signal(str, object)
    palette_requested = Signal(object)
    collect_requested = Signal(object)

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._place: Place | None = None
        self._search: Search | None = None
        """What is listed."""
        self._quietly = False
        self._outdated = False
        self._marked: tuple[SearchRequest, str] | None = None
        """What is marked in the reader, and where."""
        self._known_values: dict[str, Sequence[str]] = {}
        self._marking: Job[list[TextRange]] | None = None
        self._found: tuple[str, Sequence[TextRange]] = ("", ())
        """Where F3 leads, and in which document."""
        self.panel = SearchPanel(context, window)
        self._saving = Saving(context, self.panel, window)
        self.corner = SearchCorner(context, self._saving.all, window)
        self._asking = Asking(context, self)
        self._indexing = Indexing(context, self)
        self._join()

    def _join(self) -> None:
        panel, asking, hub, actions = self.panel, self._asking, self._context.hub, self._context.actions
        panel.query_changed.connect(self._on_query_changed)
        panel.more_wanted.connect(asking.go_on)
        panel.more_wanted.connect(self._indexing.hold)
        panel.hit_pointed.connect(self._on_hit_pointed)
        panel.hit_activated.connect(self._on_hit_activated)
        panel.shown.connect(self._on_shown)
        panel.field.values = self._values
        self.corner.query_chosen.connect(panel.ask)
        asking.begun.connect(self._on_begun)
        asking.went_on.connect(panel.show_more)
        asking.counted.connect(panel.show_total)
        asking.refused.connect(self._on_refused)
        asking.index_wanting.connect(self._indexing.complete)
        self._indexing.left_changed.connect(panel.show_index_left)
        hub.library_opened.connect(self._on_library_opened)
        hub.library_closing.connect(self._on_library_closing)
        hub.changed.connect(self._on_changed)
        actions.connect_to("search.open", self.open)
        actions.connect_to("search.tag", self._tag)
        actions.connect_to("search.collect", self._collect)
        self._enable(on=False)

    def set_place(self, place: Place | None) -> None:
        """The words that the reader has selected, if any, are what the next search is for."""
        self._place = place

    @Slot()
    def open(self) -> None:
        """Brings the panel forward, with the keyboard in its field."""
        self.panel_requested.emit()
        self.panel.enter(self._selected_words())

    def _selected_words(self) -> str:
        """Words that are only selected because they were found are not looked for again."""
        from core.text.lines import one_line

        place = self._place
        if place is None or not place.selected or len(place.words) > LONGEST_SEED:
            return ""
        if place.document_id == self._found[0] and place.range in self._found[1]:
            return ""
        return _as_words(one_line(place.words))

    def _request(self) -> SearchRequest:
        return SearchRequest(self.panel.text, self.panel.other_wording.isChecked())

    # -- asking -------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_query_changed(self) -> None:
        self._ask(quietly=False)

    def _ask(self, *, quietly: bool) -> None:
        self._outdated = False
        self._asking.stop()
        if not self._context.has_library:
            return
        self._context.actions["search.save"].setEnabled(bool(self.panel.text))
        if not self.panel.text:
            self._search = None
            self.panel.show_start()
            self._saving.show()
            return
        self._indexing.hold()
        self._quietly = quietly
        if not quietly:
            self.panel.show_busy()
        listed = self.panel.results.results.hit_count if quietly else 0
        self._asking.ask(self._request(), max(AT_FIRST, min(listed, MOST_AGAIN)))

    @Slot(object, object)
    def _on_begun(self, search: Search, page: Page) -> None:
        self._search = search
        others = tuple(dict.fromkeys(word for term in search.terms.wanted for word in term.others))
        self.panel.show_first(page, others, quietly=self._quietly)

    @Slot(object)
    def _on_refused(self, error: DuiduError) -> None:
        self._search = None
        understood = not isinstance(error, QueryRefused)
        title = self.tr("检索没有完成") if understood else self.tr("请改一改检索内容")
        self.panel.show_refusal(title, sentence(error))

    # -- what was found -----------------------------------------------------------------------------------------------
    @Slot(object)
    def _on_hit_activated(self, row: HitRow) -> None:
        self.jump_requested.emit(row.hit.document_id, row.hit.ranges[0])
        self._mark(row.hit.document_id)

    @Slot(object)
    def _on_hit_pointed(self, row: HitRow) -> None:
        self.place_pointed.emit(row.hit.document_id, row.hit.ranges[0])
        self._mark(row.hit.document_id)

    def _mark(self, document_id: DocumentId) -> None:
        """All that the query finds in the document, once per document and query."""
        search, library = self._search, self._context.library
        if search is None or not search.query.words or self._marked == (search.request, document_id):
            return
        self._marked = search.request, document_id
        request = SearchRequest(search.request.text, search.request.other_wording, frozenset({document_id}))

        def work(progress: Progress) -> list[TextRange]:
            hits = library.search.hits(library.search.start(request), progress)
            return sorted(place for hit in hits for place in hit.ranges)

        def done(places: list[TextRange]) -> None:
            if job is self._marking:
                self._found = document_id, places
                self.found_in.emit(document_id, places)

        def failed(error: DuiduError) -> None:
            """The document was deleted meanwhile, or another one is looked at."""
            del error
            if job is self._marking:
                self._marked = None

        if self._marking is not None:
            self._marking.cancel()
        job = self._marking = self._context.jobs.submit(self, work, done, failed, lane=Lane.SEARCHING)

    def set_document(self, document_id: str | None) -> None:
        """The document that the reader shows: in another one nothing is marked yet."""
        if self._marked is not None and self._marked[1] != document_id:
            self._marked = None

    # -- tagging and collecting ---------------------------------------------------------------------------------------
    def _tag(self) -> None:
        chosen = self.panel.chosen()
        if chosen.count and self._search is not None:
            put = partial(self._put_tag, chosen, self._search.request)
            self.palette_requested.emit(PaletteRequest(chosen.words, chosen.count, frozenset(), put))

    def _put_tag(self, chosen: Chosen, request: SearchRequest, tag_id: str) -> None:
        tag = self._context.library.codebook.codebook().by_id(TagId(tag_id))
        name = tag.name if tag else ""

        def wish(library: Library, reviewer: str) -> ChangeSet:
            return library.search.tag_hits(_hits(library, chosen, request), TagId(tag_id), reviewer)

        def done(changes: ChangeSet) -> None:
            count = changes.step.arguments.get("count", 0) if changes.step else 0
            words = self.tr("已给 {n} 条加上“{tag}”。") if count else self.tr("这些条款都已有“{tag}”。")
            self._tell(Notice(words.replace("{n}", str(count)).replace("{tag}", name), Mood.DONE))

        self._tell_many(chosen, self.tr("正在给 {n} 处加标签…"))
        self._context.perform(wish, done)

    def _collect(self) -> None:
        chosen, search = self.panel.chosen(), self._search
        if not chosen.count or search is None:
            return
        request = search.request

        def collect(library: Library, name: str, reviewer: str, whole_clauses: bool) -> ChangeSet:
            hits = _hits(library, chosen, request)
            return library.search.collect_hits(hits, name, reviewer, whole_clauses=whole_clauses)

        only = self.tr("仅找到的字词（不取整条）")
        self.collect_requested.emit(Collecting(request.text, chosen.count, only, collect))

    def _tell_many(self, chosen: Chosen, words: str) -> None:
        if chosen.count >= MANY:
            self._tell(Notice(words.replace("{n}", f"{chosen.count:,}"), progress=True))

    def _tell(self, notice: Notice) -> None:
        self._context.hub.noticed.emit(notice)

    # -- facts --------------------------------------------------------------------------------------------------------
    @Slot()
    def _on_library_opened(self) -> None:
        self._enable(on=True)
        self._saving.forget()
        self.panel.field.clear()
        self.panel.show_start()
        if self.panel.isVisible():
            self._saving.show()

    @Slot()
    def _on_library_closing(self) -> None:
        self._asking.stop()
        self._search = self._marked = None
        self._known_values = {}
        self._saving.forget()
        self.panel.show_no_library()
        self._enable(on=False)

    @Slot(object)
    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.concerns(Subject.TAG, Subject.DOCUMENT):
            self._known_values = {}
        if changes.concerns(Subject.SAVED_SEARCH):
            self._saving.forget()
            if self.panel.isVisible():
                self._saving.show()
        if self._touches(changes):
            self._marked = None
            self._outdated = True
            if self.panel.isVisible():
                self._ask(quietly=True)

    def _touches(self, changes: ChangeSet) -> bool:
        """Whether something else may be found now."""
        search = self._search
        if not self.panel.text:
            return False
        of_marks = search is None or any(one.kind is not FilterKind.DOCUMENT for one in search.query.filters)
        return changes.concerns(*ALWAYS) or (of_marks and changes.concerns(*OF_MARKS))

    @Slot()
    def _on_shown(self) -> None:
        if not self._context.has_library:
            return
        self._saving.show()
        if self._outdated:
            self._ask(quietly=True)

    def _values(self) -> dict[str, Sequence[str]]:
        """What can stand behind a key of the query language."""
        if not self._known_values and self._context.has_library:
            self._known_values = self._read_values(self._context.library)
        return self._known_values

    @staticmethod
    def _read_values(library: Library) -> dict[str, Sequence[str]]:
        codebook = library.codebook.codebook()
        names = {facet: [tag.name for tag in codebook.of(facet)] for facet in Facet}
        return {
            "领域": names[Facet.DOMAIN],
            "性质": names[Facet.ROLE],
            "标签": [tag.name for tag in codebook.tags],
            "文件": list(dict.fromkeys(record.document.title for record in library.documents.summaries())),
            "标注": ["是", "否"],
        }

    def _enable(self, *, on: bool) -> None:
        self._context.actions["search.open"].setEnabled(on)
        self._context.actions["search.save"].setEnabled(on and bool(self.panel.text))


def _hits(library: Library, chosen: Chosen, request: SearchRequest) -> Sequence[Hit]:
    """The chosen ones; for all the library is asked again: not all of them are listed, and some may be gone."""
    return chosen.hits or library.search.hits(library.search.start(request))


def _as_words(words: str) -> str:
    """Words that were selected, as a query for nothing else."""
    from core.model.search import Query
    from core.text.find import bare
    from core.text.search_query import parse_query

    try:
        plain = parse_query(words) == Query((bare(words),))
    except QueryRefused:
        plain = False
    return words if plain or not bare(words) else f'"{words}"'
