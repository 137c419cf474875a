"""Lists that come back: whether their words still stand, and their rows, marks and decisions taken into a library."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from core.errors import ImportRefused
from core.exporting.source import quote_checksum
from core.model.annotation import Annotation, Origin, ReviewStatus
from core.model.changes import ChangeSet, StepKind
from core.model.codebook import Facet, Tag
from core.model.collection import Collection, CollectionRow
from core.model.fact_decision import FactDecision, FactKind, FactStatus
from core.model.fact_fields import fact_of
from core.model.ids import AnnotationId, CollectionId, CollectionRowId, FactId, TagId
from core.services.annotations import in_order
from core.services.collections import NAME_LIMIT
from core.services.row_records import CLAUSE, FACTS
from core.text.anchoring import make_anchor

if TYPE_CHECKING:
    from core.exporting.listing import Fields, ListedRow, ListedSource, Listing
    from core.model.document import Document
    from core.ports import Clock, IdSource, StepInProgress, Store
    from core.services.documents import DocumentsService, OpenDocument


class Standing(StrEnum):
    """What became of the words of a row."""

    STANDS = "stands"
    CHANGED = "changed"
    """The text is there, other words stand at the place."""
    MISSING = "missing"
    """No document of the library has this text."""
    FORGED = "forged"
    """The file itself was changed: its words do not fit its own checksum."""
    UNSOURCED = "unsourced"
    """The row does not say where it comes from."""


@dataclass(frozen=True, slots=True)
class RowCheck:
    """One row of a list, and what became of its words: the worst of its places."""

    row: ListedRow
    standing: Standing


_WORST = (Standing.STANDS, Standing.CHANGED, Standing.MISSING, Standing.FORGED)


class ListsService:
    """`verify` reads only; `take_in` is one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents

    def verify(self, listing: Listing) -> tuple[RowCheck, ...]:
        """For each row whether its words still stand where it says, in a document of this very text."""
        known = self._by_text()
        return tuple(RowCheck(row, self._standing(row, known)) for row in listing.rows)

    def take_in(self, listing: Listing, reviewer: str, name: str = "") -> ChangeSet:
        """Rows into a collection, with the marks on them; decisions on facts. As they were, all or nothing.

        Marks of this library stay: tags are added to them, a note is taken only where there is none. Raises
        ImportRefused if a word of the list does not stand in this library, or if the file is not whole.
        """
        wrong = [check for check in self.verify(listing) if check.standing is not Standing.STANDS]
        if wrong:
            missing = next((check.row.sources[0].title for check in wrong if check.standing is Standing.MISSING), "")
            if missing:
                raise ImportRefused("listing.document_missing", title=missing, count=len(wrong))
            raise ImportRefused("listing.words_differ", count=len(wrong))
        if not listing.rows:
            raise ImportRefused("listing.nothing")
        known = self._by_text()
        with self._store.step(StepKind.TAKE_IN_LIST, reviewer) as step:
            try:
                taking = _Taking(step, self._ids, self._clock, self._documents, known)
                taking.take(listing, (name or _text_or(listing.record, "collection", listing.title)).strip())
            except ValueError as error:
                raise ImportRefused("listing.damaged", file=listing.title) from error
            step.say(name=taking.name, count=len(listing.rows))
        return step.changes

    def _by_text(self) -> dict[str, Document]:
        """The documents by the checksum of their text; of two with the same text the first."""
        with self._store.reading() as library:
            return {document.text_sha256: document for document in reversed(library.documents.all())}

    def _standing(self, row: ListedRow, known: dict[str, Document]) -> Standing:
        found = [self._standing_of(source, known) for source in row.sources]
        return max(found, key=_WORST.index, default=Standing.UNSOURCED)

    def _standing_of(self, source: ListedSource, known: dict[str, Document]) -> Standing:
        if quote_checksum(source.exact) != source.sha256:
            return Standing.FORGED
        document = known.get(source.text_sha256)
        if document is None:
            return Standing.MISSING
        text = self._documents.open(document.id).text
        return Standing.STANDS if text[source.range.start : source.range.end] == source.exact else Standing.CHANGED


class _Taking:
    """One list being taken into a library."""

    def __init__(
        self,
        step: StepInProgress,
        ids: IdSource,
        clock: Clock,
        documents: DocumentsService,
        known: dict[str, Document],
    ) -> None:
        self.name = ""
        self._step = step
        self._ids = ids
        self._clock = clock
        self._documents = documents
        self._known = known
        self._tags = {(tag.facet, tag.name): tag for tag in step.tags.codebook().tags}

    def take(self, listing: Listing, name: str) -> None:
        """Raises ValueError where the records are not what they should be."""
        clauses = [row for row in listing.rows if row.record.raw("kind") == CLAUSE]
        for row in listing.rows:
            if row.record.raw("kind") == FACTS:
                self._decide(row.record.objects("facts"))
        self.name = name[:NAME_LIMIT] or listing.form
        if not clauses:
            return
        if "tags" in listing.record:
            self._make_tags(listing.record.objects("tags"))
        for row in clauses:
            for mark in row.record.objects("marks"):
                self._mark(self._open(row.sources[0]), mark)
        self._collect(sorted(clauses, key=lambda row: row.record.number("ordinal")))

    def _open(self, source: ListedSource) -> OpenDocument:
        return self._documents.open(self._known[source.text_sha256].id)

    # -- tags and marks ---------------------------------------------------------------------------------------------
    def _make_tags(self, tags: Sequence[Fields]) -> None:
        """Those that the library lacks; parents first, as the file has them."""
        for wanted in tags:
            key = Facet(wanted.text("facet")), wanted.text("name").strip()
            if not key[1]:
                raise ValueError("name")
            if key in self._tags:
                continue
            parent = self._tags.get((key[0], wanted.text("parent")))
            colour = wanted.text("colour")
            tag = Tag(
                id=TagId(self._ids.new()),
                facet=key[0],
                name=self._free_name(key[1]),
                definition=wanted.text("definition"),
                colour=colour if _is_colour(colour) else "#808080",
                shortcut=0,
                ordinal=1 + max((tag.ordinal for tag in self._tags.values()), default=0),
                parent_id=parent.id if parent is not None and parent.parent_id is None else None,
            )
            self._step.tags.add(tag)
            self._tags[key] = tag

    def _free_name(self, name: str) -> str:
        """Names are unique over all facets."""
        taken = {tag.name for tag in self._tags.values()}
        free, number = name, 1
        while free in taken:
            number += 1
            free = f"{name}（{number}）"
        return free

    def _mark(self, opened: OpenDocument, mark: Fields) -> None:
        place = mark.place()
        if opened.text[place.start : place.end] != mark.text("exact"):
            raise ValueError("mark")
        reviewer = mark.text("reviewer")
        tags = tuple(self._tag(each) for each in mark.objects("tags"))
        document_id = opened.document.id
        known = self._step.annotations.at(document_id, place, reviewer)
        codebook = self._step.tags.codebook()
        if known is not None:
            merged = replace(
                known,
                tags=in_order((*known.tags, *tags), codebook),
                note=known.note or mark.text("note"),
                status=known.status or ReviewStatus(mark.text("status")),
            )
            if merged != known:
                self._step.annotations.update(replace(merged, changed_at=self._clock.now()), Origin.IMPORTED)
            return
        self._step.annotations.add(
            Annotation(
                id=AnnotationId(self._ids.new()),
                document_id=document_id,
                anchor=make_anchor(opened.text, opened.structure, place),
                tags=in_order(tags, codebook),
                note=mark.text("note"),
                status=ReviewStatus(mark.text("status")),
                reviewer=reviewer,
                created_at=mark.number("created_at"),
                changed_at=mark.number("changed_at"),
            ),
            Origin.IMPORTED,
        )

    def _tag(self, reference: Fields) -> TagId:
        tag = self._tags.get((Facet(reference.text("facet")), reference.text("name")))
        if tag is None:
            raise ValueError("tag")
        return tag.id

    # -- rows -------------------------------------------------------------------------------------------------------
    def _collect(self, rows: Iterable[ListedRow]) -> None:
        collection = self._step.collections.by_name(self.name) or self._new_collection()
        standing = self._step.collections.rows(collection.id)
        held = {(row.document_id, row.range) for row in standing}
        ordinal = max((row.ordinal for row in standing), default=0)
        for row in rows:
            source = row.sources[0]
            document_id = self._known[source.text_sha256].id
            if (document_id, source.range) in held:
                continue
            held.add((document_id, source.range))
            ordinal += 1
            self._step.collections.add_row(
                CollectionRow(
                    id=CollectionRowId(self._ids.new()),
                    collection_id=collection.id,
                    ordinal=ordinal,
                    document_id=document_id,
                    range=source.range,
                    exact=source.exact,
                    annotation_id=None,
                    remark=row.record.text("remark"),
                )
            )

    def _new_collection(self) -> Collection:
        ordinal = 1 + max((each.collection.ordinal for each in self._step.collections.summaries()), default=0)
        collection = Collection(CollectionId(self._ids.new()), self.name, ordinal, self._clock.now())
        self._step.collections.add(collection)
        return collection

    # -- facts ------------------------------------------------------------------------------------------------------
    def _decide(self, facts: Sequence[Fields]) -> None:
        """What somebody decided on; a decision of this library on the same words stays."""
        for fact in facts:
            if fact.raw("status") is None:
                continue
            document = self._known.get(fact.text("document"))
            if document is None:
                raise ValueError("document")
            place, kind = fact.place(), FactKind(fact.text("kind"))
            text = self._documents.open(document.id).text
            if text[place.start : place.end] != fact.text("exact"):
                raise ValueError("fact")
            if any(each.kind is kind and each.range == place for each in self._step.facts.of_document(document.id)):
                continue
            self._step.facts.add(
                FactDecision(
                    id=FactId(self._ids.new()),
                    document_id=document.id,
                    fact=fact_of(kind, place, json.dumps(fact.raw("fact"))),
                    exact=fact.text("exact"),
                    status=FactStatus(fact.text("status")),
                    reviewer=fact.text("reviewer"),
                    created_at=fact.number("created_at"),
                )
            )


def _text_or(record: Fields, name: str, other: str) -> str:
    return (record.text(name) if name in record else "") or other


def _is_colour(text: str) -> bool:
    return len(text) == len("#rrggbb") and text[0] == "#" and all(each in "0123456789abcdefABCDEF" for each in text[1:])
