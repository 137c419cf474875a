"""A structure in lines that a test can compare."""

from __future__ import annotations

from collections.abc import Sequence

from core.model.document import LayoutHint
from core.model.text import PassageKind
from core.text.parse import parse

_SKIPPED = (PassageKind.NOTE, PassageKind.CAPTION, PassageKind.TABLE_ROW)


def shown(text: str, hints: Sequence[LayoutHint] = ()) -> list[str]:
    """In text order: `2 words` a heading of level 2 (`2r` run in, `2i` inline), `- words` a clause, `note words` what
    states nothing."""
    structure = parse(text, hints)
    lines = [
        (passage.range.start, f"{passage.kind} {text[passage.range.start : passage.range.end]}")
        for passage in structure.passages
        if passage.kind in _SKIPPED
    ]
    for heading in structure.headings:
        signs = f"{heading.level}{'r' if heading.run_in else ''}{'i' if heading.inline else ''}"
        lines.append((heading.range.start, f"{signs} {text[heading.range.start : heading.range.end]}"))
    lines += [(clause.range.start, f"- {text[clause.range.start : clause.range.end]}") for clause in structure.clauses]
    return [line for _, line in sorted(lines)]
