"""The facts of a text, all kinds at once: they share one reading and help to judge each other."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from core.analysis.agencies import agencies
from core.analysis.agency_table import shipped_table
from core.analysis.citations import citations
from core.analysis.context import understand
from core.analysis.deadlines import deadlines
from core.analysis.indicators import Setting, indicators
from core.analysis.place_mentions import mentions
from core.analysis.times import time_expressions, uses_roc_years
from core.model.fact import Facts

if TYPE_CHECKING:
    from core.analysis.agency_table import AgencyTable
    from core.model.text import Structure


def facts(text: str, structure: Structure, table: AgencyTable | None = None) -> Facts:
    """Indicators, deadlines, agencies and citations of `text` in its headings and clauses, each kind in text order.

    `structure` is the parser's of the same text; `table` the names of public bodies, the shipped ones if None.
    Linear in the length of the text; the same text in the other script (one code point for one) has the same facts at
    the same places.
    """
    context = understand(text, structure)
    reading = context.reading
    cited, titles = citations(context)
    ends = [end for _, end in titles]
    times = [
        time
        for time in time_expressions(reading.text, roc_years=uses_roc_years(reading.text))
        if (number := bisect_right(ends, time.start)) == len(titles) or time.start < titles[number][0]
    ]
    limits = tuple(deadlines(context, times))
    cities = mentions(reading.text)
    setting = Setting(context, times, frozenset(limit.range.start for limit in limits), cities, titles)
    return Facts(tuple(indicators(setting)), limits, tuple(agencies(context, cities, table or shipped_table())), cited)
