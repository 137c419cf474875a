"""Where a reader stands in a text: the page to the pixel, the caret, and what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ui.reader.content import Side

if TYPE_CHECKING:
    from ui.reader.view import ReaderView


class Standing(NamedTuple):
    """All offsets are code points of the stored text, so that it holds at any width, size and script."""

    top: int
    """Of the line at the top of the window."""
    pixel: int
    """Pixels of that line that are scrolled off, as `PageArea.top_pixel` tells them."""
    side: int
    """The one with the caret."""
    anchor: int
    """Where the selection began; the caret if nothing is selected."""
    caret: int


def standing_of(view: ReaderView) -> Standing:
    side, caret = view.caret()
    anchor = view.spread.offset_of(view.overlay.caret.anchor, side)
    return Standing(view.top_offset(), view.top_pixel(), int(side), anchor, caret)


def stand_at(view: ReaderView, standing: Standing) -> None:
    """Puts page and caret where they were; what lies behind the end of the text counts as its end."""
    length, shown = len(view.spread.content.text), view.spread.page.shown
    side = Side(standing.side) if standing.side in shown else shown[0]
    anchor, caret = (view.spread.spot_of(min(each, length), side) for each in (standing.anchor, standing.caret))
    view.span(side, anchor, caret)
    view.restore(min(standing.top, length), standing.pixel)


def bring_caret(view: ReaderView) -> None:
    """Brings a caret that was left out of sight to the top: the next key has to be about what is read."""
    caret = view.overlay.caret
    box = view.line_box(caret.spot, caret.side)
    if box is None or box.bottom() < 0 or box.top() >= view.viewport().height():
        top = view.spread.spot_of(view.top_offset(), caret.side)
        view.span(caret.side, top, top)


def standing_from(numbers: Sequence[int]) -> Standing | None:
    """A standing that was kept as numbers; None for anything that is none."""
    fields = len(Standing._fields)
    if len(numbers) != fields or min(numbers[0], *numbers[2:]) < 0 or numbers[2] >= len(Side):
        return None
    return Standing(*numbers)
