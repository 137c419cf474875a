"""Laid-out rows, made when needed and kept while they are likely to be seen again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ui.reader.content import Side
from ui.reader.differing import Differing
from ui.reader.highlights import Highlights

if TYPE_CHECKING:
    from ui.reader.row_marks import Noted
    from ui.reader.side_layout import SideLayout

CHARACTER_LIMIT = 200_000
"""About 28 MB: a laid-out character costs some 140 bytes."""


@dataclass(slots=True)
class RowLayout:
    """Both sides of a laid-out row; a side that is not shown is None."""

    sides: tuple[SideLayout | None, SideLayout | None]
    lines: int
    """Line bands of the taller side."""
    height: int
    highlights: dict[Side, Highlights] = field(default_factory=dict[Side, Highlights])
    """Rectangles of the marks, made when painted, thrown away when a mark of the row changes."""
    noted: list[Noted] | None = None
    """Marks with a note that begin here; None until somebody asks."""
    differing: dict[Side, Differing] = field(default_factory=dict[Side, Differing])
    """Where the sides differ, made when it is first wanted."""

    def forget_marks(self) -> None:
        """A mark of the row is another now."""
        self.highlights.clear()
        self.noted = None

    @property
    def characters(self) -> int:
        return sum(len(side.text) for side in self.sides if side)


class LayoutCache:
    """Least recently used rows go first, but never those of the last two screens."""

    def __init__(self, lay_out: Callable[[int], RowLayout]) -> None:
        self._lay_out = lay_out
        self._rows: OrderedDict[int, RowLayout] = OrderedDict()
        self._characters = 0
        self.limit = CHARACTER_LIMIT

    def __contains__(self, row: int) -> bool:
        return row in self._rows

    def __getitem__(self, row: int) -> RowLayout:
        found = self._rows.get(row)
        if found is None:
            found = self._lay_out(row)
            self._rows[row] = found
            self._characters += found.characters
            self._shrink()
        else:
            self._rows.move_to_end(row)
        return found

    def peek(self, row: int) -> RowLayout | None:
        """The row if it is there; does not count as a use."""
        return self._rows.get(row)

    def clear(self) -> None:
        self._rows.clear()
        self._characters = 0

    def drop_highlights(self) -> None:
        """Forgets the painted marks of all rows: their colours or all marks changed."""
        for row in self._rows.values():
            row.forget_marks()

    def _shrink(self) -> None:
        while self._characters > self.limit and len(self._rows) > 1:
            _, dropped = self._rows.popitem(last=False)
            self._characters -= dropped.characters
