"""Roles of clauses: a table of cases for each role, then what headings and neighbours do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.analysis.role_rules.mark import ORDER
from core.analysis.roles import RoleSuggestion, suggest_roles
from core.model.text import Clause, Passage, PassageKind, Structure, TextRange
from core.text.parse import parse

Spelling = Callable[[str], str]

CASES: dict[str, tuple[str, ...]] = {
    "目标": (
        "到2030年，建成覆盖城乡的公交网络。",
        "力争三年内新增停车泊位2万个。",
        "2026年底前，行政村全部接通光纤。",
        "“十五五”期间，供水管网漏损率降低到8%。",
        "建设成为全国一流的海滨旅游城市。",
        "《方案》明确，到2028年垃圾分类覆盖率达到95%以上。",
        "总体目标是：让出行更便捷、更安全、更绿色。",
        "经过5年左右的时间，基本形成城乡一体的供水格局。",
    ),
    "问题": (
        "老旧小区停车位严重不足，消防通道难以畅通。",
        "各部门系统各自为政，信息孤岛普遍存在。",
        "虽然投入逐年增加，但基层医疗条件仍较薄弱。",
        "产业结构不合理，创新能力有待提高。",
        "水资源短缺已成为制约发展的瓶颈。",
    ),
    "保障": (
        "成立由市长任组长的领导小组，统筹推进各项工作。",
        "将任务完成情况纳入年度绩效考核，强化督查问责。",
        "建立联席会议制度，各司其职、密切配合。",
        "完善多元化投入机制，落实专项资金。",
    ),
    "任务": (
        "加快推进老旧管网改造。",
        "各区要在年内完成摸底调查。",
        "应当优先发展公共交通。",
        "鼓励社会力量兴办养老机构，支持连锁经营。",
        "着力破解群众看病难的问题。",
        "严禁在水源地新建排污口。",
        "深化电子证照应用将成为下一步改革的重点。",
        "以轨道站点为中心，完善步行和自行车道。",
    ),
    "现状": (
        "截至2025年底，全市共有公交线路320条。",
        "去年以来，我市先后出台十二项惠企政策。",
        "交通运输局印发了《停车管理办法》。",
        "目前，区级平台已经接入市级系统。",
        "全市人均公园绿地面积达到15平方米，比上年增加了1平方米。",
        "民生保障不断加强，城乡面貌明显改善。",
    ),
    "其他": (
        "所谓韧性城市，是指遭受冲击后能够自我恢复的城市。",
        "业内人士预计，市场规模有望继续扩大。",
        "现将《临海市停车规划》印发给你们，请认真贯彻执行。",
        "数据是城市治理的基础。",
        "这必将带来城市面貌的深刻变化。",
    ),
}
TRADITIONAL: tuple[tuple[str, str], ...] = (
    ("目标", "至119年，市區公車全面電動化。"),
    ("任务", "輔導業者汰換老舊車輛，並檢討補助基準。"),
    ("任务", "請各機關配合辦理資料盤點。"),
    ("问题", "偏鄉充電設施不足，業者觀望。"),
    ("现状", "截至114年6月，全國電動大客車累計達3,200輛。"),
    ("保障", "由跨部會推動小組按季管考，並編列預算支應。"),
)


def suggest(text: str) -> tuple[RoleSuggestion, ...]:
    return suggest_roles(text, parse(text))


@pytest.mark.parametrize(("role", "clause"), [(role, clause) for role, clauses in CASES.items() for clause in clauses])
def test_a_clause_by_itself_is_known_by_its_words(role: str, clause: str, in_script: Spelling) -> None:
    (found,) = suggest(in_script(clause))
    assert found.role == role
    assert found.because
    assert all(word in in_script(clause) for word in found.because)


def test_every_role_has_cases() -> None:
    assert set(CASES) == set(ORDER)


@pytest.mark.parametrize(("role", "clause"), TRADITIONAL)
def test_taiwan_and_hong_kong_are_understood(role: str, clause: str) -> None:
    assert suggest(clause)[0].role == role


@pytest.mark.parametrize(
    ("heading", "clause", "role"),
    [
        ("二、主要目标", "城乡面貌焕然一新。", "目标"),
        ("二、存在的主要问题", "中小学学位增长慢于人口增长。", "问题"),
        ("二、存在的主要问题", "对此，应当加快补建学校。", "任务"),
        ("六、保障措施", "加大财政投入，支持重点项目。", "保障"),
        ("（二）基本原则", "坚持以人为本，让群众得实惠。", "其他"),
        ("一、发展现状", "路网骨架初步形成，公交分担率全省第一。", "现状"),
        ("一、公交线网全面优化", "市区开行快线，郊区开行微循环。", "现状"),
        ("三、重点任务", "公交场站与商业合并开发。", "任务"),
        ("三、着力解决突出问题", "公交场站与商业合并开发。", "任务"),
    ],
)
def test_a_heading_decides_where_the_words_do_not(heading: str, clause: str, role: str, in_script: Spelling) -> None:
    found = suggest(in_script(f"临海市公共交通规划\n一、概况\n公交已有百年历史。\n{heading}\n{clause}\n"))[-1]
    assert found.role == role
    assert found.because


def test_a_question_does_nothing(in_script: Spelling) -> None:
    text = in_script("公交提速一年了，乘客都在算账。他们的感受究竟如何？省下的时间去了哪里？全市为此办了座谈会。")
    assert [found.role for found in suggest(text)][1:3] == ["其他", "其他"]


def test_goals_below_a_heading_are_not_questions_nor_leads(in_script: Spelling) -> None:
    leads, goal = suggest(in_script("二、发展目标\n到2030年的具体目标如下：\n出行更加便捷。\n"))
    assert (leads.role, goal.role) == ("其他", "目标")


def test_the_last_proposition_weighs_most(in_script: Spelling) -> None:
    assert suggest(in_script("公交运力尚显不足，必须加快更新车辆。"))[0].role == "任务"
    assert suggest(in_script("近年来更新了大批车辆，但高峰运力仍然不足。"))[0].role == "问题"


def test_names_of_documents_say_nothing_about_the_role(in_script: Spelling) -> None:
    (found,) = suggest(in_script("省政府日前发布了《关于加快推进公共交通发展的意见》。"))
    assert found.role == "现状"


def test_figures_that_are_the_measure_itself_are_no_goals(in_script: Spelling) -> None:
    assert suggest(in_script("对新购电动公交车给予补贴，每辆补助10万元。"))[0].role == "任务"


def test_sentences_of_a_paragraph_tend_to_do_the_same(in_script: Spelling) -> None:
    first, second = suggest(in_script("截至目前，全市已建成公园百座。东部新城绿地最多。"))
    assert (first.role, second.role) == ("现状", "现状")
    assert second.because == ()


def test_hard_wrapped_lines_are_read_as_one(in_script: Spelling) -> None:
    text = in_script("到 2030 年，全市基\n本建成绿色公交体系，新能源车辆占比达到 9\n5%以上。")
    whole = TextRange(0, len(text))
    structure = Structure(1, (Passage(whole, PassageKind.PARAGRAPH, 0),), (), (Clause(whole, 0),))
    (found,) = suggest_roles(text, structure)
    assert (found.role, found.because[0]) == ("目标", "到2030年")


@pytest.mark.parametrize(
    "clause", ["需要" * 400, "并" * 2000 + "推", "据统计，" * 500, "、甲" * 1000, "到2030年" * 300]
)
def test_no_text_makes_the_search_run_away(clause: str) -> None:
    assert len(suggest(clause)) >= 1


def test_an_empty_text_has_no_suggestions() -> None:
    assert suggest("") == ()
