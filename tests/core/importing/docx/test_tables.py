from __future__ import annotations

from collections.abc import Callable

from core.model.document import ImportedText
from tests.data.docx_files import abstract, cell, level, num, numbered, p, r, row, table

Lines = Callable[..., list[str]]
Reading = Callable[..., ImportedText]


def test_a_row_is_a_line_and_cells_are_separated_by_tabs(reading: Reading) -> None:
    found = reading(p("表1"), table(row("指标", "2025年"), row("增加值", "12%")), p("注"))
    assert found.text == "表1\n指标\t2025年\n增加值\t12%\n注"
    assert [(hint.start, hint.kind) for hint in found.hints] == [(3, "table"), (12, "table")]


def test_paragraphs_breaks_and_tabs_in_a_cell_become_blanks(lines: Lines) -> None:
    inside = cell(p("一段"), p(), p("<w:r><w:t>又</w:t><w:br/><w:t>一</w:t><w:tab/><w:t>段</w:t></w:r>"))
    assert lines(table(row(inside, "右"))) == ["一段 又 一 段\t右"]


def test_merged_cells_are_written_once_and_keep_the_columns(lines: Lines) -> None:
    across = '<w:gridSpan w:val="3"/>'
    first = row(cell("目标", properties='<w:vMerge w:val="restart"/>'), cell("合计", properties=across))
    second = row(cell(properties="<w:vMerge/>"), "甲", "乙", "丙")
    third = row(cell(properties='<w:vMerge w:val="continue"/>'), "1", "2", "3")
    assert lines(table(first, second, third)) == ["目标\t合计\t\t", "\t甲\t乙\t丙", "\t1\t2\t3"]


def test_columns_skipped_at_the_beginning_are_empty(lines: Lines) -> None:
    assert lines(table(row("甲", "乙"), row("丙", properties='<w:gridBefore w:val="1"/>'))) == ["甲\t乙", "\t丙"]


def test_absurd_spans_are_capped(lines: Lines) -> None:
    wide = row(cell("甲", properties='<w:gridSpan w:val="2000000000"/>'), properties='<w:gridBefore w:val="99999999"/>')
    assert lines(table(wide)) == ["\t" * 63 + "甲" + "\t" * 62]


def test_a_table_in_a_cell_is_part_of_its_text(lines: Lines) -> None:
    inner = table(row("内一", "内二"), row("内三", "内四"))
    assert lines(table(row(cell(p("外"), inner, p("尾")), "右"))) == ["外 内一 内二 内三 内四 尾\t右"]


def test_rows_and_cells_in_content_controls_are_rows_and_cells(lines: Lines) -> None:
    wrapped_cell = f"<w:sdt><w:sdtContent>{cell('乙')}</w:sdtContent></w:sdt>"
    plain = f"<w:tr>{cell('甲')}{wrapped_cell}</w:tr>"
    wrapped_row = f"<w:sdt><w:sdtContent>{row('丙', '丁')}</w:sdtContent></w:sdt>"
    assert lines(f"<w:tbl>{plain}{wrapped_row}</w:tbl>") == ["甲\t乙", "丙\t丁"]


def test_deleted_rows_and_cells_are_gone_and_inserted_ones_stay(lines: Lines) -> None:
    rows = [
        row("甲", cell("旧", properties='<w:cellDel w:id="1"/>'), "乙"),
        row("丙", "丁", properties='<w:del w:id="2" w:author="x"/>'),
        row("戊", "己", properties='<w:ins w:id="3" w:author="x"/>'),
    ]
    assert lines(table(*rows)) == ["甲\t乙", "戊\t己"]


def test_hidden_rows_and_words_left_in_merged_cells_are_counted(reading: Reading) -> None:
    hidden = row("密件", "内容", properties="<w:hidden/>")
    left = row(cell("遗留", properties="<w:vMerge/>"), "右")
    found = reading(table(row("甲", "乙"), hidden, left))
    assert found.text == "甲\t乙\n\t右"
    assert [(notice.code, notice.arguments) for notice in found.warnings] == [("import.hidden_dropped", {"count": 6})]


def test_numbers_run_on_through_cells(lines: Lines) -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    body = [numbered("甲"), table(row(cell(numbered("乙")), cell(numbered("丙")))), numbered("丁")]
    assert lines(*body, numbering=numbering) == ["1. 甲", "2. 乙\t3. 丙", "4. 丁"]


def test_a_deleted_paragraph_mark_at_the_end_of_a_cell_does_not_leave_it(lines: Lines) -> None:
    gone = p("甲", properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert lines(table(row(cell(gone), cell(p(r("乙")))))) == ["甲\t乙"]


def test_a_row_of_empty_cells_is_still_a_row(reading: Reading) -> None:
    found = reading(table(row("", ""), row("甲", "")))
    assert found.text == "\t\n甲\t"
    assert len(found.hints) == 2
