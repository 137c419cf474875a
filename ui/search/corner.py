"""Beside the name of the panel: the searches that were saved, and how one can ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ui import metrics
from ui.icons import Tone, icon
from ui.search.start_page import EXAMPLES
from ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from core.model.search import SavedSearch
    from ui.context import Context

APART = "　　"
"""Between a query and what it finds. A tab would have the menu keep twice the room."""
LONGEST = 24
"""Characters of a name in the menu."""


class SearchCorner(QWidget):
    """Signals: query_chosen(str text, bool other wording or not; None leaves it)."""

    query_chosen = Signal(str, object)

    def __init__(self, context: Context, saved: Callable[[], Sequence[SavedSearch]], parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._saved = saved
        self._kept = self._button("codebook", self.tr("已存检索"))
        self._ways = self._button("help", self.tr("检索的写法"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.TIGHT)
        row.addWidget(self._kept)
        row.addWidget(self._ways)
        self._menu_of(self._kept).aboutToShow.connect(self._list_saved)
        self._menu_of(self._ways).aboutToShow.connect(self._list_ways)

    def _button(self, icon_name: str, name: str) -> QToolButton:
        button = icon_button(icon(icon_name, Tone.DIM), name, self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setAccessibleName(name)
        button.setMenu(menu)
        return button

    def _menu_of(self, button: QToolButton) -> QMenu:
        return button.menu()

    @Slot()
    def _list_saved(self) -> None:
        menu = self._menu_of(self._kept)
        menu.clear()
        menu.addAction(self._context.actions["search.save"])
        saved = self._saved()
        if saved:
            menu.addSeparator()
        for each in saved:
            entry = menu.addAction(_shown(each.name))
            entry.triggered.connect(partial(self._choose, each.text, each.other_wording))

    @Slot()
    def _list_ways(self) -> None:
        menu = self._menu_of(self._ways)
        menu.clear()
        for text, meaning in EXAMPLES:
            words = QCoreApplication.translate("search", text)
            entry = menu.addAction(f"{_shown(words)}{APART}{QCoreApplication.translate('search', meaning)}")
            entry.triggered.connect(partial(self._choose, words, None))

    def _choose(self, text: str, other_wording: bool | None, _checked: bool = False) -> None:
        self.query_chosen.emit(text, other_wording)


def _shown(words: str) -> str:
    """In a menu, where an & would be taken for a letter to press."""
    short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
    return short.replace("&", "&&")
