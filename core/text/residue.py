"""Characters of the other script left in a text, as a conversion that was not looked over leaves them.

The text is converted to the other script and back: what does not come back as it was is either a leftover or one of
two forms that are both right. Proposals only; the text itself never changes.
"""

from __future__ import annotations

import re
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
from core.text.portions import found
from core.text.views import view

if TYPE_CHECKING:
    from core.model.document import Region


_HAN = r"[\u4e00-\u9fff]"
_SURNAMES = "范于云谷涂郁后余"
"""Surnames in both scripts that stand for another character elsewhere: 範, 於, 雲, 穀, 塗, 鬱, 後, 餘."""
_TITLES = (
    r"(?:先生|女士|小姐|太太|教授|博士|老師|院士|醫師|醫生|律師|法官|議員|委員|主任|主席|秘書長|祕書長|秘書|總經理|經理|董事長|理事長"
    r"|召集人|總統|院長|部長|次長|署長|司長|局長|處長|廳長|科長|組長|課長|所長|市長|縣長|鄉長|鎮長|區長|里長|校長|館長|會長|隊長)"
)
_NAME_AND_TITLE = rf"(?={_HAN}{{0,2}}{_TITLES})"
_PERSONS = re.compile(
    rf"(?:(?P<title>{_TITLES}[：:]?)|(?<!{_HAN})|(?<=[與和及]))(?P<surname>[{_SURNAMES}])"
    rf"(?(title)(?:(?={_HAN}{{1,2}}(?!{_HAN}))|{_NAME_AND_TITLE})|{_NAME_AND_TITLE})"
)
"""A surname between a title and a name, 局長范文同; or before a name and a title, or a title alone, 范教授."""


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
    return tuple(_in_traditional(text, region) if script is Script.HANT else _in_simplified(text))


def _in_traditional(text: str, region: Region) -> Iterator[Residue]:
    hong_kong = region == "HK"
    simplified = convert(text, "hk2s" if hong_kong else "tw2s")
    shown = View.HANT_HK if hong_kong else View.HANT_TW
    expected = view(simplified, Script.HANS, "", shown).text
    accepted = _accepted()
    names = {match.start("surname") for match in found(_PERSONS, text)}
    for at, (character, wanted) in enumerate(zip(text, expected, strict=True)):
        if character != wanted and at not in names and wanted not in accepted.get(character, ()):
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
