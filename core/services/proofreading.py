"""文本体检 and 校订: what a proofreader would mark in a document, and what of it is read in its reading copy."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.correction import Correction
from core.model.ids import CorrectionId, DocumentId
from core.text.proofread import Finding, FindingKind, findings
from core.text.residue import Residue, ResidueKind, residues
from core.text.surroundings import surroundings
from core.wording import FINDINGS

if TYPE_CHECKING:
    from core.model.document import Region
    from core.model.text import Script, Structure, TextRange
    from core.ports import Clock, IdSource, StepInProgress, Store
    from core.services.documents import DocumentsService, OpenDocument

KINDS: tuple[str, ...] = (*(kind.value for kind in ResidueKind), *(kind.value for kind in FindingKind))
"""All kinds in the order of lists: the surest first."""
TAKES_OUT = frozenset({FindingKind.REPEATED_LINE.value})
"""Kinds whose correction is to read nothing; for all others an empty suggestion means that only a reader can tell."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a document that was found, or that somebody corrected."""

    range: TextRange
    found: str
    """The stored words."""
    suggested: str
    kind: str
    """A key of `core.wording.FINDINGS`."""
    before: str
    """Up to `core.text.surroundings.CONTEXT` code points of the line in front of it."""
    after: str
    path: tuple[str, ...]
    """Headings above it, outermost first, without the document's title."""
    passage: int
    """Ordinal of the passage, from 1; 0 between passages."""
    correction: Correction | None = None
    """What stands in the reading copy; None: it is open."""

    @property
    def accepted(self) -> bool:
        return self.correction is not None

    @property
    def acceptable(self) -> bool:
        """Open, and it is known what would be read instead."""
        return self.correction is None and bool(self.suggested or self.kind in TAKES_OUT)

    @property
    def certain(self) -> bool:
        return self.kind == ResidueKind.CERTAIN.value

    @property
    def replacement(self) -> str:
        """What is read in its place, or would be."""
        return self.suggested if self.correction is None else self.correction.replacement

    @property
    def name(self) -> str:
        """Of its kind, in simplified Chinese."""
        return FINDINGS.get(self.kind, self.kind)


def look_over(text: str, structure: Structure, script: Script, region: Region) -> tuple[Entry, ...]:
    """Everything found in a text, in text order. Linear in its length; pure computation."""
    found: list[Residue | Finding] = [*residues(text, script, region), *findings(text, script, region)]
    found.sort(key=lambda one: (one.range, one.kind))
    return tuple(_entries(text, structure, ((one.range, one.suggested, one.kind.value) for one in found)))


class ProofreadingService:
    """One method, one step. Corrections change what is read, never the text, its offsets, search or facts."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents
        self._looked_over: tuple[object, tuple[Entry, ...]] = None, ()
        """The last document's, with what it depends on: a text never changes, but its corrections do all the time."""

    # -- reading ----------------------------------------------------------------------------------------------------
    def entries(self, document_id: DocumentId) -> tuple[Entry, ...]:
        """What was found in a document and what was corrected, in text order. Slow the first time for a document.

        What was found on words that a correction of a larger or another range covers is left out.
        """
        opened = self._documents.open(document_id)
        found = self._found(opened)
        return _settled(opened, found, self.corrections(document_id))

    def corrections(self, document_id: DocumentId) -> tuple[Correction, ...]:
        """In text order; they never overlap."""
        with self._store.reading() as library:
            return library.corrections.of_document(document_id)

    # -- writing ----------------------------------------------------------------------------------------------------
    def accept(self, document_id: DocumentId, entries: Iterable[Entry], reviewer: str) -> ChangeSet:
        """Has the suggestions read in place of what was found. Corrections that stand on those words make room.

        Entries that are not `acceptable` are left alone. Raises NotFound if the words are not those of the text.
        """
        text = self._documents.open(document_id).text
        with self._store.step(StepKind.ACCEPT_CORRECTION, reviewer) as step:
            standing = list(step.corrections.of_document(document_id))
            count = 0
            for entry in entries:
                if not entry.acceptable:
                    continue
                if not entry.found or text[entry.range.start : entry.range.end] != entry.found:
                    raise NotFound("correction.outside_text")
                _put(step, standing, self._correction(document_id, entry, reviewer))
                count += 1
            step.say(count=count)
        return step.changes

    def drop(self, correction_ids: Sequence[CorrectionId], reviewer: str) -> ChangeSet:
        """The text is read as it is stored again."""
        with self._store.step(StepKind.DROP_CORRECTION, reviewer, count=len(correction_ids)) as step:
            for correction_id in correction_ids:
                if step.corrections.get(correction_id) is None:
                    raise NotFound("correction.unknown")
                step.corrections.remove(correction_id)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _found(self, opened: OpenDocument) -> tuple[Entry, ...]:
        document = opened.document
        key = (document.id, document.script, document.region, opened.structure)
        known, found = self._looked_over
        if known != key:
            found = look_over(opened.text, opened.structure, document.script, document.region)
            self._looked_over = key, found
        return found

    def _correction(self, document_id: DocumentId, entry: Entry, reviewer: str) -> Correction:
        return Correction(
            id=CorrectionId(self._ids.new()),
            document_id=document_id,
            range=entry.range,
            exact=entry.found,
            replacement=entry.suggested,
            kind=entry.kind,
            reviewer=reviewer,
            created_at=self._clock.now(),
        )


def _put(step: StepInProgress, standing: list[Correction], new: Correction) -> None:
    """`standing` are all corrections of the document, in text order, kept so."""
    touched = _touched(standing, new.range)
    for old in standing[touched]:
        step.corrections.remove(old.id)
    standing[touched] = [new]
    step.corrections.add(new)


def _settled(opened: OpenDocument, found: Sequence[Entry], corrections: Sequence[Correction]) -> tuple[Entry, ...]:
    """What was found, with its corrections; and corrections of what is not found (any more)."""
    by_place = {(correction.range, correction.kind): correction for correction in corrections}
    entries: list[Entry] = []
    for entry in found:
        correction = by_place.pop((entry.range, entry.kind), None)
        if correction is not None:
            entries.append(replace(entry, correction=correction))
        elif not corrections[_touched(corrections, entry.range)]:
            entries.append(entry)
    rest = tuple(by_place.values())
    places = ((one.range, one.replacement, one.kind) for one in rest)
    for own, correction in zip(_entries(opened.text, opened.structure, places), rest, strict=True):
        entries.append(replace(own, correction=correction))
    return tuple(sorted(entries, key=lambda entry: entry.range))


def _touched(corrections: Sequence[Correction], place: TextRange) -> slice:
    """Which of the corrections, in text order, overlap a place."""
    first = bisect_right(corrections, place.start, key=lambda one: one.range.end)
    return slice(first, max(first, bisect_left(corrections, place.end, key=lambda one: one.range.start)))


def _entries(text: str, structure: Structure, places: Iterable[tuple[TextRange, str, str]]) -> Iterator[Entry]:
    """Entries of (place, suggestion, kind), which are in text order."""
    listed = list(places)
    found = surroundings(text, structure, (place for place, _, _ in listed))
    for (place, suggested, kind), around in zip(listed, found, strict=True):
        yield Entry(
            range=place,
            found=text[place.start : place.end],
            suggested=suggested,
            kind=kind,
            before=around.before,
            after=around.after,
            path=around.path,
            passage=around.passage,
        )
