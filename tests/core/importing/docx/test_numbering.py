from __future__ import annotations

from collections.abc import Callable

from core.model.document import ImportedText, LayoutHint
from tests.data.docx_files import abstract, level, num, numbered, p, style

Lines = Callable[..., list[str]]
Reading = Callable[..., ImportedText]

PLAN = abstract(
    0,
    level(0, "chineseCountingThousand", "第%1章"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3．"),
    level(3, "decimalEnclosedCircle", "%4", '<w:suff w:val="nothing"/>'),
)


def test_numbers_are_written_into_the_text_and_kept_as_hints(reading: Reading) -> None:
    found = reading(
        numbered("总则", level=0),
        numbered("目标", level=1),
        numbered("细则", level=2),
        numbered("要点", level=3),
        numbering=PLAN + num(1, 0),
    )
    assert found.text == "第一章 总则\n（一）目标\n1．细则\n①要点"
    assert found.hints == (
        LayoutHint(0, "list", 0, "", "第一章 "),
        LayoutHint(7, "list", 1, "", "（一）"),
        LayoutHint(13, "list", 2, "", "1．"),
        LayoutHint(18, "list", 3, "", "①"),
    )


def test_a_deeper_level_starts_again_when_a_higher_one_counts(lines: Lines) -> None:
    levels = [0, 1, 1, 2, 2, 1, 2, 0, 1, 2]
    assert lines(*(numbered("·", level=at) for at in levels), numbering=PLAN + num(1, 0)) == [
        "第一章 ·",
        "（一）·",
        "（二）·",
        "1．·",
        "2．·",
        "（三）·",
        "1．·",
        "第二章 ·",
        "（一）·",
        "1．·",
    ]


def test_a_deeper_level_goes_on_when_it_is_told_to(lines: Lines) -> None:
    continuous = abstract(0, level(0, "decimal", "%1编"), level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'))
    assert lines(*(numbered("·", level=at) for at in [0, 1, 1, 0, 1]), numbering=continuous + num(1, 0)) == [
        "1编 ·",
        "第1条 ·",
        "第2条 ·",
        "2编 ·",
        "第3条 ·",
    ]


def test_a_deeper_level_starts_again_only_after_the_level_it_names(lines: Lines) -> None:
    articles = abstract(
        0,
        level(0, "decimal", "%1编"),
        level(1, "decimal", "%2章"),
        level(2, "decimal", "%3条", '<w:lvlRestart w:val="1"/>'),
    )
    assert lines(*(numbered("·", level=at) for at in [0, 1, 2, 1, 2, 0, 2]), numbering=articles + num(1, 0)) == [
        "1编 ·",
        "1章 ·",
        "1条 ·",
        "2章 ·",
        "2条 ·",
        "2编 ·",
        "1条 ·",
    ]


def test_numbers_of_several_levels_and_legal_form(lines: Lines) -> None:
    mixed = abstract(
        0,
        level(0, "chineseCounting", "%1、"),
        level(1, "decimal", "%1.%2"),
        level(2, "decimal", "%1.%2.%3", "<w:isLgl/>"),
    )
    assert lines(*(numbered("·", level=at) for at in [0, 0, 1, 1, 2]), numbering=mixed + num(1, 0)) == [
        "一、·",
        "二、·",
        "二.1 ·",
        "二.2 ·",
        "2.2.1 ·",
    ]


def test_a_level_that_was_passed_over_counts_as_begun(lines: Lines) -> None:
    mixed = abstract(0, level(0, "decimal", "%1", start=3), level(1, "decimal", "%1.%2"))
    assert lines(*(numbered("·", level=at) for at in [1, 0, 1]), numbering=mixed + num(1, 0)) == [
        "3.1 ·",
        "4 ·",
        "4.1 ·",
    ]


def test_a_list_starts_a_level_once_where_it_says_and_then_where_its_pattern_says(lines: Lines) -> None:
    pattern = abstract(0, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))
    own = num(1, 0, '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/></w:lvlOverride>')
    assert lines(*(numbered("·", level=at) for at in [0, 1, 1, 0, 1]), numbering=pattern + own) == [
        "1 ·",
        "1.7 ·",
        "1.8 ·",
        "2 ·",
        "2.1 ·",
    ]


def test_lists_of_one_pattern_count_together_until_one_is_told_to_start_again(lines: Lines) -> None:
    pattern = abstract(0, level(0, "decimal", "%1."))
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = [numbered("·", num=one) for one in (1, 2, 1, 3, 3, 1, 3)]
    assert lines(*body, numbering=pattern + num(1, 0) + num(2, 0) + num(3, 0, restart)) == [
        "1. ·",
        "2. ·",
        "3. ·",
        "5. ·",
        "6. ·",
        "7. ·",
        "8. ·",
    ]


def test_a_list_may_replace_a_level_of_its_pattern(lines: Lines) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1．")}</w:lvlOverride>'
    assert lines(
        numbered("·", num=1),
        numbered("·", num=2),
        numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0) + num(2, 0, own),
    ) == ["1. ·", "乙．·"]


def test_what_separates_number_and_words(lines: Lines) -> None:
    patterns = (
        abstract(1, level(0, "decimal", "%1."))
        + abstract(2, level(0, "decimal", "%1.", '<w:suff w:val="space"/>'))
        + abstract(3, level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>'))
        + abstract(4, level(0, "decimal", "（%1）"))
        + abstract(5, level(0, "decimal", "（%1）", '<w:suff w:val="space"/>'))
    )
    lists = "".join(num(one, one) for one in range(1, 6))
    assert lines(*(numbered("甲", num=one) for one in range(1, 6)), numbering=patterns + lists) == [
        "1. 甲",
        "1. 甲",
        "1.甲",
        "（1）甲",
        "（1） 甲",
    ]


def test_styles_bring_numbers_with_the_level_that_is_tied_to_them(reading: Reading) -> None:
    pattern = abstract(
        0,
        level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="Chapter"/>'),
        level(1, "chineseCounting", "第%2节", '<w:pStyle w:val="Section"/>'),
    )
    list_of = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>{}</w:pPr>'
    styles = style("Chapter", list_of.format('<w:outlineLvl w:val="0"/>'), shown="章") + style(
        "Section", list_of.format('<w:outlineLvl w:val="1"/>'), based_on="Chapter", shown="节"
    )
    found = reading(
        p("总则", properties='<w:pStyle w:val="Chapter"/>'),
        p("目的", properties='<w:pStyle w:val="Section"/>'),
        p("不编号", properties='<w:pStyle w:val="Section"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        styles=styles,
        numbering=pattern + num(1, 0),
    )
    assert found.text == "第一章 总则\n第一节 目的\n不编号"
    assert [(hint.kind, hint.level, hint.style, hint.number) for hint in found.hints] == [
        ("heading", 1, "章", "第一章 "),
        ("heading", 2, "节", "第一节 "),
        ("heading", 2, "节", ""),
    ]


def test_a_list_style_lends_its_levels(lines: Lines) -> None:
    borrowed = '<w:numStyleLink w:val="Official"/>'
    lender = abstract(7, level(0, "chineseCounting", "%1、"), more='<w:styleLink w:val="Official"/>')
    numbering = abstract(3, more=borrowed) + lender + num(1, 3) + num(2, 7)
    assert lines(numbered("·", num=1), numbered("·", num=2), numbering=numbering) == ["一、·", "二、·"]


def test_bullets_of_symbol_fonts_become_characters_one_can_read(lines: Lines) -> None:
    fonts = '<w:rPr><w:rFonts w:ascii="{}" w:hAnsi="{}"/></w:rPr>'
    wingdings = fonts.format("Wingdings", "Wingdings")
    patterns = (
        abstract(1, level(0, "bullet", "\uf0b7").replace("</w:lvl>", fonts.format("Symbol", "Symbol") + "</w:lvl>"))
        + abstract(2, level(0, "bullet", "\uf0d8").replace("</w:lvl>", wingdings + "</w:lvl>"))
        + abstract(3, level(0, "bullet", "\uf033"))
        + abstract(4, level(0, "bullet", "●"))
    )
    lists = "".join(num(one, one) for one in range(1, 5))
    assert lines(*(numbered("甲", num=one) for one in range(1, 5)), numbering=patterns + lists) == [
        "• 甲",
        "➢ 甲",
        "• 甲",
        "● 甲",
    ]


def test_a_custom_format_falls_back_to_the_one_beside_it(lines: Lines) -> None:
    both = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>'
        '</mc:Choice><mc:Fallback><w:numFmt w:val="chineseCounting"/></mc:Fallback></mc:AlternateContent>'
    )
    pattern = level(0, "decimal", "%1、").replace('<w:numFmt w:val="decimal"/>', both)
    assert lines(numbered("甲"), numbering=abstract(0, pattern) + num(1, 0)) == ["一、甲"]


def test_lists_that_are_missing_or_circular_number_nothing(lines: Lines) -> None:
    circular = style("A", based_on="B") + style("B", based_on="A")
    assert lines(numbered("甲", num=9), p("乙", properties='<w:pStyle w:val="A"/>'), styles=circular) == ["甲", "乙"]


def test_a_deleted_paragraph_and_one_that_moved_away_do_not_count(lines: Lines) -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    deleted = numbered('<w:del w:id="2" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>', more=gone)
    assert lines(
        numbered("甲"), deleted, numbered("乙"), numbering=abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    ) == [
        "1. 甲",
        "2. 乙",
    ]


def test_a_heading_that_runs_into_its_paragraph_keeps_its_number(lines: Lines) -> None:
    separator = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
    numbering = abstract(0, level(0, "decimal", "第%1条")) + num(1, 0)
    assert lines(numbered("目的。", more=separator), p("为了甲。"), numbered("乙"), numbering=numbering) == [
        "第1条 目的。为了甲。",
        "第2条 乙",
    ]
