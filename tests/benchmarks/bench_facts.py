"""Parsing and finding all facts in 1,000,000 characters against converting them once with the plain package.

CPU seconds of one run; the limit is 1.0. Texts: the real documents when they are there, else the bundled sample.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

from core.analysis.facts import facts
from core.services.library import SAMPLES
from core.text.parse import parse

CHARACTERS = 1_000_000
LIMIT = 1.0


def text_of(characters: int) -> str:
    """Plans one after the other, each round a little different."""
    folder = Path(os.environ.get("DUIDU_CORPUS", "../shared/corpus")) / "seeds"
    plans = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt")) or SAMPLES]
    parts: list[str] = []
    total = 0
    while total < characters:
        number = len(parts)
        parts.append(plans[number % len(plans)].replace("建设", f"建设第{number}期"))
        total += len(parts[-1]) + 1
    return "\n".join(parts)[:characters]


def main() -> int:
    from opencc import OpenCC

    text = text_of(CHARACTERS)
    facts(text[:20_000], parse(text[:20_000]))  # tables are read once
    begun = time.process_time()
    structure = parse(text)
    parsed = time.process_time()
    facts(text, structure)
    found = time.process_time()
    reference = OpenCC("s2tw")
    reference.convert(text[:2_000])
    converting = time.process_time()
    reference.convert(text)
    converted = time.process_time() - converting
    ratio = (found - begun) / converted
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"解析 {parsed - begun:.2f} s，要素 {found - parsed:.2f} s；转换一遍（参照）{converted:.2f} s，内存 {memory} MB"
    )
    print(f"比值 {ratio:.2f}（不超过 {LIMIT}）")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
