"""A wide reader with the notes beside it."""

from __future__ import annotations

import pytest

from tests.ui.reader.sample_plan import document, plan
from ui.reader.actions import ACTIONS
from ui.reader.notes.notes import KEY, ON, Notes
from ui.reader.view import ReaderView

TEXT = plan()
CLAUSES = [clause.range for clause in document(TEXT).structure.clauses]


@pytest.fixture
def wide(make_reader) -> ReaderView:
    return make_reader(document(TEXT), width=1400)


@pytest.fixture
def notes(wide: ReaderView, context) -> Notes:
    context.settings.keep(KEY, ON)
    context.actions.declare(ACTIONS)
    made = Notes(context, wide)
    made.fit()
    return made
