"""Two letters for every tag: Ctrl+T and they set it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from string import ascii_lowercase
from typing import TYPE_CHECKING

from core.model.codebook import Facet, Tag
from core.text.fold import fold
from core.text.pinyin import initials, matches

if TYPE_CHECKING:
    from core.model.ids import TagId

LENGTH = 2


def mnemonics(tags: Sequence[Tag]) -> Mapping[TagId, str]:
    """Two letters or digits for each tag, no pair twice: the first two pinyin initials where they are free.

    The tags of the user come last, so that a new one never takes the letters of a shipped one; among the others the
    shorter name chooses first, as it has fewer letters to choose from. There are 676 pairs at least; a tag beyond
    them has none.
    """
    given: dict[TagId, str] = {}
    taken: set[str] = set()
    for tag in sorted(tags, key=lambda tag: (tag.facet is Facet.OWN, tag.facet is not Facet.OWN and len(tag.name))):
        pair = next((each for each in pairs(tag.name) if each not in taken), None)
        if pair is not None:
            given[tag.id] = pair
            taken.add(pair)
    return given


def pairs(name: str) -> Iterator[str]:
    """Pairs of letters for a name, the most natural first."""
    letters = initials(name)
    for pair in combinations(letters, LENGTH):
        yield "".join(pair)
    for first in dict.fromkeys(letters):
        for second in ascii_lowercase:
            yield first + second
    for pair in product(ascii_lowercase, repeat=LENGTH):
        yield "".join(pair)


def rank(tag: Tag, mnemonic: str, typed: str) -> int | None:
    """How well a tag answers what was typed, 0 best; None if it does not. `typed` is not empty."""
    wanted = fold(typed.strip())
    if mnemonic.startswith(wanted):
        return 0
    name, letters = fold(tag.name), initials(tag.name)
    if name.startswith(wanted):
        return 1
    if wanted.isascii() and letters.startswith(wanted):
        return 2
    return 3 if matches(tag.name, typed) else None
