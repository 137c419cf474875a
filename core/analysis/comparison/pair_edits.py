"""What readers say of partners, laid over the passages: those that belong together, and those that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from core.analysis.comparison.alignment import FIRST_OWN_KEY
from core.analysis.comparison.moves import SHORTEST
from core.model.pair import PairEdit, PairEditKind

if TYPE_CHECKING:
    from core.analysis.comparison.units import Side
    from core.model.text import TextRange

_FIRST_OWN = ord(FIRST_OWN_KEY)
"""Private characters that no text of ours holds stand for what readers said; a unit with one of its own is like none,
and two with the same one are partners.
"""


@dataclass(frozen=True, slots=True)
class Group:
    """Neighbouring passages that are aligned as one; nearly always a single one."""

    passages: tuple[TextRange, ...]
    key: str
    by_hand: bool = False


class _Said:
    """For passages of one edition, by index: what was said last of them."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self.of: dict[int, int] = {}
        """Number of the edit."""

    def touched(self, place: TextRange) -> range:
        if not len(place):
            return range(0)
        passages = self._side.passages
        found = [index for index, passage in enumerate(passages) if passage.overlaps(place)]
        return range(found[0], found[-1] + 1) if found else range(0)

    def say(self, places: range, number: int) -> None:
        """What was said before of any of these passages no longer holds of those that it was said of with them."""
        earlier = {self.of[place] for place in places if place in self.of}
        self.drop(earlier)
        for place in places:
            self.of[place] = number

    def drop(self, numbers: set[int]) -> None:
        self.of = {place: number for place, number in self.of.items() if number not in numbers}

    def earlier(self, places: range) -> set[int]:
        return {self.of[place] for place in places if place in self.of}

    def groups(self, keys: dict[int, str], own_keys: count[int]) -> list[Group]:
        groups: list[Group] = []
        passages = self._side.passages
        index = 0
        while index < len(passages):
            number = self.of.get(index)
            end = index + 1
            if number is None:
                groups.append(Group((passages[index],), self._side.key(passages[index])))
            elif number not in keys:
                groups.append(Group((passages[index],), chr(next(own_keys)) * SHORTEST, by_hand=True))
            else:
                while self.of.get(end) == number:
                    end += 1
                groups.append(Group(passages[index:end], keys[number], by_hand=True))
            index = end
        return groups


def groups(old: Side, new: Side, edits: Sequence[PairEdit]) -> tuple[list[Group], list[Group]]:
    """The passages of both editions, neighbours gathered where a reader did so, each with the key to align by."""
    said_old, said_new = _Said(old), _Said(new)
    own_keys = count(_FIRST_OWN)
    keys: dict[int, str] = {}
    for number, edit in enumerate(sorted(edits, key=lambda edit: edit.created_at)):
        olds, news = said_old.touched(edit.old), said_new.touched(edit.new)
        undone = said_old.earlier(olds) | said_new.earlier(news)
        said_old.drop(undone)
        said_new.drop(undone)
        said_old.say(olds, number)
        said_new.say(news, number)
        if edit.kind is PairEditKind.TOGETHER and olds and news:
            keys[number] = chr(next(own_keys)) * SHORTEST
    return said_old.groups(keys, own_keys), said_new.groups(keys, own_keys)
