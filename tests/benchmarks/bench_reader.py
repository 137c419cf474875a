"""What reading costs in the real window, against two floors that are measured in the same run, in turns.

Run it as a program: `python tests/benchmarks/bench_reader.py`. E is a fresh process that paints an empty main window of
the same size, Q a plain QPlainTextEdit of the page's size with the same text and the marks in sight. Costs are CPU
milliseconds of the window's thread, because others may be at work on the machine, until what was done is painted; gaps
of the event loop and frames beside background work are told in both, wall and CPU. The window is 1600 × 900 with all
its panels, the library has 20,000, 1,000,000 and 2,000,000 characters with 10,000 marks each (see `reading_window`).

Exit status 1 if something misses its budget. The texts of the rows say what was measured.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks.bench_start import EMPTY, run
from tests.benchmarks.reading_window import HEIGHT, WIDTH, make_library

PROJECT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).with_name("reader_costs.py")
Costs = dict[str, list[float]]


class Part(NamedTuple):
    """A process of its own; `scale` is Qt's."""

    name: str
    scale: str = "1"

    @property
    def title(self) -> str:
        return self.name if self.scale == "1" else f"{self.name} @{self.scale}"


PARTS = (
    Part("opening"),
    Part("reading large"),
    Part("reading large", "2"),
    Part("reading huge"),
    Part("reading dense"),
    Part("reading dense, with notes"),
    Part("marking large"),
    Part("marking dense"),
    Part("against a plain edit"),
    Part("memory"),
    Part("beside"),
)


class Budget(NamedTuple):
    """Of the costs with this name in a part: the share of them that has to stay below, the limit in E."""

    part: str
    name: str
    words: str
    share: float
    limit: float


MEDIAN, P95 = 0.5, 0.95
BUDGETS = (
    Budget("opening", "open large", "打开 100 万字、1 万处标注", MEDIAN, 1.0),
    Budget("opening", "open dense", "打开 2 万字、1 万处标注", MEDIAN, 1.0),
    *(
        Budget(f"reading {part}", name, words, share, limit)
        for part in ("large", "huge", "dense", "dense, with notes")
        for name, words, share, limit in (
            ("scroll", "滚动 60 像素", P95, 0.05),
            ("page", "翻页键", P95, 0.16),
            ("jump", "跳到任意处", P95, 0.2),
            ("jump with caret", "光标跳到任意处", P95, 0.2),
            ("clause", "下一条（J）", P95, 0.16),
            ("clause, and the panels", "下一条，连同右侧面板", P95, 0.16),
            ("resize", "整个窗口宽度改 20 像素", MEDIAN, 0.16),
            ("resize much", "整个窗口宽度改 100 像素", MEDIAN, 0.16),
        )
    ),
    Budget("reading large @2", "scroll", "滚动 60 像素，缩放 2", P95, 0.08),
    Budget("reading large @2", "page", "翻页键，缩放 2", P95, 0.25),
    *(
        Budget(f"marking {part}", name, words, MEDIAN, 0.03)
        for part in ("large", "dense")
        for name, words in (
            ("mark", "加减一处标注，到画出"),
            ("mark, and all that follows", "加减一处标注，连同其后一切"),
        )
    ),
)
OPEN_GROWTH = 1.6
SCROLL_AGAINST_Q, PAGE_AGAINST_Q = 1.0, 1.5
GROWTH_MB, PROCESS_MB, WITH_WORDS_MB = 60, 200, 300
GAP_MS, FRAME_MS = 50.0, 10.0


def main() -> int:
    costs: defaultdict[str, Costs] = defaultdict(dict)
    empty: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        make_library(Path(folder))
        code = EMPTY.replace("1440, 900", f"{WIDTH}, {HEIGHT}")
        for part in PARTS:
            empty += [float(run(code)) for _ in range(2)]
            costs[part.title] = measured(part, folder)
    floor = statistics.median(empty)
    print(f"E（空窗口 {WIDTH} × {HEIGHT}）{floor:.0f} ms CPU，{len(empty)} 次，{min(empty):.0f}–{max(empty):.0f}")
    missed = [
        *in_floors(costs, floor),
        *against_q(costs["against a plain edit"]),
        *in_memory(costs["memory"]),
        *beside(costs["beside"]),
    ]
    return int(any(missed))


def measured(part: Part, folder: str) -> Costs:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": part.scale}
    done = subprocess.run(
        [sys.executable, str(CHILD), part.name, folder],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode:
        raise RuntimeError(f"{part.title}: {done.stderr}")
    return json.loads(done.stdout)


def in_floors(costs: dict[str, Costs], floor: float) -> Iterator[bool]:
    shown = ""
    for budget in BUDGETS:
        if budget.part != shown:
            shown = budget.part
            print(f"{shown}（毫秒 CPU：中位数，第 95 百分位；判定的那个以 E 计）")
        values = costs[budget.part][budget.name]
        ratio = at(values, budget.share) / floor
        which = "中位" if budget.share == MEDIAN else "P95"
        print(
            f"  {budget.words}\t{at(values, MEDIAN):.1f}（{at(values, P95):.1f}）"
            f"\t{which} {ratio:.3f} E，限 {budget.limit} E{told(ratio <= budget.limit)}"
        )
        yield ratio > budget.limit
    opening = costs["opening"]
    growth = at(opening["open huge"], MEDIAN) / at(opening["open large"], MEDIAN)
    print(f"打开 200 万字为 100 万字的 {growth:.2f} 倍，限 {OPEN_GROWTH}{told(growth <= OPEN_GROWTH)}")
    yield growth > OPEN_GROWTH


def against_q(costs: Costs) -> Iterator[bool]:
    for name, words, limit in (("scroll", "滚动", SCROLL_AGAINST_Q), ("page", "翻页", PAGE_AGAINST_Q)):
        ours, theirs = at(costs[name], MEDIAN), at(costs[f"Q {name}"], MEDIAN)
        ratio = ours / theirs
        print(f"{words} {ours:.1f}，Q {theirs:.1f}：{ratio:.2f} 倍，限 {limit}{told(ratio <= limit)}")
        yield ratio > limit


def in_memory(costs: Costs) -> Iterator[bool]:
    small, huge, after = (costs[name][0] for name in ("small", "huge", "after jieba"))
    for words, value, limit in (
        ("2 万字到 200 万字增加", huge - small, GROWTH_MB),
        ("进程，200 万字，还没有词典", huge, PROCESS_MB),
        ("进程，200 万字，词典和建议都算好", after, WITH_WORDS_MB),
    ):
        print(f"{words} {value:.0f} MB，限 {limit}{told(value <= limit)}")
        yield value > limit


def beside(costs: Costs) -> Iterator[bool]:
    """A gap counts that the window's thread made itself; what the machine took from it is told with it."""
    print(f"每秒滚动 60 次，同时在后台：事件循环最长间隔（限 {GAP_MS:.0f}）和帧的延迟（P95 限 {FRAME_MS:.0f}），毫秒")
    for job in sorted({name.split(":")[0] for name in costs}, key="nothing".__ne__):
        walls, spent = costs[f"{job}: gap, wall ms"], costs[f"{job}: gap, thread CPU ms"]
        frames = costs[f"{job}: frame, wall ms"]
        over = max(walls) > GAP_MS
        late = at(frames, P95) > FRAME_MS
        print(
            f"  {job}\t间隔最长 {max(walls):.0f}（窗口线程自己最多 {max(spent):.0f}），"
            f"超过 {GAP_MS:.0f} 的 {sum(gap > GAP_MS for gap in walls)} / {len(walls)}{told(not over)}"
            f"\t帧 {at(frames, MEDIAN):.1f}（P95 {at(frames, P95):.1f}）{told(not late)}"
        )
        yield job != "nothing" and (over or late)


def at(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return statistics.median(ordered) if share == MEDIAN else ordered[round(share * (len(ordered) - 1))]


def told(good: bool) -> str:
    return "" if good else "  超限"


if __name__ == "__main__":
    sys.exit(main())
