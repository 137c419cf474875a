"""撤销 and 重做: their actions always say what they would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from ui.wording import step_label

if TYPE_CHECKING:
    from core.model.changes import Step
    from ui.context import Context


class Undo(QObject):
    """The two actions of the history."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        context.actions.connect_to("edit.undo", self._undo)
        context.actions.connect_to("edit.redo", self._redo)
        context.actions.connect_to("edit.undo_here", context.actions["edit.undo"].trigger)
        context.hub.library_opened.connect(self._name)
        context.hub.changed.connect(self._name)
        context.hub.library_closing.connect(self._on_library_closing)
        self._on_library_closing()

    def _undo(self) -> None:
        self._context.perform(lambda library, reviewer: library.history.undo(reviewer))

    def _redo(self) -> None:
        self._context.perform(lambda library, reviewer: library.history.redo(reviewer))

    @Slot()
    def _name(self) -> None:
        state = self._context.library.history.state()
        self._say("edit.undo", state.undo, self.tr("撤销"), self.tr("撤销：{step}"))
        self._say("edit.redo", state.redo, self.tr("重做"), self.tr("重做：{step}"))

    @Slot()
    def _on_library_closing(self) -> None:
        self._say("edit.undo", None, self.tr("撤销"))
        self._say("edit.redo", None, self.tr("重做"))

    def _say(self, action_id: str, step: Step | None, bare: str, named: str = "") -> None:
        self._context.actions[action_id].setEnabled(step is not None)
        self._context.actions.rename(action_id, named.replace("{step}", step_label(step)) if step else bare)
