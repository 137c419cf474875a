"""差异字: where the two sides of a text say the same in other characters, or in other words.

Pure: two alignments in, places out. How a pair of characters differs is looked up once and remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from core.model.text import TextRange
from core.text.conversion.alignment import Aligned, Block, compose
from core.text.conversion.tables import read_candidates, tables_folder
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.progress import Progress

_CHUNK = 64


class Contrast(StrEnum):
    """In which way the sides differ."""

    FORM = "form"
    """One character and its other form: 规/規."""
    CHOICE = "choice"
    """The simplified character stands for several traditional ones, of which one had to be chosen: 后/後, 发/髮."""
    WORDING = "wording"
    """Other words, not only other forms: 软件/軟體."""


class Difference(NamedTuple):
    """Code points of the text shown on the left, and of that on the right."""

    left: TextRange
    right: TextRange
    contrast: Contrast


def differences(left: Aligned, right: Aligned) -> list[Difference]:
    """Where two views of one stored range differ, in text order; each FORM and CHOICE is one character."""
    blocks = compose([Block(d0, d1, s0, s1) for s0, s1, d0, d1 in left.blocks], right.blocks)
    result: list[Difference] = []
    at = shown = 0
    for block in blocks:
        result += _by_character(left.text[at : block.s0], right.text[shown : block.d0], at, shown)
        result += _block(left.text[block.s0 : block.s1], right.text[block.d0 : block.d1], block)
        at, shown = block.s1, block.d1
    result += _by_character(left.text[at:], right.text[shown:], at, shown)
    return result


def prepare() -> None:
    """Reads the tables, which takes a tenth of a second, so that `differences` is quick when it is first asked."""
    _several()
    fold_script("")


def _block(left: str, right: str, block: Block) -> Iterable[Difference]:
    if left == right:
        return ()
    if len(left) == len(right) and fold_script(left) == fold_script(right):
        return _by_character(left, right, block.s0, block.d0)
    return (Difference(TextRange(block.s0, block.s1), TextRange(block.d0, block.d1), Contrast.WORDING),)


def _by_character(left: str, right: str, at: int, shown: int) -> Iterator[Difference]:
    """Texts that correspond one to one; neighbours that differ in wording are one word."""
    if left == right:
        return
    begun: int | None = None
    for place, (one, other) in enumerate(zip(left, right, strict=True)):
        contrast = None if one == other else _contrast(one, other)
        if begun is not None and contrast is not Contrast.WORDING:
            yield _word(begun, place, at, shown)
            begun = None
        if contrast is Contrast.WORDING:
            begun = place if begun is None else begun
        elif contrast is not None:
            here = TextRange(at + place, at + place + 1)
            yield Difference(here, TextRange(shown + place, shown + place + 1), contrast)
    if begun is not None:
        yield _word(begun, len(left), at, shown)


def _word(start: int, end: int, at: int, shown: int) -> Difference:
    return Difference(TextRange(at + start, at + end), TextRange(shown + start, shown + end), Contrast.WORDING)


@cache
def _contrast(one: str, other: str) -> Contrast:
    if fold_script(one) != fold_script(other):
        return Contrast.WORDING
    return Contrast.CHOICE if {one, other} & _several() else Contrast.FORM


@cache
def _several() -> frozenset[str]:
    """Simplified characters that stand for more than one traditional character."""
    candidates = read_candidates(tables_folder() / "dictionary" / "STCharacters.txt")
    return frozenset(character for character, targets in candidates.items() if len(targets) > 1)


# -- the list of a whole document -----------------------------------------------------------------------------------
class Pair(NamedTuple):
    """Two spellings of the same, and where in the stored text they stand."""

    left: str
    right: str
    contrast: Contrast
    length: int
    """Of every place, code points of the stored text."""
    starts: Sequence[int]
    """Stored offsets, in text order."""

    def place(self, number: int) -> TextRange:
        return TextRange(self.starts[number], self.starts[number] + self.length)


Align = Callable[[TextRange], Aligned]
"""What a side shows for a stored range; offsets relative to the range."""


def gather(
    spans: Sequence[TextRange], left: Align, right: Align, contrasts: frozenset[Contrast], progress: Progress
) -> tuple[Pair, ...]:
    """The pairs of these contrasts in stored ranges, the most frequent first. `progress` counts the ranges."""
    starts: defaultdict[tuple[Contrast, str, str, int], list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        if number % _CHUNK == 0:
            progress(number, len(spans))
        one, other = left(span), right(span)
        for difference in differences(one, other):
            if difference.contrast in contrasts:
                here, there = difference.left, difference.right
                stored = one.to_source(here)
                words = one.text[here.start : here.end], other.text[there.start : there.end]
                starts[(difference.contrast, *words, len(stored))].append(span.start + stored.start)
    pairs = (
        Pair(left, right, contrast, length, tuple(found)) for (contrast, left, right, length), found in starts.items()
    )
    return tuple(sorted(pairs, key=lambda pair: (-len(pair.starts), pair.left, pair.right)))
