from __future__ import annotations

import pytest

from core.model.text import TextRange
from ui.reader.find_walk import FindWalk

HITS = [TextRange(10, 12), TextRange(20, 22), TextRange(30, 32)]


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (10, 0), (11, 1), (30, 2), (31, 0), (99, 0)])
def test_it_begins_with_the_first_hit_from_a_place_on(offset: int, index: int) -> None:
    walk = FindWalk(HITS)
    walk.begin(offset)
    assert walk.current == HITS[index]


def test_it_goes_round_and_says_so() -> None:
    walk = FindWalk(HITS)
    walk.begin(20)
    assert [(walk.step(1, walk.current.start), walk.index) for _ in range(3)] == [(False, 2), (True, 0), (False, 1)]
    assert [(walk.step(-1, walk.current.start), walk.index) for _ in range(2)] == [(False, 0), (True, 2)]


@pytest.mark.parametrize(
    ("direction", "caret", "index", "round_the_end"),
    [(1, 5, 0, False), (1, 25, 2, False), (1, 31, 0, True), (-1, 25, 1, False), (-1, 5, 2, True), (1, 10, 1, False)],
)
def test_from_a_caret_that_was_moved_it_goes_on_there(
    direction: int, caret: int, index: int, round_the_end: bool
) -> None:
    walk = FindWalk(HITS)
    walk.begin(20)
    assert walk.step(direction, caret) is round_the_end
    assert walk.index == index


def test_without_hits_there_is_nowhere_to_go() -> None:
    walk = FindWalk()
    walk.begin(3)
    assert walk.step(1, 3) is False
    assert walk.current is None


def test_a_single_hit_is_its_own_next() -> None:
    walk = FindWalk(HITS[:1])
    walk.begin(0)
    assert walk.step(1, 10) is True
    assert walk.index == 0
