from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.reader.sweep import NOTE, STATUS, Lane, Stretch, Tint, Waiting, sweep

COLOURS = ["red", "green", "blue", "grey"]
stretches = st.lists(
    st.builds(
        Stretch,
        st.integers(0, 30),
        st.integers(0, 30),
        st.lists(st.sampled_from(COLOURS), max_size=3, unique=True).map(tuple),
    ),
    max_size=14,
)


@settings(max_examples=200)
@given(stretches)
def test_tints_are_those_of_the_mark_that_began_last(given: list[Stretch]) -> None:
    tints = sweep(given, 3).tints

    for place in range(31):
        over = [s for s in given if s.start <= place < s.end and s.colours]
        found = [tint for tint in tints if tint.start <= place < tint.end]
        if not over:
            assert not found
            continue
        newest = max((s.start, -s.end) for s in over)
        candidates = {s.colours[0] for s in over if (s.start, -s.end) == newest}
        assert len(found) == 1
        assert found[0].colour in candidates
        assert found[0].several is (len({colour for s in over for colour in s.colours}) > 1)


@settings(max_examples=200)
@given(stretches, st.integers(1, 3))
def test_lanes_hold_as_many_colours_as_there_is_room_for(given: list[Stretch], most: int) -> None:
    lanes = sweep(given, most).lanes

    for place in range(31):
        over = {colour for s in given if s.start <= place < s.end for colour in s.colours or (NOTE,)}
        here = [lane for lane in lanes if lane.start <= place < lane.end]
        assert {lane.colour for lane in here} <= over
        assert len(here) == min(most, len(over))
        assert len({lane.number for lane in here}) == len(here)
        assert all(0 <= lane.number < most for lane in here)


def test_a_colour_keeps_its_lane_when_another_ends() -> None:
    lanes = sweep([Stretch(0, 10, ("red",)), Stretch(5, 20, ("blue",))], 3).lanes

    assert sorted(lanes) == [Lane(0, 10, "red", 0), Lane(5, 20, "blue", 1)]


def test_a_short_mark_inside_a_long_one_is_seen() -> None:
    tints = sweep([Stretch(0, 20, ("red",)), Stretch(5, 8, ("blue", "red"))], 3).tints

    assert tints == [Tint(0, 5, "red", False), Tint(5, 8, "blue", True), Tint(8, 20, "red", False)]


def test_touching_marks_of_one_colour_read_as_one_tint() -> None:
    tints = sweep([Stretch(0, 5, ("red",)), Stretch(5, 9, ("red",))], 3).tints

    assert tints == [Tint(0, 9, "red", False)]


def test_a_mark_without_tag_has_a_line_and_no_tint() -> None:
    assert sweep([Stretch(2, 6, ())], 3) == ([], [Lane(2, 6, NOTE, 0)], [])


def test_colours_that_find_no_lane_are_told_as_long_as_they_wait() -> None:
    swept = sweep([Stretch(0, 10, ("a", "b", "c")), Stretch(4, 8, ("d", "b")), Stretch(10, 12, ("d",))], 2)

    assert swept.waiting == [Waiting(0, 4, ("c",)), Waiting(4, 8, ("c", "d")), Waiting(8, 10, ("c",))]


@settings(max_examples=150)
@given(stretches, st.integers(1, 3))
def test_no_colour_is_lost(given: list[Stretch], most: int) -> None:
    swept = sweep(given, most)

    for place in range(31):
        over = {colour for s in given if s.start <= place < s.end for colour in s.colours or (NOTE,)}
        lanes = {lane.colour for lane in swept.lanes if lane.start <= place < lane.end}
        waiting = [colour for w in swept.waiting if w.start <= place < w.end for colour in w.colours]
        assert lanes | set(waiting) == over
        assert lanes.isdisjoint(waiting)


def test_a_mark_of_a_status_alone_is_another_line_than_a_note() -> None:
    assert [lane.colour for lane in sweep([Stretch(0, 3, (STATUS,)), Stretch(5, 9, (NOTE,))], 3).lanes] == [
        STATUS,
        NOTE,
    ]
