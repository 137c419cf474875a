"""Exports against one fixed reference, the python-docx API on the same clauses.

python -m tests.benchmarks.bench_exports, from the project's folder. Whole exports are measured as the user waits for
them: making the table, writing, reading back, comparing, flushing; in CPU seconds, as others may be at work on the
machine. The reference only writes: its rows are added with add_row to a table of fixed columns, as its manual shows.
It is measured anew between the runs of each format, on a tenth of the rows, and multiplied (its time grows a little
faster than the rows, so this is in its favour).
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource, clause_table
from core.exporting.registry import registry
from core.exporting.source import Source
from core.exporting.table import Table, script_of_table
from core.exporting.write_file import write
from core.model.document import Document
from core.model.ids import DocumentId
from core.model.text import Script, TextRange, View
from core.text.views import view

CLAUSES = 5_000
PART = 10  # the reference writes one part of so many
RUNS = 5  # the best counts
BUDGETS = {"docx": 0.2, "xlsx": 0.15, "csv": 0.05, "md": 0.05, "json": 0.05, "html": 0.05}
"""Parts of the reference's time."""
MOST_MEMORY = 150
"""Megabytes above the start."""
PATH = ("第三章 重点任务", "第一节 具体安排")
WORDS = (
    *("加快建设", "统筹推进", "健全完善", "深入实施", "数字基础设施", "公共数据平台", "政务服务事项", "社区治理网格"),
    *("绿色交通体系", "智能制造园区", "到2025年", "力争实现", "覆盖全部行政村", "共享交换", "一网通办", "分级分类管理"),
    *("提高服务能力", "形成长效机制", "各区县", "有关部门"),
)


def clause_list() -> ClauseList:
    """About 160 characters a clause, hardly two alike, the same in every run."""
    chance = random.Random(20)
    plan = "临江市“十四五”数字城市建设规划"
    document = Document(
        *(DocumentId("d"), plan, Script.HANS, "", 1_000_000, "9f86d081884c7d65", "", 0),
        *("规划.txt", "txt", "utf-8", 1, "", 0),
    )
    rows = tuple(
        ClauseListRow(
            number=number,
            domains=(chance.choice(("政务", "交通", "数据资源")),),
            roles=("任务",),
            text="，".join("".join(chance.choices(WORDS, k=3)) for _ in range(10)) + "。",
            source=plan,
            source_number="临政发〔2021〕8号",
            path=(f"第{number // 500 + 1}章 重点任务", f"第{number // 50 % 10 + 1}节 具体安排"),
            place=f"第 {number} 段",
            remark="",
            note="",
            fingerprint="",
            origin=Source(document, TextRange(200 * number, 200 * number + 160), PATH, number, f"第 {number} 条"),
        )
        for number in range(1, CLAUSES + 1)
    )
    return ClauseList("临江市数字城市条款清单", rows, 1_783_036_800_000, "王敏", (ClauseSource(plan),))


def reference(table: Table, path: Path) -> None:
    """What the python-docx API makes of the rows."""
    import docx

    document = docx.Document()
    document.add_heading(table.title, 0)
    grid = document.add_table(rows=1, cols=len(table.columns))
    for cell, column in zip(grid.rows[0].cells, table.columns, strict=True):
        cell.text = column.name
    for row in table.rows[: CLAUSES // PART]:
        for cell, text in zip(grid.add_row().cells, row.cells, strict=True):
            cell.text = text
    document.save(str(path))


def timed(work: Callable[[], object], runs: int = RUNS) -> list[float]:
    """CPU seconds of each run: others may be at work on the machine."""
    times: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return times


def peak_above_start(name: str) -> float | None:
    """Megabytes that one export takes at its highest above what the program had before; None if nobody can tell."""
    if not Path("/proc/self/clear_refs").exists():
        return None
    code = f"from tests.benchmarks.bench_exports import measure_memory; measure_memory({name!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def measure_memory(name: str) -> None:
    """In a program of its own: what another export left behind would hide what this one takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        small = clause_table(replace(clause_list(), rows=clause_list().rows[:1]))
        write(small, name, path)  # the libraries are there
        table = clause_table(clause_list())
        Path("/proc/self/clear_refs").write_text("5")
        before = memory("VmRSS")
        write(table, name, path)
        print((memory("VmHWM") - before) / 1024)


def memory(kind: str) -> int:
    """Kilobytes."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(kind))


def main() -> int:
    """1 if a budget is exceeded."""
    clauses = clause_list()
    characters = sum(len(row.text) for row in clauses.rows)
    exceeded: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        table = clause_table(clauses)
        print(f"{CLAUSES:,} 条，{characters:,} 字；Python {sys.version.split()[0]}")
        for name, exporter in registry().items():
            own, others = [], []
            for _ in range(RUNS):
                others += timed(lambda: reference(table, path), runs=1)
                own += timed(lambda name=name: write(clause_table(clauses), name, path), runs=1)
            whole = PART * min(others)
            reading = min(timed(lambda exporter=exporter: list(exporter.read_back(table, path))))
            ratio, megabytes = min(own) / whole, path.stat().st_size / 1e6
            peak = peak_above_start(name)
            print(f"{name}：{min(own):.2f} 秒（读回 {reading:.2f}；python-docx {whole:.2f}），", end="")
            print(f"{megabytes:.2f} MB，{ratio:.3f}（≤ {BUDGETS[name]}）", end="")
            print("" if peak is None else f"，内存 +{peak:.0f} MB（≤ {MOST_MEMORY}）")
            if ratio > BUDGETS[name] or (peak or 0) > MOST_MEMORY:
                exceeded.append(name)
        turned = min(timed(lambda: turn(table)))
        book = min(timed(lambda: write(replace(table, twin=turn(table)), "html", path)))
        print(f"换成繁體：{turned:.2f} 秒；网页连同简繁切换：{book:.2f} 秒")
    if exceeded:
        print(f"超出：{'、'.join(exceeded)}")
    return 1 if exceeded else 0


def turn(table: Table) -> Table:
    """In the other script, as a file in it and the switch of a book need it."""

    def convert(text: str, script: Script, region: str) -> str:
        return view(text, script, region, View.HANT_TW).text

    return script_of_table(table, View.HANT_TW, convert)


if __name__ == "__main__":
    sys.exit(main())
