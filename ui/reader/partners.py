"""What is told of partners on the page: of each row what happened to it, and where its words differ."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from core.model.comparison import Change, ChangeKind
from core.model.text import TextRange
from ui.reader.content import SIDES, Side

if TYPE_CHECKING:
    from core.model.comparison import Comparison
    from ui.reader.joint import Joint
    from ui.reader.rows import Rows

WordAt = Callable[[str, int], tuple[int, int]]


class Told(NamedTuple):
    """Words of one side that are to be seen; empty where words of the other side are not. Offsets of the joint text."""

    range: TextRange
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class RowFate:
    """What became of a row of the page."""

    kind: ChangeKind | None
    """None: nothing."""
    elsewhere: int = 0
    """Of what was moved: the number of the passage, from 1, where the partner stands in the other edition."""
    by_hand: bool = False


class Partners:
    """Looked at row by row: where the words of a change differ is found when it is first painted."""

    def __init__(
        self,
        joint: Joint,
        comparison: Comparison,
        rows: Rows,
        fates: Sequence[RowFate],
        pair_rows: Sequence[int],
    ) -> None:
        """`fates` are of the rows of the page, `pair_rows` the rows of the comparison that these belong to."""
        self.joint = joint
        self.comparison = comparison
        self.fates = fates
        self.pair_rows = pair_rows
        self.word_at: WordAt | None = None
        """Widens differences to whole words, once there is a dictionary."""
        self._on_row: dict[tuple[int, Side], list[int]] = {}
        self._known: dict[int, tuple[list[Told], list[Told]]] = {}
        for number, change in enumerate(comparison.changes):
            for side in SIDES if not change.whole else ():
                for place in self._seen(change, side):
                    for row in rows.within(place):
                        self._on_row.setdefault((row, side), []).append(number)

    def told(self, row: int, side: Side, place: TextRange) -> list[Told]:
        """What is to be seen on a side of a row of the page that shows `place`."""
        found: list[Told] = []
        for number in self._on_row.get((row, side), ()):
            for told in self._words_of(number)[side]:
                start, end = max(told.range.start, place.start), min(told.range.end, place.end)
                if start < end or (start == end and not len(told.range)):
                    found.append(Told(TextRange(start, end), told.kind))
        return found

    def place_of(self, change: Change) -> TextRange:
        """Its words in the joint text: those of the new edition, else those of the old one."""
        if change.new is not None:
            return self.joint.shown(change.new, Side.RIGHT)
        return self.joint.shown(change.old or TextRange(0, 0), Side.LEFT)

    def _places(self, change: Change, side: Side) -> list[TextRange]:
        places = [(change.old, change.new)[side], change.exchanged[side] if change.exchanged else None]
        return [self.joint.shown(place, side) for place in places if place is not None]

    def _seen(self, change: Change, side: Side) -> list[TextRange]:
        """Where something is painted: its words, and where they are not."""
        places = self._places(change, side)
        if change.gap is not None and not places:
            places.append(self.joint.shown(TextRange(max(0, change.gap - 1), change.gap), side))
        return places

    def _words_of(self, number: int) -> tuple[list[Told], list[Told]]:
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._look_up(self.comparison.changes[number])
        return known

    def _look_up(self, change: Change) -> tuple[list[Told], list[Told]]:
        if change.kind in (ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.MOVED):
            left, right = ([Told(place, change.kind) for place in self._places(change, side)] for side in SIDES)
            if change.gap is not None:
                side = Side.LEFT if change.old is None else Side.RIGHT
                gap = self.joint.shown(TextRange(change.gap, change.gap), side)
                (right if side else left).append(Told(gap, change.kind))
            return left, right
        from core.services.comparing import wording

        told: tuple[list[Told], list[Told]] = ([], [])
        joint = self.joint
        for each in wording(change, joint.old.text, joint.new.text, self.word_at):
            kind = ChangeKind.CHANGED
            if not len(each.old):
                kind = ChangeKind.ADDED
            elif not len(each.new):
                kind = ChangeKind.REMOVED
            told[Side.LEFT].append(Told(joint.shown(each.old, Side.LEFT), kind))
            told[Side.RIGHT].append(Told(joint.shown(each.new, Side.RIGHT), kind))
        return told
