"""The fields of a fact, to be corrected: one form for each kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from core.model.fact import Agency, Change, Citation, Comparator, Deadline, DeadlineType, Indicator
from core.model.fact_fields import LONGEST_NUMBER
from ui import metrics
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_decision import Fact

SHORT: Final = metrics.scaled(96)
"""Pixels of a field for a number."""
LONG: Final = metrics.scaled(300)
FIRST_YEAR, LAST_YEAR = 1000, 2999


class Stance(StrEnum):
    """What an indicator is: the two flags of it in one word."""

    ACTUAL = "actual"
    TARGET = "target"
    FORECAST = "forecast"


class FactForm(QWidget):
    """Fields with the words of a fact in them. Signals: changed(): something else stands in a field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QFormLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setHorizontalSpacing(metrics.ROOM)
        self.rows.setVerticalSpacing(metrics.GAP + metrics.TIGHT)

    def fact(self) -> Fact | None:
        """What the fields say; None while they say nothing that makes sense."""
        raise NotImplementedError

    def line(self, name: str, words: str, width: int = LONG) -> QLineEdit:
        field = QLineEdit(words)
        field.setCursorPosition(0)
        field.setMinimumWidth(width)
        field.setAccessibleName(name)
        field.textChanged.connect(self.changed)
        return field

    def choice(self, name: str, choices: Iterable[tuple[str, str]], chosen: str) -> QComboBox:
        """Of (key, words)."""
        field = QComboBox()
        field.setAccessibleName(name)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for key, words in choices:
            field.addItem(words, key)
        field.setCurrentIndex(max(0, field.findData(chosen)))
        field.currentIndexChanged.connect(self.changed)
        return field


class IndicatorForm(FactForm):
    """指标."""

    def __init__(self, fact: Indicator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        self._name = self.line(self.tr("指标名称"), fact.name)
        exactly = QCoreApplication.translate("facts", "等于")
        comparators = [(each.value, fact_word(each) or exactly) for each in Comparator]
        self._comparator = self.choice(self.tr("比较"), comparators, fact.comparator)
        self._value = self.line(self.tr("数值"), f"{fact.value:f}", SHORT)
        most = "" if fact.value_max is None else f"{fact.value_max:f}"
        self._most = self.line(self.tr("至"), most, SHORT)
        self._unit = self.line(self.tr("单位"), fact.unit, SHORT)
        changes = [("", self.tr("（无）")), *((each.value, fact_word(each)) for each in Change)]
        self._change = self.choice(self.tr("变化"), changes, fact.change or "")
        self._baseline = self.line(self.tr("基数"), fact.baseline or "")
        self._year = self.line(self.tr("年份"), "" if fact.year is None else str(fact.year), SHORT)
        self._place = self.line(self.tr("地区"), fact.place or "", SHORT)
        stances = [(each.value, fact_word(each)) for each in Stance]
        self._stance = self.choice(self.tr("目标/现状"), stances, _stance(fact))
        self._comparator.currentIndexChanged.connect(self._follow_comparator)
        self._lay_out()
        self._follow_comparator()

    def _lay_out(self) -> None:
        value = QHBoxLayout()
        value.setSpacing(metrics.GAP)
        for field, stretch in ((self._comparator, 0), (self._value, 1), (self._most, 1)):
            value.addWidget(field, stretch)
        change = QHBoxLayout()
        change.setSpacing(metrics.GAP)
        change.addWidget(self._change)
        change.addWidget(self._baseline, 1)
        self._baseline.setPlaceholderText(self.tr("基数"))
        self._most.setPlaceholderText(self.tr("至"))
        self.rows.addRow(self.tr("指标名称"), self._name)
        self.rows.addRow(self.tr("数值"), value)
        self.rows.addRow(self.tr("单位"), self._unit)
        self.rows.addRow(self.tr("变化"), change)
        self.rows.addRow(self.tr("年份"), self._year)
        self.rows.addRow(self.tr("地区"), self._place)
        self.rows.addRow(self.tr("目标/现状"), self._stance)

    def _follow_comparator(self) -> None:
        self._most.setVisible(self._is_range)

    @property
    def _is_range(self) -> bool:
        return self._comparator.currentData() == Comparator.RANGE.value

    @override
    def fact(self) -> Indicator | None:
        value, most = number_of(self._value.text()), number_of(self._most.text())
        if value is None or not is_year(self._year.text()) or (self._is_range and most is None):
            return None
        change, stance = str(self._change.currentData()), Stance(self._stance.currentData())
        return replace(
            self._fact,
            name=self._name.text().strip(),
            comparator=Comparator(self._comparator.currentData()),
            value=value,
            value_max=most if self._is_range else None,
            unit=self._unit.text().strip(),
            change=Change(change) if change else None,
            baseline=self._baseline.text().strip() or None,
            year=year_of(self._year.text()),
            place=self._place.text().strip() or None,
            is_target=stance is Stance.TARGET,
            forecast=stance is Stance.FORECAST,
        )


class DeadlineForm(FactForm):
    """时限."""

    def __init__(self, fact: Deadline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        self._year = self.line(self.tr("年份"), "" if fact.year is None else str(fact.year))
        types = [(each.value, fact_word(each)) for each in DeadlineType]
        self._type = self.choice(self.tr("类型"), types, fact.type)
        self.rows.addRow(self.tr("年份"), self._year)
        self.rows.addRow(self.tr("类型"), self._type)

    @override
    def fact(self) -> Deadline | None:
        if not is_year(self._year.text()):
            return None
        return replace(self._fact, year=year_of(self._year.text()), type=DeadlineType(self._type.currentData()))


class AgencyForm(FactForm):
    """责任单位."""

    def __init__(self, fact: Agency, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        self._name = self.line(self.tr("全称"), fact.name)
        self.rows.addRow(self.tr("全称"), self._name)

    @override
    def fact(self) -> Agency | None:
        name = self._name.text().strip()
        return replace(self._fact, name=name) if name else None


class CitationForm(FactForm):
    """引用文件."""

    def __init__(self, fact: Citation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fact = fact
        self._title = self.line(self.tr("标题"), fact.title)
        self._number = self.line(self.tr("文号"), fact.number or "")
        doctypes = [("", self.tr("一般文件")), ("law", fact_word("law")), ("report", fact_word("report"))]
        self._doctype = self.choice(self.tr("类别"), doctypes, fact.doctype or "")
        self._anaphor = QCheckBox(self.tr("是前文文件的简称"))
        self._anaphor.setChecked(fact.anaphor)
        self._means = self.line(self.tr("所指"), fact.resolves_to or "")
        self._anaphor.toggled.connect(self.changed)
        self._anaphor.toggled.connect(self._means.setEnabled)
        self._means.setEnabled(fact.anaphor)
        self.rows.addRow(self.tr("标题"), self._title)
        self.rows.addRow(self.tr("文号"), self._number)
        self.rows.addRow(self.tr("类别"), self._doctype)
        self.rows.addRow("", self._anaphor)
        self.rows.addRow(self.tr("所指"), self._means)

    @override
    def fact(self) -> Citation | None:
        title, number = self._title.text().strip(), self._number.text().strip()
        if not title and not number:
            return None
        anaphor = self._anaphor.isChecked()
        return replace(
            self._fact,
            title=title,
            number=number or None,
            doctype=str(self._doctype.currentData()) or None,
            anaphor=anaphor,
            resolves_to=(self._means.text().strip() or None) if anaphor else None,
        )


def form_for(fact: Fact) -> FactForm:
    """The form of a fact's kind."""
    match fact:
        case Indicator():
            return IndicatorForm(fact)
        case Deadline():
            return DeadlineForm(fact)
        case Agency():
            return AgencyForm(fact)
        case Citation():
            return CitationForm(fact)


def number_of(words: str) -> Decimal | None:
    """A finite number, full-width digits and grouping commas allowed; None if it is none."""
    try:
        number = Decimal(words.strip().replace(",", "").replace("，", "").replace("．", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= LONGEST_NUMBER else None


def is_year(words: str) -> bool:
    """Whether it is a year of four digits, or nothing."""
    return not words.strip() or year_of(words) is not None


def year_of(words: str) -> int | None:
    words = words.strip()
    return int(words) if words.isdecimal() and FIRST_YEAR <= int(words) <= LAST_YEAR else None


def _stance(fact: Indicator) -> Stance:
    if fact.forecast:
        return Stance.FORECAST
    return Stance.TARGET if fact.is_target else Stance.ACTUAL
