"""Hand up what was marked and collected: a form, a file format, a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ExportRefused
from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource, ExtraColumn, clause_table
from core.exporting.forms.errata import Errata, Erratum, errata_table
from core.exporting.forms.fact_tables import FactList, fact_table
from core.exporting.forms.grouping import GroupBy
from core.exporting.source import Source
from core.exporting.table import Convert, Table, script_of_table
from core.exporting.write_file import write, write_bytes
from core.model.codebook import Facet
from core.model.collection import Collection, CollectionRow
from core.model.ids import CollectionId, CollectionRowId, DocumentId
from core.model.text import Script, View
from core.progress import Progress, silent
from core.services.annotations import AnnotationFilter, AnnotationsService, clause_places
from core.services.row_records import MarksOf, collection_record, fact_record, with_records
from core.text.views import view

if TYPE_CHECKING:
    from core.model.document import Document, Region
    from core.model.fact_decision import FactKind
    from core.model.fact_row import FactRow
    from core.ports import Clock, Store
    from core.services.collections import ClauseRecord, CollectionsService
    from core.services.documents import DocumentsService
    from core.services.proofreading import Entry, ProofreadingService

FINGERPRINT_LENGTH = 12
BOOK, RECORDED = "html", "json"
"""Formats that hold more than the table: both scripts; all that a library needs to take it back."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written where."""

    format: str
    """A name of `core.exporting.registry`: 'docx', 'xlsx', 'csv', 'md', 'json', 'html'."""
    path: Path
    reviewer: str
    form: str = "clause-list"
    view: View = View.SOURCE
    title: str = ""
    """Above the table; '' = the collection's name, or 条款清单."""
    extras: frozenset[ExtraColumn] = frozenset()
    group_by: GroupBy = GroupBy.NONE


class ExportsService:
    """Writes nothing to the library."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        documents: DocumentsService,
        annotations: AnnotationsService,
        collections: CollectionsService,
        proofreading: ProofreadingService,
    ) -> None:
        self._store = store
        self._clock = clock
        self._documents = documents
        self._annotations = annotations
        self._collections = collections
        self._proofreading = proofreading

    def export_collection(self, collection: Collection, request: ExportRequest, progress: Progress = silent) -> int:
        """Rows written. Raises ExportRefused; a file that stood at the path is then untouched."""
        return self._write(self._collections.records(collection.id), collection.name, request, progress)

    def export_errata(
        self, document_id: DocumentId, request: ExportRequest, progress: Progress = silent, *, proposals: bool = False
    ) -> int:
        """The corrections of a document, with `proposals` also what is still open. Returns the rows written.

        Always as stored, whatever view is asked for: in another script 于 and 於 may be the same.
        """
        entries = self._proofreading.entries(document_id)
        rows = [entry for entry in entries if proposals or entry.accepted]
        if not rows:
            raise ExportRefused("export.no_findings" if proposals else "export.no_corrections")
        document = self._documents.get(document_id)
        errata = Errata(
            title=document.title,
            rows=tuple(_erratum(number, entry, document) for number, entry in enumerate(rows, start=1)),
            made_at=self._clock.now(),
            reviewer=request.reviewer,
            number=document.description.number,
            fingerprint=document.text_sha256,
            script=document.script,
            region=document.region,
        )
        # Always as stored: in another script 于 and 於 may be the same.
        write_out(errata_table(errata, request.title), replace(request, view=View.SOURCE), progress, twin=False)
        return len(rows)

    def export_facts(
        self, kind: FactKind, rows: Sequence[FactRow], request: ExportRequest, progress: Progress = silent
    ) -> int:
        """The facts given, all of one kind, in their order. Returns the rows written."""
        if not rows:
            raise ExportRefused("export.no_facts")
        listed = FactList(kind, tuple(rows), self._clock.now(), request.reviewer)
        table = fact_table(listed, request.title)
        if request.format == RECORDED:
            table = with_records(table, {}, (fact_record((row,)) for row in rows))
        write_out(table, request, progress)
        return len(rows)

    def export_marks(self, wanted: AnnotationFilter, request: ExportRequest, progress: Progress = silent) -> int:
        """The clauses of the marks that a filter accepts, each once, in the order of documents and text."""
        rows: dict[tuple[str, int, int], CollectionRow] = {}
        for record in self._annotations.records(wanted):
            mark = record.annotation
            opened = self._documents.open(mark.document_id)
            for place in clause_places(opened.structure, mark.anchor.range):
                key = (mark.document_id, place.start, place.end)
                exact = opened.text[place.start : place.end]
                rows.setdefault(
                    key,
                    CollectionRow(
                        id=CollectionRowId(""),
                        collection_id=CollectionId(""),
                        ordinal=len(rows) + 1,
                        document_id=mark.document_id,
                        range=place,
                        exact=exact,
                        annotation_id=mark.id,
                        remark="",
                    ),
                )
        return self._write(self._collections.describe(tuple(rows.values())), "", request, progress)

    def export_documents(
        self, document_ids: Sequence[DocumentId], request: ExportRequest, progress: Progress = silent
    ) -> int:
        """Every clause of some documents, marked or not."""
        rows: list[CollectionRow] = []
        for document_id in document_ids:
            opened = self._documents.open(document_id)
            rows += [
                CollectionRow(
                    id=CollectionRowId(""),
                    collection_id=CollectionId(""),
                    ordinal=len(rows) + number,
                    document_id=document_id,
                    range=clause.range,
                    exact=opened.text[clause.range.start : clause.range.end],
                    annotation_id=None,
                    remark="",
                )
                for number, clause in enumerate(opened.structure.clauses, start=1)
            ]
        return self._write(self._collections.describe(rows), "", request, progress)

    def take_out_original(self, document_id: DocumentId, path: Path) -> None:
        """Writes the bytes that a document was imported from, as they came. Raises ExportRefused."""
        write_bytes(self._documents.original(document_id), path)

    def _write(self, records: Sequence[ClauseRecord], name: str, request: ExportRequest, progress: Progress) -> int:
        if not records:
            raise ExportRefused("export.nothing")
        clauses = ClauseList(
            title=request.title or name or "条款清单",
            rows=tuple(_row(number, record) for number, record in enumerate(records, start=1)),
            made_at=self._clock.now(),
            reviewer=request.reviewer,
            sources=tuple(_source(document) for document in dict.fromkeys(record.document for record in records)),
            group_by=request.group_by,
            order=self._tag_names(),
        )
        table = clause_table(clauses, request.extras)
        if request.format == RECORDED:
            table = self._recorded(table, records, name)
        write_out(table, request, progress)
        return len(records)

    def _tag_names(self) -> tuple[str, ...]:
        """Groups come in the order of the codebook."""
        with self._store.reading() as library:
            return tuple(tag.name for tag in library.tags.codebook().tags)

    def _recorded(self, table: Table, records: Sequence[ClauseRecord], name: str) -> Table:
        """With everything that a library needs to take the rows back."""
        with self._store.reading() as library:
            codebook = library.tags.codebook()
            marks = MarksOf(
                {
                    document_id: library.annotations.of_document(document_id)
                    for document_id in dict.fromkeys(record.document.id for record in records)
                },
                codebook,
            )
        by_place = {(record.document.id, record.row.range): record.row for record in records}
        rows = [
            marks.clause_record(source, row.ordinal, row.remark)
            for listed in table.rows
            for source in listed.sources
            for row in (by_place[source.document.id, source.range],)
        ]
        return with_records(table, collection_record(name, marks.tags_in(rows)), rows)


def write_out(table: Table, request: ExportRequest, progress: Progress = silent, *, twin: bool = True) -> None:
    """Writes a table in the script asked for; a book gets the other script too. Raises ExportRefused, Cancelled."""
    shown = script_of_table(table, request.view, _converter(request.view), progress)
    if twin and request.format == BOOK:
        other = _other_view(table, request.view)
        shown = replace(shown, twin=script_of_table(table, other, _converter(other), progress))
    write(shown, request.format, request.path, progress)


def _other_view(table: Table, view: View) -> View:
    """Taiwan's characters for what is simplified, and the other way round; of the rows most decide."""
    if view is View.SOURCE:
        simplified = sum(1 if row.script is Script.HANS else -1 for row in table.rows)
        return View.HANT_TW if simplified >= 0 else View.HANS
    return View.HANT_TW if view is View.HANS else View.HANS


def _converter(shown: View) -> Convert:
    def convert(text: str, script: Script, region: Region) -> str:
        return view(text, script, region, shown).text

    return convert


def _row(number: int, record: ClauseRecord) -> ClauseListRow:
    document = record.document
    return ClauseListRow(
        number=number,
        # Own tags stand with the domains: whoever made a tag of their own wants to see it in the list.
        domains=tuple(tag.name for tag in record.tags if tag.facet != Facet.ROLE),
        roles=tuple(tag.name for tag in record.tags if tag.facet == Facet.ROLE),
        text=record.row.exact,
        source=document.title,
        source_number=document.description.number,
        path=record.path,
        place=f"第 {record.passage} 段",
        remark=record.row.remark,
        note="\n".join(record.notes),
        fingerprint=document.text_sha256[:FINGERPRINT_LENGTH],
        script=document.script,
        region=document.region,
        origin=Source(document, record.row.range, record.path, record.passage, record.row.exact),
    )


def _erratum(number: int, entry: Entry, document: Document) -> Erratum:
    return Erratum(
        number=number,
        path=entry.path,
        place=f"第 {entry.passage} 段" if entry.passage else "",
        found=entry.found,
        replacement=entry.replacement if entry.accepted or entry.acceptable else None,
        kind=entry.name,
        before=entry.before,
        after=entry.after,
        accepted=entry.accepted,
        origin=Source(document, entry.range, entry.path, entry.passage, entry.found),
    )


def _source(document: Document) -> ClauseSource:
    about = document.description
    return ClauseSource(
        title=document.title,
        number=about.number,
        issuer=about.issuer,
        issued_on=about.issued_on,
        fingerprint=document.text_sha256,
        script=document.script,
        region=document.region,
    )
