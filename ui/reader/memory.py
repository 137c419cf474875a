"""What this computer remembers of each document: where one was, which scripts were side by side, how wide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from core.model.text import View
from ui.reader.content import SIDES, SidesShown
from ui.reader.geometry import EVEN
from ui.reader.standing import Standing, standing_from
from ui.reader.views import choices_of, first_views

if TYPE_CHECKING:
    from core.model.document import Document
    from core.model.ids import DocumentId
    from ui.settings_store import SettingsStore

LIMIT: Final = 200
"""Documents that are remembered; those that were not opened for longest go first."""
ORDER: Final = "documents/order"
_OLD_PLACE, _OLD_VIEWS = "position", "views"
"""Where the first version kept a place, as one number, and the views; for as long as anybody has such settings."""

_SHOWN: Final[Mapping[str, SidesShown]] = {"both": "both", "left": "left", "right": "right"}


class Memory:
    """Settings, not steps: a library that is handed on says nothing of how somebody read it."""

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def open(self, document: Document) -> tuple[View, View]:
        """Puts a document in front of those remembered, and forgets the last one if they are too many.

        Returns what was chosen for its sides, else the usual pair: the original is never out of sight unasked.
        """
        before = self._settings.texts(ORDER)
        order = [document.id, *(each for each in before if each != document.id)]
        for forgotten in order[LIMIT:]:
            self._settings.drop(f"documents/{forgotten}")
        self._settings.keep(ORDER, order[:LIMIT])
        self._take_over(document.id)
        kept = self.views(document.id)
        return kept if kept is not None and set(kept) <= set(choices_of(document)) else first_views(document)

    def standing(self, document_id: DocumentId) -> Standing | None:
        return standing_from(self._settings.numbers(f"documents/{document_id}/standing"))

    def keep_standing(self, document_id: DocumentId, standing: Standing) -> None:
        self._settings.keep(f"documents/{document_id}/standing", list(standing))

    def views(self, document_id: DocumentId) -> tuple[View, View] | None:
        kept = self._settings.texts(f"documents/{document_id}/views")
        return (View(kept[0]), View(kept[1])) if len(kept) == len(SIDES) and set(kept) <= set(View) else None

    def keep_views(self, document_id: DocumentId, views: tuple[View, View]) -> None:
        self._settings.keep(f"documents/{document_id}/views", [view.value for view in views])

    def shown(self, document_id: DocumentId) -> SidesShown:
        """Which sides; both unless it was chosen otherwise."""
        kept = self._settings.text(f"documents/{document_id}/shown")
        return _SHOWN.get(kept, "both")

    def keep_shown(self, document_id: DocumentId, shown: SidesShown) -> None:
        self._settings.keep(f"documents/{document_id}/shown", shown)

    def share(self, document_id: DocumentId) -> int:
        """What the left column takes of both, in thousandths."""
        return self._settings.number(f"documents/{document_id}/share", EVEN)

    def keep_share(self, document_id: DocumentId, share: int) -> None:
        self._settings.keep(f"documents/{document_id}/share", share)

    def _take_over(self, document_id: DocumentId) -> None:
        place = self._settings.number(f"{_OLD_PLACE}/{document_id}")
        if place > 0 and self.standing(document_id) is None:
            self.keep_standing(document_id, Standing(place, 0, 0, place, place))
        views = self._settings.texts(f"{_OLD_VIEWS}/{document_id}")
        if views and self.views(document_id) is None:
            self._settings.keep(f"documents/{document_id}/views", views)
        for old in (_OLD_PLACE, _OLD_VIEWS):
            self._settings.drop(f"{old}/{document_id}")
