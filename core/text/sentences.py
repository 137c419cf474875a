"""Sentences of a passage. Rules C1, C2 and C4 of the annotation conventions."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from core.text.both_scripts import HAN, either
from core.text.statements import is_complete


class Sentence(NamedTuple):
    """[start, end) in code points of the text, without outer white space."""

    start: int
    stop: int
    """Where its final mark begins; `end` if it has none."""
    end: int
    """After the final mark, closing quotes and brackets, footnote marks and a remark in brackets."""
    cuts: tuple[int, ...] = ()
    """Places after semicolons that part complete statements."""

    def may_head(self, text: str) -> bool:
        """Whether it is one statement closed by a full stop, with nothing behind it but a footnote mark."""
        tail = text[self.stop : self.end]
        return tail[:1] in _FULL_STOPS and not self.cuts and _LETTER.search(tail) is None


BRACKET_LIMIT = 120
"""A bracket that stays open for longer was never closed: the longest real one in plans is shorter."""
_AMONG_STATEMENTS = 8
_FULL_STOPS = ("。", ".", "｡")
_STOPS = "。！？!?｡"
_QUOTES = '“「『‘﹁﹃"'
_PARTNERS = dict(zip('（(「『“《〈【〔［[‘﹁﹃"', '））」』”》〉】〕］]’﹂﹄"', strict=True))
_BRACKETS = {
    opening: re.compile("[（(）)]" if opening in "（(" else f"[{re.escape(opening + closing)}]")
    for opening, closing in _PARTNERS.items()
}
_TOKEN = re.compile(r'[（(「『“《〈【〔［\["‘﹁﹃]|[。！？!?｡]+|[；;]+|…+|[.．](?![A-Za-z\d.．])')
_HAN = re.compile(HAN)
_WORD = re.compile(r"\w")
_LETTER = re.compile(r"[^\W\d_]")
_FOOTNOTE = r"\s*(?:\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕)(?!号|號)|[¹²³⁴-⁹]+"
_TAIL = re.compile(rf"(?:[”’」』﹂﹄）)】》〉\"]|{_FOOTNOTE})*")
_GOES_ON = either(
    r"\s*[，,、：:；;。）)]|[的等之所]|[^。！？；，,\s]{0,14}(?:说|表示|指出|认为|介绍|强调|坦言)[。，,：:]|\s*\Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d\s?年")
_ENUMERATOR = re.compile(r"[（(]\s?[一二三四五六七八九十\da-z]{1,3}\s?[）)]")
_NUMBER = re.compile(r"\s*\d{1,3}\Z")
_BLANK = re.compile(r"\s*")


def split_sentences(text: str, start: int, end: int) -> list[Sentence]:
    """Sentences of text[start:end] in order. What lies between them is white space or has no word in it."""
    sentences: list[Sentence] = []
    begin = position = start
    cuts: list[int] = []
    while (token := _TOKEN.search(text, position, end)) is not None:
        position = token.end()
        stop = token.start()
        if text[stop] in _PARTNERS:
            closing = _closing(text, stop, end)
            position = max(position, closing + 1)
            if closing < 0 or text[stop] not in _QUOTES or not _quotation_ends(text, closing, end):
                continue
            stop = closing - 1
        elif text[stop] in "；;":
            if _counts_beside_han(text, token, end):
                position = _end_of_tail(text, position, end)
                cuts.append(position)
            continue
        elif not _is_final(text, token, begin, end):
            continue
        position = _with_remark(text, _end_of_tail(text, position, end), end)
        _add(sentences, text, Sentence(begin, stop, position), cuts)
        begin = position
        cuts.clear()
    rest = begin + len(text[begin:end].rstrip())
    _add(sentences, text, Sentence(begin, rest, rest), cuts)
    return sentences


def _add(sentences: list[Sentence], text: str, sentence: Sentence, cuts: list[int]) -> None:
    start = _after_blank(text, sentence.start, sentence.end)
    if _WORD.search(text, start, sentence.end) is not None:
        sentences.append(
            Sentence(start, max(start, sentence.stop), sentence.end, _real_cuts(text, start, sentence.end, cuts))
        )


def _real_cuts(text: str, start: int, end: int, cuts: list[int]) -> tuple[int, ...]:
    if not cuts:
        return ()
    parts = [text[left:right] for left, right in pairwise((start, *cuts, end))]
    whole = [is_complete(part) for part in parts]
    if 3 * sum(whole) >= 2 * len(whole):  # One piece among statements is a statement, if it is not too short.
        whole = [yes or len(_LETTER.findall(part)) >= _AMONG_STATEMENTS for yes, part in zip(whole, parts, strict=True)]
    return tuple(cut for cut, (left, right) in zip(cuts, pairwise(whole), strict=True) if left and right)


def _closing(text: str, opening: int, end: int) -> int:
    """Index of the bracket that closes the one at `opening`, in its limit; -1 if there is none."""
    mark = text[opening]
    limit = min(end, opening + BRACKET_LIMIT + 2)
    partners = "）)" if mark in "（(" else _PARTNERS[mark]
    if all(text.find(partner, opening + 1, limit) < 0 for partner in partners):
        return -1
    depth = 0
    for found in _BRACKETS[mark].finditer(text, opening, limit):
        if found.group() in "（(" if mark in "（(" else (found.group() == mark and (mark != '"' or depth == 0)):
            depth += 1
        else:
            depth -= 1
        if depth == 0:
            return found.start()
    return -1


def _quotation_ends(text: str, closing: int, end: int) -> bool:
    """Whether the sentence ends with the quotation: 。” and nothing that goes on."""
    return text[closing - 1] in _STOPS and closing + 1 < end and _GOES_ON.match(text, closing + 1, end) is None


def _is_final(text: str, token: re.Match[str], begin: int, end: int) -> bool:
    first, before = token.group()[0], text[token.start() - 1] if token.start() > begin else " "
    after = text[token.end()] if token.end() < end else " "
    match first:
        case "!" | "?":
            return _counts_beside_han(text, token, end)
        case "." | "．":
            return _HAN.match(before) is not None and not (first == "．" and _HAN.match(after))
        case "…":
            return _GOES_ON.match(text, token.end(), end) is None and token.start() > begin
        case _ if len(token.group()) > 1:
            return True
        case "。" | "｡":
            return not _is_point(text, token, begin, before, after)
        case _:
            return True


def _is_point(text: str, token: re.Match[str], begin: int, before: str, after: str) -> bool:
    """Whether a full stop stands for the point of a number (4。7), a host name (gov。cn) or a number mark (1。)."""
    if before.isdecimal() and after.isdecimal():
        return _YEAR.match(text, token.end()) is None
    if before.isascii() and before.isalnum() and after.isascii() and after.islower():
        return True
    return _NUMBER.match(text, begin, token.start()) is not None


def _counts_beside_han(text: str, token: re.Match[str], end: int) -> bool:
    before, after = token.start() - 1, token.end()
    if not token.group().isascii():
        return True
    return (before >= 0 and not text[before].isascii()) or (after < end and not text[after].isascii()) or after == end


def _end_of_tail(text: str, position: int, end: int) -> int:
    found = _TAIL.match(text, position, end)
    return position if found is None else found.end()


def _with_remark(text: str, position: int, end: int) -> int:
    """After the full stop of a measure its agency may stand in brackets, 。（教育部负责）, and belongs to it."""
    opening = _after_blank(text, position, end)
    if opening >= end or text[opening] not in "（(" or _ENUMERATOR.match(text, opening, end) is not None:
        return position
    closing = _closing(text, opening, end)
    return position if closing < 0 else _end_of_tail(text, closing + 1, end)


def _after_blank(text: str, position: int, end: int) -> int:
    found = _BLANK.match(text, position, end)
    return position if found is None else found.end()
