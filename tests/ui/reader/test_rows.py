from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from core.model.text import Heading, Passage, PassageKind, Structure, TextRange
from tests.ui.reader.sample_plan import plan, structure
from ui.reader.rows import PIECE_LIMIT, RowKind, build_rows, em_width, pieces


def test_every_passage_is_a_row_with_its_number() -> None:
    text = plan()
    found = build_rows(text, structure(text))

    assert [row.number for row in found] == list(range(1, len(structure(text).passages) + 1))
    assert [row.range for row in found] == [passage.range for passage in structure(text).passages]
    assert found[0].kind is RowKind.TITLE
    assert found[0].opens
    assert found[len(found) - 1].closes


def test_a_giant_passage_continues_in_rows_that_end_with_sentences() -> None:
    text = "推进数据共享，加强应用“一网通办。”" * 400
    whole = TextRange(0, len(text))
    found = build_rows(text, Structure(1, (Passage(whole, PassageKind.PARAGRAPH, 0),), (), ()))

    assert "".join(text[row.range.start : row.range.end] for row in found) == text
    assert all(len(row.range) <= PIECE_LIMIT for row in found)
    assert all(text[row.range.start : row.range.end].endswith("。”") for row in found)
    assert [row.number for row in found] == [1] + [0] * (len(found) - 1)
    assert [row.continued for row in found] == [True] * (len(found) - 1) + [False]
    assert {row.kind for row in found} == {RowKind.BODY, RowKind.CONTINUATION}


@settings(max_examples=80)
@given(st.text("国家，。；a ́𠮷", max_size=120), st.integers(5, 30))
def test_pieces_join_to_the_passage(text: str, limit: int) -> None:
    found = pieces(text, TextRange(0, len(text)), limit)

    assert found[0].start == 0
    assert found[-1].end == len(text)
    assert all(before.end == after.start for before, after in pairwise(found))
    assert all(len(piece) <= limit for piece in found)


def test_without_any_mark_a_piece_is_cut_before_no_combining_character() -> None:
    text = "国" * 9 + "e\u0301" + "家" * 9

    found = [text[piece.start : piece.end] for piece in pieces(text, TextRange(0, len(text)), 10)]
    assert found == ["国" * 9, "e\u0301" + "家" * 8, "家"]


def test_rows_know_what_a_range_touches() -> None:
    text = "标题\n\n第一段。\n第二段。\n"
    found = build_rows(text, structure(text))

    assert [found.at(offset) for offset in (0, 2, 3, 4, 7, 8, 9, 99)] == [0, 0, 0, 1, 1, 1, 2, 2]
    assert found.within(TextRange(5, 6)) == range(1, 2)
    assert found.within(TextRange(0, len(text))) == range(3)
    assert found.within(TextRange(8, 10)) == range(2, 3)
    assert found.within(TextRange(2, 2)) == range(1)


def test_neighbouring_table_rows_share_columns() -> None:
    text = "指标\t值\n宽带普及率\t80以上\n说明\n甲\t乙\t丙\n"
    table = [row.table for row in build_rows(text, structure(text)) if row.table]

    assert [cell.line for cell in table[0].columns] == [5.0, em_width("80以上")]
    assert table[0].columns == table[1].columns
    assert [(part.first, part.last) for part in table] == [(True, False), (False, True), (True, True)]
    assert len(table[2].columns) == 3


def test_run_in_headings_belong_to_their_row() -> None:
    text = "推进共享。各部门应当开放数据。"
    heading = Heading(TextRange(0, 4), 2, run_in=True)
    whole = Passage(TextRange(0, len(text)), PassageKind.PARAGRAPH, 0)

    assert build_rows(text, Structure(1, (whole,), (heading,), ()))[0].headings == (TextRange(0, 4),)


def test_an_empty_document_has_one_empty_row() -> None:
    found = build_rows("", Structure(1, (), (), ()))

    assert (len(found), found[0].range, found[0].number) == (1, TextRange(0, 0), 0)
