"""What the use cases need of a store, a clock and a source of ids. `db` and the tests' fakes provide it."""

from __future__ import annotations

from collections.abc import Collection as AnyCollection
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.model.annotation import Annotation, Origin

if TYPE_CHECKING:
    from core.model.agency_alias import AgencyAlias
    from core.model.changes import ChangeSet, Json, Step, StepKind, UndoState
    from core.model.codebook import Codebook, Tag
    from core.model.collection import Collection, CollectionRow, CollectionSummary
    from core.model.correction import Correction
    from core.model.document import Document, DocumentSummary, LayoutHint
    from core.model.fact_decision import FactDecision
    from core.model.ids import (
        AgencyAliasId,
        AnnotationId,
        CollectionId,
        CollectionRowId,
        CorrectionId,
        DocumentId,
        FactId,
        LexiconEntryId,
        StructureEditId,
        TagId,
    )
    from core.model.lexicon_entry import LexiconEntry
    from core.model.store import Backup, CheckReport, Upgrade
    from core.model.structure_edit import StructureEdit
    from core.model.text import Structure, TextRange
    from core.pair_ports import Pairs
    from core.progress import Progress
    from core.search_ports import SavedSearches, TextIndex


class Clock(Protocol):
    """Tells the time; injected so that tests and golden files stand still."""

    def now(self) -> int:
        """Milliseconds UTC."""
        ...


class IdSource(Protocol):
    """Makes ids."""

    def new(self) -> str:
        """A fresh UUID4 as 36 characters."""
        ...


class Documents(Protocol):
    """Documents, their immutable texts and what is derived from them."""

    def get(self, document_id: DocumentId) -> Document | None: ...
    def all(self) -> tuple[Document, ...]:
        """In the order of import."""
        ...

    def summaries(self, of: Sequence[DocumentId] = ()) -> tuple[DocumentSummary, ...]:
        """Of these documents, of all if none are named; in the order of import."""
        ...

    def with_original(self, sha256: str) -> tuple[Document, ...]: ...
    def text(self, document: Document) -> str: ...
    def text_by_key(self, sha256: str) -> str | None:
        """A text whether or not a document has it; None once it was forgotten."""
        ...

    def original(self, document: Document) -> bytes: ...
    def hints(self, document: Document) -> tuple[LayoutHint, ...]: ...
    def structure(self, document: Document) -> Structure | None:
        """The derived structure that was kept, whatever its version; None if none was."""
        ...

    def outline(self, document: Document) -> Structure | None:
        """The same without clauses, in a fraction of the time."""
        ...

    def add(self, document: Document, text: str, original: bytes, hints: Sequence[LayoutHint]) -> None: ...
    def update(self, document: Document) -> None: ...
    def remove(self, document_id: DocumentId) -> None:
        """The row alone; what users made of it is removed by the use case. Text and original stay."""
        ...


class Annotations(Protocol):
    """Annotations with their taggings."""

    def get(self, annotation_id: AnnotationId) -> Annotation | None: ...
    def at(self, document_id: DocumentId, place: TextRange, reviewer: str) -> Annotation | None: ...
    def of_document(self, document_id: DocumentId) -> tuple[Annotation, ...]:
        """By start, then end."""
        ...

    def all(self) -> tuple[Annotation, ...]:
        """Document by document in the order of import, each by start, then end."""
        ...

    def with_tag(self, tag_id: TagId) -> tuple[Annotation, ...]: ...
    def places(self, tags: AnyCollection[TagId] | None) -> dict[DocumentId, list[TextRange]]:
        """Where marks are that have any of these tags (None: all marks), by start; documents without are missing."""
        ...

    def add(self, annotation: Annotation, origin: Origin = Origin.MANUAL) -> None: ...
    def add_all(self, annotations: Sequence[Annotation], origin: Origin = Origin.MANUAL) -> None:
        """Many at once, in a fraction of the time."""
        ...

    def update(self, annotation: Annotation, origin: Origin = Origin.MANUAL) -> None:
        """`origin` is kept with the tags that are new."""
        ...

    def remove(self, annotation_id: AnnotationId) -> None:
        """With its taggings."""
        ...


class Tags(Protocol):
    """The codebook."""

    def codebook(self) -> Codebook: ...
    def use_counts(self) -> dict[TagId, int]:
        """Annotations that bear each tag; unused tags are missing."""
        ...

    def add(self, tag: Tag) -> None: ...
    def update(self, tag: Tag) -> None: ...
    def remove(self, tag_id: TagId) -> None: ...


class Collections(Protocol):
    """Collections and their rows."""

    def get(self, collection_id: CollectionId) -> Collection | None: ...
    def by_name(self, name: str) -> Collection | None: ...
    def summaries(self) -> tuple[CollectionSummary, ...]: ...
    def rows(self, collection_id: CollectionId) -> tuple[CollectionRow, ...]:
        """By ordinal."""
        ...

    def row(self, row_id: CollectionRowId) -> CollectionRow | None: ...
    def rows_of_document(self, document_id: DocumentId) -> tuple[CollectionRow, ...]: ...
    def add(self, collection: Collection) -> None: ...
    def update(self, collection: Collection) -> None: ...
    def remove(self, collection_id: CollectionId) -> None:
        """The row alone; its rows are removed by the use case."""
        ...

    def add_row(self, row: CollectionRow) -> None: ...
    def update_row(self, row: CollectionRow) -> None: ...
    def remove_row(self, row_id: CollectionRowId) -> None: ...


class Corrections(Protocol):
    """Corrections of the reading copies."""

    def get(self, correction_id: CorrectionId) -> Correction | None: ...
    def of_document(self, document_id: DocumentId) -> tuple[Correction, ...]:
        """By start."""
        ...

    def add(self, correction: Correction) -> None: ...
    def remove(self, correction_id: CorrectionId) -> None: ...


class Facts(Protocol):
    """What readers decided about facts."""

    def get(self, fact_id: FactId) -> FactDecision | None: ...
    def of_document(self, document_id: DocumentId) -> tuple[FactDecision, ...]:
        """By start, then end."""
        ...

    def add(self, decision: FactDecision) -> None: ...
    def update(self, decision: FactDecision) -> None: ...
    def remove(self, fact_id: FactId) -> None: ...


class LexiconEntries(Protocol):
    """What users say of the words that suggestions go by."""

    def all(self) -> tuple[LexiconEntry, ...]:
        """In the order in which they were made."""
        ...

    def add(self, entry: LexiconEntry) -> None: ...
    def update(self, entry: LexiconEntry) -> None: ...
    def remove(self, entry_id: LexiconEntryId) -> None: ...


class AgencyAliases(Protocol):
    """What users say of the names of public bodies."""

    def all(self) -> tuple[AgencyAlias, ...]:
        """In the order in which they were made."""
        ...

    def add(self, alias: AgencyAlias) -> None: ...
    def update(self, alias: AgencyAlias) -> None: ...
    def remove(self, alias_id: AgencyAliasId) -> None: ...


class Learning(Protocol):
    """What the taggings of the library have taught. Derived: every step keeps it equal to the taggings."""

    @property
    def complete(self) -> bool:
        """Whether it can be relied on; otherwise `Store.relearn` makes it so."""
        ...

    def places(self) -> dict[TagId, int]:
        """Tagged places of each tag; tags without any are missing."""
        ...

    def counts(self) -> tuple[tuple[TagId, str, int], ...]:
        """In how many of a tag's places a feature of `core.analysis.bayes` is found."""
        ...


class StructureEdits(Protocol):
    """What readers said of the structure of documents."""

    def documents(self) -> frozenset[DocumentId]:
        """Those of which anything was said."""
        ...

    def of_document(self, document_id: DocumentId) -> tuple[StructureEdit, ...]:
        """In the order in which they were made."""
        ...

    def add(self, edit: StructureEdit) -> None: ...
    def remove(self, edit_id: StructureEditId) -> None: ...


class Repositories(Protocol):
    """One consistent look at a library."""

    @property
    def documents(self) -> Documents: ...
    @property
    def annotations(self) -> Annotations: ...
    @property
    def tags(self) -> Tags: ...
    @property
    def collections(self) -> Collections: ...
    @property
    def corrections(self) -> Corrections: ...
    @property
    def structure_edits(self) -> StructureEdits: ...
    @property
    def lexicon(self) -> LexiconEntries: ...
    @property
    def agency_aliases(self) -> AgencyAliases: ...
    @property
    def learning(self) -> Learning: ...
    @property
    def facts(self) -> Facts: ...
    @property
    def saved_searches(self) -> SavedSearches: ...
    @property
    def pairs(self) -> Pairs: ...
    @property
    def text_index(self) -> TextIndex: ...


class StepInProgress(Repositories, Protocol):
    """The one way to write: leaving the block commits, an exception rolls back."""

    def say(self, **arguments: Json) -> None:
        """Adds arguments that are known only now, for the wording of the step."""
        ...

    @property
    def changes(self) -> ChangeSet:
        """After the block: what was committed. Empty, with no step, if nothing was touched."""
        ...


class Store(Protocol):
    """An open library."""

    @property
    def path(self) -> Path: ...
    @property
    def uid(self) -> str: ...
    @property
    def read_only(self) -> bool: ...

    @property
    def upgrade(self) -> Upgrade | None:
        """What opening it did to a library of an older version; None for one of the present version."""
        ...

    def reading(self) -> AbstractContextManager[Repositories]:
        """A consistent look; from any thread; short: an open look keeps a commit waiting."""
        ...

    def step(self, kind: StepKind, reviewer: str, **arguments: Json) -> AbstractContextManager[StepInProgress]:
        """One transaction that becomes one step of the history. Raises LibraryRefused when the file is not as left."""
        ...

    def undo(self, reviewer: str) -> ChangeSet:
        """Undoes the newest step that is not undone. Raises NotFound('history.nothing_to_undo')."""
        ...

    def redo(self, reviewer: str) -> ChangeSet: ...
    def undo_state(self) -> UndoState: ...
    def history(self, limit: int) -> tuple[Step, ...]:
        """The newest steps first."""
        ...

    def keep_structure(self, document: Document, structure: Structure) -> None:
        """Stores derived rows; no step, never in the history."""
        ...

    def relearn(self) -> None:
        """Counts anew what the taggings teach; no step, never in the history."""
        ...

    def complete_index(self, progress: Progress, *, anew: bool = False) -> None:
        """Takes missing texts into the search index, a few in each transaction; no step, never in the history.

        `anew`: all of them, because what it holds is wrong. `progress` counts characters.
        """
        ...

    def back_up(self) -> Backup | None:
        """A verified backup of the library as it is now; None if the newest one already holds this state."""
        ...

    def check(self) -> CheckReport: ...
    def save_as(self, path: Path) -> None:
        """A copy of the whole library with a uid of its own; this store stays on its file."""
        ...

    def forget(self, documents: AnyCollection[DocumentId], before: int | None, reviewer: str) -> ChangeSet:
        """彻底清理: removes documents, and all history before a time (ms UTC), for good; cannot be undone."""
        ...

    def close(self) -> None: ...


class Stores(Protocol):
    """Makes and opens library files."""

    def create(self, path: Path) -> Store:
        """A new library with an empty codebook. Raises LibraryRefused if a file stands there or cannot be written."""
        ...

    def open(self, path: Path, *, read_only: bool = False, break_lock: bool = False) -> Store:
        """Raises LibraryRefused; the file's bytes are then as before."""
        ...

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """Backups of the library at `path`, newest first; known by uid, or by path if the file is unreadable."""
        ...

    def restore(self, backup: Backup, target: Path) -> Path | None:
        """Puts a backup at `target`; what stood there is kept beside it under a telling name, which is returned."""
        ...
