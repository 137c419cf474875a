from __future__ import annotations

from ui.context import Context
from ui.undo import Undo
from ui.window_actions import ACTIONS


def test_the_menu_names_the_step(context: Context, library, plan, settle) -> None:
    context.actions.declare(ACTIONS)
    undo = Undo(context, context)
    told: list[str] = []
    context.hub.noticed.connect(lambda notice: told.append(notice.text))
    undo_action, redo_action = context.actions["edit.undo"], context.actions["edit.redo"]
    assert not undo_action.isEnabled()
    context.use_library(library)
    assert undo_action.text() == f"撤销：导入《{plan.title}》"
    context.perform(lambda opened, who: opened.documents.rename(plan.id, "甲&乙", who))
    settle()
    assert undo_action.text() == "撤销：改名为《甲&&乙》"
    assert undo_action.iconText() == "撤销"
    undo_action.trigger()
    settle()
    assert redo_action.text() == "重做：改名为《甲&&乙》"
    assert told == ["已撤销：改名为《甲&乙》"]
    redo_action.trigger()
    settle()
    assert library.documents.get(plan.id).title == "甲&乙"
    context.use_library(None)
    assert not undo_action.isEnabled()
    assert (undo_action.text(), undo.parent()) == ("撤销", context)
