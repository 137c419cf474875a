"""Facts in a few words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from core.model.fact import Agency, Citation, Comparator, Deadline, DeadlineType
from core.model.text import TextRange
from tests.core.exporting.test_fact_tables import RATE, row
from ui.facts.phrases import details, figure, headline, value_span

PLACE = TextRange(3, 9)
CITED = Citation(PLACE, "《规划》", None, None, bracketed=True, anaphor=False, resolves_to=None)


def test_an_indicator_in_a_few_words(qapp) -> None:
    assert (headline(row(RATE)), figure(row(RATE))) == ("普及率", "≥ 85.0%")
    assert details(row(RATE)) == "2020 · 臺灣 · 目标 · 增长"
    bare = replace(RATE, name="", comparator=Comparator.EQUAL, unit="Mbps", change=None, baseline="2014年末")
    assert (headline(row(bare)), figure(row(bare))) == ("（未写名称）", "85.0 Mbps")
    assert details(row(bare)).endswith("基数 2014年末")


def test_the_other_kinds_in_a_few_words(qapp) -> None:
    limit = Deadline(PLACE, 2020, DeadlineType.POINT)
    assert (headline(row(limit)), figure(row(limit)), details(row(limit))) == ("原文", "2020", "时点")
    assert (headline(row(Agency(PLACE, "财政部"))), details(row(Agency(PLACE, "财政部")))) == ("财政部", "")
    short = replace(CITED, anaphor=True, resolves_to="全名", number="国发〔2014〕60号", doctype="report")
    assert headline(row(short)) == "全名（国发〔2014〕60号）"
    assert details(row(short)) == "报告 · 简称"
    assert headline(row(replace(CITED, title="", number="国发〔2014〕60号"))) == "国发〔2014〕60号"
    assert headline(row(replace(CITED, title=""))) == "原文"


@pytest.mark.parametrize(
    ("exact", "unit", "most", "value"),
    [
        ("普及率达到85%", "%", None, "85%"),
        ("“十三五”期间建成3—5个", "个", 5, "3—5个"),
        ("第2批建成８５．５万户", "万户", None, "８５．５万户"),
        ("翻一番", "番", None, "翻一番"),
    ],
)
def test_the_value_in_the_words(exact: str, unit: str, most: int | None, value: str) -> None:
    fact = replace(RATE, unit=unit, value_max=None if most is None else Decimal(most))
    start, end = value_span(replace(row(fact), exact=exact))
    assert exact[start:end] == value


def test_all_the_words_of_the_other_kinds() -> None:
    assert value_span(row(Deadline(PLACE, 2020, DeadlineType.POINT))) == (0, 2)
