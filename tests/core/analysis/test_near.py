"""Searching round signs finds what searching everywhere finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from core.analysis.near import near

_COSTLY = re.compile(r"a{1,3}x(?:b{1,2})?")
_SIGN = re.compile(r"x")


@given(st.text(alphabet="abxc", max_size=60))
def test_the_same_as_everywhere(text: str) -> None:
    found = [match.span() for match in near(_COSTLY, _SIGN, text, 3, 3)]
    assert found == [match.span() for match in _COSTLY.finditer(text)]
