"""How much faster our converter is than the reference over the same tables.

Run it as a program: `python tests/benchmarks/bench_conversion.py`.

Both run in turn on the same text, and the best of several rounds counts, because only ratios mean something on a
machine with other work to do. Exit status 1 if a budget is missed. Budgets are for prose: without real documents the
regression cases serve, nearly every character of which is part of a phrase, and nothing is judged.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

import opencc.opencc  # noqa: E402  (the project must be on the path first, as for all scripts outside a package)

from core.text.conversion import align, convert, converter, tables  # noqa: E402

BUDGETS = {"s2t": 8.0, "s2tw": 8.0, "s2hk": 8.0, "s2twp": 3.0, "t2s": 15.0, "tw2s": 10.0, "tw2sp": 3.0}
LOAD_MS = 150
ROUNDS = 5
CHARACTERS = 60_000
PROSE = "真实文件"


def main() -> int:
    simplified, traditional, source = texts()
    print(f"{source}；每次 {CHARACTERS:,} 字，{ROUNDS} 轮取最好")
    print(f"{'':8}{'参照 千字/秒':>12}{'本项目':>10}{'倍数':>8}{'须达':>6}{'带对齐':>8}{'加载 ms':>9}{'首次 ms':>9}")
    missed = False
    for config, budget in BUDGETS.items():
        text = simplified if config.startswith("s2") else traditional
        load, first = loading(config)
        reference = reference_converter(config)
        theirs, ours, aligned = best(
            lambda text=text, reference=reference: reference.convert(text),
            lambda text=text, config=config: convert(text, config),
            lambda text=text, config=config: align(text, config),
        )
        ratio = theirs / ours
        missed = missed or ratio < budget or load > LOAD_MS
        speed = [len(text) / seconds / 1000 for seconds in (theirs, ours, aligned)]
        print(
            f"{config:8}{speed[0]:14,.0f}{speed[1]:13,.0f}{ratio:10.1f}{budget:8.0f}{speed[2]:11,.0f}"
            f"{load:10.0f}{first:10.0f}"
        )
    return int(missed and source == PROSE)


def texts() -> tuple[str, str, str]:
    """Simplified, traditional, and where they come from."""
    seeds = sorted(Path(os.environ.get("DUIDU_CORPUS", PROJECT.parent / "shared" / "corpus")).glob("seeds/*.txt"))
    if seeds:
        read = {path.name[:3]: path.read_text("utf-8") for path in seeds}
        traditional = read.pop("001")
        return fill("".join(read.values())), fill(traditional), PROSE
    cases = json.loads((PROJECT / "tests" / "data" / "opencc" / "cases.json").read_text("utf-8"))["cases"]
    inputs = {side: "\n".join(c["input"] for c in cases if side in c["expected"]) for side in ("s2t", "t2s")}
    return fill(inputs["s2t"]), fill(inputs["t2s"]), "没有真实文件，用 OpenCC 回归用例，不作判断"


def fill(text: str) -> str:
    return (text * (CHARACTERS // len(text) + 1))[:CHARACTERS]


def loading(config: str) -> tuple[float, float]:
    """Milliseconds to load a configuration with nothing shared, and what the first text takes on top of that."""

    def load() -> object:
        tables.read_table.cache_clear()
        converter._load.cache_clear()
        converter._stages.clear()
        return converter._load(config)

    def load_and_convert() -> None:
        load()
        convert("一直发挥作用，標準計畫", config)

    loaded, first = best(load, load_and_convert)
    return loaded * 1000, (first - loaded) * 1000


def reference_converter(config: str) -> opencc.opencc.OpenCC:
    folder = tables.tables_folder()
    opencc.opencc.CONFIG_DIR, opencc.opencc.DICT_DIR = str(folder / "config"), str(folder / "dictionary")
    return opencc.opencc.OpenCC(config)


def best(*works: Callable[[], object]) -> list[float]:
    """Seconds of the best round of each, taken in turn."""
    taken = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for number, work in enumerate(works):
            began = time.perf_counter()
            work()
            taken[number] = min(taken[number], time.perf_counter() - began)
    return taken


if __name__ == "__main__":
    raise SystemExit(main())
