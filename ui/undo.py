"""撤销 and 重做: their actions always say what they would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from core.model.changes import UndoState
from ui.notice import Notice
from ui.widgets.banner import Mood
from ui.wording import step_label

if TYPE_CHECKING:
    from core.model.changes import Step
    from ui.context import Context


class Undo(QObject):
    """The two actions of the history."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._state = UndoState(None, None)
        context.actions.connect_to("edit.undo", self._undo)
        context.actions.connect_to("edit.redo", self._redo)
        context.actions.connect_to("edit.undo_here", context.actions["edit.undo"].trigger)
        context.hub.library_opened.connect(self._name)
        context.hub.changed.connect(self._name)
        context.hub.library_closing.connect(self._on_library_closing)
        self._on_library_closing()

    def _undo(self) -> None:
        words = self._said(self._state.undo, self.tr("已撤销：{step}"))
        self._context.perform(lambda library, reviewer: library.history.undo(reviewer), lambda _: self._tell(words))

    def _redo(self) -> None:
        words = self._said(self._state.redo, self.tr("已重做：{step}"))
        self._context.perform(lambda library, reviewer: library.history.redo(reviewer), lambda _: self._tell(words))

    def _said(self, step: Step | None, template: str) -> str:
        return template.replace("{step}", step_label(step)) if step else ""

    def _tell(self, words: str) -> None:
        """In place of what was told of the step when it was done."""
        if words:
            self._context.hub.noticed.emit(Notice(words, Mood.DONE))

    @Slot()
    def _name(self) -> None:
        self._state = state = self._context.library.history.state()
        self._say("edit.undo", state.undo, self.tr("撤销"), self.tr("撤销：{step}"))
        self._say("edit.redo", state.redo, self.tr("重做"), self.tr("重做：{step}"))

    @Slot()
    def _on_library_closing(self) -> None:
        self._say("edit.undo", None, self.tr("撤销"))
        self._say("edit.redo", None, self.tr("重做"))

    def _say(self, action_id: str, step: Step | None, bare: str, named: str = "") -> None:
        self._context.actions[action_id].setEnabled(step is not None)
        self._context.actions.rename(action_id, named.replace("{step}", step_label(step)) if step else bare)
