from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.errors import DuiduError
from core.services.library import Library
from main import make_libraries
from ui.context import Context
from ui.library import actions
from ui.library.feature import LibraryFeature
from ui.notice import Notice

D = TypeVar("D", bound=QDialog)


@dataclass
class Bench:
    """The feature in a window of its own, and what it told."""

    window: QWidget
    feature: LibraryFeature
    context: Context
    folder: Path
    settle: Callable[[], None]
    told: list[Notice] = field(default_factory=list)
    refused: list[DuiduError] = field(default_factory=list)
    requested: list[str] = field(default_factory=list)

    @property
    def library(self) -> Library:
        return self.context.library

    @property
    def titles(self) -> list[str]:
        return [record.document.title for record in self.library.documents.summaries()]

    def trigger(self, action_id: str) -> None:
        self.context.actions[action_id].trigger()
        self.settle()

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def import_files(self, *paths: Path) -> None:
        self.feature.import_files([str(path) for path in paths])
        self.settle()

    def dialog(self, kind: type[D]) -> D:
        """The dialog of this kind that stands open."""
        found = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert len(found) == 1
        return found[0]


@pytest.fixture
def bench(
    qtbot: QtBot, context: Context, library: Library, tmp_path: Path, settle: Callable[[], None]
) -> Iterator[Bench]:
    """With the library of the fixtures open, closed in the end whichever is."""
    context.actions.declare(actions.ACTIONS)
    window = QWidget()
    feature = LibraryFeature(context, lambda: make_libraries(str(tmp_path / "data")), window)
    QHBoxLayout(window).addWidget(feature.panel)
    qtbot.addWidget(window)
    made = Bench(window, feature, context, tmp_path, settle)
    context.hub.noticed.connect(made.told.append)
    context.hub.refused.connect(made.refused.append)
    feature.document_requested.connect(made.requested.append)
    context.use_library(library)
    window.resize(300, 500)
    window.show()
    window.activateWindow()
    settle()
    yield made
    context.jobs.close()
    if context.has_library:
        opened = context.library
        context.use_library(None)
        opened.close()


@pytest.fixture
def choose_path(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """What the user picks in the next file dialog."""

    def choose(path: Path) -> None:
        for name in ("getSaveFileName", "getOpenFileName"):
            monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_, **__: (str(path), "")))

    return choose
