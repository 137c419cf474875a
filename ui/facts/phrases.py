"""Facts in a few words: what stands large in a row of the panel, what stands small below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from core.exporting.forms.fact_tables import OWN_WORDS, FactColumn, cell
from core.model.fact import Agency, Citation, Comparator, Deadline, Indicator
from core.text.lines import one_line
from ui.wording import translated

if TYPE_CHECKING:
    from core.model.fact_row import FactRow

SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS: "<",
    Comparator.ABOUT: "≈",
}
"""Where there is no room for words."""
SEPARATOR = " · "
_FIGURE = re.compile(r"[0-9０-９][0-9０-９.．。,，]*")


def shown(row: FactRow, column: FactColumn) -> str:
    """A cell in the language of the window, on one line."""
    words = cell(row, column)
    return translated(words) if words and column in OWN_WORDS else one_line(words)


def headline(row: FactRow) -> str:
    """What the fact is about."""
    match row.fact:
        case Indicator():
            return row.fact.name or QCoreApplication.translate("facts", "（未写名称）")
        case Deadline():
            return one_line(row.exact)
        case Agency():
            return row.fact.name
        case Citation():
            number = row.fact.number or ""
            title = row.fact.resolves_to or row.fact.title
            return f"{title}（{number}）" if title and number else title or number or one_line(row.exact)


def figure(row: FactRow) -> str:
    """What stands large at the right: a value, a year; '' if there is none."""
    match row.fact:
        case Indicator():
            sign = SIGNS.get(row.fact.comparator, "")
            value = f"{shown(row, FactColumn.VALUE)}{_gap(row.fact.unit)}{one_line(row.fact.unit)}"
            return f"{sign} {value}" if sign else value
        case Deadline():
            return shown(row, FactColumn.YEAR)
        case _:
            return ""


def details(row: FactRow) -> str:
    """Everything else that was read out of the words."""
    match row.fact:
        case Indicator():
            columns = (FactColumn.YEAR, FactColumn.REGION, FactColumn.STANCE, FactColumn.CHANGE)
            parts = [shown(row, column) for column in columns]
            if row.fact.baseline:
                parts.append(QCoreApplication.translate("facts", "基数 {words}").replace("{words}", row.fact.baseline))
        case Deadline():
            parts = [shown(row, FactColumn.TYPE)]
        case Agency():
            parts = []
        case Citation():
            parts = [shown(row, FactColumn.DOCTYPE)]
            if row.fact.anaphor:
                parts.append(QCoreApplication.translate("facts", "简称"))
    return SEPARATOR.join(filter(None, parts))


def value_span(row: FactRow) -> tuple[int, int]:
    """Where in the row's own words the value stands, with its unit; all of the words if there is no figure."""
    found = list(_FIGURE.finditer(row.exact)) if isinstance(row.fact, Indicator) else []
    if not found or not isinstance(row.fact, Indicator):
        return 0, len(row.exact)
    start = found[-1 if row.fact.value_max is None else max(-2, -len(found))].start()
    end = found[-1].end()
    unit = row.fact.unit
    return start, end + len(unit) if unit and row.exact.startswith(unit, end) else end


def _gap(unit: str) -> str:
    """Between a value and letters, but not before % or Han characters."""
    return " " if unit[:1].isascii() and unit[:1].isalpha() else ""
