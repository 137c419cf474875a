"""Which marks stand on which row."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import TextRange
    from ui.reader.content import Mark
    from ui.reader.rows import Rows


class MarkIndex:
    """All marks of a document by id and by row. Offsets are code points of the stored text."""

    def __init__(self, rows: Rows, marks: Iterable[Mark] = ()) -> None:
        self._rows = rows
        self._marks: dict[str, Mark] = {}
        self._by_row: defaultdict[int, dict[str, Mark]] = defaultdict(dict)
        self._order: list[tuple[int, int, str]] | None = None
        """(start, end, id) of all marks, sorted; None until somebody asks."""
        self.update(marks, ())

    def __len__(self) -> int:
        return len(self._marks)

    def __contains__(self, mark_id: str) -> bool:
        return mark_id in self._marks

    def __getitem__(self, mark_id: str) -> Mark:
        return self._marks[mark_id]

    def find(self, mark_id: str) -> Mark | None:
        """None if it is not there."""
        return self._marks.get(mark_id)

    def update(self, changed: Iterable[Mark], removed: Iterable[str]) -> set[int]:
        """Puts marks in or takes them out; returns the rows that look different now."""
        touched: set[int] = set()
        for mark_id in removed:
            touched |= self._take_out(mark_id)
        for mark in changed:
            if mark.id in self._marks:
                if self._marks[mark.id] == mark:
                    continue
                touched |= self._take_out(mark.id)
            self._marks[mark.id] = mark
            if self._order is not None:
                insort(self._order, _place(mark))
            rows = self._rows.within(mark.range)
            for row in rows:
                self._by_row[row][mark.id] = mark
            touched.update(rows)
        return touched

    def on_row(self, row: int) -> Iterable[Mark]:
        """Marks that touch a row, in no order."""
        return self._by_row[row].values() if row in self._by_row else ()

    def over(self, offset: int) -> list[Mark]:
        """The marks that hold the character at `offset`, the shortest first."""
        holding = [m for m in self.on_row(self._rows.at(offset)) if m.range.start <= offset < m.range.end]
        return sorted(holding, key=lambda mark: (len(mark.range), mark.id))

    def at(self, offset: int) -> Mark | None:
        """The shortest mark that holds the character at `offset`."""
        return next(iter(self.over(offset)), None)

    def exactly(self, place: TextRange) -> list[Mark]:
        """The marks on just these words, one's own first."""
        found = [mark for mark in self.on_row(self._rows.within(place).start) if mark.range == place]
        return sorted(found, key=lambda mark: (mark.by, mark.id))

    def after(self, offset: int) -> Mark | None:
        """The first mark that begins behind `offset`."""
        order = self._sorted()
        index = bisect_left(order, (offset + 1,))
        return self._marks[order[index][2]] if index < len(order) else None

    def before(self, offset: int) -> Mark | None:
        """The last mark that begins before `offset`."""
        order = self._sorted()
        index = bisect_left(order, (offset,)) - 1
        return self._marks[order[index][2]] if index >= 0 else None

    def colours_between(self, start: int, end: int, most: int) -> list[str]:
        """Up to so many main colours of marks that begin in [start, end); '' for those without a tag."""
        order, found = self._sorted(), dict[str, None]()
        for place in range(bisect_left(order, (start,)), bisect_left(order, (end,))):
            colours = self._marks[order[place][2]].colours
            found[colours[0] if colours else ""] = None
            if len(found) == most:
                break
        return list(found)

    def put_in_order(self) -> None:
        """Does now what the first question about the order of the marks would have to wait for."""
        self._sorted()

    def in_order(self) -> list[Mark]:
        """All marks by their start, then by their end."""
        return [self._marks[mark_id] for _, _, mark_id in self._sorted()]

    def _take_out(self, mark_id: str) -> set[int]:
        mark = self._marks.pop(mark_id, None)
        if mark is None:
            return set()
        rows = set(self._rows.within(mark.range))
        for row in rows:
            self._by_row[row].pop(mark_id, None)
        if self._order is not None:
            del self._order[bisect_left(self._order, _place(mark))]
        return rows

    def _sorted(self) -> list[tuple[int, int, str]]:
        if self._order is None:
            self._order = sorted(map(_place, self._marks.values()))
        return self._order


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.range.start, mark.range.end, mark.id
