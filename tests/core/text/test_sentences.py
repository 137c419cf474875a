"""Where a clause ends: C1, C2, C4 and C6-C8 of the conventions."""

from __future__ import annotations

import pytest

from core.text.conversion import convert
from core.text.sentences import split_sentences


def clauses(text: str) -> list[str]:
    """The sentences of one passage, cut at semicolons between statements."""
    result: list[str] = []
    for sentence in split_sentences(text, 0, len(text)):
        start = sentence.start
        for end in (*sentence.cuts, sentence.end):
            result.append(text[start:end].strip())
            start = end
    return result


CASES = {
    "full stops": ["建设城市大脑。", "推进数据共享！", "路在何方？"],
    "no final mark": ["建设城市大脑。", "推进数据共享"],
    "comma, enumeration comma and colon never part": ["任务有三：一是修路，二是架桥、通水。"],
    "closing quote belongs to the sentence": ["他说：“路要先行。”", "路确实要先行。"],
    "a quotation that goes on ends nothing": ["坚持“先修路。后通车。”的做法不变。"],
    "brackets hold their stops": ["各区（含新区。下同）要落实。", "市里督办。"],
    "footnote marks": ["覆盖率达到九成。[12]", "下一步扩大范围。〔3〕"],
    "a year in brackets is no footnote": ["依据市政发〔2019〕3号办理。", "如期完成。"],
    "agency in brackets after the stop": ["修建停车场。（市住建局负责）", "开通公交。"],
    "an enumerator in brackets opens a sentence": ["要求如下。", "（一）修路。"],
    "decimal point written as a full stop": ["人口达3。5万人，占12。8%。", "增长较快。"],
    "a year after a figure": ["达到95。", "2020年再提高。"],
    "host name written with full stops": ["登录open。example。cn查询。", "网站全天开放。"],
    "Latin words around a full stop": ["采用PPP。", "BOT另议。"],
    "ASCII marks beside Han": ["谁来建?", "政府来建!", "由城投承建."],
    "a question mark in an address": ["访问 a.cn/?id=1;x=2 即可。"],
    "number mark with a full stop": ["1。加强管理。", "落实责任。"],
    "ellipsis": ["修路、架桥……", "都要办好。"],
    "ellipsis inside": ["修路……等都要办好。"],
    "semicolon between statements": ["市里负责规划；", "区里负责建设。"],
    "ASCII semicolon between statements": ["比如,市里要做规划;", "又比如,区里要搞建设。"],
    "semicolon between things": ["重点支持智能汽车；新材料；生物医药。"],
    "semicolon in brackets": ["修建道路（主干道；支路）并通车。"],
    "orders between semicolons": ["完善路网结构；", "提升通行效率；", "加强停车管理。"],
    "statements without comma": ["全市公路总里程超过八千公里；", "农村公路实现村村通；", "铁路建设全面提速。"],
    "one short piece among statements": ["路网不密，出行不便；", "公交不足，候车太久；", "高端人才普遍匮乏。"],
    "who leads and who helps": ["牵头单位：市建设局；配合单位：市交通局。", "按期完成。"],
    "lead-in keeps its first statement": ["主要问题是：路网不密，出行不便；", "公交不足，候车太久。"],
    "repeated marks": ["真的吗？！", "真的。"],
}


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_parts_at_the_end_of_statements(expected: list[str]) -> None:
    assert clauses("".join(expected)) == expected


@pytest.mark.parametrize("expected", CASES.values(), ids=CASES.keys())
def test_parts_the_other_script_alike(expected: list[str]) -> None:
    assert clauses(convert("".join(expected), "s2tw")) == [convert(clause, "s2tw") for clause in expected]


def test_leaves_out_what_has_no_word() -> None:
    assert clauses("。路已修好。 ！ ") == ["路已修好。"]


def test_a_bracket_that_never_closes_hides_no_stop() -> None:
    text = "建设道路（含支路。" + "道路要通到每一个村。" * 20
    assert len(clauses(text)) == 21


def test_keeps_wrapped_lines_inside_a_sentence() -> None:
    text = "到年底建成\n　道路。随后\n通车。"
    assert clauses(text) == ["到年底建成\n　道路。", "随后\n通车。"]
