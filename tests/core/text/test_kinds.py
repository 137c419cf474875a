"""What holds no statement: tables, captions, notes, what surrounds a letter."""

from __future__ import annotations

import pytest

from core.model.document import LayoutHint
from core.text.conversion import convert
from tests.core.text.shown import shown

BODY = "近年来全市道路里程持续增加，群众出行更加方便。"

LETTER = f"""\
某市人民政府关于印发
某市道路规划的通知
某政发〔2021〕15号

各县、自治县、区人民政府，市政府各部门、各直属机构：
现将《某市道路规划》印发给你们，请认真贯彻执行。

附件：1.重点任务表
　　　2.重点项目表

某市人民政府
2021年3月15日
（此件公开发布）

某市道路规划
一、现状
{BODY}
表1 主要指标
指标\t单位\t2025年
里程\t公里\t1000
注：里程不含村道
资料来源：市统计局
"""


def test_reads_a_letter_and_the_plan_it_brings() -> None:
    assert shown(LETTER) == [
        "1 某市人民政府关于印发\n某市道路规划的通知",
        "note 某政发〔2021〕15号",
        "note 各县、自治县、区人民政府，市政府各部门、各直属机构：",
        "- 现将《某市道路规划》印发给你们，请认真贯彻执行。",
        "note 附件：1.重点任务表",
        "note 2.重点项目表",
        "note 某市人民政府",
        "note 2021年3月15日",
        "note （此件公开发布）",
        "1 某市道路规划",
        "2 一、现状",
        f"- {BODY}",
        "caption 表1 主要指标",
        "table_row 指标\t单位\t2025年",
        "table_row 里程\t公里\t1000",
        "note 注：里程不含村道",
        "note 资料来源：市统计局",
    ]


def test_reads_it_in_the_other_script() -> None:
    assert shown(convert(LETTER, "s2tw")) == [convert(line, "s2tw") for line in shown(LETTER)]


def test_skips_a_table_of_contents() -> None:
    text = f"道路规划\n目　录\n第一章　现状\n第二章　目标\n第一章　现状\n{BODY}\n第二章　目标\n{BODY}"
    assert [line for line in shown(text) if line[0] in "12"] == ["1 道路规划", "2 第一章　现状", "2 第二章　目标"]


def test_skips_contents_that_name_pages() -> None:
    text = f"道路规划\n第一章 现状……1\n第二章 目标\t12\n第一章 现状\n{BODY}"
    assert [line for line in shown(text) if line[0] in "12"] == ["1 道路规划", "2 第一章 现状"]


def test_a_title_said_twice_heads_once() -> None:
    text = f"某市道路规划\n索引号：123\n某市\n道路规划\n一、现状\n{BODY}"
    assert shown(text)[:4] == ["1 某市道路规划", "note 索引号：123", "note 某市\n道路规划", "2 一、现状"]


@pytest.mark.parametrize(
    "line",
    ["图3 路网结构", "图 2-1：路网结构", "表4　主要指标", "专栏2 重大工程", "附表1 任务分工"],
)
def test_captions(line: str) -> None:
    for spelling in (line, convert(line, "s2tw")):
        assert f"caption {spelling}" in shown(f"{BODY}\n{spelling}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "注：不含村道",
        "数据来源：市统计局。",
        "- 12 -",
        "第 3 页 共 28 页",
        "国发〔2019〕4号",
        "(发改投资[2014]2724号)",
        "二〇二一年三月十五日",
        "2021/01 ~ 2021/12",
        "（征求意见稿）",
        "第12号",
    ],
)
def test_notes(line: str) -> None:
    for spelling in (line, convert(line, "s2tw")):
        assert f"note {spelling}" in shown(f"{BODY}\n{spelling}\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "表1所示指标均为预期值。",
        "图3中的道路已经建成。",
        "专栏2的工程由市建设局负责。",
        "2021年3月15日，市政府召开会议。",
        "注意交通安全。",
    ],
)
def test_sentences_that_only_begin_like_them(line: str) -> None:
    assert f"- {line}" in shown(f"{BODY}\n{line}\n{BODY}")


def test_numbered_notes_below_their_word() -> None:
    text = f"{BODY}\n注：\n1.里程不含村道。\n2.投资不含征地。\n"
    assert shown(text) == [f"- {BODY}", "note 注：", "note 1.里程不含村道。", "note 2.投资不含征地。"]


def test_cells_of_a_table_that_lost_its_form_are_no_headings() -> None:
    text = f"{BODY}\n" + "".join(f"道路{number}工程\n市建设局\n{BODY}\n" for number in "甲乙丙丁")
    assert "市建设局" not in " ".join(line for line in shown(text) if line[0].isdigit())


def test_words_after_the_last_sentence_are_a_note() -> None:
    assert shown(f"{BODY}\n扫码关注") == [f"- {BODY}", "note 扫码关注"]


def test_the_file_itself_says_what_is_a_table_or_a_note() -> None:
    hints = [LayoutHint(0, "table"), LayoutHint(4, "note")]
    assert shown(f"里程。\n脚注。\n{BODY}", hints) == ["table_row 里程。", "note 脚注。", f"- {BODY}"]
