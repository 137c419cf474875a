"""The lines of a text as read: marks of markdown taken off, hard-wrapped lines put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from core.model.text import PassageKind
from core.text.long_lines import LONG_LINE, parts
from core.text.numbering import Marker, System, is_marker_only, read_marker, read_plain_number
from core.text.statements import is_label

if TYPE_CHECKING:
    from core.model.document import LayoutHint


@dataclass(slots=True, eq=False)
class Block:
    """A paragraph, heading, row or note: one line, or several that were one before they were wrapped.

    `start` and `end` are code points of the text, without outer white space and without marks of markdown.
    """

    start: int
    end: int
    marker: Marker | None = None
    hint: LayoutHint | None = None
    markdown: int = 0
    """Number of # before it."""
    inline: bool = False
    """Part of a line that lost its line breaks."""
    kind: PassageKind | None = None
    """None as long as nothing speaks against a paragraph."""


@dataclass(slots=True)
class _Line:
    block: Block
    width: int
    """Columns, a Han character being two wide."""
    indented: bool
    after_blank: bool


_RAW_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_INVISIBLE = (
    "".join(
        map(
            chr,
            (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200E), 0x2028, 0x2029, 0x202F, 0x205F),
        )
    )
    + "\u2060\u3000\ufeff"
)
_WORD = re.compile(r"\w")
_MARKDOWN = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)
_MARKDOWN_MARK = re.compile(r"(?:(?P<heading>#{1,6})|(?P<bullet>[-*+])|(?P<number>\d{1,3})[.)])[ \t]+|>[ \t]*")
_FRONT_MATTER = re.compile(r"\A-{3}[ \t]*\n(?:.*\n)*?-{3}[ \t]*$", re.MULTILINE)
_PAGE_NUMBER = re.compile(
    r"[-—–－·\s]*(?:第\s*)?\d{1,4}\s*[页頁]?(?:[\s,，]*(?:共|of|/|／)\s*\d{1,4}\s*[页頁]?)?[-—–－·\s]*"
    r"|(?i:page)\s+\d{1,4}.{0,12}"
)
_FINAL = re.compile(r"[。！？!?；;：:](?:[”’」』）)】》\]]|\[\d+\])*\Z")
_OPEN_BRACKET = re.compile(r"[（(][^（）()]{2,60}")
_CLOSED_BRACKET = re.compile(r"[^（）()]{1,60}[）)]")
_UNFINISHED = "，,、"
_LABEL = re.compile(r"([^。！？；;，,：:]{2,20})[：:]")


def read_blocks(text: str, hints: Sequence[LayoutHint] = ()) -> list[Block]:
    """All lines with something to see, wrapped lines joined. Drawn rules, comments and front matter are notes."""
    lines = list(_lines(text, {hint.start: hint for hint in hints}))
    blocks = _joined(text, lines, _wrap(text, lines))
    if any(block.marker is not None and block.marker.system is System.DECIMAL_2 for block in blocks):
        for block in blocks:
            block.marker = block.marker or read_plain_number(text, block.start, block.end)
    return blocks


def is_page_number(text: str, start: int, end: int) -> bool:
    """Whether the line is 3, - 3 -, 第3页 or the like."""
    return end - start <= 24 and _PAGE_NUMBER.fullmatch(text, start, end) is not None


def _lines(text: str, hints: dict[int, LayoutHint]) -> Iterable[_Line]:
    markdown = _MARKDOWN.search(text) is not None
    front = _FRONT_MATTER.match(text) if markdown else None
    front_end = 0 if front is None else front.end()
    seen = 0
    for found in _RAW_LINE.finditer(text):
        raw = found.group()
        words = raw.strip(_INVISIBLE)
        if not words:
            continue
        start = found.start() + raw.index(words[0])
        hint = hints.get(found.start()) or hints.get(start)
        block = Block(start, start + len(words), hint=hint)
        after_blank = text.count("\n", seen, start) > 1
        seen = block.end
        comment = markdown and words.startswith("<!--") and words.endswith("-->")
        if block.end <= front_end or comment or _WORD.search(words) is None:
            block.kind = PassageKind.NOTE
        elif markdown:
            _take_off_marks(text, block)
        if len(words) > LONG_LINE and "\t" not in words:
            for part in _parts(text, block):
                yield _Line(_marked(text, part), 0, indented=True, after_blank=after_blank)
            continue
        width = 2 * len(words) - len(words.encode("ascii", errors="ignore"))
        yield _Line(_marked(text, block), width, start > found.start(), after_blank)


def _take_off_marks(text: str, block: Block) -> None:
    while block.start < block.end:
        found = _MARKDOWN_MARK.match(text, block.start, block.end)
        if found is None or found.end() == block.end:
            break
        block.start = found.end()
        if found["heading"]:
            block.markdown = len(found["heading"])
        elif found["number"]:
            block.marker = Marker(System.ARABIC, int(found["number"]), block.start)
            break
        elif found["bullet"]:
            block.marker = Marker(System.BULLET, 0, block.start)
    if text.startswith("|", block.start):
        block.kind = PassageKind.TABLE_ROW
    for mark in ("**", "__"):
        if (
            text.startswith(mark, block.start)
            and text.endswith(mark, block.start, block.end)
            and len(mark) * 2 < block.end - block.start
        ):
            block.start, block.end = block.start + len(mark), block.end - len(mark)
    words = text[block.start : block.end].strip(_INVISIBLE)
    block.start = text.index(words, block.start)
    block.end = block.start + len(words)


def _marked(text: str, block: Block) -> Block:
    if block.kind is None and block.marker is None:
        block.marker = read_marker(text, block.start, block.end)
        if block.marker is None and block.hint is not None and block.hint.kind == "list" and block.hint.number:
            after = text[block.start + len(block.hint.number.strip()) : block.end].lstrip()
            block.marker = Marker(System.BULLET, 0, block.end - len(after)) if after else None
    return block


def _parts(text: str, block: Block) -> Iterable[Block]:
    ranges = parts(text, block.start, block.end)
    for start, end in ranges:
        words = text[start:end].strip(_INVISIBLE)
        if words:
            begin = text.index(words[0], start)
            yield Block(begin, begin + len(words), hint=block.hint, inline=len(ranges) > 1)


@dataclass(frozen=True, slots=True)
class _Wrap:
    """How wide a line must be to have been broken by the margin, in columns; beyond all widths where none was."""

    unfinished: float
    """A line that breaks off inside a sentence."""
    finished: float
    """A line that ends with a sentence: it may end its paragraph as well."""
    indents_tell: bool
    """Paragraphs begin with an indent."""


_NOT_WRAPPED = _Wrap(float("inf"), float("inf"), indents_tell=False)
_COLUMN = 40
_WIDEST = 160


def _wrap(text: str, lines: Sequence[_Line]) -> _Wrap:
    """Whether the text was wrapped by hand or by a page, and how wide.

    Wrapped means: many lines are about as wide as the widest ones, and most of these break off inside a sentence.
    """
    widths = sorted(line.width for line in lines if line.width >= _COLUMN)
    if len(widths) < 5 or widths[len(widths) * 95 // 100] > _WIDEST:
        return _NOT_WRAPPED
    full = widths[len(widths) * 9 // 10]
    wide = [(line, after) for line, after in pairwise(lines) if 0.8 * full <= line.width <= 1.2 * full]
    broken = sorted(
        line.width for line, after in wide if not _is_finished(text, line.block) and after.block.marker is None
    )
    if len(wide) < max(5, 0.4 * len(widths)) or len(broken) < 0.6 * len(wide):
        return _NOT_WRAPPED
    share = sum(line.indented for line in lines) / len(lines)
    median = broken[len(broken) // 2]
    return _Wrap(0.9 * median, median - 2, indents_tell=0.03 < share < 0.6)


def _is_finished(text: str, block: Block) -> bool:
    return _FINAL.search(text, max(block.start, block.end - 12), block.end) is not None


def _joined(text: str, lines: Sequence[_Line], wrap: _Wrap) -> list[Block]:
    blocks: list[Block] = []
    skipped: list[Block] = []
    last: _Line | None = None
    for line in lines:
        block = line.block
        if last is not None and wrap is not _NOT_WRAPPED and is_page_number(text, block.start, block.end):
            skipped.append(block)
            continue
        if last is not None and _goes_on(text, last, line, wrap):
            _append(text, blocks[-1], block)
        else:
            blocks += [*skipped, block]
        skipped.clear()
        last = line
    return blocks + skipped


def _append(text: str, block: Block, more: Block) -> None:
    block.end = more.end
    block.marker = block.marker or read_marker(text, block.start, block.end)


def _goes_on(text: str, last: _Line, line: _Line, wrap: _Wrap) -> bool:
    """Whether `line` continues the sentence or, in a wrapped text, the paragraph of `last`."""
    before, after = last.block, line.block
    if not (last.width and line.width and _is_plain(text, before) and _is_plain(text, after)):
        return False
    tail = text[before.end - 1]
    if _OPEN_BRACKET.fullmatch(text, before.start, before.end) and _CLOSED_BRACKET.fullmatch(
        text, after.start, after.end
    ):
        return True
    if after.marker is None and is_marker_only(text, before.start, before.end):
        return line.width < _COLUMN and not _is_finished(text, after)
    if tail in _UNFINISHED and (wrap is not _NOT_WRAPPED or last.width >= _COLUMN):
        return after.marker is None
    if not _is_finished(text, before):
        return last.width >= wrap.unfinished and not (wrap.indents_tell and line.indented)
    if after.marker is not None or line.after_blank or (wrap.indents_tell and line.indented):
        return False
    label = _LABEL.match(text, after.start, after.end)
    return last.width >= wrap.finished and not (label is not None and is_label(label[1]))


def _is_plain(text: str, block: Block) -> bool:
    return (
        block.kind is None and block.hint is None and not block.markdown and text.find("\t", block.start, block.end) < 0
    )
