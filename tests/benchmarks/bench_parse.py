"""What parsing a very long text costs, and whether the cost grows with the length alone.

Run it as a program: `python tests/benchmarks/bench_parse.py`. Times are CPU seconds, the best of several rounds. The
budget is a ratio measured in one run: parsing against breaking the same text into lines and sentences with one bare
pattern, which is the least a parser could do. Exit status 1 if it is missed.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from core.text.parse import parse  # noqa: E402  (the project must be on the path first, as for all such scripts)

CHARACTERS = 1_000_000
ROUNDS = 3
TIMES_BARE = 120
"""Parsing may take as many times the bare pattern."""
GROWTH = 2.0
"""And a character of a long text as many times one of a text a tenth as long."""
_BARE = re.compile(r"[^\n。！？；]+[。！？；]?")
SAMPLE = (
    "某市道路规划\n一、现状\n（一）路网。近年来全市道路里程持续增加，群众出行更加方便。事故明显减少。\n"
    "（二）公交。线路覆盖全部街道；车辆全部更新。\n二、任务\n一是加快建设。年内完成三条主干路。二是优化公交。年内新增十条线路。\n"
)


def main() -> int:
    paths = sorted(Path(os.environ.get("DUIDU_CORPUS", PROJECT.parent / "shared" / "corpus")).glob("seeds/*.txt"))
    texts = [path.read_text("utf-8") for path in paths] or [SAMPLE]
    long, short = fill(texts, CHARACTERS), fill(texts, CHARACTERS // 10)
    structure = parse(long)
    source = "真实文件" if paths else "自带样例"
    print(f"{source} {len(long):,} 字：{len(structure.passages):,} 段，{len(structure.clauses):,} 条")
    parsed, parsed_short, bare = (
        best(lambda: parse(long)),
        best(lambda: parse(short)),
        best(lambda: _BARE.findall(long)),
    )
    ratio, growth = parsed / bare, parsed / parsed_short / (len(long) / len(short))
    print(f"解析 {parsed:.2f} 秒，为单一表达式的 {ratio:.0f} 倍（须不超过 {TIMES_BARE}）")
    print(f"每字耗时为十分之一长度文本的 {growth:.2f} 倍（须不超过 {GROWTH}）")
    return int(ratio > TIMES_BARE or growth > GROWTH)


def fill(texts: list[str], length: int) -> str:
    """The texts again and again, each time with another number in it, so that no two lines are the same."""
    parts: list[str] = []
    total = number = 0
    while total < length:
        part = texts[number % len(texts)].replace("，", f"，{number}", 1)
        parts.append(part)
        total += len(part) + 1
        number += 1
    return "\n".join(parts)[:length]


def best(work: Callable[[], object]) -> float:
    seconds: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


if __name__ == "__main__":
    sys.exit(main())
