from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.model.codebook import Tag
from core.services.library import Library
from ui.actions import ActionSpec
from ui.codebook import actions
from ui.codebook.feature import CodebookFeature
from ui.context import Context

HISTORY = (ActionSpec("edit.undo", "撤销", "Ctrl+Z"), ActionSpec("edit.redo", "重做", "Ctrl+Y"))
"""The window declares these two."""


@dataclass
class Bench:
    """The feature over a window with a widget that stands for the reader."""

    window: QWidget
    feature: CodebookFeature
    context: Context
    library: Library
    reader: QWidget
    settle: Callable[[], None]

    def tag(self, name: str) -> Tag:
        return self.library.codebook.resolve(name)

    def names(self) -> list[str]:
        return [tag.name for tag in self.library.codebook.codebook().tags]


@pytest.fixture
def bench(qtbot: QtBot, context: Context, library: Library, settle) -> Bench:
    window = QWidget()
    qtbot.addWidget(window)
    context.actions.declare((*HISTORY, *actions.ACTIONS))
    context.actions.connect_to("edit.undo", lambda: context.perform(lambda opened, who: opened.history.undo(who)))
    feature = CodebookFeature(context, window)
    reader = QWidget()
    reader.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(window).addWidget(reader)
    window.resize(1000, 800)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    reader.setFocus()
    context.use_library(library)
    return Bench(window, feature, context, library, reader, settle)
