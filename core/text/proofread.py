"""What a proofreader marks apart from characters of the other script: signs, numbers, repeated lines (文本体检).

Proposals only. A rule speaks where the sign is wrong by the rules of writing, not where it is a matter of taste.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.model.text import Script, TextRange
from core.text.fold import fold
from core.text.pairs import QUOTES, match_pairs

if TYPE_CHECKING:
    from core.model.document import Region


class FindingKind(StrEnum):
    """What is wrong."""

    DECIMAL_POINT = "decimal_point"
    """。 between digits, or inside a name in Latin letters."""
    REPEATED_LINE = "repeated_line"
    """A title or heading printed twice."""
    QUOTE_ALONE = "quote_alone"
    """A quotation mark without its other half in the line."""
    BRACKET_ALONE = "bracket_alone"
    BRACKETS_DIFFER = "brackets_differ"
    """One half of a pair of brackets is wide, the other narrow."""
    NARROW_SIGN = "narrow_sign"
    """An ASCII sign between Chinese words."""
    STRAIGHT_QUOTE = "straight_quote"
    """ASCII quotation marks round Chinese words."""
    DOCUMENT_NUMBER = "document_number"
    """A document number (发文字号) that is not written 〔2014〕60号."""
    WIDE_DIGITS = "wide_digits"
    """Full-width digits in a text that has others."""


@dataclass(frozen=True, slots=True)
class Finding:
    """`suggested` is what would stand there; '' where only a reader can tell, or where nothing should stand."""

    range: TextRange
    found: str
    suggested: str
    kind: FindingKind


_HAN = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_WIDE_SIGNS = "，。、；：？！“”‘’「」『』（）《》〈〉〔〕【】…—％"

# 4。7亿, data。gov。cn; but 达到95。2020年 and 达到30。5G网络 end a sentence.
_DECIMAL = re.compile(r"(?<=[\d０-９])。(?=[\d０-９])(?!(?:19|20)\d\d\s?年|[2-6]G)|(?<=[A-Za-z\d])。(?=[a-z])")

_NARROW = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_NARROW_SIGN = re.compile(
    rf"(?<=[{_HAN}{_WIDE_SIGNS}])[,;:?!](?!//)|[,;:?!](?=[{_HAN}《“「『（])|(?<=[{_HAN}])\.(?=[”」』]?$)", re.MULTILINE
)

_OPEN, _CLOSE = "〔[［【﹝〖（(", "〕］\\]】﹞〗）)"
_BRACKETED_NUMBER = re.compile(
    rf"(?<=[{_HAN}])[ \u3000]?[{re.escape(_OPEN)}]\s?(?P<year>(?:19|20|１９|２０)[\d０-９]{{2}})\s?年?[{_CLOSE}]\s?"
    rf"第?\s?(?P<number>[\d０-９]{{1,4}})\s?(?P<end>[号號])"
)
# 国发201460号, 国办发2015年第32号: only behind the sign of an issuing office, or house numbers would be taken.
_BARE_NUMBER = re.compile(
    r"(?<=[发發办辦函字电電])(?P<year>(?:19|20)\d{2})(?:年第?|第)?\s?(?P<number>\d{1,4})(?P<end>[号號])"
)

_WIDE_NUMBER = re.compile(r"[０-９]+(?:[．，][０-９]+)*％?")
_NARROW_DIGIT = re.compile("[0-9]")
_NARROW_BRACKETS = frozenset("()[]{}")
_HAN_INSIDE = re.compile(f"[{_HAN}]")
_TO_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

_LINE = re.compile(r"[^\n]+")
# A line like this may be a title or heading; shorter ones repeat in every table.
_TITLE = re.compile(rf"[^\n\t]{{0,55}}[{_HAN}][^\n\t]{{4,55}}(?<![。！？；，：!?;,:])")
_TITLE_REPEATED_WITHIN = 3
_TOO_LONG = 120


def findings(text: str, script: Script, region: Region) -> tuple[Finding, ...]:
    """Everything found in a document's text, in text order. Linear in its length."""
    found = [
        *_decimal_points(text),
        *_repeated_lines(text),
        *_pairs(text),
        *_narrow_signs(text),
        *_straight_quotes(text, script, region),
        *_document_numbers(text),
    ]
    numbers = [finding.range for finding in found if finding.kind is FindingKind.DOCUMENT_NUMBER]
    found += (
        finding for finding in _wide_digits(text) if not any(number.overlaps(finding.range) for number in numbers)
    )
    return tuple(sorted(found, key=lambda finding: (finding.range, finding.kind)))


def _decimal_points(text: str) -> Iterator[Finding]:
    for found in _DECIMAL.finditer(text):
        yield _finding(found.start(), "。", ".", FindingKind.DECIMAL_POINT)


def _repeated_lines(text: str) -> Iterator[Finding]:
    """The first line among the next three, any other directly below itself."""
    title = before = ""
    for number, (start, line) in enumerate(_lines(text)):
        stripped = line.strip()
        folded = fold(stripped) if len(stripped) < _TOO_LONG else ""
        known = before if number > _TITLE_REPEATED_WITHIN else f"{title}\n{before}"
        if number and folded in known.split("\n") and _TITLE.fullmatch(stripped):
            yield _finding(start + line.index(stripped), stripped, "", FindingKind.REPEATED_LINE)
        before = folded
        title = title or folded


def _pairs(text: str) -> Iterator[Finding]:
    quotes = {*QUOTES, *QUOTES.values(), '"'}
    below = ""
    for start, line in reversed(list(_lines(text))):
        pairs = match_pairs(line)
        for at in pairs.alone:
            # A quotation of several paragraphs opens each of them and closes the last.
            if line[at] in QUOTES and not line[:at].strip() and below.startswith(line[at]):
                continue
            kind = FindingKind.QUOTE_ALONE if line[at] in quotes else FindingKind.BRACKET_ALONE
            yield _finding(start + at, line[at], "", kind)
        for opening, closing in pairs.matched:
            if (line[opening] in _NARROW_BRACKETS) != (line[closing] in _NARROW_BRACKETS):
                narrow = opening if line[opening] in _NARROW_BRACKETS else closing
                wide = chr(ord(line[narrow]) + 0xFEE0)
                yield _finding(start + narrow, line[narrow], wide, FindingKind.BRACKETS_DIFFER)
        below = line.strip()


def _narrow_signs(text: str) -> Iterator[Finding]:
    for found in _NARROW_SIGN.finditer(text):
        yield _finding(found.start(), found.group(), _NARROW[found.group()], FindingKind.NARROW_SIGN)


def _straight_quotes(text: str, script: Script, region: Region) -> Iterator[Finding]:
    corners, curls = text.count("「"), text.count("“")
    corners_wanted = corners > curls if corners or curls else script is Script.HANT and region != ""
    suggested = "「」" if corners_wanted else "“”"
    for start, line in _lines(text):
        if '"' not in line:
            continue
        for places in match_pairs(line).matched:
            if line[places[0]] == '"' and _HAN_INSIDE.search(line, *places):
                for at, mark in zip(places, suggested, strict=True):
                    yield _finding(start + at, '"', mark, FindingKind.STRAIGHT_QUOTE)


def _document_numbers(text: str) -> Iterator[Finding]:
    for pattern in (_BRACKETED_NUMBER, _BARE_NUMBER):
        for found in pattern.finditer(text):
            year, number = found["year"].translate(_TO_NARROW), found["number"].translate(_TO_NARROW)
            suggested = f"〔{year}〕{int(number)}{found['end']}"
            if found.group() != suggested:
                yield _finding(found.start(), found.group(), suggested, FindingKind.DOCUMENT_NUMBER)


def _wide_digits(text: str) -> Iterator[Finding]:
    if _NARROW_DIGIT.search(text):
        for found in _WIDE_NUMBER.finditer(text):
            narrow = found.group().translate(_TO_NARROW)
            yield _finding(found.start(), found.group(), narrow, FindingKind.WIDE_DIGITS)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for found in _LINE.finditer(text):
        if not found.group().isspace():
            yield found.start(), found.group()


def _finding(start: int, found: str, suggested: str, kind: FindingKind) -> Finding:
    return Finding(TextRange(start, start + len(found)), found, suggested, kind)
