"""Domains of clauses: one table of cases for each domain, then the rules about context."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.analysis.domains import DEFAULT, DomainSuggestion, suggest_domains
from core.analysis.lexicon import shipped_lexicon
from core.text.parse import parse

Spelling = Callable[[str], str]

CASES: dict[str, tuple[str, ...]] = {
    "顶层设计": (
        "成立由市长任组长的工作领导小组，明确各部门职责分工。",
        "每年对各区落实情况开展绩效考核，结果纳入目标责任管理。",
        "选择三个区先行先试，及时总结试点经验。",
    ),
    "政务": (
        "推行一窗受理，企业开办两个工作日办结。",
        "全面公布权力清单，压减行政审批事项。",
        "改版市政府门户网站，增设办事指南栏目。",
    ),
    "数据资源": (
        "编制公共数据目录，建立数据共享交换平台。",
        "建成人口、法人、空间地理等基础数据库。",
        "新建一座绿色数据中心。",
    ),
    "通信网络": (
        "新建5G基站三千座，实现城区连续覆盖。",
        "老旧线路改造为光纤，家庭宽带全部达到千兆。",
        "车站和图书馆提供免费WiFi。",
    ),
    "网络安全": (
        "重要系统每年完成一次等级保护测评。",
        "防范网络攻击，及时修补漏洞。",
        "严格个人信息保护，防止信息泄露。",
    ),
    "公共安全": (
        "修订防汛抗旱应急预案，储备救灾物资。",
        "排查化工企业的安全生产隐患。",
        "建设森林防火监测站，落实消防通道。",
    ),
    "城管市政": (
        "划定城市开发边界，控制建设用地总量。",
        "排查地下管线，分期建设综合管廊。",
        "整治户外广告，提升市容环境卫生。",
    ),
    "社区治理": (
        "支持居委会和业主委员会协商议事。",
        "发展志愿服务，培育社会组织。",
        "每个街道设立一个便民服务站和社工室。",
    ),
    "交通": (
        "延长地铁运营时间，优化公交线网。",
        "新增停车泊位，规范共享单车停放。",
        "建设高速公路服务区充电桩。",
    ),
    "医疗": (
        "组建医联体，推进分级诊疗。",
        "居民健康档案全部实现电子化。",
        "提高家庭医生签约服务质量，做好慢性病管理。",
    ),
    "教育": (
        "新建二十所幼儿园，普惠性学前教育全覆盖。",
        "支持职业院校与企业共建实训基地。",
        "加强中小学教师培训。",
    ),
    "社保养老": (
        "发展社区养老，建设老年人日间照料中心。",
        "扩大失业保险覆盖面，帮助下岗职工再就业。",
        "完善最低生活保障制度。",
    ),
    "住房": (
        "筹集公租房房源，向新市民配租。",
        "完成一百个老旧小区改造。",
        "稳定房地产市场，提取住房公积金更方便。",
    ),
    "能源水务": (
        "提高太阳能和风电装机容量。",
        "改造老化的供水管道，降低漏损。",
        "建设抽水站和备用水库，保障供水。",
    ),
    "环保": (
        "削减主要污染物排放，空气质量持续改善。",
        "推行生活垃圾分类，提高回收利用率。",
        "严守永久基本农田，保护湿地。",
    ),
    "产业经济": (
        "培育先进制造业集群，壮大龙头企业。",
        "发展农产品精深加工，办好农民专业合作社。",
        "支持跨境电商开拓市场。",
    ),
    "投融资": (
        "以特许经营方式引入社会资本。",
        "发行专项债券，设立产业引导基金。",
        "落实税收优惠，拓宽融资渠道。",
    ),
    "文旅": (
        "修缮历史建筑，申报世界遗产。",
        "办好马拉松等体育赛事，开放学校体育场馆。",
        "打造乡村旅游精品线路。",
    ),
    "法规标准": (
        "修订城市绿化条例，完善地方性法规。",
        "制定数字化地方标准，参与国际标准制定。",
        "加大知识产权和专利权的司法救济。",
    ),
    "区域协同": (
        "加快都市圈一体化发展，推进城乡融合。",
        "深化与东盟国家的国际合作。",
        "推进以县城为重要载体的新型城镇化。",
    ),
}
TRADITIONAL: tuple[tuple[str, str], ...] = (
    ("交通", "捷運路線延伸，並汰換老舊公車。"),
    ("社保养老", "布建長照據點，提供日間照顧與托育服務。"),
    ("网络安全", "強化資安聯防，落實個資保護。"),
    ("数据资源", "推動政府資料開放，提升資料品質。"),
    ("住房", "興辦社會住宅，擴大租金補貼。"),
    ("城管市政", "檢討都市計畫，加速都市更新。"),
    ("能源水务", "推廣太陽光電與離岸風電。"),
    ("政务", "民眾可於線上申辦，由單一窗口受理。"),
    ("环保", "達成淨零排放，降低空污。"),
    ("产业经济", "輔導新創事業，提高整車國產化比率。"),
    ("投融资", "依促參法辦理，年度預算編列補助款。"),
    ("文旅", "活化古蹟，吸引觀光客。"),
    ("医疗", "偏鄉衛生所試辦遠距醫療。"),
    ("教育", "國中小增設雙語課程，培力種子教師。"),
)


def suggest(text: str) -> tuple[DomainSuggestion, ...]:
    return suggest_domains(text, parse(text), shipped_lexicon())


@pytest.mark.parametrize(
    ("domain", "clause"), [(domain, clause) for domain, clauses in CASES.items() for clause in clauses]
)
def test_a_clause_by_itself_is_known_by_its_words(domain: str, clause: str, in_script: Spelling) -> None:
    (found,) = suggest(in_script(clause))
    assert found.believed[:1] == (domain,)
    assert found.ranked[0].because
    assert all(word in in_script(clause) for word in found.ranked[0].because)


def test_every_domain_has_cases() -> None:
    assert tuple(CASES) == shipped_lexicon().domains


@pytest.mark.parametrize(("domain", "clause"), TRADITIONAL)
def test_words_of_taiwan_and_hong_kong_are_known(domain: str, clause: str) -> None:
    assert suggest(clause)[0].believed[:1] == (domain,)


@pytest.mark.parametrize(
    "clause",
    [
        "未来五年，这座城市将更加美好。",
        "智慧城市建设任重而道远。",
        "各位代表，现在请予审议。",
        "世界正在发生深刻变化。",
    ],
)
def test_generalities_have_no_domain(clause: str, in_script: Spelling) -> None:
    assert suggest(in_script(clause))[0].believed == ()


def test_a_clause_is_judged_below_its_headings(in_script: Spelling) -> None:
    plan = in_script(
        "临海市工作方案\n一、轨道交通\n每两分钟一班。\n二、公立医院\n（一）分级诊疗\n建立协同机制。\n三、结语\n谢谢大家。\n"
    )
    transport, health, closing = suggest(plan)
    assert transport.believed == ("交通",)
    assert in_script("轨道交通") in transport.ranked[0].because
    assert set(health.believed) == {"医疗", "顶层设计"}
    assert closing.believed == ()


def test_a_long_list_speaks_for_its_theme(in_script: Spelling) -> None:
    many = suggest(in_script("建设电子政务服务平台，汇集医疗、教育、养老、住房、交通等事项。"))[0]
    few = suggest(in_script("建设医疗和教育平台。"))[0]
    assert many.believed[0] == "政务"
    assert "住房" not in many.believed
    assert set(few.believed) == {"医疗", "教育"}


def test_means_and_cited_titles_weigh_less(in_script: Spelling) -> None:
    means = suggest(in_script("运用大数据、云计算等手段，提高医院的诊疗水平。"))[0]
    assert means.ranked[0].domain == "医疗"
    cited = suggest(in_script("根据《临海市轨道交通规划》，修缮历史建筑。"))[0]
    named = suggest(in_script("印发《临海市轨道交通规划》。"))[0]
    assert (cited.believed[0], named.believed[0]) == ("文旅", "交通")


def test_longer_words_take_shorter_ones_away(in_script: Spelling) -> None:
    found = suggest(in_script("交通银行与上海交通大学签约。"))[0]
    assert found.ranked[0].score < DEFAULT.first
    wide = suggest(in_script("加强食品安全和生产安全监管。"))[0]
    assert wide.believed[0] == "公共安全"
    assert "网络安全" not in wide.believed


def test_a_document_about_one_thing_says_so_where_a_clause_does_not(in_script: Spelling) -> None:
    lines = ["地铁延长运营时间。", "公交线网全面优化。", "停车泊位加快建设。", "每年一月底前完成。"]
    last = suggest(in_script("\n".join(lines)))[-1]
    assert last.ranked[0].domain == "交通"


def test_three_domains_are_ranked_whatever_a_clause_says() -> None:
    (found,) = suggest("今天天气很好。")
    assert len(found.ranked) >= 3
    assert [candidate.score for candidate in found.ranked[:3]] == [0, 0, 0]
    scores = [candidate.score for candidate in suggest(CASES["交通"][0])[0].ranked]
    assert scores == sorted(scores, reverse=True)


def test_an_empty_text_has_no_suggestions() -> None:
    assert suggest("") == ()
