"""Folding for search: what differs only in script, width, case or kind of bracket becomes the same.

One table, applied character by character: the result is as long as the text, so that an offset in it is an offset in
the text, and folding a piece gives the piece of the folded text. Folding twice changes nothing.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from core.text.conversion.tables import read_candidates, tables_are_ours, tables_folder

_REVISION = 1
"""To be raised with every change of the table, whether ours or OpenCC's: search indexes keep folded text."""

FOLD_VERSION = 2 * _REVISION + (0 if tables_are_ours() else 1)
"""Differs for another table. An index made with another version is to be built anew."""

_VARIANT_TABLES = (
    "STCharacters",
    "TSCharacters",
    "TSCharactersExt",
    "TWVariants",
    "TWVariantsRev",
    "HKVariants",
    "HKVariantsRev",
)

# The first member of each group stands for all.
_PUNCTUATION = (
    '“”„‟「」『』﹁﹂﹃﹄〝〞〟｢｣"',
    "’‘‚‛'",
    "[〔［【﹝〖",
    "]〕］】﹞〗",
    "-—–―‐‑−",
    "~～〜",
    "·•‧・∙･",
    "。.．｡",
    " \u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
)
_WIDE_SIGNS = {"￠": "¢", "￡": "£", "￥": "¥"}


def fold(text: str) -> str:
    """The folded text, of the same length."""
    return text.translate(_table()) if text else text


def fold_script(text: str) -> str:
    """The same for Han characters alone: scripts and forms become one, punctuation and width stay."""
    return text.translate(_han())


def fold_forms(text: str) -> str:
    """The same for Han characters and full-width letters, digits and signs; case and all other punctuation stay."""
    return text.translate(_forms())


def unfolded(character: str) -> tuple[str, ...]:
    """The other characters that fold to this one; of a character that is itself folded away there are none."""
    return _unfolded().get(character, ())


@cache
def _unfolded() -> dict[str, tuple[str, ...]]:
    forms: dict[str, list[str]] = {}
    for code, folded in _table().items():
        forms.setdefault(folded, []).append(chr(code))
    return {folded: tuple(others) for folded, others in forms.items()}


@cache
def _table() -> dict[int, str]:
    table = _narrow() | _WIDE_SIGNS
    for character in map(chr, (*range(ord("A"), ord("Z") + 1), *range(0xC0, 0x250))):
        if len(character.lower()) == 1 and character.lower() != character:
            table[character] = character.lower()
    for group in _PUNCTUATION:
        table.update(dict.fromkeys(group[1:], group[0]))
    # A full-width capital is first made narrow, then small; a full-width full stop narrow, then 。
    return str.maketrans({character: table.get(folded, folded) for character, folded in table.items()}) | _han()


@cache
def _forms() -> dict[int, str]:
    return str.maketrans(_narrow()) | _han()


def _narrow() -> dict[str, str]:
    """Full-width ASCII to ASCII."""
    return {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}


@cache
def _han() -> dict[int, str]:
    """Every Han character that has variants, in either script, to the one that stands for them all."""
    folder = tables_folder() / "dictionary"
    tables = [read_candidates(path) for name in _VARIANT_TABLES if (path := folder / f"{name}.txt").exists()]
    simplified = Counter(targets[0] for targets in read_candidates(folder / "TSCharacters.txt").values())
    table: dict[str, str] = {}
    for members in _classes(tables):
        chosen = min(members, key=lambda character: (character > "\uffff", -simplified[character], character))
        table.update((member, chosen) for member in members if member != chosen)
    for character in map(chr, (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))):
        unified = unicodedata.normalize("NFKC", character)
        if unified != character and len(unified) == 1:
            table[character] = table.get(unified, unified)
    return str.maketrans(table)


def _classes(tables: Iterable[Mapping[str, tuple[str, ...]]]) -> Iterable[set[str]]:
    """Characters joined by any candidate of any table, however far the chain goes."""
    joined: dict[str, set[str]] = {}
    for table in tables:
        for key, candidates in table.items():
            for candidate in candidates:
                if len(key) == len(candidate) == 1:
                    _join(joined, key, candidate)
    return {id(members): members for members in joined.values()}.values()


def _join(joined: dict[str, set[str]], one: str, other: str) -> None:
    members = joined.setdefault(one, {one})
    more = joined.setdefault(other, {other})
    if members is not more:
        members |= more
        joined.update(dict.fromkeys(more, members))
