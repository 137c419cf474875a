from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model.document import ImportedText
from tests.data.docx_files import p, r, style

Lines = Callable[..., list[str]]
Reading = Callable[..., ImportedText]


def inserted(words: str) -> str:
    return f'<w:ins w:id="1" w:author="x">{r(words)}</w:ins>'


def deleted(words: str) -> str:
    return f'<w:del w:id="2" w:author="x"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def notices(found: ImportedText) -> dict[str, int]:
    return {notice.code: int(notice.arguments["count"]) for notice in found.warnings}


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_revisions_are_read_as_accepted(reading: Reading) -> None:
    moved = (
        f'<w:moveFromRangeStart w:id="3" w:name="m"/><w:moveFrom w:id="4" w:author="x">{r("原处")}</w:moveFrom>'
        f'<w:moveFromRangeEnd w:id="3"/><w:moveTo w:id="5" w:author="x">{r("新处")}</w:moveTo>'
    )
    found = reading(p("保留", deleted("旧的"), inserted("新的"), moved))
    assert found.text == "保留新的新处"
    assert notices(found) == {"import.revisions_accepted": 4}


def test_a_deletion_inside_an_insertion_is_gone_too(reading: Reading) -> None:
    both = f'<w:ins w:id="1" w:author="x">{r("新")}{deleted("又删")}</w:ins>'
    assert reading(p("甲", both, "乙")).text == "甲新乙"


def test_a_deleted_paragraph_mark_joins_two_paragraphs(lines: Lines) -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'
    assert lines(p("前半句，", properties=gone), p("后半句。"), p("下一段。")) == ["前半句，后半句。", "下一段。"]


def test_a_paragraph_that_moved_away_leaves_no_line(lines: Lines) -> None:
    away = p(
        f'<w:moveFrom w:id="1" w:author="x">{r("搬走")}</w:moveFrom>',
        properties='<w:rPr><w:moveFrom w:id="2"/></w:rPr>',
    )
    assert lines(p("甲"), away, p("乙")) == ["甲", "乙"]


def test_a_last_paragraph_without_its_end_is_not_lost(lines: Lines) -> None:
    assert lines(p("甲"), p("乙", properties='<w:rPr><w:del w:id="1"/></w:rPr>')) == ["甲", "乙"]


@pytest.mark.parametrize(
    ("run", "styles"),
    [
        (r("密", "<w:vanish/>"), ""),
        (r("密", '<w:vanish w:val="true"/>'), ""),
        (r("密", '<w:rStyle w:val="h"/>'), style("h", "<w:rPr><w:vanish/></w:rPr>", kind="character")),
        (
            r("密", '<w:rStyle w:val="i"/>'),
            style("h", "<w:rPr><w:vanish/></w:rPr>", kind="character") + style("i", based_on="h", kind="character"),
        ),
    ],
)
def test_hidden_text_is_dropped_and_counted(reading: Reading, run: str, styles: str) -> None:
    found = reading(p("公开", run, "内容"), styles=styles)
    assert found.text == "公开内容"
    assert notices(found) == {"import.hidden_dropped": 1}


@pytest.mark.parametrize(
    "properties", ['<w:vanish w:val="0"/>', '<w:vanish w:val="false"/>', "<w:webHidden/>", '<w:color w:val="FFFFFF"/>']
)
def test_what_prints_is_not_hidden(lines: Lines, properties: str) -> None:
    assert lines(p("公开", r("也公开", properties))) == ["公开也公开"]


def test_a_paragraph_style_can_hide_and_a_run_can_show_again(reading: Reading) -> None:
    hiding = style("h", "<w:rPr><w:vanish/></w:rPr>")
    found = reading(
        p("甲", r("乙", '<w:vanish w:val="0"/>'), properties='<w:pStyle w:val="h"/>'), p("丙"), styles=hiding
    )
    assert found.text == "乙\n丙"


def test_a_paragraph_hidden_with_its_mark_leaves_no_line(lines: Lines) -> None:
    assert lines(p("甲"), p(r("密", "<w:vanish/>"), properties="<w:rPr><w:vanish/></w:rPr>"), p("乙")) == ["甲", "乙"]


def test_field_codes_go_and_results_stay(lines: Lines) -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'
    assert lines(p("见第", field(" PAGEREF _Toc1 ", "12"), "页，共", simple, "页")) == ["见第12页，共7页"]


def test_a_field_inside_a_field_code_is_code(lines: Lines) -> None:
    outer = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + field(" MERGEFIELD 市 ", "甲市")
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("结果")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(p(outer, "。")) == ["结果。"]


def test_a_broken_field_swallows_nothing_beyond_its_paragraph(lines: Lines) -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert lines(p("甲", begun), p("乙"), p(ended, "丙")) == ["甲", "乙", "丙"]


def test_a_contents_table_is_read_as_printed(lines: Lines) -> None:
    start = field("TOC", "").removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    leader = "<w:r><w:rPr><w:webHidden/></w:rPr><w:tab/></w:r>"
    link = f'<w:hyperlink w:anchor="_Toc1">{r("第一章")}{leader}{field("PAGEREF _Toc1", "3")}</w:hyperlink>'
    assert lines(p(start, link), p(r("第二章"), '<w:r><w:fldChar w:fldCharType="end"/></w:r>')) == [
        "第一章\t3",
        "第二章",
    ]


def test_of_ruby_only_the_base_is_text(lines: Lines) -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('guī')}</w:rt><w:rubyBase>{r('规')}</w:rubyBase></w:ruby></w:r>"
    assert lines(p(ruby, "划")) == ["规划"]


def test_tabs_and_breaks_inside_a_paragraph_stay(lines: Lines) -> None:
    run = '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>丁</w:t><w:br w:type="page"/></w:r>'
    assert lines(p(run), p("下一段")) == ["甲\t乙", "丙", "丁", "下一段"]


def test_hyphens(lines: Lines) -> None:
    assert lines(p("<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:softHyphen/><w:t>C</w:t></w:r>")) == ["A-BC"]


def test_blanks_count_only_where_they_are_said_to(lines: Lines) -> None:
    assert lines(p("<w:r><w:t>  甲\n 乙 </w:t></w:r>", r("  丙 "))) == ["甲  乙  丙 "]


def test_symbols_become_what_they_show(reading: Reading) -> None:
    symbols = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/>'
        '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Arial" w:char="2103"/></w:r>'
    )
    stored = r("\uf0fc", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    found = reading(p("是", symbols, "否", stored))
    assert (found.text, notices(found)) == ("是☑□≥℃否✓", {})


@pytest.mark.parametrize(
    "symbol", ['w:font="Webdings" w:char="F021"', 'w:font="Arial" w:char="E123"', 'w:font="Symbol" w:char="zz"']
)
def test_a_symbol_nobody_knows_is_shown_as_one(lines: Lines, symbol: str) -> None:
    assert lines(p("甲", f"<w:r><w:sym {symbol}/></w:r>", "乙")) == ["甲□乙"]


def test_wrappers_are_looked_through(lines: Lines) -> None:
    control = f"<w:sdt><w:sdtPr><w:alias w:val='名'/></w:sdtPr><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"
    tag = f"<w:smartTag w:element='place'><w:smartTagPr/>{r('地名')}</w:smartTag>"
    custom = f"<w:customXml w:element='x'>{r('标记')}</w:customXml>"
    direction = f'<w:dir w:val="ltr">{r("方向")}</w:dir>'
    formula = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    assert lines(p(control, tag, custom, direction, formula)) == ["控件地名标记方向x=1"]


def test_blocks_in_content_controls_are_read_in_order(lines: Lines) -> None:
    inner = f"<w:sdt><w:sdtContent>{p('内层')}</w:sdtContent></w:sdt>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('一')}{inner}{p('二')}</w:sdtContent></w:sdt>"
    assert lines(p("前"), control, f"<w:customXml>{p('三')}</w:customXml>", p("后")) == [
        "前",
        "一",
        "内层",
        "二",
        "三",
        "后",
    ]


def test_what_cannot_be_text_is_counted(reading: Reading) -> None:
    graphic = "<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>"
    picture = f"<w:r><w:drawing><wp:inline>{graphic}</wp:inline></w:drawing></w:r>"
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    chunk = '<w:altChunk r:id="rId9"/>'
    found = reading(p("图", picture, comment), p("<w:r><w:object/></w:r>", "表"), chunk)
    assert found.text == "图\n表"
    assert notices(found) == {"import.pictures_left": 1, "import.comments_left": 1, "import.embedded_left": 2}


def test_control_characters_in_words_are_cleaned_where_they_stand(reading: Reading) -> None:
    found = reading(p("\ufeff甲\x85乙\u2028丙&#13;丁"), p("戊\x9f"), p("己", properties='<w:outlineLvl w:val="0"/>'))
    assert found.text == "甲\n乙\n丙 丁\n戊\n己"
    assert found.hints[0].start == found.text.index("己")
    assert notices(found) == {"import.controls_dropped": 2}


def test_kangxi_radicals_compatibility_forms_and_rare_characters_stay(lines: Lines) -> None:
    assert lines(p("⼤⺠豈𠮷𫫇😀　（一）")) == ["⼤⺠豈𠮷𫫇😀　（一）"]


def test_empty_paragraphs_are_empty_lines(lines: Lines) -> None:
    assert lines(p("甲"), p(), p("乙")) == ["甲", "", "乙"]
