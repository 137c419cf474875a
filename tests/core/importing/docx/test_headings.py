from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.document import ImportedText
from tests.data.docx_files import p, style

Reading = Callable[..., ImportedText]


def levels(found: ImportedText) -> list[int]:
    """The heading level of each line, 0 for lines that are none."""
    by_start = {hint.start: hint.level for hint in found.hints if hint.kind == "heading"}
    starts = [0, *(at + 1 for at, character in enumerate(found.text) if character == "\n")]
    return [by_start.get(start, 0) for start in starts]


def styled(name: str, more: str = "") -> str:
    return p("总体要求", properties=f'<w:pStyle w:val="{name}"/>{more}')


@pytest.mark.parametrize(
    ("shown", "level"),
    [
        ("heading 1", 1),
        ("Heading 3", 3),
        ("标题 2", 2),
        ("标题2", 2),
        ("標題 4", 4),
        ("heading 10", 0),
        ("正文", 0),
        ("小标题 1", 0),
    ],
)
def test_a_heading_is_known_by_the_name_of_its_style(reading: Reading, shown: str, level: int) -> None:
    assert levels(reading(styled("a"), styles=style("a", shown=shown))) == [level]


def test_an_outline_level_beats_the_style_and_the_style_its_name(reading: Reading) -> None:
    styles = style("a", '<w:pPr><w:outlineLvl w:val="3"/></w:pPr>', shown="heading 1") + style(
        "b", based_on="a", shown="附件"
    )
    found = reading(
        styled("a", '<w:outlineLvl w:val="1"/>'),
        styled("a"),
        styled("b"),
        p("正文", properties='<w:outlineLvl w:val="0"/>'),
        styles=styles,
    )
    assert levels(found) == [2, 4, 4, 1]


def test_outline_level_nine_is_body_text(reading: Reading) -> None:
    assert levels(reading(styled("a", '<w:outlineLvl w:val="9"/>'), styles=style("a", shown="heading 1"))) == [0]


def test_a_style_of_a_style_is_a_heading_by_name_too(reading: Reading) -> None:
    styles = (
        style("a", shown="heading 2") + style("b", based_on="a", shown="章标题") + style("c", based_on="b", shown="c")
    )
    found = reading(styled("c"), styles=styles)
    assert levels(found) == [2]
    assert found.hints[0].style == "c"


def test_the_default_style_speaks_for_paragraphs_without_one(reading: Reading) -> None:
    default = style("a", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>').replace("<w:style ", '<w:style w:default="1" ')
    assert levels(reading(p("总体要求"), styles=default)) == [1]


def test_what_a_paragraph_was_before_a_revision_does_not_count(reading: Reading) -> None:
    before = '<w:pPrChange w:id="1" w:author="x"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    assert levels(reading(p("正文", properties=before))) == [0]
