"""Words of a sentence: the one door to jieba. Never at start-up: filling its dictionary takes half a second."""

from __future__ import annotations

import logging
import re
from bisect import bisect_right
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from core.progress import Progress, silent
from core.resources import RESOURCES
from core.text.conversion import convert

if TYPE_CHECKING:
    from jieba import Tokenizer

SLICE = 2_500
"""Dictionary lines between two reports of progress: about 10 ms."""
WINDOW = 60
"""Characters on either side of a place that are looked at: no Chinese word is longer, and a cut costs 2 µs each."""
TERM_FREQUENCY = 200_000
"""High enough that a term of the field wins over any way to split it."""

# What the dictionary cannot know: figures with their decimal sign (a 。 in some sources), names in Latin letters,
# document numbers. They are whole words wherever they stand.
ENTITIES = re.compile(
    r"[\d０-９]+(?:[.．。,，][\d０-９]+)*[%％‰]?[万亿萬億千百]*"
    r"|[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ\d+#.\-/]*[A-Za-zＡ-Ｚａ-ｚ\d+#]|[A-Za-zＡ-Ｚａ-ｚ]"
    r"|(?:(?![按照据據依根印的及和与與])[㐀-鿿]){1,6}[〔\[［（(【﹝〖]\d{4}[〕\]］）)】﹞〗]\d{1,4}[号號]"
)
SPACE = re.compile(r"\s+")


class WordFinder:
    """Finds the word round a character. Until it is loaded every character is a word of its own."""

    def __init__(self) -> None:
        self._tokenizer: Tokenizer | None = None

    @property
    def loaded(self) -> bool:
        return self._tokenizer is not None

    def load(self, own_words: Iterable[str] = (), progress: Progress = silent) -> None:
        """Fills an own dictionary: no cache file is read or written, nothing is logged. May run in any thread."""
        import jieba

        jieba.setLogLevel(logging.WARNING)
        tokenizer = jieba.Tokenizer()
        lines = (Path(jieba.__file__).parent / "dict.txt").read_text("utf-8").splitlines()
        frequencies: dict[str, int] = {}
        total = 0
        for number, line in enumerate(lines):
            if number % SLICE == 0:
                progress(number, len(lines))
            word, frequency = line.split(" ", 2)[:2]
            total += int(frequency)
            frequencies[word] = int(frequency)
            for end in range(1, len(word)):
                frequencies.setdefault(word[:end], 0)
        for word in (*field_terms(), *own_words):
            folded = simplified(word)
            total += TERM_FREQUENCY - frequencies.get(folded, 0)
            frequencies[folded] = TERM_FREQUENCY
            for end in range(1, len(folded)):
                frequencies.setdefault(folded[:end], 0)
        tokenizer.FREQ = frequencies
        tokenizer.total = total
        tokenizer.initialized = True
        self._tokenizer = tokenizer

    def word_at(self, text: str, index: int) -> tuple[int, int]:
        """[start, end) of the word round the character at `index`, code points of `text`; either script."""
        if not 0 <= index < len(text):
            return index, index
        low, high = max(0, index - WINDOW), min(len(text), index + WINDOW)
        piece = text[low:high]
        start, end = self._word_in(piece, index - low)
        return low + start, low + end

    def _word_in(self, piece: str, index: int) -> tuple[int, int]:
        for pattern in (ENTITIES, SPACE):
            for match in pattern.finditer(piece):
                if match.start() <= index < match.end():
                    return match.span()
        if self._tokenizer is None:
            return index, index + 1
        ends: list[int] = []
        position = 0
        for word in self._tokenizer.cut(simplified(piece), HMM=False):
            position += len(word)
            ends.append(position)
        place = bisect_right(ends, index)
        return (ends[place - 1] if place else 0), ends[place]


def simplified(words: str) -> str:
    """The words as the dictionary has them, character for character. Folding would not do: it joins what the
    dictionary keeps apart.
    """
    return convert(words, "t2s")


def field_terms() -> tuple[str, ...]:
    """The terms of resources/words/terms.txt."""
    lines = (RESOURCES / "words" / "terms.txt").read_text("utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
