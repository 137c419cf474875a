"""What finding in a document costs: a search between two key presses, and the longest wait of the window.

Run it as a program: `python tests/benchmarks/bench_find.py`. Searches are judged against a plain loop of str.find over
the folded text in the same run. The window is the real one, with all panels, in a million characters with some 24,000
hits: typing, going on, paging, painting and the strip beside the scroll bar. Exit status 1 if something misses its
budget.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QSize, QTimer

from core.errors import SearchRefused
from core.importing.read_file import read
from core.matching.match import match
from core.text.find import Query, Searchable
from core.text.fold import fold
from main import build
from tests.benchmarks.reading_window import long_text
from ui.application import Application

SHORT, LONG = 20_000, 1_000_000
"""Code points."""
WORDS = ("互聯網", "信息化", "業", "不在文中的词")
MANY = "業"
"""24,000 places in the long text."""
SLOW = r"(\w+\s?)*!!"
SHORT_MS = 1.0
AGAINST_FIND = 5.0
"""Times the plain loop, which only counts: ours are places in the text as it was given, past blanks."""
GAP_MS = 50.0
ROUNDS = 3
"""Of each wait the shortest counts: on a busy machine the others measure who else is at work."""
REFUSAL_S = 2.0


def main() -> int:
    missed = [not good for good in (*searches(SHORT, SHORT_MS), *searches(LONG, None), *patterns(), *window())]
    return int(any(missed))


def told(*, good: bool) -> str:
    return "" if good else "  超限"


def searches(characters: int, limit: float | None) -> Iterator[bool]:
    text = long_text(characters)
    searchable, folded = Searchable(text), fold(text)
    print(f"{characters:,} 字，处理器毫秒，中位数")
    for words in WORDS:
        wanted, query = fold(words), Query(words)
        ours = median(lambda query=query: searchable.find(query))
        plain = median(lambda wanted=wanted: loop(folded, wanted))
        count, ratio = len(searchable.find(query).ranges), ours / plain
        good = (limit is None or ours <= limit) and (ours <= 0.1 or ratio <= AGAINST_FIND)
        print(f"  {words}\t{count:,} 处\t{ours:.2f}（逐处 str.find {plain:.2f}，{ratio:.1f} 倍）{told(good=good)}")
        yield good
    if limit is None:
        print(f"  准备一次\t{timed(lambda: Searchable(text)):.0f}")


def patterns() -> Iterator[bool]:
    text = Searchable(long_text(SHORT))
    started = time.monotonic()
    match(text, Query(r"\d+%", pattern=True))
    usual = 1000 * (time.monotonic() - started)
    slow = Searchable("数" * 60)
    started = time.monotonic()
    try:
        match(slow, Query(SLOW, pattern=True))
        ended = False
    except SearchRefused as refusal:
        ended = refusal.code == "find.too_slow"
    waited = time.monotonic() - started
    print(f"正则：两万字 {usual:.0f} 毫秒；永不结束的 {waited:.2f} 秒后停止，限 {REFUSAL_S:.0f} 秒")
    yield ended and waited <= REFUSAL_S


def window() -> Iterator[bool]:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "长文.txt"
        source.write_text(long_text(LONG), "utf-8")
        application = build(None, folder, str(Path(folder) / "settings.ini"))
        application.settings.keep("reviewer", "测量")
        application.window.resize(QSize(1600, 900))
        application.show()
        wait(application, 500)
        documents = application.context.library.documents
        documents.add(documents.prepare(read(source)), "测量")
        longest = max((each.document for each in documents.summaries()), key=lambda document: document.characters)
        application.window.features.reader.open(longest.id)
        wait(application, 3_000)  # the words of the dictionary are read meanwhile
        yield from in_window(application)
        application.window.close()


def in_window(application: Application) -> Iterator[bool]:
    reader, actions = application.window.features.reader, application.context.actions
    view, find = reader.pane.view, reader._finding
    pulse = Pulse()

    def type_in(words: str) -> None:
        find.bar.field.setText(words)

    steps: tuple[tuple[str, Callable[[], object]], ...] = (
        ("什么也不做", lambda: None),
        ("打开查找栏", actions["reader.find"].trigger),
        ("输入“业”", lambda: type_in("业")),
        ("改为“业务”", lambda: type_in("业务")),
        ("改回繁体", lambda: type_in(MANY)),
        *((f"下一处 {n}", actions["reader.find_next"].trigger) for n in range(1, 4)),
        ("上一处，绕过开头", lambda: (view.go_to(0), actions["reader.find_previous"].trigger())),
        *((f"翻页 {n}", lambda: view.page(-1)) for n in range(1, 4)),
        ("正则", lambda: find.bar.pattern.setChecked(True)),
        ("关闭查找栏", find.close),
    )
    print(f"{LONG:,} 字，窗口 1600 × 900，事件循环最长间隔（毫秒，{ROUNDS} 轮中最短的，限 {GAP_MS:.0f}）")
    gaps: dict[str, list[float]] = {}
    hits: dict[str, int] = {}
    for _ in range(ROUNDS):
        find.use_document(None)  # so that the text has to be made ready again
        find.use_document(reader.opened)
        find.bar.pattern.setChecked(False)
        find.bar.field.clear()
        view.go_to(0)  # selected words would be looked for
        for name, step in steps:
            gap = pulse.longest(lambda step=step: (step(), wait(application, 400)))
            gaps.setdefault(name, []).append(gap)
            hits[name] = len(view.overlay.hits.ranges)
    for name, waits in gaps.items():
        print(f"  {name}\t{min(waits):.0f}\t（{hits[name]:,} 处）{told(good=min(waits) <= GAP_MS)}")
        yield min(waits) <= GAP_MS


class Pulse:
    """A timer that beats as fast as the event loop lets it."""

    def __init__(self) -> None:
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._on_beat)
        self._last = self._longest = 0.0

    def longest(self, work: Callable[[], object]) -> float:
        """Milliseconds of the longest pause while something is done."""
        self._last, self._longest = time.perf_counter(), 0.0
        self._timer.start()
        work()
        self._timer.stop()
        return 1000 * self._longest

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self._longest = max(self._longest, now - self._last)
        self._last = now


def wait(application: Application, milliseconds: int) -> None:
    """Lets the window work until nothing is left to do."""
    while True:
        events = QEventLoop()
        QTimer.singleShot(milliseconds, events.quit)
        events.exec()
        if application.jobs.idle:
            return


def loop(text: str, wanted: str) -> int:
    count, at = 0, text.find(wanted)
    while at >= 0:
        count += 1
        at = text.find(wanted, at + len(wanted))
    return count


def median(work: Callable[[], object]) -> float:
    return statistics.median(timed(work) for _ in range(15))


def timed(work: Callable[[], object]) -> float:
    """Milliseconds of the processor."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


if __name__ == "__main__":
    sys.exit(main())
