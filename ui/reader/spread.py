"""The text as it lies on the page: rows, their heights and layouts, and the ways between spots and offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QFont

from core.model.text import Structure, TextRange
from core.text.conversion.alignment import Aligned
from core.text.corrections import within
from ui.reader.content import ReaderContent, Side, SideContent, SidesShown
from ui.reader.fonts import DEFAULT_FAMILIES, Families, ReaderFonts
from ui.reader.geometry import (
    EVEN,
    STYLES,
    Density,
    PageMetrics,
    RowMetrics,
    cell_bounds,
    estimated_heights,
    page_metrics,
    row_height,
    text_top,
)
from ui.reader.height_index import HeightIndex
from ui.reader.layout_cache import LayoutCache, RowLayout
from ui.reader.rows import Row, Rows, build_rows
from ui.reader.side_layout import Setting, SideLayout

_BLANK = SideContent("SC", "", lambda _span: Aligned(""))
_NOTHING = ReaderContent("", "", Structure(0, (), (), ()), _BLANK, _BLANK)


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """Between two characters of the text shown on one side: row, and code points from the start of its text."""

    row: int
    offset: int
    trailing: bool = False
    """At a soft line break: behind the last character of the upper line, not before the first of the lower."""


class Spread:
    """Both columns of one document.

    Laying a row out corrects its height in `heights`; `corrected` then is set, for whoever shows a scroll bar.
    """

    def __init__(self) -> None:
        self.content = _NOTHING
        self.shown: SidesShown = "both"
        self.page: PageMetrics = page_metrics(800, 18, "both")
        self.corrected = False
        self.layouts = LayoutCache(self._lay_out)
        self._fonts = ReaderFonts(DEFAULT_FAMILIES)
        self.clause_starts: list[int] = []
        """Stored offsets, in order."""
        self.set_content(_NOTHING)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def set_content(self, content: ReaderContent) -> None:
        self.content = content
        self.rows: Rows = build_rows(content.text, content.structure) if content.rows is None else content.rows
        self.clause_starts = [clause.range.start for clause in content.structure.clauses]
        self._start_over()

    def set_sides(self, left: SideContent, right: SideContent) -> None:
        """Shows the same stored text in other scripts. Rows stay, layouts do not."""
        self.content = replace(self.content, left=left, right=right)
        self._start_over()

    def set_fonts(self, families: Families) -> None:
        self._fonts = ReaderFonts(families)
        self._start_over()

    def set_page(
        self, width: int, em: int, shown: SidesShown, *, density: Density = Density.COMFORTABLE, share: int = EVEN
    ) -> bool:
        """Fits the columns to a viewport; says whether lines stand differently now."""
        before, was_shown = self.page, self.shown
        self.page, self.shown = page_metrics(width, em, shown, density=density, share=share), shown
        same = (before.em, before.widths, before.density, was_shown) == (em, self.page.widths, density, shown)
        if not same:
            self._start_over()
        return not same

    def side(self, side: Side) -> SideContent:
        return self.content.right if side else self.content.left

    # -- rows -------------------------------------------------------------------------------------------------------
    def __len__(self) -> int:
        return len(self.rows)

    def exact_height(self, row: int) -> int:
        return self.layouts[row].height

    def metrics(self, row: int) -> RowMetrics:
        return self.page.row(self.rows[row].kind)

    def text_top(self, row: int) -> int:
        """From the top of a row to its first line band."""
        return text_top(self.rows[row], self.metrics(row))

    def side_layout(self, row: int, side: Side) -> SideLayout:
        """The layout of a side that is shown; an empty side is an empty text."""
        found = self.layouts[row].sides[side]
        if found is None:
            raise LookupError(f"side {side.name} of row {row} is not shown")
        return found

    def cells(self, row: int, side: Side) -> Sequence[tuple[int, int]]:
        """(left, width) of the cells of a table row on a side; empty for all others."""
        return _cells(self.rows[row], self.page, side)

    def number_font(self) -> QFont:
        """Of the small numbers in the gutter."""
        return self._fonts.font(self.content.left.script_glyphs, round(0.62 * self.page.em))

    def has_side(self, row: int, side: Side) -> bool:
        return side in self.page.shown and self.rows[row].ranges[side] is not None

    def aligned(self, row: int, side: Side) -> Aligned:
        """The text of a side of a row, whether or not it is laid out."""
        layout = self.layouts.peek(row)
        if layout and (laid_out := layout.sides[side]):
            return laid_out.aligned
        span = self.rows[row].ranges[side]
        return self.side(side).align(span) if span else Aligned("")

    def corrected_places(self, row: int, side: Side) -> list[TextRange]:
        """Where a row shows other words than those stored, in code points of the text shown."""
        return [shown for shown, _ in self._corrections(row, side)]

    def stored_words(self, spot: Spot, side: Side) -> str:
        """The stored words in place of which the character behind a spot is shown; '' if it is not corrected."""
        here = TextRange(spot.offset, spot.offset + 1)
        stored = next((stored for shown, stored in self._corrections(spot.row, side) if shown.overlaps(here)), None)
        return self.content.text[stored.start : stored.end] if stored else ""

    def _corrections(self, row: int, side: Side) -> list[tuple[TextRange, TextRange]]:
        """(shown, stored) of every corrected place of a row; shown in code points of the row's text."""
        span = self.rows[row].ranges[side]
        if span is None:
            return []
        aligned = self.aligned(row, side)
        return [
            (aligned.to_target(place), TextRange(span.start + place.start, span.start + place.end))
            for place, _ in within(span, self.side(side).corrected)
        ]

    # -- spots and offsets  -----------------------------------------------------------------------------------------
    def spot_of(self, offset: int, side: Side) -> Spot:
        """Where a stored offset stands on a side; inside what was converted as a whole: at its end."""
        row = self._row_with(self.rows.at(offset), side)
        start, end = self._bounds(row, side)
        relative = max(0, min(offset, end) - start)
        return Spot(row, self.aligned(row, side).to_target(TextRange(0, relative)).end if relative else 0)

    def offset_of(self, spot: Spot, side: Side) -> int:
        """The stored offset of a spot on a side; inside what was converted as a whole: its end."""
        start, _ = self._bounds(spot.row, side)
        if not spot.offset:
            return start
        return start + self.aligned(spot.row, side).to_source(TextRange(0, spot.offset)).end

    def spots_of(self, span: TextRange, side: Side) -> tuple[Spot, Spot]:
        """Where a stored range is shown on a side; grows to what was converted as a whole."""
        rows = self.rows.within(span)
        first, last = rows.start, rows.stop - 1
        head, tail = self.shown_range(first, side, span), self.shown_range(last, side, span)
        return Spot(first, head.start), Spot(last, tail.end)

    def character_offset(self, spot: Spot, side: Side) -> int:
        """The stored offset of the character behind a spot; inside what was converted as a whole: its start."""
        start, end = self._bounds(spot.row, side)
        aligned = self.aligned(spot.row, side)
        if spot.offset >= len(aligned.text):
            return end
        return start + aligned.to_source(TextRange(spot.offset, spot.offset + 1)).start

    def stored_range(self, side: Side, start: Spot, end: Spot) -> TextRange:
        """What is stored for the text shown from `start` to `end`; grows to what was converted as a whole."""
        first = self._bounds(start.row, side)[0]
        if start.row == end.row:
            span = self.aligned(start.row, side).to_source(TextRange(start.offset, end.offset))
            return TextRange(first + span.start, first + span.end)
        length = len(self.aligned(start.row, side).text)
        head = self.aligned(start.row, side).to_source(TextRange(start.offset, length))
        return TextRange(first + head.start, self.offset_of(end, side))

    def shown_range(self, row: int, side: Side, span: TextRange) -> TextRange:
        """The part of a stored range that stands on a row, in code points of the text shown there; empty if none."""
        start, end = self._bounds(row, side)
        first, last = max(span.start, start), min(span.end, end)
        if first < last:
            return self.aligned(row, side).to_target(TextRange(first - start, last - start))
        nearest = min(first, end) - start
        here = self.aligned(row, side).to_target(TextRange(0, nearest)).end if nearest else 0
        return TextRange(here, here)

    def shown_text(self, side: Side, start: Spot, end: Spot) -> str:
        """What one reads from `start` to `end`: passages are separated by a line feed, their pieces by nothing."""
        parts: list[str] = []
        for row in range(start.row, end.row + 1):
            text = self.aligned(row, side).text
            last = row == end.row
            parts.append(text[start.offset if row == start.row else 0 : end.offset if last else len(text)])
            if not last and not self.rows[row].continued:
                parts.append("\n")
        return "".join(parts)

    def clause_index(self, offset: int) -> int:
        """Index of the clause that holds a stored offset, or of the last one before it; -1 before the first."""
        return bisect_right(self.clause_starts, offset) - 1

    def clause_at(self, offset: int) -> TextRange | None:
        """The clause that holds a stored offset; its end counts as inside, there a caret stands."""
        index = self.clause_index(offset)
        clauses = self.content.structure.clauses
        if index > 0 and clauses[index].range.start == offset:
            return clauses[index].range
        if index < 0 or offset > clauses[index].range.end:
            return None
        return clauses[index].range

    def side_of(self, offset: int, wanted: Side) -> Side:
        """The side that shows a stored offset: the one wanted, unless only the other one does."""
        ranges = self.rows[self.rows.at(offset)].ranges
        place, other = ranges[wanted], ranges[wanted.other]
        if place == other or wanted.other not in self.page.shown:
            return wanted
        here = place is not None and place.start <= offset <= place.end
        there = other is not None and other.start <= offset <= other.end
        return wanted.other if there and not here else wanted

    def _row_with(self, row: int, side: Side) -> int:
        """A row, or the next one that has a side; the same where none has."""
        found = row
        while found < len(self.rows) and self.rows[found].ranges[side] is None:
            found += 1
        return found if found < len(self.rows) else row

    # -- laying out -------------------------------------------------------------------------------------------------
    def _bounds(self, row: int, side: Side) -> tuple[int, int]:
        span = self.rows[row].ranges[side]
        return (span.start, span.end) if span else self._empty_bounds(row, side)

    def _empty_bounds(self, row: int, side: Side) -> tuple[int, int]:
        """Where the text of a side is that a row shows nothing of: behind what stands above, else before the rest."""
        above = next((place for at in range(row, -1, -1) if (place := self.rows[at].ranges[side])), None)
        if above:
            return above.end, above.end
        below = next((place for each in self.rows if (place := each.ranges[side])), self.rows[row].range)
        return below.start, below.start

    def _start_over(self) -> None:
        self.layouts.clear()
        self.heights = HeightIndex(estimated_heights(self.rows, self.page))

    def _lay_out(self, index: int) -> RowLayout:
        row = self.rows[index]
        metrics = self.metrics(index)
        left, right = (self._lay_out_side(row, metrics, side) for side in Side)
        lines = max(side.levels if side else 1 for side in (left, right))
        height = row_height(row, lines, metrics)
        if self.heights.correct(index, height):
            self.corrected = True
        return RowLayout((left, right), lines, height)

    def _lay_out_side(self, row: Row, metrics: RowMetrics, side: Side) -> SideLayout | None:
        if side not in self.page.shown:
            return None
        span = row.ranges[side] or TextRange(0, 0)
        shown, style = self.side(side), STYLES[row.kind]
        aligned = shown.align(span) if span else Aligned("")
        setting = Setting(
            glyphs=shown.script_glyphs,
            font=self._fonts.font(shown.script_glyphs, metrics.size, bold=style.bold),
            width=self.page.widths[side],
            step=metrics.step,
            baseline=metrics.baseline,
            indent=metrics.indent,
            centred=style.centred,
            justified=style.justified,
            cells=_cells(row, self.page, side),
        )
        bold = [
            aligned.to_target(TextRange(max(0, h.start - span.start), min(h.end, span.end) - span.start))
            for h in row.headings
            if h.overlaps(span)
        ]
        return SideLayout(aligned, setting, bold)


def _cells(row: Row, page: PageMetrics, side: Side) -> tuple[tuple[int, int], ...]:
    return cell_bounds(row.table.columns, page.row(row.kind), page.widths[side]) if row.table else ()
