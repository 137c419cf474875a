"""What is remembered of each document, and of how many."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.model.document import Document
from core.model.ids import DocumentId
from core.model.text import Script, View
from ui.reader import memory as module
from ui.reader.geometry import EVEN
from ui.reader.memory import ORDER, Memory
from ui.reader.standing import Standing, standing_from
from ui.settings_store import SettingsStore

HERE = Standing(120, 7, 1, 100, 130)


@pytest.fixture
def settings(tmp_path: Path) -> SettingsStore:
    return SettingsStore(str(tmp_path / "settings.ini"))


def again(settings: SettingsStore, tmp_path: Path) -> Memory:
    """As after a restart: from the file."""
    settings.sync()
    return Memory(SettingsStore(str(tmp_path / "settings.ini")))


def test_everything_comes_back_after_a_restart(settings: SettingsStore, tmp_path: Path, plan: Document) -> None:
    memory = Memory(settings)
    memory.open(plan)
    memory.keep_standing(plan.id, Standing(120, ~5, 1, 100, 130))
    memory.keep_views(plan.id, (View.HANT_TWP, View.SOURCE))
    memory.keep_shown(plan.id, "right")
    memory.keep_share(plan.id, 620)

    after = again(settings, tmp_path)
    assert after.standing(plan.id) == Standing(120, ~5, 1, 100, 130)
    assert after.open(plan) == (View.HANT_TWP, View.SOURCE)
    assert after.shown(plan.id) == "right"
    assert after.share(plan.id) == 620


def test_of_a_document_never_opened_there_is_the_usual(settings: SettingsStore, plan: Document) -> None:
    memory = Memory(settings)

    assert memory.open(plan) == (View.SOURCE, View.HANT_TW)
    assert memory.standing(plan.id) is None
    assert memory.shown(plan.id) == "both"
    assert memory.share(plan.id) == EVEN


def test_what_was_kept_and_makes_no_sense_is_as_if_it_were_not_there(settings: SettingsStore, plan: Document) -> None:
    settings.keep(f"documents/{plan.id}/standing", [1, 2, 3])
    settings.keep(f"documents/{plan.id}/views", ["source", "klingon"])
    settings.keep(f"documents/{plan.id}/shown", "upside down")
    memory = Memory(settings)

    assert memory.standing(plan.id) is None
    assert memory.open(plan) == (View.SOURCE, View.HANT_TW)
    assert memory.shown(plan.id) == "both"
    assert standing_from([-1, 0, 0, 0, 0]) is None
    assert standing_from([0, 0, 2, 0, 0]) is None


def test_a_view_that_a_document_does_not_have_is_not_shown(settings: SettingsStore, plan: Document) -> None:
    memory = Memory(settings)
    memory.keep_views(plan.id, (View.SOURCE, View.HANT_TWP))

    assert memory.open(replace(plan, script=Script.HANT)) == (View.SOURCE, View.HANS)


def test_those_not_opened_for_longest_are_forgotten(
    settings: SettingsStore, plan: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LIMIT", 3)
    memory = Memory(settings)
    documents = [replace(plan, id=DocumentId(f"document-{number}")) for number in range(5)]
    for document in documents[:3]:
        memory.open(document)
        memory.keep_standing(document.id, HERE)
    memory.open(documents[0])
    for document in documents[3:]:
        memory.open(document)
        memory.keep_standing(document.id, HERE)

    remembered = [document.id for document in documents if memory.standing(document.id) == HERE]
    assert remembered == ["document-0", "document-3", "document-4"]
    assert settings.texts(ORDER) == ["document-4", "document-3", "document-0"]


def test_what_the_first_version_kept_is_taken_over(settings: SettingsStore, plan: Document) -> None:
    settings.keep(f"position/{plan.id}", 321)
    settings.keep(f"views/{plan.id}", ["hant-tw", "source"])
    memory = Memory(settings)

    assert memory.open(plan) == (View.HANT_TW, View.SOURCE)
    assert memory.standing(plan.id) == Standing(321, 0, 0, 321, 321)
    assert settings.number(f"position/{plan.id}", -1) == -1
    assert settings.texts(f"views/{plan.id}") == []

    memory.keep_standing(plan.id, HERE)
    memory.open(plan)
    assert memory.standing(plan.id) == HERE
