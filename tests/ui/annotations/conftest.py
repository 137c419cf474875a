from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.model.codebook import Tag
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import Library
from ui.annotations import actions
from ui.annotations.feature import AnnotationsFeature
from ui.context import Context
from ui.place import Place

ME, OTHER = "林", "周"


@dataclass
class Bench:
    """The feature in a window, with a widget that stands for the reader."""

    window: QWidget
    feature: AnnotationsFeature
    library: Library
    document: Document
    reader: QWidget
    settle: Callable[[], None]
    press_key: Callable[[Qt.Key], None]

    def clause(self, index: int) -> TextRange:
        return self.library.documents.open(self.document.id).structure.clauses[index].range

    def stand_on(self, index: int) -> Place:
        """The caret is in a clause."""
        place = self.clause(index)
        words = self.library.documents.open(self.document.id).text[place.start : place.end]
        found = Place(self.document.id, place, words, selected=False, caret=place.start)
        self.feature.set_place(found)
        QApplication.processEvents()  # panels show where one rests
        return found

    def press(self, key: Qt.Key) -> None:
        self.press_key(key)
        self.settle()

    def tags_on(self, index: int, reviewer: str = ME) -> list[str]:
        mark = self.library.annotations.at(self.document.id, self.clause(index), reviewer)
        book = self.library.codebook.codebook()
        return [tag.name for tag_id in (mark.tags if mark else ()) if (tag := book.by_id(tag_id))]

    def mark(self, index: int, name: str, reviewer: str = ME) -> None:
        """As if another window had marked it before this one looked."""
        tag = self.library.codebook.resolve(name)
        self.library.annotations.toggle_tag(self.document.id, self.clause(index), tag.id, reviewer)


@pytest.fixture
def tags(library: Library) -> dict[str, Tag]:
    return {tag.name: tag for tag in library.codebook.codebook().tags}


@pytest.fixture
def marks() -> Callable[[Library, Document], None]:
    """What is in the library before the window looks; tests put their own in its place."""
    return lambda _library, _document: None


@pytest.fixture
def bench(qtbot: QtBot, monkeypatch, context: Context, library: Library, plan: Document, settle, marks) -> Bench:
    monkeypatch.setattr("ui.annotations.feature.PLACE_RESTS_MS", 0)
    window, reader = QWidget(), QWidget()
    qtbot.addWidget(window)
    context.actions.declare(actions.ACTIONS)
    feature = AnnotationsFeature(context, window)
    reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    reader.addActions(feature.reader_actions())
    row = QHBoxLayout(window)
    for widget in (reader, feature.place_panel, feature.list_panel):
        row.addWidget(widget)
    window.resize(1000, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    reader.setFocus()
    marks(library, plan)
    context.use_library(library)
    feature.set_document(plan.id)
    settle()

    def press_key(key: Qt.Key) -> None:
        reader.setFocus()
        qtbot.keyClick(reader, key)

    return Bench(window, feature, library, plan, reader, settle, press_key)
