"""What no file format can hold, and what a spreadsheet would take for more than words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

CELL_LIMIT = 32_000
"""UTF-16 units in a cell of a workbook. Excel holds 32,767 and cuts in silence; the rest is room for escapes."""

# XML 1.0, section 2.2: everything but these may stand in a document. TAB and LF stay.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")
_DIRTY = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")

# Excel, LibreOffice and WPS read these as the start of a formula, a command (DDE) or a new cell, also behind blanks
# and quotes, and in full width where the input method left them so (OWASP, CSV injection).
_FORMULA_START = re.compile(r"[\s\u200b\ufeff'\"‘’“”]*[=+\-@%|\t\r\n\x00＝＋－＠]")

# Office Open XML, ST_Xstring: _xHHHH_ in a cell stands for one character.
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def clean(text: str) -> str:
    """The text without C0 controls, U+FFFE, U+FFFF and lone surrogates; line ends are LF.

    Every exporter cleans every string with it, and this is all that an export changes in the words.
    """
    return _UNFIT.sub("", _LINE_END.sub("\n", text))


def clean_all(texts: Iterable[str]) -> tuple[str, ...]:
    """Each text cleaned; one look at all of them, as hardly any needs it."""
    given = tuple(texts)
    return given if _DIRTY.search("".join(given)) is None else tuple(map(clean, given))


def one_line(text: str) -> str:
    """The cleaned text with line ends and tabs as blanks: for titles."""
    return " ".join(clean(text).split("\n")).replace("\t", " ")


def looks_like_formula(text: str) -> bool:
    """Whether a program that opens the cell might run it."""
    return not text[:1].isalnum() and _FORMULA_START.match(text) is not None


def guard(text: str) -> str:
    """The cell with an apostrophe before it if a program might run it."""
    return f"'{text}" if looks_like_formula(text) else text


def unguard(text: str) -> str:
    """What `guard` was given. Exact, because an apostrophe before a formula looks like a formula itself."""
    return text[1:] if text.startswith("'") and looks_like_formula(text[1:]) else text


def escape_points(text: str) -> list[str]:
    """The text cut behind each underscore that would begin an escape in a workbook; one piece if there is none."""
    starts = [0, *(match.end() for match in _ESCAPE.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(starts)]


def cell_pieces(text: str) -> list[str]:
    """The text in pieces that each fit a cell of a workbook; cut behind a sentence where there is one.

    Joined they are the text.
    """
    if len(text) <= CELL_LIMIT // 2 or len(text.encode("utf-16-le")) // 2 <= CELL_LIMIT:
        return [text]
    middle = len(text) // 2
    cut = max(text.rfind("。", 0, middle), text.rfind("\n", 0, middle)) + 1
    if cut <= len(text) // 4:
        cut = middle
    return [*cell_pieces(text[:cut]), *cell_pieces(text[cut:])]
