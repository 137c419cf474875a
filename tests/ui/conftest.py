from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.importing.read_file import read
from core.model.document import Document
from core.services.library import SAMPLES, Library
from main import make_libraries
from ui.actions import Actions
from ui.change_hub import ChangeHub
from ui.context import Context
from ui.jobs import Jobs
from ui.settings_store import SettingsStore

REVIEWER = "林"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A real library with the shipped codebook and the sample plan."""
    opened = make_libraries(str(tmp_path / "data")).create(tmp_path / "试.duidu")
    opened.documents.add(opened.documents.prepare(read(SAMPLES[0])), REVIEWER)
    yield opened
    opened.close()


@pytest.fixture
def plan(library: Library) -> Document:
    return library.documents.summaries()[0].document


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, library: Library) -> Iterator[Context]:
    """What features are given; the library is put in place by the test, with `use_library`."""
    settings = SettingsStore(str(tmp_path / "settings.ini"))
    settings.keep("reviewer", REVIEWER)
    made = Context(Jobs(), ChangeHub(), Actions(settings), settings)
    yield made
    made.jobs.close()


@pytest.fixture
def settle(qtbot: QtBot, context: Context) -> Callable[[], None]:
    """Lets everything queued be done and told."""

    def wait() -> None:
        QApplication.processEvents()
        qtbot.waitUntil(lambda: context.jobs.idle, timeout=10_000)
        QApplication.processEvents()

    return wait
