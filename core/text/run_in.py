"""Headings that open a paragraph and are followed by its text (rules H3, H4, H5)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from core.text.both_scripts import either
from core.text.levels import Found
from core.text.numbering import System, read_point
from core.text.sentences import Sentence
from core.text.statements import (
    TOPIC_LENGTH,
    is_complete,
    is_label,
    is_nominal,
    is_numbered_topic,
    is_slogan,
    is_topic,
    visible_length,
)

if TYPE_CHECKING:
    from core.text.layout import Block


@dataclass(slots=True)
class Body:
    """A paragraph or item: its sentences, and the headings that were found in it."""

    block: Block
    sentences: list[Sentence]
    """Those that are left as clauses."""
    heads: list[Found] = field(default_factory=list[Found])


_COLON = re.compile(r"[^。！？!?；;，,：:\n]{1,40}?(?:[：:](?!\d)|(?<!\d)[：:])\s*")
_WORD = re.compile(r"\w")
_COLON_LENGTH = 30
_BLANK = re.compile(r"[^。！？!?；;，,：:\s]{2,30}(?:\u3000|[ \u00a0]{2,})\s*")
_ADVERBIAL = either(r"(?:在|从|就)[^，,。；：:]{2,20}(?:方面|层面|领域|环节|上)[，,]\s*")
_NOT_BEFORE_COLON = either(
    r"如下|以下|下列|包括|分别|主要有|是|为(?!主|核心|重点)|指出|提出|例如|比如|即|称|说|期间|\d年"
)
_REST_LENGTH = 8
_COARSE = frozenset(system for system in System if System.PART.value <= system.value <= System.HAN_PAREN.value)


def find_numbered(text: str, bodies: Sequence[Body], starts: Sequence[int]) -> None:
    """Run-in headings behind number marks: （一）重大意义。…, 1. 现状：…, 2、在…方面，…

    `starts` are the offsets of the headings on lines of their own, in order; lists end at them.
    """
    for group in _lists(bodies, starts):
        adverbial = sum(_adverbial(text, body) is not None for body in group) > 1
        heads = [(body, end) for body in group if (end := _head_end(text, body, adverbial=adverbial)) is not None]
        marker = group[0].block.marker
        if marker is not None and 2 * len(heads) >= len(group):
            for body, (end, rest) in heads:
                head = Found(
                    body.block.start, end, marker.system, body.block.marker.ordinal if body.block.marker else 0
                )
                _take(text, body, head, rest)


def _lists(bodies: Sequence[Body], starts: Sequence[int]) -> Iterable[list[Body]]:
    """Bodies whose marks belong to one list: the same system below the same heading."""
    open_lists: dict[System, list[Body]] = {}
    parent = 0
    for body in bodies:
        marker = body.block.marker
        above = bisect_right(starts, body.block.start)
        if above != parent:
            yield from open_lists.values()
            open_lists = {}
            parent = above
        if marker is None or marker.system is System.BULLET or not body.sentences:
            continue
        for finer in [system for system in open_lists if system.value > marker.system.value]:
            yield open_lists.pop(finer)
        open_lists.setdefault(marker.system, []).append(body)
    yield from open_lists.values()


def _head_end(text: str, body: Body, *, adverbial: bool) -> tuple[int, int] | None:
    """Where the heading ends and where the text goes on; None if the paragraph opens with no heading."""
    marker = body.block.marker
    if marker is None:
        return None
    return (
        _before_blank(text, body, marker.system, marker.end)
        or _before_colon(text, body, marker.end)
        or _first_sentence(text, body, marker.system, marker.end)
        or (_adverbial(text, body) if adverbial else None)
    )


def _before_blank(text: str, body: Body, system: System, start: int) -> tuple[int, int] | None:
    found = _BLANK.match(text, start, body.sentences[0].end) if system in _COARSE else None
    if found is None or visible_length(text[found.end() : body.sentences[0].end]) < _REST_LENGTH:
        return None
    return start + len(found.group().rstrip()), found.end()


def _before_colon(text: str, body: Body, start: int) -> tuple[int, int] | None:
    first = body.sentences[0]
    found = _COLON.match(text, start, first.stop)
    if found is None:
        return None
    words = found.group().rstrip().rstrip("：:")
    rest = text[found.end() : first.stop]
    if visible_length(words) > _COLON_LENGTH or _NOT_BEFORE_COLON.search(words) is not None:
        return None
    if visible_length(rest) < _REST_LENGTH or not (
        "，" in rest or "," in rest or is_complete(rest) or len(body.sentences) > 1
    ):
        return None
    return start + len(words), found.end()


def _first_sentence(text: str, body: Body, system: System, start: int) -> tuple[int, int] | None:
    first = body.sentences[0]
    if len(body.sentences) < 2 or not first.may_head(text):
        return None
    words = text[start : first.stop]
    heads = is_numbered_topic(words) if system is not System.ARTICLE else is_label(words) or is_nominal(words)
    return (first.stop, body.sentences[1].start) if heads else None


def _adverbial(text: str, body: Body) -> tuple[int, int] | None:
    marker = body.block.marker
    found = None if marker is None else _ADVERBIAL.match(text, marker.end, body.sentences[0].end)
    if found is None or found.end() >= body.sentences[0].stop:
        return None
    return found.start() + len(found.group().rstrip().rstrip("，,")), found.end()


def _take(text: str, body: Body, head: Found, rest: int) -> None:
    """Makes a heading of the words before `rest`, which begin the first sentence."""
    head.run_in = True
    body.heads.append(head)
    first = body.sentences[0]
    if rest >= first.end or _WORD.search(text, rest, first.end) is None:
        del body.sentences[0]
    else:
        body.sentences[0] = Sentence(
            rest, max(rest, first.stop), first.end, tuple(cut for cut in first.cuts if cut > rest)
        )


def find_topics(text: str, bodies: Sequence[Body], starts: Sequence[int]) -> None:
    """Topic statements and labels without a mark that open a paragraph (rule H4, ii and iii)."""
    for group in _siblings(text, bodies, starts):
        topical = sum(_opens_with_topic(text, body, TOPIC_LENGTH) for body in group)
        similar = sum(_opens_with_slogan(text, body) or _opens_with_topic(text, body, TOPIC_LENGTH) for body in group)
        all_alike = similar == len(group)
        if (topical > 1 and 2 * topical >= len(group)) or (similar > 1 and all_alike):
            for body in group:
                if _opens_with_topic(text, body, _LONGER_TOPIC) or (all_alike and _opens_with_slogan(text, body)):
                    first = body.sentences[0]
                    _take(text, body, Found(first.start, first.stop, System.TOPIC), first.end)
        for body in group:
            _take_label(text, body)


_LONGER_TOPIC = 50
"""Among topic statements a slightly longer one counts too."""


def _siblings(text: str, bodies: Sequence[Body], starts: Sequence[int]) -> Iterable[list[Body]]:
    """Paragraphs without a number below the same heading; what follows a run-in heading is the first of them."""
    group: list[Body] = []
    parent = 0
    for body in bodies:
        above = bisect_right(starts, body.block.start)
        if above != parent or body.heads:
            yield group
            group = []
            parent = above
        numbered = body.block.marker is not None and not body.heads
        if body.sentences and not numbered and read_point(text, body.sentences[0].start, body.sentences[0].end) is None:
            group.append(body)
    yield group


def _opens_with_topic(text: str, body: Body, limit: int) -> bool:
    if not body.sentences:
        return False
    first = body.sentences[0]
    if not first.may_head(text) or not is_topic(text[first.start : first.stop], limit):
        return False
    return len(body.sentences) > 1 or visible_length(text[first.start : first.stop]) <= _LINE_TOPIC


def _opens_with_slogan(text: str, body: Body) -> bool:
    first = body.sentences[0]
    return len(body.sentences) > 1 and first.may_head(text) and is_slogan(text[first.start : first.stop])


_LINE_TOPIC = 25
"""Characters of a topic statement on a line of its own among topic statements that open paragraphs."""


def _take_label(text: str, body: Body) -> None:
    if not body.sentences or any(head.system is System.TOPIC for head in body.heads):
        return
    first = body.sentences[0]
    found = _COLON.match(text, first.start, first.stop)
    if found is not None:
        words = found.group().rstrip().rstrip("：:")
        if is_label(words) and visible_length(text[found.end() : first.stop]) >= _REST_LENGTH:
            _take(text, body, Found(first.start, first.start + len(words), System.TOPIC), found.end())
    elif len(body.sentences) > 1 and first.may_head(text) and is_nominal(text[first.start : first.stop]):
        _take(text, body, Found(first.start, first.stop, System.TOPIC), first.end)
