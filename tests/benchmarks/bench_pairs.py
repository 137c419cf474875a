"""What aligning two editions costs, against parsing them, and whether every planted edit is found.

Run it as a program: `python tests/benchmarks/bench_pairs.py`. Times are CPU seconds, the best of several rounds. The
budget is a ratio measured in one run. Exit status 1 if it is missed.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from core.analysis.comparison.compare import Edition, compare  # noqa: E402  (the project must be on the path first)
from core.analysis.comparison.wording import differences  # noqa: E402
from core.model.comparison import Change, ChangeKind, Comparison  # noqa: E402
from core.text.conversion import convert  # noqa: E402
from core.text.parse import parse  # noqa: E402
from tests.benchmarks.bench_parse import fill  # noqa: E402
from tests.core.analysis.comparison.planting import Planted, Planter, missed_and_false  # noqa: E402

CHARACTERS = 200_000
ROUNDS = 3
TIMES_PARSING = 2.0
"""Aligning two texts may cost as many times parsing both."""
EDITS = 30


def main() -> int:
    paths = sorted(Path(os.environ.get("DUIDU_CORPUS", PROJECT.parent / "shared" / "corpus")).glob("seeds/*.txt"))
    texts = [path.read_text("utf-8") for path in paths if _is_simplified(path)]
    texts = texts or [(PROJECT / "resources" / "sample" / "plan.hans.txt").read_text("utf-8")]
    print(f"{'真实文件' if paths else '自带样例'}，各 {CHARACTERS:,} 字")
    old = fill(texts, CHARACTERS)
    other = convert(old, "s2tw")
    planter = Planter(other, 1, lone=False)
    editions = {
        f"{EDITS} 处改动": planter.plant(EDITS),
        "每段都有改动": _reworded(other),
        "另一份文件": convert("\n".join(_shuffled(old)), "s2tw"),
    }
    missed = False
    for name, new in editions.items():
        missed |= _measure(name, old, new) > TIMES_PARSING and name != "另一份文件"
    wrong = [len(each) for each in _found(planter, old, editions[f"{EDITS} 处改动"])]
    print(f"{len(planter.planted)} 处改动：漏 {wrong[0]} 处，多 {wrong[1]} 处（须都是 0）")
    return int(missed or any(wrong))


def _found(planter: Planter, old: str, new: str) -> tuple[list[Planted], list[Change]]:
    found = compare(Edition(old, parse(old)), Edition(new, parse(new)))
    return missed_and_false(found, planter.planted, old, new)


def _measure(name: str, old: str, new: str) -> float:
    parsing = best(lambda: (parse(old), parse(new)))
    before, after = Edition(old, parse(old)), Edition(new, parse(new))
    aligning = best(lambda: compare(before, after))
    found = compare(before, after)
    wording = best(lambda: _differences(found, old, new))
    counts = "、".join(f"{kind.value} {count}" for kind, count in sorted(found.counts().items()))
    ratio = aligning / parsing
    print(
        f"{name}：解析两份 {parsing:.3f} 秒，对齐 {aligning:.3f} 秒，为解析的 {ratio:.2f} 倍"
        f"（须不超过 {TIMES_PARSING}）；字词差异另 {wording:.3f} 秒；{counts}"
    )
    return ratio


def _differences(found: Comparison, old: str, new: str) -> int:
    count = 0
    for change in found.changes:
        if change.kind is ChangeKind.CHANGED and change.old is not None and change.new is not None:
            words = old[change.old.start : change.old.end], new[change.new.start : change.new.end]
            count += len(differences(*words, change.old.start, change.new.start))
    return count


def _reworded(text: str) -> str:
    """Two characters of every passage of some length are others."""
    chosen = random.Random(7)
    lines: list[str] = []
    for line in text.split("\n"):
        place = chosen.randrange(4, len(line) - 4) if len(line) > 12 else None
        lines.append(line if place is None else f"{line[:place]}某處{line[place + 2 :]}")
    return "\n".join(lines)


def _shuffled(text: str) -> list[str]:
    """The same lines, none where it was, and half of the sentences in them gone."""
    lines = ["。".join(line.split("。")[::2]) for line in text.split("\n")]
    random.Random(7).shuffle(lines)
    return lines


def _is_simplified(path: Path) -> bool:
    return not path.name.startswith("001")


def best(work: Callable[[], object]) -> float:
    seconds: list[float] = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return min(seconds)


if __name__ == "__main__":
    sys.exit(main())
