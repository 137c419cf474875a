"""Time limits: the times that bound a goal, a task or a forecast (F2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from core.analysis.reading import pattern
from core.analysis.stance import AHEAD, DONE, FORETOLD, REVIEWED, SCHEDULED, looks_ahead
from core.analysis.times import TimeExpression, TimeSign, is_compared_with
from core.model.fact import Deadline

if TYPE_CHECKING:
    from core.analysis.context import Context

_DEFINED_AFTER = pattern(r"，?(?:(?:既|正|也|仍)?是|属于|处于|正值)")
_TERM_BEFORE = pattern(r"(?:规划期|计划期|规划期限|期限|期程|实施期|执行期|起[止迄]时间)[为：是]?$")
_DATES_ALONE = pattern(r"\d{4}/\d{1,2}-\d{4}/\d{1,2}")
"""Figures of months and years without words are the term of a project."""


def deadlines(context: Context, times: Sequence[TimeExpression]) -> Iterator[Deadline]:
    """The times of a reading that bind, in its order. Times inside cited titles are to be left out beforehand."""
    reading = context.reading
    last: TimeExpression | None = None
    for number, time in enumerate(times):
        following = times[number + 1].start if number + 1 < len(times) else len(reading.text)
        if reading.piece_at(time.start) in context.titles:
            continue
        glossed = last is not None and last.plan_period and reading.text[last.end : time.start] == "("
        if not glossed and _binds(context, time, following):
            yield Deadline(reading.place(time.start, time.end), time.year, time.type)
        last = time


def _binds(context: Context, time: TimeExpression, following: int) -> bool:
    index = context.reading.piece_at(time.start)
    piece = context.reading.pieces[index]
    text = context.reading.text
    if _DATES_ALONE.fullmatch(text, time.start, time.end):
        return True
    until = min(piece.end, following)
    before, after = text[max(piece.start, time.start - 8) : time.start], text[time.end : until]
    if time.sign is TimeSign.AS_OF or text[piece.end - 1] == "？" or is_compared_with(time, before, after):
        return False
    past = context.now is not None and time.year is not None and time.year < context.now
    if time.relative:
        return not _DEFINED_AFTER.match(after) and not DONE.search(after)
    if time.sign in (TimeSign.BEFORE, TimeSign.UNTIL):
        return not past and not (time.year is not None and DONE.search(after))
    if time.plan_period:
        return not past and not _DEFINED_AFTER.match(after) and not DONE.search(after)
    return _plain_binds(context, time, (before, after), index)


def _plain_binds(context: Context, time: TimeExpression, around: tuple[str, str], index: int) -> bool:
    """2017年 by itself: by the words round it, by the day of the text, by the heading."""
    before, after = around
    phrase = after.split("；", 1)[0]
    to_come = 0 if context.now is None or time.year is None else time.year - context.now
    if _DEFINED_AFTER.match(after) or DONE.search(phrase):
        return False
    if to_come < 0:
        return FORETOLD.search(phrase) is not None
    if REVIEWED.search(context.headings[index]):
        return AHEAD.search(before) is not None or looks_ahead(phrase)
    if to_come > 0 or _TERM_BEFORE.search(before) or AHEAD.search(before) or looks_ahead(phrase):
        return True
    if time.year is None:
        return False
    return time.sign is TimeSign.SINCE or SCHEDULED.search(context.headings[index]) is not None
