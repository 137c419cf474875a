"""Layout hints as the text that is kept of them: one spelling, so that it can be stored under its hash."""

from __future__ import annotations

import json
from collections.abc import Sequence

from core.model.document import LayoutHint


def layout_text(hints: Sequence[LayoutHint]) -> str:
    """JSON: a list of [start, kind, level, style, number]."""
    rows = [[hint.start, hint.kind, hint.level, hint.style, hint.number] for hint in hints]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def layout_hints(text: str) -> tuple[LayoutHint, ...]:
    """The hints of a text made by `layout_text`."""
    return tuple(LayoutHint(*row) for row in json.loads(text))
