"""What the mainland and Taiwan call the same thing by different words: 网络 and 網路, 软件 and 軟體.

The pairs are OpenCC's, without the words that our own list keeps: those would lead a search to something else.
"""

from __future__ import annotations

from functools import cache
from itertools import islice, product

from core.resources import RESOURCES
from core.text.conversion.tables import read_candidates, read_words, tables_folder
from core.text.fold import fold

MOST = 8
"""Other wordings of one word of a query."""


def other_wordings(words: str) -> tuple[str, ...]:
    """The words with one or more of their parts said otherwise; none if nothing in them is said otherwise.

    A part is the longest one, from the left. What is put in comes as the table has it, in either script.
    """
    choices = [[words[start:end], *_exchanged().get(folded, ())] for start, end, folded in _parts(words)]
    made = ("".join(chosen) for chosen in product(*choices))
    return tuple(islice((one for one in made if one != words), MOST))


def _parts(words: str) -> list[tuple[int, int, str]]:
    """Ranges that partition the words, each with its folded form: parts that are said otherwise, else characters."""
    folded, pairs, longest = fold(words), _exchanged(), _longest()
    parts: list[tuple[int, int, str]] = []
    start = 0
    while start < len(words):
        lengths = range(min(longest, len(words) - start), 1, -1)
        length = next((length for length in lengths if folded[start : start + length] in pairs), 1)
        parts.append((start, start + length, folded[start : start + length] if length > 1 else ""))
        start += length
    return parts


@cache
def _exchanged() -> dict[str, tuple[str, ...]]:
    """Folded words to the others, as the table writes them."""
    kept = {fold(word) for word in read_words(RESOURCES / "opencc" / "kept_words.txt")}
    pairs: dict[str, dict[str, str]] = {}
    for word, others in read_candidates(tables_folder() / "dictionary" / "TWPhrases.txt").items():
        for other in others:
            ours, theirs = fold(word), fold(other)
            if ours == theirs or kept & {ours, theirs} or min(len(ours), len(theirs)) < 2:
                continue
            pairs.setdefault(ours, {})[theirs] = other
            pairs.setdefault(theirs, {})[ours] = word
    return {word: tuple(others.values()) for word, others in pairs.items()}


@cache
def _longest() -> int:
    return max(map(len, _exchanged()), default=0)
