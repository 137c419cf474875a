"""The head of a document: its title, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from core.model.text import PassageKind
from core.text import matter
from core.text.both_scripts import either
from core.text.numbering import System
from core.text.statements import loosely, visible_length

if TYPE_CHECKING:
    from core.text.layout import Block

TITLE_LENGTH = 60
_FINAL = "。！；，：!;:,"
_KIND = either(
    r"(?:通知|意见|方案|规划|纲要|计划|办法|决定|规定|条例|细则|批复|函|公告|通告|公报|报告|建议|要点|行动|指南|标准|规范|措施|政策|章程|法|书|研究|思路|前瞻|布局|策略|清单|体系|大纲|蓝图|纲领|导则|规程|指引|讲话|要求|构想|议案|分工|设想|愿景|协定|宣言|目录|名单|表|案)"
    r"(?:[（(][^（）()]{1,20}[）)])?[》”」』]?\s*\Z"
)
# A letter is 关于 something, and its name ends with the kind of letter.
_LETTER = either(r"关于")
_LETTER_KIND = either(
    r"(?:通知|意见|决定|批复|函|报告|公告|通告|通报|请示|议案|命令|令|建议|决议|公报|纪要|说明|方案|办法|规定)"
    r"(?:[（(][^（）()]{1,20}[）)])?\s*\Z"
)
_PART = (
    r"前\s*言|序\s*言|引\s*言|导\s*言|序|绪\s*论|导\s*论|导\s*语|绪\s*言|结\s*语|结\s*束\s*语|结\s*论|后\s*记|附\s*则|附\s*录"
    r"|摘\s*要|致\s*谢|编制说明|参考文献"
)
_OPENING_PART = either(_PART)
_SECTION = either(rf"{_PART}|概\s*述|概\s*要|概\s*况|简\s*介|背\s*景|总\s*则")
_CITED = re.compile(r"《([^《》]{4,80})》")
_ZONE = 20
"""Lines at the head within which the body must begin."""
_TITLE_RUNS = 3
_TITLE_LINES = 4
_YEARS = 8
"""Figures of the two years in a title; a line with more of them names an issue or a page."""
_HEAD = 6000
"""Characters at the head of a document in which a notice says what it brings along."""
_OPEN = re.compile(r"[“《（(「『][^”》）)」』]*\Z|(?:关于|[和与及、的或])\Z|(?:關於)\Z")


def is_section_word(line: str) -> bool:
    """前言, 简介, 背景 and the like: names of parts and sections, never of a document."""
    return len(line) <= 8 and _SECTION.fullmatch(line) is not None


def is_part_word(line: str) -> bool:
    """前言, 结束语 and the like: they stand beside the coarsest parts of a document."""
    return len(line) <= 8 and _OPENING_PART.fullmatch(line) is not None


def looks_like_title(line: str) -> bool:
    """A line of at most 60 characters that ends like the name of a document: …规划, …方案（试行）."""
    return len(line) <= 2 * TITLE_LENGTH and visible_length(line) <= TITLE_LENGTH and _KIND.search(line) is not None


def read_front(text: str, blocks: list[Block]) -> None:
    """Finds the title and marks it; joins a title that was broken into lines; what stands around it becomes notes."""
    if _markdown_title(blocks):
        return
    zone, body = _zone(text, blocks)
    runs = [list(run) for undecided, run in groupby(zone, _is_undecided) if undecided]
    if not runs or is_section_word(text[runs[0][0].start : runs[0][0].end]):
        return
    parts = _choose(text, runs)
    title = parts[0]
    if text[parts[-1].end - 1] in _FINAL:
        return
    _join(parts)
    title.kind = PassageKind.TITLE
    _mark_repeats(text, title, runs)
    if body is not None:
        rest = [block for block in zone if block.kind is None and block.start < block.end]
        if rest and rest[-1].start > title.start and body.marker is None and _may_head(text, rest[-1]):
            rest.pop()
        for block in rest:
            block.kind = PassageKind.NOTE
    _drop_empty(blocks)


def _is_undecided(block: Block) -> bool:
    return block.kind is None


def _markdown_title(blocks: Sequence[Block]) -> bool:
    """The only # of a markdown text is its title. Whether headings are marked with # at all."""
    marked = [block for block in blocks if block.markdown]
    if sum(block.markdown == 1 for block in marked) == 1 and marked[0].markdown == 1:
        marked[0].kind = PassageKind.TITLE
    return bool(marked)


def read_attached_titles(text: str, blocks: list[Block]) -> None:
    """Marks the title of a plan that a notice brings along: a line that says what the notice cites, or follows 附件."""
    cited = {loosely(found[1]) for found in _CITED.finditer(text, 0, _HEAD)}
    seen_body = False
    for index, block in enumerate(blocks):
        seen_body = seen_body or (block.kind is None and text[block.end - 1] in _FINAL)
        if not seen_body or not _may_be_title(text, block):
            continue
        before = blocks[index - 1] if blocks[index - 1].kind is PassageKind.NOTE else None
        closing = "" if before is None else text[before.start : before.end]
        after_letter = before is not None and matter.closes_letter(closing)
        for count in (2, 1):
            parts = blocks[index : index + count]
            if len(parts) < count or not all(_may_be_title(text, part) for part in parts):
                continue
            words = "".join(text[part.start : part.end] for part in parts)
            named = loosely(words) in cited or (after_letter and looks_like_title(words))
            if named or (count == 1 and before is not None and matter.is_attachment(closing)):
                _join(parts)
                block.kind = PassageKind.TITLE
                break
    _drop_empty(blocks)


def _may_be_title(text: str, block: Block) -> bool:
    return (
        block.kind is None
        and block.marker is None
        and not block.markdown
        and 0 < block.end - block.start <= 2 * TITLE_LENGTH
        and text[block.end - 1] not in _FINAL
    )


def _zone(text: str, blocks: Sequence[Block]) -> tuple[Sequence[Block], Block | None]:
    """Lines before the first one of the body, and that one; None if it does not come soon."""
    undecided = 0
    for index, block in enumerate(blocks):
        if block.kind is None:
            if _opens_body(text, block):
                return blocks[:index], block
            undecided += 1
            if undecided == _ZONE:
                return blocks[:index], None
    return blocks, None


def _opens_body(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    return (
        (block.marker is not None and block.marker.system is not System.DASH)
        or line[-1] in _FINAL
        or visible_length(line) > TITLE_LENGTH
        or is_section_word(line)
    )


def _choose(text: str, runs: Sequence[Sequence[Block]]) -> Sequence[Block]:
    """The lines of the title: the first that together end like the name of a document, else the first line."""
    for run in runs[:_TITLE_RUNS]:
        for first in range(len(run)):
            parts = _named(text, run[first : first + _TITLE_LINES])
            if parts:
                return parts
    first = runs[0]
    after = 1
    while after < min(len(first), _TITLE_LINES) and _OPEN.search(text[first[after - 1].start : first[after - 1].end]):
        after += 1
    return first[:after]


def _named(text: str, run: Sequence[Block]) -> Sequence[Block]:
    """As many of the lines, from the first on, as it takes to end like the name of a document; none if they do not."""
    words = ""
    named: Sequence[Block] = ()
    for after, block in enumerate(run, 1):
        line = text[block.start : block.end]
        if sum(map(str.isdecimal, line)) > _YEARS or (words and _is_issuer_only(words, line)):
            break
        words += line
        if looks_like_title(words):
            named = run[:after]
            if _LETTER.search(words) is None or _LETTER_KIND.search(words) is not None:
                break
    return named


def _is_issuer_only(words: str, line: str) -> bool:
    """Whether `words` name the issuing body and `line` is a whole title: they are no halves of one."""
    return matter.is_body(words) and looks_like_title(line) and not line.startswith(("关于", "關於"))


def _join(parts: Sequence[Block]) -> None:
    """Makes the first part the whole; the others are left empty, to be dropped."""
    parts[0].end = parts[-1].end
    for part in parts[1:]:
        part.end = part.start


def _drop_empty(blocks: list[Block]) -> None:
    blocks[:] = [block for block in blocks if block.start < block.end]


def _mark_repeats(text: str, title: Block, runs: Sequence[Sequence[Block]]) -> None:
    """One to three lines that say the title again are one note."""
    name = loosely(text[title.start : title.end])
    for run in runs:
        for first, block in enumerate(run):
            for count in range(1, _TITLE_LINES):
                parts = run[first : first + count]
                said = loosely("".join(text[part.start : part.end] for part in parts))
                if block.start > title.start and block.kind is None and said == name:
                    _join(parts)
                    block.kind = PassageKind.NOTE


def _may_head(text: str, block: Block) -> bool:
    line = text[block.start : block.end]
    if block.marker is not None or matter.is_body(line) or any(map(str.isdecimal, line)):
        return False
    return len(line) >= 4 and len(line.split()) == 1
