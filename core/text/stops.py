"""Sentences whose full stops were lost on the way to us (rule C5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from core.text.both_scripts import either
from core.text.sentences import Sentence

# A plan has a full stop every 50 to 90 characters and several 、 in every hundred; where both are all but gone, a
# converter took them.
_CHARACTERS_PER_STOP = 200
_LEAST_CHARACTERS = 500
_LONG = 100
_NEAREST = 10
"""Characters between a lost stop and the next mark on either side."""

_STOP = re.compile(r"[。！？!?；;]")
_ENUMERATION_COMMA = re.compile("、")
_MARK = re.compile(r"[，,。；;：:！？!?）)]")
# Words that open a sentence and hardly ever follow another word of the same one. What stands before them must be able
# to end a sentence.
_OPENING = either(
    r"(?<=[^\W\d_])(?<![是在为对的和与到从比及于等将把被由以以而但且并若如之其该各每前后])"
    r"(?:因此|因而|另外一方面|另一方面|与此同时|此外|目前|现阶段|近[一二两三几]?年来|近年来|今年|去年|随着|首先|其次|然而|总之|综上"
    r"|[“\"]?十[一二三四五]五[”\"]?(?:期间|时期)|这(?=[就也将]|既是|是|意味))"
)


def stops_were_lost(text: str, passages: Iterable[tuple[int, int]]) -> bool:
    """Whether the paragraphs of a text, as ranges, have all but no full stops and no 、."""
    characters = stops = commas = 0
    for start, end in passages:
        characters += end - start
        stops += sum(1 for _ in _STOP.finditer(text, start, end))
        commas += sum(1 for _ in _ENUMERATION_COMMA.finditer(text, start, end))
    return characters >= _LEAST_CHARACTERS and stops * _CHARACTERS_PER_STOP < characters and commas * 500 < characters


def with_lost_stops(text: str, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences parted before words that only open sentences. Some lost stops remain unfound."""
    result: list[Sentence] = []
    for sentence in sentences:
        start = sentence.start
        if sentence.end - sentence.start >= _LONG:
            for cut in _cuts(text, sentence):
                result.append(Sentence(start, cut, cut))
                start = cut
        result.append(Sentence(start, sentence.stop, sentence.end, sentence.cuts if start == sentence.start else ()))
    return result


def _cuts(text: str, sentence: Sentence) -> Iterable[int]:
    last = sentence.start
    for found in _OPENING.finditer(text, sentence.start + _NEAREST, sentence.stop):
        cut = found.start()
        if (
            cut - last >= _NEAREST
            and _MARK.search(text, cut - _NEAREST, cut) is None
            and sentence.stop - cut >= _NEAREST
        ):
            yield cut
            last = cut
