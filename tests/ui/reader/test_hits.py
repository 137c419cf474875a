from __future__ import annotations

from core.model.text import TextRange
from ui.reader.hits import Hits


def test_hits_of_a_row_are_those_that_touch_it() -> None:
    hits = Hits([TextRange(0, 3), TextRange(8, 12), TextRange(12, 14), TextRange(20, 22)])

    assert hits.within(TextRange(3, 8)) == []
    assert hits.within(TextRange(10, 13)) == [TextRange(8, 12), TextRange(12, 14)]
    assert hits.within(None) == ()
    assert Hits().within(TextRange(0, 99)) == ()


def test_whether_any_begins_in_a_part_of_the_text() -> None:
    hits = Hits([TextRange(0, 3), TextRange(8, 12)])

    assert [hits.any_begins(*part) for part in ((0, 1), (1, 8), (1, 9), (9, 99))] == [True, False, True, False]
    assert not Hits().any_begins(0, 99)
