"""The rows of two editions: partners side by side, and room beside what has none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from typing_extensions import override

from core.model.comparison import ChangeKind
from core.model.text import Passage, TextRange
from core.text.parse import passage_at
from ui.reader.content import SIDES, Side
from ui.reader.partners import Partners, RowFate
from ui.reader.rows import (
    Cell,
    Row,
    RowKind,
    Rows,
    TableRow,
    em_width,
    pieces,
    row_kind,
    table_cell,
    with_columns,
)

if TYPE_CHECKING:
    from core.model.comparison import Comparison, PairedRow
    from ui.reader.joint import Joint


class PairRows(Rows):
    """Rows in the joint text: an offset below the border is looked for on the left, another on the right.

    `starts` and `ends` tell of each row where the old text is there; they never fall.
    """

    def __init__(self, rows: Sequence[Row], border: int) -> None:
        super().__init__(rows)
        self._border = border
        self._places = tuple(
            [(row, place) for row, each in enumerate(self) if (place := each.ranges[side]) is not None]
            for side in SIDES
        )
        self._side_starts = tuple([place.start for _, place in places] for places in self._places)
        end = 0
        for row, each in enumerate(self):
            left = each.ranges[Side.LEFT]
            self.starts[row] = left.start if left else end
            end = self.ends[row] = left.end if left else end

    @override
    def at(self, offset: int) -> int:
        return self._find(offset)[0]

    @override
    def within(self, span: TextRange) -> range:
        first, place = self._find(span.start)
        last, _ = self._find(max(span.start, span.end - 1))
        if span.start >= place.end and first < last:
            first = self._after(span.start)
        return range(min(first, last), max(first, last) + 1)

    def _find(self, offset: int) -> tuple[int, TextRange]:
        """The row that holds an offset, or the last one of its edition before it, and what it shows of it."""
        side = Side.RIGHT if offset >= self._border else Side.LEFT
        index = max(0, bisect_right(self._side_starts[side], offset) - 1)
        places = self._places[side]
        return places[index] if places else (0, TextRange(offset, offset))

    def _after(self, offset: int) -> int:
        side = Side.RIGHT if offset >= self._border else Side.LEFT
        places = self._places[side]
        index = bisect_right(self._side_starts[side], offset)
        return places[min(index, len(places) - 1)][0]


def build_pair_rows(joint: Joint, comparison: Comparison) -> tuple[PairRows, Partners]:
    """The rows of the page, and what is told of them. Made beside the window: 100 ms for a million characters."""
    builder = _Builder(joint, comparison)
    for index, paired in enumerate(comparison.rows):
        builder.add(index, paired)
    rows = PairRows(with_columns(builder.rows), joint.border)
    return rows, Partners(joint, comparison, rows, builder.fates, builder.pair_rows)


class _Builder:
    def __init__(self, joint: Joint, comparison: Comparison) -> None:
        self._joint = joint
        self._changed = {change.row for change in comparison.changes if not change.whole}
        self.rows: list[Row] = []
        self.fates: list[RowFate] = []
        self.pair_rows: list[int] = []

    def add(self, index: int, paired: PairedRow) -> None:
        fate = self._fate(index, paired)
        olds = [self._joint.shown(place, Side.LEFT) for place in paired.old]
        news = [self._joint.shown(place, Side.RIGHT) for place in paired.new]
        for left, right in zip_longest(olds, news):
            for row in self._rows_of(left, right):
                self.rows.append(row)
                self.fates.append(fate)
                self.pair_rows.append(index)

    def _fate(self, index: int, paired: PairedRow) -> RowFate:
        by_hand = paired.by_hand
        if paired.elsewhere is not None:
            side = Side.RIGHT if paired.old else Side.LEFT
            number = passage_at(self._joint.edition(side).structure, paired.elsewhere.start) + 1
            return RowFate(ChangeKind.MOVED, number, by_hand=by_hand)
        if not paired.new:
            return RowFate(ChangeKind.REMOVED, by_hand=by_hand)
        if not paired.old:
            return RowFate(ChangeKind.ADDED, by_hand=by_hand)
        if len(paired.old) != len(paired.new):
            kind = ChangeKind.MERGED if len(paired.old) > len(paired.new) else ChangeKind.SPLIT
            return RowFate(kind, by_hand=by_hand)
        return RowFate(ChangeKind.CHANGED if index in self._changed else None, by_hand=by_hand)

    def _rows_of(self, left: TextRange | None, right: TextRange | None) -> Iterator[Row]:
        """A pair of passages, one of which may be missing; long ones in pieces, each side in its own."""
        places = left, right
        passages = [self._passage(place) for place in places if place is not None]
        kinds = {row_kind(passage) for passage in passages}
        kind = kinds.pop() if len(kinds) == 1 else RowKind.BODY
        text = self._joint.whole.text
        table = (
            _table([text[passage.range.start : passage.range.end] for passage in passages])
            if kind is RowKind.TABLE
            else None
        )
        if kind is RowKind.TABLE and table is None:
            kind = RowKind.BODY
        headings = tuple(heading for place in places if place is not None for heading in self._run_in(place))
        cut = [pieces(text, place) if place is not None and table is None else [place] for place in places]
        parts = list(zip_longest(*cut))
        for number, ranges in enumerate(parts):
            shown = [text[place.start : place.end] for place in ranges if place is not None]
            yield Row(
                (ranges[0], ranges[1]),
                RowKind.CONTINUATION if number else kind,
                0 if number else self._number(right or left),
                max(map(em_width, shown)),
                continued=number < len(parts) - 1,
                headings=headings,
                table=table,
            )

    def _number(self, place: TextRange | None) -> int:
        """Of the passage in its edition."""
        if place is None:
            return 0
        side = self._joint.side_at(place.start)
        return passage_at(self._joint.edition(side).structure, self._joint.stored(place).start) + 1

    def _passage(self, place: TextRange) -> Passage:
        structure = self._joint.whole.structure
        return structure.passages[passage_at(structure, place.start)]

    def _run_in(self, place: TextRange) -> Iterator[TextRange]:
        headings = self._joint.whole.structure.headings
        index = bisect_right(headings, place.start, key=lambda heading: heading.range.end)
        while index < len(headings) and headings[index].range.start < place.end:
            if headings[index].run_in or headings[index].inline:
                yield headings[index].range
            index += 1


def _table(lines: Sequence[str]) -> TableRow | None:
    """Cells as wide as either side needs; None for lines of different tables."""
    sides = [[table_cell(cell) for cell in line.split("\t")] for line in lines]
    if len({len(cells) for cells in sides}) != 1:
        return None
    cells = tuple(
        Cell(max(cell.line for cell in column), max(cell.word for cell in column))
        for column in zip(*sides, strict=True)
    )
    return TableRow(cells, cells)
