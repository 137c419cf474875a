"""The open document as it is handed to the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.printable import Printable, PrintableRow

if TYPE_CHECKING:
    from core.services.documents import OpenDocument
    from ui.reader.content import SideContent


def printable(opened: OpenDocument, left: SideContent, right: SideContent) -> Printable:
    """Passage by passage, made while it is printed."""
    rows = (
        PrintableRow(passage.kind, passage.level, left.align(passage.range).text, right.align(passage.range).text)
        for passage in opened.structure.passages
    )
    glyphs = (left.script_glyphs, right.script_glyphs)
    return Printable(opened.document.title, (left.caption, right.caption), glyphs, rows)
