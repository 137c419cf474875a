"""指标, 时限, 责任单位, 引用文件: what a document states, as proposed and as readers decided."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from core.analysis.facts import facts
from core.analysis.stated import stated_in
from core.errors import NotFound
from core.model.agency_alias import AgencyAlias
from core.model.changes import ChangeSet, StepKind
from core.model.document import Document
from core.model.fact_decision import KINDS, Fact, FactDecision, FactKind, FactStatus
from core.model.fact_row import FactPlace, FactRow
from core.model.ids import DocumentId, FactId, StructureEditId
from core.progress import Progress, silent
from core.services.annotations import excerpt
from core.services.documents import DocumentsService, OpenDocument, required
from core.text.surroundings import surroundings

if TYPE_CHECKING:
    from core.model.text import TextRange
    from core.ports import Clock, IdSource, StepInProgress, Store
    from core.services.agency_names import AgencyNamesService

REACH = 200
"""Code points around a place to either side."""
Version = tuple[Document, tuple[StructureEditId, ...], tuple[AgencyAlias, ...]]
"""What the proposals of a document depend on: its text, how readers want it divided, which bodies they know by name."""


class FactsService:
    """One method, one step. What is proposed is computed from the text and kept in memory only."""

    def __init__(
        self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService, agency_names: AgencyNamesService
    ) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents
        self._agency_names = agency_names
        self._proposed: dict[DocumentId, tuple[Version, tuple[FactRow, ...]]] = {}

    # -- reading ----------------------------------------------------------------------------------------------------
    def proposals(self, document_id: DocumentId) -> tuple[FactRow, ...]:
        """What the analysis finds, in text order. Slow the first time for a document: linear in its length."""
        version = self._version(document_id)
        known = self._proposed.get(document_id)
        if known is not None and known[0] == version:
            return known[1]
        opened = self._documents.open(document_id)
        found = facts(opened.text, opened.structure, self._agency_names.table(version[2]))
        rows = tuple(_rows(opened, chain(found.indicators, found.deadlines, found.agencies, found.citations)))
        if self._version(document_id) == version:
            self._proposed[document_id] = version, rows
        return rows

    def of_document(self, document_id: DocumentId, *, rejected: bool = False) -> tuple[FactRow, ...]:
        """The facts of a document in text order, of all kinds: what was decided on, and what is still proposed.

        A decision stands in the place of the proposal on its very words; where there is none (any more), of all of its
        kind that it overlaps. With `rejected` also what readers do not want to see.
        """
        proposed = self.proposals(document_id)
        with self._store.reading() as library:
            decisions = library.facts.of_document(document_id)
        rows, rest = _decided(proposed, decisions)
        if rest:
            opened = self._documents.open(document_id)
            own = _rows(opened, (decision.fact for decision in rest))
            rows += [replace(row, decision=decision) for row, decision in zip(own, _in_order(rest), strict=True)]
            rows.sort(key=_order)
        return tuple(row for row in rows if rejected or row.status is not FactStatus.REJECTED)

    def table(
        self,
        kind: FactKind,
        documents: Sequence[DocumentId] | None = None,
        progress: Progress = silent,
        *,
        rejected: bool = False,
    ) -> tuple[FactRow, ...]:
        """The facts of one kind, document by document in the order asked for; None: of the whole library."""
        return tuple(row for row in self.of_library(documents, progress, rejected=rejected) if row.kind is kind)

    def of_library(
        self, documents: Sequence[DocumentId] | None = None, progress: Progress = silent, *, rejected: bool = False
    ) -> tuple[FactRow, ...]:
        """The facts of all kinds. Progress counts documents; raises Cancelled."""
        wanted = documents
        if wanted is None:
            with self._store.reading() as library:
                wanted = [document.id for document in library.documents.all()]
            self._proposed = {each: known for each, known in self._proposed.items() if each in set(wanted)}
        rows: list[FactRow] = []
        for done, document_id in enumerate(wanted):
            progress(done, len(wanted))
            rows.extend(self.of_document(document_id, rejected=rejected))
        progress(len(wanted), len(wanted))
        return tuple(rows)

    def stated_in(self, document_id: DocumentId, place: TextRange) -> tuple[FactRow, ...]:
        """What words may state, one of each kind; what is read in them comes first. Raises NotFound if there are none.

        Proposals that are known already are regarded; the rest of the text is not read for it.
        """
        self._words(document_id, place)
        opened, version = self._documents.open(document_id), self._version(document_id)
        known = self._proposed.get(document_id)
        near = known[1] if known is not None and known[0] == version else ()
        proposed = [row.fact for row in near if row.range.overlaps(place)]
        found = stated_in(opened.text, place, proposed, self._agency_names.table(version[2]))
        return tuple(row for fact in found for row in _rows(opened, [fact]))

    def setting(self, document_id: DocumentId, place: TextRange) -> tuple[str, int]:
        """The words among which a place may be corrected, and their offset: its lines, not more than `REACH` more."""
        text = self._documents.open(document_id).text
        start = max(text.rfind("\n", 0, place.start) + 1, place.start - REACH)
        end = text.find("\n", place.end)
        return text[start : min(len(text) if end < 0 else end, place.end + REACH)], start

    # -- writing ----------------------------------------------------------------------------------------------------
    def confirm(self, rows: Iterable[FactRow], reviewer: str) -> ChangeSet:
        """The facts are right as they are shown. Those that were confirmed or edited stay as they are."""
        wanted = [row for row in rows if row.status in (None, FactStatus.REJECTED)]
        return self._decide(StepKind.CONFIRM_FACT, wanted, FactStatus.CONFIRMED, reviewer)

    def reject(self, rows: Iterable[FactRow], reviewer: str) -> ChangeSet:
        """The words state no such fact."""
        wanted = [row for row in rows if row.status is not FactStatus.REJECTED]
        return self._decide(StepKind.REJECT_FACT, wanted, FactStatus.REJECTED, reviewer)

    def edit(self, row: FactRow, fact: Fact, reviewer: str) -> ChangeSet:
        """The words state `fact`, which is of the same kind: else ValueError. If it is what the row says already, it
        is confirmed. Of another range it takes the place of the row's fact. Raises NotFound.
        """
        if fact == row.fact:
            return self.confirm([row], reviewer)
        if KINDS[type(fact)] is not row.kind:
            raise ValueError(fact)
        if fact.range != row.range:
            return self._move(row, fact, reviewer)
        return self._decide(StepKind.EDIT_FACT, [replace(row, fact=fact)], FactStatus.EDITED, reviewer)

    def add(self, document_id: DocumentId, fact: Fact, reviewer: str) -> ChangeSet:
        """A fact that was not found; one that stands on the very words is changed. Raises NotFound."""
        exact = self._words(document_id, fact.range)
        with self._store.step(StepKind.ADD_FACT, reviewer, words=excerpt(exact)) as step:
            self._put(step, document_id, fact, exact, FactStatus.CONFIRMED, reviewer)
        return step.changes

    def reopen(self, rows: Iterable[FactRow], reviewer: str) -> ChangeSet:
        """Takes decisions back: what the analysis proposes holds again. Raises NotFound."""
        wanted = [row.decision.id for row in rows if row.decision is not None]
        with self._store.step(StepKind.REOPEN_FACT, reviewer, count=len(wanted)) as step:
            for fact_id in wanted:
                if step.facts.get(fact_id) is None:
                    raise NotFound("fact.unknown")
                step.facts.remove(fact_id)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _version(self, document_id: DocumentId) -> Version:
        with self._store.reading() as library:
            edits = library.structure_edits.of_document(document_id)
            return required(library, document_id), tuple(edit.id for edit in edits), library.agency_aliases.all()

    def _decide(self, kind: StepKind, rows: Sequence[FactRow], status: FactStatus, reviewer: str) -> ChangeSet:
        """All rows as one step. Raises NotFound, and decides nothing, if their words are not those of the texts."""
        by_document: dict[DocumentId, list[FactRow]] = {}
        for row in rows:
            by_document.setdefault(row.document.id, []).append(row)
        for document_id, own in by_document.items():
            text = self._documents.open(document_id).text
            if any(not row.exact or text[row.range.start : row.range.end] != row.exact for row in own):
                raise NotFound("fact.outside_text")
        words = excerpt(rows[0].exact) if rows else ""
        with self._store.step(kind, reviewer, count=len(rows), words=words) as step:
            for document_id, own in by_document.items():
                standing = _by_place(step, document_id)
                for row in own:
                    self._put(step, document_id, row.fact, row.exact, status, reviewer, standing)
        return step.changes

    def _move(self, row: FactRow, fact: Fact, reviewer: str) -> ChangeSet:
        """What was decided on the old words goes; what is proposed for them must not come back."""
        document_id = row.document.id
        exact = self._words(document_id, fact.range)
        would_return = not row.range.overlaps(fact.range) and any(
            each.place == row.place for each in self.proposals(document_id)
        )
        with self._store.step(StepKind.EDIT_FACT, reviewer, words=excerpt(exact)) as step:
            standing = _by_place(step, document_id)
            old = standing.pop(row.place, None)
            if old is not None:
                step.facts.remove(old)
            self._put(step, document_id, fact, exact, FactStatus.EDITED, reviewer, standing)
            if would_return:
                self._put(step, document_id, row.fact, row.exact, FactStatus.REJECTED, reviewer, standing)
        return step.changes

    def _words(self, document_id: DocumentId, place: TextRange) -> str:
        """Of a place that is to be decided on."""
        text = self._documents.open(document_id).text
        words = text[place.start : place.end]
        if not words.strip():
            raise NotFound("fact.no_words")
        return words

    def _put(
        self,
        step: StepInProgress,
        document_id: DocumentId,
        fact: Fact,
        exact: str,
        status: FactStatus,
        reviewer: str,
        standing: Mapping[FactPlace, FactId] | None = None,
    ) -> None:
        """`standing`: the decisions of the document by their places, if they are known."""
        known = (_by_place(step, document_id) if standing is None else standing).get((KINDS[type(fact)], fact.range))
        decision = FactDecision(
            id=known or FactId(self._ids.new()),
            document_id=document_id,
            fact=fact,
            exact=exact,
            status=status,
            reviewer=reviewer,
            created_at=self._clock.now(),
        )
        write = step.facts.add if known is None else step.facts.update
        write(decision)


def _by_place(step: StepInProgress, document_id: DocumentId) -> dict[FactPlace, FactId]:
    return {(each.kind, each.range): each.id for each in step.facts.of_document(document_id)}


def _order(row: FactRow) -> tuple[TextRange, FactKind]:
    return row.range, row.kind


def _in_order(decisions: Iterable[FactDecision]) -> list[FactDecision]:
    return sorted(decisions, key=lambda decision: (decision.range, decision.kind))


def _rows(opened: OpenDocument, found: Iterable[Fact]) -> list[FactRow]:
    """In text order."""
    text = opened.text
    ordered = sorted(found, key=lambda fact: (fact.range, KINDS[type(fact)]))
    around = surroundings(text, opened.structure, (fact.range for fact in ordered))
    return [
        FactRow(
            document=opened.document,
            fact=fact,
            exact=text[fact.range.start : fact.range.end],
            before=one.before,
            after=one.after,
            path=one.path,
            passage=one.passage,
        )
        for fact, one in zip(ordered, around, strict=True)
    ]


def _decided(
    proposed: Sequence[FactRow], decisions: Sequence[FactDecision]
) -> tuple[list[FactRow], list[FactDecision]]:
    """What of the proposals stands, with the decisions on them; and decisions on words nothing is proposed for."""
    by_place: Mapping[FactPlace, FactDecision] = {(each.kind, each.range): each for each in decisions}
    known = {row.place for row in proposed}
    rest = [decision for place, decision in by_place.items() if place not in known]
    settled = _settled(rest)
    rows: list[FactRow] = []
    for row in proposed:
        decision = by_place.get(row.place)
        if decision is not None:
            rows.append(replace(row, fact=decision.fact, decision=decision))
        elif not settled(row):
            rows.append(row)
    return rows, rest


def _settled(decisions: Iterable[FactDecision]) -> Callable[[FactRow], bool]:
    """Whether one of the decisions, of the row's kind, shares a character with it."""
    taken = {(each.kind, offset) for each in decisions for offset in range(each.range.start, each.range.end)}
    return lambda row: any((row.kind, offset) in taken for offset in range(row.range.start, row.range.end))
