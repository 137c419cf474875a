"""Lines of a plan: which are headings, which hold statements."""

from __future__ import annotations

import re
from collections.abc import Sequence

from core.model.document import LayoutHint
from core.model.text import Clause, Heading, Passage, PassageKind, TextRange

_LINE = re.compile(r"[^\s].*")
_MARKER = re.compile(
    r"(?P<part>第[一二三四五六七八九十百]+[编編篇])|(?P<chapter>第[一二三四五六七八九十百]+章)"
    r"|(?P<section>第[一二三四五六七八九十百]+[节節])|(?P<cn>[一二三四五六七八九十]+、)"
    r"|(?P<paren>[（(][一二三四五六七八九十]+[）)])|(?P<arabic>\d{1,2}[、．]|[⒈-⒛])"
)
_SENTENCE = re.compile(r"\S.*?(?:(?:(?<!\d)。|。(?!\d)|[！？!?])+[”’」』）)]*|$)")


def outline(
    text: str, hints: Sequence[LayoutHint]
) -> tuple[tuple[Passage, ...], tuple[Heading, ...], tuple[Clause, ...]]:
    """Passages, headings and clauses of `text`."""
    del hints
    passages: list[Passage] = []
    headings: list[Heading] = []
    clauses: list[Clause] = []
    systems: list[str] = []
    for found in _LINE.finditer(text):
        start, end = found.start(), found.start() + len(found.group().rstrip())
        line = text[start:end]
        place = TextRange(start, end)
        marker = _MARKER.match(line)
        final = line[-1] in "。！？；，：:;"
        if not passages and len(line) <= 60 and not final and marker is None:
            passages.append(Passage(place, PassageKind.TITLE, 1))
            headings.append(Heading(place, 1, title=True))
        elif "\t" in line:
            passages.append(Passage(place, PassageKind.TABLE_ROW, 0))
        elif marker is not None and len(line) <= 50 and not final:
            system = marker.lastgroup or ""
            systems = [*systems[: systems.index(system)], system] if system in systems else [*systems, system]
            level = len(systems) + 1
            passages.append(Passage(place, PassageKind.HEADING, level))
            headings.append(Heading(place, level))
        else:
            clauses.extend(
                Clause(TextRange(start + part.start(), start + part.end()), len(passages))
                for part in _SENTENCE.finditer(line)
            )
            passages.append(Passage(place, PassageKind.PARAGRAPH, 0))
    return tuple(passages), tuple(headings), tuple(clauses)
