"""Lines as read: wrapped, run together, marked with markdown."""

from __future__ import annotations

from core.model.text import PassageKind
from core.text.layout import read_blocks
from core.text.parse import parse
from tests.core.text.shown import shown

WRAPPED = """\
　　到二〇二五年全市基本建成内畅外联的道路网络和安全便捷的公共交通体系，城
市交通拥堵明显缓解，居民通勤时间明显缩短，交通事故明显减少，为建设现代化城
市提供有力的支撑和保障。
　　各区要把道路建设摆在更加突出的位置，统筹安排用地和资金，及时解决建设中
遇到的困难和问题，确保按期完成任务。市建设局要加强指导，定期向社会公布进展
　　　　　　　　　　　　　　　　　— 12 —

情况，自觉接受群众的监督。
第二章　保障措施
　　市财政局要统筹安排道路建设所需的资金，并且加强对资金使用的监督和检查，
保证资金安全有效。交通部门、公安部门、城管部门要按照职责分工密切配合，形成
合力，把各项任务落到实处。
"""


def blocks(text: str) -> list[str]:
    return [text[block.start : block.end] for block in read_blocks(text)]


def test_wrapped_lines_are_one_paragraph_and_a_page_number_does_not_part_a_sentence() -> None:
    found = blocks(WRAPPED)
    assert [len(block.splitlines()) for block in found] == [3, 5, 1, 3]
    assert found[2] == "第二章　保障措施"
    assert "— 12 —" in found[1]


def test_a_clause_of_a_wrapped_text_runs_over_lines() -> None:
    structure = parse(WRAPPED)
    clauses = [WRAPPED[clause.range.start : clause.range.end] for clause in structure.clauses]
    assert len(clauses) == 5
    assert [clause[:6] for clause in clauses if "— 12 —" in clause] == ["市建设局要加"]


def test_lines_of_a_text_that_is_not_wrapped_stay_apart() -> None:
    lines = [f"第{number}项任务由相关部门负责，按期完成。" for number in range(20)]
    assert blocks("\n".join(lines)) == lines


def test_a_line_that_ends_with_a_comma_goes_on() -> None:
    text = "市建设局要加强对道路建设工作的指导和监督，\n定期公布进展。\n路已修好。"
    assert blocks(text) == [text[:-6], "路已修好。"]


def test_wide_blanks_stand_for_lost_line_breaks_in_a_long_line() -> None:
    paragraph = "近年来全市道路里程持续增加，群众出行更加方便。" * 10
    text = f"{paragraph}\u00a0\u00a0\u00a0 道路建设加快\u00a0\u00a0\u00a0 {paragraph}"
    assert blocks(text) == [paragraph, "道路建设加快", paragraph]
    assert [line for line in shown(text) if line[0] != "-"] == ["2i 道路建设加快"]


def test_number_marks_show_lost_line_breaks_in_a_long_line() -> None:
    paragraph = "近年来全市道路里程持续增加，群众出行更加方便。" * 5
    text = f"某市道路规划 {paragraph} 一、任务 （一）路网 {paragraph} （二）公交 {paragraph} 二、保障 {paragraph}"
    assert [line for line in shown(text) if line[0] != "-"] == [
        "1i 某市道路规划",
        "2i 一、任务",
        "3i （一）路网",
        "3i （二）公交",
        "2i 二、保障",
    ]


def test_an_enumeration_in_a_long_paragraph_parts_nothing() -> None:
    text = "近年来全市道路里程持续增加。" * 20 + "要做到： （一）规划先行； （二）分步实施。"
    assert blocks(text) == [text]


def test_marks_of_markdown_stand_outside() -> None:
    text = "# 标题\n## **一、现状**\n1. 第一条路\n- 里程\n> 引用的话\n  * 内层\n| 甲 | 乙 |\n"
    assert blocks(text) == ["标题", "一、现状", "第一条路", "里程", "引用的话", "内层", "| 甲 | 乙 |"]


def test_the_same_marks_stay_in_a_text_without_markdown() -> None:
    assert blocks("1. 第一条路\n- 里程") == ["1. 第一条路", "- 里程"]


def test_front_matter_and_comments_are_notes() -> None:
    text = "---\ntags: 道路\n---\n# 标题\n<!-- 待补 -->\n路已修好。"
    kinds = [passage.kind for passage in parse(text).passages]
    assert kinds == [PassageKind.NOTE] * 3 + [PassageKind.TITLE, PassageKind.NOTE, PassageKind.PARAGRAPH]


def test_invisible_signs_are_no_words() -> None:
    assert blocks("\ufeff路已修好。\u200b\n\u200b\n \u3000桥已通车。\xa0") == ["路已修好。", "桥已通车。"]


def test_lines_end_at_every_kind_of_line_end() -> None:
    assert blocks("甲\r\n乙\v丙\f丁\u2028戊\x85己") == list("甲乙丙丁戊己")
