"""批注全文本: a document in Word, each mark a comment on its words, for colleagues without the program."""

from __future__ import annotations

import re
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from core.exporting.cleaning import clean, one_line
from core.exporting.docx_template import COMMENTS, CORE, DECLARATION, DOCUMENT, around, core_properties, fill
from core.exporting.looks import look_of
from core.model.text import PassageKind, TextRange, View

if TYPE_CHECKING:
    from pathlib import Path

TITLE_STYLE, TEXT_STYLE, CAPTION_STYLE, NOTE_STYLE, CELL_STYLE = (
    "PlanTitle",
    "PlanText",
    "PlanCaption",
    "PlanNote",
    "PlanCell",
)
HEADING_STYLES = ("PlanHeading1", "PlanHeading2", "PlanHeading3")
"""一、 and （一） and 1.: the levels of GB/T 9704, from the third on alike."""
RUN_STYLES = ("PlanRunIn1", "PlanRunIn2")
"""Of headings that open a paragraph; from the third level on they look like the text."""
TABLE_WIDTH = 8_845
"""Twips: A4 upright, 210 mm, less margins of 28 and 26 mm."""
_STYLES = {
    PassageKind.TITLE: TITLE_STYLE,
    PassageKind.CAPTION: CAPTION_STYLE,
    PassageKind.NOTE: NOTE_STYLE,
    PassageKind.TABLE_ROW: CELL_STYLE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One passage in the script shown; offsets are code points of `text`."""

    text: str
    kind: PassageKind
    level: int
    """Of a heading, the title being 1; else 0."""
    run_in: tuple[tuple[TextRange, int], ...] = ()
    """Headings inside it, with their levels."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A mark: from a place of one line to a place of the same or a later one."""

    first: int
    start: int
    last: int
    end: int
    author: str
    made_at: int
    """Milliseconds UTC."""
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedText:
    """Everything that the document shows."""

    title: str
    lines: tuple[Line, ...]
    comments: tuple[Comment, ...]
    reviewer: str
    made_at: int
    """Milliseconds UTC."""
    view: View = View.SOURCE


def write_annotated(text: AnnotatedText, path: Path) -> None:
    """Fills the file. Raises OSError."""
    look = look_of(text.view)
    before, after = around(look.full_text, {}, "text")
    body = "".join(_body(text))
    ours = {
        DOCUMENT: f"{before}{body}{after}",
        COMMENTS: _comments(text.comments),
        CORE: core_properties(text.title, text.reviewer, text.made_at),
    }
    fill(look.full_text, ours, path)


def holds(text: AnnotatedText, path: Path) -> bool:
    """Whether the file has every line, and every comment where it belongs."""
    from lxml import etree

    parser = etree.XMLParser(huge_tree=True, resolve_entities=False)
    with zipfile.ZipFile(path) as package:
        body = etree.fromstring(package.read(DOCUMENT), parser)
        comments = etree.fromstring(package.read(COMMENTS), parser)
    found = ["".join(node.text or "" for node in paragraph.iter(f"{_W}t")) for paragraph in body.iter(f"{_W}p")]
    meant = ["".join(_shown(line.text)[start:end]) for line in text.lines for start, end in _cells(line)]
    meant += [""] if _ends_in_table(text) else []
    told = ["".join(run.text or "" for run in node.iter(f"{_W}t")) for node in comments]
    numbers = sorted(range(len(text.comments)))
    return (
        found == meant
        and all(
            sorted(int(node.get(f"{_W}id", "")) for node in body.iter(f"{_W}{name}")) == numbers
            for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
        )
        and told == ["".join(map(_comment_words, one.lines)) for one in text.comments]
    )


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


# -- text -----------------------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True, order=True)
class _Event:
    """Where a comment begins or ends in a line. Ends come before beginnings of the same place."""

    offset: int
    begins: bool
    number: int


def _body(text: AnnotatedText) -> Iterator[str]:
    events: dict[int, list[_Event]] = {}
    for number, comment in enumerate(text.comments):
        events.setdefault(comment.first, []).append(_Event(comment.start, begins=True, number=number))
        events.setdefault(comment.last, []).append(_Event(comment.end, begins=False, number=number))
    numbered = list(enumerate(text.lines))
    for in_table, lines in groupby(numbered, key=lambda pair: pair[1].kind is PassageKind.TABLE_ROW):
        if in_table:
            yield from _table([(line, sorted(events.get(index, ()))) for index, line in lines])
        else:
            for index, line in lines:
                yield _paragraph(line, _style(line), TextRange(0, len(line.text)), sorted(events.get(index, ())))
    if _ends_in_table(text):
        yield "<w:p/>"


def _ends_in_table(text: AnnotatedText) -> bool:
    """Word wants a paragraph behind the last table."""
    return bool(text.lines) and text.lines[-1].kind is PassageKind.TABLE_ROW


def _style(line: Line) -> str:
    if line.kind is PassageKind.HEADING:
        return HEADING_STYLES[min(max(line.level - 2, 0), 2)]
    return _STYLES.get(line.kind, TEXT_STYLE)


def _table(rows: Sequence[tuple[Line, Sequence[_Event]]]) -> Iterator[str]:
    columns = max(len(_cells(line)) for line, _ in rows)
    edges = [TABLE_WIDTH * index // columns for index in range(columns + 1)]
    widths = [right - left for left, right in pairwise(edges)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="PlanTable"/><w:tblW w:w="{TABLE_WIDTH}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )
    for line, events in rows:
        cells = _cells(line)
        own = _by_cell(cells, events)
        yield "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        for index, (start, end) in enumerate(cells):
            # A row with fewer cells than others gives its last one the rest of the width.
            span = columns - index if index == len(cells) - 1 else 1
            width = sum(widths[index : index + span])
            spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            yield f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}<w:vAlign w:val="center"/></w:tcPr>'
            yield _paragraph(line, CELL_STYLE, TextRange(start, end), own.get(index, ()))
            yield "</w:tc>"
        yield "</w:tr>"
    yield "</w:tbl>"


def _cells(line: Line) -> list[tuple[int, int]]:
    """The cells of a row, which tabs part; any other line is one."""
    if line.kind is not PassageKind.TABLE_ROW:
        return [(0, len(line.text))]
    ends = [found.start() for found in re.finditer("\t", line.text)] + [len(line.text)]
    return list(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))


def _by_cell(cells: Sequence[tuple[int, int]], events: Sequence[_Event]) -> dict[int, list[_Event]]:
    """The events of each cell: a comment begins in the cell of its first character, and ends in that of its last."""
    starts = [start for start, _ in cells]
    ends = [end for _, end in cells]
    found: dict[int, list[_Event]] = {}
    for event in events:
        if event.begins:
            index = min(bisect_right(ends, event.offset), len(cells) - 1)
        else:
            index = max(bisect_left(starts, event.offset) - 1, 0)
        offset = min(max(event.offset, starts[index]), ends[index])
        found.setdefault(index, []).append(_Event(offset, event.begins, event.number))
    return found


def _paragraph(line: Line, style: str, place: TextRange, events: Sequence[_Event]) -> str:
    """The words of a place in runs, parted where a comment begins or ends and where a heading runs in."""
    shown = _shown(line.text)
    cuts = {place.start, place.end, *(event.offset for event in events)}
    for heading, _ in line.run_in:
        cuts |= {heading.start, heading.end}
    edges = sorted(cut for cut in cuts if place.start <= cut <= place.end)
    parts = [f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>']
    waiting = list(events)
    for start, end in zip(edges, [*edges[1:], place.end], strict=True):
        while waiting and waiting[0].offset <= start:
            parts.append(_anchor(waiting.pop(0)))
        if start < end:
            parts.append(_run("".join(shown[start:end]), _run_style(line, start)))
    parts += map(_anchor, waiting)
    return "".join(parts) + "</w:p>"


def _run_style(line: Line, offset: int) -> str:
    for heading, level in line.run_in:
        if heading.start <= offset < heading.end and level - 2 < len(RUN_STYLES):
            return RUN_STYLES[max(level - 2, 0)]
    return ""


def _anchor(event: _Event) -> str:
    if event.begins:
        return f'<w:commentRangeStart w:id="{event.number}"/>'
    return f'<w:commentRangeEnd w:id="{event.number}"/><w:r><w:commentReference w:id="{event.number}"/></w:r>'


def _run(text: str, style: str = "") -> str:
    marked = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    named = f'<w:rStyle w:val="{style}"/>' if style else ""
    return f'<w:r><w:rPr>{named}<w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">{marked}</w:t></w:r>'


_LINE_END_IN_HAN = re.compile(r"(?<=[^\x00-\xff])[^\S\n]*\n\s*(?=[^\x00-\xff])")


def _shown(text: str) -> list[str]:
    """What stands for each character: line ends inside Chinese words go, other white space is a blank."""
    shown = [" " if one in "\n\t\r" else clean(one) for one in text]
    for found in _LINE_END_IN_HAN.finditer(text):
        shown[found.start() : found.end()] = [""] * (found.end() - found.start())
    return shown


# -- comments -------------------------------------------------------------------------------------------------------
def _comments(comments: Sequence[Comment]) -> str:
    written = "".join(_comment(number, comment) for number, comment in enumerate(comments))
    return f'{DECLARATION}<w:comments xmlns:w="{_W[1:-1]}">{written}</w:comments>'


def _comment(number: int, comment: Comment) -> str:
    made = datetime.fromtimestamp(comment.made_at // 1000, tz=UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    author = _attribute(comment.author)
    words = "".join(f"<w:p>{_run(_comment_words(line))}</w:p>" for line in comment.lines)
    return (
        f'<w:comment w:id="{number}" w:author="{author}" w:initials="{_attribute(comment.author[:1])}"'
        f' w:date="{made}">{words or "<w:p/>"}</w:comment>'
    )


def _comment_words(line: str) -> str:
    return one_line(line)


def _attribute(text: str) -> str:
    marked = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return marked.replace('"', "&quot;")
