"""Back and forward, as in a browser."""

from __future__ import annotations

from core.model.ids import DocumentId
from ui.reader.standing import Standing
from ui.reader.trail import LIMIT, Stop, Trail


def stop(offset: int, document: str = "one") -> Stop:
    return Stop(DocumentId(document), Standing(offset, 0, 0, offset, offset))


def test_back_and_forward_go_through_the_places_left() -> None:
    trail = Trail()
    trail.leave(stop(1))
    trail.leave(stop(2, "two"))

    assert trail.back(stop(3)) == stop(2, "two")
    assert trail.back(stop(2, "two")) == stop(1)
    assert not trail.can_go_back
    assert trail.back(stop(1)) is None
    assert trail.forward(stop(1)) == stop(2, "two")
    assert trail.forward(stop(2, "two")) == stop(3)
    assert not trail.can_go_forward


def test_a_jump_makes_a_new_way_on() -> None:
    trail = Trail()
    trail.leave(stop(1))
    trail.back(stop(2))
    trail.leave(stop(1))

    assert not trail.can_go_forward
    assert trail.back(stop(5)) == stop(1)


def test_a_place_left_twice_is_one_and_where_we_are_is_none() -> None:
    trail = Trail()
    trail.leave(stop(1))
    trail.leave(stop(1))
    trail.leave(stop(2))

    assert trail.back(stop(2)) == stop(1)
    assert not trail.can_go_back


def test_without_a_document_one_can_go_back_but_not_forward_again() -> None:
    trail = Trail()
    trail.leave(stop(1))

    assert trail.back(None) == stop(1)
    assert not trail.can_go_forward


def test_the_oldest_places_are_forgotten() -> None:
    trail = Trail()
    for offset in range(LIMIT + 20):
        trail.leave(stop(offset))
    found = []
    here = stop(9999)
    while (before := trail.back(here)) is not None:
        found.append(before)
        here = before

    assert len(found) == LIMIT
    assert found[-1] == stop(20)


def test_places_in_documents_that_are_gone_are_forgotten() -> None:
    trail = Trail()
    trail.leave(stop(1))
    trail.leave(stop(2, "gone"))
    trail.keep(lambda document: document != "gone")

    assert trail.back(stop(3)) == stop(1)
    trail.clear()
    assert not trail.can_go_forward
