"""Exports against one fixed reference, the python-docx API on the same clauses.

python -m tests.benchmarks.bench_exports, from the project's folder. Whole exports are timed as the user waits for
them: making the table, writing, reading back, comparing, flushing. The reference only writes. Its rows are added with
add_row to a table of fixed columns, as its manual shows; a tenth of the rows is timed and multiplied (its time grows
a little faster than the rows, so this is in its favour).
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource, clause_table
from core.exporting.registry import registry
from core.exporting.table import Table
from core.exporting.write_file import write

CLAUSES = 5_000
PART = 10  # the reference writes one part of so many
RUNS = 3  # the best counts
WORDS = (
    *("加快建设", "统筹推进", "健全完善", "深入实施", "数字基础设施", "公共数据平台", "政务服务事项", "社区治理网格"),
    *("绿色交通体系", "智能制造园区", "到2025年", "力争实现", "覆盖全部行政村", "共享交换", "一网通办", "分级分类管理"),
    *("提高服务能力", "形成长效机制", "各区县", "有关部门"),
)


def clause_list() -> ClauseList:
    """About 160 characters a clause, hardly two alike, the same in every run."""
    chance = random.Random(20)
    plan = "临江市“十四五”数字城市建设规划"
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
        )
        for number in range(1, CLAUSES + 1)
    )
    return ClauseList("临江市数字城市条款清单", rows, 1_783_036_800_000, "王敏", (ClauseSource(plan),))


def reference(table: Table, path: Path) -> None:
    """What the python-docx API makes of the first part of the rows."""
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
    """Seconds of each run."""
    times: list[float] = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return times


def main() -> None:
    clauses = clause_list()
    characters = sum(len(row.text) for row in clauses.rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list"
        table = clause_table(clauses)
        (part,) = timed(lambda: reference(table, path), runs=1)
        print(f"{CLAUSES:,} 条，{characters:,} 字；Python {sys.version.split()[0]}")
        print(f"python-docx add_row（{CLAUSES // PART} 行 × {PART}）：{PART * part:.2f} 秒")
        for name, exporter in registry().items():
            first, *others = timed(lambda name=name: write(clause_table(clauses), name, path))
            reading = min(timed(lambda exporter=exporter: list(exporter.read_back(table, path))))
            ratio, megabytes = PART * part / min(others), path.stat().st_size / 1e6
            print(f"{name}：首次 {first:.2f} 秒，再次 {min(others):.2f} 秒（读回 {reading:.2f}），", end="")
            print(f"{megabytes:.2f} MB，快 {ratio:.0f} 倍")


if __name__ == "__main__":
    main()
