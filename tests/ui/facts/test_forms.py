"""The forms: what stands in the fields is the fact."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.model.fact import Agency, Change, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.text import TextRange
from ui.facts.forms import AgencyForm, CitationForm, DeadlineForm, IndicatorForm, form_for, number_of, year_of

PLACE = TextRange(3, 9)
RANGE = Indicator(
    PLACE,
    name="普及率",
    value=Decimal("85.0"),
    value_max=Decimal(90),
    unit="%",
    comparator=Comparator.RANGE,
    change=Change.INCREASE,
    baseline="2014年末",
    year=2020,
    place="全国",
    is_target=True,
    forecast=False,
)
LAW = Citation(PLACE, "《规划》", "国发〔2014〕60号", "law", bracketed=True, anaphor=True, resolves_to="全名")


@pytest.mark.parametrize(
    "fact",
    [RANGE, Deadline(PLACE, None, DeadlineType.PERIOD), Agency(PLACE, "财政部"), LAW],
    ids=lambda fact: type(fact).__name__,
)
def test_what_is_not_touched_stays_what_it_was(qtbot, fact) -> None:
    form = form_for(fact)
    qtbot.addWidget(form)
    assert form.fact() == fact


def test_an_indicator_is_corrected(qtbot) -> None:
    form = IndicatorForm(RANGE)
    qtbot.addWidget(form)
    form._comparator.setCurrentIndex(form._comparator.findData(Comparator.AT_LEAST.value))
    assert form._most.isHidden()
    form._value.setText("１,２00．5")
    form._unit.setText(" 万户 ")
    form._year.setText("")
    form._stance.setCurrentIndex(form._stance.findData("forecast"))
    form._change.setCurrentIndex(0)
    form._baseline.clear()
    fact = form.fact()
    assert (fact.value, fact.value_max, fact.unit, fact.year) == (Decimal("1200.5"), None, "万户", None)
    assert (fact.comparator, fact.change, fact.baseline) == (Comparator.AT_LEAST, None, None)
    assert (fact.is_target, fact.forecast, fact.range) == (False, True, PLACE)


@pytest.mark.parametrize(("name", "words"), [("_value", "很多"), ("_value", ""), ("_most", ""), ("_year", "20")])
def test_an_indicator_needs_numbers(qtbot, name: str, words: str) -> None:
    form = IndicatorForm(RANGE)
    qtbot.addWidget(form)
    with qtbot.waitSignal(form.changed):
        getattr(form, name).setText(words)
    assert form.fact() is None


def test_a_deadline_needs_a_year_of_four_digits_or_none(qtbot) -> None:
    form = DeadlineForm(Deadline(PLACE, 2020, DeadlineType.POINT))
    qtbot.addWidget(form)
    form._year.setText("民国")
    assert form.fact() is None
    form._year.setText("２０２５")
    assert form.fact() == Deadline(PLACE, 2025, DeadlineType.POINT)


def test_a_body_needs_a_name(qtbot) -> None:
    form = AgencyForm(Agency(PLACE, "财政部"))
    qtbot.addWidget(form)
    form._name.setText("  ")
    assert form.fact() is None


def test_a_document_needs_a_title_or_a_number_and_only_short_names_stand_for_others(qtbot) -> None:
    form = CitationForm(LAW)
    qtbot.addWidget(form)
    form._anaphor.setChecked(False)
    assert not form._means.isEnabled()
    assert form.fact().resolves_to is None
    form._title.clear()
    assert form.fact() is not None
    form._number.clear()
    assert form.fact() is None


@pytest.mark.parametrize(("words", "number"), [("1,000", 1000), ("1E+999999999", None), ("NaN", None), ("-3", -3)])
def test_numbers(words: str, number: int | None) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(("words", "year"), [("2020", 2020), ("０", None), ("20201", None), ("2020年", None)])
def test_years(words: str, year: int | None) -> None:
    assert year_of(words) == year
