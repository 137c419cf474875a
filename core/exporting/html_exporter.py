"""A clause book: one HTML file to search, filter and print, in both scripts, for people without the program.

It loads nothing, and runs nothing but the one script that its policy names by hash. It is XHTML as well, so that what
was written can be read back by the strict reader.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from core.exporting.cleaning import clean, clean_all, one_line
from core.exporting.looks import HANT_LOOK, look_of
from core.exporting.numbers import figure_of, places_of
from core.exporting.table import Alignment, Group
from core.model.text import Script, View
from core.resources import RESOURCES

if TYPE_CHECKING:
    from lxml.etree import _Element  # pyright: ignore[reportPrivateUsage] - the name its stubs give to elements

    from core.exporting.table import Column, Row, Table
    from core.progress import Progress

BOOK = RESOURCES / "book"
_LANGUAGES = {"zh-CN": "zh-Hans", "zh-TW": "zh-Hant-TW"}
_VIEW_NAMES = {
    View.HANS: "简体",
    View.HANT_TW: "繁體（臺灣）",
    View.HANT_HK: "繁體（香港）",
    View.HANT: "繁體",
    View.HANT_TWP: "繁體（臺灣用語）",
}
"""Each in its own characters: they stand side by side on two buttons."""
_DIGITS_PADDED = 4


@dataclass(frozen=True, slots=True)
class _Words:
    """What the book itself says."""

    find: str
    hint: str
    every: str
    as_stored: str
    none: str


_HANS = _Words("查找", "字词，以空格分隔，简繁皆可", "全部", "原文", "没有符合的内容。")
_HANT = _Words("查詢", "字詞，以空格分隔，簡繁皆可", "全部", "原文", "沒有符合的內容。")


class HtmlExporter:
    """One self-contained file."""

    name = "html"
    title = "网页（条款册）"
    suffix = ".html"

    def write(self, table: Table, path: Path, progress: Progress) -> None:
        path.write_bytes("".join(_book(table, progress)).encode())

    def lines(self, table: Table) -> Iterator[tuple[str, ...]]:
        twin = table.twin
        yield _with_twin([column.name for column in table.columns], twin and [column.name for column in twin.columns])
        twins = iter(twin.rows) if twin is not None else None
        for row in table.rows:
            yield _with_twin(row.cells, next(twins).cells if twins is not None else None)

    def read_back(self, table: Table, path: Path) -> Iterator[tuple[str, ...]]:
        del table
        return _rows_of(path)


def _with_twin(cells: Sequence[str], others: Sequence[str] | None) -> tuple[str, ...]:
    """The cleaned words of a row, and behind them those that differ in the other script."""
    words = clean_all(cells)
    if others is None:
        return words
    return (*words, *(twin for word, twin in zip(words, clean_all(others), strict=True) if twin != word))


@cache
def _part(name: str) -> tuple[str, str]:
    """A file of the book, and the hash by which a policy allows it."""
    text = "\n" + (BOOK / name).read_text("utf-8").replace("\r\n", "\n")
    return text, f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _book(table: Table, progress: Progress) -> Iterator[str]:
    style, style_hash = _part("book.css")
    script, script_hash = _part("book.js")
    language = _LANGUAGES[look_of(table.view).language]
    if table.view is View.SOURCE and {row.script for row in table.rows} == {Script.HANT}:
        language = _LANGUAGES[HANT_LOOK.language]
    other = f' data-other="{_LANGUAGES[look_of(table.twin.view).language]}"' if table.twin is not None else ""
    yield (
        f'<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="{language}"{other}>\n<head>\n'
        '<meta charset="utf-8"/>\n<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
        f" style-src {style_hash}; script-src {script_hash}; base-uri 'none'; form-action 'none'\"/>\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1"/>\n'
        f"<title>{_escaped(one_line(table.title))}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    )
    yield from _header(table)
    yield from _sections(table, progress)
    words = _words(table)
    footer = "".join(f"<p>{_both(*pair)}</p>" for pair in _pairs(table.footer, table.twin and table.twin.footer))
    yield f'<p class="none">{words.none}</p>\n<footer>{footer}</footer>\n<script>{script}</script>\n</body>\n</html>\n'


def _words(table: Table) -> _Words:
    return _HANT if look_of(table.view) is HANT_LOOK else _HANS


def _header(table: Table) -> Iterator[str]:
    twin = table.twin
    subtitle = "".join(f"<p>{_both(*pair)}</p>" for pair in _pairs(table.subtitle, twin and twin.subtitle))
    title = _both(one_line(table.title), one_line((twin or table).title))
    yield f"<header>\n<h1>{title}</h1>\n{subtitle}\n</header>\n"
    words = _words(table)
    yield (
        f'<div class="bar" role="search"><label>{words.find}'
        f'<input type="search" id="find" placeholder="{words.hint}" size="24"/></label>{_facets(table, words)}'
    )
    if twin is not None:
        here, there = _script_name(table, words), _script_name(twin, words)
        yield (
            f'<span class="scripts"><button type="button" aria-pressed="true">{here}</button>'
            f'<button type="button" aria-pressed="false">{there}</button></span>'
        )
    yield '<output id="count"></output></div>\n'


def _script_name(table: Table, words: _Words) -> str:
    scripts = {row.script for row in table.rows}
    if table.view is View.SOURCE:
        return {Script.HANS: "简体", Script.HANT: "繁體"}[scripts.pop()] if len(scripts) == 1 else words.as_stored
    return _VIEW_NAMES[table.view]


def _facets(table: Table, words: _Words) -> str:
    """The choice among the names of the column that has some."""
    index = next((index for index, column in enumerate(table.columns) if column.facet), -1)
    if index < 0:
        return ""
    twin = table.twin or table
    names = {
        name: other
        for row, same in zip(table.rows, twin.rows, strict=True)
        for name, other in zip(row.cells[index].split("、"), same.cells[index].split("、"), strict=False)
        if name
    }
    options = "".join(
        f'<option value="{_escaped(clean(name))}" data-a="{_escaped(clean(name))}" data-b="{_escaped(clean(other))}">'
        f"{_escaped(clean(name))}</option>"
        for name, other in names.items()
    )
    head = _both(clean(table.columns[index].name), clean(twin.columns[index].name))
    select = f'<select id="facet"><option value="">{words.every}</option>{options}</select>'
    return f"<label><span>{head}</span>{select}</label>"


def _sections(table: Table, progress: Progress) -> Iterator[str]:
    yield "<main>\n"
    writing = _Rows(table)
    twins = table.twin.parts() if table.twin is not None else None
    for group, rows in table.parts():
        other, twin_rows = next(twins) if twins is not None else (group, rows)
        yield "<section>"
        if isinstance(group, Group) and isinstance(other, Group):
            yield f"<h2>{_both(clean(group.title), clean(other.title))}</h2>"
        yield f'<div class="wide"><table>\n{writing.head}<tbody>\n'
        for row, twin in zip(rows, twin_rows, strict=True):
            progress(writing.done, len(table.rows))
            yield writing.row(row, twin)
        yield "</tbody></table></div></section>\n"
    yield "</main>\n"


class _Rows:
    """Rows as markup; what depends on the column alone is made once."""

    def __init__(self, table: Table) -> None:
        self.done = 0
        columns = table.columns
        self._facet = next((index for index, column in enumerate(columns) if column.facet), -1)
        self._classes = [_class(column) for column in columns]
        self._starts = [f'<td class="{words}">' if words else "<td>" for words in self._classes]
        self._places = {
            index: places_of(row.cells[index] for row in table.rows)
            for index, column in enumerate(columns)
            if column.align is Alignment.DECIMAL
        }
        others = (table.twin or table).columns
        cells = "".join(
            f"<th{_attribute(words)}>{_both(clean(column.name), clean(other.name))}</th>"
            for words, column, other in zip(self._classes, columns, others, strict=True)
        )
        # Widths as attributes: the policy lets no style in but that of the sheet.
        widths = "".join(f'<col width="{width / 10:.1f}%"/>' for width in table.widths(1000))
        self.head = f"<colgroup>{widths}</colgroup><thead><tr>{cells}</tr></thead>\n"

    def row(self, row: Row, twin: Row) -> str:
        self.done += 1
        starts = self._own_starts(row) if row.doubtful or self._places else self._starts
        cells = "".join(
            f"{start}{_both(cell, other)}</td>"
            for start, cell, other in zip(starts, clean_all(row.cells), clean_all(twin.cells), strict=True)
        )
        facet = f' data-facet="{_escaped(clean(row.cells[self._facet]))}"' if self._facet >= 0 else ""
        code = f' data-source="{" ".join(source.code for source in row.sources)}"' if row.sources else ""
        strong = ' class="s"' if row.strong else ""
        return f"<tr{strong}{facet}{code}>{cells}</tr>\n"

    def _own_starts(self, row: Row) -> Iterator[str]:
        for index, words in enumerate(self._classes):
            own = [words] if words else []
            if index in row.doubtful:
                own.append("d")
            if index in self._places and (figure := figure_of(row.cells[index])) is not None:
                missing = self._places[index] - figure.places
                missing += missing and not figure.places  # the point takes room too
                own += [f"p{min(missing, _DIGITS_PADDED)}"] if missing else []
            yield f'<td class="{" ".join(own)}">' if own else "<td>"


def _class(column: Column) -> str:
    if column.align is Alignment.DECIMAL:
        return "n"
    if column.align is Alignment.CENTRE:
        return "c"
    return "w" if column.align is Alignment.JUSTIFIED else "q" if column.quoted else ""


def _attribute(words: str) -> str:
    return ' class="c"' if words in ("c", "n") else ""


def _pairs(ours: Sequence[str], others: Sequence[str] | None) -> Iterator[tuple[str, str]]:
    """Lines with the same in the other script; a line that only one of them has stands for both."""
    others = others or ours
    for index in range(max(len(ours), len(others))):
        known = ours[index] if index < len(ours) else ""
        other = others[index] if index < len(others) else ""
        yield one_line(known), one_line(other)


def _both(words: str, other: str) -> str:
    """Cleaned words, escaped; in both scripts if these differ."""
    if words == other:
        return _escaped(words)
    return f'<span class="a">{_escaped(words)}</span><span class="b">{_escaped(other)}</span>'


_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_ANY_MARKUP = re.compile('[&<>"]')


def _escaped(text: str) -> str:
    return text.translate(_MARKUP) if _ANY_MARKUP.search(text) else text


_X = "{http://www.w3.org/1999/xhtml}"


def _rows_of(path: Path) -> Iterator[tuple[str, ...]]:
    """Head and rows of a book of ours; the head of later groups is left out."""
    from lxml import etree

    headed = False
    with path.open("rb") as file:
        for _, row in etree.iterparse(file, tag=f"{_X}tr", resolve_entities=False, huge_tree=True):
            head = row[0].tag == f"{_X}th"
            if not (head and headed):
                yield (*(_words_of(cell, "a") for cell in row), *(_words_of(cell, "b") for cell in row if len(cell)))
            headed = headed or head
            row.clear()


def _words_of(cell: _Element, script: str) -> str:
    """The words of a cell, in one of two scripts where it has both."""
    if not len(cell):
        return cell.text or ""
    return next(span.text or "" for span in cell if span.get("class") == script)
