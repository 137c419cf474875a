"""Points of an enumeration in running text: 第一，…; 一是…; 首先，… (rule H5)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from core.text.levels import Found
from core.text.numbering import Marker, System, read_point
from core.text.statements import concludes, is_numbered_topic

if TYPE_CHECKING:
    from core.text.run_in import Body


class _Point(NamedTuple):
    body: Body
    place: int
    """Index of its sentence in the body."""
    mark: Marker
    following: Body | None
    """The next body, if it is an unnumbered paragraph below the same heading."""


def find_points(text: str, bodies: Sequence[Body], starts: Sequence[int]) -> None:
    """Makes headings of the points of each enumeration whose every point is a topic that its next sentences explain."""
    heads: list[tuple[Body, int, Found]] = []
    for group in _enumerations(text, bodies, starts):
        if all(_is_heading(text, point, group, position) for position, point in enumerate(group)):
            for point in group:
                sentence = point.body.sentences[point.place]
                found = Found(sentence.start, sentence.stop, point.mark.system, point.mark.ordinal, run_in=True)
                heads.append((point.body, point.place, found))
    for body, index, found in sorted(heads, key=lambda head: -head[2].start):
        found.run_in = len(body.sentences) > 1 or bool(body.heads)
        body.heads.append(found)
        del body.sentences[index]


def _enumerations(text: str, bodies: Sequence[Body], starts: Sequence[int]) -> Iterable[list[_Point]]:
    """Runs of points 1, 2, 3 … of one kind, at least two, below one heading."""
    open_groups: dict[System, list[_Point]] = {}
    parent = 0
    for position, body in enumerate(bodies):
        above = bisect_right(starts, body.block.start)
        if above != parent or body.block.marker is not None:
            yield from _enough(open_groups)
            parent = above
        following = bodies[position + 1] if position + 1 < len(bodies) else None
        if following is not None and (following.block.marker or bisect_right(starts, following.block.start) != above):
            following = None
        for index, sentence in enumerate(body.sentences):
            mark = read_point(text, sentence.start, sentence.end)
            if mark is not None:
                yield from _placed(open_groups, _Point(body, index, mark, following))
    yield from _enough(open_groups)


def _placed(open_groups: dict[System, list[_Point]], point: _Point) -> Iterable[list[_Point]]:
    """Adds the point to the run it continues; runs that end by it are given out."""
    system, ordinal = point.mark.system, point.mark.ordinal
    group = open_groups.get(system, [])
    if ordinal == 1:
        yield from _enough(open_groups, system)
        open_groups[system] = [point]
    elif group and ordinal in (0, len(group) + 1):
        group.append(point)
    else:
        yield from _enough(open_groups, system)


def _enough(open_groups: dict[System, list[_Point]], system: System | None = None) -> Iterable[list[_Point]]:
    """Ends the runs of a system and of the finer ones, all if None."""
    for ended in [one for one in open_groups if system is None or one.value >= system.value]:
        group = open_groups.pop(ended)
        if len(group) > 1:
            yield group


def _is_heading(text: str, point: _Point, group: Sequence[_Point], position: int) -> bool:
    sentences = point.body.sentences
    sentence = sentences[point.place]
    if not sentence.may_head(text) or not is_numbered_topic(text[point.mark.end : sentence.stop], of_point=True):
        return False
    next_point = group[position + 1] if position + 1 < len(group) else None
    if point.place + 1 == len(sentences):
        explained = point.following is not None and len(sentences) == 1
        return explained and (next_point is None or next_point.body is not point.following)
    if next_point is not None:
        return next_point.body is not point.body or next_point.place > point.place + 1
    after = sentences[point.place + 1]
    return not concludes(text[after.start : after.stop])
