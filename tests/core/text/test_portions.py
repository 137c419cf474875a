"""Work in portions gives what work in one go gives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from core.text import portions

LINES = st.lists(st.text("一二、,1234年\U00020bb7", max_size=12), max_size=12).map("\n".join)
FIGURE = re.compile(r"(?<!\d)\d+年?")


@given(LINES, st.integers(1, 9))
def test_portions_make_the_text_and_end_behind_lines(text: str, size: int) -> None:
    whole = portions.PORTION
    portions.PORTION = size
    try:
        places = list(portions.lines_together(text))
        assert "".join(text[start:end] for start, end in places) == text
        assert all(text[end - 1] == "\n" for _, end in places[:-1])
        table = {ord("一"): "壹", ord("1"): None}
        assert portions.translated(text, table) == text.translate(table)
        assert [one.span() for one in portions.found(FIGURE, text)] == [one.span() for one in FIGURE.finditer(text)]
        assert portions.replaced(FIGURE, "#", text) == FIGURE.sub("#", text)
        one, other = portions.first(FIGURE, text), FIGURE.search(text)
        assert (one and one.span()) == (other and other.span())
    finally:
        portions.PORTION = whole
