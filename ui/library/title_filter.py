"""Finds documents by what is typed of their titles: characters of either script, or pinyin initials."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt, Slot
from typing_extensions import override

from core.text.fold import fold
from core.text.pinyin import initials

if TYPE_CHECKING:
    from ui.library.document_model import Index


class TitleFilter(QSortFilterProxyModel):
    """Keeps the documents whose title fits."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""

    @Slot(str)
    def want(self, typed: str) -> None:
        self._typed = typed
        self.invalidate()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        title = self.sourceModel().index(source_row, 0, source_parent).data(Qt.ItemDataRole.DisplayRole)
        return fits(str(title), self._typed)


def fits(title: str, typed: str) -> bool:
    """Whether a title has what is typed: 智慧, 智慧 in the other script, or zh."""
    wanted = fold(typed.strip())
    if not wanted:
        return True  # and nothing is read that folding needs: this is asked when the window has only just been seen
    folded, letters = _keys(title)
    return wanted in folded or (wanted.isascii() and wanted in letters)


@lru_cache(maxsize=2_000)
def _keys(title: str) -> tuple[str, str]:
    return fold(title), initials(title)
