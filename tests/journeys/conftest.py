from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from main import build
from ui.application import Application

Start = Callable[[], Application]


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path) -> Iterator[Start]:
    """Starts the program on one library and one set of settings, as often as wanted; closes what is still open."""
    running: list[Application] = []

    def begin() -> Application:
        application = build(tmp_path / "试用.duidu", str(tmp_path / "data"), str(tmp_path / "settings.ini"))
        application.settings.keep("reviewer", "林")
        running.append(application)
        application.show()
        qtbot.waitUntil(lambda: application.context.has_library and application.jobs.idle, timeout=20_000)
        return application

    yield begin
    for application in running:
        application.window.close()
        application.window.deleteLater()
