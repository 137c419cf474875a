"""Indicators (I1-I6): every quantity that measures something, its name, year and place, and whether it is aimed at."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from core.analysis.agency_names import Home
from core.analysis.indicator_words import Wording, change_of, joined, tidy, wording
from core.analysis.measured import measures
from core.analysis.quantities import Quantity, UnitKind, quantities
from core.analysis.reading import Piece, pattern
from core.analysis.stance import AHEAD, AIMED, DONE, FORETOLD, REPORTED, REVIEWED, SCHEDULED
from core.analysis.times import TimeExpression, TimeSign, is_compared_with
from core.model.fact import Comparator, Indicator

if TYPE_CHECKING:
    from core.analysis.context import Context
    from core.analysis.place_mentions import PlaceMentions

_NATION = pattern(
    r"我国|全国(?!最|重要|著名|平均|先进|领先|水平)|全台|全岛|中国(?!移动|联通|电信|银行|铁塔|石油|石化|特色)"
)
_WHOLE_PLACE = pattern(r"全[省市县区州]|我[省市县区州]|[省市]内|本[省市]")
_OF_NATION = pattern(r"国务院|国家|全国|中共中央|行政院")
_PLAN = pattern(r"规划|计划|纲要|纲领|方案|意见|目标|蓝图")
_NOW = pattern(r"目前|当前|现有|如今|至今")
_INHERITED_PIECES = 12
"""How many clauses back, under the same heading, a time may stand that still governs."""
_DEMANDS = frozenset((Comparator.AT_LEAST, Comparator.AT_MOST))
_REACH = 160
"""Characters to either side of a number that can tell whether it is aimed at and where."""
_NEAREST_TIMES = 8
_LISTED_PLACES = 2
"""More places than these are what is counted, not where."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is already known of a text when its indicators are read."""

    context: Context
    times: Sequence[TimeExpression]
    binding: frozenset[int]
    """Starts of the times that are deadlines, in the source."""
    cities: PlaceMentions
    titles: Sequence[tuple[int, int]]
    """Spans of cited titles in the reading: their numbers measure nothing."""


class _Last(NamedTuple):
    """The indicator before the one that is being read."""

    quantity: Quantity
    indicator: Indicator
    piece: int
    end: int
    """Behind what is counted."""


def indicators(setting: Setting) -> Iterator[Indicator]:
    """The indicators of a text in order."""
    reading = setting.context.reading
    judge = _Judge(setting)
    last: _Last | None = None
    root = ""
    for quantity in quantities(reading.text):
        index = reading.piece_at(quantity.start)
        piece = reading.pieces[index]
        if piece.note or judge.is_named_or_dated(quantity) or not measures(reading.text, quantity, piece):
            continue
        if last is not None and last.piece != index:
            last = None
        end = quantity.end
        if last is not None and joined(reading.text, last.quantity, quantity):
            one = judge.sibling(last.indicator, quantity)
        else:
            words = wording(reading.text, quantity, piece, _floor(last, quantity) if last else piece.start, judge.times)
            name = tidy("".join(reading.words(*span) for span in words.name))
            end = words.end
            goes_on = last is not None and (words.continues or not name)
            root, name = (root, root + name) if goes_on else (name, name)
            one = judge.indicator(quantity, words, name, index)
        yield one
        last = _Last(quantity, one, index, end)


def _floor(last: _Last, quantity: Quantity) -> int:
    """Where the last indicator ends; its number alone if the next one stands in what it counts."""
    return last.end if last.end <= quantity.start else last.quantity.end


class _Judge:
    """Year, place and stance of a quantity, from its phrase outwards."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._reading = setting.context.reading
        self._starts = [time.start for time in setting.times]
        self._title_ends = [end for _, end in setting.titles]
        self._nation = "臺灣" if setting.context.home is Home.TAIWAN else "全国"
        self.times = {time.start: time.end for time in setting.times}

    def is_named_or_dated(self, quantity: Quantity) -> bool:
        """Whether the number belongs to a cited title or to a time."""
        number = bisect_right(self._title_ends, quantity.digits)
        if number < len(self._title_ends) and self._setting.titles[number][0] <= quantity.digits:
            return True
        number = bisect_right(self._starts, quantity.digits) - 1
        return number >= 0 and quantity.digits < self._setting.times[number].end

    def indicator(self, quantity: Quantity, words: Wording, name: str, index: int) -> Indicator:
        """The indicator that `quantity` of piece `index` states."""
        text, piece = self._reading.text, self._reading.pieces[index]
        time = self._time(quantity, index)
        foretold = self._is_foretold(words, quantity, index)
        baseline = words.baseline
        return Indicator(
            self._reading.place(words.start, words.end),
            name,
            quantity.value,
            quantity.upper,
            self._unit(quantity),
            quantity.comparator,
            change_of(text, quantity, words.phrase),
            self._reading.words(*baseline) if baseline else None,
            None if time is None or time.relative else time.year,
            self._place(words, piece, index),
            is_target=not foretold and self._is_target(quantity, piece, index, time),
            forecast=foretold,
        )

    def _is_foretold(self, words: Wording, quantity: Quantity, index: int) -> bool:
        """A forecast; but what a plan itself expects of its measures is aimed at."""
        found = FORETOLD.search(self._reading.text, words.phrase, quantity.digits)
        return found is not None and SCHEDULED.search(self._setting.context.headings[index]) is None

    def sibling(self, elder: Indicator, quantity: Quantity) -> Indicator:
        """The indicator of a number that only continues the list of another one's."""
        return replace(
            elder,
            range=self._reading.place(quantity.start, quantity.end),
            value=quantity.value,
            value_max=quantity.upper,
            unit=self._unit(quantity),
            comparator=quantity.comparator,
        )

    def _unit(self, quantity: Quantity) -> str:
        return "".join(self._reading.words(*span) for span in quantity.unit) or quantity.unit_word

    def _time(self, quantity: Quantity, index: int) -> TimeExpression | None:
        """The time that governs a quantity: of its clause, of clauses before it, of the heading above them."""
        text, pieces = self._reading.text, self._reading.pieces
        piece = pieces[index]
        found = self._last_time(piece.start, quantity.start) or self._first_time(quantity.end, piece.end)
        today = _NOW.search(text, max(piece.start, quantity.start - _REACH), quantity.start)
        if found is not None or today or piece.heading >= 0:
            return found
        for earlier in range(index - 1, max(-1, index - _INHERITED_PIECES), -1):
            found = self._last_time(pieces[earlier].start, pieces[earlier].end)
            if found is not None or pieces[earlier].heading >= 0:
                return found
        return None

    def _last_time(self, start: int, end: int) -> TimeExpression | None:
        times = self._setting.times
        nearest = bisect_right(self._starts, end - 1) - 1
        for number in range(nearest, max(-1, nearest - _NEAREST_TIMES), -1):
            if times[number].start < start:
                break
            if times[number].end <= end and self._governs(times[number]):
                return times[number]
        return None

    def _first_time(self, start: int, end: int) -> TimeExpression | None:
        number = bisect_right(self._starts, start - 1)
        times = self._setting.times
        if number < len(times) and times[number].end <= end and times[number].sign is TimeSign.UNTIL:
            return times[number]
        return None

    def _governs(self, time: TimeExpression) -> bool:
        text = self._reading.text
        before = text[max(0, time.start - 8) : time.start]
        after = text[time.end : time.end + 12]
        if time.sign is TimeSign.UNTIL or (time.first_year != time.year and not time.plan_period):
            return True
        return time.sign is not TimeSign.SINCE and not is_compared_with(time, before, after)

    def _is_target(self, quantity: Quantity, piece: Piece, index: int, time: TimeExpression | None) -> bool:
        """The last word of intention or report before the number decides, then the time, then the heading."""
        text, headings = self._reading.text, self._setting.context.headings[index]
        begin, end = max(piece.start, quantity.digits - _REACH), min(piece.end, quantity.end + _REACH)
        ahead = [found.start() for found in AHEAD.finditer(text, begin, quantity.digits)]
        back = [found.start() for found in REPORTED.finditer(text, begin, quantity.digits)]
        if ahead or back:
            return max(ahead, default=-1) > max(back, default=-1)
        if quantity.comparator in _DEMANDS and quantity.kind is UnitKind.RATE:
            return True
        if DONE.search(text, quantity.end, end) and not AHEAD.search(text, quantity.end, end):
            return False
        if time is not None:
            return self._reading.place(time.start, time.end).start in self._setting.binding
        if AIMED.search(headings) or SCHEDULED.search(headings):
            return True
        return _PLAN.search(self._setting.context.title) is not None and REVIEWED.search(headings) is None

    def _place(self, words: Wording, piece: Piece, index: int) -> str | None:
        """The place named nearest: in the phrase, in the clause, in clauses before it, in the headings."""
        reading = self._reading
        found = self._named(words.start, words.end) or self._named(max(piece.start, words.start - _REACH), words.end)
        if found is not None:
            return found
        if _WHOLE_PLACE.search(reading.text, max(piece.start, words.start - _REACH), words.end):
            return self._of_headings(index)
        for earlier in range(index - 1, max(-1, index - _INHERITED_PIECES), -1):
            before = reading.pieces[earlier]
            if before.passage != piece.passage:
                break
            found = self._named(before.start, before.end)
            if found is not None:
                return found
        return self._of_headings(index)

    def _named(self, start: int, end: int) -> str | None:
        cities = self._setting.cities.within(start, end)
        if len(cities) > _LISTED_PLACES:
            return None
        if cities:
            at, place = cities[0]
            return self._reading.words(at, at + len(place.short))
        if _NATION.search(self._reading.text, start, end):
            return self._nation
        return None

    def _of_headings(self, index: int) -> str | None:
        context = self._setting.context
        for words in (*reversed(context.headings[index].split("\n")), context.title):
            place = self._setting.cities.in_words(words)
            if place is not None:
                return place.short
        return self._nation if _OF_NATION.search(context.title) else None
