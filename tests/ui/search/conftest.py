from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.model.text import TextRange
from core.services.library import Library
from ui.context import Context
from ui.place import Collecting, PaletteRequest
from ui.search import actions
from ui.search.feature import SearchFeature
from ui.search.results_view import ResultsView
from ui.search.rows import DocumentRow, HitRow, OutlineRow

HANS = (
    "临澜市数据规划\n第一章　总体要求\n公共数据依法开放。网络安全同步建设。\n"
    "第二章　主要任务\n第一节　公共数据\n一、推进公共数据开放。\n二、交通数据与公共数据融合。\n"
)
HANT = "臨瀾市資料方案\n壹、總則\n一、公共數據開放，網路普及。\n二、軟體自主。\n"


def imported(library: Library, path: Path, text: str) -> Document:
    path.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, "林")
    return prepared.document


@dataclass
class Bench:
    """The feature in a window; what it tells the others is kept here."""

    window: QWidget
    feature: SearchFeature
    context: Context
    library: Library
    hans: Document
    hant: Document
    settle: Callable[[], None]
    qtbot: QtBot
    jumps: list[tuple[str, TextRange]] = field(default_factory=list)
    pointed: list[tuple[str, TextRange]] = field(default_factory=list)
    found: list[tuple[str, list[TextRange]]] = field(default_factory=list)
    palettes: list[PaletteRequest] = field(default_factory=list)
    collectings: list[Collecting] = field(default_factory=list)

    @property
    def list(self) -> ResultsView:
        return self.feature.panel.results

    def ask(self, text: str) -> None:
        self.feature.panel.ask(text)
        self.settle()

    def listed(self) -> list[str]:
        """Titles in 《》, headings in brackets, then what is shown of the hits."""
        told = []
        for row in self.list.results.rows:
            match row:
                case DocumentRow(document):
                    told.append(f"《{document.title}》")
                case OutlineRow(path):
                    told.append(f"[{' › '.join(path)}]")
                case HitRow():
                    told.append(row.snippet.words)
        return told

    def found_words(self) -> list[list[str]]:
        """Of each hit, the words that are set off."""
        rows = [row for row in self.list.results.rows if isinstance(row, HitRow)]
        return [[row.snippet.words[one.start : one.end] for one in row.snippet.found] for row in rows]

    def status(self) -> str:
        return self.feature.panel._status.text

    def said(self) -> str:
        """What stands in place of results."""
        panel = self.feature.panel
        shown = panel._stack.currentWidget()
        return "" if shown is panel.results else shown.accessibleName()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.list.setFocus()
        self.qtbot.keyClick(self.list, key, modifiers)
        self.settle()

    def tag_with(self, name: str) -> None:
        """Chooses a tag in the palette that was asked for."""
        put = self.palettes.pop().put
        assert put is not None
        put(self.library.codebook.resolve(name).id)
        self.settle()

    def tagged(self, document: Document, name: str) -> list[str]:
        tag = self.library.codebook.resolve(name).id
        marks = self.library.annotations.of_document(document.id)
        return [mark.anchor.quote.exact for mark in marks if tag in mark.tags]


@pytest.fixture
def bench(
    qtbot: QtBot, context: Context, library: Library, settle: Callable[[], None], tmp_path: Path
) -> Iterator[Bench]:
    window = QWidget()
    qtbot.addWidget(window)
    context.actions.declare(actions.ACTIONS)
    feature = SearchFeature(context, window)
    row = QHBoxLayout(window)
    row.addWidget(feature.panel)
    row.addWidget(feature.corner)
    window.resize(420, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    library.documents.delete(library.documents.summaries()[0].document.id, "林")
    hans = imported(library, tmp_path / "规划.txt", HANS)
    hant = imported(library, tmp_path / "方案.txt", HANT)

    def wait() -> None:
        """Until what was typed has been looked for, and the keyboard has rested."""
        panel = feature.panel
        QApplication.processEvents()
        qtbot.waitUntil(
            lambda: not (panel._typing.isActive() or panel._mistake.isActive() or panel.results._pointing.isActive())
        )
        settle()

    made = Bench(window, feature, context, library, hans, hant, wait, qtbot)
    feature.jump_requested.connect(lambda *told: made.jumps.append(told))
    feature.place_pointed.connect(lambda *told: made.pointed.append(told))
    feature.found_in.connect(lambda *told: made.found.append(told))
    feature.palette_requested.connect(made.palettes.append)
    feature.collect_requested.connect(made.collectings.append)
    context.use_library(library)
    wait()
    yield made
    context.use_library(None)
