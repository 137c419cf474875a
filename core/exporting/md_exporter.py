"""Markdown: headings and pipe tables, every sign of the words shown as itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import one_line
from core.exporting.plain_lines import PlainLines
from core.exporting.table import Alignment

if TYPE_CHECKING:
    from core.exporting.table import Table
    from core.progress import Progress

_SIGNS = re.compile(r"[\\`*_\[\]<>|~&$#!]")
"""What CommonMark, or the tables of GitHub, may take for markup inside a line. A backslash makes it a sign again."""
_SEAM = "\x00"
_EDGES = re.compile("(?:^|(?<=\x00))[^\\S\x00]+|[^\\S\x00]+(?=\x00|$)")
_LINE_END, _TAB = "<br>", "&#9;"
_SPELT = re.compile(r"\\([!-/:-@\[-`{-~])|(<br>)|&#(\d+);")
_GROUP = "## "


class MarkdownExporter:
    """A heading, then a table; a heading and a table for each group."""

    name = "md"
    title = "Markdown"
    suffix = ".md"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        path.write_bytes("".join(f"{line}\n" for line in _document(table, progress)).encode())

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        plain = PlainLines(table)
        yield plain.head
        for group, rows in table.parts():
            if group is not None:
                yield (one_line(group.title),)
            yield from map(plain.row, rows)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return _table_lines(path.read_bytes().decode().split("\n"))


def _document(table: Table, progress: Progress) -> Iterator[str]:
    plain = PlainLines(table)
    yield f"# {_line(table.title)}"
    for line in table.subtitle:
        yield ""
        yield _line(line)
    done = 0
    for group, rows in table.parts():
        if group is not None:
            yield ""
            yield f"{_GROUP}{_line(group.title)}"
        yield ""
        yield _row(plain.head)
        yield f"| {' | '.join(_ruler(table, plain))} |"
        for row in rows:
            progress(done, len(table.rows))
            done += 1
            yield _row(plain.row(row))
    for line in table.footer:
        yield ""
        yield _line(line)


def _ruler(table: Table, plain: PlainLines) -> Iterator[str]:
    marks = {Alignment.CENTRE: ":---:", Alignment.DECIMAL: "---:"}
    for column in table.columns:
        yield marks.get(column.align, "---")
    for _ in plain.head[len(table.columns) :]:
        yield "---"


def _row(cells: tuple[str, ...]) -> str:
    """All cells at once, parted by a sign that is not left in any of them."""
    words = _SIGNS.sub(r"\\\g<0>", _SEAM.join(cells))
    words = _EDGES.sub(_numbered, words).replace("\n", _LINE_END).replace("\t", _TAB)
    return f"| {words.replace(_SEAM, ' | ')} |"


def _line(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", one_line(text))


def _numbered(blanks: re.Match[str]) -> str:
    """Blanks at the edge of a cell, which a reader would drop; line ends become breaks, C1 has no number to be told."""
    return "".join(
        character if character == "\n" or "\x7f" <= character <= "\x9f" else f"&#{ord(character)};"
        for character in blanks[0]
    )


def _table_lines(lines: list[str]) -> Iterator[tuple[str, ...]]:
    """The head once, then groups and rows. Raises ValueError where a table is broken off."""
    headed, group, inside = False, "", False
    rest = iter(lines)
    for line in rest:
        if not line.startswith("| "):
            inside = False
            group = _words(line.removeprefix(_GROUP)) if line.startswith(_GROUP) else group
            continue
        # A | of the words has a backslash before it, and blanks at the edges of cells are numbered.
        cells = tuple(map(_words, line[2:-2].split(" | ")))
        if inside:
            yield cells
            continue
        inside = True
        if not next(rest, "").startswith("| "):
            raise ValueError(line)
        if not headed:
            yield cells
            headed = True
        if group:
            yield (group,)


def _words(text: str) -> str:
    return _SPELT.sub(_spelt, text) if "\\" in text or "<" in text or "&" in text else text


def _spelt(found: re.Match[str]) -> str:
    return found[1] or ("\n" if found[2] else chr(int(found[3])))
