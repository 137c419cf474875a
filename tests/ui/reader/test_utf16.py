from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.reader.utf16 import Utf16


@given(st.text("吉𠮷野家𰻝麵a😀\u0301", max_size=30))
def test_offsets_come_back_from_qt(text: str) -> None:
    border = Utf16(text)

    for offset in range(len(text) + 1):
        assert border.units(offset) == len(text[:offset].encode("utf-16-le")) // 2
        assert border.offset(border.units(offset)) == offset


def test_between_the_halves_of_a_pair_is_before_it() -> None:
    assert Utf16("吉𠮷野").offset(2) == 1
