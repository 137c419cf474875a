"""What 差异字 costs: the tint on the page, and whether the window stutters while a long document is compared.

Run it as a program: `python tests/benchmarks/bench_differences.py`. Exit status 1 if a page with the tint costs more
than half as much again as one without, or if the window was kept waiting for more than 50 ms while 1,000,000 characters
were compared.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QLocale, QObject, QTimer
from PySide6.QtWidgets import QApplication

from core.model.text import Script, TextRange, View
from core.text.conversion.alignment import Aligned
from core.text.differences import Contrast, gather, prepare
from core.text.views import view
from tests.ui.reader.sample_plan import plan, structure
from ui.jobs import Jobs
from ui.reader.content import ReaderContent, SideContent
from ui.reader.view import ReaderView

CHARACTERS = 1_000_000
LONGEST_WAIT = 50.0
TINT_AGAINST_NONE = 1.5


def main() -> int:
    app = QApplication(sys.argv)
    app.setStyle("Fusion")
    QLocale.setDefault(QLocale.c())
    text = plan(60)
    text *= CHARACTERS // len(text) + 1
    prepare()
    content = ReaderContent("d", text, structure(text), side(text, View.SOURCE), side(text, View.HANT_TWP))
    plain, tinted = (page(app, content, on=on) for on in (False, True))
    print(f"翻页：不标差异字 {plain:.1f} 毫秒，标差异字 {tinted:.1f} 毫秒（处理器，中位数）")
    seconds, longest, pairs = compare(content)
    print(f"比对 {len(text):,} 字：{seconds:.1f} 秒，{pairs} 种写法")
    print(f"窗口最长等待 {longest:.0f} 毫秒，限度 {LONGEST_WAIT:.0f}")
    return int(tinted > TINT_AGAINST_NONE * plain or longest > LONGEST_WAIT)


def side(text: str, shown: View) -> SideContent:
    def align(span: TextRange) -> Aligned:
        return view(text[span.start : span.end], Script.HANS, "", shown)

    return SideContent("SC" if shown is View.SOURCE else "TC", shown.value, align)


def page(app: QApplication, content: ReaderContent, *, on: bool) -> float:
    reader = ReaderView()
    reader.resize(1600, 900)
    reader.set_content(content)
    reader.set_differing(on=on)
    reader.show()
    wait(300)
    bar = reader.verticalScrollBar()
    costs: list[float] = []
    for _ in range(40):
        started = time.process_time()
        bar.setValue(bar.value() + bar.pageStep())
        app.processEvents()
        costs.append(1000 * (time.process_time() - started))
    reader.close()
    return statistics.median(costs)


def compare(content: ReaderContent) -> tuple[float, float, int]:
    """Seconds, longest wait of the window in milliseconds, and how many pairs were found."""
    spans = [passage.range for passage in content.structure.passages]
    jobs, owner, found, waits = Jobs(), QObject(), list[int](), list[float]()
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        waits.append(1000 * (now - last))
        last = now

    timer = QTimer(interval=1)
    timer.timeout.connect(tick)
    timer.start()
    started = time.perf_counter()
    jobs.submit(
        owner,
        lambda progress: gather(spans, content.left.align, content.right.align, frozenset(Contrast), progress),
        lambda pairs: found.append(len(pairs)),
        raise_it,
    )
    until(lambda: bool(found))
    timer.stop()
    jobs.close()
    return time.perf_counter() - started, max(waits), found[0]


def raise_it(error: Exception) -> None:
    raise error


def until(done: Callable[[], bool]) -> None:
    while not done():
        wait(20)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main())
