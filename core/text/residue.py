"""Characters of the other script left in a text, as a conversion that was not looked over leaves them.

The text is converted to the other script and back: what does not come back as it was is either a leftover or one of
two forms that are both right. Proposals only; the text itself never changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from core.model.text import Script, TextRange, View
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.conversion.tables import read_candidates, read_words, tables_folder
from core.text.detect import simplified_only, traditional_only
from core.text.views import view

if TYPE_CHECKING:
    from core.model.document import Region


class ResidueKind(StrEnum):
    """How sure it is that the character does not belong here."""

    CERTAIN = "certain"
    """It exists in the other script only."""
    LIKELY = "likely"
    """It exists in both, but stands for another character here (后 for 後)."""
    VARIANT = "variant"
    """Both are of this script; the other one is the usual word (重復 for 重複)."""


@dataclass(frozen=True, slots=True)
class Residue:
    """One character that may not belong in its text (混杂字), and what would stand there."""

    range: TextRange
    found: str
    suggested: str
    kind: ResidueKind


def residues(text: str, script: Script, region: Region) -> tuple[Residue, ...]:
    """Leftovers of the other script in a text of `script`, in text order, each one character."""
    found = _in_traditional(text, region) if script is Script.HANT else _in_simplified(text)
    return tuple(found)


def _in_traditional(text: str, region: Region) -> Iterator[Residue]:
    hong_kong = region == "HK"
    simplified = convert(text, "hk2s" if hong_kong else "tw2s")
    shown = View.HANT_HK if hong_kong else View.HANT_TW
    expected = view(simplified, Script.HANS, "", shown).text
    accepted = _accepted()
    for at, (character, wanted) in enumerate(zip(text, expected, strict=True)):
        if character != wanted and wanted not in accepted.get(character, ()):
            yield Residue(TextRange(at, at + 1), character, wanted, _kind_in_traditional(character, simplified[at]))


def _in_simplified(text: str) -> Iterator[Residue]:
    for at, (character, wanted) in enumerate(zip(text, convert(text, "t2s"), strict=True)):
        if character != wanted:
            kind = ResidueKind.CERTAIN if character in traditional_only() else ResidueKind.LIKELY
            yield Residue(TextRange(at, at + 1), character, wanted, kind)


def _kind_in_traditional(character: str, simplified: str) -> ResidueKind:
    if character in simplified_only():
        return ResidueKind.CERTAIN
    return ResidueKind.LIKELY if character == simplified else ResidueKind.VARIANT


@cache
def _accepted() -> Mapping[str, frozenset[str]]:
    """For each character the others that are as good in its place."""
    groups = [set(word) for word in read_words(RESOURCES / "residue" / "accept_either.txt")]
    for name in ("TWVariants", "HKVariants", "TWVariantsRev", "HKVariantsRev"):
        table = read_candidates(tables_folder() / "dictionary" / f"{name}.txt")
        groups += [{key, candidate} for key, candidates in table.items() for candidate in candidates]
    # Not joined further: 鏈 and 鍊, 鍊 and 煉 are as good as each other, 鏈 and 煉 are not.
    accepted: dict[str, set[str]] = {}
    for group in groups:
        for character in group:
            accepted.setdefault(character, set()).update(group)
    return {character: frozenset(others) for character, others in accepted.items()}
