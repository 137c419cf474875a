"""Automatic numbers. Word stores only which list a paragraph belongs to; counting is left to whoever shows it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from core.importing.docx import symbols
from core.importing.docx.numbers import number_text
from core.importing.docx.xml_door import MC, VAL, Element, number, switched_on, value, w

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_WIDE_CLOSERS = "、，。．：；）］】〕》」』"
"""After these nothing is set in running Chinese text, where Word moves on to a tab stop."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    pattern: str
    suffix: str
    restart: int | None
    """0: never; n: after a number of level n (counted from 1) or above; None: after any level above."""
    legal: bool
    style: str | None


@dataclass(slots=True)
class _List:
    """A w:num: an abstract list, with levels and starts of its own."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    begun: bool = False


@dataclass(slots=True)
class _Counters:
    """Shared by all lists of one abstract list; None has not counted yet."""

    values: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


class Numbering:
    """The numbering part with its running counters. Ask once for each paragraph, in order."""

    def __init__(self, root: Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, _Counters] = {}
        if root is None:
            return
        abstracts = {element.get(w("abstractNumId")) or "": element for element in root.findall(w("abstractNum"))}
        named = {link: name for name, element in abstracts.items() if (link := value(element, w("styleLink")))}
        levels = {name: _levels(element) for name, element in abstracts.items()}
        for element in root.findall(w("num")):
            abstract = value(element, w("abstractNumId")) or ""
            link = None if abstract not in abstracts else value(abstracts[abstract], w("numStyleLink"))
            abstract = named.get(link or "", abstract)
            self._lists[element.get(w("numId")) or ""] = _list(element, abstract, levels.get(abstract, {}))

    def level_of_style(self, list_id: str, styles: list[str]) -> int | None:
        """The level that is tied to the first of these styles that any level is tied to."""
        found = self._lists.get(list_id)
        tied = {} if found is None else {level.style: index for index, level in found.levels.items() if level.style}
        return next((tied[style] for style in styles if style in tied), None)

    def label(self, list_id: str, index: int) -> str:
        """Counts one paragraph of a list on level `index` (0-8); its number with what separates it from the words.

        '' if there is no such list or level, or it shows nothing.
        """
        found = self._lists.get(list_id)
        level = None if found is None else found.levels.get(index)
        if found is None or level is None:
            return ""
        values = self._count(found, index)
        text = level.pattern if level.form == "bullet" else _filled(level, values, found)
        return text + _suffix(level.suffix, text) if text else ""

    def _count(self, found: _List, index: int) -> list[int]:
        values = self._counters.setdefault(found.abstract, _Counters()).values
        if not found.begun:
            found.begun = True
            for overridden in found.starts:
                values[overridden] = None
        for above in range(index):  # a level above that was passed over counts as begun
            values[above] = _next(found, above) if values[above] is None else values[above]
        counted = values[index]
        values[index] = _next(found, index) if counted is None else counted + 1
        for deeper in range(index + 1, LEVELS):
            level = found.levels.get(deeper)
            restart = deeper if level is None or level.restart is None else level.restart
            if index < restart:
                values[deeper] = None
        return [value or 0 for value in values[: index + 1]]


def _next(found: _List, index: int) -> int:
    """The start of a level: once what the list itself says, from then on what its pattern says."""
    level = found.levels.get(index)
    return found.starts.pop(index, 1 if level is None else level.start)


def _filled(level: _Level, values: list[int], found: _List) -> str:
    """The pattern with %1 ... %9 replaced; a place for a deeper level stays empty."""

    def number_of(place: re.Match[str]) -> str:
        at = int(place.group(1)) - 1
        if at >= len(values):
            return ""
        form = found.levels.get(at, level).form
        return number_text(values[at], "decimal" if level.legal and form != "none" else form)

    return _PLACE.sub(number_of, level.pattern)


def _suffix(kind: str, text: str) -> str:
    if kind == "space":
        return " "
    return "" if kind == "nothing" or text[-1] in _WIDE_CLOSERS else " "


def _list(element: Element, abstract: str, levels: dict[int, _Level]) -> _List:
    own = dict(levels)
    starts: dict[int, int] = {}
    for override in element.findall(w("lvlOverride")):
        index = number(override.get(w("ilvl")), 0, most=LEVELS - 1)
        start = value(override, w("startOverride"))
        if start is not None:
            starts[index] = number(start, 1)
        replaced = override.find(w("lvl"))
        if replaced is not None:
            own[index] = _level(replaced)
    return _List(abstract, own, starts)


def _levels(abstract: Element) -> dict[int, _Level]:
    return {
        number(element.get(w("ilvl")), 0, most=LEVELS - 1): _level(element) for element in abstract.findall(w("lvl"))
    }


def _level(element: Element) -> _Level:
    form = element.find(w("numFmt"))
    if form is None:  # a newer format, with the nearest old one beside it
        form = element.find(f"{{{MC}}}AlternateContent/{{{MC}}}Fallback/{w('numFmt')}")
    restart = value(element, w("lvlRestart"))
    return _Level(
        start=number(value(element, w("start")), 0),
        form="decimal" if form is None else form.get(VAL) or "decimal",
        pattern=_readable(value(element, w("lvlText")) or "", element),
        suffix=value(element, w("suff")) or "tab",
        restart=None if restart is None else number(restart, 0, most=LEVELS),
        legal=bool(switched_on(element.find(w("isLgl")))),
        style=value(element, w("pStyle")),
    )


def _readable(pattern: str, level: Element) -> str:
    """The pattern with characters of symbol fonts replaced by what they show."""
    fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
    font = "" if fonts is None else fonts.get(w("ascii")) or fonts.get(w("hAnsi")) or ""
    return symbols.STORED.sub(
        lambda found: symbols.symbol(font, ord(found.group())) or symbols.BULLET, " ".join(pattern.split("\n"))
    )
