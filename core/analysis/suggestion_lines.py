"""Suggestions as lines for the command line, keyed as the annotation conventions key them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from core.analysis.domains import MOST
from core.analysis.suggest import suggestions

if TYPE_CHECKING:
    from core.analysis.lexicon import Lexicon
    from core.model.text import Structure


def suggestion_lines(
    text: str, structure: Structure, lexicon: Lexicon, *, ranked: bool = False
) -> Iterator[dict[str, object]]:
    """A line `domain` and a line `role` for each clause, in text order.

    `domains` are those believed in, none to three; with `ranked` the three best whether or not they are believed.
    """
    for clause, found in zip(structure.clauses, suggestions(text, structure, lexicon), strict=True):
        place: dict[str, object] = {"start": clause.range.start, "end": clause.range.end}
        best = [candidate.domain for candidate in found.domains[:MOST]]
        yield {"kind": "domain", **place, "domains": best if ranked else list(found.believed)}
        yield {"kind": "role", **place, "role": found.role}
