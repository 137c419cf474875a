"""A plan written for these tests, and three ways to show it on the other side."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.model.text import Clause, Heading, Passage, PassageKind, Structure, TextRange
from core.text.conversion.alignment import Aligned, Block
from ui.reader.content import Mark, ReaderContent, SideContent

ONE_TO_ONE = str.maketrans("规划发数据务设应对区强与", "規劃發數據務設應對區強與")
LONGER = {"互联网": "網際網路", "软件": "軟體", "信息化": "資訊化"}
TOPICS = ("互联网服务", "数据共享", "城市交通", "医疗信息化", "软件产业", "公共安全", "绿色建筑", "社区养老")


def plan(passages: int = 60) -> str:
    """A plan of so many passages of different length, with headings, a table, ASCII and characters above U+FFFF."""
    lines = ["示范区发展规划", ""]
    for number in range(1, passages + 1):
        topic = TOPICS[number % len(TOPICS)]
        if number % 9 == 1:
            lines.append(f"{'一二三四五六七八九十'[number // 9 % 10]}、推进{topic}")
        sentence = f"到20{20 + number % 10}年，第{number}项任务基本完成，{topic}覆盖率达到{number}%以上。"
        lines.append(sentence + f"加强{topic}与𠮷字号企业的对接，建设统一平台；由主管部门负责。" * (number % 5))
        if number == 20:
            lines += [
                "指标\t单位\t2020年\t2025年",
                "宽带普及率\t%\t61.5\t80以上",
                "每千人口互联网应用数量与软件数量之和\t个\t3\t5",
            ]
    return "\n".join(lines) + "\n"


def structure(text: str) -> Structure:
    """Lines are passages, sentences are clauses."""
    passages: list[Passage] = []
    headings: list[Heading] = []
    clauses: list[Clause] = []
    for line in re.finditer("[^\n]+", text):
        span, kind, level = TextRange(*line.span()), PassageKind.PARAGRAPH, 0
        if "\t" in line[0]:
            kind = PassageKind.TABLE_ROW
        elif not passages:
            kind, level = PassageKind.TITLE, 1
        elif re.match("[一二三四五六七八九十]+、", line[0]):
            kind, level = PassageKind.HEADING, 2
        passages.append(Passage(span, kind, level))
        if level:
            headings.append(Heading(span, level, title=level == 1))
        elif kind is PassageKind.PARAGRAPH:
            for sentence in re.finditer("[^。]+。?", line[0]):
                start, end = sentence.span()
                clauses.append(Clause(TextRange(span.start + start, span.start + end), len(passages) - 1))
    return Structure(1, tuple(passages), tuple(headings), tuple(clauses))


def same(text: str) -> SideContent:
    return SideContent("SC", "简体 · 原文", lambda span: Aligned(text[span.start : span.end]))


def converted(text: str) -> SideContent:
    """Every character has its counterpart."""
    return SideContent("TC", "繁體", lambda span: Aligned(text[span.start : span.end].translate(ONE_TO_ONE)))


def rephrased(text: str) -> SideContent:
    """Some words become longer or shorter ones."""

    def align(span: TextRange) -> Aligned:
        source, shown, blocks, last = text[span.start : span.end], "", [], 0
        for word in re.finditer("|".join(LONGER), source):
            shown += source[last : word.start()].translate(ONE_TO_ONE)
            blocks.append(Block(*word.span(), len(shown), len(shown) + len(LONGER[word[0]])))
            shown += LONGER[word[0]]
            last = word.end()
        return Aligned(shown + source[last:].translate(ONE_TO_ONE), tuple(blocks))

    return SideContent("TC", "繁體（用語）", align)


def document(text: str, right: Callable[[str], SideContent] = converted) -> ReaderContent:
    return ReaderContent("document", text, structure(text), same(text), right(text))


def mark(mark_id: str, start: int, end: int, *colours: str, note: str = "") -> Mark:
    return Mark(mark_id, TextRange(start, end), colours, tuple(f"标签{c}" for c in colours), note)
