"""建议词表: the words that suggestions go by, as shipped and as the users of a library have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.analysis.lexicon import Lexicon, shipped_lexicon, shipped_words
from core.errors import NotFound
from core.model.changes import ChangeSet, StepKind
from core.model.ids import LexiconEntryId
from core.model.lexicon_entry import HEAVIEST, NOT_COUNTED, LexiconEntry
from core.text.fold import fold

if TYPE_CHECKING:
    from core.ports import Clock, IdSource, StepInProgress, Store

WORD_LIMIT = 30
"""Code points of a word."""


@dataclass(frozen=True, slots=True)
class LexiconWord:
    """A word of one domain."""

    domain: str
    word: str
    shipped: int | None
    """Its weight as it comes with the program; None if it does not."""
    entry: LexiconEntry | None
    """What the users of this library say of it."""

    @property
    def weight(self) -> int:
        """The one in force, 0 to 4."""
        return self.entry.weight if self.entry is not None else (self.shipped or NOT_COUNTED)


@dataclass(frozen=True, slots=True)
class WordChange:
    """A wish: a word of a domain shall have a weight of 0 to 4; None: as shipped, or not at all."""

    domain: str
    word: str
    weight: int | None


class LexiconService:
    """One method, one step."""

    def __init__(self, store: Store, clock: Clock, ids: IdSource) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids
        self._made: tuple[tuple[LexiconEntry, ...], Lexicon] = (), shipped_lexicon()

    def entries(self) -> tuple[LexiconEntry, ...]:
        """What the users of this library say of words."""
        with self._store.reading() as library:
            return library.lexicon.all()

    def words(self) -> tuple[LexiconWord, ...]:
        """All words: the shipped ones in their order, each with what users say of it, then the users' own."""
        own = {(entry.domain, fold(entry.word)): entry for entry in self.entries()}
        shipped = [
            LexiconWord(domain, word, weight, own.pop((domain, fold(word)), None))
            for domain, word, weight in shipped_words()
        ]
        return (*shipped, *(LexiconWord(entry.domain, entry.word, None, entry) for entry in own.values()))

    def lexicon(self) -> Lexicon:
        """The shipped lexicon with the users' words laid over, ready for suggestions."""
        entries = self.entries()
        known, made = self._made
        if entries != known:
            made = shipped_lexicon().laid_over(entries)
            self._made = entries, made
        return made

    def change(self, wishes: Iterable[WordChange], reviewer: str) -> ChangeSet:
        """Raises NotFound for words that are too short or too long. A word in either script is the same word."""
        checked = [replace(wish, word=_checked(wish.word)) for wish in wishes]
        shipped = {(domain, fold(word)): weight for domain, word, weight in shipped_words()}
        with self._store.step(StepKind.CHANGE_LEXICON, reviewer) as step:
            own = {(entry.domain, fold(entry.word)): entry for entry in step.lexicon.all()}
            done: Counter[bool] = Counter()
            for wish in checked:
                key = wish.domain, fold(wish.word)
                weight = None if wish.weight == shipped.get(key) else wish.weight
                done[self._put(step, own.get(key), replace(wish, weight=weight), reviewer)] += 1
            step.say(count=done[True])
        return step.changes

    def _put(self, step: StepInProgress, known: LexiconEntry | None, wish: WordChange, reviewer: str) -> bool:
        """Whether that changed anything."""
        if wish.weight is None:
            if known is not None:
                step.lexicon.remove(known.id)
            return known is not None
        weight = min(max(wish.weight, NOT_COUNTED), HEAVIEST)
        if known is not None:
            step.lexicon.update(replace(known, weight=weight))
            return known.weight != weight
        now = self._clock.now()
        step.lexicon.add(LexiconEntry(LexiconEntryId(self._ids.new()), wish.domain, wish.word, weight, reviewer, now))
        return True


def _checked(word: str) -> str:
    """Without white space, which is passed over in texts too."""
    word = "".join(word.split())
    if len(word) < 2:
        raise NotFound("lexicon_entry.word_short", word=word)
    if len(word) > WORD_LIMIT:
        raise NotFound("lexicon_entry.word_long", word=word[:WORD_LIMIT] + "…", limit=WORD_LIMIT)
    return word
