"""Two editions side by side: rows of partners, and a list of what changed.

A pure function, `compare`. What it finds is derived: nothing of it is stored but what readers say against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.analysis.comparison.alignment import align
from core.analysis.comparison.inside import Inside
from core.analysis.comparison.moves import moved_pairs, moves
from core.analysis.comparison.pair_edits import groups
from core.analysis.comparison.units import Edition, Side
from core.model.comparison import Change, ChangeKind, Comparison, PairedRow
from core.model.text import TextRange
from core.progress import Progress, silent

if TYPE_CHECKING:
    from core.analysis.comparison.alignment import Alignment
    from core.model.pair import PairEdit

__all__ = ["Edition", "compare"]


def compare(old: Edition, new: Edition, edits: Sequence[PairEdit] = (), progress: Progress = silent) -> Comparison:
    """Partners among the passages of two editions, and inside partners among their clauses and headings.

    `edits` are laid over, in the order in which they were made. Linear in the length of the texts but for what is
    wholly unlike. Progress counts passages, twice; raises Cancelled through it.
    """
    return _Comparing(Side(old), Side(new), edits, progress).comparison()


class _Pairing(NamedTuple):
    """A row to be: indices of groups."""

    old: range
    new: range


class _Comparing:
    def __init__(self, old: Side, new: Side, edits: Sequence[PairEdit], progress: Progress) -> None:
        self._old = old
        self._new = new
        self._progress = progress
        self._groups_old, self._groups_new = groups(old, new, edits)
        self._rows: list[PairedRow] = []
        self._changes: list[Change] = []

    def comparison(self) -> Comparison:
        total = 2 * len(self._groups_old)
        alignment = align(
            [group.key for group in self._groups_old],
            [group.key for group in self._groups_new],
            lambda done, _: self._progress(done, total),
        )
        elsewhere_old = {one: self._new_range(range(other, other + 1)) for one, other in alignment.moved}
        elsewhere_new = {other: self._old_range(range(one, one + 1)) for one, other in alignment.moved}
        row_of_new: dict[int, int] = {}
        for pairing in _in_order(alignment, len(self._groups_old), len(self._groups_new)):
            for other in pairing.new:
                row_of_new[other] = len(self._rows)
            self._add_row(pairing, elsewhere_old, elsewhere_new)
            self._progress(len(self._groups_old) + min(pairing.old.stop, len(self._groups_old)), total)
        self._add_moves(alignment, row_of_new)
        self._find_moved_pieces()
        self._changes.sort(key=self._place)
        return Comparison(tuple(self._rows), tuple(self._changes))

    # -- rows -------------------------------------------------------------------------------------------------------
    def _add_row(
        self, pairing: _Pairing, elsewhere_old: dict[int, TextRange], elsewhere_new: dict[int, TextRange]
    ) -> None:
        olds = [place for one in pairing.old for place in self._groups_old[one].passages]
        news = [place for other in pairing.new for place in self._groups_new[other].passages]
        elsewhere = None
        if not news:
            elsewhere = elsewhere_old.get(pairing.old.start)
        elif not olds:
            elsewhere = elsewhere_new.get(pairing.new.start)
        equal = bool(olds and news) and self._key(self._old, olds) == self._key(self._new, news)
        by_hand = any(self._groups_old[one].by_hand for one in pairing.old)
        by_hand = by_hand or any(self._groups_new[other].by_hand for other in pairing.new)
        self._rows.append(PairedRow(tuple(olds), tuple(news), elsewhere, equal=equal, by_hand=by_hand))
        if olds and news:
            self._compare_partners(olds, news, equal=equal)
        elif elsewhere is None:
            self._add_lonely(olds, news)

    def _add_lonely(self, olds: Sequence[TextRange], news: Sequence[TextRange]) -> None:
        row = len(self._rows) - 1
        self._changes += [Change(ChangeKind.REMOVED, place, None, row, whole=True) for place in olds]
        self._changes += [Change(ChangeKind.ADDED, None, place, row, whole=True) for place in news]

    def _compare_partners(self, olds: Sequence[TextRange], news: Sequence[TextRange], *, equal: bool) -> None:
        row = len(self._rows) - 1
        if len(olds) != len(news):
            kind = ChangeKind.MERGED if len(olds) > len(news) else ChangeKind.SPLIT
            self._changes.append(Change(kind, _cover(olds), _cover(news), row, whole=True))
        if not equal:
            self._changes += Inside(self._old, self._new, olds, news, row).changes()

    def _add_moves(self, alignment: Alignment, row_of_new: dict[int, int]) -> None:
        in_place = [(link.old_start, link.new_start) for link in alignment.links]
        for move in moves(alignment.moved, in_place):
            stretch, other = move.stretch, move.exchanged
            exchanged = None
            if other is not None:
                exchanged = (
                    self._old_range(range(other.old_start, other.old_start + other.length)),
                    self._new_range(range(other.new_start, other.new_start + other.length)),
                )
            change = Change(
                ChangeKind.MOVED,
                self._old_range(range(stretch.old_start, stretch.old_start + stretch.length)),
                self._new_range(range(stretch.new_start, stretch.new_start + stretch.length)),
                row_of_new[stretch.new_start],
                whole=True,
                exchanged=exchanged,
            )
            self._changes.append(change)
        for one, other in alignment.moved:
            olds, news = self._groups_old[one].passages, self._groups_new[other].passages
            if self._key(self._old, olds) != self._key(self._new, news):
                self._changes += Inside(self._old, self._new, olds, news, row_of_new[other]).changes()

    # -- pieces that went elsewhere ---------------------------------------------------------------------------------
    def _find_moved_pieces(self) -> None:
        """Clauses that left one passage and came to another are no longer a removal and an addition."""
        gone = [change for change in self._changes if change.kind is ChangeKind.REMOVED and self._free(change)]
        come = [change for change in self._changes if change.kind is ChangeKind.ADDED and self._free(change)]
        pairs = moved_pairs(
            [self._old.key(_required(change.old)) for change in gone],
            [self._new.key(_required(change.new)) for change in come],
        )
        for one, other in pairs:
            left, arrived = gone[one], come[other]
            if left.whole and arrived.whole:
                continue
            self._changes.remove(left)
            self._changes.remove(arrived)
            self._changes.append(Change(ChangeKind.MOVED, left.old, arrived.new, arrived.row, whole=False))
            for change, elsewhere in ((left, arrived.new), (arrived, left.old)):
                if change.whole:
                    row = self._rows[change.row]
                    self._rows[change.row] = PairedRow(row.old, row.new, elsewhere, by_hand=row.by_hand)

    def _free(self, change: Change) -> bool:
        return not (change.whole and self._rows[change.row].by_hand)

    # -- inside -----------------------------------------------------------------------------------------------------
    def _key(self, side: Side, places: Sequence[TextRange]) -> str:
        return "".join(side.key(place) for place in places)

    def _old_range(self, chosen: range) -> TextRange:
        return _cover([place for one in chosen for place in self._groups_old[one].passages])

    def _new_range(self, chosen: range) -> TextRange:
        return _cover([place for other in chosen for place in self._groups_new[other].passages])

    def _place(self, change: Change) -> tuple[int, int, int]:
        new = change.new.start if change.new is not None else -1
        old = change.old.start if change.old is not None else -1
        return change.row, -int(change.whole), new if new >= 0 and old < 0 else old


def _in_order(alignment: Alignment, olds: int, news: int) -> list[_Pairing]:
    """Rows to be: what is in place, and before it what of either side has no partner there, the old first."""
    pairings: list[_Pairing] = []
    old = new = 0
    for link in alignment.links:
        pairings += [_Pairing(range(one, one + 1), range(0)) for one in range(old, link.old_start)]
        pairings += [_Pairing(range(0), range(other, other + 1)) for other in range(new, link.new_start)]
        pairings.append(_Pairing(range(link.old_start, link.old_end), range(link.new_start, link.new_end)))
        old, new = link.old_end, link.new_end
    pairings += [_Pairing(range(one, one + 1), range(0)) for one in range(old, olds)]
    pairings += [_Pairing(range(0), range(other, other + 1)) for other in range(new, news)]
    return pairings


def _cover(places: Sequence[TextRange]) -> TextRange:
    return TextRange(places[0].start, places[-1].end)


def _required(place: TextRange | None) -> TextRange:
    if place is None:
        raise ValueError("a side without words")
    return place
