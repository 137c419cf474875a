"""The marks of one row as they are to be painted, made once for both sides and kept with the row's layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ui.reader.highlights import OTHERS, Brushwork, Highlights, LineBand
from ui.reader.sweep import NOTE, STATUS, Stretch, Swept, sweep

if TYPE_CHECKING:
    from collections.abc import Iterable

    from core.model.text import TextRange
    from ui.reader.content import Mark, Side
    from ui.reader.painting import Overlay
    from ui.reader.spread import Spread


class Noted(NamedTuple):
    """A mark with a note that begins on a row, and the line band of the row it begins on."""

    mark: Mark
    level: int


def marked_side(spread: Spread, overlay: Overlay, row: int, side: Side) -> Highlights:
    """What marks and corrections on one side of a row look like; kept with the layout until a mark of it changes."""
    kept = spread.layouts[row].highlights
    if side not in kept:
        _mark_up(spread, overlay, row)
    return kept[side]


def noted_marks(spread: Spread, overlay: Overlay, row: int) -> list[Noted]:
    """The marks with a note that begin on a row, in text order, with their lines on the first side that is shown."""
    kept = spread.layouts[row]
    if kept.noted is None:
        noted = (mark for mark in overlay.marks.on_row(row) if mark.note)
        begun = [mark for mark in noted if spread.rows.within(mark.range).start == row]
        begun.sort(key=lambda mark: (mark.range.start, mark.range.end, mark.id))
        kept.noted = [Noted(mark, _level_of(spread, row, mark)) for mark in begun]
    return kept.noted


def _level_of(spread: Spread, row: int, mark: Mark) -> int:
    side = spread.side_of(mark.range.start, spread.page.shown[0])
    layout = spread.side_layout(row, side)
    return layout.level_of(layout.line_at(spread.shown_range(row, side, mark.range).start))


def strokes(mark: Mark) -> tuple[str, ...]:
    """Names of what a mark is painted with."""
    if not mark.colours:
        return (NOTE,) if mark.note else (STATUS,)
    return tuple(OTHERS + colour for colour in mark.colours) if mark.by else mark.colours


def _mark_up(spread: Spread, overlay: Overlay, row: int) -> None:
    layouts, metrics = spread.layouts[row], spread.metrics(row)
    marks = [(mark, strokes(mark)) for mark in overlay.marks.on_row(row)]
    lanes = LineBand(metrics).lanes
    # Where every character has its counterpart, both sides are cut at the same places.
    alike: dict[TextRange, Swept] = {}
    for side in spread.page.shown:
        layout, place = layouts.sides[side], spread.rows[row].ranges[side]
        if layout is None or place is None:
            layouts.highlights[side] = Highlights({}, {}, (), ())
            continue
        brush = Brushwork(layout, metrics, overlay.palette)
        swept = alike.get(place)
        if swept is None or layout.aligned.blocks:
            swept = sweep(_stretches(spread, row, side, place, marks), lanes)
            if not layout.aligned.blocks:
                alike[place] = swept
        brush.add(swept)
        for mark, names in marks:
            if mark.note and mark.colours and place.start < mark.range.end <= place.end:
                end = mark.range.end - place.start
                brush.add_note(
                    spread.shown_range(row, side, mark.range).end if layout.aligned.blocks else end, names[0]
                )
        layouts.highlights[side] = brush.done(spread.corrected_places(row, side))


def _stretches(
    spread: Spread, row: int, side: Side, place: TextRange, marks: Iterable[tuple[Mark, tuple[str, ...]]]
) -> list[Stretch]:
    first, last = place.start, place.end
    aligned = spread.aligned(row, side)
    if aligned.blocks:
        shown = ((spread.shown_range(row, side, mark.range), names) for mark, names in marks)
        return [Stretch(part.start, part.end, names) for part, names in shown]
    return [
        Stretch(max(mark.range.start, first) - first, min(mark.range.end, last) - first, names) for mark, names in marks
    ]
