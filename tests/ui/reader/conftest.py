"""A reader that shows a plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.importing.read_file import read
from core.services.library import SAMPLES
from tests.ui.reader.sample_plan import document, plan
from ui.annotations import actions as annotation_actions
from ui.collections import actions as collection_actions
from ui.library import actions as library_actions
from ui.reader import actions as reader_actions
from ui.reader.content import ReaderContent
from ui.reader.feature import ReaderFeature
from ui.reader.view import ReaderView
from ui.theme import Appearance


@pytest.fixture(autouse=True)
def c_locale():
    """As the application does it: families decide the glyphs wherever nothing else is said."""
    before = QLocale()
    QLocale.setDefault(QLocale.c())
    yield
    QLocale.setDefault(before)


@pytest.fixture
def make_reader(qtbot, qapp):
    """Readers of 1200 x 700, shown and at rest, with a caret that does not blink."""
    flash_time = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)

    def make(content: ReaderContent | None = None, width: int = 1200, height: int = 700) -> ReaderView:
        view = ReaderView()
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_content(content or document(plan()))
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    yield make
    qapp.setCursorFlashTime(flash_time)


@pytest.fixture
def reader(make_reader) -> ReaderView:
    return make_reader()


@pytest.fixture
def feature(qtbot, qapp, context, library, settle):
    """The reader over a real library, in a window of 1200 x 700, with nothing open."""
    window = QWidget()
    qtbot.addWidget(window)
    for declared in (library_actions, reader_actions, annotation_actions, collection_actions):
        context.actions.declare(declared.ACTIONS)
    made = ReaderFeature(context, Appearance(qapp), window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(made.pane)
    context.use_library(library)
    with qtbot.waitExposed(window):
        window.resize(1200, 700)
        window.show()
    yield made
    made.close_document()
    settle()


@pytest.fixture
def open_plan(feature, plan, settle) -> ReaderFeature:
    """The same with the sample plan open."""
    feature.open(plan.id)
    settle()
    return feature


@pytest.fixture
def other(library, plan):
    """The sample in traditional script."""
    library.documents.add(library.documents.prepare(read(SAMPLES[1])), "林")
    return next(each.document for each in library.documents.summaries() if each.document.id != plan.id)
