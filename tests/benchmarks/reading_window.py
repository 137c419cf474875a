"""The program as a measurement needs it: a library of long texts with marks, and the real window with one of them open.

Texts are made of the sample plan of the reader's tests, each repeat unlike the others.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from core.importing.read_file import read
from core.model.annotation import Annotation, ReviewStatus
from core.model.changes import StepKind
from core.model.ids import AnnotationId, DocumentId
from core.model.text import TextRange
from core.services.library import Library
from core.text.anchoring import make_anchor
from main import build, make_libraries
from tests.ui.reader.sample_plan import plan
from ui.application import Application

WIDTH, HEIGHT = 1600, 900
REVIEWER = "测量"
LIBRARY = "measured.duidu"
NOTED = 1 / 3
"""Share of the marks that have a note."""
NOTE = "与上一期的口径核对，年份写成了2025年，请牵头处室确认后再定。"


@dataclass(frozen=True, slots=True)
class Size:
    """A document of the library that is measured; its title is its name."""

    name: str
    characters: int
    marks: int


SIZES = (
    Size("small", 20_000, 100),
    Size("dense", 20_000, 10_000),
    Size("large", 1_000_000, 10_000),
    Size("huge", 2_000_000, 10_000),
)


def long_text(characters: int) -> str:
    sample = plan(200)
    repeats = characters // len(sample) + 1
    return "".join(sample.replace("示范区", f"第{number}示范区") for number in range(repeats))[:characters]


# -- the library ------------------------------------------------------------------------------------------------------
def make_library(folder: Path) -> None:
    """A library file with all SIZES, in `folder`."""
    libraries = make_libraries(str(folder))
    library = libraries.create(folder / LIBRARY)
    for size in SIZES:
        source = folder / f"{size.name}.txt"
        source.write_text(long_text(size.characters), "utf-8")
        documents = library.documents
        prepared = documents.prepare(read(source), size.name)
        documents.add(prepared, REVIEWER)
        add_marks(library, prepared.document.id, size.marks)
    library.close()


def add_marks(library: Library, document_id: DocumentId, count: int) -> None:
    """So many marks of 3 to 60 characters with a tag each, all over a document; the same ones every time."""
    rng, opened = random.Random(1), library.documents.open(document_id)
    tags = library.codebook.codebook().tags
    places: dict[TextRange, None] = {}
    while len(places) < count:
        start = rng.randrange(len(opened.text) - 100)
        places[TextRange(start, start + rng.randrange(3, 60))] = None
    marks = [
        Annotation(
            id=AnnotationId(f"{document_id}-{number}"),
            document_id=document_id,
            anchor=make_anchor(opened.text, opened.structure, place),
            tags=(rng.choice(tags).id,),
            note=NOTE if rng.random() < NOTED else "",
            status=ReviewStatus.NONE,
            reviewer=REVIEWER,
            created_at=number,
            changed_at=number,
        )
        for number, place in enumerate(places)
    ]
    with library.store.step(StepKind.TAG_CLAUSES, REVIEWER, count=count, tag="") as step:
        step.annotations.add_all(marks)


# -- the window -------------------------------------------------------------------------------------------------------
class Window:
    """The real window with all its panels, over the library in a folder."""

    def __init__(self, folder: Path, settings: str = "settings") -> None:
        """`settings` names an INI file there: whoever measures something else begins with a fresh one."""
        self.application: Application = build(folder / LIBRARY, str(folder), str(folder / f"{settings}.ini"))
        self.application.settings.keep("reviewer", REVIEWER)
        self.application.window.resize(WIDTH, HEIGHT)
        self.application.show()
        self.features = self.application.window.features
        until(lambda: self.application.context.has_library)
        self.reader = self.features.reader
        until(lambda: self.reader.opened is not None)
        self.view = self.reader.pane.view
        self.actions = self.application.context.actions
        summaries = self.application.context.library.documents.summaries()
        self._ids = {each.document.title: each.document.id for each in summaries}
        self.paints = Paints(self.view.viewport())

    @property
    def opened(self) -> str:
        """The name of the open document."""
        opened = self.reader.opened
        return opened.document.title if opened else ""

    def open(self, name: str) -> float:
        """Opens a document that is not open; CPU milliseconds of the window's thread until its first paint."""
        self._shown = False
        self.reader.document_opened.connect(self._on_opened)
        started = time.thread_time()
        self.reader.open(self._ids[name])
        until(lambda: self._shown)
        self.paints.wait()
        cost = 1000 * (time.thread_time() - started)
        self.reader.document_opened.disconnect(self._on_opened)
        return cost

    def _on_opened(self, opened: object) -> None:
        self._shown = opened is not None
        self.paints.forget()

    def act(self, work: Callable[[], object], *, painted: bool = True) -> float:
        """Does something; CPU milliseconds of the window's thread until it is painted."""
        self.paints.forget()
        started = time.thread_time()
        work()
        self.application.qt.processEvents()
        if painted:
            self.paints.wait()
        return 1000 * (time.thread_time() - started)

    def rest(self, milliseconds: int) -> None:
        """Lets the window work until no job is left and nothing has happened for so long."""
        while True:
            pause(milliseconds)
            if self.application.jobs.idle:
                return

    def close(self) -> None:
        self.application.window.close()


class Paints(QObject):
    """Knows whether a widget has been painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._seen = False
        self._done = False
        self.then: Callable[[], object] | None = None
        """Called after every paint."""
        widget.installEventFilter(self)

    def forget(self) -> None:
        self._seen = self._done = False

    def wait(self) -> None:
        until(lambda: self._done)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        self._done = True
        if self.then is not None:
            self.then()


def pause(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(done: Callable[[], bool]) -> None:
    """Works off events until something is the case; sleeps while there is nothing to do."""
    loop = QEventLoop()
    while not done():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
