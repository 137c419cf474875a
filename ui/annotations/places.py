"""The marks of one document in text order, and which of them share words with a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from core.model.text import TextRange
    from ui.annotations.entry import Entry

_Key = tuple[int, int, int, str]


class Places:
    """Whatever happens to one mark, the others are not looked at: ten thousand of them must not slow a key down."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        keyed = sorted(((_key(entry), entry) for entry in entries), key=itemgetter(0))
        self._entries = [entry for _, entry in keyed]
        self._keys = [key for key, _ in keyed]
        self._ends = [key[1] for key in self._keys]
        self._reached: list[int] = []
        """How far down the text the marks up to each reach."""
        self._reach_from(0)

    @property
    def entries(self) -> Sequence[Entry]:
        return self._entries

    def put(self, entry: Entry) -> None:
        key = _key(entry)
        index = bisect_left(self._keys, key)
        self._keys.insert(index, key)
        self._ends.insert(index, key[1])
        self._entries.insert(index, entry)
        self._reach_from(index)

    def take_out(self, entry: Entry) -> None:
        """Takes out one that was put in."""
        index = bisect_left(self._keys, _key(entry))
        del self._keys[index], self._ends[index], self._entries[index]
        self._reach_from(index)

    def touching(self, place: TextRange) -> list[Entry]:
        """The marks that share words with a place, in text order."""
        first, end = bisect_right(self._reached, place.start), bisect_left(self._keys, (place.end,))
        return [entry for entry in self._entries[first:end] if entry.record.annotation.anchor.range.overlaps(place)]

    def _reach_from(self, index: int) -> None:
        before = self._reached[index - 1] if index else 0
        self._reached[index:] = list(accumulate(self._ends[index:], max, initial=before))[1:]


def _key(entry: Entry) -> _Key:
    mark = entry.record.annotation
    return mark.anchor.range.start, mark.anchor.range.end, mark.created_at, entry.id
