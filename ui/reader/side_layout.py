"""One side of one row: its text broken into lines, and where every character stands.

Coordinates are logical pixels relative to the left edge of the column and the top of the row's first line band.
Offsets are code points of the text shown; UTF-16 stays inside.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from core.model.text import TextRange
from core.text.offsets import Utf16Map
from ui.reader.fonts import national_glyphs

if TYPE_CHECKING:
    from core.text.conversion.alignment import Aligned

_LINE_SEPARATOR = "\u2028"
_LINE_ENDS = str.maketrans({"\n": _LINE_SEPARATOR})
_CELL_ENDS = str.maketrans({"\n": _LINE_SEPARATOR, "\t": _LINE_SEPARATOR})


@dataclass(frozen=True, slots=True)
class Setting:
    """How the text of one side is to be set."""

    glyphs: str
    font: QFont
    width: int
    step: int
    baseline: int
    indent: int = 0
    """Of the first line."""
    centred: bool = False
    justified: bool = True
    cells: tuple[tuple[int, int], ...] = ()
    """(left, width) of every cell; empty for running text."""


class Span(NamedTuple):
    """The part of a range that stands on one line."""

    level: int
    left: float
    right: float


class SideLayout:
    """The laid-out text of one side of a row."""

    __slots__ = ("_ends", "_layout", "_levels", "_lines", "_starts", "_utf16", "aligned", "levels", "step")

    def __init__(self, aligned: Aligned, setting: Setting, bold: Sequence[TextRange] = ()) -> None:
        """`bold` are ranges of the text shown."""
        self.aligned = aligned
        self.step = setting.step
        self._utf16 = Utf16Map(aligned.text)
        self._lines: list[QTextLine] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._levels: list[int] = []
        self._layout = QTextLayout(aligned.text.translate(_CELL_ENDS if setting.cells else _LINE_ENDS), setting.font)
        # Kept glyphs: without the cache Qt shapes again when drawing, under whatever locale is then the default.
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(_text_option(setting))
        if bold:
            self._layout.setFormats([self._bold(span) for span in bold])
        with national_glyphs(setting.glyphs):
            self._break_lines(setting)
            if setting.centred and len(self._lines) > 1:
                self._balance_lines(setting)
        self.levels = max(self._levels, default=0) + 1

    @property
    def text(self) -> str:
        return self.aligned.text

    # -- lines ------------------------------------------------------------------------------------------------------
    def _balance_lines(self, setting: Setting) -> None:
        """Makes the lines of a centred text about equally long, instead of leaving a word alone on the last one."""
        lines, em = len(self._lines), setting.font.pixelSize()
        even = sum(line.naturalTextWidth() for line in self._lines) / lines
        balanced = replace(setting, width=min(setting.width, int(even) + em))
        self._break_lines(balanced, left=(setting.width - balanced.width) // 2)
        if len(self._lines) > lines:
            self._break_lines(setting)

    def _break_lines(self, setting: Setting, left: int = 0) -> None:
        for lines in (self._lines, self._starts, self._ends, self._levels):
            lines.clear()
        self._layout.beginLayout()
        self._place_lines(setting, left)
        self._layout.endLayout()

    def _place_lines(self, setting: Setting, left: int) -> None:
        level, cell = 0, 0
        left, width = setting.cells[0] if setting.cells else (left, setting.width)
        indent = setting.indent
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width - indent)
            line.setPosition(QPointF(left + indent, level * setting.step + setting.baseline - line.ascent()))
            closing = self._add_line(line, level, in_cells=bool(setting.cells))
            level, indent = level + 1, 0
            if closing == "\t" and cell + 1 < len(setting.cells):
                cell, level = cell + 1, 0
                left, width = setting.cells[cell]

    def _add_line(self, line: QTextLine, level: int, *, in_cells: bool) -> str:
        """Writes down where a line stands; returns its last character."""
        start, length = line.textStart(), line.textLength()
        offset = self._utf16.to_codepoint(start + length)
        closing = self.text[offset - 1] if length else ""
        forced = closing == "\n" or (closing == "\t" and in_cells)
        self._lines.append(line)
        self._starts.append(start)
        self._ends.append(start + length - forced)
        self._levels.append(level)
        return closing

    def line_at(self, offset: int, *, trailing: bool = False) -> int:
        """The line a caret at `offset` stands on; at a soft line end the upper one if `trailing`."""
        units = self._utf16.to_utf16(offset)
        line = max(0, bisect_right(self._starts, units) - 1)
        if trailing and line and self._starts[line] == units:
            return line - 1
        return line

    def level_of(self, line: int) -> int:
        """How many line bands stand above a line."""
        return self._levels[line]

    def line_range(self, line: int) -> TextRange:
        """The characters of a line without the line end that closes it."""
        return TextRange(self._utf16.to_codepoint(self._starts[line]), self._utf16.to_codepoint(self._ends[line]))

    # -- places -----------------------------------------------------------------------------------------------------
    def x_at(self, offset: int, line: int) -> float:
        """Left edge of the character at `offset`, or the end of the line."""
        return self._x(self._utf16.to_utf16(offset), line)

    def _x(self, units: int, line: int) -> float:
        # Qt's (x, position) is declared as object.
        return cast("tuple[float, int]", self._lines[line].cursorToX(min(units, self._ends[line])))[0]

    def spans(self, span: TextRange) -> list[Span]:
        """The parts of a range, line by line; parts without width (a line end alone) included."""
        start, end = self._utf16.to_utf16(span.start), self._utf16.to_utf16(span.end)
        first, last = max(0, bisect_right(self._starts, start) - 1), bisect_left(self._starts, end)
        return [
            Span(self._levels[line], self._x(max(start, self._starts[line]), line), self._x(end, line))
            for line in range(first, last)
        ]

    def edge(self, offset: int) -> tuple[int, float, bool]:
        """Line and left edge of the character behind `offset`, and whether the line begins with it."""
        units = self._utf16.to_utf16(offset)
        line = max(0, bisect_right(self._starts, units) - 1)
        return line, self._x(units, line), units == self._starts[line]

    def line_end(self, line: int) -> float:
        """Right edge of the last character of a line."""
        return self._x(self._ends[line], line)

    def character_at(self, x: float, level: int) -> int:
        """Offset of the character under a point; the nearest one if there is none."""
        line = self.line_near(x, level)
        units = self._lines[line].xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        last = max(self._starts[line], self._ends[line] - 1)
        return self._utf16.to_codepoint(min(units, last))

    def is_over_text(self, x: float, level: int) -> bool:
        """Whether a point is over characters rather than beside them."""
        if not 0 <= level < self.levels:
            return False
        line = self.line_near(x, level)
        return self._x(self._starts[line], line) <= x < self._x(self._ends[line], line)

    def caret_at(self, x: float, level: int) -> tuple[int, bool]:
        """Offset of the caret nearest to a point, and whether it belongs to the end of that line."""
        line = self.line_near(x, level)
        end = self._ends[line]
        # Qt takes the last character of a line for a blank, and stops before it.
        units = end if x >= self._x(end, line) else min(self._lines[line].xToCursor(x), end)
        soft_end = line + 1 < len(self._starts) and units == self._starts[line + 1]
        return self._utf16.to_codepoint(units), soft_end

    def line_near(self, x: float, level: int) -> int:
        """The line nearest to a point; in a table row of the cell nearest to it."""
        level = max(0, min(level, self.levels - 1))
        if self.levels == len(self._lines):
            return level
        # Cells: first the cell, then the line in it.
        lines = range(len(self._lines))
        return min(lines, key=lambda line: (self._distance(x, line), abs(self._levels[line] - level)))

    def _distance(self, x: float, line: int) -> float:
        left = self._lines[line].x()
        return max(left - x, x - left - self._lines[line].width(), 0.0)

    # -- steps of the caret -----------------------------------------------------------------------------------------
    def next_offset(self, offset: int) -> int:
        """The next place a caret may stand: never inside a pair or a cluster."""
        return self._utf16.to_codepoint(self._layout.nextCursorPosition(self._utf16.to_utf16(offset)))

    def previous_offset(self, offset: int) -> int:
        return self._utf16.to_codepoint(self._layout.previousCursorPosition(self._utf16.to_utf16(offset)))

    # -- drawing ----------------------------------------------------------------------------------------------------
    def draw(self, painter: QPainter, x: float, y: float, clip: QRectF) -> None:
        """Draws the text with its first line band at (x, y); lines of running text outside `clip` are skipped."""
        # Qt stops at the first line below the clip; with cells, others that begin again at the top come after it.
        in_order = self.levels == len(self._lines)
        self._layout.draw(painter, QPointF(x, y), [], clip if in_order else QRectF())

    def glyph_runs(self) -> list[QGlyphRun]:
        """What is really drawn; a glyph 0 is a character that no installed font has."""
        return self._layout.glyphRuns()

    def _bold(self, span: TextRange) -> QTextLayout.FormatRange:
        bold = QTextLayout.FormatRange()
        bold.start = self._utf16.to_utf16(span.start)
        bold.length = self._utf16.to_utf16(span.end) - bold.start
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold)
        bold.format = style
        return bold


def _text_option(setting: Setting) -> QTextOption:
    option = QTextOption()
    # Breaks after words where there are words, keeps 。 from line starts and “ from line ends.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if setting.centred:
        option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    elif setting.justified:
        option.setAlignment(Qt.AlignmentFlag.AlignJustify)
    else:
        option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    option.setTabStopDistance(2 * setting.font.pixelSize())
    return option
