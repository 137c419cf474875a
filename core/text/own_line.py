"""Headings on lines of their own (rules H1, H2, H3, H6, H7)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from core.model.text import PassageKind
from core.text import matter
from core.text.both_scripts import HAN, either
from core.text.front import is_part_word, is_section_word
from core.text.levels import Found
from core.text.numbering import System, read_point
from core.text.statements import is_label, is_numbered_topic, loosely, visible_length

if TYPE_CHECKING:
    from core.text.layout import Block

HEADING_LENGTH = 50
"""Characters of the longest numbered heading; a longer line is a numbered paragraph."""
_PLAIN_LENGTH = 40
_COLON_LENGTH = 30
_STOP_INSIDE = re.compile(r"[。！；;](?!\d)(?=.)", re.DOTALL)
_PARTED = re.compile(r"[。：:]")
_NO_END = "。！；，、;,!"
_COLONS = "：:"
_SEMICOLONS = "；;"
_QUESTIONS = "？?"
_HAN = re.compile(HAN)
_LEAD_IN = either(r"如下|以下|下列|包括|分别[为是]|主要有")
_FINE = frozenset(
    (
        System.ARABIC,
        System.ARABIC_PAREN,
        System.CIRCLED,
        System.LATIN,
        System.SMALL_LATIN,
        System.DASH,
        System.DECIMAL_4,
    )
)
_UNHEADED = frozenset((System.BULLET, System.ARTICLE))


def find_own_line_headings(text: str, blocks: Sequence[Block]) -> dict[int, Found]:
    """Headings that are whole lines, by index of their block."""
    found: dict[int, Found] = {}
    for index, block in enumerate(blocks):
        heading = _candidate(text, blocks, index) if block.kind is None else _title(block)
        if heading is not None:
            found[index] = heading
    _drop_items(text, blocks, found)
    _add_closed(text, blocks, found)
    _drop_columns(text, found)
    return found


def _title(block: Block) -> Found | None:
    if block.kind is not PassageKind.TITLE:
        return None
    return Found(block.start, block.end, System.PLAIN, inline=block.inline, title=True)


def _candidate(text: str, blocks: Sequence[Block], index: int) -> Found | None:
    block = blocks[index]
    if block.end - block.start > 4 * HEADING_LENGTH or _HAN.search(text, block.start, block.end) is None:
        return None
    if block.markdown:
        return _of_markdown(text, block)
    if block.hint is not None and block.hint.kind == "heading":
        return _of_style(text, block)
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    if block.marker is not None:
        return _numbered(text, block, following)
    if visible_length(text[block.start : block.end]) > _PLAIN_LENGTH or not _ends_openly(text, block):
        return None
    point = read_point(text, block.start, block.end)
    if point is not None and point.ordinal:
        return _found(text, block, point.system, point.ordinal) if _is_text(text, following) else None
    return _plain(text, blocks, index)


def _found(text: str, block: Block, system: System, ordinal: int = 0, *, part: bool = False) -> Found:
    end = block.start + len(text[block.start : block.end].rstrip("。：:；;，, \u3000"))
    style = block.hint.level if block.hint is not None and block.hint.kind == "heading" else 0
    return Found(block.start, end, system, ordinal, style, inline=block.inline, part=part)


def _of_markdown(text: str, block: Block) -> Found | None:
    if visible_length(text[block.start : block.end]) > HEADING_LENGTH and not _ends_openly(text, block):
        return None
    return _found(text, block, System(block.markdown))


def _of_style(text: str, block: Block) -> Found | None:
    length = visible_length(text[block.start : block.end])
    if length > (2 * HEADING_LENGTH if _ends_openly(text, block) else HEADING_LENGTH) or _STOP_INSIDE.search(
        text, block.start, block.end
    ):
        return None
    marker = block.marker
    if marker is None or marker.system is System.BULLET:
        return _found(text, block, System.PLAIN)
    return _found(text, block, marker.system, marker.ordinal)


def _numbered(text: str, block: Block, following: Block | None) -> Found | None:
    marker = block.marker
    line = text[block.start : block.end]
    if marker is None or marker.system is System.BULLET or visible_length(line) > HEADING_LENGTH:
        return None
    if line[-1] in _NO_END or _STOP_INSIDE.search(text, marker.end, block.end) is not None:
        return None
    if _HAN.search(text, marker.end, block.end) is None:
        return None
    if line[-1] in _COLONS:
        heads = (
            visible_length(line) <= _COLON_LENGTH
            and _LEAD_IN.search(line) is None
            and _is_below(following, marker.system)
        )
    elif line[-1] in _QUESTIONS or marker.system is System.DASH:
        heads = _is_text(text, following)
    else:
        heads = True
    return _found(text, block, marker.system, marker.ordinal) if heads else None


def _is_below(following: Block | None, system: System) -> bool:
    """Whether the next line can stand below a heading of `system`: no number or a finer one."""
    if following is None or following.kind is not None or following.markdown:
        return False
    return following.marker is None or following.marker.system.value > system.value


def _is_text(text: str, following: Block | None) -> bool:
    """Whether the next line is a paragraph without a number."""
    if following is None or following.kind is not None or following.marker is not None or following.markdown:
        return False
    line = text[following.start : following.end]
    return visible_length(line[: 2 * _PLAIN_LENGTH]) > _PLAIN_LENGTH or not _ends_openly(text, following)


def _ends_openly(text: str, block: Block) -> bool:
    """Whether the line ends without a mark that closes a sentence or a part of it."""
    last = text[block.start : block.end].rstrip("”’」』）)》")[-1:]
    return last not in _NO_END and last not in _COLONS and last not in _QUESTIONS


def _plain(text: str, blocks: Sequence[Block], index: int) -> Found | None:
    block = blocks[index]
    line = text[block.start : block.end]
    if is_part_word(line):
        return _found(text, block, System.PLAIN, part=True)
    if is_section_word(line):
        return _found(text, block, System.PLAIN)
    if (
        len(_HAN.findall(line)) < 2
        or _STOP_INSIDE.search(line)
        or line.count("，") + line.count(",") > 1
        or matter.is_body(line)
    ):
        return None
    if index and text[blocks[index - 1].end - 1] in _COLONS:
        return None
    chain = [_is_plain_line(text, blocks[near]) for near in range(max(0, index - 2), min(len(blocks), index + 3))]
    if any(all(chain[near : near + 3]) for near in range(len(chain) - 2)):
        return None
    last = index + 1
    if last < len(blocks) and _is_plain_line(text, blocks[last]):
        last += 1
    following = blocks[last] if last < len(blocks) else None
    if following is None or following.kind is not None or not (_is_text(text, following) or _opens_part(following)):
        return None
    return _found(text, block, System.PLAIN)


def _is_plain_line(text: str, block: Block) -> bool:
    return (
        block.kind is None
        and block.marker is None
        and not block.markdown
        and block.end - block.start <= _PLAIN_LENGTH
        and _ends_openly(text, block)
    )


def _opens_part(block: Block) -> bool:
    return block.marker is not None and block.marker.ordinal <= 1 and block.marker.system is not System.BULLET


def _drop_items(text: str, blocks: Sequence[Block], found: dict[int, Found]) -> None:
    """Short numbered lines one below the other that nothing stands below are items of a list."""
    for run in list(_runs(found)):
        if len(run) < 2:
            continue
        system = found[run[0]].system
        led_in = run[0] > 0 and run[0] - 1 not in found and text[blocks[run[0] - 1].end - 1] in _COLONS
        holds = _is_below(blocks[run[-1] + 1] if run[-1] + 1 < len(blocks) else None, system)
        if (led_in and not holds) or (system in _FINE and (led_in or not holds)):
            for index in run:
                del found[index]


def _runs(found: dict[int, Found]) -> Iterable[list[int]]:
    """Indices of numbered headings of one system that follow each other without a line between."""
    run: list[int] = []
    for index, heading in sorted(found.items()):
        if heading.style or heading.title or heading.system.value < System.PART.value or heading.system is System.PLAIN:
            continue
        if run and (index != run[-1] + 1 or heading.system is not found[run[-1]].system):
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _add_closed(text: str, blocks: Sequence[Block], found: dict[int, Found]) -> None:
    """（一）指导思想。 on its own line is a heading if the text it heads stands below it, and below its like."""
    groups: dict[tuple[int, System], list[int]] = {}
    parent = -1
    for index, block in enumerate(blocks):
        if index in found:
            parent = index
        elif block.marker is not None and (_is_closed(text, block) or text[block.end - 1] in _SEMICOLONS):
            groups.setdefault((parent, block.marker.system), []).append(index)
    for (_, system), members in groups.items():
        heading = [
            index
            for index in members
            if _is_closed(text, blocks[index])
            and _is_below(blocks[index + 1] if index + 1 < len(blocks) else None, system)
        ]
        if 2 * len(heading) >= len(members):
            found.update((index, _closed(text, blocks[index])) for index in heading)


def _is_closed(text: str, block: Block) -> bool:
    marker = block.marker
    if block.kind is not None or marker is None or marker.system in _UNHEADED or text[block.end - 1] != "。":
        return False
    words = text[marker.end : block.end - 1]
    return (
        visible_length(words) <= HEADING_LENGTH
        and _PARTED.search(words) is None
        and (is_numbered_topic(words) or is_label(words))
    )


def _closed(text: str, block: Block) -> Found:
    marker = block.marker
    if marker is None:
        raise ValueError(block)
    return _found(text, block, marker.system, marker.ordinal)


def _drop_columns(text: str, found: dict[int, Found]) -> None:
    """The same words again and again are cells of a table that lost its form."""
    words = {
        index: loosely(text[heading.start : heading.end])
        for index, heading in found.items()
        if heading.system is System.PLAIN
    }
    often = {line for line, count in Counter(words.values()).items() if count >= 3}
    for index, line in words.items():
        if line in often and not found[index].title:
            del found[index]
