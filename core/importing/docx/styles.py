"""What styles say of a paragraph: whether it is a heading, a list, hidden."""

from __future__ import annotations

import re
from dataclasses import dataclass

from core.importing.docx.xml_door import Element, number, switched_on, value, w

_NAME = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_BODY_TEXT = 9
"""The outline level that says: not a heading."""


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str | None
    outline: int | None
    """0 is the first level; 9 is body text."""
    list_id: str | None
    list_level: int | None
    hidden: bool | None


class Styles:
    """The styles part; without one, every question is answered with 'nothing said'."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default = ""
        self._hidden_by_default = False
        self._chains: dict[str, list[tuple[str, _Style]]] = {}
        for element in [] if root is None else root.findall(w("style")):
            name = element.get(w("styleId")) or ""
            self._styles[name] = _style(element)
            if element.get(w("type")) == "paragraph" and element.get(w("default")) in {"1", "true", "on"}:
                self._default = name
        if root is not None:
            defaults = root.find("/".join(w(step) for step in ("docDefaults", "rPrDefault", "rPr", "vanish")))
            self._hidden_by_default = bool(switched_on(defaults))

    def of_paragraph(self, properties: Element | None) -> str:
        """Style id of a paragraph with these properties."""
        return (None if properties is None else value(properties, w("pStyle"))) or self._default

    def name(self, style: str) -> str:
        found = self._styles.get(style)
        return found.name if found else style

    def heading_level(self, style: str, properties: Element | None) -> int:
        """1-9, or 0: by the paragraph's own outline level, else that of its style or those below, else their names."""
        chain = self._chain(style)
        own = None if properties is None else value(properties, w("outlineLvl"))
        levels = [number(own, -1), *(found.outline for _, found in chain if found.outline is not None)]
        level = next((level for level in levels if level >= 0), None)
        if level is not None:
            return level + 1 if level < _BODY_TEXT else 0
        names = (_NAME.match(found.name) for _, found in chain)
        return next((int(found.group(1)) for found in names if found), 0)

    def list_of(self, style: str) -> tuple[str, int | None, list[str]] | None:
        """Id and level of the list a style belongs to, and the ids of the style and those below it; None if none."""
        chain = self._chain(style)
        list_id = next((found.list_id for _, found in chain if found.list_id is not None), None)
        if list_id is None:
            return None
        level = next((found.list_level for _, found in chain if found.list_level is not None), None)
        return list_id, level, [name for name, _ in chain]

    def is_hidden(self, properties: Element | None, paragraph_style: str) -> bool:
        """Whether a run with these properties in a paragraph of that style is hidden text."""
        if properties is not None:
            own = switched_on(properties.find(w("vanish")))
            if own is not None:
                return own
            run_style = value(properties, w("rStyle"))
            said = self._says_hidden(run_style) if run_style else None
            if said is not None:
                return said
        said = self._says_hidden(paragraph_style)
        return self._hidden_by_default if said is None else said

    def _says_hidden(self, style: str) -> bool | None:
        return next((found.hidden for _, found in self._chain(style) if found.hidden is not None), None)

    def _chain(self, style: str) -> list[tuple[str, _Style]]:
        """The style and those it is based on; a circle ends where it closes."""
        known = self._chains.get(style)
        if known is not None:
            return known
        chain: dict[str, _Style] = {}
        name: str | None = style
        while name is not None and name not in chain and (found := self._styles.get(name)) is not None:
            chain[name] = found
            name = found.based_on
        return self._chains.setdefault(style, list(chain.items()))


def _style(element: Element) -> _Style:
    paragraph = element.find(w("pPr"))
    run = element.find(w("rPr"))
    outline = None if paragraph is None else value(paragraph, w("outlineLvl"))
    numbering = None if paragraph is None else paragraph.find(w("numPr"))
    list_id = None if numbering is None else value(numbering, w("numId"))
    list_level = None if numbering is None else value(numbering, w("ilvl"))
    return _Style(
        value(element, w("name")) or "",
        value(element, w("basedOn")),
        None if outline is None else number(outline, _BODY_TEXT, most=_BODY_TEXT),
        list_id,
        None if list_level is None else number(list_level, 0, most=8),
        None if run is None else switched_on(run.find(w("vanish"))),
    )
