"""What changed inside partners: their headings and clauses, aligned in the same way as passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.analysis.comparison.alignment import Alignment, Link, align
from core.analysis.comparison.moves import moves
from core.analysis.comparison.units import words
from core.model.comparison import Change, ChangeKind
from core.model.text import TextRange
from core.progress import silent

if TYPE_CHECKING:
    from core.analysis.comparison.units import Side

HARDLY = 0.1
"""Likeness from which two clauses between the same neighbours are versions of one: nobody else comes into question."""


class Inside:
    """Partners whose words differ."""

    def __init__(
        self, old: Side, new: Side, old_passages: Sequence[TextRange], new_passages: Sequence[TextRange], row: int
    ) -> None:
        self._row = row
        self._old = [piece for passage in old_passages for piece in old.pieces(passage)]
        self._new = [piece for passage in new_passages for piece in new.pieces(passage)]
        self._old_keys = [old.key(piece) for piece in self._old]
        self._new_keys = [new.key(piece) for piece in self._new]

    def changes(self) -> Iterator[Change]:
        if len(self._old) == len(self._new) == 1:
            yield self._change(ChangeKind.CHANGED, Link(0, 1, 0, 1))
            return
        alignment = align(self._old_keys, self._new_keys, silent, hardly=HARDLY)
        if not alignment.links and not alignment.moved:
            yield self._change(ChangeKind.CHANGED, Link(0, len(self._old), 0, len(self._new)))
            return
        for link in alignment.links:
            kind = self._kind(link)
            if kind is not None:
                yield self._change(kind, link)
        yield from self._moves(alignment)
        yield from self._lonely(alignment)

    def _kind(self, link: Link) -> ChangeKind | None:
        old = "".join(self._old_keys[link.old_start : link.old_end])
        new = "".join(self._new_keys[link.new_start : link.new_end])
        if old == new:  # where a clause ends may hang on its surroundings; its words are the same
            return None
        olds, news = link.old_end - link.old_start, link.new_end - link.new_start
        if olds == news or words(old) != words(new):
            return ChangeKind.CHANGED
        return ChangeKind.MERGED if olds > news else ChangeKind.SPLIT

    def _moves(self, alignment: Alignment) -> Iterator[Change]:
        in_place = [(link.old_start, link.new_start) for link in alignment.links]
        for move in moves(alignment.moved, in_place):
            stretch, other = move.stretch, move.exchanged
            exchanged = None
            if other is not None:
                exchanged = (
                    _cover(self._old[other.old_start : other.old_start + other.length]),
                    _cover(self._new[other.new_start : other.new_start + other.length]),
                )
            yield Change(
                ChangeKind.MOVED,
                _cover(self._old[stretch.old_start : stretch.old_start + stretch.length]),
                _cover(self._new[stretch.new_start : stretch.new_start + stretch.length]),
                self._row,
                whole=False,
                exchanged=exchanged,
            )
        for one, other in alignment.moved:
            if self._old_keys[one] != self._new_keys[other]:
                yield self._change(ChangeKind.CHANGED, Link(one, one + 1, other, other + 1))

    def _lonely(self, alignment: Alignment) -> Iterator[Change]:
        paired_old = {one for link in alignment.links for one in range(link.old_start, link.old_end)}
        paired_new = {other for link in alignment.links for other in range(link.new_start, link.new_end)}
        paired_old.update(one for one, _ in alignment.moved)
        paired_new.update(other for _, other in alignment.moved)
        for index, place in enumerate(self._old):
            if index not in paired_old:
                ends = [link.new_end for link in alignment.links if link.old_end <= index]
                gap = _behind(self._new, max(ends, default=0))
                yield Change(ChangeKind.REMOVED, place, None, self._row, whole=False, gap=gap)
        for index, place in enumerate(self._new):
            if index not in paired_new:
                ends = [link.old_end for link in alignment.links if link.new_end <= index]
                gap = _behind(self._old, max(ends, default=0))
                yield Change(ChangeKind.ADDED, None, place, self._row, whole=False, gap=gap)

    def _change(self, kind: ChangeKind, link: Link) -> Change:
        return Change(
            kind,
            _cover(self._old[link.old_start : link.old_end]),
            _cover(self._new[link.new_start : link.new_end]),
            self._row,
            whole=False,
        )


def _behind(pieces: Sequence[TextRange], count: int) -> int:
    """The offset behind so many pieces."""
    return pieces[count - 1].end if count else pieces[0].start


def _cover(places: Sequence[TextRange]) -> TextRange:
    return TextRange(places[0].start, places[-1].end)
