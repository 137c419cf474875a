"""Numbers in digits, in Chinese, and in both."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.numerals import magnitude, read_number, scale

_DIGITS = "〇一二三四五六七八九"


def spelled(number: int) -> str:
    """A number from 1 as Chinese writes it."""
    for leap, sign in ((10**8, "亿"), (10**4, "万")):
        if number >= leap:
            rest = number % leap
            zero = "〇" if rest and rest < leap // 10 else ""
            return spelled(number // leap) + sign + zero + (spelled(rest) if rest else "")
    for step, sign in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= step:
            rest = number % step
            zero = "〇" if rest and rest < step // 10 else ""
            return _DIGITS[number // step] + sign + zero + (spelled(rest) if rest else "")
    return _DIGITS[number]


@pytest.mark.parametrize(
    ("words", "value", "leap"),
    [
        ("4.7", "4.7", ""),
        ("47,000", "47000", ""),
        ("十", "10", ""),
        ("十五", "15", ""),
        ("一百〇五", "105", ""),
        ("两万", "20000", "万"),
        ("30万8千", "308000", "万"),
        ("1万5,000", "15000", "万"),
        ("2亿4,700万", "247000000", "亿"),
        ("百亿", "10000000000", "亿"),
        ("千万", "10000000", "万"),
        ("万亿", "1000000000000", "万亿"),
        ("1.2万亿", "1200000000000", "万亿"),
        ("5百万", "5000000", "万"),
        ("二〇一五", "2015", ""),
        ("三点五", "3.5", ""),
        ("三点五亿", "350000000", "亿"),
    ],
)
def test_what_is_written_is_read(words: str, value: str, leap: str) -> None:
    assert read_number(words) == Decimal(value)
    assert magnitude(words) == leap


@pytest.mark.parametrize("words", ["年", "二年", "三四五十", "1" * 30, ""])
def test_what_is_no_number(words: str) -> None:
    assert read_number(words) in (None, Decimal(0))


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_every_number_survives_being_spelled(number: int) -> None:
    assert read_number(spelled(number)) == number


@given(st.decimals(min_value=0, max_value=10**9, places=4))
def test_digits_keep_their_value(number: Decimal) -> None:
    assert read_number(f"{number:f}") == number
    assert read_number(f"{number:,f}") == number


@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["万", "亿", "万亿"]))
def test_a_magnitude_multiplies(number: int, leap: str) -> None:
    assert read_number(f"{number}{leap}") == number * scale(leap)
