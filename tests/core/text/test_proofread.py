"""Signs, numbers and repeated lines that a proofreader would mark."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.text import Script, TextRange
from core.text.proofread import Finding, FindingKind, findings
from core.wording import FINDINGS

HANS, HANT = Script.HANS, Script.HANT


def marked(text: str, script: Script = HANS, region: str = "") -> list[tuple[str, str, str]]:
    return [(one.kind, one.found, one.suggested) for one in findings(text, script, region)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宽带接入达4。7亿个", [("decimal_point", "。", ".")]),
        ("网址data。gov。cn", [("decimal_point", "。", ".")] * 2),
        ("达到95。2020年以前", []),
        ("达到30。5G网络", []),
        ("共有12。其中", []),
        ("建设APP。手机", []),
        ("规划,建设", [("narrow_sign", ",", "，")]),
        ("《通知》,要求", [("narrow_sign", ",", "，")]),
        ("为什么?", [("narrow_sign", "?", "？")]),
        ("GDP,增速", [("narrow_sign", ",", "，")]),
        ("全部完成.", [("narrow_sign", ".", "。")]),
        ("比例1:3，时间10:30，1,000万", []),
        ("网址:http://example.com，见http://example.com", [("narrow_sign", ":", "：")]),
        ("A, B; C: D", []),
        ("目录……1.总则", []),
        ("（2016)年", [("brackets_differ", ")", "）")]),
        ("(2016）年", [("brackets_differ", "(", "（")]),
        ("(2016)年（试行）", []),
        ("“互联网+行动", [("quote_alone", "“", "")]),
        ("互联网+”行动", [("quote_alone", "”", "")]),
        ("（以下简称规划", [("bracket_alone", "（", "")]),
        ("1）总则 2）目标", []),
        ('"十三五"规划', [("straight_quote", '"', "“"), ("straight_quote", '"', "”")]),
        ('"GDP" 5"', [("quote_alone", '"', "")]),
        ("国发[2014]60号", [("document_number", "[2014]60号", "〔2014〕60号")]),
        ("国发（2014）60号", [("document_number", "（2014）60号", "〔2014〕60号")]),
        ("国发【2014】第060号", [("document_number", "【2014】第060号", "〔2014〕60号")]),
        ("国发〔2014年〕60 号", [("document_number", "〔2014年〕60 号", "〔2014〕60号")]),
        ("國發〔２０１４〕６０號，2014", [("document_number", "〔２０１４〕６０號", "〔2014〕60號")]),
        ("国发201460号", [("document_number", "201460号", "〔2014〕60号")]),
        ("国办发2015年第32号", [("document_number", "2015年第32号", "〔2015〕32号")]),
        ("国发〔2014〕60号、(2016-2020年)、注[5]、12345热线、大街1号、第36次、令第645号", []),
        ("２０１５年与2016年", [("wide_digits", "２０１５", "2015")]),
        ("增长４．７％，比2015年", [("wide_digits", "４．７％", "4.7%")]),
        ("二〇一五年，２０１６年", []),
    ],
)
def test_one_line(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert marked(text) == expected


@pytest.mark.parametrize(
    ("text", "repeated"),
    [
        ("智慧城市规划布局\n智慧城市规划布局\n一、总则", ["智慧城市规划布局"]),
        ("智慧城市规划布局\n\n2016年3月\n 智慧城市規劃布局 \n一、总则", ["智慧城市規劃布局"]),
        ("标题甲乙丙丁\n正文。\n第一章　总体要求\n第一章　总体要求\n正文。", ["第一章　总体要求"]),
        ("同样的一句话，说了两遍。\n同样的一句话，说了两遍。", []),
        ("责任单位\n责任单位", []),
        ("单位\t发展改革委员会\n单位\t发展改革委员会", []),
        ("标题甲乙丙丁\n一\n二\n三\n四\n标题甲乙丙丁", []),
        ("12345678\n12345678", []),
    ],
)
def test_repeated_lines(text: str, repeated: list[str]) -> None:
    assert [found for kind, found, _ in marked(text) if kind == FindingKind.REPEATED_LINE] == repeated


@pytest.mark.parametrize(
    ("text", "script", "region", "pair"),
    [
        ('「甲」與"乙"', HANT, "TW", ["「", "」"]),
        ('“甲”與"乙"', HANT, "TW", ["“", "”"]),
        ('"乙"', HANT, "TW", ["「", "」"]),
        ('"乙"', HANT, "", ["“", "”"]),
        ('"乙"', HANS, "", ["“", "”"]),
    ],
)
def test_straight_quotes_become_those_of_the_text(text: str, script: Script, region: str, pair: list[str]) -> None:
    assert [suggested for _, _, suggested in marked(text, script, region)] == pair


def test_a_quotation_of_several_paragraphs_opens_each() -> None:
    assert marked("“第一段。\n“第二段。”") == []
    assert marked("“第一段。\n第二段。") == [("quote_alone", "“", "")]


def test_places_are_those_of_the_text() -> None:
    assert findings("𫫇\n规划,4。7亿", HANS, "") == (
        Finding(TextRange(4, 5), ",", "，", FindingKind.NARROW_SIGN),
        Finding(TextRange(6, 7), "。", ".", FindingKind.DECIMAL_POINT),
    )


@given(st.text(st.sampled_from('规划 ,.。4７“”"（)〔]年号发20\n\u3000A'), max_size=60), st.sampled_from(Script))
def test_findings_stand_in_order_where_they_say(text: str, script: Script) -> None:
    found = findings(text, script, "")

    assert list(found) == sorted(found, key=lambda one: one.range)
    assert all(text[one.range.start : one.range.end] == one.found != one.suggested for one in found)


def test_every_kind_has_a_name() -> None:
    assert set(FindingKind) <= FINDINGS.keys()


@pytest.mark.corpus
def test_real_documents(corpus: Path) -> None:
    counted = {
        path.name[:3]: Counter(one.kind for one in findings(path.read_text("utf-8"), HANS, ""))
        for path in sorted((corpus / "seeds").glob("*.txt"))
    }

    assert counted["000"] == {FindingKind.DOCUMENT_NUMBER: 3}
    assert counted["002"] == {FindingKind.REPEATED_LINE: 1, FindingKind.NARROW_SIGN: 4}
    assert counted["003"] == {FindingKind.DECIMAL_POINT: 41, FindingKind.STRAIGHT_QUOTE: 4}
    assert counted["004"] == {}
