"""Forms that a plan proposes: 任务分解表, 指标表, 引用文件清单; and 对照本. From a collection or from documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from core.errors import ExportRefused
from core.exporting.forms.citation_list import CitationList, citation_table
from core.exporting.forms.indicator_table import IndicatorList, IndicatorRow, indicator_table
from core.exporting.forms.side_by_side import FacingPassage, SideBySide, side_by_side_table
from core.exporting.forms.task_table import TaskList, TaskRow, task_table
from core.exporting.source import Source
from core.model.codebook import Facet
from core.model.fact import Citation
from core.model.text import PassageKind, Script, View
from core.progress import Progress, silent
from core.services.exports import RECORDED, ExportRequest, write_out
from core.services.picked import PickedDocument, Places, Selection, picked_document
from core.services.row_records import MarksOf, collection_record, fact_record, with_records
from core.text.lines import one_line
from core.text.surroundings import surroundings
from core.text.views import view

if TYPE_CHECKING:
    from core.exporting.table import Table
    from core.model.fact_row import FactRow
    from core.model.ids import DocumentId
    from core.model.text import TextRange
    from core.ports import Clock, Store
    from core.services.documents import DocumentsService, OpenDocument
    from core.services.facts import FactsService
    from core.services.suggestions import SuggestionsService

R = TypeVar("R")
_HEADINGS = frozenset((PassageKind.TITLE, PassageKind.HEADING))


class FormsService:
    """Reads only. `tasks`, `indicators` and `citations` are what a window shows before it is written."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        documents: DocumentsService,
        facts: FactsService,
        suggestions: SuggestionsService,
    ) -> None:
        self._store = store
        self._clock = clock
        self._documents = documents
        self._facts = facts
        self._suggestions = suggestions

    # -- what a form would say --------------------------------------------------------------------------------------
    def tasks(self, selection: Selection, progress: Progress = silent) -> tuple[TaskRow, ...]:
        """The tasks and safeguards of what is selected. Progress counts documents; raises Cancelled."""
        from core.services.task_proposals import task_rows

        return self._rows(selection, task_rows, progress)

    def indicators(
        self,
        selection: Selection,
        progress: Progress = silent,
        *,
        common_units: bool = False,
        without_target: bool = False,
    ) -> tuple[IndicatorRow, ...]:
        """The indicators of what is selected; see `core.services.indicator_proposals`."""
        from core.services.indicator_proposals import indicator_rows

        def rows(picked: PickedDocument) -> Iterator[IndicatorRow]:
            return indicator_rows(picked, common_units=common_units, without_target=without_target)

        return self._rows(selection, rows, progress)

    def citations(self, selection: Selection, progress: Progress = silent) -> tuple[FactRow, ...]:
        """Every mention of another document in what is selected."""
        found: list[FactRow] = []
        wanted = self._wanted(selection)
        for done, (document_id, places) in enumerate(wanted):
            progress(done, len(wanted))
            rows = self._facts.of_document(document_id)
            found += [
                row for row in rows if isinstance(row.fact, Citation) and (places is None or places.touch(row.range))
            ]
        return tuple(found)

    # -- writing it out ---------------------------------------------------------------------------------------------
    def export_tasks(self, selection: Selection, request: ExportRequest, progress: Progress = silent) -> int:
        """Rows written. Raises ExportRefused, Cancelled; a file that stood at the path is then untouched."""
        rows = self.tasks(selection, progress)
        listed = TaskList(
            rows,
            self._clock.now(),
            request.reviewer,
            title=_title(selection, request, "任务分解表"),
            group_by=request.group_by,
            order=self._domain_names(),
        )
        return self._write(task_table(listed), selection, request, progress)

    def export_indicators(
        self,
        selection: Selection,
        request: ExportRequest,
        progress: Progress = silent,
        *,
        common_units: bool = False,
        without_target: bool = False,
    ) -> int:
        """As `export_tasks`."""
        rows = self.indicators(selection, progress, common_units=common_units, without_target=without_target)
        listed = IndicatorList(
            rows,
            self._clock.now(),
            request.reviewer,
            title=_title(selection, request, "指标表"),
            group_by=request.group_by,
            order=self._domain_names(),
        )
        return self._write(indicator_table(listed), selection, request, progress)

    def export_citations(self, selection: Selection, request: ExportRequest, progress: Progress = silent) -> int:
        """As `export_tasks`; a row for each document that is named."""
        rows = self.citations(selection, progress)
        listed = CitationList(rows, self._clock.now(), request.reviewer, _title(selection, request, "引用文件清单"))
        table = citation_table(listed)
        if request.format == RECORDED:
            at = {(row.document.id, row.range): row for row in rows}
            table = with_records(
                table,
                {},
                (fact_record([at[source.document.id, source.range] for source in row.sources]) for row in table.rows),
            )
        return _written(table, request, progress)

    def export_side_by_side(self, document_id: DocumentId, request: ExportRequest, progress: Progress = silent) -> int:
        """A document passage by passage, as stored and in the view asked for (as stored: in the other script)."""
        opened = self._documents.open(document_id)
        document = opened.document
        other = request.view
        if other is View.SOURCE:
            other = View.HANT_TW if document.script is Script.HANS else View.HANS
        passages = tuple(_facing(opened, other))
        edition = SideBySide(document, other, passages, self._clock.now(), request.reviewer, title=request.title)
        # Both scripts stand in it already.
        write_out(side_by_side_table(edition), replace(request, view=View.SOURCE), progress, twin=False)
        return len(passages)

    # -- inside -----------------------------------------------------------------------------------------------------
    def _write(self, table: Table, selection: Selection, request: ExportRequest, progress: Progress) -> int:
        if request.format == RECORDED:
            table = self._recorded(table, selection)
        return _written(table, request, progress)

    def _recorded(self, table: Table, selection: Selection) -> Table:
        """With the marks on the clauses that rows are made of."""
        documents = dict.fromkeys(source.document.id for row in table.rows for source in row.sources)
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            marks = MarksOf({each: library.annotations.of_document(each) for each in documents}, codebook)
            rows = library.collections.rows(selection.collection.id) if selection.collection else ()
        remarks = {(row.document_id, row.range): row.remark for row in rows}
        records = [
            marks.clause_record(source, number, remarks.get((source.document.id, source.range), ""))
            for number, row in enumerate(table.rows, start=1)
            for source in row.sources[:1]
        ]
        name = selection.collection.name if selection.collection else ""
        return with_records(table, collection_record(name, marks.tags_in(records)), records)

    def _rows(
        self, selection: Selection, rows_of: Callable[[PickedDocument], Iterator[R]], progress: Progress
    ) -> tuple[R, ...]:
        found: list[R] = []
        wanted = self._wanted(selection)
        for done, (document_id, places) in enumerate(wanted):
            progress(done, len(wanted))
            found += rows_of(self._picked(document_id, places))
        return tuple(found)

    def _picked(self, document_id: DocumentId, places: Places | None) -> PickedDocument:
        with self._store.reading() as library:
            tags = {tag.id: tag for tag in library.tags.codebook().tags}
        return picked_document(
            self._documents.open(document_id),
            self._suggestions.of_document(document_id),
            self._facts.of_document(document_id),
            tags,
            places,
        )

    def _wanted(self, selection: Selection) -> Sequence[tuple[DocumentId, Places | None]]:
        """The documents, and which of their words; None: all."""
        with self._store.reading() as library:
            if selection.collection is None:
                documents = selection.documents or tuple(document.id for document in library.documents.all())
                return [(document_id, None) for document_id in documents]
            rows = library.collections.rows(selection.collection.id)
        places: dict[DocumentId, list[TextRange]] = {}
        for row in rows:
            places.setdefault(row.document_id, []).append(row.range)
        return [(document_id, Places(some)) for document_id, some in places.items()]

    def _domain_names(self) -> tuple[str, ...]:
        with self._store.reading() as library:
            return tuple(tag.name for tag in library.tags.codebook().of(Facet.DOMAIN))


def _written(table: Table, request: ExportRequest, progress: Progress) -> int:
    if not table.rows:
        raise ExportRefused("export.no_rows", form=table.form)
    write_out(table, request, progress)
    return len(table.rows)


def _title(selection: Selection, request: ExportRequest, form: str) -> str:
    return request.title or (f"{selection.collection.name}{form}" if selection.collection else form)


def _facing(opened: OpenDocument, other: View) -> Iterator[FacingPassage]:
    """The passages of a document in both scripts."""
    document, text = opened.document, opened.text
    passages = opened.structure.passages
    around = surroundings(text, opened.structure, (passage.range for passage in passages))
    for passage, near in zip(passages, around, strict=True):
        exact = text[passage.range.start : passage.range.end]
        words = exact if passage.kind is PassageKind.TABLE_ROW else one_line(exact)
        yield FacingPassage(
            Source(document, passage.range, near.path, near.passage, exact),
            words,
            view(words, document.script, document.region, other).text,
            heading=passage.kind in _HEADINGS,
        )
