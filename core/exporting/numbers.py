"""Cells that hold one number, so that a spreadsheet can count with it and still show it as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

# Words before and behind the number become part of a number format: no quotation marks, no escapes.
_FIGURE = re.compile(
    r'(?P<before>[^\d\s"\\.+=@-]{0,6})(?P<number>-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?)'
    r'(?P<behind>[^\d"\\.]{0,4}(?:（\d{4}年）)?)'
)
MOST_DIGITS = 15
"""What a spreadsheet keeps of a number (IEEE 754 double)."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with the words on either side of it: ≥, 98.50, （2025年）."""

    before: str
    number: str
    behind: str

    @property
    def places(self) -> int:
        """Digits behind the point."""
        return len(self.number.partition(".")[2])

    @property
    def canonical(self) -> str:
        """The number without zeros at its end: what a spreadsheet stores."""
        return canonical(self.number)

    def shown(self, places: int) -> str:
        """A number format that shows the figure as written, the points of all with up to `places` digits in line.

        `_0` leaves room for a digit, `_.` for the point (ECMA-376, 18.8.30).
        """
        digits = "0" + ("." + "0" * self.places if self.places else "_." if places else "")
        words = ['"' + part + '"' if part else "" for part in (self.before, self.behind)]
        return words[0] + digits + "_0" * (places - self.places) + words[1]


def figure_of(text: str) -> Figure | None:
    """The figure that a cell consists of; None for any other words, and for numbers that would be rounded."""
    found = _FIGURE.fullmatch(text)
    if found is None or sum(map(str.isdigit, found["number"])) > MOST_DIGITS:
        return None
    return Figure(found["before"], found["number"], found["behind"])


def places_of(cells: Iterable[str]) -> int:
    """The most digits behind a point among the figures of a column."""
    return max((figure.places for cell in cells if (figure := figure_of(cell))), default=0)


def canonical(number: str) -> str:
    """The number without exponent and without zeros at its end. Raises ValueError if it is none."""
    try:
        value = Decimal(number)
    except ArithmeticError as error:
        raise ValueError(number) from error
    return f"{value.normalize():f}"
