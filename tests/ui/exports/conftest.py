from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import DuiduError
from core.model.collection import Collection
from core.model.document import Document
from core.services.collections import Pick
from core.services.library import Library
from ui.context import Context
from ui.exports import dialog as dialogs
from ui.exports.dialog import ExportDialog
from ui.exports.feature import ExportsFeature
from ui.library import actions
from ui.notice import Notice


@dataclass
class Bench:
    """The feature, with a document opened and a collection at hand."""

    window: QWidget
    feature: ExportsFeature
    context: Context
    document: Document
    settle: Callable[[], None]
    told: list[Notice] = field(default_factory=list)
    refused: list[DuiduError] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.context.library

    def mark(self, index: int, tag: str = "交通") -> None:
        place = self.library.documents.open(self.document.id).structure.clauses[index].range
        self.library.annotations.toggle_tag(self.document.id, place, self.library.codebook.resolve(tag).id, "林")

    def collect(self, *indexes: int) -> Collection:
        clauses = self.library.documents.open(self.document.id).structure.clauses
        self.library.collections.collect(
            "要点", [Pick(self.document.id, clauses[each].range) for each in indexes], "林"
        )
        return self.library.collections.resolve("要点")

    def ask_collection(self, *indexes: int) -> ExportDialog:
        self.feature.export_collection(self.collect(*indexes), len(indexes))
        return self.dialog()

    def ask_document(self) -> ExportDialog:
        self.context.actions["library.export_document"].trigger()
        return self.dialog()

    def dialog(self) -> ExportDialog:
        (found,) = [each for each in self.window.findChildren(ExportDialog) if each.isVisible()]
        return found


@pytest.fixture
def bench(
    qtbot: QtBot,
    context: Context,
    library: Library,
    plan: Document,
    settle: Callable[[], None],
    tmp_path,
    monkeypatch: pytest.MonkeyPatch,
) -> Bench:
    monkeypatch.setattr(dialogs, "today", lambda: QDate(2026, 5, 4))
    context.actions.declare(actions.ACTIONS)
    context.settings.keep("export/folder", str(tmp_path))
    window = QWidget()
    qtbot.addWidget(window)
    made = Bench(window, ExportsFeature(context, window), context, plan, settle)
    context.hub.noticed.connect(made.told.append)
    context.hub.refused.connect(made.refused.append)
    context.use_library(library)
    made.feature.set_document(library.documents.open(plan.id))
    window.show()
    window.activateWindow()
    return made
