"""Two editions, from a library or from files, and the list of what changed between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.comparison.compare import Edition, compare
from core.analysis.comparison.wording import differences
from core.exporting.forms.comparison_table import (
    ComparedEdition,
    ComparedWords,
    ComparisonList,
    ComparisonRow,
    comparison_table,
)
from core.exporting.source import Source
from core.model.comparison import Change, ChangeKind, Difference
from core.model.text import Script, TextRange, View
from core.progress import Progress, silent
from core.text.surroundings import Surroundings, surroundings
from core.text.views import view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.analysis.comparison.whole_words import WordAt
    from core.exporting.table import Table
    from core.model.comparison import Comparison
    from core.model.document import Document, Region
    from core.model.pair import PairEdit
    from core.model.text import Structure


@dataclass(frozen=True, slots=True)
class Compared:
    """One of the two editions, with what is told of it."""

    title: str
    text: str
    structure: Structure
    script: Script
    region: Region
    number: str = ""
    """文号."""
    fingerprint: str = ""
    """SHA-256 of the stored text."""
    document: Document | None = None
    """None for a file that is in no library."""

    @property
    def edition(self) -> Edition:
        return Edition(self.text, self.structure)


def compare_editions(
    old: Compared, new: Compared, edits: Sequence[PairEdit] = (), progress: Progress = silent
) -> Comparison:
    """Pure computation: may run in any thread."""
    return compare(old.edition, new.edition, edits, progress)


def wording(change: Change, old: str, new: str, word_at: WordAt | None = None) -> tuple[Difference, ...]:
    """Where the words of a change differ, in offsets of the two texts. Of what was only moved, joined or split as a
    whole there is nothing to tell: what changed in it is a change of its own.
    """
    if change.old is None or change.new is None or change.kind is ChangeKind.MOVED:
        return ()
    if change.whole and change.kind is not ChangeKind.CHANGED:
        return ()
    one, other = change.old, change.new
    return differences(old[one.start : one.end], new[other.start : other.end], one.start, other.start, word_at)


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What a list of changes is to show."""

    reviewer: str
    made_at: int
    """Milliseconds UTC."""
    title: str = ""
    view: View = View.SOURCE
    unchanged: bool = False
    """With partners that did not change."""
    word_at: WordAt | None = None


def changes_table(old: Compared, new: Compared, comparison: Comparison, request: ListRequest) -> Table:
    """新旧对照表."""
    sides = _Side(old, request.view), _Side(new, request.view)
    chosen = list(_chosen(comparison, unchanged=request.unchanged))
    sides[0].look_round(change.old for change in chosen)
    sides[0].look_round(change.exchanged[0] for change in chosen if change.exchanged)
    sides[1].look_round(change.new for change in chosen)
    listed = ComparisonList(
        old=sides[0].edition(),
        new=sides[1].edition(),
        rows=tuple(_row(change, *sides, request.word_at) for change in chosen),
        made_at=request.made_at,
        reviewer=request.reviewer,
        view=request.view,
    )
    return comparison_table(listed, request.title, _own_words(request.view))


@dataclass(frozen=True, slots=True)
class _Listed:
    """A change, or partners without one."""

    change: Change | None
    old: TextRange | None
    new: TextRange | None

    @property
    def exchanged(self) -> tuple[TextRange, TextRange] | None:
        return self.change.exchanged if self.change else None


def _chosen(comparison: Comparison, *, unchanged: bool) -> Iterator[_Listed]:
    changed: dict[int, list[Change]] = {}
    for change in comparison.changes:
        changed.setdefault(change.row, []).append(change)
    for index, row in enumerate(comparison.rows):
        for change in changed.get(index, ()):
            yield _Listed(change, change.old, change.new)
        if unchanged and row.equal and index not in changed:
            yield _Listed(
                None, TextRange(row.old[0].start, row.old[-1].end), TextRange(row.new[0].start, row.new[-1].end)
            )


class _Side:
    """Words of one edition as the list shows them."""

    def __init__(self, compared: Compared, shown: View) -> None:
        self.compared = compared
        self._shown = shown
        self._around: dict[TextRange, Surroundings] = {}

    def look_round(self, places: Iterable[TextRange | None]) -> None:
        wanted = sorted({place for place in places if place is not None})
        found = surroundings(self.compared.text, self.compared.structure, wanted)
        self._around.update(zip(wanted, found, strict=True))

    def edition(self) -> ComparedEdition:
        compared = self.compared
        return ComparedEdition(self.shown(compared.title), compared.number, compared.fingerprint)

    def shown(self, words: str) -> str:
        return view(words, self.compared.script, self.compared.region, self._shown).text

    def exact(self, place: TextRange) -> str:
        return self.compared.text[place.start : place.end]

    def words(self, place: TextRange) -> ComparedWords:
        around = self._around[place]
        return ComparedWords(
            self.shown(self.exact(place)), tuple(map(self.shown, around.path)), f"第 {around.passage} 段"
        )

    def source(self, place: TextRange) -> Iterator[Source]:
        document, around = self.compared.document, self._around[place]
        if document is not None:
            yield Source(document, place, around.path, around.passage, self.exact(place))


def _row(listed: _Listed, old: _Side, new: _Side, word_at: WordAt | None) -> ComparisonRow:
    change = listed.change
    found = wording(change, old.compared.text, new.compared.text, word_at) if change else ()
    sources = [*(new.source(listed.new) if listed.new else ()), *(old.source(listed.old) if listed.old else ())]
    return ComparisonRow(
        kind=change.kind if change else None,
        old=old.words(listed.old) if listed.old else None,
        new=new.words(listed.new) if listed.new else None,
        differences=tuple((old.shown(old.exact(each.old)), new.shown(new.exact(each.new))) for each in found),
        exchanged=old.words(listed.exchanged[0]) if listed.exchanged else None,
        sources=tuple(sources),
    )


def _own_words(shown: View) -> Callable[[str], str]:
    def say(words: str) -> str:
        return view(words, Script.HANS, "", shown).text

    return say
