"""Files as a library writes them, with all the parts that our own small ones leave out."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.text import WD_BREAK

from core.importing.read_file import read_bytes


def test_a_whole_document_written_by_a_library() -> None:
    document = Document()
    document.add_heading("甲市规划", 0)
    document.add_heading("第一章 总则", 1)
    body = document.add_paragraph("到2025年，")
    body.add_run("建成").bold = True
    body.add_run("学校二十所。")
    body.add_run().add_break()
    body.add_run("另起一行。")
    body.add_run().add_break(WD_BREAK.PAGE)
    table = document.add_table(2, 3)
    for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"格{at}"
    table.cell(0, 0).merge(table.cell(0, 1))
    document.add_paragraph("末段", style="List Bullet")
    stream = io.BytesIO()
    document.save(stream)

    found = read_bytes(stream.getvalue(), "a.docx").imported
    assert found.text.split("\n") == [
        "甲市规划",
        "第一章 总则",
        "到2025年，建成学校二十所。",
        "另起一行。",
        "格0 格1\t\t格2",
        "格3\t格4\t格5",
        "• 末段",
    ]
    hints = {hint.start: (hint.kind, hint.level, hint.number) for hint in found.hints}
    assert hints[found.text.index("第一章")] == ("heading", 1, "")
    assert hints[found.text.index("格3")] == ("table", 0, "")
    assert hints[found.text.index("•")] == ("list", 0, "• ")
    assert found.warnings == ()
