"""A library that cannot be opened at start, one that is only read, and a window without any: nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from core.services.library import SAMPLES
from main import build, make_libraries
from ui.application import Application
from ui.library.backups_dialog import BackupsDialog
from ui.library.refusal_dialog import RefusalDialog


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a library of one document, and its backup."""
    library = make_libraries(str(tmp_path / "data")).create(tmp_path / "规划.duidu")
    from core.importing.read_file import read

    library.documents.add(library.documents.prepare(read(SAMPLES[0])), "林")
    library.store.back_up()
    library.close()
    return tmp_path


@pytest.fixture
def begin(qtbot: QtBot, folder: Path) -> Iterator:
    running: list[Application] = []

    def start() -> Application:
        application = build(folder / "规划.duidu", str(folder / "data"), str(folder / "settings.ini"))
        application.settings.keep("reviewer", "林")
        running.append(application)
        application.show()
        qtbot.waitUntil(lambda: bool(application.window._painted) and application.jobs.idle, timeout=20_000)
        settle(qtbot, application)
        return application

    yield start
    for application in running:
        application.window.close()
        application.window.deleteLater()


def settle(qtbot: QtBot, application: Application) -> None:
    for _ in range(3):
        QApplication.processEvents()
        qtbot.waitUntil(lambda: application.jobs.idle, timeout=20_000)


def dialogs(application: Application) -> list[QDialog]:
    return [each for each in application.window.findChildren(QDialog) if each.isVisible()]


def press(application: Application, words: str) -> None:
    (dialog,) = dialogs(application)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = bytes(4096)
    path.write_bytes(content)


def test_a_library_damaged_over_night_is_restored_at_start(qtbot: QtBot, begin, folder: Path) -> None:
    spoil(folder / "规划.duidu")
    application = begin()
    (dialog,) = dialogs(application)
    assert isinstance(dialog, RefusalDialog)
    assert not application.context.has_library
    press(application, "从备份恢复…")
    (dialog,) = dialogs(application)
    assert isinstance(dialog, BackupsDialog)
    press(application, "恢复")
    settle(qtbot, application)
    assert len(application.context.library.documents.summaries()) == 1
    assert application.window.features.reader.opened is not None
    assert application.window.windowTitle() == "规划 — 对读"


def test_every_action_is_harmless_without_a_library(
    qtbot: QtBot, begin, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "规划.duidu").write_bytes(b"not a library" * 99)
    application = begin()
    for dialog in dialogs(application):
        dialog.reject()
    assert not application.context.has_library
    monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_, **__: ("", "")))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_, **__: ("", "")))
    triggered = 0
    for spec in application.actions.specs():
        action = application.actions[spec.id]
        if action.isEnabled() and spec.id != "library.quit":
            action.trigger()
            triggered += 1
            settle(qtbot, application)
            for dialog in dialogs(application):
                dialog.reject()
    assert triggered > 10
    assert not application.context.has_library


def test_a_library_that_is_only_read_is_read_and_not_written(
    qtbot: QtBot, begin, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    application = begin()
    other = make_libraries(str(folder / "data")).create(folder / "另.duidu")
    other.close()
    window = application.window
    window.features.library.files.open(folder / "另.duidu")
    settle(qtbot, application)
    before = (folder / "规划.duidu").read_bytes()
    window.features.library.files.open(folder / "规划.duidu", read_only=True)
    settle(qtbot, application)
    assert window.windowTitle() == "规划（只读）— 对读"
    assert "只读" in window._strip.sentence
    assert window.features.reader.opened is not None
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_, **__: ([], "")))
    refused: list[str] = []
    application.hub.refused.connect(lambda error: refused.append(error.code))
    for spec in application.actions.specs():
        if spec.writes and application.actions[spec.id].isEnabled():
            application.actions[spec.id].trigger()
            settle(qtbot, application)
            assert dialogs(application) == [], spec.id
    assert len(refused) > 5
    assert set(refused) == {"library.read_only"}
    application.window.close()
    assert (folder / "规划.duidu").read_bytes() == before
