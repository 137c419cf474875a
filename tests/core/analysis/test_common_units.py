from __future__ import annotations

from decimal import Decimal

import pytest

from core.analysis.common_units import in_common_unit


@pytest.mark.parametrize(
    ("value", "unit", "meant"),
    [
        ("2.6", "万公里", ("26000", "公里")),
        ("4.7", "億個", ("470000000", "個")),
        ("5", "千米", ("5", "公里")),
        ("3", "百万千瓦", ("3000000", "千瓦")),
        ("1.25", "百万千瓦时", ("1250000", "千瓦时")),
        ("98.50", "%", ("98.50", "%")),
        ("9", "个百分点", ("9", "百分点")),
        ("10", "", ("10", "")),
        ("2", "万", ("20000", "")),
        ("0.123456", "万吨", ("1234.56", "吨")),
    ],
)
def test_amounts_in_common_units_are_the_same_amounts(value: str, unit: str, meant: tuple[str, str]) -> None:
    number, common = in_common_unit(Decimal(value), unit)
    assert (f"{number:f}", common) == meant
