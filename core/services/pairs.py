"""Two documents as editions of one plan: which are pairs, how their passages correspond, and what readers say of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.ids import DocumentId, PairEditId, PairId
from core.model.pair import Pair, PairEdit, PairEditKind
from core.model.text import TextRange
from core.progress import Progress, silent
from core.services.annotations import excerpt
from core.services.comparing import Compared, compare_editions
from core.services.documents import required
from core.text.structure_edits import quote_of

if TYPE_CHECKING:
    from core.model.comparison import Comparison
    from core.model.document import Document
    from core.model.text import Structure
    from core.ports import Clock, IdSource, Repositories, StepInProgress, Store
    from core.services.documents import DocumentsService, OpenDocument

_NOWHERE = TextRange(0, 0)


@dataclass(frozen=True, slots=True)
class PairRecord:
    """A pair with its documents."""

    pair: Pair
    old: Document
    new: Document


@dataclass(frozen=True, slots=True)
class OpenPair:
    """A pair with everything that is needed to read it."""

    pair: Pair
    old: OpenDocument
    new: OpenDocument
    edits: tuple[PairEdit, ...]
    comparison: Comparison


class PairsService:
    """One method, one step. What is found between two editions is derived and never stored."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource, documents: DocumentsService) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._documents = documents
        self._compared: OpenPair | None = None
        """The last pair: texts never change, and a hand over the structure or the partners makes it anew."""

    # -- reading ----------------------------------------------------------------------------------------------------
    def records(self) -> tuple[PairRecord, ...]:
        """In the order in which they were made."""
        with self._store.reading() as library:
            return tuple(_record(library, pair) for pair in library.pairs.all())

    def record(self, pair_id: PairId) -> PairRecord:
        with self._store.reading() as library:
            return _record(library, _required(library, pair_id))

    def between(self, one: DocumentId, other: DocumentId) -> Pair | None:
        """The pair of two documents, whichever is the old one."""
        with self._store.reading() as library:
            pairs = library.pairs.of_document(one)
        return next((pair for pair in pairs if other in (pair.old, pair.new)), None)

    def now(self) -> int:
        """Milliseconds UTC, by the clock of the library: when a list was made."""
        return self._clock.now()

    def edits(self, pair_id: PairId) -> tuple[PairEdit, ...]:
        """What readers said of the partners, in the order in which they said it."""
        with self._store.reading() as library:
            return library.pairs.edits(pair_id)

    def open(self, pair_id: PairId, progress: Progress = silent) -> OpenPair:
        """Both texts, aligned. Slow the first time for long texts; progress counts passages, Cancelled goes through."""
        with self._store.reading() as library:
            pair = _required(library, pair_id)
            edits = library.pairs.edits(pair_id)
        old, new = self._documents.open(pair.old), self._documents.open(pair.new)
        known = self._compared
        if known is None or not _same(known, pair, edits, (old, new)):
            known = OpenPair(pair, old, new, edits, compare_editions(compared(old), compared(new), edits, progress))
            self._compared = known
        return replace(known, old=old, new=new)

    # -- writing ----------------------------------------------------------------------------------------------------
    def make(self, old: DocumentId, new: DocumentId, reviewer: str) -> ChangeSet:
        """Two documents become a pair. Raises NotFound if they are one already, or one document."""
        if old == new:
            raise NotFound("pair.same_document")
        if self.between(old, new) is not None:
            raise NotFound("pair.known")
        with self._store.step(StepKind.MAKE_PAIR, reviewer) as step:
            step.say(old=required(step, old).title, new=required(step, new).title)
            step.pairs.add(Pair(PairId(self._ids.new()), old, new, reviewer, self._clock.now()))
        return step.changes

    def turn(self, pair_id: PairId, reviewer: str) -> ChangeSet:
        """The new edition becomes the old one; what readers said of the partners stays."""
        with self._store.step(StepKind.TURN_PAIR, reviewer) as step:
            pair = _required(step, pair_id)
            record = _record(step, pair)
            step.say(old=record.new.title, new=record.old.title)
            step.pairs.update(replace(pair, old=pair.new, new=pair.old))
            for edit in step.pairs.edits(pair_id):
                turned = replace(edit, old=edit.new, old_quote=edit.new_quote, new=edit.old, new_quote=edit.old_quote)
                step.pairs.update_edit(turned)
        return step.changes

    def remove(self, pair_id: PairId, reviewer: str) -> ChangeSet:
        """The documents stay; what readers said of their partners goes with the pair."""
        with self._store.step(StepKind.REMOVE_PAIR, reviewer) as step:
            record = _record(step, _required(step, pair_id))
            step.say(old=record.old.title, new=record.new.title)
            remove_pair(step, pair_id)
        return step.changes

    def put_together(self, pair_id: PairId, old: TextRange, new: TextRange, reviewer: str) -> ChangeSet:
        """The passages that two ranges touch, one of each edition, become partners."""
        return self._say(PairEditKind.TOGETHER, StepKind.PUT_TOGETHER, pair_id, old, new, reviewer)

    def take_apart(self, pair_id: PairId, old: TextRange, new: TextRange, reviewer: str) -> ChangeSet:
        """The passages that two ranges touch have no partners; one of the ranges may be empty."""
        return self._say(PairEditKind.APART, StepKind.TAKE_APART, pair_id, old, new, reviewer)

    def leave_to_program(self, pair_id: PairId, old: TextRange, new: TextRange, reviewer: str) -> ChangeSet:
        """What readers said of passages that two ranges touch is dropped. Raises NotFound if nothing was."""
        with self._store.step(StepKind.DROP_PAIR_EDIT, reviewer) as step:
            _required(step, pair_id)
            dropped = [edit for edit in step.pairs.edits(pair_id) if edit.old.overlaps(old) or edit.new.overlaps(new)]
            if not dropped:
                raise NotFound("pair.nothing_said")
            words = dropped[0].old_quote.exact or dropped[0].new_quote.exact
            step.say(words=excerpt(words))
            for edit in dropped:
                step.pairs.remove_edit(edit.id)
        return step.changes

    # -- inside -----------------------------------------------------------------------------------------------------
    def _say(
        self, kind: PairEditKind, step_kind: StepKind, pair_id: PairId, old: TextRange, new: TextRange, reviewer: str
    ) -> ChangeSet:
        pair = self.record(pair_id).pair
        opened = self._documents.open(pair.old), self._documents.open(pair.new)
        old, new = _passages(opened[0].structure, old), _passages(opened[1].structure, new)
        enough = len(old) and len(new) if kind is PairEditKind.TOGETHER else len(old) or len(new)
        if not enough:
            raise NotFound("pair.no_passage")
        words = excerpt(opened[0].text[old.start : old.end] or opened[1].text[new.start : new.end])
        with self._store.step(step_kind, reviewer, words=words) as step:
            _required(step, pair_id)
            earlier = step.pairs.edits(pair_id)
            edit = PairEdit(
                id=PairEditId(self._ids.new()),
                pair_id=pair_id,
                kind=kind,
                old=old,
                old_quote=quote_of(opened[0].text, old),
                new=new,
                new_quote=quote_of(opened[1].text, new),
                reviewer=reviewer,
                # Later than all there are, whatever the clock says: edits count in their order.
                created_at=max([self._clock.now(), *(edit.created_at + 1 for edit in earlier)]),
            )
            step.pairs.add_edit(edit)
        return step.changes


def compared(opened: OpenDocument) -> Compared:
    """An open document as one of two editions."""
    document = opened.document
    return Compared(
        title=document.title,
        text=opened.text,
        structure=opened.structure,
        script=document.script,
        region=document.region,
        number=document.description.number,
        fingerprint=document.text_sha256,
        document=document,
    )


def _same(known: OpenPair, pair: Pair, edits: Sequence[PairEdit], opened: tuple[OpenDocument, OpenDocument]) -> bool:
    """Whether what was found then is found again."""
    structures = known.old.structure is opened[0].structure and known.new.structure is opened[1].structure
    return structures and (known.pair, known.edits) == (pair, edits)


def remove_pair(step: StepInProgress, pair_id: PairId) -> None:
    """Within a step: the pair and what was said of its partners."""
    for edit in step.pairs.edits(pair_id):
        step.pairs.remove_edit(edit.id)
    step.pairs.remove(pair_id)


def _required(library: Repositories, pair_id: PairId) -> Pair:
    pair = library.pairs.get(pair_id)
    if pair is None:
        raise NotFound("pair.unknown")
    return pair


def _record(library: Repositories, pair: Pair) -> PairRecord:
    return PairRecord(pair, required(library, pair.old), required(library, pair.new))


def _passages(structure: Structure, place: TextRange) -> TextRange:
    """From the first to the last passage that a range touches; empty if there is none."""
    touched: Sequence[TextRange] = [
        passage.range for passage in structure.passages if len(place) and passage.range.overlaps(place)
    ]
    return TextRange(touched[0].start, touched[-1].end) if touched else _NOWHERE
