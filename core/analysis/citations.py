"""Documents that are named (E1): in 《》 or 「」, by their number, or without marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analysis.document_numbers import NUMBER_AFTER, find_numbers, normal_number
from core.analysis.reading import Reading, pattern
from core.analysis.unmarked_titles import unmarked_titles
from core.model.fact import Citation
from core.text.fold import fold_script

if TYPE_CHECKING:
    from core.analysis.context import Context

_MARKED = pattern(r"《(?P<title>(?:[^《》\n]|《[^《》\n]*》){1,120})》")
_QUOTED = pattern(r"[「『](?P<title>[^「」『』\n]{3,60})[」』]")
_DOCUMENT_END = pattern(
    r"(?:计划|方案|条例|法|要点|规划|纲要|纲领|白皮书|蓝皮书|办法|报告|报告书|准则|规则|规范|原则|须知|手册|宣言|公约|协定|协议|细则|规定|注意事项|标准|指引"
    r"|意见|通知|决定|公告|批复|决议|建议|条约|议定书|蓝图|草案|清单|目录)(?:\([^()]*\)|\d\.\d|-[^-]+|第[一二三四五\d]+[期版])?$"
)
_LAW = pattern(r"^中华人民共和国.*(?:法|条例)$|(?:(?<![办方])法|法典|条例|施行细则|自治条例)(?:\([^()]*\))?$")
_REPORT = pattern(r"(?:报告|报告书|白皮书|蓝皮书|绿皮书|年报|公报)(?:\([^()]*\))?$")
_SHORT_NAME = 8
"""《指导意见》 and 《总体规划纲要》 may refer back; what is longer names."""
_GENERIC = pattern(
    r"^(?:本|该)?(?:若干|指导|实施|总体|行动|发展|建设|工作|试点|整体|专项|暂行|管理|实施细则|改革|国家|中长期|谘询|咨询)*"
    r"(?:规划纲要|规划|纲要|意见|方案|计划|计划纲要|办法|条例|通知|建议|决定|报告|要点|指南|规定|目录|标准|文件|决议|公约|协议|白皮书|法|细则)$"
)


@dataclass(frozen=True, slots=True)
class _Named:
    """A title at [start, end) of the reading, with its number if one follows."""

    start: int
    end: int
    title: tuple[int, int]
    number: str | None
    bracketed: bool
    law: bool = False
    report: bool = False
    stands_for: str | None = None


def citations(context: Context) -> tuple[tuple[Citation, ...], tuple[tuple[int, int], ...]]:
    """The documents a text names, in order, and where each stands in the reading."""
    reading = context.reading
    named = sorted(_marked(reading), key=lambda one: one.start)
    taken = [(one.start, one.end) for one in named]
    named += [
        _Named(
            one.start,
            one.end,
            (one.start, one.title_end),
            one.number,
            bracketed=False,
            law=one.law,
            report=one.report,
            stands_for=one.stands_for,
        )
        for one in unmarked_titles(context)
        if _is_free(taken, one.start, one.end)
    ]
    taken = [(one.start, one.end) for one in named]
    named += [
        _Named(start, end, (start, start), number, bracketed=False)
        for start, end, number in find_numbers(reading)
        if _is_free(taken, start, end)
    ]
    named = [one for one in named if not reading.pieces[reading.piece_at(one.start)].note]
    named.sort(key=lambda one: one.start)
    return tuple(_resolved(reading, context.title, named)), tuple((one.start, one.end) for one in named)


def _is_free(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    return not any(first < end and start < last for first, last in taken)


def _marked(reading: Reading) -> Iterator[_Named]:
    for found in _MARKED.finditer(reading.text):
        yield _with_number(reading, found.start(), found.end(), found.span("title"))
    for found in _QUOTED.finditer(reading.text):
        if _DOCUMENT_END.search(found["title"]) and "《" not in found["title"]:
            yield _with_number(reading, found.start(), found.end(), found.span("title"))


def _with_number(reading: Reading, start: int, end: int, title: tuple[int, int]) -> _Named:
    number = NUMBER_AFTER.match(reading.text, end)
    if number is None:
        return _Named(start, end, title, None, bracketed=True)
    return _Named(start, number.end(), title, normal_number(reading, number), bracketed=True)


def _resolved(reading: Reading, own: str, named: Sequence[_Named]) -> Iterator[Citation]:
    """Back-references get the text's own title or the last full one, whichever their word ends."""
    full: list[tuple[str, str]] = []
    for one in named:
        folded, written = reading.text[slice(*one.title)], reading.words(*one.title)
        citation = Citation(
            reading.place(one.start, one.end),
            one.stands_for or written,
            one.number,
            _doctype(one, folded),
            one.bracketed,
            anaphor=one.bracketed and len(folded) <= _SHORT_NAME and _GENERIC.match(folded) is not None,
            resolves_to=None,
        )
        if citation.anaphor:
            citation = replace(citation, resolves_to=_antecedent(reading, one, own, full))
        elif folded:
            full.append((folded, citation.title))
        yield citation


def _doctype(one: _Named, title: str) -> str | None:
    if one.law or _LAW.search(title):
        return "law"
    return "report" if one.report or _REPORT.search(title) else None


def _antecedent(reading: Reading, one: _Named, own: str, full: Sequence[tuple[str, str]]) -> str | None:
    """The text's own title if it ends in the word, unless the word was defined otherwise: （以下简称《规划》）."""
    short = reading.text[slice(*one.title)].lstrip(fold_script("本该"))
    defined = _DEFINED.search(reading.text, max(0, one.start - 6), one.start) is not None
    if not defined and own.endswith(short) and len(own) > len(short):
        return next((title for key, title in full if key == own), own)
    return next((title for key, title in reversed(full) if short in key and len(key) > len(short)), None)


_DEFINED = pattern(r"(?:简称|下称|称为|称)[：“]?$")
