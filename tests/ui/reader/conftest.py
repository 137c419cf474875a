"""A reader that shows a plan."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from tests.ui.reader.sample_plan import document, plan
from ui.reader.content import ReaderContent
from ui.reader.view import ReaderView


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
