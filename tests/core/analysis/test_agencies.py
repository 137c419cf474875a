"""Public bodies (F1) and their full names."""

from __future__ import annotations

import pytest

from tests.core.analysis.stated import agencies, facts_of, traditional

NAMED: dict[str, list[str]] = {
    "发改委、住建部和工信部联合印发通知。": [
        "发改委 = 国家发展和改革委员会",
        "住建部 = 住房和城乡建设部",
        "工信部 = 工业和信息化部",
    ],
    "经国务院批准，由国家卫生健康委牵头。": ["国务院 = 国务院", "国家卫生健康委 = 国家卫生健康委员会"],
    "巡查河道。（水利部、市场监管总局负责）": ["水利部 = 水利部", "市场监管总局 = 国家市场监督管理总局"],
    "各地卫计部门要抓紧落实。": ["卫计部门 = 卫生和计划生育部门"],
    "发改、财政等部门会商资金。": ["发改 = 发展改革部门", "财政 = 财政部门"],
    "财政和医保部门核定费用。": ["财政 = 财政部门", "医保部门 = 医疗保障部门"],
    "由民政、统计等单位派人。": ["民政 = 民政部门", "统计 = 统计部门"],
    "经济和信息化、科技等部门负责。": ["经济和信息化 = 经济和信息化部门", "科技 = 科学技术部门"],
    "国务院教育行政部门审定课程。": ["国务院教育行政部门 = 教育部"],
    "卫生健康行政部门负责检查。": ["卫生健康行政部门 = 卫生健康部门"],
    "湖南卫计委开通了平台。": ["湖南卫计委 = 湖南省卫生和计划生育委员会"],
    "成都发展很快，市经信委组织验收。": ["市经信委 = 成都市经济和信息化委员会"],
    "青岛市府办公厅印发通知。": ["青岛市府办公厅 = 青岛市人民政府办公厅"],
    "常州市武进区教育局负责。": ["常州市武进区教育局 = 常州市武进区教育局"],
    "杭州市人大审议后，由杭州市政府公布。": ["杭州市人大 = 杭州市人民代表大会", "杭州市政府 = 杭州市人民政府"],
    "江西经济增长，省委、省政府听取汇报。": ["省委 = 中共江西省委员会", "省政府 = 江西省人民政府"],
    "报国务院河湖长制工作领导小组。": ["国务院河湖长制工作领导小组 = 国务院河湖长制工作领导小组"],
    "县教育局、区卫健委负责落实。": ["县教育局 = 县教育局", "区卫健委 = 区卫生健康委员会"],
    "由行政院核定，國發會與內政部營建署列管。": [
        "行政院 = 行政院",
        "國發會 = 國家發展委員會",
        "內政部營建署 = 內政部營建署",
    ],
    "臺北市政府環境保護局與行政院合作。": [
        "臺北市政府環境保護局 = 臺北市政府環境保護局",
        "行政院 = 行政院",
    ],
    "澳門的公務培訓由行政公職局主辦，特區政府撥款。": [
        "行政公職局 = 行政公職局",
        "特區政府 = 澳門特別行政區政府",
    ],
    "落实《国务院关于某项工作的意见》。": ["国务院 = 国务院"],
}

UNNAMED = [
    "各部门、各地方政府要高度重视。",
    "国务院各部委要带头示范。",
    "全国办理业务，我国办学条件改善。",
    "商务部分业务上线，教育部门户改版。",
    "厦门市政府信息公开指南上线。",
    "沿线城市政府分担费用，各市政府配合。",
    "中国移动、国家开发银行提供支持。",
    "北京市将推进改革，中央要求明确。",
    "形成新格局，优化全市布局。",
    "它是园林建设主管部门，请组织相关部门踏勘。",
    "国办发〔2018〕1号文件。",
    "推进政府采购和政府网站建设。",
]


@pytest.mark.parametrize(("text", "bodies"), NAMED.items())
def test_bodies(text: str, bodies: list[str]) -> None:
    assert agencies(text) == bodies


@pytest.mark.parametrize("text", UNNAMED)
def test_what_is_no_body(text: str) -> None:
    found = [one for one in agencies(text) if one != "教育部门 = 教育部门"]
    assert found == []


@pytest.mark.parametrize("text", [*NAMED, *UNNAMED])
def test_both_scripts_alike(text: str) -> None:
    assert [one.range for one in facts_of(text).agencies] == [one.range for one in facts_of(traditional(text)).agencies]


def test_a_name_is_the_same_in_both_scripts() -> None:
    text = "发改委、住建部联合印发通知。"
    assert [one.name for one in facts_of(traditional(text)).agencies] == [
        "国家发展和改革委员会",
        "住房和城乡建设部",
    ]


def test_long_lists_of_departments_are_read_from_their_start() -> None:
    text = (
        "由民政、水利、商务、公安、住房城乡建设、工业和信息化、人力资源社会保障、农业农村、审计、司法、统计等部门会签。"
    )
    assert len(agencies(text)) == 11
