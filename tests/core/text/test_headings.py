"""Headings: H1-H7 of the conventions, in both scripts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.model.document import LayoutHint
from core.text.conversion import convert
from tests.core.text.shown import shown

BODY = "近年来全市道路里程持续增加，群众出行更加方便。"
MORE = "各区要按照职责抓好落实，确保按期完成。"

CASES: dict[str, tuple[str, list[str]]] = {
    "first system below the title is 2": (
        f"某市道路规划\n一、现状\n{BODY}\n（一）路网\n{BODY}\n1.主干路\n{BODY}\n二、目标\n{BODY}",
        [
            "1 某市道路规划",
            "2 一、现状",
            f"- {BODY}",
            "3 （一）路网",
            f"- {BODY}",
            "4 1.主干路",
            f"- {BODY}",
            "2 二、目标",
            f"- {BODY}",
        ],
    ),
    "levels count from 2 without a title too": (
        f"第一篇 总论\n第一章 背景\n{BODY}\n第一节 路网\n{BODY}\n第二篇 任务\n第二章 建设\n{BODY}",
        [
            "2 第一篇 总论",
            "3 第一章 背景",
            f"- {BODY}",
            "4 第一节 路网",
            f"- {BODY}",
            "2 第二篇 任务",
            "3 第二章 建设",
            f"- {BODY}",
        ],
    ),
    "a level that is skipped leaves no gap": (
        f"一、现状\n{BODY}\n1.路网\n{BODY}\n二、目标\n（一）近期\n{BODY}\n1.路网\n{BODY}",
        [
            "2 一、现状",
            f"- {BODY}",
            "3 1.路网",
            f"- {BODY}",
            "2 二、目标",
            "3 （一）近期",
            f"- {BODY}",
            "4 1.路网",
            f"- {BODY}",
        ],
    ),
    "numbers that run through all chapters": (
        f"一、路网\n（一）主干路\n{BODY}\n（二）次干路\n{BODY}\n二、公交\n（三）线路\n{BODY}",
        [
            "2 一、路网",
            "3 （一）主干路",
            f"- {BODY}",
            "3 （二）次干路",
            f"- {BODY}",
            "2 二、公交",
            "3 （三）线路",
            f"- {BODY}",
        ],
    ),
    "the text may rank its systems otherwise": (
        f"1、路网\n一、主干\n{BODY}\n二、次干\n{BODY}\n2、公交\n一、线路\n{BODY}\n3、停车\n{BODY}",
        [
            "2 1、路网",
            "3 一、主干",
            f"- {BODY}",
            "3 二、次干",
            f"- {BODY}",
            "2 2、公交",
            "3 一、线路",
            f"- {BODY}",
            "2 3、停车",
            f"- {BODY}",
        ],
    ),
    "Taiwan's order": (
        f"壹、緣起\n一、依據\n{BODY}\n(一)母法\n{BODY}\n貳、目標\n{BODY}",
        ["2 壹、緣起", "3 一、依據", f"- {BODY}", "4 (一)母法", f"- {BODY}", "2 貳、目標", f"- {BODY}"],
    ),
    "decimal numbers": (
        f"1 总则\n1.1 目的\n{BODY}\n1.2 范围\n{BODY}\n2 规定\n2.1 路网\n{BODY}",
        ["2 1 总则", "3 1.1 目的", f"- {BODY}", "3 1.2 范围", f"- {BODY}", "2 2 规定", "3 2.1 路网", f"- {BODY}"],
    ),
    "a number alone on its line": (
        f"第一章\n总 则\n{BODY}",
        ["2 第一章\n总 则", f"- {BODY}"],
    ),
    "a heading that ends like a sentence stands above text": (
        f"一、任务\n（一）加强路网建设。\n{BODY}\n（二）优化公交线路。\n{BODY}",
        ["2 一、任务", "3 （一）加强路网建设", f"- {BODY}", "3 （二）优化公交线路", f"- {BODY}"],
    ),
    "items of a list are clauses": (
        f"一、任务\n重点做好下列工作：\n（一）加强路网建设。\n（二）优化公交线路。\n（三）规范停车秩序。\n二、保障\n{BODY}",
        [
            "2 一、任务",
            "- 重点做好下列工作：",
            "- （一）加强路网建设。",
            "- （二）优化公交线路。",
            "- （三）规范停车秩序。",
            "2 二、保障",
            f"- {BODY}",
        ],
    ),
    "short items behind a colon are clauses": (
        f"一、材料\n申请时提交：\n1.申请表\n2.身份证明\n3.缴费凭证\n二、时限\n{BODY}",
        ["2 一、材料", "- 申请时提交：", "- 1.申请表", "- 2.身份证明", "- 3.缴费凭证", "2 二、时限", f"- {BODY}"],
    ),
    "items behind a colon need no full stop": (
        f"一、条件\n申报单位应当符合下列条件：\n（一）在本市依法注册\n（二）近三年无违法记录\n二、程序\n{BODY}",
        [
            "2 一、条件",
            "- 申报单位应当符合下列条件：",
            "- （一）在本市依法注册",
            "- （二）近三年无违法记录",
            "2 二、程序",
            f"- {BODY}",
        ],
    ),
    "a colon closes a heading that has items below": (
        "一、问题\n1.人才不足：\n(1)学校：招生困难，师资流失。\n(2)企业：待遇偏低，岗位偏少。",
        ["2 一、问题", "3 1.人才不足", "4r (1)学校", "- 招生困难，师资流失。", "4r (2)企业", "- 待遇偏低，岗位偏少。"],
    ),
    "run in behind a number": (
        f"一、任务\n（一）加强路网建设。{BODY}{MORE}\n（二）优化公交线路。{BODY}",
        ["2 一、任务", "3r （一）加强路网建设", f"- {BODY}", f"- {MORE}", "3r （二）优化公交线路", f"- {BODY}"],
    ),
    "run in before a colon": (
        "1.拓宽主干路：由市建设局负责，年内完成三条。\n2.增开公交：由市交通局负责，年内新增十条。",
        ["2r 1.拓宽主干路", "- 由市建设局负责，年内完成三条。", "2r 2.增开公交", "- 由市交通局负责，年内新增十条。"],
    ),
    "run in before a wide blank": (
        f"一、目标　　到年底全市新增道路一百公里，公交线路二十条。\n二、任务　　{BODY}",
        ["2r 一、目标", "- 到年底全市新增道路一百公里，公交线路二十条。", "2r 二、任务", f"- {BODY}"],
    ),
    "run in before a comma": (
        "1、在道路建设方面，要加快主干路拓宽。\n2、在公交发展方面，要增加线路和车辆。",
        ["2r 1、在道路建设方面", "- 要加快主干路拓宽。", "2r 2、在公交发展方面", "- 要增加线路和车辆。"],
    ),
    "numbered statements are clauses": (
        f"1.市民反映主干路早晚高峰拥堵严重，通行时间过长。\n2.公交车辆老旧。{MORE}\n3.停车位缺口达到三万个，占道现象普遍。",
        [
            "- 1.市民反映主干路早晚高峰拥堵严重，通行时间过长。",
            "- 2.公交车辆老旧。",
            f"- {MORE}",
            "- 3.停车位缺口达到三万个，占道现象普遍。",
        ],
    ),
    "articles of a law are clauses": (
        "第一条　为了保障道路畅通，制定本办法。\n第二条　市政府负责道路规划。区政府负责道路养护。",
        ["- 第一条　为了保障道路畅通，制定本办法。", "- 第二条　市政府负责道路规划。", "- 区政府负责道路养护。"],
    ),
    "points that are all topics with text": (
        f"一、任务\n{BODY}一是加快道路建设。{MORE}二是优化公交线路。{MORE}三要规范停车秩序。{MORE}",
        [
            "2 一、任务",
            f"- {BODY}",
            "3r 一是加快道路建设",
            f"- {MORE}",
            "3r 二是优化公交线路",
            f"- {MORE}",
            "3r 三要规范停车秩序",
            f"- {MORE}",
        ],
    ),
    "one point without text makes clauses of all": (
        f"一、任务\n一是加快道路建设。{MORE}二是优化公交线路。三是规范停车秩序。{MORE}",
        [
            "2 一、任务",
            "- 一是加快道路建设。",
            f"- {MORE}",
            "- 二是优化公交线路。",
            "- 三是规范停车秩序。",
            f"- {MORE}",
        ],
    ),
    "a conclusion explains no point": (
        f"一是道路建设滞后。{BODY}二是公交线路偏少。因此，要加快补齐短板。",
        ["- 一是道路建设滞后。", f"- {BODY}", "- 二是公交线路偏少。", "- 因此，要加快补齐短板。"],
    ),
    "points between semicolons are clauses": (
        "要做到：一是道路建设提速，年内完成；二是公交线路加密，群众满意；三是停车秩序好转，占道减少。",
        ["- 要做到：一是道路建设提速，年内完成；", "- 二是公交线路加密，群众满意；", "- 三是停车秩序好转，占道减少。"],
    ),
    "points inside points": (
        f"一、问题\n第一，道路建设滞后。一是资金不足。二是土地不足。\n第二，公交发展缓慢。{BODY}",
        [
            "2 一、问题",
            "3r 第一，道路建设滞后",
            "- 一是资金不足。",
            "- 二是土地不足。",
            "3r 第二，公交发展缓慢",
            f"- {BODY}",
        ],
    ),
    "points that open paragraphs": (
        f"（一）路网\n一是里程增加。{BODY}\n二是质量提高。{BODY}\n（二）公交\n{BODY}",
        ["2 （一）路网", "3r 一是里程增加", f"- {BODY}", "3r 二是质量提高", f"- {BODY}", "2 （二）公交", f"- {BODY}"],
    ),
    "topic statements that open most paragraphs": (
        f"一、任务\n加快道路建设。{MORE}\n优化公交线路，方便群众出行。{MORE}\n{BODY}",
        ["2 一、任务", "3r 加快道路建设", f"- {MORE}", "3r 优化公交线路，方便群众出行", f"- {MORE}", f"- {BODY}"],
    ),
    "mottoes that open all paragraphs": (
        f"一、原则\n便民优先。{MORE}\n安全可控。{MORE}\n二、形势\n困难不少。{MORE}\n{BODY}",
        [
            "2 一、原则",
            "3r 便民优先",
            f"- {MORE}",
            "3r 安全可控",
            f"- {MORE}",
            "2 二、形势",
            "- 困难不少。",
            f"- {MORE}",
            f"- {BODY}",
        ],
    ),
    "a single short opening sentence is a clause": (
        f"一、任务\n加快道路建设。{MORE}\n{BODY}",
        ["2 一、任务", "- 加快道路建设。", f"- {MORE}", f"- {BODY}"],
    ),
    "facts that open paragraphs are clauses": (
        f"一、现状\n道路是城市的骨架。{BODY}\n公交承担了一半出行。{BODY}",
        ["2 一、现状", "- 道路是城市的骨架。", f"- {BODY}", "- 公交承担了一半出行。", f"- {BODY}"],
    ),
    "a name without verb heads its paragraph": (
        f"一、任务\n{BODY}\n城市快速路工程。{MORE}",
        ["2 一、任务", f"- {BODY}", "3r 城市快速路工程", f"- {MORE}"],
    ),
    "a label before a colon heads its paragraph": (
        "一、总体要求\n基本原则：坚持规划先行，注重分步实施。\n主要目标：到年底新增道路一百公里。",
        [
            "2 一、总体要求",
            "3r 基本原则",
            "- 坚持规划先行，注重分步实施。",
            "3r 主要目标",
            "- 到年底新增道路一百公里。",
        ],
    ),
    "several headings in one paragraph": (
        f"一、任务\n（一）加强路网建设，改善出行条件。加快主干路拓宽。{MORE}\n推进支路改造。{MORE}\n（二）优化公交线路。{BODY}",
        [
            "2 一、任务",
            "3r （一）加强路网建设，改善出行条件",
            "4r 加快主干路拓宽",
            f"- {MORE}",
            "4r 推进支路改造",
            f"- {MORE}",
            "3r （二）优化公交线路",
            f"- {BODY}",
        ],
    ),
    "a footnote behind a run-in heading belongs to nothing": (
        f"一、任务\n一是加快道路建设。[3]{MORE}二是优化公交线路。{MORE}",
        ["2 一、任务", "3r 一是加快道路建设", f"- {MORE}", "3r 二是优化公交线路", f"- {MORE}"],
    ),
    "a topic whose agency is named is a measure, not a heading": (
        f"一、任务\n（一）加快道路建设。（市建设局负责）{MORE}\n（二）优化公交线路。（市交通局负责）{MORE}",
        [
            "2 一、任务",
            "- （一）加快道路建设。（市建设局负责）",
            f"- {MORE}",
            "- （二）优化公交线路。（市交通局负责）",
            f"- {MORE}",
        ],
    ),
    "dashes": (
        f"第一章 原则\n——规划先行。{BODY}\n——分步实施。{BODY}\n第二章 目标\n——里程达到一千公里；\n——绿地率达到四成。",
        [
            "2 第一章 原则",
            "3r ——规划先行",
            f"- {BODY}",
            "3r ——分步实施",
            f"- {BODY}",
            "2 第二章 目标",
            "- ——里程达到一千公里；",
            "- ——绿地率达到四成。",
        ],
    ),
    "lines without a mark": (
        f"道路建设观察\n{BODY}\n路网建设的进展\n{BODY}\n公交发展的难题\n{BODY}",
        ["1 道路建设观察", f"- {BODY}", "2 路网建设的进展", f"- {BODY}", "2 公交发展的难题", f"- {BODY}"],
    ),
    "lines without a mark above numbers that begin anew": (
        f"道路规划\n{MORE}\n路网\n一、主干\n{BODY}\n二、支路\n{BODY}\n公交\n一、线路\n{BODY}",
        [
            "1 道路规划",
            f"- {MORE}",
            "2 路网",
            "3 一、主干",
            f"- {BODY}",
            "3 二、支路",
            f"- {BODY}",
            "2 公交",
            "3 一、线路",
            f"- {BODY}",
        ],
    ),
    "a preface holds no numbers": (
        f"道路规划\n前　言\n{BODY}\n一、现状\n{BODY}\n结束语\n{BODY}",
        ["1 道路规划", "2 前　言", f"- {BODY}", "2 一、现状", f"- {BODY}", "2 结束语", f"- {BODY}"],
    ),
    "a preface may hold points": (
        f"道路规划\n前　言\n一是里程增加。{BODY}二是质量提高。{BODY}\n一、现状\n{BODY}",
        [
            "1 道路规划",
            "2 前　言",
            "3r 一是里程增加",
            f"- {BODY}",
            "3r 二是质量提高",
            f"- {BODY}",
            "2 一、现状",
            f"- {BODY}",
        ],
    ),
    "a section word is no title": (
        f"简介\n{BODY}\n道路现状\n{BODY}",
        ["2 简介", f"- {BODY}", "2 道路现状", f"- {BODY}"],
    ),
    "questions": (
        f"一、为什么要修路？\n{BODY}\n二、怎样修路？\n{BODY}",
        ["2 一、为什么要修路？", f"- {BODY}", "2 二、怎样修路？", f"- {BODY}"],
    ),
    "markdown": (
        f"# 道路计划\n## 现状\n{BODY}\n### 问题\n1. 路网：{BODY}\n2. 公交：{BODY}\n- 里程：一百公里\n## 目标\n{BODY}",
        [
            "1 道路计划",
            "2 现状",
            f"- {BODY}",
            "3 问题",
            "4r 路网",
            f"- {BODY}",
            "4r 公交",
            f"- {BODY}",
            "- 里程：一百公里",
            "2 目标",
            f"- {BODY}",
        ],
    ),
    "several # are no titles": (f"# 现状\n{BODY}\n# 目标\n{BODY}", ["2 现状", f"- {BODY}", "2 目标", f"- {BODY}"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_finds_headings(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", [case[0] for case in CASES.values()], ids=CASES.keys())
def test_finds_the_same_in_the_other_script(text: str) -> None:
    assert shown(convert(text, "s2tw")) == [convert(line, "s2tw") for line in shown(text)]


def test_styles_of_the_file_make_headings_where_words_do_not() -> None:
    lines = [
        "道路规划",
        "路网密度需要进一步提高的主要原因以及解决办法的若干思考与建议以及各方面意见综述汇总",
        BODY,
        "近期安排",
        BODY,
    ]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    hints = [LayoutHint(starts[1], "heading", 1, "Heading 1"), LayoutHint(starts[3], "heading", 2, "Heading 2")]
    assert shown("\n".join(lines), hints) == ["1 道路规划", f"2 {lines[1]}", f"- {BODY}", "3 近期安排", f"- {BODY}"]


def test_a_styled_heading_ranks_with_numbered_ones_of_its_style() -> None:
    lines = ["道路规划", "一、现状", BODY, "（一）路网", BODY, "附录说明", BODY]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    hint = LayoutHint(starts[1], "heading", 1, "Heading 1", "一、")
    hints = [hint, replace(hint, start=starts[3], level=2), replace(hint, start=starts[5])]
    assert [line for line in shown("\n".join(lines), hints) if line[0] != "-"] == [
        "1 道路规划",
        "2 一、现状",
        "3 （一）路网",
        "2 附录说明",
    ]


def test_a_paragraph_styled_as_heading_stays_a_paragraph() -> None:
    assert shown(BODY + MORE, [LayoutHint(0, "heading", 1, "Heading 1")]) == [f"- {BODY}", f"- {MORE}"]


def test_a_list_number_with_a_tab_is_no_table() -> None:
    text = f"一、\t现状\n\uf0b7\t{BODY}"
    hints = [LayoutHint(0, "list", 0, "", "一、\t"), LayoutHint(6, "list", 0, "", "\uf0b7\t")]
    assert shown(text, hints) == ["2 一、\t现状", f"- \uf0b7\t{BODY}"]
