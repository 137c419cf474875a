from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.errors import DuiduError
from core.model.document import Document
from core.model.text import TextRange
from core.services.collections import Pick
from core.services.library import Library
from ui.collections import actions
from ui.collections.feature import CollectionsFeature
from ui.context import Context
from ui.notice import Notice
from ui.place import Place

ME = "林"
D = TypeVar("D", bound=QDialog)


@dataclass
class Bench:
    """The feature in a window, with a field beside it that stands for the reader."""

    window: QWidget
    feature: CollectionsFeature
    context: Context
    document: Document
    reader: QLineEdit
    settle: Callable[[], None]
    told: list[Notice] = field(default_factory=list)
    refused: list[DuiduError] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.context.library

    @property
    def list(self):
        return self.feature.panel.list

    @property
    def remark(self):
        return self.feature.panel.remark

    def clause(self, index: int) -> TextRange:
        return self.library.documents.open(self.document.id).structure.clauses[index].range

    def stand_on(self, index: int) -> None:
        place = self.clause(index)
        words = self.library.documents.open(self.document.id).text[place.start : place.end]
        self.feature.set_place(Place(self.document.id, place, words, selected=False, caret=place.start))

    def tag(self, index: int, name: str) -> None:
        tag = self.library.codebook.resolve(name)
        self.perform(
            lambda library, who: library.annotations.toggle_tag(self.document.id, self.clause(index), tag.id, who)
        )

    def collect(self, name: str, *indexes: int) -> None:
        picks = [Pick(self.document.id, self.clause(index)) for index in indexes]
        self.perform(lambda library, who: library.collections.collect(name, picks, who))

    def perform(self, wish) -> None:
        self.context.perform(wish)
        self.settle()

    def trigger(self, action_id: str) -> None:
        self.context.actions[action_id].trigger()
        self.settle()

    def stored(self, name: str = "要点") -> list[tuple[int, str]]:
        """Start and remark of the rows as the library has them."""
        records = self.library.collections.records(self.library.collections.resolve(name).id)
        return [(record.row.range.start, record.row.remark) for record in records]

    def shown(self) -> list[int]:
        """Start of the rows as the panel shows them."""
        return [record.row.range.start for record in self.list.records]

    def starts(self, *indexes: int) -> list[int]:
        return [self.clause(index).start for index in indexes]

    def go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.list.model().index(row, 0))

    def dialog(self, kind: type[D]) -> D:
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def bench(qtbot: QtBot, context: Context, library: Library, plan: Document, settle: Callable[[], None]) -> Bench:
    context.actions.declare(actions.ACTIONS)
    window = QWidget()
    feature = CollectionsFeature(context, window)
    reader = QLineEdit()
    row = QHBoxLayout(window)
    row.addWidget(reader)
    row.addWidget(feature.panel)
    qtbot.addWidget(window)
    made = Bench(window, feature, context, plan, reader, settle)
    context.hub.noticed.connect(made.told.append)
    context.hub.refused.connect(made.refused.append)
    context.use_library(library)
    window.resize(500, 500)
    window.show()
    window.activateWindow()
    QApplication.processEvents()
    return made
