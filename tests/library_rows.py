"""Rows for tests on real library files: documents, tags, marks and collections with as little said as possible."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from core.model.annotation import Anchor, Annotation, Origin, ReviewStatus
from core.model.changes import StepKind
from core.model.codebook import Facet, Tag
from core.model.collection import Collection, CollectionRow
from core.model.correction import Correction
from core.model.document import Document
from core.model.fact import Agency
from core.model.fact_decision import FactDecision, FactStatus
from core.model.ids import (
    AnnotationId,
    CollectionId,
    CollectionRowId,
    CorrectionId,
    DocumentId,
    FactId,
    StructureEditId,
    TagId,
)
from core.model.structure_edit import StructureEdit, StructureEditKind
from core.model.text import Script, TextQuote, TextRange
from db.schema import USER_TABLES
from db.store import SqliteStores

TEXT = "第一章　总则\n推进政务数据共享，建设𠮷祥城市。\n加快信息基础设施建设。\n" * 20
REVIEWER = "审阅人甲"


class CountingIds:
    """Ids in the shape of UUID4, in the order they were asked for."""

    def __init__(self, start: int = 0) -> None:
        self.count = start

    def new(self) -> str:
        self.count += 1
        return f"00000000-0000-4000-8000-{self.count:012x}"


class StandingClock:
    """Stands still until it is moved."""

    def __init__(self, now: int = 1_700_000_000_000) -> None:
        self.time = now

    def now(self) -> int:
        return self.time


class Bench:
    """A folder with libraries, and makers of rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "文库 一.duidu"
        self.data_dir = folder / "data"
        self.clock = StandingClock()
        self.ids = CountingIds()
        self.stores = SqliteStores(self.data_dir, self.clock, self.ids)

    def document(self, title: str = "规划", text: str = TEXT, original: bytes | None = None) -> Document:
        content = text.encode() if original is None else original
        return Document(
            id=DocumentId(self.ids.new()),
            title=title,
            script=Script.HANS,
            region="",
            characters=len(text),
            text_sha256=sha256(text.encode()).hexdigest(),
            original_sha256=sha256(content).hexdigest(),
            original_size=len(content),
            file_name=f"{title}.txt",
            format="txt",
            encoding="utf-8",
            importer_version=1,
            layout_sha256="",
            imported_at=self.clock.now(),
        )

    def tag(self, name: str = "政务", ordinal: int = 0, facet: Facet = Facet.DOMAIN, parent: Tag | None = None) -> Tag:
        return Tag(TagId(self.ids.new()), facet, name, "", "#336699", 0, ordinal, parent.id if parent else None)

    def mark(self, document: Document, start: int, *tags: Tag, note: str = "", reviewer: str = REVIEWER) -> Annotation:
        words = TEXT[start : start + 4]
        return Annotation(
            id=AnnotationId(self.ids.new()),
            document_id=document.id,
            anchor=Anchor(TextRange(start, start + 4), TextQuote(words, "前", "后"), ("第一章　总则",), 1),
            tags=tuple(tag.id for tag in tags),
            note=note,
            status=ReviewStatus.NONE,
            reviewer=reviewer,
            created_at=self.clock.now(),
            changed_at=self.clock.now(),
        )

    def collection(self, name: str = "重点", ordinal: int = 0) -> Collection:
        return Collection(CollectionId(self.ids.new()), name, ordinal, self.clock.now())

    def row(self, collection: Collection, mark: Annotation, ordinal: int = 0) -> CollectionRow:
        return CollectionRow(
            id=CollectionRowId(self.ids.new()),
            collection_id=collection.id,
            ordinal=ordinal,
            document_id=mark.document_id,
            range=mark.anchor.range,
            exact=mark.anchor.quote.exact,
            annotation_id=mark.id,
            remark="",
        )

    def correction(self, document: Document, start: int, exact: str = "", replacement: str = "改") -> Correction:
        words = exact or TEXT[start : start + 2]
        return Correction(
            id=CorrectionId(self.ids.new()),
            document_id=document.id,
            range=TextRange(start, start + len(words)),
            exact=words,
            replacement=replacement,
            kind="likely",
            reviewer=REVIEWER,
            created_at=self.clock.now(),
        )

    def structure_edit(self, document: Document, start: int, end: int, exact: str = "") -> StructureEdit:
        """The words are a heading."""
        return StructureEdit(
            id=StructureEditId(self.ids.new()),
            document_id=document.id,
            kind=StructureEditKind.HEADING,
            range=TextRange(start, end),
            level=2,
            quote=TextQuote(exact or TEXT[start:end], TEXT[:start][-16:], TEXT[end : end + 16]),
            reviewer=REVIEWER,
            created_at=self.clock.now() + self.ids.count,
        )

    def fact(self, document: Document, start: int, name: str = "国家发展和改革委员会") -> FactDecision:
        """A confirmed body."""
        return FactDecision(
            id=FactId(self.ids.new()),
            document_id=document.id,
            fact=Agency(TextRange(start, start + 2), name),
            exact=TEXT[start : start + 2],
            status=FactStatus.CONFIRMED,
            reviewer=REVIEWER,
            created_at=self.clock.now(),
        )

    def add_document(self, store, document: Document | None = None, text: str = TEXT) -> Document:
        document = document or self.document(text=text)
        with store.step(StepKind.IMPORT_DOCUMENT, REVIEWER, title=document.title) as step:
            step.documents.add(document, text, text.encode(), ())
        return document

    def add_tag(self, store, name: str = "政务") -> Tag:
        tag = self.tag(name)
        with store.step(StepKind.ADD_TAG, REVIEWER, tag=name) as step:
            step.tags.add(tag)
        return tag

    def add_corrections(self, store, *corrections: Correction):
        with store.step(StepKind.ACCEPT_CORRECTION, REVIEWER, count=len(corrections)) as step:
            for correction in corrections:
                step.corrections.add(correction)
        return step.changes

    def add_structure_edits(self, store, *edits: StructureEdit):
        with store.step(StepKind.SET_HEADING, REVIEWER) as step:
            for edit in edits:
                step.structure_edits.add(edit)
        return step.changes

    def add_facts(self, store, *decisions: FactDecision):
        with store.step(StepKind.CONFIRM_FACT, REVIEWER, count=len(decisions)) as step:
            for decision in decisions:
                step.facts.add(decision)
        return step.changes

    def add_mark(self, store, mark: Annotation, origin: Origin = Origin.MANUAL) -> Annotation:
        with store.step(StepKind.TAG_WORDS, REVIEWER) as step:
            step.annotations.add(mark, origin)
        return mark

    def change_note(self, store, mark: Annotation, note: str):
        with store.step(StepKind.WRITE_NOTE, REVIEWER, words=note) as step:
            step.annotations.update(replace(mark, note=note))
        return step.changes

    def filled(self, marks: int = 3) -> Path:
        """A closed library with one document, one tag and some marks."""
        store = self.stores.create(self.path)
        document = self.add_document(store)
        tag = self.add_tag(store)
        for start in range(marks):
            self.add_mark(store, self.mark(document, start, tag, note=f"批注{start}"))
        store.close()
        return self.path


def everything(store) -> tuple[object, ...]:
    """All user-made rows of a library, as the repositories tell them."""
    with store.reading() as library:
        documents, collections = library.documents.all(), library.collections.summaries()
        return (
            documents,
            library.annotations.all(),
            library.tags.codebook(),
            collections,
            tuple(library.collections.rows(one.collection.id) for one in collections),
            tuple(library.corrections.of_document(document.id) for document in documents),
            tuple(library.structure_edits.of_document(document.id) for document in documents),
            tuple(library.facts.of_document(document.id) for document in documents),
        )


def raw_rows(store) -> tuple[object, ...]:
    """All user-made rows as they lie in the file, checksums and taggings included; many times faster."""
    with store._look() as connection:
        cursor = connection.connection.cursor()
        return tuple(tuple(cursor.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()) for table in USER_TABLES)
