"""Paragraphs, tables, text boxes and notes, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from core.importing.docx.numbering import LEVELS, Numbering
from core.importing.docx.words import NoteMark, Words, WordsReader, chosen_branch
from core.importing.docx.xml_door import MC, Element, number, switched_on, value, w

if TYPE_CHECKING:
    from core.importing.docx.findings import Findings
    from core.importing.docx.lines import Lines
    from core.importing.docx.styles import Styles

TEXT_BOX_MARK = "［文本框］"
"""A line of its own before the lines of a text box, so that what follows still begins as printed."""
_WIDEST_SPAN = 63
"""Columns of a Word table."""
ALTERNATIVES = f"{{{MC}}}AlternateContent"
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_BREAKS = re.compile("[\t\n]+")
_DELETED = ("del", "moveFrom")


class BlocksReader:
    """Writes block after block to `lines`; counters and pending words carry over from one call to the next."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        notes: Mapping[NoteMark, Element],
        lines: Lines,
        findings: Findings,
    ) -> None:
        self._styles = styles
        self._numbering = numbering
        self._notes = notes
        self._note_numbers: dict[NoteMark, int] = {}
        self._lines = lines
        self._findings = findings
        self._words = WordsReader(styles, findings, self._note_mark)
        self._carried: Words | None = None

    def read(self, block: Element, kind: str = "") -> None:
        """One block; `kind` is the hint for all its lines: 'note', 'text_box' or '' for the body."""
        if block.tag == w("p"):
            self._paragraph(block, kind)
        elif block.tag == w("tbl"):
            self._table(block)
        elif block.tag == w("altChunk"):
            self._findings.embedded_left += 1
        else:
            self._inside(block, kind)

    def finish(self) -> None:
        """Writes what waits for a paragraph that never came."""
        if self._carried is not None:
            words, self._carried = self._carried, None
            self._lines.add(words.text.strip("\n"))
            self._after(words)

    def _inside(self, block: Element, kind: str) -> None:
        """The blocks of a wrapper: content control, text box, note, or one not known here."""
        if block.tag == ALTERNATIVES:
            branch = chosen_branch(block)
            blocks = [] if branch is None else list(branch)
        else:
            blocks = list(block) if block.tag not in {w(name) for name in _DELETED} else []
        for inner in blocks:
            self.read(inner, kind)

    def _paragraph(self, paragraph: Element, kind: str) -> None:
        words, label, level, style = self._read_paragraph(paragraph)
        if words is None:
            return
        heading = self._styles.heading_level(style, paragraph.find(w("pPr")))
        own = kind or ("heading" if heading else "list" if label else "")
        self._lines.add(
            words.text.strip("\n"),
            own,
            level=heading if own == "heading" else level if own == "list" else 0,
            style=self._styles.name(style) if own else "",
            number=label,
        )
        self._after(words)

    def _read_paragraph(self, paragraph: Element) -> tuple[Words | None, str, int, str]:
        """Words, number with its separator, level in its list, style id. No words if the end of the paragraph is gone.

        They then belong to the paragraph that follows, which is how a deleted or hidden paragraph mark reads.
        """
        properties = paragraph.find(w("pPr"))
        style = self._styles.of_paragraph(properties)
        words = self._words.read(paragraph, style)
        deleted, hidden = self._end(properties)
        label, level = "", 0
        if not deleted and (words.text or not hidden):
            label, level = self._label(properties, style)
        if deleted or hidden:
            words.text = label + words.text
        if self._carried is not None:
            words, self._carried = self._carried.joined(words), None
        if deleted or hidden:
            self._carried = words if words.text or words.boxes else None
            return None, "", 0, style
        return words, label, level, style

    def _end(self, properties: Element | None) -> tuple[bool, bool]:
        """Whether the mark at the end of a paragraph is deleted, and whether it is hidden.

        A deleted paragraph is none, so it has no number; one with a hidden mark shows its own.
        """
        mark = None if properties is None else properties.find(w("rPr"))
        if mark is None:
            return False, False
        deleted = any(mark.find(w(name)) is not None for name in _DELETED)
        inserted = any(mark.find(w(name)) is not None for name in ("ins", "moveTo"))
        self._findings.revisions_accepted += deleted or inserted
        return deleted, bool(switched_on(mark.find(w("vanish"))))

    def _label(self, properties: Element | None, style: str) -> tuple[str, int]:
        numbering = None if properties is None else properties.find(w("numPr"))
        list_id = None if numbering is None else value(numbering, w("numId"))
        level = None if numbering is None else value(numbering, w("ilvl"))
        of_style = self._styles.list_of(style)
        index = None if level is None else number(level, 0, most=LEVELS - 1)
        if list_id is None and of_style is not None:
            list_id, style_level, chain = of_style
            if index is None:
                index = self._numbering.level_of_style(list_id, chain)
            index = style_level if index is None else index
        if list_id is None:
            return "", 0
        return self._numbering.label(list_id, index or 0), index or 0

    def _after(self, words: Words) -> None:
        """What hangs on a line that is now written."""
        for box in words.boxes:
            self._findings.text_boxes_moved += 1
            self._lines.add(TEXT_BOX_MARK, "text_box")
            self._inside(box, "text_box")
            self.finish()
        for note in words.notes:
            self._findings.notes_moved += 1
            self._carried = Words(f"[{self._note_numbers[note]}]")
            self._inside(self._notes[note], "note")
            self.finish()

    def _note_mark(self, note: NoteMark) -> str:
        """The mark of a note, numbered in the order of reading; '' for a note that is not there or was read already."""
        if note not in self._notes or note in self._note_numbers:
            return ""
        self._note_numbers[note] = len(self._note_numbers) + 1
        return f"[{self._note_numbers[note]}]"

    def _table(self, table: Element) -> None:
        for row in _within(table, w("tr")):
            properties = row.find(w("trPr"))
            if properties is not None and properties.find(w("del")) is not None:
                self._findings.revisions_accepted += 1
                continue
            if properties is not None and switched_on(properties.find(w("hidden"))):
                self._findings.hidden_dropped += _length(row)
                continue
            self._row(row, 0 if properties is None else number(value(properties, w("gridBefore")), 0))

    def _row(self, row: Element, before: int) -> None:
        cells = [""] * min(before, _WIDEST_SPAN)
        hanging = Words()
        for cell in _within(row, w("tc")):
            properties = cell.find(w("tcPr"))
            if properties is not None and properties.find(w("cellDel")) is not None:
                self._findings.revisions_accepted += 1
                continue
            if _continues(properties):
                self._findings.hidden_dropped += _length(cell)
                cells.append("")
            else:
                words = self._cell(cell)
                hanging = hanging.joined(words)
                cells.append(words.text)
            span = 1 if properties is None else number(value(properties, w("gridSpan")), 1)
            cells.extend([""] * (min(span, _WIDEST_SPAN) - 1))
        self._lines.add("\t".join(cells), "table")
        self._after(hanging)

    def _cell(self, cell: Element) -> Words:
        """All that stands in a cell, nested tables too, as one piece of text without TAB and LF."""
        pieces: list[str] = []
        hanging = Words()
        for paragraph in _within(cell, w("p"), _WRAPPERS | {w("tbl"), w("tr"), w("tc")}):
            words, label, _, _ = self._read_paragraph(paragraph)
            if words is not None:
                pieces.append(label + words.text)
                hanging = hanging.joined(words)
        if self._carried is not None:
            words, self._carried = self._carried, None
            pieces.append(words.text)
            hanging = hanging.joined(words)
        flat = (_BREAKS.sub(" ", self._lines.cleaned(piece)).strip(" ") for piece in pieces)
        hanging.text = " ".join(piece for piece in flat if piece)
        return hanging


def _within(element: Element, wanted: str, wrappers: frozenset[str] = _WRAPPERS) -> Iterator[Element]:
    """Elements of a name, seen through wrappers that mean nothing to a reader."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in wrappers:
            yield from _within(child, wanted, wrappers)
        elif child.tag == ALTERNATIVES and (branch := chosen_branch(child)) is not None:
            yield from _within(branch, wanted, wrappers)


def _continues(properties: Element | None) -> bool:
    """Whether a cell only continues the one above (or, in old files, the one before)."""
    merges = [] if properties is None else [properties.find(w("vMerge")), properties.find(w("hMerge"))]
    return any(merge is not None and merge.get(w("val")) != "restart" for merge in merges)


def _length(element: Element) -> int:
    return sum(len(text.text or "") for text in element.iter(w("t")))
