"""Searches that are kept in the library: saved, renamed, deleted, each as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.notice import Notice
from ui.search.actions import ON_SAVED
from ui.widgets.ask import ask_text
from ui.widgets.banner import Mood

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from core.model.search import SavedSearch
    from ui.context import Context
    from ui.search.panel import SearchPanel


class Saving(QObject):
    """Reads them when they are looked at for the first time, and after each change."""

    def __init__(self, context: Context, panel: SearchPanel, window: QWidget) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._window = window
        self._saved: tuple[SavedSearch, ...] | None = None
        panel.saved_chosen.connect(self._on_saved_chosen)
        context.actions.connect_to("search.save", self._save)
        context.actions.connect_to("search.rename", self._rename)
        context.actions.connect_to("search.delete", self._delete)
        self._on_saved_chosen(None)

    def all(self) -> tuple[SavedSearch, ...]:
        """Read when somebody wants to see them."""
        if self._saved is None:
            self._saved = self._context.library.saved_searches.all() if self._context.has_library else ()
        return self._saved

    def show(self) -> None:
        self._panel.show_saved(self.all())

    def forget(self) -> None:
        """They are others now."""
        self._saved = None

    def _on_saved_chosen(self, saved: SavedSearch | None) -> None:
        for action_id in ON_SAVED:
            self._context.actions[action_id].setEnabled(saved is not None)

    def _save(self) -> None:
        text, other_wording = self._panel.text, self._panel.other_wording.isChecked()
        if not text:
            return
        from core.services.saved_searches import NAME_LIMIT

        name = ask_text(self._window, self.tr("保存检索"), self.tr("名称"), text[:NAME_LIMIT], self.tr("保存"))
        if name:
            words = self.tr("已保存检索“{name}”。").replace("{name}", name)
            self._context.perform(
                lambda library, reviewer: library.saved_searches.save(
                    name, text, reviewer, other_wording=other_wording
                ),
                lambda _changes: self._tell_done(words),
            )

    def _rename(self) -> None:
        saved = self._panel.start.saved()
        if saved is None:
            return
        name = ask_text(self._window, self.tr("检索改名"), self.tr("名称"), saved.name)
        if name and name != saved.name:
            self._context.perform(lambda library, reviewer: library.saved_searches.rename(saved.id, name, reviewer))

    def _delete(self) -> None:
        saved = self._panel.start.saved()
        if saved is not None:
            words = self.tr("已删除检索“{name}”，可用“撤销”找回。").replace("{name}", saved.name)
            self._context.perform(
                lambda library, reviewer: library.saved_searches.delete(saved.id, reviewer),
                lambda _changes: self._tell_done(words),
            )

    def _tell_done(self, words: str) -> None:
        self._context.hub.noticed.emit(Notice(words, Mood.DONE))
