"""The places one has jumped away from, and those one has gone back from. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.model.ids import DocumentId
    from ui.reader.standing import Standing

LIMIT = 100


class Stop(NamedTuple):
    """A place in some document."""

    document: DocumentId
    standing: Standing


class Trail:
    """As in a browser: leaving a place makes a new way on, and the old one is forgotten."""

    def __init__(self) -> None:
        self._behind: list[Stop] = []
        self._ahead: list[Stop] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._ahead)

    def leave(self, here: Stop) -> None:
        """A jump begins here."""
        if not self._behind or self._behind[-1] != here:
            self._behind.append(here)
            del self._behind[:-LIMIT]
        self._ahead.clear()

    def back(self, here: Stop | None) -> Stop | None:
        """The place left last that is not the one we are at; None if there is none."""
        return _turn(self._behind, self._ahead, here)

    def forward(self, here: Stop | None) -> Stop | None:
        """The place gone back from last."""
        return _turn(self._ahead, self._behind, here)

    def keep(self, still_there: Callable[[DocumentId], bool]) -> None:
        """Forgets places in documents that are gone."""
        for stops in (self._behind, self._ahead):
            stops[:] = [stop for stop in stops if still_there(stop.document)]

    def clear(self) -> None:
        self._behind.clear()
        self._ahead.clear()


def _turn(from_stops: list[Stop], to_stops: list[Stop], here: Stop | None) -> Stop | None:
    while from_stops and from_stops[-1] == here:
        from_stops.pop()
    if not from_stops:
        return None
    if here is not None:
        to_stops.append(here)
    return from_stops.pop()
