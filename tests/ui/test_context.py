from __future__ import annotations

from core.errors import DuiduError
from core.model.changes import ChangeSet
from core.model.text import TextRange
from ui.context import Context


def test_a_wish_becomes_a_step_that_everybody_hears_of(context: Context, library, plan, settle) -> None:
    context.use_library(library)
    heard: list[ChangeSet] = []
    writing: list[bool] = []
    context.hub.changed.connect(heard.append)
    context.writing_changed.connect(writing.append)
    tag = library.codebook.resolve("政务").id
    context.perform(lambda opened, who: opened.annotations.toggle_tag(plan.id, TextRange(0, 4), tag, who))
    settle()
    assert [changes.documents for changes in heard] == [frozenset({plan.id})]
    assert writing == [True, False]
    assert library.annotations.of_document(plan.id)[0].reviewer == "林"


def test_a_refusal_goes_to_the_hub_and_changes_nothing(context: Context, library, plan, settle) -> None:
    context.use_library(library)
    refused: list[DuiduError] = []
    context.hub.refused.connect(refused.append)
    context.perform(lambda opened, who: opened.documents.rename(plan.id, " ", who))
    settle()
    assert [error.code for error in refused] == ["document.title_empty"]


def test_without_a_name_the_user_is_asked_once(context: Context, library, plan, settle) -> None:
    context.use_library(library)
    context.settings.drop("reviewer")
    asked: list[bool] = []

    def answer(name: str) -> bool:
        asked.append(True)
        if name:
            context.settings.keep("reviewer", name)
        return bool(name)

    context.ask_reviewer = lambda: answer("")
    context.perform(lambda opened, who: opened.documents.rename(plan.id, "新", who))
    settle()
    assert library.documents.get(plan.id).title == plan.title
    context.ask_reviewer = lambda: answer("周")
    for title in ("一", "二"):
        context.perform(lambda opened, who, title=title: opened.documents.rename(plan.id, title, who))
    settle()
    assert len(asked) == 2
    assert library.history.newest(1)[0].reviewer == "周"
