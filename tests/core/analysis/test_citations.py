"""Documents that are named (E1): in marks, by number, or without either."""

from __future__ import annotations

import pytest

from core.model.fact import Citation
from tests.core.analysis.stated import facts_of, traditional, words


def cited(text: str) -> list[str]:
    """`《span》 | title | number`."""
    return [" | ".join((words(text, one.range), one.title, one.number or "-")) for one in facts_of(text).citations]


def only(text: str) -> Citation:
    (one,) = facts_of(text).citations
    return one


NUMBERED = [
    ("《关于甲的意见》（国发〔2011〕38号）", "国发〔2011〕38号"),
    ("《关于甲的意见》(国发[2011]38号)", "国发〔2011〕38号"),
    ("《关于甲的意见》（国发（2011）38号）", "国发〔2011〕38号"),
    ("《关于甲的意见》【国发【2011】第38号】", "国发〔2011〕38号"),
    ("《关于甲的意见》（国发201138号）", "国发〔2011〕38号"),
    ("《关于甲的意见》（发改环资[2013]1585号）", "发改环资〔2013〕1585号"),
    ("《甲条例》（国务院令第645号）", "国务院令第645号"),
]


@pytest.mark.parametrize(("named", "number"), NUMBERED)
def test_a_number_in_brackets_belongs_to_its_title(named: str, number: str) -> None:
    text = f"为落实{named}，制定措施。"
    one = only(text)
    assert (words(text, one.range), one.number, one.bracketed) == (named, number, True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("按照国发〔2011〕38号文件要求办理。", "国发〔2011〕38号"),
        ("根据交规划发【2021】23号和有关规定。", "交规划发〔2021〕23号"),
        ("依照国务院令第645号执行。", "国务院令第645号"),
        ("依院臺建字第1040012345號函辦理。", "院臺建字第1040012345號"),
    ],
)
def test_a_number_may_stand_alone(text: str, number: str) -> None:
    one = only(text)
    assert (one.title, one.number) == ("", number)


@pytest.mark.parametrize(
    "text", ["拨打12319专线。", "第36次会议召开。", "规划期（2016-2020年）。", "见附注[5]。", "人民路1号院内。"]
)
def test_what_is_no_number(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("遵守中华人民共和国渔业法。", "中华人民共和国渔业法"),
        ("依都市計畫法第27條辦理。", "都市計畫法"),
        ("根据城乡规划法及有关规定。", "城乡规划法"),
        ("天津综合交通“十三五”规划已经付印。", "天津综合交通“十三五”规划"),
        ("它承接大连第三个五年行动计划。", "大连第三个五年行动计划"),
        (
            "贯彻国务院办公厅关于培育花卉产业的意见（国办发〔2018〕77号）。",
            "国务院办公厅关于培育花卉产业的意见（国办发〔2018〕77号）",
        ),
        ("落实河道清淤保洁行动计划，定期巡查。", "河道清淤保洁行动计划"),
        ("会议通过政府工作报告。", "政府工作报告"),
    ],
)
def test_titles_without_marks(text: str, span: str) -> None:
    one = only(text)
    assert (words(text, one.range), one.bracketed) == (span, False)


@pytest.mark.parametrize(
    "text",
    [
        "尽快制定碳交易法、低空飞行法等法律。",
        "着手编制天津“十四五”规划。",
        "按照规划，到2022年完成绿化。",
        "这是三个五年规划之后的事。",
        "依法办理，方法得当，立法先行。",
        "「綠色採購平臺」上線。",
        "提出了关于加强管理的意见。",
    ],
)
def test_what_names_no_document(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "doctype"),
    [
        ("落实《中华人民共和国森林法》。", "law"),
        ("落实《古树名木保护条例》。", "law"),
        ("依「都市更新條例」辦理。", "law"),
        ("发布《渔业资源监测报告》。", "report"),
        ("印发《花卉检疫办法》。", None),
    ],
)
def test_kinds_of_documents(text: str, doctype: str | None) -> None:
    assert only(text).doctype == doctype


def test_titles_may_nest() -> None:
    text = "印发《关于实施〈环境保护法〉的意见》和《关于印发《方案》的通知》。"
    assert [one.title for one in facts_of(text).citations] == ["关于实施〈环境保护法〉的意见", "关于印发《方案》的通知"]


def test_quotes_name_documents_of_taiwan_only_by_their_word() -> None:
    text = "依「長期照顧十年計畫2.0」推動「共享交流平臺」。"
    assert [one.title for one in facts_of(text).citations] == ["長期照顧十年計畫2.0"]


def test_short_names_refer_back() -> None:
    text = (
        "市府印发《甲市信息化规划》。《规划》提出建设平台。\n《乙市信息化规划》（下称《规划》）发布。按照《规划》推进。"
    )
    back = [(one.title, one.resolves_to) for one in facts_of(text).citations if one.anaphor]
    assert back == [("规划", "甲市信息化规划"), ("规划", "乙市信息化规划"), ("规划", "乙市信息化规划")]


def test_a_short_name_means_the_text_itself_rather_than_another() -> None:
    text = (
        "某省发展计划纲要\n一、总则\n制定《某省发展计划纲要》。实施《文化建设纲要》，发扬传统。\n"
        "二、实施\n各地要落实《纲要》提出的任务。"
    )
    assert facts_of(text).citations[-1].resolves_to == "某省发展计划纲要"


def test_without_antecedent_nothing_is_guessed() -> None:
    one = only("《决定》指出了方向。")
    assert (one.anaphor, one.resolves_to) == (True, None)


def test_a_headline_is_no_citation_of_itself() -> None:
    assert cited("国务院关于印发改革方案的通知\n一、总体要求\n坚持统筹推进，注重实效。") == []


@pytest.mark.parametrize("text", [f"落实{named}。" for named, _ in NUMBERED] + ["依照国务院令第645号和森林法执行。"])
def test_both_scripts_alike(text: str) -> None:
    here, there = facts_of(text).citations, facts_of(traditional(text)).citations
    assert [(one.range, one.doctype, one.anaphor) for one in here] == [
        (one.range, one.doctype, one.anaphor) for one in there
    ]
