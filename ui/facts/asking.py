"""Asks what words state: of a fact that is to be corrected, and of words in which none was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.errors import DuiduError
from ui.wording import fact_word

if TYPE_CHECKING:
    from core.model.fact_decision import Fact
    from core.model.fact_row import FactRow
    from ui.context import Context
    from ui.facts.editor_dialog import FactDialog
    from ui.place import Place


class Asking(QObject):
    """Dialogs of 要素; each writes one step."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._place: Place | None = None
        context.actions.connect_to("facts.add", self._add)
        self.set_place(None)

    def set_place(self, place: Place | None) -> None:
        """The words in the reader that a fact may be made of."""
        self._place = place
        self._context.actions["facts.add"].setEnabled(place is not None)

    def edit(self, row: FactRow) -> None:
        """Asks what the words state, and which words they are."""
        if not self._context.may_write():
            return
        dialog = self._dialog(self.tr("修改{kind}").replace("{kind}", fact_word(row.kind)), (row,))
        if (fact := _answer(dialog)) is not None:
            self._context.perform(lambda library, reviewer: library.facts.edit(row, fact, reviewer))

    def _add(self) -> None:
        place = self._place
        if place is None or not self._context.may_write():
            return
        try:
            rows = self._context.library.facts.stated_in(place.document_id, place.range)
        except DuiduError as error:
            self._context.hub.refused.emit(error)
            return
        dialog = self._dialog(self.tr("添加要素"), rows)
        if (fact := _answer(dialog)) is not None:
            self._context.perform(lambda library, reviewer: library.facts.add(place.document_id, fact, reviewer))

    def _dialog(self, title: str, rows: tuple[FactRow, ...]) -> FactDialog | None:
        """None if the document is gone."""
        from ui.facts.editor_dialog import FactDialog, Setting

        first = rows[0]
        try:
            setting = Setting(*self._context.library.facts.setting(first.document.id, first.range))
        except DuiduError as error:
            self._context.hub.refused.emit(error)
            return None
        return FactDialog(title, [row.fact for row in rows], setting, self._window)


def _answer(dialog: FactDialog | None) -> Fact | None:
    if dialog is None:
        return None
    try:
        return dialog.fact if dialog.exec() else None
    finally:
        dialog.deleteLater()
