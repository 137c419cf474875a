"""Searching 10,000,000 characters against going through them in memory, and what keeping the index costs an import.

500 documents of 20,000 characters, a third of them traditional, made line by line from the real documents when they
are there, else from the bundled sample. Everything is measured in one run; the texts in memory are folded already.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.importing.read_file import read
from core.model.changes import StepKind
from core.model.search import Query, SearchRequest
from core.services.library import SAMPLES, Library
from core.text.conversion import convert
from core.text.find import Query as Finding
from core.text.find import Searchable, bare
from core.text.fold import fold
from core.text.indexed_lines import line_position
from core.text.line_finder import terms_of
from db import text_index
from main import make_libraries

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from db.recorder import Content

DOCUMENTS = 500
CHARACTERS = 20_000
IMPORTED = 60
"""Documents that are imported one by one, as files are, to see what the index costs."""
QUERIES = 300
LONGEST = 8
FIRST = 100
MEDIAN, P95 = 5.0, 2.0
IMPORT_COST = 0.5
INSIDE_MS = 1.0


@dataclass(frozen=True, slots=True)
class Memory:
    """The folded texts as one string, where each begins, and where each of their lines does."""

    joined: str
    starts: list[int]
    lines: list[int]

    def scan(self, words: str) -> list[int]:
        """Lines that hold the words, by their place in the string."""
        found: list[int] = []
        at = self.joined.find(words)
        while at >= 0:
            line = self.lines[bisect_right(self.lines, at) - 1]
            if not found or found[-1] != line:
                found.append(line)
            at = self.joined.find(words, at + 1)
        return found


def source() -> tuple[list[str], str]:
    folder = Path(os.environ.get("DUIDU_CORPUS", "../shared/corpus"))
    files = [*sorted(folder.glob("seeds/*.txt")), *sorted(folder.glob("public/*.txt"))]
    texts = [read(path).imported.text for path in files or SAMPLES]
    # Lines whose breaks were lost are as long as a document.
    lines = [line[:600] for text in texts for line in text.split("\n") if line.strip()]
    return lines, "真实文件" if files else "自带样例"


def texts_of(lines: list[str]) -> list[str]:
    chance = random.Random(20)
    traditional = {line: convert(line, "s2tw") for line in set(lines)}
    texts: list[str] = []
    for number in range(DOCUMENTS):
        parts = [f"第{number}号"]
        length = len(parts[0])
        while length < CHARACTERS:
            line = chance.choice(lines)
            parts.append(traditional[line] if number % 3 == 2 else line)
            length += len(line) + 1
        texts.append("\n".join(parts)[:CHARACTERS])
    return texts


def fill(library: Library, texts: list[str], folder: Path) -> float:
    """Imports them; what the index took of the whole, as a ratio to the rest, for those imported one by one.

    Files are read here and not in a process of their own, which would only make the rest larger.
    """
    paths = [folder / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, "utf-8")
    library.documents.prepare(read(paths[0]))  # patterns are read once
    with watched() as spent:
        begun = time.perf_counter()
        for path in paths[:IMPORTED]:
            library.documents.add(library.documents.prepare(read(path)), "林")
        whole = time.perf_counter() - begun
    prepared = [library.documents.prepare(read(path)) for path in paths[IMPORTED:]]
    with library.store.step(StepKind.IMPORT_DOCUMENT, "林", title="") as step:
        for one in prepared:
            step.documents.add(one.document, one.text, one.original, one.hints)
    for one in prepared:
        library.store.keep_structure(one.document, one.structure)
    return sum(spent) / (whole - sum(spent))


@contextmanager
def watched() -> Iterator[list[float]]:
    """Seconds of each time that a step has its texts taken into the index."""
    spent: list[float] = []
    follow = text_index.follow

    def timed(connection: Connection, contents: Iterable[Content]) -> None:
        begun = time.perf_counter()
        follow(connection, contents)
        spent.append(time.perf_counter() - begun)

    text_index.follow = timed
    try:
        yield spent
    finally:
        text_index.follow = follow


def memory_of(texts: list[str]) -> Memory:
    folded = ["\n".join(bare(fold(line)) for line in text.split("\n")) for text in texts]
    joined = "\n".join(folded)
    lines = [0]
    lines += [at + 1 for at, character in enumerate(joined) if character == "\n"]
    starts = [0]
    for text in folded:
        starts.append(starts[-1] + len(text) + 1)
    return Memory(joined, starts[:-1], lines)


def queries(texts: list[str]) -> list[str]:
    """Pieces of the texts, of every length up to the longest, as they stand there."""
    chance = random.Random(7)
    chosen: list[str] = []
    while len(chosen) < QUERIES:
        text = chance.choice(texts)
        length = 1 + len(chosen) % LONGEST
        start = chance.randrange(len(text) - length)
        words = text[start : start + length]
        if bare(words) == words and '"' not in fold(words):
            chosen.append(words)
    return chosen


def seconds(work: Callable[[], object]) -> float:
    """The better of two."""
    best = float("inf")
    for _ in range(2):
        begun = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begun)
    return best


def told(name: str, taken: list[float]) -> tuple[float, float]:
    ordered = sorted(taken)
    median, p95 = ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000
    print(f"{name:<22}{median:8.2f}{p95:8.2f}{ordered[-1] * 1000:8.2f}")
    return median, p95


def differences(library: Library, memory: Memory, words: list[str]) -> int:
    """Queries for which the lines found are not those of going through everything."""
    with library.store.reading() as reading:
        numbers = {key: number for number, key in reading.text_index.texts().items()}
    positions: dict[int, int] = {}
    for one, start in zip(library.documents.summaries(), memory.starts, strict=True):
        at, stored = start, 0
        for line in library.documents.open(one.document.id).text.split("\n"):
            positions[at] = line_position(numbers[one.document.text_sha256], stored)
            at += len(bare(fold(line))) + 1
            stored += len(line) + 1
    wrong = 0
    for one in words:
        terms = terms_of(Query((one,)), other_wording=False)
        with library.store.reading() as reading:
            found = reading.text_index.lines(terms, -1, CHARACTERS * DOCUMENTS)
        wrong += set(found) != {positions[at] for at in memory.scan(fold(one))}
    return wrong


def first_lines(library: Library, words: str) -> list[int]:
    terms = terms_of(Query((words,)), other_wording=False)
    with library.store.reading() as reading:
        return reading.text_index.lines(terms, -1, FIRST)


def main() -> int:
    lines, where = source()
    texts = texts_of(lines)
    with tempfile.TemporaryDirectory() as folder:
        library = make_libraries(folder).create(Path(folder) / "量.duidu")
        ratio = fill(library, texts, Path(folder))
        size = library.path.stat().st_size / 1e6
        print(f"{where}；{DOCUMENTS} 份、{sum(map(len, texts)):,} 字，文库 {size:.0f} MB")
        print(f"导入：索引占其余部分的 {ratio:.2f}（不超过 {IMPORT_COST}）")
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        memory = memory_of(texts)
        words = queries(texts)
        wrong = differences(library, memory, words)
        print(f"与逐字查找比：{len(words)} 个检索中 {wrong} 个不同（须为 0）")
        print(f"{'毫秒':<20}{'中位':>6}{'p95':>8}{'最慢':>6}")
        scanned = told("内存中逐字查找", [seconds(lambda one=one: memory.scan(fold(one))) for one in words])
        found = told(f"索引，前 {FIRST} 处", [seconds(lambda one=one: first_lines(library, one)) for one in words])
        starts = [library.search.start(SearchRequest(f'"{one}"')) for one in words]
        told(
            "开始检索", [seconds(lambda one=one: library.search.start(SearchRequest(f'"{one}"'))) for one in words[:40]]
        )
        told("前一页，连同上下文", [seconds(lambda one=one: library.search.page(one)) for one in starts[:120]])
        told("计数", [seconds(lambda one=one: library.search.count(one)) for one in starts])
        searchable = Searchable(texts[0])
        inside = told("一份文件之内", [seconds(lambda one=one: searchable.find(Finding(one))) for one in words])
        most = max(starts, key=lambda one: library.search.count(one).lines)
        begun = time.perf_counter()
        hits = library.search.hits(most)
        print(f"最多的一个：{len(hits):,} 处，全部读出 {time.perf_counter() - begun:.1f} s")
        print(f"内存最多 {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB（检索之前 {before} MB）")
        library.close()
    median, p95 = scanned[0] / found[0], scanned[1] / found[1]
    print(f"倍数：中位 {median:.1f}（至少 {MEDIAN}），p95 {p95:.1f}（至少 {P95}）；文件之内 {inside[0]:.2f} ms")
    kept = not wrong and median >= MEDIAN and p95 >= P95 and ratio <= IMPORT_COST and inside[0] <= INSIDE_MS
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
