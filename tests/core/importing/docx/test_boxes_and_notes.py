from __future__ import annotations

from collections.abc import Callable

from core.importing.docx.blocks import TEXT_BOX_MARK
from core.model.document import ImportedText
from tests.data.docx_files import cell, notes, old_text_box, p, r, reference, row, table, text_box

Lines = Callable[..., list[str]]
Reading = Callable[..., ImportedText]


def kinds(found: ImportedText) -> list[tuple[str, str]]:
    """Each line with the kind of its hint."""
    by_start = {hint.start: hint.kind for hint in found.hints}
    start, result = 0, []
    for line in found.text.split("\n"):
        result.append((line, by_start.get(start, "")))
        start += len(line) + 1
    return result


def notices(found: ImportedText) -> dict[str, object]:
    return {notice.code: notice.arguments["count"] for notice in found.warnings}


def test_a_text_box_follows_its_paragraph_once(reading: Reading) -> None:
    found = reading(p("正文", text_box(p("专栏1 重点工程"), p("一项。")), "继续。"), p("下一段。"))
    assert kinds(found) == [
        ("正文继续。", ""),
        (TEXT_BOX_MARK, "text_box"),
        ("专栏1 重点工程", "text_box"),
        ("一项。", "text_box"),
        ("下一段。", ""),
    ]
    assert notices(found) == {"import.text_boxes_moved": 1}


def test_an_old_text_box_is_read_as_well(lines: Lines) -> None:
    assert lines(p("正文", old_text_box(p("旧框")))) == ["正文", TEXT_BOX_MARK, "旧框"]


def test_a_fallback_alone_is_better_than_nothing(lines: Lines) -> None:
    only = "<w:r><mc:AlternateContent><mc:Fallback><w:t>备用</w:t></mc:Fallback></mc:AlternateContent></w:r>"
    assert lines(p("甲", only)) == ["甲备用"]


def test_boxes_in_boxes_tables_in_boxes_and_boxes_in_cells(lines: Lines) -> None:
    inner = p("外框", text_box(p("内框")))
    assert lines(
        p("甲", text_box(inner, table(row("乙", "丙")))), table(row(cell(p("丁", text_box(p("格中框")))), "戊"))
    ) == [
        "甲",
        TEXT_BOX_MARK,
        "外框",
        TEXT_BOX_MARK,
        "内框",
        "乙\t丙",
        "丁\t戊",
        TEXT_BOX_MARK,
        "格中框",
    ]


def test_a_box_in_deleted_or_hidden_words_is_gone(lines: Lines) -> None:
    deleted = f'<w:del w:id="1" w:author="x">{text_box(p("删"))}</w:del>'
    hidden = text_box(p("藏")).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>", 1)
    assert lines(p("甲", deleted, hidden)) == ["甲"]


def test_an_empty_box_is_a_drawing(reading: Reading) -> None:
    found = reading(p("甲", text_box(p(" "))))
    assert found.text == "甲"
    assert notices(found) == {"import.pictures_left": 1}


def test_notes_follow_their_passage_behind_a_mark(reading: Reading) -> None:
    found = reading(
        p("指标", reference(2), "与目标", reference(1), "。"),
        p("下一段。"),
        footnotes=notes("先写的注。", "后写的注。"),
    )
    assert kinds(found) == [
        ("指标[1]与目标[2]。", ""),
        ("[1]后写的注。", "note"),
        ("[2]先写的注。", "note"),
        ("下一段。", ""),
    ]
    assert notices(found) == {"import.notes_moved": 2}


def test_footnotes_and_endnotes_are_counted_together(lines: Lines) -> None:
    found = lines(
        p("甲", reference(1), "乙", reference(1, "endnote")),
        footnotes=notes("脚注。"),
        endnotes=notes("尾注。", kind="endnote"),
    )
    assert found == ["甲[1]乙[2]", "[1]脚注。", "[2]尾注。"]


def test_a_note_of_several_paragraphs_is_several_lines(reading: Reading) -> None:
    found = reading(p("甲", reference(1)), footnotes=notes(p("一段。") + p("又一段。")))
    assert kinds(found)[1:] == [("[1]一段。", "note"), ("又一段。", "note")]


def test_a_note_in_a_cell_follows_the_row(lines: Lines) -> None:
    assert lines(table(row(cell(p("甲", reference(1))), "乙"), row("丙", "丁")), footnotes=notes("注。")) == [
        "甲[1]\t乙",
        "[1]注。",
        "丙\t丁",
    ]


def test_a_note_that_is_missing_hidden_or_deleted_leaves_no_mark(lines: Lines) -> None:
    hidden = reference(1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    deleted = f'<w:del w:id="9" w:author="x">{reference(1)}</w:del>'
    assert lines(p("甲", reference(7), hidden, deleted, reference(2)), footnotes=notes("一。", "二。")) == [
        "甲[1]",
        "[1]二。",
    ]


def test_a_note_that_refers_to_itself_is_read_once(lines: Lines) -> None:
    assert lines(p("甲", reference(1)), footnotes=notes(p("绕", reference(1), "圈"))) == ["甲[1]", "[1]绕圈"]


def test_revisions_in_notes_and_boxes_are_accepted_too(lines: Lines) -> None:
    changed = p('<w:del w:id="1" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>', r("新"))
    assert lines(p("甲", reference(1), text_box(changed)), footnotes=notes(changed)) == [
        "甲[1]",
        TEXT_BOX_MARK,
        "新",
        "[1]新",
    ]
