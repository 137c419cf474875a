from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.model.codebook import Facet, Tag
from core.model.document import Document
from core.model.ids import TagId
from core.model.text import TextRange
from core.services.library import Library
from core.services.suggestions import ClauseSuggestions, SuggestedTag
from ui.context import Context
from ui.place import Place
from ui.suggestions import actions
from ui.suggestions.feature import SuggestionsFeature

ME = "林"


def tag(name: str, facet: Facet = Facet.DOMAIN) -> Tag:
    return Tag(TagId(f"id-{name}"), facet, name, "", "#336699", 0, 1)


def suggested(name: str, *because: str, believed: bool = True, facet: Facet = Facet.DOMAIN) -> SuggestedTag:
    return SuggestedTag(tag(name, facet), 4.0, believed, because)


def clause(number: int, *domains: SuggestedTag, role: SuggestedTag | None = None) -> ClauseSuggestions:
    return ClauseSuggestions(number, TextRange(number * 10, number * 10 + 9), f"第{number}条𠮷的文字", domains, role)


@pytest.fixture
def found() -> tuple[ClauseSuggestions, ...]:
    """Three clauses with suggestions, one without."""
    task = suggested("任务", "推进", facet=Facet.ROLE)
    return (
        clause(0, suggested("政务", "电子政务"), suggested("民生", "社区", believed=False), role=task),
        clause(1, suggested("教育", "校园")),
        clause(2),
        clause(3, suggested("政务", "审批", believed=False)),
    )


@dataclass
class Bench:
    """The feature in a window, with a widget that stands for the reader."""

    window: QWidget
    feature: SuggestionsFeature
    context: Context
    library: Library
    document: Document
    reader: QWidget
    settle: Callable[[], None]
    qtbot: QtBot

    def clause(self, index: int) -> TextRange:
        return self.library.documents.open(self.document.id).structure.clauses[index].range

    def stand_on(self, index: int, *, selected: bool = False) -> None:
        """The caret is in a clause; the place is what the reader would tell."""
        place = self.clause(index)
        words = self.library.documents.open(self.document.id).text[place.start : place.end]
        mark = self.library.annotations.at(self.document.id, place, ME)
        caret = place.start + 1
        self.feature.set_place(Place(self.document.id, place, words, selected, caret, mark.id if mark else None))
        QApplication.processEvents()  # panels show where one rests

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.reader.setFocus()
        self.qtbot.keyClick(self.reader, key, modifier)
        self.settle()

    def tags_on(self, index: int) -> list[str]:
        mark = self.library.annotations.at(self.document.id, self.clause(index), ME)
        book = self.library.codebook.codebook()
        return [named.name for tag_id in (mark.tags if mark else ()) if (named := book.by_id(tag_id))]

    def names(self) -> list[str]:
        """What the strip shows."""
        return [chip.face.name for chip in self.feature.strip.chips]

    def index_with(self, domains: int) -> int:
        """A clause with so many domains and a role."""
        found = self.library.suggestions.of_document(self.document.id)
        return next(n for n, one in enumerate(found) if len(one.domains) == domains and one.role)


@pytest.fixture
def bench(qtbot: QtBot, monkeypatch, context: Context, library: Library, plan: Document, settle) -> Bench:
    monkeypatch.setattr("ui.suggestions.feature.SETTLING", 0)
    monkeypatch.setattr("ui.suggestions.feature.PLACE_RESTS_MS", 0)
    window, reader = QWidget(), QWidget()
    qtbot.addWidget(window)
    context.actions.declare(actions.ACTIONS)
    feature = SuggestionsFeature(context, window)
    reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    reader.addActions(feature.reader_actions())
    row = QHBoxLayout(window)
    for widget in (reader, feature.strip):
        row.addWidget(widget)
    window.resize(800, 400)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()

    def settled() -> None:
        settle()
        qtbot.waitUntil(lambda: not feature._timer.isActive(), timeout=10_000)
        settle()

    context.use_library(library)
    feature.set_document(library.documents.open(plan.id))
    settled()
    return Bench(window, feature, context, library, plan, reader, settled, qtbot)
