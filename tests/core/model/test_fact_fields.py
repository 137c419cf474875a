"""Facts as text and back."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from core.model.fact import Agency, Change, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.fact_decision import KINDS, FactKind
from core.model.fact_fields import fact_of, fact_text
from core.model.text import TextRange

PLACE = TextRange(3, 9)
RATE = Indicator(
    PLACE,
    name="覆盖率",
    value=Decimal("95.50"),
    value_max=Decimal("1E+2"),
    unit="%",
    comparator=Comparator.RANGE,
    change=Change.INCREASE,
    baseline="2014年末",
    year=2020,
    place="全国",
    is_target=True,
    forecast=False,
)
FACTS = (
    RATE,
    Indicator(
        PLACE, "", Decimal(3), None, "", Comparator.EQUAL, None, None, None, None, is_target=False, forecast=True
    ),
    Deadline(PLACE, 2020, DeadlineType.POINT),
    Deadline(PLACE, None, DeadlineType.RELATIVE),
    Agency(PLACE, "国家发展和改革委员会"),
    Citation(PLACE, "𠮷祥市规划", "国发〔2014〕60号", "law", bracketed=True, anaphor=True, resolves_to="全名"),
    Citation(PLACE, "", None, None, bracketed=False, anaphor=False, resolves_to=None),
)


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_fact_comes_back_as_it_was(fact) -> None:
    assert fact_of(KINDS[type(fact)], PLACE, fact_text(fact)) == fact


def test_decimals_are_text_without_an_exponent_and_keep_their_places() -> None:
    fields = json.loads(fact_text(RATE))
    assert (fields["value"], fields["value_max"]) == ("95.50", "100")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        '{"name":7}',
        '{"name":null}',
        "[" * 100_000,
        fact_text(RATE).replace('"95.50"', '"NaN"'),
        fact_text(RATE).replace('"95.50"', '"viel"'),
        fact_text(RATE).replace('"95.50"', '"1E+999999999"'),
        fact_text(RATE).replace("2020", "true"),
        fact_text(RATE).replace('"range"', '"maybe"'),
        fact_text(RATE).replace('"increase"', '"up"'),
    ],
)
def test_any_other_text_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        fact_of(FactKind.INDICATOR, PLACE, text)
