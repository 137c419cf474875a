"""One process of `bench_reader`: measures a part in the real window and prints it as JSON.

`python reader_costs.py PART FOLDER`: PART is a key of PARTS, FOLDER holds the library of `reading_window`. Figures are
CPU milliseconds of the window's thread unless their names say otherwise.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit

from core.model.text import View
from core.services.annotations import AnnotationFilter
from core.services.exports import ExportRequest
from core.text.views import view as converted
from tests.benchmarks.reading_window import HEIGHT, REVIEWER, SIZES, Paints, Window, long_text, pause, until

Costs = dict[str, list[float]]
FRAME_MS = 16
STEP = 60
"""Pixels of a scroll step."""
NARROWER = (1580, 1560, 1540, 1520, 1500, 1520, 1540, 1560, 1580, 1600)
MUCH_NARROWER = (1500, 1400, 1300, 1600)


def main(part: str, folder: Path) -> None:
    window = Window(folder, part)
    print(json.dumps(PARTS[part](window)))
    window.close()


# -- reading ----------------------------------------------------------------------------------------------------------
def opening(window: Window) -> Costs:
    """Each size in turn; another document stands there before."""
    costs: Costs = {}
    window.rest(2_500)
    for _ in range(7):
        for size in SIZES:
            if size.name != window.opened:
                begun = time.perf_counter()
                costs.setdefault(f"open {size.name}", []).append(window.open(size.name))
                costs.setdefault(f"open {size.name}, wall", []).append(1000 * (time.perf_counter() - begun))
                window.rest(300)
    return costs


def reading(window: Window, name: str, *, notes: bool = False) -> Costs:
    stand_in(window, name)
    if notes:
        for side in ("window.left", "window.right"):
            window.actions[side].trigger()
        window.rest(1_000)
    view, rng = window.view, random.Random(2)
    bar, length = view.verticalScrollBar(), len(view.spread.content.text)
    next_clause = window.actions["reader.next_clause"]

    def somewhere() -> None:
        view.go_to(rng.randrange(length // 2))
        window.rest(200)

    somewhere()
    costs: Costs = {"scroll": [window.act(lambda: bar.setValue(bar.value() + STEP)) for _ in range(100)]}
    costs["page"] = []
    for _ in range(8):
        somewhere()
        costs["page"] += [window.act(partial(press, view, Qt.Key.Key_PageDown)) for _ in range(5)]
    costs["jump"] = [window.act(lambda: view.jump_to(rng.randrange(length))) for _ in range(40)]
    costs["jump with caret"] = [window.act(lambda: view.go_to(rng.randrange(length))) for _ in range(40)]
    somewhere()
    costs["clause"] = [window.act(next_clause.trigger) for _ in range(60)]
    costs["clause, and the panels"] = []
    for _ in range(12):
        costs["clause, and the panels"].append(with_all_that_follows(window, next_clause.trigger))
    resize = window.application.window.resize
    costs["resize"] = [window.act(partial(resize, width, HEIGHT)) for width in NARROWER * 3]
    costs["resize much"] = [window.act(partial(resize, width, HEIGHT)) for width in MUCH_NARROWER * 4]
    window.rest(500)
    costs["zoom"] = [window.act(partial(view.zoom, steps)) for steps in (1, 1, 1, -1, -1, -1) * 2]
    return costs


def marking(window: Window, name: str) -> Costs:
    """A tag put on a clause and taken off: until it is painted, and with all that follows."""
    stand_in(window, name)
    rng, tag, hub = random.Random(3), window.actions["annotations.tag_1"], window.application.context.hub
    painted: list[float] = []
    whole: list[float] = []
    told: list[object] = []

    def on_changed(changes: object) -> None:
        told.append(changes)
        window.paints.forget()

    def press_tag() -> None:
        started = time.thread_time()
        tag.trigger()
        until(lambda: bool(told))
        window.paints.wait()
        painted.append(1000 * (time.thread_time() - started))

    hub.changed.connect(on_changed)
    for _ in range(8):
        window.view.go_to(rng.randrange(len(window.view.spread.content.text)))
        window.actions["reader.next_clause"].trigger()
        window.rest(400)
        for _ in ("on", "off"):
            told.clear()
            whole.append(with_all_that_follows(window, press_tag))
    return {"mark": painted, "mark, and all that follows": whole}


def with_all_that_follows(window: Window, work: Callable[[], object], milliseconds: int = 400) -> float:
    """The cost of something until the window is at rest again, less what a window at rest costs."""
    started, begun = time.thread_time(), time.monotonic()
    work()
    window.rest(milliseconds)
    cost, took = time.thread_time() - started, time.monotonic() - begun
    started, begun = time.thread_time(), time.monotonic()
    pause(milliseconds)
    idle = (time.thread_time() - started) / (time.monotonic() - begun)
    return 1000 * (cost - idle * took)


def against_plain_edit(window: Window) -> Costs:
    """Scrolling and paging in turns with a QPlainTextEdit of the page's size, with the same text and marks in sight."""
    stand_in(window, "large")
    view = window.view
    view.go_to(100_000)
    window.rest(500)
    edit = plain_edit(window)
    paints, bar, theirs = Paints(edit.viewport()), view.verticalScrollBar(), edit.verticalScrollBar()
    lines = STEP // edit.fontMetrics().lineSpacing()
    costs: Costs = {"scroll": [], "Q scroll": [], "page": [], "Q page": []}

    def in_edit(work: Callable[[], object]) -> float:
        show_marks(window, edit)
        pause(5)
        paints.forget()
        started = time.thread_time()
        work()
        window.application.qt.processEvents()
        paints.wait()
        return 1000 * (time.thread_time() - started)

    for _ in range(60):
        costs["scroll"].append(window.act(lambda: bar.setValue(bar.value() + STEP)))
        costs["Q scroll"].append(in_edit(lambda: theirs.setValue(theirs.value() + lines)))
    for _ in range(30):
        costs["page"].append(window.act(lambda: bar.setValue(bar.value() + bar.pageStep())))
        costs["Q page"].append(in_edit(lambda: theirs.setValue(theirs.value() + theirs.pageStep())))
    edit.close()
    return costs


def plain_edit(window: Window) -> QPlainTextEdit:
    edit, view = QPlainTextEdit(window.view.spread.content.text), window.view
    edit.resize(view.size())
    font = edit.font()
    font.setFamilies(view.spread.number_font().families())
    font.setPixelSize(view.pixel_size)
    edit.setFont(font)
    edit.show()
    cursor = edit.textCursor()
    cursor.setPosition(view.top_offset())
    edit.setTextCursor(cursor)
    window.rest(500)
    return edit


def show_marks(window: Window, edit: QPlainTextEdit) -> None:
    """The marks of the text in sight and of the page below it."""
    top = edit.cursorForPosition(edit.viewport().rect().topLeft()).position()
    selections: list[QTextEdit.ExtraSelection] = []
    for mark in window.view.overlay.marks.in_order():
        if top - 100 <= mark.range.start < top + 6_000:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = QTextCursor(edit.document())
            selection.cursor.setPosition(mark.range.start)
            selection.cursor.setPosition(mark.range.end, QTextCursor.MoveMode.KeepAnchor)
            selection.format.setBackground(QColor(mark.colours[0] if mark.colours else "#dddddd"))
            selections.append(selection)
    edit.setExtraSelections(selections)


# -- memory -----------------------------------------------------------------------------------------------------------
def memory(window: Window) -> Costs:
    """Resident megabytes: 20,000 characters, 2,000,000, and when the dictionary and all suggestions are there."""
    if window.opened != "small":
        window.open("small")
    pause(600)
    small = resident()
    window.open("huge")
    pause(1_000)
    huge, early = resident(), "jieba" in sys.modules
    window.rest(6_000)
    return {"small": [small], "huge": [huge], "jieba was there": [float(early)], "after jieba": [resident()]}


def resident() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


# -- work beside the window -------------------------------------------------------------------------------------------
def beside(window: Window) -> Costs:
    """Gaps of the event loop and latency of frames while one scrolls at 60 Hz, with nothing else and with each job."""
    stand_in(window, "large")
    costs: Costs = {}
    for name, start in JOBS.items():
        window.view.go_to(100_000)
        window.rest(1_000)
        beat, frames = Beat(), Frames(window)
        start(window)
        window.rest(1_500)
        beat.stop()
        frames.stop()
        costs[f"{name}: gap, wall ms"] = beat.walls
        costs[f"{name}: gap, thread CPU ms"] = beat.costs
        costs[f"{name}: frame, wall ms"] = frames.latencies
    return costs


class Beat:
    """A timer of one millisecond: how long the event loop was away, and how much of that it worked."""

    def __init__(self) -> None:
        self.walls: list[float] = []
        self.costs: list[float] = []
        self._wall, self._cost = time.perf_counter(), time.thread_time()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=1)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    def _on_beat(self) -> None:
        wall, cost = time.perf_counter(), time.thread_time()
        self.walls.append(1000 * (wall - self._wall))
        self.costs.append(1000 * (cost - self._cost))
        self._wall, self._cost = wall, cost

    def stop(self) -> None:
        self._timer.stop()


class Frames:
    """Scrolls sixty times a second: from when a step is due until it is painted."""

    def __init__(self, window: Window) -> None:
        self.latencies: list[float] = []
        self._window = window
        self._due = time.perf_counter() + FRAME_MS / 1000
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=FRAME_MS)
        self._timer.timeout.connect(self._on_due)
        self._timer.start()

    def _on_due(self) -> None:
        now = time.perf_counter()
        due, self._due = min(self._due, now), max(self._due, now) + FRAME_MS / 1000
        view = self._window.view
        down = view.top_offset() < len(view.spread.content.text) - 20_000
        self._window.paints.forget()
        view.scroll_by(STEP if down else -STEP)
        self._window.paints.then = lambda: self.latencies.append(1000 * (time.perf_counter() - due))

    def stop(self) -> None:
        self._timer.stop()
        self._window.paints.then = None


def import_it(window: Window) -> None:
    source = Path(window.application.context.library.path).with_name("more.txt")
    source.write_text("又一份。\n" + long_text(1_000_000), "utf-8")
    window.features.library.import_files([str(source)])


def convert_it(window: Window) -> None:
    opened = window.reader.opened
    if opened is None:
        raise RuntimeError("nothing is open")
    document, text = opened.document, opened.text

    def work(progress: Callable[[int, int], None]) -> int:
        passages = opened.structure.passages
        for number, passage in enumerate(passages):
            converted(text[passage.range.start : passage.range.end], document.script, document.region, View.HANT_TWP)
            progress(number, len(passages))
        return len(passages)

    window.application.jobs.submit(window.reader, work, lambda _count: None, raise_it)


def export_it(window: Window, kind: str) -> None:
    library = window.application.context.library
    request = ExportRequest(kind, library.path.with_name(f"out.{kind}"), REVIEWER)

    def work(progress: Callable[[int, int], None]) -> int:
        return library.exports.export_marks(AnnotationFilter(), request, progress)

    window.application.jobs.submit(window.reader, work, lambda _count: None, raise_it)


def raise_it(error: Exception) -> None:
    raise error


# -- parts ------------------------------------------------------------------------------------------------------------
def stand_in(window: Window, name: str) -> None:
    if window.opened != name:
        window.open(name)
    window.view.setFocus()
    window.rest(2_500)


def press(widget: Any, key: Qt.Key) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))


JOBS: dict[str, Callable[[Window], object]] = {
    "nothing": id,
    "import": import_it,
    "convert": convert_it,
    "export docx": partial(export_it, kind="docx"),
    "export xlsx": partial(export_it, kind="xlsx"),
}
PARTS: dict[str, Callable[[Window], Costs]] = {
    "opening": opening,
    **{f"reading {size.name}": partial(reading, name=size.name) for size in SIZES},
    "reading dense, with notes": partial(reading, name="dense", notes=True),
    **{f"marking {name}": partial(marking, name=name) for name in ("large", "dense")},
    "against a plain edit": against_plain_edit,
    "memory": memory,
    "beside": beside,
}

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
