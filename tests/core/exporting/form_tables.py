"""One small table of each form, written for these tests; every cell has something to say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta, timezone

from core.exporting.forms.citation_list import CitationList, citation_table
from core.exporting.forms.clause_list import ClauseList, ClauseListRow, ClauseSource, clause_table
from core.exporting.forms.errata import Errata, Erratum, errata_table
from core.exporting.forms.fact_tables import FactList, fact_table
from core.exporting.forms.grouping import GroupBy
from core.exporting.forms.indicator_table import IndicatorColumn, IndicatorList, IndicatorRow, indicator_table
from core.exporting.forms.side_by_side import FacingPassage, SideBySide, side_by_side_table
from core.exporting.forms.task_table import TaskColumn, TaskList, TaskRow, task_table
from core.exporting.source import Source
from core.exporting.table import Table
from core.model.document import Description, Document
from core.model.fact import Citation
from core.model.fact_decision import FactDecision, FactKind, FactStatus
from core.model.fact_row import FactRow
from core.model.ids import DocumentId, FactId
from core.model.text import Script, TextRange, View

MADE_AT = 1_783_036_800_000  # 2026-07-03 08:00 in China
ZONE = timezone(timedelta(hours=8))
PATH = ("第三章 数字基础设施", "第一节 信息网络", "（一）光纤网络")


def document(name: str, title: str, script: Script = Script.HANS, **about: str) -> Document:
    return Document(
        id=DocumentId(f"0000000{name}-0000-4000-8000-000000000000"),
        title=title,
        script=script,
        region="TW" if script is Script.HANT else "",
        characters=9_000,
        text_sha256=name * 64,
        original_sha256="",
        original_size=0,
        file_name="方案.txt",
        format="txt",
        encoding="utf-8",
        importer_version=1,
        layout_sha256="",
        imported_at=0,
        description=Description(**about),
    )


PLAN = document(
    "1",
    "临江市“十四五”数字城市建设规划",
    number="临政发〔2021〕8号",
    issuer="临江市人民政府",
    issued_on="2021-03-15",
)
OTHER = document("2", "臨海市智慧城市推動方案", Script.HANT)


def source(start: int, exact: str, of: Document = PLAN, path: tuple[str, ...] = PATH, passage: int = 12) -> Source:
    return Source(of, TextRange(start, start + len(exact)), path, passage, exact)


def clause_list() -> Table:
    def row(number: int, start: int, text: str, *domains: str, of: Document = PLAN) -> ClauseListRow:
        return ClauseListRow(
            number=number,
            domains=domains,
            roles=("任务",),
            text=text,
            source=of.title,
            source_number=of.description.number,
            path=PATH,
            place="第 12 段",
            remark="与省规划一致" if number == 1 else "",
            note="请市数据局核实口径\n时限是否含节假日？" if number == 2 else "",
            fingerprint="",
            script=of.script,
            region=of.region,
            origin=source(start, text, of),
        )

    rows = (
        row(1, 100, "加快城乡光纤网络建设，到2025年底前行政村千兆光纤全部通达。", "通信网络"),
        row(2, 200, "建立“一网通办”总门户，企业开办时间压缩至1个工作日以内。", "政务", "数据资源"),
        row(3, 300, "指标\t单位\t2025年\n千兆用户占比\t%\t60"),
        row(4, 20, "推動智慧路燈共桿，發揮既有設施效益。", "通信网络", of=OTHER),
    )
    sources = (ClauseSource(PLAN.title, PLAN.description.number), ClauseSource(OTHER.title, script=Script.HANT))
    listed = ClauseList("临江市数字城市重点条款清单", rows, MADE_AT, "王敏", sources, ZONE, GroupBy.DOMAIN, ("政务",))
    return clause_table(listed)


def tasks() -> Table:
    content = "2023年底前新建5G基站2600个，优先覆盖工业园区。"
    other = "建立共享目录，分级分类管理。"
    rows = (
        TaskRow(
            (source(100, content),),
            {
                TaskColumn.TASK: "升级通信网络",
                TaskColumn.CONTENT: content,
                TaskColumn.LEAD: "市工业和信息化局",
                TaskColumn.SUPPORT: "市公安局、市财政局",
                TaskColumn.DEADLINE: "2023年底前",
            },
            frozenset((TaskColumn.DEADLINE,)),
            domain="通信网络",
        ),
        TaskRow(
            (source(200, other, path=("第四章 数字政府",)),),
            {TaskColumn.TASK: "数字政府", TaskColumn.CONTENT: other, TaskColumn.LEAD: "市政府"},
            frozenset((TaskColumn.LEAD, TaskColumn.SUPPORT)),
            {TaskColumn.LEAD: "市大数据局"},
            domain="政务",
        ),
        TaskRow((source(300, "無障礙設施全面改善。", OTHER),), {TaskColumn.CONTENT: "無障礙設施全面改善。"}),
    )
    return task_table(TaskList(rows, MADE_AT, "王敏", zone=ZONE, group_by=GroupBy.DOMAIN, order=("政务",)))


def indicators() -> Table:
    def row(start: int, name: str, unit: str, base: str, target: str, **more: str) -> IndicatorRow:
        cells = {
            IndicatorColumn.NAME: name,
            IndicatorColumn.UNIT: unit,
            IndicatorColumn.BASE: base,
            IndicatorColumn.TARGET: target,
            **{IndicatorColumn(key): words for key, words in more.items()},
        }
        return IndicatorRow((source(start, f"{name}{target}{unit}"),), cells, frozenset((IndicatorColumn.TARGET,)))

    rows = (
        row(100, "网上可办率", "%", "83（2020年）", "≥98.5（2025年）", attribute="约束性", domain="政务"),
        row(200, "光缆长度", "公里", "26000（2020年）", "31000（2023年）", original="3.1万公里", domain="通信网络"),
        row(300, "城市供电可靠率", "%", "", "99.95（2025年）", attribute="预期性"),
        row(400, "单位生产总值能耗", "%", "6.10（2020年）", "下降14（2025年）"),
        row(500, "办理时间", "天", "约12（2020年）", "3—5（2025年）"),
    )
    return indicator_table(IndicatorList(rows, MADE_AT, "王敏", zone=ZONE))


def citations() -> Table:
    def row(start: int, title: str, number: str | None = None, *, sure: bool = False, **more: str) -> FactRow:
        exact = f"《{title}》"
        fact = Citation(
            TextRange(start, start + len(exact)),
            title=title,
            number=number,
            doctype=more.get("doctype"),
            bracketed=True,
            anaphor="means" in more,
            resolves_to=more.get("means"),
        )
        decision = FactDecision(FactId("f"), PLAN.id, fact, exact, FactStatus.CONFIRMED, "林", 0) if sure else None
        return FactRow(PLAN, fact, exact, "依据", "，", PATH, 12, decision)

    rows = (
        row(10, "国务院关于加强数字政府建设的指导意见", "国发〔2022〕14号"),
        row(60, "中华人民共和国数据安全法", doctype="law", sure=True),
        row(90, "意见", means="国务院关于加强数字政府建设的指导意见"),
    )
    return citation_table(CitationList(rows, MADE_AT, "王敏", zone=ZONE))


def facts() -> Table:
    fact = Citation(TextRange(10, 15), "规划纲要", None, "report", bracketed=True, anaphor=False, resolves_to=None)
    row = FactRow(PLAN, fact, "《规划纲要》", "依据", "，", PATH, 12)
    return fact_table(FactList(FactKind.CITATION, (row,), MADE_AT, "王敏", zone=ZONE))


def errata() -> Table:
    rows = (
        Erratum(
            *(1, ("壹、總則",), "第 3 段", "于", "於", "可能是简繁转换漏改的字", "關", "資訊建設"),
            accepted=True,
            origin=source(9, "于", OTHER, ("壹、總則",), 3),
        ),
        Erratum(2, (), "第 4 段", "（", None, "括号不成对", "4.7億元", "暫定", accepted=False),
        Erratum(3, (), "第 5 段", "的的", "", "多字", "推動", "設備", accepted=True),
    )
    return errata_table(Errata(OTHER.title, rows, MADE_AT, "王敏", script=Script.HANT, region="TW", zone=ZONE))


def side_by_side() -> Table:
    passages = (
        FacingPassage(source(0, "临江市规划", path=()), "临江市规划", "臨江市規劃", heading=True),
        FacingPassage(source(6, "发展目标。", path=()), "发展目标。", "發展目標。"),
        FacingPassage(source(12, "指标\t单位", path=()), "指标\t单位", "指標\t單位"),
    )
    return side_by_side_table(SideBySide(PLAN, View.HANT_TW, passages, MADE_AT, "王敏", zone=ZONE))


FORMS: Mapping[str, Callable[[], Table]] = {
    "clause-list-grouped": clause_list,
    "task-table": tasks,
    "indicator-table": indicators,
    "citation-list": citations,
    "facts": facts,
    "errata": errata,
    "side-by-side": side_by_side,
}
TRADITIONAL = str.maketrans(
    "条款清单领域来源务城备时间设网络达办业缩规与号数据通讯发质长电续约条计实区级压东龙书项权标准",
    "條款清單領域來源務城備時間設網絡達辦業縮規與號數據通訊發質長電續約條計實區級壓東龍書項權標準",
)


def with_twin(table: Table) -> Table:
    """With the other script beside it, by a few characters: what conversion does is tested elsewhere."""

    def turned(words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(each.translate(TRADITIONAL) for each in words)

    twin = replace(
        table,
        title=table.title.translate(TRADITIONAL),
        columns=tuple(replace(each, name=each.name.translate(TRADITIONAL)) for each in table.columns),
        rows=tuple(replace(row, cells=turned(row.cells)) for row in table.rows),
        groups=tuple(replace(group, title=group.title.translate(TRADITIONAL)) for group in table.groups),
        subtitle=turned(table.subtitle),
        footer=turned(table.footer),
        view=View.HANT_TW,
    )
    return replace(table, twin=twin)
