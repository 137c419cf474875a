"""What a plan states that can be put in a table: figures, time limits, bodies, documents. Proposals until confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.model.text import TextRange


class Comparator(StrEnum):
    """How the value binds. RANGE: between `value` and `value_max`."""

    EQUAL = "="
    AT_LEAST = ">="
    MORE = ">"
    AT_MOST = "<="
    LESS = "<"
    ABOUT = "~"
    RANGE = "range"


class Change(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"


class DeadlineType(StrEnum):
    """POINT: 到2020年底; PERIOD: “十三五”期间; RELATIVE: 未来三年."""

    POINT = "point"
    PERIOD = "period"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class Indicator:
    """A number that measures something."""

    range: TextRange
    """The smallest stretch that holds the name, when it stands beside the value, and the value."""
    name: str
    value: Decimal
    """As written, without its magnitude: 4.7 of 4.7亿个."""
    value_max: Decimal | None
    unit: str
    """As written, with its magnitude: 亿个. '' if there is none."""
    comparator: Comparator
    change: Change | None
    baseline: str | None
    """Where a change starts from: 2012年末, 20天."""
    year: int | None
    """Year the value refers to, of the common era."""
    place: str | None
    """Place the value refers to, without 省 or 市; 全国 or 臺灣 for the whole country."""
    is_target: bool
    """An aim set by an actor. Facts and analysts' forecasts are not."""
    forecast: bool


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time that bounds a goal, a task or a forecast."""

    range: TextRange
    year: int | None
    """Last year meant, of the common era."""
    type: DeadlineType


@dataclass(frozen=True, slots=True)
class Agency:
    """A public body."""

    range: TextRange
    name: str
    """Its full name."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A document that is named."""

    range: TextRange
    """With marks and with the number in brackets that follows."""
    title: str
    """Without marks. '' if only the number is given."""
    number: str | None
    """In one form: 国发〔2014〕60号."""
    doctype: str | None
    """'law', 'report' or None."""
    bracketed: bool
    anaphor: bool
    """A back-reference such as 《规划》."""
    resolves_to: str | None
    """Title that a back-reference stands for, if it was found."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of one text, each kind in text order."""

    indicators: tuple[Indicator, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    agencies: tuple[Agency, ...] = ()
    citations: tuple[Citation, ...] = ()
