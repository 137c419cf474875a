"""One small list, written for these tests, in which every column has something to say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta, timezone

import pytest

from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource
from core.exporting.table import Alignment, Column, Row, Table
from core.model.text import Script

MADE_AT = 1_783_036_800_000  # 2026-07-03 08:00 in China, still 2 July in Hawaii


def made_row(number: int, text: str, **changes: object) -> ClauseListRow:
    fields: dict[str, object] = {
        "number": number,
        "domains": ("通信网络",),
        "roles": ("任务",),
        "text": text,
        "source": "临江市“十四五”数字城市建设规划",
        "source_number": "临政发〔2021〕8号",
        "path": ("第三章 数字基础设施", "第一节 信息网络", "（一）光纤网络"),
        "place": "第 12 段",
        "remark": "",
        "note": "",
        "fingerprint": "3f2a9c1e77d0",
    }
    return ClauseListRow(**{**fields, **changes})


@pytest.fixture
def clauses() -> ClauseList:
    plan = "临江市“十四五”数字城市建设规划"
    rows = (
        made_row(1, "加快城乡光纤网络建设，到2025年底前行政村千兆光纤全部通达。", remark="与省规划一致"),
        made_row(
            2,
            "建立“一网通办”总门户，企业开办时间压缩至1个工作日以内。",
            domains=("政务", "数据资源"),
            path=("第四章 数字政府",),
            place="第 40 段",
            note="请市数据局核实口径\n时限是否含节假日？",
        ),
        made_row(3, "指标\t单位\t2025年\n千兆用户占比\t%\t60", domains=(), roles=(), path=(), place="第 77 段"),
        made_row(
            4,
            "推動智慧路燈共桿，發揮既有設施效益。",
            domains=("城管市政",),
            source="臨海市智慧城市推動方案",
            source_number="",
            path=("參、推動策略",),
            place="第 9 段",
            script=Script.HANT,
            region="TW",
        ),
    )
    return ClauseList(
        title="临江市数字城市重点条款清单",
        rows=rows,
        made_at=MADE_AT,
        reviewer="王敏",
        sources=(
            ClauseSource(plan, "临政发〔2021〕8号", "临江市人民政府", "2021-03-15", "9f86d081884c7d65"),
            ClauseSource("臨海市智慧城市推動方案", script=Script.HANT, region="TW"),
        ),
        zone=timezone(timedelta(hours=8)),
    )


@pytest.fixture
def table_of() -> Callable[..., Table]:
    """A table of numbers and texts: `table_of("甲", "乙")` has two rows."""

    def made(*texts: str, title: str = "清单") -> Table:
        return Table(
            form="条款清单",
            title=title,
            columns=(Column("序号", 15, Alignment.CENTRE, number=True), Column("条款原文", 210, quoted=True)),
            rows=tuple(Row((str(number), text)) for number, text in enumerate(texts, start=1)),
            footer=("制表人：王敏",),
            about_title="说明",
            about=(Row(("名称", title)),),
            reviewer="王敏",
            made_at=MADE_AT,
        )

    return made
