"""Which script a text is written in, from the characters that only one script has.

More than a quarter of the Han characters of ordinary prose are of that kind, so that a paragraph decides for itself
and only very short pieces have to follow their document.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from core.model.text import Script
from core.text.conversion.tables import read_candidates, tables_folder

if TYPE_CHECKING:
    from core.model.document import Region

# Measured on documents, paragraphs and sentences of both scripts: nothing was wrong with these two figures.
_FEWEST_DECISIVE = 3
_MIXED_FROM_PER_CENT = 10

# A region's forms are believed when forms it does not know are at most this rare against those the others do not know.
_FOREIGN_FORMS_PER_CENT = 10


@dataclass(frozen=True, slots=True)
class ScriptGuess:
    """`region` is '' wherever the forms of characters do not decide; `mixed`: a tenth is of the other script."""

    script: Script
    region: Region
    mixed: bool


def detect_script(text: str, default: Script = Script.HANS) -> ScriptGuess:
    """The script of a document, passage or sentence; `default`, its surroundings' script, when it does not say."""
    counts = Counter(text)
    simplified = sum(counts[character] for character in counts.keys() & simplified_only())
    traditional = sum(counts[character] for character in counts.keys() & traditional_only())
    decisive = simplified + traditional
    if decisive < _FEWEST_DECISIVE or simplified == traditional:
        script = default
    else:
        script = Script.HANS if simplified > traditional else Script.HANT
    mixed = decisive >= _FEWEST_DECISIVE and min(simplified, traditional) * 100 >= decisive * _MIXED_FROM_PER_CENT
    return ScriptGuess(script, _region(counts) if script is Script.HANT else "", mixed)


@cache
def simplified_only() -> frozenset[str]:
    """Characters that are simplified and have no place in a traditional text of any region."""
    st = _table("STCharacters")
    at_home = _all_of(_table("TSCharacters"), keys=True) | _all_of(st, values=True)
    for name in ("TWVariants", "HKVariants", "TWVariantsRev", "HKVariantsRev"):
        at_home |= _all_of(_table(name), keys=True, values=True)
    return frozenset(key for key, candidates in st.items() if key not in candidates and key not in at_home)


@cache
def traditional_only() -> frozenset[str]:
    """Characters that are traditional and have no place in a simplified text."""
    st = _table("STCharacters")
    ts = _table("TSCharacters").items() | _table("TSCharactersExt").items()
    return frozenset(key for key, candidates in ts if key not in candidates and key not in st)


def _region(counts: Mapping[str, int]) -> Region:
    """The region that writes these forms; the neutral forms of old dictionaries count as one of no region."""
    foreign = {
        region: sum(counts[character] for character in counts.keys() & forms) for region, forms in _foreign().items()
    }
    for region in ("TW", "HK"):
        others = min(number for name, number in foreign.items() if name != region)
        if others and foreign[region] * 100 <= others * _FOREIGN_FORMS_PER_CENT:
            return region
    return ""


@cache
def _foreign() -> Mapping[Region, frozenset[str]]:
    """For each region, and '' for the neutral forms, the traditional forms that are written differently there."""
    taiwan, hong_kong = _table("TWVariants"), _table("HKVariants")
    # What is also right in a simplified text (着, 著, 户) may come from one and says nothing.
    traditional = {key for key, candidates in _table("TSCharacters").items() if key not in candidates}
    # 參 is Taiwan's form of 蔘 but also a character of its own everywhere.
    neutral_forms = _all_of(_table("STCharacters"), values=True)
    variants = {"": dict[str, tuple[str, ...]](), "TW": taiwan, "HK": hong_kong}
    known = {region: neutral_forms - changed.keys() for region, changed in variants.items()}
    foreign: dict[Region, set[str]] = {region: set() for region in variants}
    for neutral in taiwan.keys() | hong_kong.keys():
        forms = {region: changed.get(neutral, (neutral,)) for region, changed in variants.items()}
        every = {form for candidates in forms.values() for form in candidates}
        for region, candidates in forms.items():
            known[region].update(candidates)
            foreign[region].update((every & traditional).difference(candidates))
    return {region: frozenset(foreign[region] - known[region]) for region in foreign}


@cache
def _table(name: str) -> Mapping[str, tuple[str, ...]]:
    path: Path = tables_folder() / "dictionary" / f"{name}.txt"
    return read_candidates(path) if path.exists() else {}


def _all_of(table: Mapping[str, Iterable[str]], *, keys: bool = False, values: bool = False) -> set[str]:
    found = set(table) if keys else set[str]()
    if values:
        found.update(value for candidates in table.values() for value in candidates)
    return found
