"""Who is to do what: 牵头单位：…；配合单位：…, （…牵头，…配合）, （…等按职责分工负责）, 由…牵头."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.analysis.folded import Folded, folded, pattern

if TYPE_CHECKING:
    from core.model.text import TextRange

# Folded: signs are narrow, both scripts one, no white space.
_BODIES = r"(?:单位|部门|机关|机构|处室|局处)"
_LEADS = rf"(?:牵头|责任|主责|主办|主管|承办|负责|实施|权责)(?:责任)?{_BODIES}"
_HELPS = rf"(?:配合|协办|协同|协助|协作|参与|参加|会同)(?:责任)?{_BODIES}"
_NAMES = r"[^:;。()]{2,200}?"
_END = rf"(?=[;。)]|,?(?:{_LEADS}|{_HELPS})|$)"
_LABELLED_LEAD = pattern(rf"{_LEADS}[:为]({_NAMES}){_END}")
_LABELLED_HELP = pattern(rf"{_HELPS}[:为]({_NAMES}){_END}")
_SHARED = r"(?:等)?(?:(?:按|依)[^,;()]{0,6}分工)?"
_BRACKETED = pattern(
    rf"\(({_NAMES})(?:共同)?牵头(?:负责)?(?:[,;、]({_NAMES}){_SHARED}(?:配合|参与|参加|协同|协办|负责))?\)"
)
_BRACKETED_ALL = pattern(rf"\(({_NAMES}){_SHARED}负责(?:落实|实施)?\)")
_BY = pattern(r"由([^,;:。()由]{2,40}?)(?:牵头|负责)")
_MARKS = re.compile(r"[;。,()、]")
_REST = 2
"""Characters besides the bodies that a clause may have which says nothing else."""


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Bodies as they are written, several parted by 、; '' where none is named."""

    lead: str = ""
    support: str = ""
    alone: bool = False
    """The words say nothing else: whose task it is stands in the sentences before."""

    def __bool__(self) -> bool:
        return bool(self.lead or self.support)


def responsibility(text: str, place: TextRange) -> Responsibility:
    """What the words at a place say of it."""
    words = folded(text, place)
    lead, support = _LABELLED_LEAD.search(words.words), _LABELLED_HELP.search(words.words)
    if lead is None and support is None:
        lead = _BRACKETED.search(words.words) or _BRACKETED_ALL.search(words.words)
        helping = _written(words, lead, 2)
    else:
        helping = _written(words, support, 1)
    if lead is None and support is None:
        return Responsibility(_written(words, _BY.search(words.words), 1))
    rest = words.words
    for found in (lead, support):
        rest = rest.replace(found.group(), "") if found is not None else rest
    return Responsibility(_written(words, lead, 1), helping, alone=len(_MARKS.sub("", rest)) <= _REST)


def _written(words: Folded, found: re.Match[str] | None, group: int) -> str:
    """The bodies of a group, without 等 at their end."""
    if found is None or group > found.re.groups or not found[group]:
        return ""
    return words.written(*found.span(group)).removesuffix("等")
