"""The program with a window: makes the parts, shows the window, and does all that is slow after the first paint."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from ui import icons
from ui.actions import Actions
from ui.change_hub import ChangeHub
from ui.collector import Collector
from ui.context import Context
from ui.jobs import Jobs
from ui.main_window import MainWindow
from ui.settings_store import SettingsStore
from ui.starting import qt_application
from ui.theme import Appearance, ThemeChoice

if TYPE_CHECKING:
    from core.progress import Progress
    from core.services.documents import OpenDocument
    from core.services.libraries import Libraries

LATEST: Final = 2_000
"""Milliseconds after which icons are drawn even if no text has come."""

log = logging.getLogger(__name__)


class Application:
    """Everything that lives as long as the program."""

    def __init__(self, make_libraries: Callable[[], Libraries], library: Path | None, settings: str = "") -> None:
        """`library` is opened instead of the default one; `settings` names an INI file ('' = the platform's own)."""
        self.qt = qt_application()
        QCoreApplication.setApplicationName("duidu")
        QApplication.setApplicationDisplayName("")
        # With the C locale the font family alone decides which national glyphs are drawn; the reader sets its own.
        QLocale.setDefault(QLocale.c())
        self.settings = SettingsStore(settings)
        self.appearance = Appearance(self.qt, theme_choice(self.settings.text("theme")))
        self.jobs = Jobs()
        self.hub = ChangeHub()
        self.actions = Actions(self.settings)
        self.context = Context(self.jobs, self.hub, self.actions, self.settings)
        self.window = MainWindow(self.context, self.appearance, make_libraries)
        self._library = library
        self._collector: Collector | None = None
        self._settling = QTimer(self.window, singleShot=True, interval=LATEST)
        self._settling.timeout.connect(self._on_settling)
        self.window.first_painted.connect(self._on_first_painted)
        self.window.closed.connect(self.close)

    def show(self) -> None:
        self.window.show()

    def run(self) -> int:
        """Shows the window and returns the exit code when it is closed."""
        sys.excepthook = report
        self.show()
        return self.qt.exec()

    def close(self) -> None:
        """Waits for what is being written, then closes the library."""
        if self._collector is not None:
            self._collector.stop()
        self.jobs.close()
        if self.context.has_library:
            library = self.context.library
            self.context.use_library(None)
            library.close()
        self.settings.sync()

    def _on_first_painted(self) -> None:
        """In this order: the rest of the program and the database, read beside the window; the text; the icons."""

        def work(progress: Progress) -> None:
            del progress
            self.window.features.read()

        self.window.features.library.files.get_ready()
        self.jobs.submit(self.context, work, self._on_features_read, self.hub.refused.emit)
        self._collector = Collector(self.window)

    def _on_features_read(self, _nothing: None) -> None:
        self.window.complete()
        self.window.features.library.open_at_start(self._library)
        speak_chinese(self.qt)
        self.window.features.reader.document_opened.connect(self._on_document_opened)
        self._settling.start()

    def _on_document_opened(self, opened: OpenDocument | None) -> None:
        if opened is not None and self._settling.isActive():
            self._settling.start(0)

    def _on_settling(self) -> None:
        """Nobody waits for anything now."""

        def work(progress: Progress) -> None:
            del progress
            icons.prepare()

        self.jobs.submit(self.context, work, lambda _nothing: icons.apply(), self.hub.refused.emit)


def theme_choice(stored: str) -> ThemeChoice:
    return ThemeChoice(stored) if stored in set(ThemeChoice) else ThemeChoice.SYSTEM


def speak_chinese(application: QApplication) -> None:
    """Qt's own words: the menu of a text field, the dialogs for files and printing."""
    translator = QTranslator(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An error of ours: goes to the log; the window lives on, and what was committed is safe."""
    log.error("unexpected error", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
