"""The caret and the selection that hangs on it. Only end points are kept: selecting everything costs nothing."""

from __future__ import annotations

from dataclasses import dataclass

from ui.reader.content import Side
from ui.reader.spread import Spot

TEXT_START = Spot(0, 0)


@dataclass(slots=True)
class Caret:
    """Always somewhere, on one side. `anchor` is where the selection began, or `spot` when nothing is selected."""

    side: Side = Side.LEFT
    anchor: Spot = TEXT_START
    spot: Spot = TEXT_START
    goal_x: float | None = None
    """Where up and down want to go, pixels from the left of the column; None after a sideways step."""

    @property
    def has_selection(self) -> bool:
        return (self.anchor.row, self.anchor.offset) != (self.spot.row, self.spot.offset)

    @property
    def start(self) -> Spot:
        return min(self.anchor, self.spot)

    @property
    def end(self) -> Spot:
        return max(self.anchor, self.spot)

    @property
    def rows(self) -> tuple[int, int]:
        """First and last row that show something of it."""
        return self.start.row, self.end.row
