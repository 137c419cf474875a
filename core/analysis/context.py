"""What stands round a piece of the reading: the headings above it, and when the whole was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.agency_names import Home
from core.analysis.reading import Reading, pattern, read
from core.analysis.times import to_common_era, uses_roc_years
from core.text.portions import found

if TYPE_CHECKING:
    from core.model.text import Structure

_FULL_DATE = re.compile(r"(?<![至到\d])((?:19|20)\d\d)\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?!\s*[前止])")
_NUMBER_YEAR = re.compile(r"[〔\[［（(【]\s*((?:19|20)\d\d)\s*[〕\]］）)】]\s*第?\s*\d+\s*[号號]")
_ROC_DATE = pattern(r"(?<![至到\d])(1?\d\d)年\d{1,2}月\d{1,2}日(?![前止])")
_AS_OF_YEAR = pattern(r"(?:截至|截止|截止到|截至到)((?:19|20)\d\d)年")


_HOMES = {
    Home.TAIWAN: pattern(r"台湾|行政院|立法院|新台币|民国\d|国发会|内政部|经济部|县\(市\)|直辖市、县|台北|高雄"),
    Home.HONG_KONG: pattern(r"香港|港府|特首"),
    Home.MACAU: pattern(r"澳门"),
}
_MAINLAND = pattern(r"国务院|党中央|我省|全省|省委|市委|自治区|十[一二三四]五|人民政府|中国共产党|改革开放")


@dataclass(frozen=True, slots=True)
class Context:
    """A reading and what its judges must know of the whole."""

    reading: Reading
    headings: tuple[str, ...]
    """For each piece the words of the headings above it, outermost first, one a line."""
    title: str
    """The words of the first title."""
    titles: frozenset[int]
    """The pieces that are titles of the text or of its parts."""
    now: int | None
    """Year in which the text seems to be written; None if it tells no date."""
    home: Home
    """Whose bodies the text speaks of."""


def understand(text: str, structure: Structure) -> Context:
    """The reading of `text` in its context."""
    reading = read(text, structure)
    paths: list[str] = []
    above: list[tuple[int, str]] = []
    path = ""
    for piece in reading.pieces:
        if piece.heading < 0:
            paths.append(path)
            continue
        level = structure.headings[piece.heading].level
        while above and above[-1][0] >= level:
            above.pop()
        paths.append("\n".join(words for _, words in above))
        above.append((level, reading.text[piece.start : piece.end]))
        path = "\n".join(words for _, words in above)
    titles = [
        number
        for number, piece in enumerate(reading.pieces)
        if piece.heading >= 0 and structure.headings[piece.heading].title
    ]
    title = reading.pieces[titles[0]] if titles else None
    words = reading.text[title.start : title.end] if title else ""
    return Context(reading, tuple(paths), words, frozenset(titles), _written_in(reading), _home_of(reading.text))


def _written_in(reading: Reading) -> int | None:
    """The last year the text looks back on."""
    years = (
        [to_common_era(int(date[1])) for date in found(_ROC_DATE, reading.text)] if uses_roc_years(reading.text) else []
    )
    years += [int(date[1]) for looks in (_FULL_DATE, _NUMBER_YEAR) for date in found(looks, reading.source)]
    years += [int(date[1]) for date in found(_AS_OF_YEAR, reading.text)]
    return max(years, default=None)


def _home_of(text: str) -> Home:
    """The home of the bodies that a reading names most."""
    counts = {home: _count(words, text) for home, words in _HOMES.items()}
    home = max(counts, key=lambda one: counts[one])
    return home if counts[home] > _count(_MAINLAND, text) else Home.MAINLAND


def _count(words: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in found(words, text))
