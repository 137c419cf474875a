"""How the page is arranged: which sides, how wide, how close the lines; kept for each document or for all."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from ui.reader.actions import LAYOUT
from ui.reader.geometry import EVEN, Density
from ui.reader.side_offer import SideOffer

if TYPE_CHECKING:
    from core.model.ids import DocumentId
    from ui.context import Context
    from ui.reader.content import SidesShown
    from ui.reader.memory import Memory
    from ui.reader.view import ReaderView

DENSITY_KEY: Final = "reader/density"
_SHOWN: Final[dict[SidesShown, str]] = {
    "both": "reader.both_sides",
    "left": "reader.left_side",
    "right": "reader.right_side",
}
_BEFORE_LINE: Final = frozenset({"reader.both_sides", "reader.compact"})


class Arrangement(QObject):
    """Sides and their widths belong to a document, the room between lines to the reader's eyes."""

    def __init__(self, context: Context, view: ReaderView, memory: Memory) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._memory = memory
        self._document: DocumentId | None = None
        self._shown: SidesShown = "both"
        group = QActionGroup(self)
        for shown, action_id in _SHOWN.items():
            group.addAction(context.actions.connect_to(action_id, partial(self._choose, shown)))
        self._compact = context.actions.connect_to("reader.compact", self._choose_density)
        self._compact.setChecked(context.settings.text(DENSITY_KEY) == Density.COMPACT)
        self._set_density()
        self._offer = SideOffer(view)
        self._offer.shown_wanted.connect(self._choose)
        view.gutter_grip.share_wanted.connect(self._on_share_wanted)
        self._tick()

    def use(self, document_id: DocumentId | None) -> None:
        """Arranges the page as it was left for a document; None: both sides alike, and nothing is remembered."""
        self._document = document_id
        self._view.set_share(self._memory.share(document_id) if document_id else EVEN)
        self._show(self._memory.shown(document_id) if document_id else "both")

    def add_menu(self, menu: QMenu, behind: str) -> None:
        """版面 as a menu below another one: behind an action, else at its end."""
        below = QMenu(self.tr("版面"), menu)
        below.setObjectName("menu.layout")
        names = [action.objectName() for action in menu.actions()]
        following = menu.actions()[names.index(behind) + 1 :] if behind in names else []
        menu.insertMenu(following[0], below) if following else menu.addMenu(below)
        for action in self._context.actions.in_menu(LAYOUT):
            if action.objectName() in _BEFORE_LINE and below.actions():
                below.addSeparator()
            below.addAction(action)

    # -- sides ------------------------------------------------------------------------------------------------------
    @Slot(str)
    def _choose(self, shown: SidesShown) -> None:
        self._show(shown)
        if self._document is not None:
            self._memory.keep_shown(self._document, shown)

    def _show(self, shown: SidesShown) -> None:
        if shown != self._shown:
            self._shown = shown
            self._view.set_sides_shown(shown)
        self._tick()
        self._offer.look()

    def _tick(self) -> None:
        self._context.actions[_SHOWN[self._shown]].setChecked(True)

    @Slot(int)
    def _on_share_wanted(self, share: int) -> None:
        self._view.set_share(share)
        if self._document is not None:
            self._memory.keep_share(self._document, share)

    # -- lines ------------------------------------------------------------------------------------------------------
    def _choose_density(self) -> None:
        self._set_density()
        density = Density.COMPACT if self._compact.isChecked() else Density.COMFORTABLE
        self._context.settings.keep(DENSITY_KEY, density.value)

    def _set_density(self) -> None:
        self._view.set_density(Density.COMPACT if self._compact.isChecked() else Density.COMFORTABLE)
