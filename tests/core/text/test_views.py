"""What a view of a text is converted by, with whose words and whose glyphs."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.model.text import Script, TextRange, View
from core.resources import RESOURCES
from core.text.conversion import convert
from core.text.conversion.tables import SEPARATORS, read_table
from core.text.views import config_of, glyphs_of, view

HANS, HANT = Script.HANS, Script.HANT


@pytest.mark.parametrize(
    ("script", "region", "shown", "config", "glyphs"),
    [
        (HANS, "", View.SOURCE, None, "SC"),
        (HANS, "", View.HANS, None, "SC"),
        (HANS, "", View.HANT_TW, "s2tw", "TC"),
        (HANS, "", View.HANT_HK, "s2hk", "HK"),
        (HANS, "", View.HANT, "s2t", "TC"),
        (HANS, "", View.HANT_TWP, "s2twp", "TC"),
        (HANT, "", View.SOURCE, None, "TC"),
        (HANT, "HK", View.SOURCE, None, "HK"),
        (HANT, "TW", View.HANS, "tw2s", "SC"),
        (HANT, "", View.HANS, "tw2s", "SC"),
        (HANT, "HK", View.HANS, "hk2s", "SC"),
        (HANT, "", View.HANT_TW, "t2tw", "TC"),
        (HANT, "HK", View.HANT_TW, "t2tw", "TC"),
        (HANT, "TW", View.HANT_HK, "t2hk", "HK"),
        (HANT, "HK", View.HANT, None, "HK"),
        (HANT, "TW", View.HANT, None, "TC"),
    ],
)
def test_views(script: Script, region: str, shown: View, config: str | None, glyphs: str) -> None:
    assert config_of(script, region, shown) == config
    assert glyphs_of(script, region, shown) == glyphs


@pytest.mark.parametrize("shown", View)
def test_a_text_without_han_characters_looks_the_same_in_every_view(shown: View) -> None:
    assert view("GDP 5.5%\n", HANS, "", shown).text == "GDP 5.5%\n"


def test_a_view_maps_ranges() -> None:
    shown = view("推进互联网服务", HANS, "", View.HANT_TWP)

    assert shown.text == "推進網際網路服務"
    assert shown.to_target(TextRange(2, 5)) == TextRange(2, 6)
    assert shown.to_source(TextRange(6, 8)) == TextRange(5, 7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一直发挥", "一直發揮"),
        ("资金链断裂", "資金鏈斷裂"),
        ("提供制度保障", "提供制度保障"),
        ("按规定制定", "按規定制定"),
        ("加大采购力度", "加大採購力度"),
        ("国家具有优势", "國家具有優勢"),
        ("高校向应用型转变", "高校向應用型轉變"),
        ("每个中心", "每個中心"),
        ("手术台次", "手術臺次"),
        ("机关征求意见", "機關徵求意見"),
        ("说明了原因", "說明了原因"),
        ("为了解决问题", "為了解決問題"),
        ("统一出台政策", "統一出臺政策"),
        ("合并发展", "合併發展"),
        ("海关系统升级", "海關系統升級"),
        # What the words above would cut apart.
        ("关系统一的问题", "關係統一的問題"),
        ("若干部门", "若干部門"),
        ("经批准备案", "經批准備案"),
        ("标准备案", "標準備案"),
        ("审批准备", "審批準備"),
        ("农历年底", "農曆年底"),
        ("某家具有限公司", "某傢俱有限公司"),
        ("联合并购", "聯合併購"),
        ("渔船只有十艘", "漁船隻有十艘"),
        ("理发店", "理髮店"),
        ("干部", "幹部"),
        ("饼干", "餅乾"),
        ("干预", "干預"),
    ],
)
def test_words_of_plans_in_the_taiwan_view(text: str, expected: str) -> None:
    assert view(text, HANS, "", View.HANT_TW).text == expected


def test_overrides_do_not_touch_official_configurations() -> None:
    assert convert("一直发挥", "s2tw") == "一直髮揮"
    assert view("一直发挥", HANS, "", View.HANT_TW).text == "一直發揮"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("智能社区项目运行文件发布优化", "智能社區項目運行文件發佈優化"),
        ("循环经济", "循環經濟"),
        ("组织机构代码", "組織機構代碼"),
        ("支持高级人才", "支持高級人才"),
        ("行政程序", "行政程序"),
        ("软件与信息网络", "軟體與資訊網路"),
        ("文件夹", "資料夾"),
        ("人工智能", "人工智慧"),
    ],
)
def test_taiwan_wording_spares_policy_terms(text: str, expected: str) -> None:
    assert view(text, HANS, "", View.HANT_TWP).text == expected


def test_hong_kong_documents_are_simplified_by_their_own_table() -> None:
    assert view("衞生署説明", HANT, "HK", View.HANS).text == "卫生署说明"


def test_our_overrides_are_well_formed() -> None:
    overrides = read_table(RESOURCES / "opencc" / "overrides.txt")
    lines = (RESOURCES / "opencc" / "overrides.txt").read_text("utf-8").splitlines()

    assert len(overrides) == sum(not line.startswith("#") for line in lines)
    assert all(len(key) == len(value) > 1 for key, value in overrides.items())
    assert SEPARATORS.isdisjoint("".join([*overrides, *overrides.values()]))
    assert {value: convert(value, "t2s") for key, value in overrides.items() if convert(value, "t2s") != key} == {}


@pytest.mark.corpus
def test_views_of_real_documents_keep_every_character_in_place(corpus: Path) -> None:
    for path in sorted((corpus / "seeds").glob("*.txt")):
        text = path.read_text("utf-8")
        script = HANT if path.name.startswith("001") else HANS
        for shown in (View.HANS, View.HANT, View.HANT_TW, View.HANT_HK):
            aligned = view(text, script, "", shown)
            assert not aligned.blocks
            assert len(aligned.text) == len(text)
