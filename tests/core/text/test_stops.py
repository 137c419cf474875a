"""Full stops that were lost (C5): found where words tell, and only in texts that lost them all."""

from __future__ import annotations

import pytest

from core.text.conversion import convert
from core.text.parse import parse

FIRST = "十四五时期全市道路建设要围绕城市更新补齐支路网短板并且提升道路通行能力和安全水平以及沿线环境品质"
SECOND = "近年来市政府持续加大道路建设投入力度，主干路通车里程明显增加，群众出行条件得到改善"
THIRD = "因此，今后一个时期要把支路建设摆在更加突出的位置抓紧抓好"
SHORT = f"{FIRST}{SECOND}{THIRD}。"
LOST = "某市道路规划\n" + "\n".join(f"{number}、{FIRST}，{FIRST}，{FIRST}{SECOND}{THIRD}。" for number in range(1, 6))


def clauses(text: str) -> list[str]:
    return [text[clause.range.start : clause.range.end] for clause in parse(text).clauses]


@pytest.mark.parametrize("configuration", ["t2s", "s2tw"])
def test_parts_before_words_that_only_open_sentences(configuration: str) -> None:
    found = clauses(convert(LOST, configuration))
    assert len(found) == 15
    assert found[1:3] == [convert(SECOND, configuration), convert(f"{THIRD}。", configuration)]


def test_keeps_commas_where_they_are() -> None:
    text = LOST.replace(THIRD, f"，{THIRD}")
    assert len(clauses(text)) == 10


def test_leaves_a_text_alone_that_has_its_stops() -> None:
    text = SHORT + "道路、桥梁、隧道都已建成。" * 40
    assert clauses(text)[0] == SHORT
