from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.model.fact_row import FactRow
from core.model.text import TextRange
from core.services.library import Library
from ui.context import Context
from ui.facts import actions
from ui.facts.feature import FactsFeature
from ui.facts.phrases import headline
from ui.facts.rows import Group

PLAN = (
    "临海市智慧城市建设方案\n一、目标\n"
    "到2020年，全市固定宽带家庭普及率达到85%以上，每千人口床位数达到6张。\n"
    "二、分工\n由国家发展改革委、住房城乡建设部负责，参照《关于促进智慧城市健康发展的指导意见》执行。\n"
)
OTHER = "山城市数据共享方案\n一、目标\n到2022年，政务数据共享率达到90%以上，用户达到3万户。\n"


def imported(library: Library, path: Path, text: str) -> Document:
    path.write_text(text, "utf-8")
    prepared = library.documents.prepare(read(path))
    library.documents.add(prepared, "林")
    return prepared.document


@dataclass
class Bench:
    """The feature in a window, panel and tables below each other."""

    window: QWidget
    feature: FactsFeature
    context: Context
    library: Library
    document: Document
    other: Document
    settle: Callable[[], None]
    press_key: Callable[[QWidget, Qt.Key], None]
    pointed: list[tuple[str, TextRange]] = field(default_factory=list)
    jumped: list[tuple[str, TextRange]] = field(default_factory=list)

    def open(self, document: Document | None) -> None:
        self.feature.set_document(self.library.documents.open(document.id) if document else None)
        self.settle()

    def listed(self) -> list[str]:
        """Kinds in brackets, headlines without."""
        rows = self.feature.panel.listing.rows
        return [f"[{row.kind}]" if isinstance(row, Group) else headline(row) for row in rows]

    def stand_on(self, words: str) -> FactRow:
        """Makes the fact in the panel whose words hold these the current one."""
        rows = self.feature.panel.listing.rows
        place = next(n for n, row in enumerate(rows) if isinstance(row, FactRow) and words in row.exact)
        self.feature.panel.view.setCurrentIndex(self.feature.panel.view.model().index(place, 0))
        return rows[place]

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        self.press_key(widget, key)
        self.settle()

    def stored(self) -> dict[str, str]:
        """Words and what was decided on them, of both documents."""
        rows = self.library.facts.of_library([self.document.id, self.other.id], rejected=True)
        return {row.exact: row.status.value for row in rows if row.status is not None}

    def show_tables(self) -> None:
        self.context.actions["facts.tables"].trigger()
        self.settle()


@pytest.fixture
def bench(
    qtbot: QtBot, context: Context, library: Library, settle: Callable[[], None], tmp_path: Path
) -> Iterator[Bench]:
    window = QWidget()
    qtbot.addWidget(window)
    context.actions.declare(actions.ACTIONS)
    feature = FactsFeature(context, window)
    feature.tables.hide()
    feature.tables_toggled.connect(feature.tables.setVisible)
    column = QVBoxLayout(window)
    for widget in (QLineEdit(), feature.panel, feature.tables):
        column.addWidget(widget)
    window.resize(1100, 900)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for summary in library.documents.summaries():
        library.documents.delete(summary.document.id, "林")
    document = imported(library, tmp_path / "方案.txt", PLAN)
    other = imported(library, tmp_path / "另.txt", OTHER)
    context.use_library(library)

    def press_key(widget: QWidget, key: Qt.Key) -> None:
        widget.setFocus()
        qtbot.keyClick(widget, key)

    made = Bench(window, feature, context, library, document, other, settle, press_key)
    feature.place_pointed.connect(lambda *place: made.pointed.append(place))
    feature.jump_requested.connect(lambda *place: made.jumped.append(place))
    made.open(document)
    yield made
    feature.set_document(None)
