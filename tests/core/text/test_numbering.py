"""Number marks in both scripts."""

from __future__ import annotations

import pytest

from core.text.conversion import convert
from core.text.numbering import Marker, System, han_number, is_marker_only, read_marker, read_plain_number, read_point

MARKS = [
    ("第一编 总则", System.PART, 1, 4),
    ("第二篇　发展环境", System.PART, 2, 4),
    ("第三部分 保障", System.DIVISION, 3, 5),
    ("第十二章目标", System.CHAPTER, 12, 4),
    ("第 3 章 目标", System.CHAPTER, 3, 6),
    ("第四节：路网", System.SECTION, 4, 4),
    ("第二十一条　为了", System.ARTICLE, 21, 6),
    ("壹、计划缘起", System.FORMAL, 1, 2),
    ("（贰）目标", System.FORMAL, 2, 3),
    ("参、执行策略", System.FORMAL, 3, 2),
    ("Ⅲ、前景", System.ROMAN, 3, 2),
    ("IV. 前景", System.ROMAN, 4, 4),
    ("丙、其他", System.STEM, 3, 2),
    ("二十三、附则", System.HAN, 23, 4),
    ("一．总体要求", System.HAN, 1, 2),
    ("二　现状", System.HAN, 2, 2),
    ("任务三：修路", System.LABEL, 3, 4),
    ("第二阶段（2020年）", System.LABEL, 2, 4),
    ("（十）环境", System.HAN_PAREN, 10, 3),
    ("( 五 ) 环境", System.HAN_PAREN, 5, 6),
    ("㈡环境", System.HAN_PAREN, 2, 1),
    ("1、修路", System.ARABIC, 1, 2),
    ("12.修路", System.ARABIC, 12, 3),
    ("３．修路", System.ARABIC, 3, 2),
    ("4。修路", System.ARABIC, 4, 2),
    ("⒌修路", System.ARABIC, 5, 1),
    ("2.3 修路", System.DECIMAL_2, 3, 4),
    ("2.3.1、修路", System.DECIMAL_3, 1, 6),
    ("（6）修路", System.ARABIC_PAREN, 6, 3),
    ("⑺修路", System.ARABIC_PAREN, 7, 1),
    ("8）修路", System.ARABIC_PAREN, 8, 2),
    ("⑨修路", System.CIRCLED, 9, 1),
    ("B. 修路", System.LATIN, 2, 3),
    ("(c)修路", System.SMALL_LATIN, 3, 3),
    ("——修路", System.DASH, 0, 2),
    ("• 修路", System.BULLET, 0, 2),
]


@pytest.mark.parametrize(("line", "system", "ordinal", "words"), MARKS, ids=[mark[0] for mark in MARKS])
def test_reads_a_mark_in_both_scripts(line: str, system: System, ordinal: int, words: int) -> None:
    for spelling in (line, convert(line, "s2tw"), convert(line, "s2hk")):
        assert read_marker(spelling, 0, len(spelling)) == Marker(system, ordinal, words)


NO_MARKS = [
    "一、二、三次产业比例调整",
    "一带一路建设",
    "三七、天麻等药材",
    "1.5亿元投资",
    "4。7亿户",
    "3、4号线开通",
    "2020年底建成",
    "第一编辑部成立",
    "第三条款无效",
    "第二节约用水",
    "○○市规划",
    "—2020年",
    "- ",
    "第一章",
]


@pytest.mark.parametrize("line", NO_MARKS)
def test_reads_no_mark_where_words_only_look_like_one(line: str) -> None:
    assert read_marker(line, 0, len(line)) is None


POINTS = [
    ("第一，路网不密。", System.ORDINAL, 1),
    ("第十二、路网不密。", System.ORDINAL, 12),
    ("第三是路网不密。", System.ORDINAL, 3),
    ("其二，路网不密。", System.SEQUENCE, 2),
    ("首先，路网不密。", System.SEQUENCE, 1),
    ("其次路网不密。", System.SEQUENCE, 2),
    ("再次，路网不密。", System.SEQUENCE, 3),
    ("最后，路网不密。", System.SEQUENCE, 0),
    ("一是路网不密。", System.POINT, 1),
    ("十一要修路。", System.POINT, 11),
    ("二则，路网不密。", System.POINT, 2),
]


@pytest.mark.parametrize(("sentence", "system", "ordinal"), POINTS, ids=[point[0] for point in POINTS])
def test_reads_a_point_in_both_scripts(sentence: str, system: System, ordinal: int) -> None:
    for spelling in (sentence, convert(sentence, "s2tw")):
        found = read_point(spelling, 0, len(spelling))
        assert found is not None
        assert (found.system, found.ordinal) == (system, ordinal)


@pytest.mark.parametrize(
    "sentence", ["一带一路要畅通。", "一般情况下，", "一要素改革", "三是否通过", "第一次会议", "首批项目"]
)
def test_reads_no_point_in_other_words(sentence: str) -> None:
    assert read_point(sentence, 0, len(sentence)) is None


@pytest.mark.parametrize(
    ("words", "value"), [("十", 10), ("二十", 20), ("第三十四章", 34), ("拾贰", 12), ("７", 7), ("无", 0), ("〇", 0)]
)
def test_numerals(words: str, value: int) -> None:
    assert han_number(words) == value


def test_a_mark_alone_waits_for_its_words() -> None:
    assert is_marker_only("第三章", 0, 3)
    assert is_marker_only("（四）", 0, 3)
    assert not is_marker_only("第三章 路", 0, 5)
    assert not is_marker_only("12.", 0, 3)


def test_a_plain_number_needs_a_blank_and_words() -> None:
    assert read_plain_number("2 基本规定", 0, 6) == Marker(System.ARABIC, 2, 2)
    assert read_plain_number("2个", 0, 2) is None
    assert read_plain_number("2 3", 0, 3) is None
