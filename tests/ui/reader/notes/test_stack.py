from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ui.reader.notes.stack import CROWDED, FAR, FOLDED, GAP, Placed, Wish, stack

wishes = st.lists(st.builds(Wish, st.integers(-400, 900), st.integers(FOLDED, 160)), max_size=40).map(
    lambda given: sorted(given, key=lambda wish: wish.top)
)


def bottom(card: Placed) -> int:
    return card.top + card.height


def test_cards_with_room_stand_beside_their_words() -> None:
    placed = stack([Wish(10, 80), Wish(200, 60)])

    assert [(card.top, card.height, card.folded) for card in placed] == [(10, 80, False), (200, 60, False)]


def test_cards_near_one_another_give_way_downwards() -> None:
    placed = stack([Wish(10, 80), Wish(40, 60)])

    assert [card.top for card in placed] == [10, 90 + GAP]
    assert not any(card.folded for card in placed)


def test_a_crowd_is_folded_and_the_last_has_room_again() -> None:
    placed = stack([Wish(10 + 5 * number, 100) for number in range(4)])

    assert [card.folded for card in placed] == [True, True, True, False]
    assert placed[1].top == 10 + FOLDED + GAP


def test_what_would_stand_too_far_away_is_counted() -> None:
    placed = stack([Wish(0, 100)] * 30)
    shown = FAR // (FOLDED + GAP) + 1

    assert len(placed) == shown
    assert placed[-1].more == 30 - shown


def test_one_card_stands_exactly_beside_its_words_and_the_others_give_way() -> None:
    wanted = [Wish(10, 80), Wish(40, 120), Wish(60, 50)]
    placed = stack(wanted, first=1)

    assert placed[1].top == 40
    assert not placed[1].folded
    assert bottom(placed[0]) <= 40 - GAP
    assert placed[2].top == 160 + GAP


def test_nothing_reaches_beyond_the_end_of_the_document() -> None:
    placed = stack([Wish(500, 80), Wish(520, 80)], end=600)

    assert bottom(placed[-1]) <= 600
    assert bottom(placed[0]) <= placed[-1].top - GAP


@settings(max_examples=150)
@given(wishes, st.data(), st.one_of(st.none(), st.integers(200, 900)))
def test_cards_keep_their_order_and_never_overlap(given: list[Wish], data, end: int | None) -> None:
    first = data.draw(st.sampled_from([None, *range(len(given))]))
    placed = stack(given, first, end)

    assert [card.index for card in placed] == sorted(card.index for card in placed)
    assert sum(1 + card.more for card in placed) == len(given)
    assert all(bottom(above) + GAP <= below.top for above, below in pairwise(placed))
    assert all(card.height == (FOLDED if card.folded else given[card.index].height) for card in placed)
    if first is not None:
        assert not next(card for card in placed if card.index == first).folded
    if first is None and end is None:
        assert all(0 <= card.top - given[card.index].top <= max(FAR, CROWDED) for card in placed)
