"""Hand up what was marked and collected: a form, a file format, a script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import ExportRefused
from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource, ExtraColumn, clause_table
from core.exporting.forms.errata import Errata, Erratum, errata_table
from core.exporting.forms.fact_tables import FactList, fact_table
from core.exporting.table import Convert, script_of_table
from core.exporting.write_file import write, write_bytes
from core.model.codebook import Facet
from core.model.collection import Collection, CollectionRow
from core.model.ids import CollectionId, CollectionRowId, DocumentId
from core.model.text import Script, View
from core.progress import Progress, silent
from core.services.annotations import AnnotationFilter, AnnotationsService, clause_places
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


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written where."""

    format: str
    """'docx', 'xlsx' or 'csv'."""
    path: Path
    reviewer: str
    form: str = "clause-list"
    view: View = View.SOURCE
    title: str = ""
    """Above the table; '' = the collection's name, or 条款清单."""
    extras: frozenset[ExtraColumn] = frozenset()


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
            rows=tuple(_erratum(number, entry) for number, entry in enumerate(rows, start=1)),
            made_at=self._clock.now(),
            reviewer=request.reviewer,
            number=document.description.number,
            fingerprint=document.text_sha256,
            script=document.script,
            region=document.region,
        )
        write(errata_table(errata, request.title), request.format, request.path, progress)
        return len(rows)

    def export_facts(
        self, kind: FactKind, rows: Sequence[FactRow], request: ExportRequest, progress: Progress = silent
    ) -> int:
        """The facts given, all of one kind, in their order. Returns the rows written."""
        if not rows:
            raise ExportRefused("export.no_facts")
        listed = FactList(kind, tuple(rows), self._clock.now(), request.reviewer)
        table = fact_table(listed, request.title)
        write(
            script_of_table(table, request.view, _converter(request.view), progress),
            request.format,
            request.path,
            progress,
        )
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
        )
        table = script_of_table(clause_table(clauses, request.extras), request.view, _converter(request.view), progress)
        write(table, request.format, request.path, progress)
        return len(records)


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
    )


def _erratum(number: int, entry: Entry) -> Erratum:
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
