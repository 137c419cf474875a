"""The title of a document and what stands around it."""

from __future__ import annotations

import pytest

from core.text.conversion import convert
from tests.core.text.shown import shown

BODY = "近年来全市道路里程持续增加，群众出行更加方便。"

HEADS: dict[str, tuple[str, list[str]]] = {
    "one line": ("某市道路规划", ["1 某市道路规划"]),
    "broken into lines": (
        "某市人民政府关于印发\n某市道路规划的通知",
        ["1 某市人民政府关于印发\n某市道路规划的通知"],
    ),
    "a letter about a plan": (
        "某省关于某市道路规划\n（2021—2025年）的批复",
        ["1 某省关于某市道路规划\n（2021—2025年）的批复"],
    ),
    "broken inside quotes": ("关于“道路\n畅通”工程的思考", ["1 关于“道路\n畅通”工程的思考"]),
    "issuer above": ("某市建设局\n某市道路规划", ["note 某市建设局", "1 某市道路规划"]),
    "adopted by": ("某市道路规划\n（2021年3月5日市人大通过）", ["1 某市道路规划", "note （2021年3月5日市人大通过）"]),
    "from a paper": (
        "某报/2021年/03月/05日/第1版\n某市道路规划",
        ["note 某报/2021年/03月/05日/第1版", "1 某市道路规划"],
    ),
    "subtitle and author": (
        "道路建设的思路\n——以某市为例\n本报记者 张三",
        ["1 道路建设的思路", "note ——以某市为例", "note 本报记者 张三"],
    ),
    "register": (
        "索引号：123\n发文机关：某市政府\n某市道路规划",
        ["note 索引号：123", "note 发文机关：某市政府", "1 某市道路规划"],
    ),
    "no kind of document": ("某市道路建设提速", ["1 某市道路建设提速"]),
    "none": ("路已修好，桥已通车。", ["- 路已修好，桥已通车。"]),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS.keys())
def test_finds_the_title(head: str, expected: list[str]) -> None:
    for configuration in ("t2s", "s2tw"):
        text = convert(f"{head}\n一、现状\n{BODY}", configuration)
        assert shown(text)[: len(expected)] == [convert(line, configuration) for line in expected]
        assert shown(text)[-2:] == [convert("2 一、现状", configuration), f"- {convert(BODY, configuration)}"]


def test_lines_without_a_body_are_not_all_notes() -> None:
    assert shown("道路建设\n桥梁建设\n隧道建设") == ["1 道路建设", "- 桥梁建设", "- 隧道建设"]


def test_an_attachment_has_a_title_of_its_own() -> None:
    text = f"某市道路规划\n一、现状\n{BODY}\n附件1\n重点项目一览\n一、主干路\n{BODY}"
    assert shown(text)[3:6] == ["note 附件1", "1 重点项目一览", "2 一、主干路"]


def test_a_numbered_line_is_no_title() -> None:
    assert shown(f"一、现状\n{BODY}") == ["2 一、现状", f"- {BODY}"]
