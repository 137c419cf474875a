from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.services.library import Library
from core.services.proofreading import Entry
from ui.context import Context
from ui.proofread import actions
from ui.proofread.feature import ProofreadFeature
from ui.proofread.list_view import EntryListView
from ui.proofread.rows import Group, ListRow

PLAN = (
    "臨海市智慧城市推動方案\n臨海市智慧城市推動方案\n壹、總則\n"
    "一、關于資訊基礎建設，國發[2014]60號已有規定。\n二、推動物聯網、云計算與大數據的協同应用。\n"
    "貳、措施\n一、（以下簡稱本府為主管機關，投資4。7億元。\n二、采取多種方式，避免重復建設。\n"
)
"""One certain leftover, three likely, one variant, and four findings of which one only a reader can judge."""


def imported(library: Library, path: Path, text: str) -> Document:
    path.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, "林")
    return prepared.document


@dataclass
class Bench:
    """The feature in a window, with a field that stands for the rest of the window."""

    window: QWidget
    other: QLineEdit
    feature: ProofreadFeature
    context: Context
    library: Library
    document: Document
    settle: Callable[[], None]
    press_key: Callable[[Qt.Key], None]

    @property
    def list(self) -> EntryListView:
        return self.feature.panel._list

    @property
    def rows(self) -> list[ListRow]:
        return list(self.feature.panel.listing.rows)

    def open(self, document: Document | None) -> None:
        self.feature.set_document(self.library.documents.open(document.id) if document else None)
        self.settle()

    def stand_on(self, found: str) -> Entry:
        """Makes the entry of these words the current one."""
        place, entry = next(
            (place, row) for place, row in enumerate(self.rows) if isinstance(row, Entry) and row.found == found
        )
        self.list.setCurrentIndex(self.list.model().index(place, 0))
        return entry

    def current(self) -> str:
        entry = self.list.current()
        return entry.found if entry else ""

    def press(self, key: Qt.Key) -> None:
        self.press_key(key)
        self.settle()

    def corrections(self) -> list[tuple[str, str]]:
        return [(one.exact, one.replacement) for one in self.library.proofreading.corrections(self.document.id)]

    def listed(self) -> list[str]:
        """Kinds in brackets, words found without."""
        return [f"[{row.kind}]" if isinstance(row, Group) else row.found for row in self.rows]


@pytest.fixture
def bench(
    qtbot: QtBot, context: Context, library: Library, settle: Callable[[], None], tmp_path: Path
) -> Iterator[Bench]:
    window, other = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    context.actions.declare(actions.ACTIONS)
    feature = ProofreadFeature(context, window)
    row = QHBoxLayout(window)
    row.addWidget(other)
    row.addWidget(feature.panel)
    window.resize(700, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    context.use_library(library)
    document = imported(library, tmp_path / "方案.txt", PLAN)

    def press_key(key: Qt.Key) -> None:
        feature.panel._list.setFocus()
        qtbot.keyClick(feature.panel._list, key)

    made = Bench(window, other, feature, context, library, document, settle, press_key)
    made.open(document)
    yield made
    feature.set_document(None)
